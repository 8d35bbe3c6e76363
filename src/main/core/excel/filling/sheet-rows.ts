import { LedgerError } from '@shared/api/errors'
import { sheetColumns, sheetRows } from '../reading/limits'
import { columnOf } from '../reading/worksheet'
import { resolveEntities, XmlScanner } from '../reading/xml-scanner'
import { cellReference, columnNumber } from './areas'
import { escapeText } from './xml-tree'

/** A formula as it stands in a cell; `attributes` as written (`t="shared" si="0"`), the text without entities. */
export interface CellFormula {
  attributes: string
  text: string
}

/** A cell of a template. `inner` is what it holds besides its formula, as XML. */
export interface SheetCell {
  column: number
  style: number
  type: string | undefined
  /** Attributes besides reference, style and type, as written. */
  more: string
  formula: CellFormula | undefined
  inner: string
}

/** A row of a template; `attributes` as written, without the reference. */
export interface SheetRow {
  row: number
  attributes: string
  cells: SheetCell[]
}

const formulaPattern = /<(?:\w+:)?f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/

/** Blank formatted rows below everything that are kept; some templates are formatted down to the last row of a sheet. */
const MOST_BLANK_ROWS = 5000

/** What nearly every cell's attributes look like. */
const usualCell = /^ r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="(\w+)")? *$/

/**
 * Reads the element `sheetData`, given with its tags. Rows and cells without references follow those before them.
 * Blank rows far below the last content and below the row `needed` (from 0) are left out.
 * Throws `file_damaged` for references outside a sheet and for rows that stand twice.
 */
export function parseRows(xml: string, needed = 0): SheetRow[] {
  const contentEnd = endOfContent(xml)
  let blank = 0
  const scanner = new XmlScanner()
  scanner.feed(xml)
  const rows: SheetRow[] = []
  let row: SheetRow | undefined
  let cell: SheetCell | undefined
  let inner = 0
  let formula = false
  let sorted = true
  while (scanner.next()) {
    const { name } = scanner
    if (scanner.kind === 'open') {
      if (name === 'c' && row) {
        cell = cellOf(scanner, row)
        row.cells.push(cell)
        inner = scanner.end
        formula = false
        if (scanner.selfClosing) cell = undefined
      } else if (name === 'row') {
        const before = row?.row ?? -1
        row = rowOf(scanner, before)
        sorted &&= row.row > before
        if (scanner.tagStart > contentEnd && row.row > needed && (blank += 1) > MOST_BLANK_ROWS) break
        rows.push(row)
      } else if (name === 'f') formula = true
    } else if (scanner.kind === 'close' && name === 'c' && cell) {
      fillIn(cell, xml.slice(inner, scanner.tagStart), formula)
      cell = undefined
    }
  }
  if (blank <= MOST_BLANK_ROWS && !scanner.complete) throw new LedgerError('file_damaged')
  return sorted ? rows : inOrder(rows)
}

/** Where the last value, text or formula begins, looked for from the end; −1 where nothing is filled in. */
function endOfContent(xml: string): number {
  const prefix = /^<([^\s<>/:]+:)?/.exec(xml)?.[1] ?? ''
  let at = xml.lastIndexOf('<')
  while (at > 0) {
    const name = at + 1 + prefix.length
    const first = xml[name]
    if (
      (first === 'v' || first === 'f' || (first === 'i' && xml[name + 1] === 's')) &&
      xml.startsWith(prefix, at + 1)
    )
      return at
    at = xml.lastIndexOf('<', at - 1)
  }
  return -1
}

function rowOf(scanner: XmlScanner, before: number): SheetRow {
  const reference = scanner.attribute('r')
  const row = reference === undefined ? before + 1 : Number(reference) - 1
  if (!(row >= 0 && row < sheetRows)) throw new LedgerError('file_damaged')
  const { attributes } = scanner
  return { row, attributes: reference === undefined ? attributes : without(attributes, 'r'), cells: [] }
}

