import type { ParsedInputOf } from '@shared/api/contract'
import { LedgerError } from '@shared/api/errors'
import { settleAccounts } from '../accounts/account-rows'
import type { Keyring } from '../accounts/keyring'
import { findKeyring, isSetUp, writeKeyring } from '../accounts/keyring-file'
import { callerOf } from '../accounts/sessions'
import { noAttempts } from '../accounts/sign-in-delay'
import { tryPassword, tryRecoveryCode, unlock } from '../accounts/unlock'
import { type Call, refuse } from '../context'
import { ledgerFiles } from '../database/ledger-files'
import { openEncrypted } from '../database/open-encrypted'
import { openLedger } from '../database/open-ledger'
import { takeOver } from '../evidence/evidence-files'
import { allEvidence } from '../evidence/evidence-rows'
import { fillStage, installStage, stageEvidence } from '../database/staged-ledger'
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
  await fillStage(dataFolder, async (stage) => {
    writeDurably(ledgerFiles(stage).database, backup.database)
    stageEvidence(stage, backup.evidence)
    const key = await keyOfBackup({ backup, stage, presentKey }, input)
    // Keys of the same ledger stay as they are: an old backup must not bring an old password back.
    const sameLedger = presentKey?.equals(key) || opens(dataFolder, key)
    const present = sameLedger ? findKeyring(dataFolder) : null
    const keyring = present ?? { ...backup.keyring, unknownAttempts: noAttempts }
    const programmeName = settleStaged(call, { backup, stage, presentKey }, key, keyring)
    writeKeyring(stage, { ...keyring, programmeName })
  })
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

interface Staged {
  backup: Backup
  /** The folder with the database of the backup. */
  stage: string
  presentKey: Buffer | null
}

/**
 * The password may be the backup's own or, where the password was changed since, the present one. The recovery
 * code serves too: on a new computer it may be all that is left.
 */
async function keyOfBackup(
  { backup, stage, presentKey }: Staged,
  { userName, password }: ParsedInputOf<'backups.restore'>
): Promise<Buffer> {
  if (presentKey && opens(stage, presentKey)) return presentKey
  const { dataKey } =
    (await tryPassword(backup.keyring, userName, password)) ??
    (await tryRecoveryCode(backup.keyring, userName, password)) ??
    refuse('sign_in_refused')
  return opens(stage, dataKey) ? dataKey : refuse('backup_damaged')
}

/** True where the folder has a database that this key opens. */
function opens(folder: string, key: Buffer): boolean {
  try {
    openEncrypted(ledgerFiles(folder).database, key).close()
    return true
  } catch (error) {
    if (error instanceof LedgerError && CLOSED.has(error.code)) return false
    throw error
  }
}

const CLOSED = new Set(['database_damaged', 'database_missing'])

/**
 * Checks the staged database to the last page, migrates it, lets those of the keyring in, takes over the evidence that
 * the backup lacks, and answers with its programme name.
 */
function settleStaged({ core }: Call, { backup, stage }: Staged, key: Buffer, keyring: Keyring): string {
  const ledger = openLedger(stage, key, core.options)
  try {
    if (databaseFindings(ledger.sqlite).length > 0) refuse('backup_damaged')
    settleAccounts(ledger, keyring, core.options.now())
    const lacking = allEvidence(ledger).filter(({ file }) => !backup.evidence.has(file))
    takeOver(ledgerFiles(core.options.dataFolder).attachments, ledgerFiles(stage).attachments, lacking)
    return ledger.settings().programmeName
  } finally {
    ledger.close()
  }
}
