import type Database from 'better-sqlite3'
import { LedgerError } from '@shared/api/errors'
import { firstSettings, type Settings, settingsSchema } from '@shared/api/session'

/** Reads the settings once and keeps them until they are written. */
export function createSettings(sqlite: Database.Database) {
  let known: Settings | null = null

  function read(): Settings {
    return (known ??= readSettings(sqlite))
  }

  function write(changes: Partial<Settings>): Settings {
    const upsert = sqlite.prepare(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
    )
    sqlite.transaction(() => {
      for (const [key, value] of Object.entries(changes)) {
        if (value !== undefined) upsert.run(key, JSON.stringify(value))
      }
    })()
    known = null
    return read()
  }

  return { read, write }
}

function readSettings(sqlite: Database.Database): Settings {
  const rows = sqlite.prepare('SELECT key, value FROM settings').all() as { key: string; value: string }[]
  const values = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]))
  const parsed = settingsSchema.safeParse({ ...firstSettings, ...values })
  if (!parsed.success) throw new LedgerError('database_damaged')
  return parsed.data
}
