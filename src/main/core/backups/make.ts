import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { readKeyring } from '../accounts/keyring-file'
import { MOST_ZIP_BYTES } from '../archive/stored-zip'
import { type CoreState, refuse } from '../context'
import { sideFiles } from '../database/ledger-files'
import type { Ledger } from '../database/ledger'
import { evidenceFolder, sealedBytes } from '../evidence/evidence-files'
import type { EvidenceRow } from '../evidence/evidence-rows'
import { SEAL_BYTES } from '../evidence/sealed-file'
import { evidenceState } from '../evidence/evidence-soundness'
import type { Job } from '../job'
import { type PackedFile, packBackup, unpackBackup } from './container'
import { databaseFindings } from './soundness'

const STEPS = 3
/** Bytes that a file of evidence takes besides its content: seal, headers of the zip, its line in the manifest. */
const AROUND_FILE = 512

/**
 * A backup of the open ledger as the bytes of one file, opened again and checked before it is handed out.
 * Throws backup_not_in_demo, database_damaged where the ledger itself is not sound.
 */
export async function makeBackup(core: CoreState, ledger: Ledger, job: Job) {
  if (core.demo) refuse('backup_not_in_demo')
  const { dataFolder, version, now } = core.options
  const copyPath = join(dataFolder, 'backup.partial.db')
  try {
    await job.step('备份', 0, STEPS)
    discard(copyPath)
    // The copy is encrypted with the same key: VACUUM INTO writes through the cipher (tested).
    ledger.sqlite.prepare('VACUUM INTO ?').run(copyPath)
    await job.step('核对', 1, STEPS)
    const students = verifyCopy(ledger, copyPath)
    const database = readFileSync(copyPath)
    const { whole, findings } = await evidenceState(core, ledger, job)
    const fitting = whatFits(whole, MOST_ZIP_BYTES - database.length)
    const evidence = fitting.map((row) => packedFile(evidenceFolder(core), row))
    const left = whole.length - evidence.length
    const bytes = await packBackup(
      {
        manifest: { version, madeAt: now().toISOString(), students },
        database,
        keyring: readKeyring(dataFolder),
        evidence
      },
      (done) => job.step('打包', done, evidence.length + STEPS)
    )
    unpackBackup(bytes)
    return {
      bytes,
      students,
      evidence: evidence.length,
      left: leftOut(findings, left)
    }
  } finally {
    discard(copyPath)
  }
}

function leftOut(findings: string[], beyond: number): string[] {
  const lost = findings.map((finding) => `${finding},没有装进备份。请找回文件,或移除后重新添加,再备份一次。`)
  if (beyond === 0) return lost
  return [...lost, `佐证材料太多,有 ${beyond} 个没有装进备份。请另外复制数据文件夹里的 attachments。`]
}

/** The first rows whose files fit into so many bytes: a backup is one file, and the records must always go into it. */
export function whatFits<Row extends Pick<EvidenceRow, 'size'>>(rows: readonly Row[], room: number): Row[] {
  let used = 0
  return rows.filter(({ size }) => (used += size + AROUND_FILE) <= room)
}

function packedFile(folder: string, row: EvidenceRow): PackedFile {
  return {
    name: row.file,
    digest: { size: row.size + SEAL_BYTES, sha256: row.storedDigest },
    fill(place) {
      // Seen to be whole a moment ago; the finished backup is checked once more.
      place.set(sealedBytes(folder, row) ?? refuse('file_missing'))
    }
  }
}

function verifyCopy(ledger: Ledger, copyPath: string): number {
  const copy = ledger.openCopy(copyPath)
  try {
    const students = countStudents(copy)
    if (databaseFindings(copy).length > 0 || students !== countStudents(ledger.sqlite))
      refuse('database_damaged')
    return students
  } finally {
    copy.close()
  }
}

function countStudents(sqlite: Database.Database) {
  return sqlite.prepare('SELECT count(*) FROM students WHERE deleted_at IS NULL').pluck().get() as number
}

function discard(path: string) {
  for (const file of [path, ...sideFiles(path)]) rmSync(file, { force: true })
}
