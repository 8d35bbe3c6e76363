import { sheetColumns } from '../reading/limits'
import { HIGHEST_ROW } from '../writing/cell-xml'
import { linesIn } from '../writing/list-sheet'
import type { Area } from './areas'
import { cellIn, type FillTarget, type WrittenText } from './fill-sheet'
import { attributeIn, type SheetCell, type SheetRow, without } from './sheet-rows'

/** One line of text takes so much of its letters' height, in the fonts of Windows and in those of others. */
const LINE = 1.3
const PADDING = 3
/** The width of a column whose width no one set, in half-width characters. */
const USUAL_WIDTH = 8.43
const USUAL_HEIGHT = 15
/** What a cell leaves free left and right of its text, in half-width characters. */
const MARGIN = 0.8
/** A text is only called too long for its cell when it is so much longer: the width of letters is an estimate. */
const TOLERANCE = 1.1
/** Smaller letters nobody reads on paper. */
const SMALLEST = 6

/**
 * Makes rows high enough for the texts that were written into them, where the height is fixed and too small; never
 * lowers one. Rows without a height are left to the programme that opens the file, except for merged cells, which
 * none of them measures.
 */
export function raiseRows(target: FillTarget, texts: readonly WrittenText[]) {
  const { sheet, styles } = target
  const widths = columnWidths(target)
  const merges = new Map(sheet.merges.map((area) => [placeKey(area.top, area.left), area]))
  const usual = Number(sheet.root.child('sheetFormatPr')?.get('defaultRowHeight') ?? USUAL_HEIGHT)
  for (const { row, column, text } of texts) {
    const cell = cellIn(sheet, row, column)
    if (!cell) continue
    const merge = merges.get(placeKey(row, column))
    const area = merge ?? { top: row, left: column, bottom: row, right: column }
    const { letters, shrinks } = styles.look(cell.style)
    const width = widths(area) - MARGIN
    const room = (width * styles.standardLetters) / letters
    if (shrinks || (text.length * 2 <= room && !text.includes('\n'))) continue
    if (!wraps(target, cell, area, text, room)) continue
    const size = fittingSize(text, letters, width * styles.standardLetters, area)
    if (size < letters) cell.style = styles.asSized(cell.style, size)
    const lines = linesIn(text, ((width * styles.standardLetters) / size) * TOLERANCE)
    if (lines > 1) raise(target, area, lines * size * LINE + PADDING, merge ? usual : null)
  }
}

/** The letters step down where even the highest rows would cut the text off: minutes of many pages in one cell. */
function fittingSize(text: string, letters: number, width: number, { top, bottom }: Area): number {
  const highest = (bottom - top + 1) * HIGHEST_ROW
  let size = letters
  while (size > SMALLEST && linesIn(text, (width / size) * TOLERANCE) * size * LINE + PADDING > highest)
    size = Math.max(SMALLEST, size - 0.5)
  return size
}

/** Whether the cell wraps, or must from now on: its text has several lines, or is cut off by the cell to the right. */
function wraps(
  { sheet, styles }: FillTarget,
  cell: SheetCell,
  area: Area,
  text: string,
  room: number
): boolean {
  if (styles.look(cell.style).wraps) return true
  const right = cellIn(sheet, area.top, area.right + 1)
  const cut = linesIn(text, room * TOLERANCE) > 1 && !!right && (right.inner !== '' || !!right.formula)
  if (!cut && !text.includes('\n')) return false
  cell.style = styles.asWrapped(cell.style)
  return true
}

function raise({ sheet }: FillTarget, area: Area, needed: number, usual: number | null) {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
    sheet.rowMade(area.top + index)
  )
  const heights = rows.map((row) => heightOf(row) ?? usual)
  if (heights.includes(null)) return
  const missing = needed - heights.reduce<number>((sum, height) => sum + (height ?? 0), 0)
  if (missing <= 0) return
  rows.forEach((row, index) => setHeight(row, (heights[index] ?? 0) + missing / rows.length))
}

function heightOf({ attributes }: SheetRow): number | null {
  const height = attributeIn(attributes, 'ht')
  return height === undefined ? null : Number(height)
}

function setHeight(row: SheetRow, height: number) {
  const rounded = Math.min(HIGHEST_ROW, Math.ceil(height * 4) / 4)
  row.attributes = `${without(without(row.attributes, 'ht'), 'customHeight')} ht="${rounded}" customHeight="1"`
}

/** The width of an area's columns together, in half-width characters of the standard letters. */
function columnWidths({ sheet }: FillTarget): (area: Area) => number {
  const format = sheet.root.child('sheetFormatPr')
  const usual = Number(format?.get('defaultColWidth') ?? format?.get('baseColWidth') ?? USUAL_WIDTH)
  const set = (sheet.root.child('cols')?.elements ?? []).map((column) => ({
    min: Number(column.get('min')) - 1,
    max: Number(column.get('max')) - 1,
    width: Number(column.get('width') ?? usual)
  }))
  const known = new Map<number, number>()
  const widthOf = (column: number) => {
    const width =
      known.get(column) ?? set.find(({ min, max }) => column >= min && column <= max)?.width ?? usual
    known.set(column, width)
    return width
  }
  return ({ left, right }) => {
    let sum = 0
    for (let column = left; column <= right; column += 1) sum += widthOf(column)
    return sum
  }
}

function placeKey(row: number, column: number): number {
  return row * sheetColumns + column
}
