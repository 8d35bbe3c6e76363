import { sheetColumns, sheetRows } from '../reading/limits'
import type { Merge } from '../reading/sheet-grid'
import { columnLetters } from '../writing/names'

/** A rectangle of cells; rows and columns from 0, both ends included. */
export type Area = Merge

/** The letters of columns met so far: a large sheet asks for the same few again and again. */
const letters: string[] = []

const cornerPattern = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/

/** Reads `A1`, `A1:C5`, `A:C` or `1:5`; null for anything else. */
export function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':')
  const [start, end] = [cornerPattern.exec(from), cornerPattern.exec(to)]
  if (!start || !end || from === '' || to === '') return null
  const columns = [start[1], end[1]].map((letters) => (letters ? columnNumber(letters) : null))
  const rows = [start[2], end[2]].map((digits) => (digits ? Number(digits) - 1 : null))
  const area = {
    top: rows[0] ?? 0,
    left: columns[0] ?? 0,
    bottom: rows[1] ?? sheetRows - 1,
    right: columns[1] ?? sheetColumns - 1
  }
  return area.bottom < sheetRows && area.right < sheetColumns && area.top >= 0 ? area : null
}

/** The areas of an attribute `sqref`, which are separated by spaces. */
export function areasOf(references: string): Area[] {
  return references
    .split(/\s+/)
    .map(areaOf)
    .filter((area) => area !== null)
}

/** The area as a reference: `A1`, `A1:C5`. */
export function referenceTo({ top, left, bottom, right }: Area): string {
  const start = cellReference(top, left)
  return top === bottom && left === right ? start : `${start}:${cellReference(bottom, right)}`
}

/** `A1` for row 0 and column 0. */
export function cellReference(row: number, column: number): string {
  return (letters[column] ??= columnLetters(column)) + String(row + 1)
}

/** The number of a column by its letters, from 0. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** Whether a cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}
