import { LedgerError } from '@shared/api/errors'
import { takeCell, type CellBudget } from './read-cells'
import { takeConditions } from './read-conditions'
import { takeObject } from './read-objects'
import { takePage } from './read-page'
import { readRange, readRanges } from './read-ranges'
import { readValidation } from './read-validations'
import { takeView } from './read-view'
import { RecordReader, recordsFrom, type BiffRecord } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsSheet } from './xls-workbook'

const columnsOfASheet = 256
/** The feature of a record FeatHdr that is about protection ([MS-XLS] 2.4.112). */
const PROTECTION_FEATURE = 2
const ALL_FEATURE_BYTES = 0xffffffff

/** Reads the records of one sheet of cells into it. Throws `file_damaged` where they break off. */
export function readSheet(sheet: XlsSheet, stream: Uint8Array, budget: CellBudget): void {
  let depth = 0
  for (const record of recordsFrom(stream, sheet.start)) {
    if (depth === 0 && record.type !== types.BOF) throw new LedgerError('file_damaged')
    if (record.type === types.BOF) depth += 1
    else if (record.type === types.EOF) depth -= 1
    // What is deeper belongs to a chart on the sheet.
    else if (depth === 1) takeRecord(sheet, record, budget)
    if (depth === 0) return
  }
}

function takeRecord(sheet: XlsSheet, record: BiffRecord, budget: CellBudget) {
  const reader = new RecordReader(record)
  if (takeCell(sheet, record.type, reader, budget)) return
  if (takePage(sheet.page, record.type, reader)) return
  if (takeView(sheet.view, record.type, reader)) return
  if (takeConditions(sheet, record.type, reader)) return
  if (takeObject(sheet, record.type, reader)) return
  switch (record.type) {
    case types.ColInfo:
      takeColumns(sheet, reader)
      break
    case types.DefColWidth:
      sheet.defaultWidth.characters = reader.word()
      break
    case types.DefaultStandardWidth:
      sheet.defaultWidth.exact = reader.word() / 256
      break
    case types.DefaultRowHeight: {
      const flags = reader.word()
      sheet.defaultHeight = {
        points: reader.word() / 20,
        custom: (flags & 1) !== 0,
        hidden: (flags & 2) !== 0
      }
      break
    }
    case types.MergeCells:
      sheet.merges.push(...readRanges(reader))
      break
    case types.WsBool: {
      const flags = reader.word()
      sheet.page.fitToPage = (flags & 0x100) !== 0
      sheet.summaryBelow = (flags & 0x40) !== 0
      sheet.summaryRight = (flags & 0x80) !== 0
      break
    }
    case types.Guts: {
      reader.skip(4)
      // One more than the deepest level, or 0.
      const [rows, columns] = [reader.word(), reader.word()]
      sheet.outlineLevels = { rows: Math.max(0, rows - 1), columns: Math.max(0, columns - 1) }
      break
    }
    case types.SheetExt: {
      reader.skip(16)
      const colour = reader.long() & 0x7f
      if (colour !== 0x7f) sheet.tabColour = colour
      break
    }
    case types.AutoFilterInfo:
      sheet.filtered = true
      break
    case types.AutoFilter:
      sheet.lost.add('自动筛选的条件(隐藏的行仍隐藏)')
      break
    case types.HLinkTooltip: {
      reader.skip(2)
      const range = readRange(reader)
      const text = Buffer.from(reader.bytes(reader.left)).toString('utf16le').replace(/\0.*$/s, '')
      sheet.tips.push({ range, text })
      break
    }
    case types.DV:
      sheet.validations.push(readValidation(reader))
      break
    default:
      takeProtection(sheet, record.type, reader)
  }
}

function takeColumns({ columns }: XlsSheet, reader: RecordReader) {
  const [first, last] = [reader.word(), Math.min(reader.word(), columnsOfASheet - 1)]
  const width = reader.word() / 256
  const format = reader.word()
  const flags = reader.word()
  if (first > last) return
  columns.push({
    first,
    last,
    width,
    format,
    hidden: (flags & 1) !== 0,
    outline: (flags >>> 8) & 7,
    collapsed: (flags & 0x1000) !== 0
  })
}

/** The records about protection come in any order; only Protect switches it on. */
function takeProtection({ protection }: XlsSheet, type: number, reader: RecordReader) {
  if (type === types.Protect) protection.on = reader.word() === 1
  else if (type === types.Password) protection.password = reader.word()
  else if (type === types.ObjProtect) protection.objects = reader.word() === 1
  else if (type === types.ScenarioProtect) protection.scenarios = reader.word() === 1
  else if (type === types.FeatHdr) {
    reader.skip(12)
    if (reader.word() !== PROTECTION_FEATURE) return
    reader.skip(1)
    if (reader.long() === ALL_FEATURE_BYTES) protection.allowed = reader.long()
  }
}
