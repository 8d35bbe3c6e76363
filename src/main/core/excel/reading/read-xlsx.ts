import { LedgerError } from '@shared/api/errors'
import type { Job } from '../../job'
import { GridBudget, GridBuilder } from './grid-builder'
import { readSharedStrings } from './shared-strings'
import type { SheetGrid, WorkbookGrid } from './sheet-grid'
import { readWorkbookParts } from './workbook-parts'
import { WorksheetReader } from './worksheet'
import { walkPart } from './xml-part'
import type { ZipArchive } from './zip-archive'

const rowsBetweenSteps = 2000

/** Reads the sheets of an xlsx one after another, in pieces, so that memory holds little more than the cells themselves. */
export async function readXlsx(archive: ZipArchive, workbook: string, job: Job): Promise<WorkbookGrid> {
  const parts = await readWorkbookParts(archive, workbook)
  if (parts.sheets.length === 0)
    throw new LedgerError('file_not_workbook', { reason: '里面只有图表,没有表格' })
  const strings =
    parts.strings && archive.has(parts.strings) ? await readSharedStrings(archive, parts.strings) : []
  const total = parts.sheets.reduce((sum, { part }) => sum + archive.sizeOf(part), 0)
  const budget = new GridBudget()
  const sheets: SheetGrid[] = []
  let before = 0
  for (const { name, hidden, part } of parts.sheets) {
    const grid = new GridBuilder(budget)
    const reader = new WorksheetReader(grid, { strings, date1904: parts.date1904 })
    let rowsAtStep = 0
    await walkPart(archive, part, async (scanner, bytesTaken) => {
      reader.take(scanner)
      if (reader.rowsSeen - rowsAtStep < rowsBetweenSteps) return
      rowsAtStep = reader.rowsSeen
      await job.step('读取文件', before + bytesTaken, total)
    })
    before += archive.sizeOf(part)
    sheets.push({ name, hidden, rows: grid.rows, merges: reader.merges })
  }
  return { sheets, date1904: parts.date1904, container: 'xlsx' }
}
