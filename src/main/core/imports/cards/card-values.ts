import { tidy } from '@shared/rules/text'
import { readTicks } from '@shared/rules/ticks'
import type { Cell } from '../../excel/reading/sheet-grid'
import { letteredAnswer } from './legends'

/** Lines to write on, where nobody wrote. */
const FILLING = /[_＿\u00a0]+/g
/** What stays of an empty answer: its unit, or the words of a date. */
const UNITS =
  /^(?:约|共|年|月|日|[、，,.:：/-]|公里|千米|里|米|分钟|小时|岁|周岁|元|人|本|厘米|千克|公斤|cm|kg|km|届|级|班|年级)*$/i
/** (请填写到县), (选填) */
const HINT = /^[(（【](?:请|如|例|填|选|可|必|精确|写|多选|单选|在|打)[^()（）]*[)）】]$/
const SPACED_DATE = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日?)?$/
const NOTED_OTHER = /^其他\((.+)\)$/

/** Most answers: nothing but signs and digits. */
const PLAIN = /^[\u3400-\u9fff\dXx]+$/

/** What was filled in at a place of a form. */
export interface CardValue {
  value: Cell
  /** What was written behind 其他. */
  other?: string
}

const NOTHING: CardValue = { value: null }

/** True for what is printed where an answer belongs: a unit, 年 月 日, a hint. */
export function isPrintedOnly(text: string): boolean {
  return UNITS.test(text.replace(/\s/g, '')) || HINT.test(text)
}

/** The answer without what is printed around it; ticked words are joined by `、`, nothing ticked is nothing. */
export function cardValue(cell: Cell): CardValue {
  if (typeof cell !== 'string') return { value: cell }
  if (PLAIN.test(cell) && !UNITS.test(cell)) return { value: cell }
  const lettered = letteredAnswer(cell)
  if (lettered !== null) return { value: lettered }
  const ticks = readTicks(cell)
  if (ticks) return tickedValue(ticks.ticked)
  const bare = cell.replace(FILLING, ' ')
  const text = tidy(bare)
  if (isPrintedOnly(text)) return NOTHING
  const date = SPACED_DATE.exec(text)
  if (date) return { value: `${date[1]}年${date[2]}月${date[3] ? `${date[3]}日` : ''}` }
  return { value: cell === bare ? cell : text }
}

function tickedValue(ticked: readonly string[]): CardValue {
  if (ticked.length === 0) return NOTHING
  const noted = ticked.map((word) => NOTED_OTHER.exec(word))
  const value = ticked.map((word, place) => (noted[place] ? '其他' : word)).join('、')
  const other = noted.find((found) => found)?.[1]
  return other ? { value, other } : { value }
}
