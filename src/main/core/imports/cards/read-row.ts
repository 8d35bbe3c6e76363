import type { Cell } from '../../excel/reading/sheet-grid'
import type { Box } from './boxes'
import { type CardWords, isAnswerToo } from './card-words'
import type { InlinePair } from './inline-pairs'
import type { RowItem } from './row-items'

/** What a row says, in its order. */
export type RowToken =
  | { kind: 'pair'; label: string; value: Cell; box: Box; answerBox: Box }
  | { kind: 'inline'; pairs: InlinePair[]; box: Box }
  /** A label without a value: a heading, or its value stands below. */
  | { kind: 'bare'; label: string; box: Box }
  /** A text without a label. */
  | { kind: 'orphan'; value: Cell; box: Box }

/** How likely each reading of an item is; see `readRow`. */
export interface RowEvidence {
  words: CardWords
  /** Printed on every card, so rather a label. */
  repeats(box: Box): boolean
  /** On this card only, so a value. */
  differs(box: Box): boolean
}

type Role = 'label' | 'value' | 'inline' | 'gap' | 'orphan'

interface Reading {
  cost: number
  /** The label that waits for its value. */
  waiting: number | null
  /** Empty boxes came behind the waiting label. */
  gap: boolean
  roles: Role[]
}

const BARE = 1.2
const BARE_AT_END = 0.9
const PERSON_ABOVE_FACTS = 0.1
const ORPHAN = 1.5
const UNIT = /^(?:公里|千米|里|米|分钟|小时|岁|周岁|元|人|本|厘米|千克|公斤)$/

/**
 * Reads a stretch of a row as labels and values. Every item may be a label, the value of the label before it, or
 * neither; the reading in which least is unlikely wins: labels that nobody knows, known labels in the place of
 * a value, labels without values. So 健康状况 残疾 家庭住址 … reads 残疾 as the value, though it is a label elsewhere.
 */
export function readRow(items: readonly RowItem[], evidence: RowEvidence): RowToken[] {
  let readings: Reading[] = [{ cost: 0, waiting: null, gap: false, roles: [] }]
  for (const [place, item] of items.entries()) {
    const next = readings.flatMap((reading) => continuations(reading, place, item, items, evidence))
    readings = cheapest(next)
  }
  const [best] = readings
    .map((reading) => ({
      ...reading,
      cost: reading.cost + (reading.waiting === null || reading.gap ? 0 : BARE_AT_END)
    }))
    .sort((one, other) => one.cost - other.cost)
  return best ? tokensOf(items, best.roles) : []
}

function continuations(
  reading: Reading,
  place: number,
  item: RowItem,
  items: readonly RowItem[],
  evidence: RowEvidence
): Reading[] {
  const { waiting, gap } = reading
  const then = (role: Role, cost: number, waits: number | null, afterGap = false): Reading => ({
    cost: reading.cost + cost,
    waiting: waits,
    gap: afterGap,
    roles: [...reading.roles, role]
  })
  const unanswered = waiting === null || gap ? 0 : bareCost(items[waiting], item, evidence)
  if (item.text === '') {
    if (waiting === null) return [then('gap', 0, null)]
    return [then('gap', 0.05, waiting, true)]
  }
  const found: Reading[] = []
  if (item.pairs) {
    const known = item.pairs.some((pair) => pair.known)
    found.push(then('inline', unanswered + (known ? 0 : 1.2), null))
  }
  if (!item.answer) found.push(then('label', unanswered + labelCost(item, evidence), place))
  if (waiting !== null)
    found.push(then('value', valueCost(items[waiting], item, evidence) + (gap ? 0.7 : 0), null))
  else found.push(then('orphan', UNIT.test(item.text) ? 0.05 : ORPHAN, null))
  return found
}

function labelCost({ box, text, pairs }: RowItem, { words, repeats, differs }: RowEvidence): number {
  if (pairs) return 3
  const doubt = words.doubtOfLabel(text)
  if (doubt === 0) return isAnswerToo(text) ? 0.3 : 0
  if (differs(box)) return 6
  return repeats(box) ? doubt * 0.6 : doubt
}

function valueCost(
  label: RowItem | undefined,
  item: RowItem,
  { words, repeats, differs }: RowEvidence
): number {
  if (item.answer) return 0
  const known = item.pairs?.some((pair) => pair.known) ?? false
  // 备注 | 电话:139… is a remark; a heading in front of 姓名:… is none that anybody knows.
  if (known) return label && words.knows(label.text) && !label.pairs ? 0.5 : 1.6
  if (differs(item.box)) return 0
  if (/[:：]\s*$/.test(item.text)) return 3
  if (!words.knows(item.text)) return 0
  if (label && words.answers(label.text, item.text)) return 0
  if (words.isRelative(item.text)) return 0.4
  if (isAnswerToo(item.text)) return label && words.offers(label.text) ? 2 : 0.8
  return repeats(item.box) ? 3 : 2
}

/** 父亲 in front of 姓名, 电话 …, also of 姓名:… 电话:… in one cell, is the heading of its row; any other label should have a value. */
function bareCost(label: RowItem | undefined, next: RowItem, { words }: RowEvidence): number {
  const asksFacts =
    words.isPersonFact(next.text) ||
    ((next.pairs?.length ?? 0) >= 2 && next.pairs?.every((pair) => words.isPersonFact(pair.label)))
  return label && words.personIn(label.text) !== null && asksFacts ? PERSON_ABOVE_FACTS : BARE
}

/** Of the readings with the same end only the best can win. */
function cheapest(readings: readonly Reading[]): Reading[] {
  const best: Reading[] = []
  for (const reading of readings) {
    const place = best.findIndex(({ waiting, gap }) => waiting === reading.waiting && gap === reading.gap)
    const other = best[place]
    if (!other) best.push(reading)
    else if (reading.cost < other.cost) best[place] = reading
  }
  return best
}

function tokensOf(items: readonly RowItem[], roles: readonly Role[]): RowToken[] {
  const tokens: RowToken[] = []
  let waiting: RowItem | null = null
  let empty: Box | null = null
  const close = () => {
    if (!waiting) return
    const { text: label, box } = waiting
    tokens.push(
      empty ? { kind: 'pair', label, value: null, box, answerBox: empty } : { kind: 'bare', label, box }
    )
    waiting = null
  }
  for (const [place, item] of items.entries()) {
    const role = roles[place]
    const { box, cell } = item
    if (role === 'gap') empty ??= box
    else if (role === 'value' && waiting) {
      const { text: label, box: labelBox }: RowItem = waiting
      tokens.push({ kind: 'pair', label, value: cell, box: labelBox, answerBox: box })
      waiting = null
    } else {
      close()
      empty = null
      if (role === 'label') waiting = item
      else if (role === 'inline' && item.pairs) tokens.push({ kind: 'inline', pairs: item.pairs, box })
      else addOrphan(tokens, item)
    }
  }
  close()
  return tokens
}

/** A unit behind a number belongs to it. */
function addOrphan(tokens: RowToken[], { text, cell, box }: RowItem) {
  const last = tokens.at(-1)
  if (UNIT.test(text) && last?.kind === 'pair') {
    if (last.value !== null && typeof last.value !== 'object') last.value = `${last.value}${text}`
  } else tokens.push({ kind: 'orphan', value: cell, box })
}
