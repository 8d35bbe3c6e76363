import type { Ledger } from '../database/ledger'
import type { TaughtClass } from '../records/scope'
import { findAccount, type Keyring, sameUserName } from './keyring'

/** An account as the ledger knows it; its password is not here but in the keyring. */
export interface AccountRow {
  id: number
  userName: string
  displayName: string
  role: 'director' | 'member'
  /** An ISO instant, or null while the account may sign in. */
  closedAt: string | null
}

const SELECT =
  'SELECT id, user_name AS userName, display_name AS displayName, role, closed_at AS closedAt FROM accounts'

/** Every account, also closed ones, in the order in which they were made. */
export function listAccountRows({ sqlite }: Ledger): AccountRow[] {
  return sqlite.prepare<unknown[], AccountRow>(`${SELECT} ORDER BY id`).all()
}

/** The account with this id, if there is one. */
export function findAccountRow({ sqlite }: Ledger, id: number): AccountRow | undefined {
  return sqlite.prepare<unknown[], AccountRow>(`${SELECT} WHERE id = ?`).get(id)
}

/** Writes down a new account and answers with its id. */
export function addAccountRow(
  { sqlite }: Ledger,
  account: Pick<AccountRow, 'userName' | 'displayName' | 'role'>,
  at: Date
): number {
  const { userName, displayName, role } = account
  return Number(
    sqlite
      .prepare('INSERT INTO accounts (user_name, display_name, role, created_at) VALUES (?, ?, ?, ?)')
      .run(userName, displayName, role, at.toISOString()).lastInsertRowid
  )
}

/** Changes what somebody is called; the log keeps the names of its time. */
export function renameAccount({ sqlite }: Ledger, id: number, displayName: string): void {
  sqlite.prepare('UPDATE accounts SET display_name = ? WHERE id = ?').run(displayName, id)
}

/** Closes an account at an instant, or opens it again with null. */
export function setClosed({ sqlite }: Ledger, id: number, at: Date | null): void {
  sqlite.prepare('UPDATE accounts SET closed_at = ? WHERE id = ?').run(at?.toISOString() ?? null, id)
}

/**
 * Makes the accounts of a restored ledger those of the keyring, which says who may sign in: accounts without keys are
 * closed, those with keys are open, and one made after the backup comes back under its user name, without classes.
 */
export function settleAccounts(ledger: Ledger, keyring: Keyring, at: Date): void {
  const rows = listAccountRows(ledger)
  ledger.sqlite.transaction(() => {
    for (const { id, userName, closedAt } of rows) {
      const open = findAccount(keyring, userName) !== undefined
      if (open !== (closedAt === null)) setClosed(ledger, id, open ? null : at)
    }
    for (const { userName, role } of keyring.accounts) {
      if (!rows.some((row) => sameUserName(row.userName, userName)))
        addAccountRow(ledger, { userName, displayName: userName, role }, at)
    }
  })()
}

/** Replaces the classes of an account. */
export function setClasses({ sqlite }: Ledger, id: number, classes: readonly TaughtClass[]): void {
  sqlite.prepare('DELETE FROM account_classes WHERE account_id = ?').run(id)
  const add = sqlite.prepare(
    'INSERT INTO account_classes (account_id, stage, entry_year, class_no) VALUES (?, ?, ?, ?)'
  )
  for (const { stage, entryYear, classNo } of classes) add.run(id, stage, entryYear, classNo)
}
