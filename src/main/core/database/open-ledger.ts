import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { LedgerError } from '@shared/api/errors'
import type { Settings } from '@shared/api/session'
import { lockFolder } from './folder-lock'
import type { Ledger } from './ledger'
import { ledgerFiles, sideFiles } from './ledger-files'
import { openMigrated } from './migrate'
import { readMigrations } from './migration-files'
import { openEncrypted } from './open-encrypted'
import { createSettings } from './settings'

/** What opening a ledger takes besides folder and key. */
export interface OpenOptions {
  /** `resources` of the product; its `migrations` are applied. */
  resourcesFolder: string
  now: () => Date
}

/**
 * Opens the encrypted ledger of a folder with its 32-byte data key, under the folder's lock, migrated to this
 * programme's version. Throws database_missing, database_locked, database_damaged, database_newer, migration_failed.
 */
export function openLedger(folder: string, key: Buffer, options: OpenOptions): Ledger {
  return open(folder, key, options, false)
}

/**
 * Makes the encrypted ledger of a folder, with its settings, and opens it. The folder is made where it is missing.
 * Throws already_set_up where the folder holds a ledger, database_locked, folder_unwritable. Nothing is left behind
 * after a failure.
 */
export function createLedgerFile(
  folder: string,
  key: Buffer,
  settings: Settings,
  options: OpenOptions
): Ledger {
  mkdirSync(folder, { recursive: true })
  const { database } = ledgerFiles(folder)
  if (existsSync(database)) throw new LedgerError('already_set_up')
  try {
    const ledger = open(folder, key, options, true)
    ledger.writeSettings(settings)
    return ledger
  } catch (error) {
    const lockedByAnother = error instanceof LedgerError && error.code === 'database_locked'
    if (!lockedByAnother) for (const file of [database, ...sideFiles(database)]) rmSync(file, { force: true })
    throw error
  }
}

function open(folder: string, key: Buffer, options: OpenOptions, create: boolean): Ledger {
  const files = ledgerFiles(folder)
  if (!create && !existsSync(files.database)) throw new LedgerError('database_missing')
  const lock = lockFolder(files.lock)
  try {
    const sqlite = openMigrated({
      migrations: readMigrations(join(options.resourcesFolder, 'migrations')),
      databasePath: files.database,
      copyPath: files.beforeMigration,
      open: () => openEncrypted(files.database, key, { create }),
      now: options.now
    })
    return createLedger(sqlite, key, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

function createLedger(sqlite: Database.Database, key: Buffer, release: () => void): Ledger {
  const settings = createSettings(sqlite)
  return {
    sqlite,
    settings: settings.read,
    writeSettings: settings.write,
    lendDataKey: (use) => use(key),
    openCopy: (path) => openEncrypted(path, key),
    close() {
      sqlite.close()
      release()
    }
  }
}
