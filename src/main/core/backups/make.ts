import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { readKeyring } from '../accounts/keyring-file'
import { type CoreState, refuse } from '../context'
import { sideFiles } from '../database/ledger-files'
import type { Ledger } from '../database/ledger'
import type { Job } from '../job'
import { packBackup, unpackBackup } from './container'
import { databaseFindings } from './soundness'

const STEPS = 3

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
    await job.step('打包', 2, STEPS)
    const bytes = packBackup({
      manifest: { version, madeAt: now().toISOString(), students },
      database: readFileSync(copyPath),
      keyring: readKeyring(dataFolder)
    })
    unpackBackup(bytes)
    return { students, bytes }
  } finally {
    discard(copyPath)
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
