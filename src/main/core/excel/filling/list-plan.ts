import { LedgerError } from '@shared/api/errors'
import { sheetRows } from '../reading/limits'
import type { FilledContent, FilledList } from './filling'
import type { Insertion } from './row-moves'
import type { SheetPart } from './sheet-part'

/** The longest run of different rows that is taken for stripes, in records. */
const LONGEST_STRIPES = 4

/** A list with its records in memory and the rows that it needs. */
export interface PlannedList extends Omit<FilledList, 'rows'> {
  height: number
  records: readonly (readonly (FilledContent | undefined)[])[]
}

/** Plans the lists of one sheet: which rows must be inserted. Throws where lists cross each other, a mistake of the caller. */
export function planLists(
  lists: readonly FilledList[],
  sheet: SheetPart
): { lists: PlannedList[]; insertions: Insertion[] } {
  const planned = lists.map((list) => ({ ...list, height: list.height ?? 1, records: [...list.rows] }))
  const insertions: Insertion[] = []
  for (const { first, last, height, records } of planned) {
    const rows = last - first + 1
    if (rows === 0) {
      putIn(insertions, sheet, first, records.length * height)
      continue
    }
    if (!(rows >= height && height >= 1)) throw new Error('a list needs at least one record of its template')
    const count = Math.max(0, records.length - Math.floor(rows / height)) * height
    const beside = insertions.find((one) => one.first <= last && one.last >= first)
    if (beside && (beside.first !== first || beside.last !== last || beside.height !== height))
      throw new Error('lists of one sheet share all of their rows or none')
    if (beside) beside.count = Math.max(beside.count, count)
    else insertions.push({ first, last, height, count, pattern: patternOf(sheet, first, last, height) })
  }
  const inserted = insertions.reduce((sum, { count }) => sum + count, 0)
  const used = sheet.rows.findLast(({ cells }) => cells.some((cell) => cell.inner !== '' || cell.formula))
  const end = Math.max(used?.row ?? 0, ...insertions.map(({ last }) => last))
  if (end + inserted >= sheetRows) throw new LedgerError('template_too_long')
  return { lists: planned, insertions }
}

/**
 * Plans rows where the template has none: in the looks of the row below, or of the one above where that is bare, or a
 * note over the whole width.
 */
function putIn(insertions: Insertion[], sheet: SheetPart, first: number, count: number) {
  const beside = insertions.find(({ last, looks }) => looks !== undefined && last === first - 1)
  if (beside) {
    beside.count = Math.max(beside.count, count)
    return
  }
  const [above, below] = [first - 1, first].map((row) => sheet.row(row)?.cells.length ?? 0)
  const isNote = sheet.merges.some(
    ({ top, left, right }) => top === first && (right - left + 1) * 2 > (below ?? 0)
  )
  const looks = !isNote && (below ?? 0) * 2 > (above ?? 0) ? first : first - 1
  insertions.push({ first: first - 1, last: first - 1, height: 1, pattern: 0, looks, count })
}

/** How many rows at the end repeat: one record, or the shortest run of records by which the styles of all rows alternate. */
function patternOf(sheet: SheetPart, first: number, last: number, height: number): number {
  const looks = Array.from({ length: Math.min(last - first + 1, 60) }, (_, index) =>
    lookOf(sheet, first + index)
  )
  for (let records = 1; records <= LONGEST_STRIPES; records += 1) {
    const period = records * height
    if (period * 2 > looks.length) break
    if (looks.every((look, index) => index < period || look === looks[index - period])) return period
  }
  return height
}

function lookOf(sheet: SheetPart, row: number): string {
  return (sheet.row(row)?.cells ?? []).map(({ column, style }) => `${column}:${style}`).join()
}
