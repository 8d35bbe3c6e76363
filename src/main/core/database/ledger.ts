import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Settings } from '@shared/api/session'

/** The open database of a school. */
export interface Ledger {
  /** The raw connection, for prepared statements on hot paths and for transactions. */
  sqlite: Database.Database
  orm: BetterSQLite3Database
  settings(): Settings
  close(): void
}
