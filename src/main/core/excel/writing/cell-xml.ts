import type { CellContent } from './list-sheet'
import type { StyleIndex } from './styles'
import { inlineString } from './xml-text'

/** The highest row, in points, that Excel knows. */
export const HIGHEST_ROW = 409

/** A row with its cells, in points; `row` counts from 1. */
export function rowXml(row: number, height: number, cells: string): string {
  return `<row r="${row}" ht="${Math.min(height, HIGHEST_ROW)}" customHeight="1">${cells}</row>`
}

/**
 * Text is always a text cell with the format `@`: what begins with = + - @ is never a formula, and an
 * ID number keeps its 18 digits. No quotePrefix is set: the text in the cell is the text given.
 */
export function cellXml(reference: string, content: CellContent, style: StyleIndex): string {
  if (content === null || content === '') return `<c r="${reference}" s="${style}"/>`
  if (typeof content === 'number' && Number.isFinite(content)) {
    return `<c r="${reference}" s="${style}"><v>${content}</v></c>`
  }
  if (typeof content === 'boolean')
    return `<c r="${reference}" s="${style}" t="b"><v>${content ? 1 : 0}</v></c>`
  return `<c r="${reference}" s="${style}" t="inlineStr">${inlineString(String(content))}</c>`
}

/** The columns of a sheet; a width is in half-width characters, its margin included. */
export function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  )
  return `<cols>${columns.join('')}</cols>`
}

/** The merged ranges, such as `A1:C1`, which must not overlap. */
export function mergesXml(ranges: readonly string[]): string {
  if (ranges.length === 0) return ''
  return `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
}

/** How a worksheet begins. */
export const WORKSHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
