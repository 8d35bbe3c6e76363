import type { Postponement } from '@shared/api/todo'
import type { Session } from '../context'
import type { Ledger } from '../database/ledger'

/** What an account put off, by entry; the latest word on an entry counts, and those whose day has come are left out. */
export function postponedEntries(
  { sqlite }: Ledger,
  { accountId }: Pick<Session, 'accountId'>,
  today: string
): Map<string, Postponement> {
  const rows = sqlite
    .prepare<unknown[], Postponement & { entry: string }>(
      'SELECT entry, until, reason, account_name AS account FROM postponements WHERE account_id = ? ORDER BY id'
    )
    .all(accountId)
  const latest = new Map(rows.map(({ entry, ...postponement }) => [entry, postponement]))
  return new Map([...latest].filter(([, { until }]) => until > today))
}

/** Keeps that an entry is put off until a day; an entry is taken up again by putting it off until today. `at` is an ISO instant. */
export function postpone(
  { sqlite }: Ledger,
  { accountId, displayName }: Pick<Session, 'accountId' | 'displayName'>,
  { entry, until, reason, at }: { entry: string; until: string; reason: string; at: string }
): void {
  sqlite
    .prepare(
      'INSERT INTO postponements (account_id, account_name, entry, until, reason, at) VALUES (?, ?, ?, ?, ?, ?)'
    )
    .run(accountId, displayName, entry, until, reason, at)
}
