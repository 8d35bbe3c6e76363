import type { ParsedInputOf } from '@shared/api/contract'
import { LedgerError } from '@shared/api/errors'
import { findKeyring, isSetUp, writeKeyring } from '../accounts/keyring-file'
import { callerOf } from '../accounts/sessions'
import { noAttempts } from '../accounts/sign-in-delay'
import { tryPassword, unlock } from '../accounts/unlock'
import { type Call, refuse } from '../context'
import { ledgerFiles } from '../database/ledger-files'
import { openEncrypted } from '../database/open-encrypted'
import { openLedger } from '../database/open-ledger'
import { installStage, prepareStage } from '../database/staged-ledger'
import { writeDurably } from '../database/write-durably'
import { type Backup, unpackBackup } from './container'
import { keepPrevious } from './previous'
import { databaseFindings } from './soundness'

/**
 * Puts a backup in the place of the present ledger, which is kept aside; everybody is signed out.
 * Throws file_missing, backup_damaged, sign_in_refused, not_allowed, database_newer, backup_not_in_demo.
 */
export async function restoreBackup(call: Call, input: ParsedInputOf<'backups.restore'>): Promise<void> {
  const { core } = call
  const { dataFolder, now } = core.options
  if (core.demo) refuse('backup_not_in_demo')
  const backup = unpackBackup((call.file ?? refuse('file_missing')).bytes)
  const presentKey = await mayReplace(call, input)
  const stage = prepareStage(dataFolder)
  writeDurably(ledgerFiles(stage).database, backup.database)
  const sameLedger = presentKey !== null && opens(stage, presentKey)
  const key = sameLedger ? presentKey : await keyOfBackup(backup, input)
  const programmeName = checkStaged(call, stage, key)
  // Keys of the same ledger stay as they are: an old backup must not bring an old password back.
  const present = sameLedger ? findKeyring(dataFolder) : null
  const keyring = present ?? { ...backup.keyring, unknownAttempts: noAttempts }
  writeKeyring(stage, { ...keyring, programmeName })
  core.sessions.clear()
  core.ledger?.close()
  core.ledger = null
  keepPrevious(dataFolder, now())
  installStage(dataFolder)
}

/**
 * Who may replace what is there: anybody an empty folder; its director, signed in or by password, a ledger in use
 * (also one too damaged to sign in to). Answers with the present data key where the password gave it.
 */
async function mayReplace(call: Call, { userName, password }: ParsedInputOf<'backups.restore'>) {
  const { dataFolder, now } = call.core.options
  const keyring = findKeyring(dataFolder)
  const session = callerOf(call)
  if (session) {
    if (session.role !== 'director') refuse('not_allowed')
    return keyring && ((await tryPassword(keyring, userName, password))?.dataKey ?? null)
  }
  if (!isSetUp(dataFolder) || !keyring) return null
  const { account, dataKey } = await unlock(dataFolder, userName, password, now())
  if (account.role !== 'director') refuse('not_allowed')
  return dataKey
}

async function keyOfBackup(backup: Backup, { userName, password }: ParsedInputOf<'backups.restore'>) {
  const unlocked = await tryPassword(backup.keyring, userName, password)
  return unlocked?.dataKey ?? refuse('sign_in_refused')
}

function opens(stage: string, key: Buffer): boolean {
  try {
    openEncrypted(ledgerFiles(stage).database, key).close()
    return true
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'database_damaged') return false
    throw error
  }
}

/** Checks the staged database to the last page, migrates it, and answers with its programme name. */
function checkStaged(call: Call, stage: string, key: Buffer): string {
  if (!opens(stage, key)) refuse('backup_damaged')
  const ledger = openLedger(stage, key, call.core.options)
  try {
    if (databaseFindings(ledger.sqlite).length > 0) refuse('backup_damaged')
    return ledger.settings().programmeName
  } finally {
    ledger.close()
  }
}
