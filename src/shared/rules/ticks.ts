import { tidy } from './text'

/** A printed line of options as somebody ticked it. Words with a note are `其他(网约车)`. */
export interface ReadTicks {
  ticked: string[]
  offered: string[]
}

/** How to tick is told in brackets (可多选,在□内打√), and would look like a tick or an option itself. */
const HOW_TO_TICK = /[(（【[][^()（）【】[\]]*[打划画选][^()（）【】[\]]*[)）】\]]/g
const TICK = '√✓✔☑✅■●◉☒'
const OPEN = '□☐○◯▢⬜◻'
/** A bracket with nothing or a mark in it; any other bracket belongs to its word: 自行车(含摩托、电动). */
const BRACKET = `[(（[【〔]\\s*([${TICK}${OPEN}vV×xX✗]?)\\s*[)）\\]】〕]`
/** A box with the tick beside or upon it is one mark. */
const MARK = new RegExp(
  `${BRACKET}|[${OPEN}]\\s?[${TICK}]|[${TICK}]\\s?[${OPEN}](?=\\S)|[${TICK}${OPEN}]`,
  'g'
)
/** Asked first, because most cells have neither a mark nor a bracket. */
const ANY_MARK = new RegExp(`[${TICK}${OPEN}(（[【〔]`)
const TICKED = new RegExp(`[${TICK}vV]`)
/** 二○一八年 is a year, 138○○○○1234 and 张○明 are hidden in part. */
const ZERO = /[一二三四五六七八九]○+|○+(?=[一二三四五六七八九])|○{2,}|(?<=\p{L}|\d)○(?=\p{L}|\d)(?!.*●)/gu
const CIRCLED = /[①-⑳]|(?<![\d.])[1-9][.、．](?!\d)/g
/** What stands between two options; brackets keep their commas. */
const LOOSE_WORD = /(?:[(（][^()（）]*[)）]|[^\s、,，;；/|])+/g
/** Beside sentences a tick praises and chooses nothing. */
const LONGEST_LOOSE_WORD = 14
const FILLING = /[_＿]+/g
const OTHER = /^(?:其他|其它)(?:\s*[:：(（\s]\s*(.*?)\s*[)）]?)?$/

const ALL_CROSSED = /^(?:\s*\p{L}[^\s×✗]{0,14}\s*[×✗][\s、,，;；]*){2,}$/u

interface Mark {
  from: number
  to: number
  ticked: boolean
}

/**
 * Reads printed options with ticks: `健康□ 残疾☑`, `步行( ) 校车(√)`, `步行 √ 校车`, `①√步行 ②校车`. Null where
 * the text holds no such marks, also for a lone √, which is a plain yes.
 */
export function readTicks(text: string): ReadTicks | null {
  if (!ANY_MARK.test(text)) return crossed(text)
  const line = text.replace(HOW_TO_TICK, ' ').replace(ZERO, (zero) => zero.replaceAll('○', '〇'))
  const marks = marksIn(line)
  const boxes = marks.filter(({ from, to, ticked }) => !ticked || to - from > 1).length
  const bare = marks.every(({ from, to }) => /^[(（[【〔]/.test(line.slice(from, to)))
  if (marks.length === 0 || (bare && marks.length === 1 && !marks[0]?.ticked)) return null
  const numbers = [...line.matchAll(CIRCLED)]
  if (numbers.length >= 2 && boxes === 0) return numbered(line, numbers)
  if (!/[\p{L}\p{N}]/u.test(withoutMarks(line, marks)))
    return boxes === 0 ? null : { ticked: [], offered: [] }
  return boxes > 0 || marks.some(({ ticked }) => !ticked) ? boxed(line, marks) : loose(line, marks)
}

/** 河× 公路× 工地×: every option is crossed out. */
function crossed(text: string): ReadTicks | null {
  if (!ALL_CROSSED.test(text)) return null
  return { ticked: [], offered: text.split(/[×✗]/).map(wordOf).filter(Boolean) }
}

function marksIn(line: string): Mark[] {
  return [...line.matchAll(MARK)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
    ticked: TICKED.test(mark) && !/[×xX✗]/.test(mark)
  }))
}

