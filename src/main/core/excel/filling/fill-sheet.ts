import { type Area, contains } from './areas'
import { fillCell } from './cell-content'
import type { SheetContent } from './filling'
import type { PlannedList } from './list-plan'
import type { RowMoves } from './row-moves'
import type { SheetPart } from './sheet-part'
import { cellAt, cellMade, type SheetRow, without } from './sheet-rows'
import type { Styles } from './styles'

/** What filling needs to know around a sheet. */
export interface FillTarget {
  sheet: SheetPart
  moves: RowMoves
  styles: Styles
  date1904: boolean
}

/** A text that was written into a cell. */
export interface WrittenText {
  row: number
  column: number
  text: string
}

/** Writes the records of a list into its rows, which are there by now; answers the texts that were written. */
export function fillList(target: FillTarget, list: PlannedList): WrittenText[] {
  const { sheet, moves, styles, date1904 } = target
  const { prefix } = sheet
  const start = list.last < list.first ? moves.row(list.last) + 1 : moves.row(list.first)
  const texts: WrittenText[] = []
  const left = list.columns?.[0] ?? 0
  const right = list.columns?.[1] ?? Infinity
  const written = new Set<string>()
  for (let example = 0; example < (list.examples ?? 0); example += 1)
    takeLooks(sheet, start + example, start + (list.examples ?? 0))
  list.records.forEach((record, index) => {
    record.forEach((content, place) => {
      if (content === undefined) return
      const { row: down, column } = list.places?.[place] ?? { row: 0, column: left + place }
      if (column > right) return
      const row = start + index * list.height + down
      const value = fillCell(cellMade(shown(sheet.rowMade(row)), column), content, styles, date1904, prefix)
      written.add(`${down} ${column}`)
      if (typeof value === 'string') texts.push({ row, column, text: value })
    })
  })
  emptyRest(target, list, start, written)
  return texts
}

/** Gives the cells of a row the styles of another's; cells that the other does not spell out keep theirs. */
function takeLooks(sheet: SheetPart, row: number, other: number) {
  for (const cell of sheet.row(row)?.cells ?? []) {
    const looks = cellIn(sheet, other, cell.column)
    if (looks) cell.style = looks.style
  }
}

/** A record must be seen: a filter may have hidden the row in the template. */
function shown(row: SheetRow): SheetRow {
  if (/\shidden="(?:1|true)"/.test(row.attributes)) row.attributes = without(row.attributes, 'hidden')
  return row
}

/** Empties the example values that no record took the place of: in the columns that the records write, or in all where there are none. */
function emptyRest(
  { sheet, styles, date1904 }: FillTarget,
  list: PlannedList,
  start: number,
  written: Set<string>
) {
  const [left, right] = list.columns ?? [0, Infinity]
  const end = start + (list.last - list.first)
  for (let row = start + list.records.length * list.height; row <= end; row += 1)
    for (const cell of sheet.row(row)?.cells ?? []) {
      const place = `${(row - start) % list.height} ${cell.column}`
      const taken =
        list.records.length === 0 ? cell.column >= left && cell.column <= right : written.has(place)
      if (taken && !cell.formula && cell.inner !== '') fillCell(cell, null, styles, date1904, sheet.prefix)
    }
}

/** Writes single cells, given by their places in the template; answers the texts that were written. */
export function fillCells({ sheet, moves, styles, date1904 }: FillTarget, { cells = [] }: SheetContent) {
  const merges = cells.length === 0 ? [] : sheet.merges
  return cells.flatMap(({ row: before, column: given, content }): WrittenText[] => {
    const [row, column] = topLeft(merges, moves.row(before), given)
    const cell = cellMade(sheet.rowMade(row), column, columnStyle(sheet, column))
    const value = fillCell(cell, content, styles, date1904, sheet.prefix)
    return typeof value === 'string' ? [{ row, column, text: value }] : []
  })
}

/** A cell that the sheet does not spell out has the style of its column. */
export function columnStyle(sheet: SheetPart, column: number): number {
  const found = (sheet.root.child('cols')?.elements ?? []).find(
    (one) => column + 1 >= Number(one.get('min')) && column + 1 <= Number(one.get('max'))
  )
  return Number(found?.get('style') ?? 0)
}

function topLeft(merges: readonly Area[], row: number, column: number): [number, number] {
  const merge = merges.find((area) => contains(area, row, column))
  return merge ? [merge.top, merge.left] : [row, column]
}

/** The cell at a place, or nothing. */
export function cellIn(sheet: SheetPart, row: number, column: number) {
  const found = sheet.row(row)
  return found && cellAt(found, column)
}
