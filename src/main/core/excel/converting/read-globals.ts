import { LedgerError } from '@shared/api/errors'
import { RecordReader, type BiffRecord } from './record-reader'
import { recordTypes as types } from './record-types'
import { readCellFormat } from './read-cell-format'
import { emptySheet } from './empty-sheet'
import type { XlsFont, XlsSheet, XlsText, XlsWorkbook } from './xls-workbook'

const sheetKinds: Record<number, XlsSheet['kind']> = { 0: 'cells', 1: 'macro', 2: 'chart', 6: 'macro' }
const sheetStates = ['visible', 'hidden', 'veryHidden'] as const
/** More sheets than any honest file has; each may cost a page of the result. */
const MOST_SHEETS = 1000
const paletteColours = 56

/** Begins a workbook that `takeGlobal` fills. */
export function emptyWorkbook(): XlsWorkbook {
  return {
    fonts: [],
    formats: new Map(),
    cellFormats: [],
    styles: [],
    texts: [],
    sheets: [],
    date1904: false,
    activeSheet: 0,
    names: []
  }
}

/**
 * Takes one record of the part that holds for the whole workbook. Throws `file_encrypted` for a workbook with a
 * password for opening, `file_damaged` for records that are too short.
 */
export function takeGlobal(workbook: XlsWorkbook, record: BiffRecord): void {
  const reader = new RecordReader(record)
  switch (record.type) {
    case types.FilePass:
      throw new LedgerError('file_encrypted')
    case types.Date1904:
      workbook.date1904 = reader.word() === 1
      break
    case types.Window1:
      reader.skip(10)
      workbook.activeSheet = reader.word()
      break
    case types.Font:
      workbook.fonts.push(readFont(reader))
      break
    case types.Format:
      workbook.formats.set(reader.word(), reader.text())
      break
    case types.XF:
      workbook.cellFormats.push(readCellFormat(reader))
      break
    case types.Style:
      takeStyle(workbook, reader)
      break
    case types.Palette:
      reader.skip(2)
      workbook.palette = Array.from({ length: paletteColours }, () => {
        const [red = 0, green = 0, blue = 0] = reader.bytes(4)
        return Buffer.from([red, green, blue]).toString('hex').toUpperCase()
      })
      break
    case types.BoundSheet8:
      takeSheet(workbook, reader)
      break
    case types.SST:
      workbook.texts = readTexts(reader)
      break
    case types.Lbl: {
      const flags = reader.word()
      workbook.names.push({ hidden: (flags & 0x01) !== 0, macro: (flags & 0x0e) !== 0 })
      break
    }
    case types.Protect:
    case types.WinProtect:
    case types.Password:
      takeProtection(workbook, record.type, reader.word())
  }
}

function readFont(reader: RecordReader): XlsFont {
  const size = reader.word() / 20
  const flags = reader.word()
  const colour = reader.word()
  const weight = reader.word()
  const script = reader.word()
  const [underline = 0, family = 0, charset = 0] = reader.bytes(4)
  return {
    name: reader.text(1),
    size,
    bold: weight >= 600,
    italic: (flags & 0x02) !== 0,
    strike: (flags & 0x08) !== 0,
    outline: (flags & 0x10) !== 0,
    shadow: (flags & 0x20) !== 0,
    script,
    underline,
    colour,
    family,
    charset
  }
}

function takeStyle({ styles }: XlsWorkbook, reader: RecordReader) {
  const word = reader.word()
  const format = word & 0x0fff
  if (word & 0x8000) styles.push({ format, builtIn: reader.byte(), level: reader.byte() })
  else styles.push({ format, name: reader.text() })
}

function takeSheet({ sheets }: XlsWorkbook, reader: RecordReader) {
  const start = reader.long()
  const state = sheetStates[reader.byte() & 3] ?? 'visible'
  const kind = sheetKinds[reader.byte()] ?? 'macro'
  const name = reader.text(1)
  // Sheets that share their records are made by no programme, and would multiply what a small file can hold.
  if (sheets.length >= MOST_SHEETS || sheets.some((sheet) => sheet.start === start))
    throw new LedgerError('file_damaged')
  sheets.push({ ...emptySheet(), name, state, kind, start })
}

function readTexts(reader: RecordReader): XlsText[] {
  reader.skip(4)
  const count = reader.long()
  // Each text takes three bytes or more: a count beyond that is a lie.
  if (count > reader.left / 3) throw new LedgerError('file_damaged')
  return Array.from({ length: count }, () => reader.richText())
}

function takeProtection(workbook: XlsWorkbook, type: number, value: number) {
  const protection = (workbook.protection ??= { structure: false, windows: false, password: 0 })
  if (type === types.Protect) protection.structure = value === 1
  else if (type === types.WinProtect) protection.windows = value === 1
  else protection.password = value
}
