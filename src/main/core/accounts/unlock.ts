import { refuse } from '../context'
import { spendTheSameTime, unwrapKey, wrapKey } from './key-wrap'
import { type AccountKeys, findAccount, type Keyring, wrapPurpose } from './keyring'
import { readKeyring, writeKeyring } from './keyring-file'
import { readRecoveryCode } from './recovery-code'
import { noAttempts, notAfter, secondsToWait } from './sign-in-delay'

/** An account together with the data key that its secret gave. */
export interface Unlocked {
  account: AccountKeys
  dataKey: Buffer
}

/** The shortest password, in characters. */
const SHORTEST_PASSWORD = 8

/** Throws weak_password for a password under eight characters. */
export function checkPassword(password: string): void {
  if ([...password.normalize('NFKC')].length < SHORTEST_PASSWORD) refuse('weak_password')
}

/** The keys of a new account. */
export async function createAccountKeys(
  account: Pick<AccountKeys, 'userName' | 'role'>,
  dataKey: Buffer,
  secrets: { password: string; recoveryCode: string }
): Promise<AccountKeys> {
  checkPassword(secrets.password)
  const { userName } = account
  return {
    ...account,
    password: await wrapKey(dataKey, secrets.password, wrapPurpose(userName, 'password')),
    recovery: await wrapKey(dataKey, secrets.recoveryCode, wrapPurpose(userName, 'recovery')),
    attempts: noAttempts
  }
}

/** The data key by password, from a keyring that is not in use here (a backup's); null for a wrong name or password. */
export async function tryPassword(
  keyring: Keyring,
  userName: string,
  password: string
): Promise<Unlocked | null> {
  const account = findAccount(keyring, userName)
  if (!account) {
    await spendTheSameTime(password)
    return null
  }
  const dataKey = await unwrapKey(account.password, password, wrapPurpose(account.userName, 'password'))
  return dataKey && { account, dataKey }
}

/**
 * The data key by user name and password. Each try is written down before it is made, so that ending the programme
 * does not shorten the delay. Throws sign_in_delayed with `seconds`, and sign_in_refused alike for an unknown name
 * and a wrong password.
 */
export async function unlock(
  folder: string,
  userName: string,
  password: string,
  now: Date
): Promise<Unlocked> {
  const keyring = readKeyring(folder)
  const account = findAccount(keyring, userName)
  const at = now.getTime()
  const tries = notAfter(account?.attempts ?? keyring.unknownAttempts, at)
  const seconds = secondsToWait(tries, at)
  const noted = seconds > 0 ? tries : { count: tries.count + 1, at }
  if (account) account.attempts = noted
  else keyring.unknownAttempts = noted
  writeKeyring(folder, keyring)
  if (seconds > 0) refuse('sign_in_delayed', { seconds })
  const unlocked = await tryPassword(keyring, userName, password)
  if (!unlocked) refuse('sign_in_refused')
  changeKeys(folder, userName, (keys) => (keys.attempts = noAttempts))
  return unlocked
}

/** The data key by recovery code, which is too long to be guessed and so is not delayed. Throws recovery_refused. */
export async function unlockByRecovery(folder: string, userName: string, typed: string): Promise<Unlocked> {
  return (await tryRecoveryCode(readKeyring(folder), userName, typed)) ?? refuse('recovery_refused')
}

/** The data key by recovery code, also from a keyring that is not in use here (a backup's); null for a wrong name or code. */
export async function tryRecoveryCode(
  keyring: Keyring,
  userName: string,
  typed: string
): Promise<Unlocked | null> {
  const account = findAccount(keyring, userName)
  const code = readRecoveryCode(typed)
  if (!account) {
    await spendTheSameTime(code)
    return null
  }
  const dataKey = await unwrapKey(account.recovery, code, wrapPurpose(account.userName, 'recovery'))
  return dataKey && { account, dataKey }
}

/** Wraps the data key with a new password. The database is not touched, and the recovery code stays valid. */
export async function replacePassword(folder: string, unlocked: Unlocked, password: string): Promise<void> {
  checkPassword(password)
  const { userName } = unlocked.account
  const wrapped = await wrapKey(unlocked.dataKey, password, wrapPurpose(userName, 'password'))
  changeKeys(folder, userName, (keys) => Object.assign(keys, { password: wrapped, attempts: noAttempts }))
}

/**
 * Changes the keys of an account in the keyring as it is now: while a secret was tried, another window may have made
 * or closed an account. Throws sign_in_refused where this one was closed.
 */
function changeKeys(folder: string, userName: string, change: (keys: AccountKeys) => void) {
  const keyring = readKeyring(folder)
  change(findAccount(keyring, userName) ?? refuse('sign_in_refused'))
  writeKeyring(folder, keyring)
}
