import { columnLetters } from '../writing/names'
import type { XlsRange } from './xls-workbook'

const LAST_ROW = 65_535
const LAST_COLUMN = 255
const NEW_LAST_ROW = 1_048_576
const NEW_LAST_COLUMN = 16_383

/** A cell as `B3`; row and column from 0. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** A range as `A1:B3`, or `A1` for one cell; whole rows and columns stay whole on the larger sheet. */
export function rangeReference({ top, bottom, left, right }: XlsRange): string {
  const first = cellReference(top, left)
  const row = top === 0 && bottom === LAST_ROW ? NEW_LAST_ROW : bottom + 1
  const column = left === 0 && right === LAST_COLUMN ? NEW_LAST_COLUMN : right
  const last = `${columnLetters(column)}${row}`
  return first === last ? first : `${first}:${last}`
}
