import type { Cell, CellStyle, MergeRange, Sheet, Workbook } from 'hucre'
import type { SSF } from 'xlsx'
import { cellWords, type CellWords } from './cell-words'
import { columnPoints, digitPixels, heightOfText, USUAL_SIZE, usualColumnPoints } from './measures'
import { type Area, printAreas } from './print-areas'
import type { SheetFacts } from './sheet-facts'

/** Points of a row without a height of its own where the sheet gives no usual one either. */
const USUAL_ROW = 14.25
const HIGHEST_ROW = 409

/** A sheet as the printer needs it: what each cell says and looks like, and how large rows and columns are. */
export interface PrintedSheet {
  sheet: Sheet
  facts: SheetFacts
  /** Points by row and by column, from 0; 0 is hidden. */
  heights: number[]
  widths: number[]
  words(row: number, column: number): CellWords
  /** The cell with its runs of letters of different looks, if it has any. */
  cell(row: number, column: number): Cell | undefined
  style(row: number, column: number): CellStyle | undefined
  /** The merged range that a cell is in. */
  merge(row: number, column: number): MergeRange | undefined
  /** What is printed, one after another: the areas that somebody set, or what is used; none of an empty sheet. */
  areas: Area[]
}

const nothing: CellWords = { text: '', stands: 'left' }

/** Gathers what one sheet looks like on paper. */
export function printedSheet(
  { sheet, facts }: { sheet: Sheet; facts: SheetFacts },
  workbook: Workbook,
  formats: typeof SSF
): PrintedSheet {
  const cells = sheet.cells ?? new Map<string, Cell>()
  const cell = (row: number, column: number) => cells.get(`${row},${column}`)
  const merges = mergesByCell(sheet.merges ?? [])
  const areas = printAreas(sheet.pageSetup?.printArea, usedOf(sheet))
  const lastRow = Math.max(-1, ...areas.map(({ rows }) => rows.to))
  const lastColumn = Math.max(-1, ...areas.map(({ columns }) => columns.to))
  const words = (row: number, column: number): CellWords => {
    const found = cell(row, column)
    if (found) return cellWords(found, formats)
    const value = sheet.rows[row]?.[column] ?? null
    return value === null ? nothing : cellWords({ value, type: 'string' }, formats)
  }
  const printed: PrintedSheet = {
    sheet,
    facts,
    heights: [],
    widths: [],
    words,
    cell,
    style: (row, column) => cell(row, column)?.style,
    merge: (row, column) => merges.get(`${row},${column}`),
    areas
  }
  const digit = digitPixels(workbook.defaultFont ?? {})
  for (let column = 0; column <= lastColumn; column++) printed.widths.push(widthOf(printed, column, digit))
  for (let row = 0; row <= lastRow; row++) printed.heights.push(heightOf(printed, row))
  return printed
}

function widthOf({ sheet, facts }: PrintedSheet, column: number, digit: number): number {
  const { width, hidden } = sheet.columns?.[column] ?? {}
  if (hidden) return 0
  const characters = width ?? facts.usualColumnWidth
  return characters === undefined
    ? usualColumnPoints(digit, facts.baseColumnWidth)
    : columnPoints(characters, digit)
}

function heightOf(printed: PrintedSheet, row: number): number {
  const { sheet, facts, widths } = printed
  if (sheet.rowDefs instanceof Map && sheet.rowDefs.get(row)?.hidden) return 0
  const known = facts.rowHeights.get(row)
  if (known !== undefined) return known
  let height = facts.usualRowHeight ?? USUAL_ROW
  widths.forEach((width, column) => {
    const { alignment, font } = printed.style(row, column) ?? {}
    const text = printed.merge(row, column) ? '' : printed.words(row, column).text
    if (text === '' || alignment?.textRotation) return
    const size = font?.size ?? USUAL_SIZE
    height = Math.max(height, heightOfText(text, size, alignment?.wrapText ? width : undefined))
  })
  return Math.min(height, HIGHEST_ROW)
}

function mergesByCell(merges: readonly MergeRange[]): Map<string, MergeRange> {
  const found = new Map<string, MergeRange>()
  for (const merge of merges) {
    for (let row = merge.startRow; row <= merge.endRow; row++)
      for (let column = merge.startCol; column <= merge.endCol; column++) found.set(`${row},${column}`, merge)
  }
  return found
}

/** As in Excel: everything from A1 to the last cell with content, lines or a fill. */
function usedOf(sheet: Sheet): Area | undefined {
  let [lastRow, lastColumn] = [-1, -1]
  const reach = (row: number, column: number) => {
    lastRow = Math.max(lastRow, row)
    lastColumn = Math.max(lastColumn, column)
  }
  sheet.rows.forEach((values, row) =>
    values.forEach(
      (value, column) => value !== null && value !== undefined && value !== '' && reach(row, column)
    )
  )
  for (const [key, { style }] of sheet.cells ?? []) {
    const { border, fill } = style ?? {}
    const lined = border && [border.left, border.right, border.top, border.bottom].some((side) => side?.style)
    if (!lined && (!fill || (fill.type === 'pattern' && fill.pattern === 'none'))) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    reach(row, column)
  }
  for (const { anchor } of sheet.images ?? []) {
    const { row, col } = anchor.to ?? anchor.from
    reach(row, col)
  }
  if (lastRow < 0) return undefined
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? [])
    if (startRow <= lastRow && startCol <= lastColumn) reach(endRow, endCol)
  return { rows: { from: 0, to: lastRow }, columns: { from: 0, to: lastColumn } }
}
