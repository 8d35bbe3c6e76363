import { LedgerError } from '@shared/api/errors'
import type { FileContent } from '@shared/api/messages'
import { Job } from '../../job'
import { readWithSheetJs } from './sheetjs-grid'
import type { WorkbookGrid } from './sheet-grid'
import { decodeText, readText } from './text-grid'

/**
 * Reads a workbook by its content, whatever the file is called. Throws `file_*` errors, and `cancelled`
 * where the job was cancelled.
 */
export async function readWorkbook(file: FileContent, job = new Job()): Promise<WorkbookGrid> {
  const { bytes } = file
  if (bytes.length === 0) throw new LedgerError('file_empty')
  await job.step('读取文件', 0, 1)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWithSheetJs(bytes, 'xlsx')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return readWithSheetJs(bytes, 'xls')
  return readText(decodeText(bytes))
}
