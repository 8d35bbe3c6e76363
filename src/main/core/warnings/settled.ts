import { createHash } from 'node:crypto'
import type { ConsistencyWarning } from '@shared/rules/consistency'
import type { Session } from '../context'
import type { Ledger } from '../database/ledger'

/** That somebody looked into a warning and left it as it is. */
export interface Settlement {
  studentId: number
  code: string
  /** A digest of the values that the warning rested on. */
  facts: string
  reason: string
  at: string
  account: string
}

/** A digest (SHA-256, hexadecimal) of the values a warning rests on: the values themselves are not stored twice. */
export function factsOf({ code, because }: ConsistencyWarning): string {
  return createHash('sha256')
    .update(JSON.stringify([code, because]))
    .digest('hex')
}

/** The settlements of students, by student and code; that of a warning counts while its facts are the same. */
export function readSettlements(
  { sqlite }: Ledger,
  studentIds: readonly number[]
): (studentId: number, warning: ConsistencyWarning) => Settlement | undefined {
  const rows = sqlite
    .prepare<unknown[], Settlement>(
      `SELECT student_id AS studentId, code, facts, reason, at, account_name AS account FROM settled_warnings
       WHERE student_id IN (SELECT value FROM json_each(?))`
    )
    .all(JSON.stringify(studentIds))
  const byWarning = new Map(rows.map((row) => [`${row.studentId} ${row.code}`, row]))
  return (studentId, warning) => {
    const settlement = byWarning.get(`${studentId} ${warning.code}`)
    return settlement?.facts === factsOf(warning) ? settlement : undefined
  }
}

/** Settles a warning in place of any earlier settlement of it; `at` is an ISO instant. */
export function settle(
  ledger: Ledger,
  { studentId, code, facts, reason, at }: Omit<Settlement, 'account'>,
  session: Pick<Session, 'accountId' | 'displayName'>
): void {
  ledger.sqlite.transaction(() => {
    reopen(ledger, studentId, code)
    ledger.sqlite
      .prepare(
        `INSERT INTO settled_warnings (student_id, code, facts, reason, at, account_id, account_name)
         VALUES (?, ?, ?, ?, ?, ?, ?)`
      )
      .run(studentId, code, facts, reason, at, session.accountId, session.displayName)
  })()
}

/** Puts a settled warning back on the list. */
export function reopen({ sqlite }: Ledger, studentId: number, code: string): void {
  sqlite.prepare('DELETE FROM settled_warnings WHERE student_id = ? AND code = ?').run(studentId, code)
}
