import type Database from 'better-sqlite3'
import type { Settings } from '@shared/api/session'

/** The open database of a school. */
export interface Ledger {
  /** The raw connection, for prepared statements on hot paths and for transactions. */
  sqlite: Database.Database
  /** The school's settings, kept in memory between writes. Throws database_damaged where a settings row is unreadable. */
  settings(): Settings
  /** Writes the given settings, leaves the others alone, and answers with all of them. */
  writeSettings(changes: Partial<Settings>): Settings
  /** Lends the data key, to wrap it for another account. It lies here only: what is lent is neither kept nor logged. */
  lendDataKey<Result>(use: (dataKey: Buffer) => Result): Result
  /** Opens another file that is encrypted with this ledger's key: a copy to be verified. The caller closes it. */
  openCopy(path: string): Database.Database
  close(): void
}
