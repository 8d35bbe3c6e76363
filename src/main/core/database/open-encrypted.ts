import Database from 'better-sqlite3'
import { LedgerError } from '@shared/api/errors'

/** Length in bytes of the key that encrypts a database. */
export const DATA_KEY_BYTES = 32

/** How to open a database file. */
export interface OpenMode {
  /** Makes an empty file where there is none; without it a missing file is refused. */
  create?: boolean
  readonly?: boolean
}

/**
 * Opens a database in the SQLCipher 4 format with a raw 256-bit key.
 * Throws database_missing, and database_damaged where key and file do not belong together.
 *
 * The rollback journal (encrypted too) keeps the ledger a single file between writes, needs no shared memory
 * and costs less on bulk work than a write-ahead log; `synchronous=EXTRA` makes a commit survive a power cut.
 */
export function openEncrypted(path: string, key: Buffer, mode: OpenMode = {}): Database.Database {
  if (key.length !== DATA_KEY_BYTES) throw new Error('a data key has 32 bytes')
  const sqlite = connect(path, mode)
  try {
    sqlite.pragma("cipher='sqlcipher'")
    sqlite.pragma('legacy=4')
    sqlite.pragma(`key="x'${key.toString('hex')}'"`)
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
    sqlite.pragma('journal_mode=DELETE')
    sqlite.pragma('synchronous=EXTRA')
    sqlite.pragma('foreign_keys=ON')
    sqlite.pragma('secure_delete=ON')
    sqlite.pragma('temp_store=MEMORY')
    sqlite.pragma('cache_size=-65536')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw isDamage(error) ? new LedgerError('database_damaged') : error
  }
}

/** True for what SQLite throws when a page cannot be believed: a wrong key, a flipped byte, another program's file. */
export function isDamage(error: unknown): boolean {
  const code = String((error as { code?: unknown })?.code ?? '')
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}

function connect(path: string, mode: OpenMode) {
  try {
    return new Database(path, { fileMustExist: !mode.create, readonly: mode.readonly ?? false })
  } catch (error) {
    const code = (error as { code?: unknown }).code
    throw code === 'SQLITE_CANTOPEN'
      ? new LedgerError(mode.create ? 'folder_unwritable' : 'database_missing')
      : error
  }
}
