import { copyFileSync, existsSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { LedgerError } from '@shared/api/errors'
import { sideFiles } from './ledger-files'
import { type Migration, removalIn } from './migration-files'
import { moveIntoPlace } from './write-durably'

const HISTORY = `CREATE TABLE IF NOT EXISTS schema_migrations (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT`

/** What a migration run works on. */
export interface MigrationRun {
  migrations: Migration[]
  databasePath: string
  /** Where the copy made beforehand is kept until the next migration replaces it. */
  copyPath: string
  /** Opens the database file anew; called again after a copy was put back. */
  open: () => Database.Database
  now: () => Date
}

/**
 * Opens a database and brings it to the newest version. The file is copied first (encrypted as it is); everything
 * pending runs in one transaction; a failure puts the copy back.
 * Throws database_newer where the file knows migrations that this programme does not, and migration_failed with
 * `reference` naming the migration and the check that failed, such as `0002-foreign-keys`.
 */
export function openMigrated(run: MigrationRun): Database.Database {
  let sqlite = run.open()
  try {
    const applied = readApplied(sqlite)
    const pending = pendingOf(run.migrations, applied)
    if (pending.length === 0) return sqlite
    if (applied.length > 0) {
      sqlite.close()
      copyIntoPlace(run.databasePath, run.copyPath)
      sqlite = run.open()
    }
    apply(sqlite, pending, run.now().toISOString())
    return sqlite
  } catch (error) {
    sqlite.close()
    if (error instanceof MigrationFault) {
      if (error.started) putBack(run)
      throw new LedgerError('migration_failed', { reference: error.reference })
    }
    throw error
  }
}

class MigrationFault extends Error {
  constructor(
    readonly reference: string,
    readonly started = true
  ) {
    super(reference)
  }
}

interface Applied {
  number: number
  digest: string
}

function readApplied(sqlite: Database.Database): Applied[] {
  const known = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'").get()
  if (!known) return []
  return sqlite.prepare('SELECT number, digest FROM schema_migrations ORDER BY number').all() as Applied[]
}

function pendingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  if ((applied.at(-1)?.number ?? 0) > migrations.length) throw new LedgerError('database_newer')
  applied.forEach(({ number, digest }, index) => {
    const migration = migrations[index]
    if (migration?.number !== number || migration.digest !== digest) {
      throw new MigrationFault(`${String(number).padStart(4, '0')}-edited`, false)
    }
  })
  return migrations.slice(applied.length)
}

function putBack({ databasePath, copyPath }: MigrationRun) {
  if (!existsSync(copyPath)) return
  for (const file of sideFiles(databasePath)) rmSync(file, { force: true })
  copyIntoPlace(copyPath, databasePath)
}

/** Copies a file so that its place holds the old content or the new, also when the disk is full half-way. */
function copyIntoPlace(from: string, to: string) {
  const partial = `${to}.partial`
  try {
    copyFileSync(from, partial)
    moveIntoPlace(partial, to)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/**
 * Runs the migrations in one transaction. SQLite ignores `foreign_keys` inside a transaction, so it is switched off
 * before: with it on, rebuilding a table would delete the rows of its children.
 */
function apply(sqlite: Database.Database, migrations: Migration[], at: string) {
  sqlite.pragma('foreign_keys=OFF')
  const before = countRows(sqlite)
  let number = ''
  const fail = (check: string) => {
    throw new MigrationFault(`${number}-${check}`)
  }
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    sqlite.exec(HISTORY)
    for (const migration of migrations) {
      number = migration.name.slice(0, 4)
      if (removalIn(migration.sql)) fail('removal')
      sqlite.exec(migration.sql)
      if (!sqlite.inTransaction) fail('transaction')
      sqlite
        .prepare('INSERT INTO schema_migrations (number, name, digest, applied_at) VALUES (?, ?, ?, ?)')
        .run(migration.number, migration.name, migration.digest, at)
    }
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) fail('foreign-keys')
    const after = countRows(sqlite)
    for (const [table, rows] of before) if ((after.get(table) ?? -1) < rows) fail('rows')
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    const full = (error as { code?: unknown }).code === 'SQLITE_FULL'
    throw error instanceof MigrationFault || full ? error : new MigrationFault(`${number}-sql`)
  } finally {
    sqlite.pragma('foreign_keys=ON')
  }
}

/** Ordinary tables with their row counts; virtual tables and their shadows may shrink without loss. */
function countRows(sqlite: Database.Database): Map<string, number> {
  const tables = (sqlite.pragma('table_list') as { name: string; type: string; schema: string }[]).filter(
    (table) => table.type === 'table' && table.schema === 'main' && !table.name.startsWith('sqlite_')
  )
  return new Map(
    tables.map(({ name }) => [
      name,
      sqlite
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get() as number
    ])
  )
}
