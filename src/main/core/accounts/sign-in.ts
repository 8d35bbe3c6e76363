import { randomBytes } from 'node:crypto'
import type { ParsedInputOf } from '@shared/api/contract'
import { firstSettings, type SessionOpened, type Settings } from '@shared/api/session'
import { type CoreState, refuse } from '../context'
import { DATA_KEY_BYTES } from '../database/open-encrypted'
import { createLedgerFile, openLedger } from '../database/open-ledger'
import { installStage, fillStage } from '../database/staged-ledger'
import { addAccountRow } from './account-rows'
import { endDemo } from './demo-ledger'
import { isSetUp, writeKeyring } from './keyring-file'
import { createRecoveryCode } from './recovery-code'
import { closeWithoutSessions, describeSession, endIdleSessions, openSession } from './sessions'
import { noAttempts } from './sign-in-delay'
import { checkPassword, createAccountKeys, type Unlocked } from './unlock'

/**
 * Makes the school's ledger with its first account, the director. Throws already_set_up, weak_password.
 * The recovery code exists only in the answer: it is never written anywhere.
 */
export async function setUp(
  core: CoreState,
  input: ParsedInputOf<'session.setUp'>
): Promise<SessionOpened & { recoveryCode: string }> {
  const { dataFolder, now } = core.options
  if (isSetUp(dataFolder)) refuse('already_set_up')
  checkPassword(input.password)
  endDemo(core)
  const { schoolName, stage, programmeName, userName, displayName, password } = input
  const settings: Settings = { programmeName, schoolName, stage, ...firstSettings }
  const recoveryCode = createRecoveryCode()
  const dataKey = randomBytes(DATA_KEY_BYTES)
  const account = { userName, role: 'director' } as const
  const keys = await createAccountKeys(account, dataKey, { password, recoveryCode })
  // Made aside and then put in place as a whole: a database without its keyring could never be opened.
  await fillStage(dataFolder, async (folder) => {
    const ledger = createLedgerFile(folder, dataKey, settings, core.options)
    try {
      addAccountRow(ledger, { ...account, displayName }, now())
    } finally {
      ledger.close()
    }
    writeKeyring(folder, { format: 1, programmeName, accounts: [keys], unknownAttempts: noAttempts })
  })
  installStage(dataFolder)
  return { ...enter(core, { account: keys, dataKey }), recoveryCode }
}

/** Opens the ledger where it is closed, and a session in it, for somebody whose secret gave the data key. */
export function enter(core: CoreState, { account, dataKey }: Unlocked): SessionOpened {
  endDemo(core)
  endIdleSessions(core)
  core.ledger ??= openLedger(core.options.dataFolder, dataKey, core.options)
  try {
    return describeSession(core, core.ledger, openSession(core, core.ledger, account.userName))
  } catch (error) {
    closeWithoutSessions(core)
    throw error
  }
}
