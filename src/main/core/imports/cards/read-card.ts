import { isDitto, tidy } from '@shared/rules/text'
import type { Cell } from '../../excel/reading/sheet-grid'
import { headerKey } from '../recognise/header-key'
import { textOf } from '../recognise/cells'
import { readMemberHeader } from '../recognise/member-headers'
import type { Box, Region } from './boxes'
import { cardValue, isPrintedOnly } from './card-values'
import { type CardWords, isInstruction, isSignature } from './card-words'
import { findGroups, groupOf } from './groups'
import { decoded, legendOf } from './legends'
import { type LabelContext, namedHeader, openContext } from './label-names'
import { readOptionRow } from './option-rows'
import { type FoundCard, Print } from './print'
import { readRow, type RowEvidence, type RowToken } from './read-row'
import { rowItems } from './row-items'
import type { RowPlans } from './row-plans'
import { readTable, type TablePerson } from './tables'

/** A label of a card with what is filled in behind it; `known` where the label stands in the dictionary. */
export interface CardEntry {
  header: string
  value: Cell
  known: boolean
}

/** What a card says. */
export interface CardContent {
  sheet: string
  /** The row of the student's name, as WPS counts. */
  row: number
  titles: string[]
  entries: CardEntry[]
  /** The people of the family table, and the number of entries before it. */
  people: TablePerson[]
  peopleAfter: number
  /** Texts that no label explains and that are not printed on every card. */
  unexplained: string[]
}

/** A box so wide speaks for its whole row. */
const WIDE = 0.6
const HEADING =
  /^(?:[一二三四五六七八九十]+|\d{1,2}|[(（][一二三四五六七八九十\d][)）])[、.．)）]|(?:情况|信息|环境|表现|资料)[:：]?$/
const LONGEST_HEADING = 20

