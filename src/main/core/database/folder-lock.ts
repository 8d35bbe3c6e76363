import Database from 'better-sqlite3'
import { LedgerError } from '@shared/api/errors'

/** The right to open the ledger of a folder. */
export interface FolderLock {
  release(): void
}

/**
 * Takes the lock of a folder, or throws database_locked while another process or window holds it.
 *
 * The lock is the operating system's own, taken by SQLite on an empty file: it ends with its process, on
 * Windows too, so that nothing stale is ever left to guess about (a process number may belong to another by now).
 */
export function lockFolder(lockFile: string): FolderLock {
  const connection = connect(lockFile)
  try {
    // Nothing is ever written to the file, so it needs no journal file beside it.
    connection.pragma('journal_mode=MEMORY')
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    const code = String((error as { code?: unknown }).code)
    throw code.startsWith('SQLITE_BUSY') ? new LedgerError('database_locked') : error
  }
  return { release: () => connection.close() }
}

function connect(lockFile: string) {
  try {
    return new Database(lockFile, { timeout: 0 })
  } catch (error) {
    const code = (error as { code?: unknown }).code
    throw code === 'SQLITE_CANTOPEN' ? new LedgerError('folder_unwritable') : error
  }
}
