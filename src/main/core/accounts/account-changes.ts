import type { Account } from '@shared/api/accounts'
import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { type Call, refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { showClass } from '../records/class-shown'
import { taughtClasses } from '../records/scope'
import { type Viewing, viewingFor } from '../records/viewing'
import {
  type AccountRow,
  addAccountRow,
  findAccountRow,
  listAccountRows,
  renameAccount,
  setClasses,
  setClosed
} from './account-rows'
import { sameUserName, withKeys, withoutKeys } from './keyring'
import { readKeyring, writeKeyring } from './keyring-file'
import { createRecoveryCode } from './recovery-code'
import { checkPassword, createAccountKeys } from './unlock'

/** Everybody who may or might sign in, with the names of their classes in the present school year. */
export function listAccounts(call: Call): Account[] {
  const viewing = viewingFor(call)
  return listAccountRows(call.ledger).map((row) => describe(call.ledger, row, viewing))
}

/**
 * Makes an account with keys of its own to the ledger. Its recovery code is only in the answer. Refuses with
 * `account_name_taken` (closed accounts keep their name: the log speaks of them), `weak_password`, and `invalid_input`
 * for a director with classes.
 */
export async function createAccount(
  call: Call,
  { password, classes, ...input }: ParsedInputOf<'accounts.create'>
): Promise<OutputOf<'accounts.create'>> {
  const { ledger } = call
  checkPassword(password)
  checkClasses(input.role, classes)
  if (listAccountRows(ledger).some(({ userName }) => sameUserName(userName, input.userName)))
    refuse('account_name_taken')
  const { recoveryCode, written } = await giveKeys(call, input, password, () => {
    const id = addAccountRow(ledger, input, call.core.options.now())
    setClasses(ledger, id, classes)
    return existingRow(ledger, id)
  })
  return { account: describe(ledger, written, viewingFor(call)), recoveryCode }
}

/**
 * Changes name or classes of an account, or closes it: its sessions end at once, and its keys leave the keyring, so
 * that its password and recovery code open nothing here any more; a copy or backup made before still knows them. Refuses with
 * `account_last_director` to close the account that calls (and so the last director), with `record_not_found`, and with
 * `invalid_input` to reopen one without a new password (`setPassword` does).
 */
export function updateAccount(
  call: Call,
  { id, displayName, classes, closed }: ParsedInputOf<'accounts.update'>
): Account {
  const { core, ledger, session } = call
  const row = existingRow(ledger, id)
  if (classes) checkClasses(row.role, classes)
  if (closed && id === session.accountId) refuse('account_last_director')
  if (closed === false && row.closedAt !== null)
    refuse('invalid_input', { reason: '恢复停用的账号要重新设置密码' })
  ledger.sqlite.transaction(() => {
    if (displayName !== undefined) renameAccount(ledger, id, displayName)
    if (classes) setClasses(ledger, id, classes)
    if (closed && row.closedAt === null) {
      const { dataFolder, now } = core.options
      setClosed(ledger, id, now())
      writeKeyring(dataFolder, withoutKeys(readKeyring(dataFolder), row.userName))
    }
  })()
  if (closed) endSessionsOf(call, id)
  for (const one of core.sessions.values()) {
    if (one.accountId === id && displayName !== undefined) one.displayName = displayName
  }
  return describe(ledger, existingRow(ledger, id), viewingFor(call))
}

/**
 * Gives an account a new password and a new recovery code; the old ones open nothing here any more and its sessions
 * end, except the one that calls. A closed account is open again. Refuses with `weak_password`, `record_not_found`.
 */
export async function setAccountPassword(
  call: Call,
  { id, password }: ParsedInputOf<'accounts.setPassword'>
): Promise<OutputOf<'accounts.setPassword'>> {
  const { ledger } = call
  checkPassword(password)
  const { recoveryCode } = await giveKeys(call, existingRow(ledger, id), password, () =>
    setClosed(ledger, id, null)
  )
  endSessionsOf(call, id)
  return { recoveryCode }
}

/** Wraps the key of the open ledger for an account, and puts it into the keyring together with `write` to the ledger. */
async function giveKeys<Written>(
  { core, ledger }: Call,
  { userName, role }: Pick<AccountRow, 'userName' | 'role'>,
  password: string,
  write: () => Written
): Promise<{ recoveryCode: string; written: Written }> {
  const { dataFolder } = core.options
  const recoveryCode = createRecoveryCode()
  const keys = await ledger.lendDataKey((dataKey) =>
    createAccountKeys({ userName, role }, dataKey, { password, recoveryCode })
  )
  const written = ledger.sqlite.transaction(() => {
    const result = write()
    writeKeyring(dataFolder, withKeys(readKeyring(dataFolder), keys))
    return result
  })()
  return { recoveryCode, written }
}

function existingRow(ledger: Ledger, id: number): AccountRow {
  return findAccountRow(ledger, id) ?? refuse('record_not_found')
}

function checkClasses(role: AccountRow['role'], classes: readonly unknown[]) {
  if (role === 'director' && classes.length > 0)
    refuse('invalid_input', { reason: '管理员管理全校,不用选择班级' })
}

function endSessionsOf({ core, session }: Call, accountId: number) {
  for (const one of core.sessions.values()) {
    if (one.accountId === accountId && one.id !== session.id) core.sessions.delete(one.id)
  }
}

function describe(ledger: Ledger, row: AccountRow, viewing: Viewing): Account {
  const { id, userName, displayName, role, closedAt } = row
  const classes = taughtClasses(ledger, id).map((taught) => ({
    ...taught,
    name: showClass(taught, viewing).className ?? ''
  }))
  return { id, userName, displayName, role, classes, closed: closedAt !== null }
}
