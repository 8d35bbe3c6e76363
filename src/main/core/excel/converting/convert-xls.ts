import { LedgerError } from '@shared/api/errors'
import { Job } from '../../job'
import { contentOf } from '../reading/container'
import { tooLarge } from '../reading/limits'
import { runSheetJs } from '../reading/run-sheetjs'
import type { FormulasReply, UnpackReply } from '../reading/sheetjs-messages'
import { withFormulaSheets } from './formula-stream'
import { lostParts } from './lost-parts'
import { CellBudget } from './read-cells'
import { emptyWorkbook, takeGlobal } from './read-globals'
import { readSheet } from './read-sheet'
import { RecordReader, recordsFrom } from './record-reader'
import { recordTypes as types } from './record-types'
import { writeXlsx } from './write-xlsx'
import type { XlsWorkbook } from './xls-workbook'

/** The largest template that is converted, in bytes; bureaus send a few hundred thousand. */
const MOST_BYTES = 20 * 1024 * 1024
const BIFF8 = 0x0600

/**
 * Converts an .xls (BIFF 8, of Excel 97 and later, and of WPS) to an .xlsx that looks the same. `lost` says in
 * Chinese what could not be kept, one thing an entry. Throws `LedgerError`: `file_empty`; `file_encrypted` with a
 * password for opening; `file_unreadable` for Excel 95 and older, whose user saves it anew in WPS;
 * `file_not_workbook` where it is no .xls or holds no sheet of cells; `file_damaged`; `file_too_large`; `cancelled`.
 */
export async function convertXls(
  bytes: Uint8Array,
  job = new Job()
): Promise<{ bytes: Uint8Array; lost: string[] }> {
  if (bytes.length === 0) throw new LedgerError('file_empty')
  const content = contentOf(bytes)
  if (content.kind === 'other') throw new LedgerError('file_not_workbook', { reason: content.reason })
  // A bare stream of records is older than BIFF 8; text and web pages only pretend to be .xls.
  if (content.kind !== 'xls' || bytes[0] === 0x09) throw new LedgerError('file_unreadable')
  if (bytes.length > MOST_BYTES) throw tooLarge('超过 20 兆')
  await job.step('转换表格', 0, 2)
  const { stream, entries } = await runSheetJs({ kind: 'unpack', content: bytes }, job, (reply) =>
    reply.kind === 'stream' ? reply : undefined
  )
  const workbook = readStream(stream)
  if (workbook.sheets.every(({ kind }) => kind !== 'cells'))
    throw new LedgerError('file_not_workbook', { reason: '里面没有表格' })
  await job.step('转换表格', 1, 2)
  const prepared = withFormulaSheets(stream, workbook)
  const told = await runSheetJs({ kind: 'formulas', stream: prepared.stream }, job, (reply) =>
    reply.kind === 'formulas' ? reply : undefined
  )
  for (const { name, formulas } of told.sheets)
    for (const { row, column, formula } of formulas) prepared.take(name, row, column, formula)
  return write(workbook, told, prepared.external, entries)
}

function write(
  workbook: XlsWorkbook,
  told: FormulasReply,
  external: boolean,
  entries: UnpackReply['entries']
) {
  const lost = new Set<string>()
  const bytes = writeXlsx(workbook, told, external, lost)
  return { bytes, lost: lostParts(workbook, entries, lost) }
}

function readStream(stream: Uint8Array): XlsWorkbook {
  const workbook = emptyWorkbook()
  let first = true
  for (const record of recordsFrom(stream, 0)) {
    if (first) requireBiff8(record.type, new RecordReader(record))
    first = false
    if (record.type === types.EOF) break
    takeGlobal(workbook, record)
  }
  const budget = new CellBudget()
  for (const sheet of workbook.sheets) if (sheet.kind === 'cells') readSheet(sheet, stream, budget)
  return workbook
}

function requireBiff8(type: number, reader: RecordReader) {
  if (type !== types.BOF) throw new LedgerError('file_damaged')
  if (reader.word() !== BIFF8) throw new LedgerError('file_unreadable')
}