function cellOf(scanner: XmlScanner, row: SheetRow): SheetCell {
  const usual = usualCell.exec(scanner.attributes)
  if (usual) return emptyCell(columnNumber(usual[1] ?? ''), Number(usual[2] ?? 0), usual[3])
  const reference = scanner.attribute('r')
  const column = reference === undefined ? (row.cells.at(-1)?.column ?? -1) + 1 : columnOf(reference)
  if (!(column >= 0 && column < sheetColumns)) throw new LedgerError('file_damaged')
  const more = ['r', 's', 't'].reduce(without, scanner.attributes).trimEnd()
  return { ...emptyCell(column, Number(scanner.attribute('s') ?? 0), scanner.attribute('t')), more }
}

function emptyCell(column: number, style: number, type?: string): SheetCell {
  return { column, style, type, more: '', formula: undefined, inner: '' }
}

function fillIn(cell: SheetCell, content: string, formula: boolean) {
  const found = formula ? formulaPattern.exec(content) : null
  if (found) {
    cell.formula = { attributes: found[1] ?? '', text: resolveEntities(found[2] ?? '') }
    cell.inner = content.slice(0, found.index) + content.slice(found.index + found[0].length)
  } else cell.inner = content
}

function inOrder(rows: SheetRow[]): SheetRow[] {
  const sorted = [...rows].sort((one, other) => one.row - other.row)
  if (sorted.some(({ row }, index) => row === sorted[index + 1]?.row)) throw new LedgerError('file_damaged')
  return sorted
}

const patterns = new Map<string, RegExp>()

/** The pattern of an attribute among others, made once. */
function attributePattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const made = new RegExp(`(?<=^|\\s)\\s*${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, made)
  return made
}

/** The attributes without one of them. */
export function without(attributes: string, name: string): string {
  return attributes
    .replace(attributePattern(name), '')
    .replace(/^(?=\S)/, ' ')
    .replace(/^ $/, '')
}

/** The value of an attribute among others. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const found = attributePattern(name).exec(attributes)
  return found?.[1] ?? found?.[2]
}

/** The element `sheetData` in pieces; `prefix` is that of the part's elements (`x:` or nothing). */
export function* rowsXml(rows: readonly SheetRow[], prefix: string): Generator<string> {
  yield `<${prefix}sheetData>`
  for (const { row, attributes, cells } of rows) {
    const inner = cells.map((cell) => cellXml(cell, row, prefix)).join('')
    const start = `<${prefix}row r="${row + 1}"${attributes}`
    yield inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}row>`
  }
  yield `</${prefix}sheetData>`
}

function cellXml({ column, style, type, more, formula, inner }: SheetCell, row: number, prefix: string) {
  const attributes =
    `r="${cellReference(row, column)}"` +
    (style === 0 ? '' : ` s="${style}"`) +
    (type === undefined ? '' : ` t="${type}"`) +
    more
  const content = (formula ? formulaXml(formula, prefix) : '') + inner
  return content === '' ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${content}</${prefix}c>`
}

function formulaXml({ attributes, text }: CellFormula, prefix: string) {
  if (text === '') return `<${prefix}f${attributes}/>`
  return `<${prefix}f${attributes}>${escapeText(text)}</${prefix}f>`
}

/** The cell of a column, found by halves, as cells are in order. */
export function cellAt(row: SheetRow, column: number): SheetCell | undefined {
  const { cells } = row
  const direct = cells[column]
  if (direct?.column === column) return direct
  return cells.find((cell) => cell.column === column)
}

/** The cell of a column, made where the row has none, in the style given. */
export function cellMade(row: SheetRow, column: number, style = 0): SheetCell {
  const found = cellAt(row, column)
  if (found) return found
  const made = emptyCell(column, style)
  const next = row.cells.findIndex((cell) => cell.column > column)
  row.cells.splice(next === -1 ? row.cells.length : next, 0, made)
  return made
}
