import { LedgerError } from '@shared/api/errors'
import type { FileContent } from '@shared/api/messages'
import { Job } from '../../job'
import { contentOf } from './container'
import { fileBytes, tooLarge } from './limits'
import { markupTask } from './read-markup'
import { readWithSheetJs } from './read-sheetjs'
import { readZip } from './read-zip'
import type { WorkbookGrid } from './sheet-grid'
import { decodeText, readText } from './text-grid'

/**
 * Reads a workbook by its content, whatever the file is called. Throws `LedgerError`: a code `file_*` for
 * what cannot be read, `cancelled` where the job was cancelled. Progress counts bytes.
 */
export async function readWorkbook(file: FileContent, job = new Job()): Promise<WorkbookGrid> {
  const { bytes } = file
  if (bytes.length === 0) throw new LedgerError('file_empty')
  await job.step('读取文件', 0, bytes.length)
  const content = contentOf(bytes)
  if (content.kind === 'other') throw new LedgerError('file_not_workbook', { reason: content.reason })
  if (bytes.length > fileBytes[content.kind])
    throw tooLarge(`超过 ${fileBytes[content.kind] / 1024 / 1024} 兆`)
  if (content.kind === 'zip') return readZip(bytes, job)
  if (content.kind === 'xls') return readWithSheetJs({ content: bytes, container: 'xls' }, job)
  const text = decodeText(bytes)
  return content.kind === 'markup' ? readWithSheetJs(markupTask(text), job) : readText(text)
}
