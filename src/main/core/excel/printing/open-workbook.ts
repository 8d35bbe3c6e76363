import type { Sheet, Workbook } from 'hucre'
import { LedgerError } from '@shared/api/errors'
import type { FileContent } from '@shared/api/messages'
import { contentOf } from '../reading/container'
import { tooLarge } from '../reading/limits'
import { findWorkbookPart, readWorkbookParts } from '../reading/workbook-parts'
import { ZipArchive } from '../reading/zip-archive'
import { readSheetFacts, type SheetFacts } from './sheet-facts'

/** The most bytes that a workbook for the printer may unpack to: its cells are held with all their looks. */
const MOST_BYTES = 60 * 1024 * 1024

/** A workbook with everything about its looks, and its visible sheets in their order. */
export interface OpenedWorkbook {
  workbook: Workbook
  sheets: { sheet: Sheet; facts: SheetFacts }[]
}

/**
 * Opens an xlsx with its looks. Throws `file_not_workbook` for what is no xlsx, `file_too_large` where it unpacks to
 * more than can be shown, `file_damaged` where it cannot be read.
 */
export async function openWorkbook({ bytes }: FileContent): Promise<OpenedWorkbook> {
  if (bytes.length === 0) throw new LedgerError('file_empty')
  if (contentOf(bytes).kind !== 'zip') throw new LedgerError('file_unreadable')
  const archive = new ZipArchive(bytes)
  const part = await findWorkbookPart(archive)
  if (part === null) throw new LedgerError('file_not_workbook', { reason: '里面没有可以打印的表格' })
  await refuseSwelling(archive)
  const parts = await readWorkbookParts(archive, part)
  const workbook = await readLooks(bytes)
  const sheets: OpenedWorkbook['sheets'] = []
  for (const { name, hidden, part: sheetPart } of parts.sheets) {
    const sheet = workbook.sheets.find((one) => one.name === name)
    if (sheet && !hidden) sheets.push({ sheet, facts: await readSheetFacts(archive, sheetPart) })
  }
  return { workbook, sheets }
}

/** hucre has no limits of its own that a screenful of memory would stand; what really comes out is counted first. */
async function refuseSwelling(archive: ZipArchive) {
  let sum = 0
  for (const name of archive.names) {
    for await (const piece of archive.pieces(name)) {
      sum += piece.length
      if (sum > MOST_BYTES) throw tooLarge('展开后超过 60 兆')
    }
  }
}

/** Loaded when it is first needed: the command line has nothing to print. */
async function readLooks(bytes: Uint8Array): Promise<Workbook> {
  const { readXlsx } = await import('hucre')
  try {
    return await readXlsx(bytes, { readStyles: true })
  } catch {
    throw new LedgerError('file_damaged')
  }
}