/** Reads one card: labels with their values, the family table, and what is left over. */
export function readCard(card: FoundCard, words: CardWords, print: Print, plans: RowPlans): CardContent {
  const { boxes, region } = card
  const evidence: RowEvidence = {
    words,
    repeats: (box) => print.repeats(box, card),
    differs: (box) => print.differs(box, card)
  }
  const groups = findGroups(boxes, region, words, evidence.differs)
  const consumed = new Set<Box>(groups.map(({ box }) => box))
  const content: CardContent = {
    sheet: card.sheet,
    row: region.top + 1,
    titles: [],
    entries: [],
    people: [],
    peopleAfter: -1,
    unexplained: []
  }
  const headers = new Set<string>()
  const meanings = new Set<string | null>()
  let section = ''
  let spokenOf = openContext('', words)
  let named = false

  if (card.lead) readRows(card.lead)
  readRows(region)
  return content

  function readRows(area: Region) {
    for (let row = area.top; row <= area.bottom; row += 1) readLine(row, area)
  }

  function readLine(row: number, area: Region) {
    const free = boxes.startingIn(row, area).filter((box) => !consumed.has(box) && !words.isPhoto(box.text))
    const filled = free.filter(({ text }) => text !== '')
    if (filled.length === 0) return
    const [only] = filled
    if (only && filled.length === 1 && readAlone(only, row, area)) return
    for (const stretch of stretches(free)) readStretch(stretch, row)
  }

  /** A row with one text: a title, a heading, an instruction, or a label over its value. */
  function readAlone(box: Box, row: number, area: Region): boolean {
    if (instructs(box)) return true
    if (rowItems([box], words)[0]?.pairs || (isSignature(box.text) && box.text.length > 8)) return false
    const known = words.knows(box.text)
    if (content.entries.length === 0 && !known && !groupOf(groups, row, box.left)) {
      content.titles.push(box.text)
      return true
    }
    if (!isWide(box, area)) return false
    const below = boxes.at(box.bottom + 1, box.left)
    const overValue =
      below?.left === box.left &&
      below.bottom <= region.bottom &&
      isWide(below, area) &&
      !words.knows(below.text)
    if (known && overValue && !headsPeople(box.text)) {
      consumed.add(below)
      add(box.text, below.cell, openContext(groupAbout(box), words))
    } else if (headsPeople(box.text) || (!known && isHeading(box))) section = headingText(box.text)
    else if (!known && !isSignature(box.text)) leave(box, box.cell)
    else return false
    return true
  }

  /** What differs from card to card was not printed. */
  function instructs(box: Box): boolean {
    return isInstruction(box.text) && !evidence.differs(box)
  }

  function isWide({ left, right }: Box, area: Region): boolean {
    return left === area.left && (right - left + 1) / (area.right - area.left + 1) >= WIDE
  }

  function isHeading(box: Box): boolean {
    return (
      box.text.length <= LONGEST_HEADING &&
      (HEADING.test(box.text.replace(/\s/g, '')) || evidence.repeats(box))
    )
  }

  function readStretch(stretch: Box[], row: number) {
    const chosen = readOptionRow(stretch, { boxes, region, words })
    if (chosen) {
      for (const box of chosen.boxes) consumed.add(box)
      add(chosen.label.text, chosen.value, openContext(groupAbout(chosen.label), words), chosen.label)
      return
    }
    const planned = plans.read(stretch)
    if (planned) takeAll(planned, stretch)
    else if (!readAsTable(stretch, row)) {
      const tokens = readRow(rowItems(stretch, words), evidence)
      plans.remember(stretch, tokens)
      takeAll(tokens, stretch)
    }
  }

  function readAsTable(stretch: Box[], row: number): boolean {
    const group = groupOf(groups, row, stretch[0]?.left ?? 0)
    const table = readTable({
      boxes,
      region,
      row,
      header: stretch,
      taken: consumed,
      lastRow: group?.bottom ?? region.bottom,
      evidence,
      group: group?.text ?? section,
      studentNamed: named
    })
    if (!table) return false
    for (const box of table.boxes) consumed.add(box)
    if (table.people.length > 0 && content.peopleAfter < 0) content.peopleAfter = content.entries.length
    content.people.push(...table.people)
    for (const { label, value, box } of table.pairs)
      add(label, value, openContext(groupAbout(box), words), box)
    return true
  }

  function takeAll(tokens: readonly RowToken[], [first]: readonly Box[]) {
    if (!first) return
    const context = openContext(groupAbout(first), words)
    if (context.group === spokenOf.group) context.carried = spokenOf.person
    // Nothing stands below the person's cell: the row is about the same one.
    if (spokenOf.leads && first.text === '') Object.assign(context, { person: spokenOf.person, leads: true })
    for (const [place, token] of tokens.entries()) take(token, context, place === 0 && tokens.length > 1)
    spokenOf = context
  }

  function groupAbout(box: Box): string {
    return groupOf(groups, box.top, box.left)?.text ?? section
  }

  function take(token: RowToken, context: LabelContext, leads: boolean) {
    if (token.kind === 'pair') {
      consumed.add(token.answerBox)
      add(token.label, token.value, context, token.box)
    } else if (token.kind === 'inline') {
      for (const { label, value } of token.pairs) add(label, value || null, context, token.box)
    } else if (token.kind === 'orphan' && leads && isHeading(token.box))
      context.group = headingText(token.box.text)
    else if (token.kind === 'orphan') leave(token.box, token.value)
    else if (words.about(token.label) !== null) {
      context.person = words.about(token.label)
      context.leads ||= leads
    } else if (words.knows(token.label)) add(token.label, null, context, token.box)
    else if (!isSignature(token.label)) context.before = token.label
  }

  function add(printed: string, cell: Cell, context: LabelContext, box?: Box) {
    const legend = legendOf(printed)
    const label = legend?.label ?? printed
    const { value, other } = cardValue((legend && decoded(legend.options, textOf(cell))) ?? cell)
    if (isSignature(label) && value === null) return
    if (!named && words.isName(label)) {
      named = true
      content.row = (box?.top ?? region.top) + 1
    }
    const taken = (text: string) => headers.has(withoutSpaces(text))
    const asked = (text: string) => meanings.has(words.asksFor(text))
    const header = withoutSpaces(namedHeader(label, context, words, taken, asked))
    headers.add(header)
    meanings.add(words.asksFor(header))
    const known = words.knows(label)
    content.entries.push({ header, value: ofThisCard(header, value), known })
    if (other) content.entries.push({ header: `${header}其他内容`, value: other, known: false })
  }

  /** 同上 means the line above on this card, never the card before. */
  function ofThisCard(header: string, value: Cell): Cell {
    if (typeof value !== 'string' || value.length > LONGEST_DITTO || !isDitto(tidy(value))) return value
    const above = content.entries.findLast((entry) => ADDRESS.test(entry.header) && entry.value !== null)
    if (ADDRESS.test(header) && above) return above.value
    content.unexplained.push(`${header}:${tidy(value)}`)
    return null
  }

  function leave(box: Box, cell: Cell) {
    const { value } = cardValue(cell)
    if (value === null || typeof value === 'object' || evidence.repeats(box) || instructs(box)) return
    if (isPrintedOnly(String(value).replace(STAMP, ''))) return
    content.unexplained.push(tidy(String(value)))
  }
}

/** (盖章) 年 月 日 on the last line. */
const STAMP = /[(（]?(?:签名|签字|签章|盖章|公章)[)）]?\s*[:：]?/g
const LONGEST_DITTO = 8
const ADDRESS = /住址|地址|居住地|户籍|户口/

/** 家庭主要成员 over the whole width is no label for a name. */
function headsPeople(text: string): boolean {
  return readMemberHeader(headerKey(text))?.fact === 'name'
}

function withoutSpaces(header: string): string {
  return header.replace(/\s/g, '')
}

/** A row falls apart where a taller cell of a row above, or a group, stands between its boxes. */
function stretches(boxes: readonly Box[]): Box[][] {
  const found: Box[][] = []
  for (const box of boxes) {
    const last = found.at(-1)
    if (last && last.at(-1)?.right === box.left - 1) last.push(box)
    else found.push([box])
  }
  return found
}

function headingText(text: string): string {
  return text.replace(
    /^(?:[一二三四五六七八九十]+|\d{1,2}|[(（][一二三四五六七八九十\d][)）])[、.．)）]\s*|[:：]$/g,
    ''
  )
}
