import { LedgerError } from '@shared/api/errors'
import { tooLarge } from '../reading/limits'
import type { RecordReader } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsCell, XlsRow, XlsSheet, XlsValue } from './xls-workbook'

/** The most cells of a workbook that is converted; a template has a few thousand. */
const MOST_CELLS = 1_000_000
const mostColumns = 256

/** [MS-XLS] 2.5.10 BErr. */
const errorNames: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A'
}

/** Counts the cells of all sheets; `formula` is the cell whose text result is still to come. */
export class CellBudget {
  formula: XlsCell | null = null
  private cells = 0

  spend(): void {
    this.cells += 1
    if (this.cells > MOST_CELLS) throw tooLarge('超过 100 万个单元格')
  }
}

/** Takes a record of cells or of a row; false where it is another one. */
export function takeCell(sheet: XlsSheet, type: number, reader: RecordReader, budget: CellBudget): boolean {
  switch (type) {
    case types.Row:
      takeRow(sheet, reader)
      return true
    case types.String:
      if (budget.formula) budget.formula.value = reader.text()
      budget.formula = null
      return true
    case types.MulBlank:
    case types.MulRk:
      takeSeveral(sheet, type, reader, budget)
      return true
    case types.Blank:
    case types.Number:
    case types.RK:
    case types.LabelSst:
    case types.Label:
    case types.RString:
    case types.BoolErr:
    case types.Formula: {
      const [row, column, format] = [reader.word(), reader.word(), reader.word()]
      const cell: XlsCell = { format, value: valueOf(type, reader), formula: type === types.Formula }
      if (cell.formula) budget.formula = cell.value === '' ? cell : null
      put(sheet, row, column, cell, budget)
      return true
    }
    default:
      return false
  }
}

function valueOf(type: number, reader: RecordReader): XlsValue {
  switch (type) {
    case types.Number:
      return reader.double()
    case types.RK:
      return readRk(reader)
    case types.LabelSst:
      return { text: reader.long() }
    case types.Label:
      return reader.text()
    case types.RString:
      return readRichLabel(reader)
    case types.BoolErr:
      return boolOrError(reader.byte(), reader.byte() === 1)
    case types.Formula:
      return readResult(reader)
    default:
      return null
  }
}

/** A text whose runs come after it, with their count in front ([MS-XLS] 2.4.220 RString has no place for them elsewhere). */
function readRichLabel(reader: RecordReader): XlsValue {
  const text = reader.text()
  const count = reader.left >= 2 ? reader.word() : 0
  const runs = Array.from({ length: Math.min(count, Math.floor(reader.left / 4)) }, () => ({
    at: reader.word(),
    font: reader.word()
  }))
  return { text, runs }
}

/** A number in four bytes: whole or the upper half of a double, perhaps in hundredths ([MS-XLS] 2.5.122 RkNumber). */
function readRk(reader: RecordReader): number {
  const raw = reader.long()
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, (raw & ~3) >>> 0, true)
  const value = raw & 2 ? (raw | 0) >> 2 : view.getFloat64(0, true)
  const finite = Number.isFinite(value) ? value : 0
  return raw & 1 ? finite / 100 : finite
}

function boolOrError(value: number, isError: boolean): XlsValue {
  return isError ? { error: errorNames[value] ?? '#VALUE!' } : value === 1
}

/** A stored result ([MS-XLS] 2.5.133 FormulaValue); a text that is not empty comes in a record of its own. */
function readResult(reader: RecordReader): XlsValue {
  const bytes = reader.bytes(8)
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8)
  if (view.getUint16(6, true) !== 0xffff) {
    const number = view.getFloat64(0, true)
    return Number.isFinite(number) ? number : 0
  }
  const [kind = 0, , value = 0] = bytes
  if (kind === 1 || kind === 2) return boolOrError(value, kind === 2)
  return ''
}

function takeSeveral(sheet: XlsSheet, type: number, reader: RecordReader, budget: CellBudget) {
  const [row, first] = [reader.word(), reader.word()]
  // The last column stands in the last two bytes.
  for (let column = first; reader.left > 2; column += 1) {
    const format = reader.word()
    const value = type === types.MulRk ? readRk(reader) : null
    put(sheet, row, column, { format, value, formula: false }, budget)
  }
}

function put(sheet: XlsSheet, row: number, column: number, cell: XlsCell, budget: CellBudget) {
  if (column >= mostColumns) throw new LedgerError('file_damaged')
  budget.spend()
  rowOf(sheet, row).cells.set(column, cell)
}

function rowOf({ rows }: XlsSheet, index: number): XlsRow {
  const found = rows.get(index)
  if (found) return found
  const row: XlsRow = { customHeight: false, hidden: false, outline: 0, collapsed: false, cells: new Map() }
  rows.set(index, row)
  return row
}

function takeRow(sheet: XlsSheet, reader: RecordReader) {
  const row = rowOf(sheet, reader.word())
  reader.skip(4)
  const height = reader.word()
  reader.skip(4)
  const flags = reader.word()
  const format = reader.word() & 0x0fff
  // The highest bit says that the height is the standard one.
  if ((height & 0x8000) === 0) row.height = height / 20
  row.outline = flags & 7
  row.collapsed = (flags & 0x10) !== 0
  row.hidden = (flags & 0x20) !== 0
  row.customHeight = (flags & 0x40) !== 0
  if (flags & 0x80) row.format = format
}
