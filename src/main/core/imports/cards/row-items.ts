import { readTicks } from '@shared/rules/ticks'
import type { Cell } from '../../excel/reading/sheet-grid'
import type { Box } from './boxes'
import type { CardWords } from './card-words'
import type { InlinePair } from './inline-pairs'

/** One thing in a row of a card: a box, or several boxes over which one answer is spread. */
export interface RowItem {
  box: Box
  /** '' where nothing is filled in. */
  text: string
  cell: Cell
  /** The boxes hold an answer for sure: digits one by one, a date in pieces, ticked options. */
  answer: boolean
  pairs: InlinePair[] | null
}

const DIGIT = /^[0-9xXGJLＸ]$/
const LEAST_DIGITS = 6
/** One option with an empty bracket is no list of options, but may be part of one. */
const EMPTY_BRACKET = /[(（]\s*[)）]/
const CLASS_NUMBER = /^[(（]?\d{1,2}[)）]?班$/
const NUMBER = /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})?$/

/** The boxes of a stretch of a row as items. */
export function rowItems(boxes: readonly Box[], words: CardWords): RowItem[] {
  const items: RowItem[] = []
  for (let place = 0; place < boxes.length;) {
    const taken =
      digitsAt(boxes, place) ?? dateAt(boxes, place) ?? classAt(boxes, place) ?? ticksAt(boxes, place)
    const box = boxes[place] as Box
    if (taken) items.push({ box, text: taken.text, cell: taken.text || null, answer: true, pairs: null })
    else items.push(plain(box, words))
    place += taken?.count ?? 1
  }
  return items
}

function plain(box: Box, words: CardWords): RowItem {
  const { cell, text } = box
  const pairs = typeof cell === 'string' ? words.pairs(cell) : null
  return { box, text, cell, answer: false, pairs }
}

/** An identity number in 18 boxes. */
function digitsAt(boxes: readonly Box[], place: number) {
  let count = 0
  while (DIGIT.test(boxes[place + count]?.text ?? '')) count += 1
  if (count < LEAST_DIGITS) return null
  return { text: join(boxes.slice(place, place + count)), count }
}

/** 2019 | 年 | 8 | 月 | 15 | 日, filled in or not. */
function dateAt(boxes: readonly Box[], place: number) {
  const text = (offset: number) => boxes[place + offset]?.text ?? '?'
  if (text(1) !== '年' || text(3) !== '月' || !NUMBER.test(text(0)) || !NUMBER.test(text(2))) return null
  const count = text(5) === '日' && NUMBER.test(text(4)) ? 6 : 4
  const filled = [0, 2, 4].some((offset) => offset < count && text(offset) !== '')
  return { text: filled ? join(boxes.slice(place, place + count)) : '', count }
}

/** 三 | 年级 | 2 | 班, also 三 | 年级 | 2班 */
function classAt(boxes: readonly Box[], place: number) {
  const text = (offset: number) => boxes[place + offset]?.text ?? '?'
  if (!/^年级?$/.test(text(1)) || !NUMBER.test(text(0))) return null
  if (text(0) && CLASS_NUMBER.test(text(2))) return { text: join(boxes.slice(place, place + 3)), count: 3 }
  if (text(3) !== '班' || !NUMBER.test(text(2))) return null
  return { text: text(0) && text(2) ? join(boxes.slice(place, place + 4)) : '', count: 4 }
}

/** Options over several boxes, each with its own mark. */
function ticksAt(boxes: readonly Box[], place: number) {
  let count = 0
  while (isOption(boxes[place + count]?.text ?? '')) count += 1
  const text = boxes
    .slice(place, place + count)
    .map(({ cell }) => String(cell))
    .join('  ')
  return readTicks(text) ? { text, count } : null
}

function isOption(text: string): boolean {
  if (/^[^□☐(（]{2,12}[:：]/.test(text)) return false
  return EMPTY_BRACKET.test(text) || readTicks(text) !== null
}

function join(boxes: readonly Box[]): string {
  return boxes.map(({ text }) => text).join('')
}