function withoutMarks(line: string, marks: readonly Mark[]): string {
  return marks.reduceRight((rest, { from, to }) => rest.slice(0, from) + ' ' + rest.slice(to), line)
}

/** Every option has its box, in front or behind. */
function boxed(line: string, marks: readonly Mark[]): ReadTicks {
  const before = standBefore(line, marks)
  const result: ReadTicks = { ticked: [], offered: [] }
  for (const [place, { from, to, ticked }] of marks.entries()) {
    const next = marks[place + 1]?.from ?? line.length
    const last = place === marks.length - 1
    const word = before
      ? wordOf(line.slice(to, next))
      : withNote(wordOf(line.slice(marks[place - 1]?.to ?? 0, from)), last ? wordOf(line.slice(to)) : '')
    if (!word) continue
    result.offered.push(word)
    if (ticked) result.ticked.push(word)
  }
  return result
}

/** Whether the boxes stand in front of their words: the closer side tells, or else the first thing in the line. */
function standBefore(line: string, marks: readonly Mark[]): boolean {
  if (wordOf(line.slice(0, marks[0]?.from)) === '') return true
  let votes = 0
  for (const { from, to } of marks) {
    const [left, right] = [/\S$/.test(line.slice(0, from)), /^\S/.test(line.slice(to))]
    if (left !== right) votes += right ? 1 : -1
  }
  return votes > 0
}

/** Only the chosen option has a tick: it is the one that the tick stands closer to. */
function loose(line: string, marks: readonly Mark[]): ReadTicks | null {
  const words = [...withoutMarks(line, marks).matchAll(LOOSE_WORD)].map(({ 0: word, index }) => ({
    word: wordOf(word),
    // Marks shorten to one space, each behind the others before it.
    from: index + shortenedBefore(index, marks),
    to: index + shortenedBefore(index, marks) + word.length
  }))
  if (words.some(({ word }) => word.length > LONGEST_LOOSE_WORD)) return null
  const ticked = new Set<string>()
  for (const mark of marks) {
    const previous = words.findLast(({ to }) => to <= mark.from)
    const next = words.find(({ from }) => from >= mark.to)
    const closer =
      previous && next
        ? mark.from - previous.to <= next.from - mark.to
          ? previous
          : next
        : (previous ?? next)
    if (closer) ticked.add(closer.word)
  }
  const offered = words.map(({ word }) => word).filter(Boolean)
  return { ticked: offered.filter((word) => ticked.has(word)), offered }
}

function shortenedBefore(index: number, marks: readonly Mark[]): number {
  let shortened = 0
  for (const { from, to } of marks) if (from - shortened < index) shortened += to - from - 1
  return shortened
}

/** Options told apart by their numbers: a tick anywhere between two numbers, or right before the first. */
function numbered(line: string, numbers: readonly RegExpMatchArray[]): ReadTicks {
  const result: ReadTicks = { ticked: [], offered: [] }
  const leading = new RegExp(`^\\s*[${TICK}]`).test(line)
  for (const [place, { 0: number, index = 0 }] of numbers.entries()) {
    const start = index + number.length
    const segment = line.slice(start, numbers[place + 1]?.index ?? line.length)
    const front = line.slice(place === 0 ? 0 : (numbers[place - 1]?.index ?? 0), index)
    const word = wordOf(segment.replace(new RegExp(`[${TICK}]`, 'g'), ' '))
    if (!word) continue
    result.offered.push(word)
    const ticked = leading ? new RegExp(`[${TICK}]\\s*$`).test(front) : new RegExp(`[${TICK}]`).test(segment)
    if (ticked) result.ticked.push(word)
  }
  return result
}

/** An option without filling, numbering and separators around it. */
function wordOf(text: string): string {
  const word = tidy(text.replace(FILLING, ' '))
    .replace(/^[\s、,，;；/|:：.]+|[\s、,，;；/|:：]+$/g, '')
    .replace(/^(?:[①-⑳]|[1-9A-H][.、．)])\s*/, '')
  const other = OTHER.exec(word)
  return other ? withNote('其他', other[1] ?? '') : word
}

function withNote(word: string, note: string): string {
  return word && note ? `${word}(${note})` : word
}
