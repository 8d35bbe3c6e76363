import type { View } from '@shared/api/records'
import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import { MOST_ZIP_BYTES, type StoredPart, storedPart, writeStoredZip } from '../archive/stored-zip'
import { calendarDay } from '../calendar-day'
import { type Call, refuse, WithFile } from '../context'
import { fileNameOf, fileNamePart } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { logExport } from '../exports/log-export'
import { showClass } from '../records/class-shown'
import { composedStore } from '../records/composed'
import type { StoredRecord } from '../records/store'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import { evidenceFolder, readSealed, stateOf } from './evidence-files'
import { allEvidence, type EvidenceRow } from './evidence-rows'
import { type FolderLine, writeFolderIndex } from './folder-index'
import { ENDINGS } from './kept-name'
import { dayOf, topicOf } from './record-heading'

/** What an export says of itself besides the file. */
export interface ExportedFolder {
  records: number
  files: number
  /** Files that are missing or changed on the disk, and so are not in it. */
  lost: number
}

/** One record with the files that go into its folder. */
interface Folder extends FolderLine {
  rows: EvidenceRow[]
}

/**
 * The evidence of a view as one zip for an inspection: a folder a record, named by register, day, class and a running
 * number, never by a child, with the workbook 目录.xlsx beside them. Logged as an export. Refuses with `evidence_none`
 * and, beyond what one zip holds, with `evidence_export_too_large`.
 */
export async function exportFolder(call: Call, view: View): Promise<WithFile<ExportedFolder>> {
  const { ledger, core, session, job } = call
  const register = knownRegister(ledger, view.register)
  const viewing = viewingFor(call, view)
  const now = core.options.now()
  const { folders, lost } = await sortIntoFolders(call, register, view, viewing)
  const rows = folders.flatMap((folder) => folder.rows)
  if (rows.length === 0) refuse(lost > 0 ? 'evidence_lost' : 'evidence_none')
  requireOneZip(rows.reduce((sum, { size }) => sum + size, 0))

  const { schoolName } = ledger.settings()
  const day = calendarDay(now)
  const title = `${schoolName}${partOf(view)}${register.label}佐证材料`
  const index = writeFolderIndex(folders, { title, schoolName, filledBy: session.displayName, day })
  const parts = [
    storedPart('目录.xlsx', index),
    ...folders.flatMap(({ folder, rows }) => rows.map((row, place) => filePart(call, folder, row, place + 1)))
  ]
  const bytes = await writeStoredZip(parts, (done) => job.step('整理佐证材料', done, parts.length))
  logExport(ledger, { register, session, at: now.toISOString(), of: 'evidence' })
  return new WithFile(
    { records: folders.length, files: rows.length, lost },
    { name: fileNameOf('zip', title, day), bytes }
  )
}

/** Refuses what would not fit into one zip. */
export function requireOneZip(bytes: number): void {
  if (bytes > MOST_ZIP_BYTES * 0.98) refuse('evidence_export_too_large')
}

async function sortIntoFolders(call: Call, register: RegisterDeclaration, view: View, viewing: Viewing) {
  const { ledger, core, job } = call
  const byRecord = presentByRecord(allEvidence(ledger), register)
  const ids = viewOrder(ledger, register, view, viewing).filter((id) => byRecord.has(id))
  const place = evidenceFolder(core)
  const folders: Folder[] = []
  let lost = 0
  for (const record of composedStore(ledger, register, viewing).readMany(ids)) {
    await job.step('核对佐证材料', folders.length, ids.length)
    const all = byRecord.get(record.id) ?? []
    const rows = all.filter((row) => stateOf(place, row) === 'whole')
    lost += all.length - rows.length
    folders.push({
      ...describe(register, record, viewing, folders.length + 1),
      rows,
      files: rows.length,
      lost: all.length - rows.length
    })
  }
  return { folders, lost }
}

function presentByRecord(rows: EvidenceRow[], { key }: RegisterDeclaration): Map<number, EvidenceRow[]> {
  const byRecord = new Map<number, EvidenceRow[]>()
  for (const row of rows) {
    if (row.register !== key || row.removedAt !== null) continue
    const others = byRecord.get(row.recordId)
    if (others) others.push(row)
    else byRecord.set(row.recordId, [row])
  }
  return byRecord
}

function describe(register: RegisterDeclaration, { values }: StoredRecord, viewing: Viewing, number: number) {
  const { stage, entryYear, classNo } = values as MemberValues
  const day = dayOf(register, values)
  const className = showClass({ stage, entryYear, classNo }, viewing).className ?? ''
  const name = [day, className, String(number).padStart(3, '0')].filter(Boolean).join(' ')
  return {
    folder: `${fileNamePart(register.label)}/${fileNamePart(name)}`,
    day,
    className,
    topic: topicOf(register, values)
  }
}

function filePart({ core, ledger }: Call, folder: string, row: EvidenceRow, number: number): StoredPart {
  return {
    name: `${folder}/${String(number).padStart(2, '0')}.${ENDINGS[row.type]}`,
    size: row.size,
    fill(place) {
      place.set(readSealed(core, ledger, row) ?? refuse('evidence_lost'))
    }
  }
}
