import type { OutputOf } from '@shared/api/contract'
import type { Ledger } from '../database/ledger'

/** What an account keeps under a key, or null. */
export function readPreference(ledger: Ledger, accountId: number, key: string): OutputOf<'preferences.read'> {
  const value = ledger.sqlite
    .prepare('SELECT value FROM preferences WHERE account_id = ? AND key = ?')
    .pluck()
    .get(accountId, key) as string | undefined
  return value === undefined ? null : (JSON.parse(value) as OutputOf<'preferences.read'>)
}

/** Keeps a JSON value for an account under a key. */
export function writePreference(
  ledger: Ledger,
  owner: { accountId: number; key: string },
  value: unknown
): void {
  ledger.sqlite
    .prepare(
      `INSERT INTO preferences (account_id, key, value) VALUES (?, ?, ?)
       ON CONFLICT (account_id, key) DO UPDATE SET value = excluded.value`
    )
    .run(owner.accountId, owner.key, JSON.stringify(value))
}
