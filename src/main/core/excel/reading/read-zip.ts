import { LedgerError } from '@shared/api/errors'
import type { Job } from '../../job'
import { readWithSheetJs } from './read-sheetjs'
import { readXlsx } from './read-xlsx'
import type { WorkbookGrid } from './sheet-grid'
import { findWorkbookPart } from './workbook-parts'
import { ZipArchive } from './zip-archive'

const otherDocuments: { part: RegExp; reason: string }[] = [
  { part: /^word\//, reason: '这是 Word 文档' },
  { part: /^ppt\//, reason: '这是演示文稿' },
  { part: /\.xlsx?$|\.et$|\.csv$/, reason: '这是压缩包,请先解压' }
]

/**
 * Reads a zip that holds a workbook: xlsx by the reader of this folder, the binary form by SheetJS. Throws `file_not_workbook` for other zips.
 */
export async function readZip(bytes: Uint8Array, job: Job): Promise<WorkbookGrid> {
  const archive = new ZipArchive(bytes)
  const workbook = await findWorkbookPart(archive)
  if (workbook !== null) return readXlsx(archive, workbook, job)
  if (!archive.has('xl/workbook.bin')) throw refusalOf(archive)
  await archive.verify()
  return readWithSheetJs({ content: bytes, container: 'xlsx' }, job)
}

function refusalOf(archive: ZipArchive): LedgerError {
  if (archive.has('content.xml')) return new LedgerError('file_unreadable')
  const found = otherDocuments.find(({ part }) => archive.names.some((name) => part.test(name)))
  return new LedgerError('file_not_workbook', { reason: found?.reason ?? '这是压缩包' })
}
