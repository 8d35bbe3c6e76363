import { z } from 'zod'
import { wrappedKeySchema } from './key-wrap'

const attempts = z.object({ count: z.number().int().min(0), at: z.number() })

/** An account as the keyring knows it: two ways to the data key, each alone enough. */
const accountKeysSchema = z.object({
  userName: z.string(),
  role: z.enum(['director', 'member']),
  password: wrappedKeySchema,
  recovery: wrappedKeySchema,
  attempts
})

/**
 * The file beside the database that leads to its key. It holds no record and no key in the clear; without it the
 * database can never be opened again, so it is kept twice and is part of every backup.
 */
export const keyringSchema = z.object({
  format: z.literal(1),
  /** Shown while locked; a setting, repeated here because the database cannot be read then. */
  programmeName: z.string(),
  accounts: z.array(accountKeysSchema).min(1),
  /** Tries with user names that do not exist are delayed like the others. */
  unknownAttempts: attempts
})
export type AccountKeys = z.infer<typeof accountKeysSchema>
export type Keyring = z.infer<typeof keyringSchema>

/** User names differ by more than case, width or surrounding spaces. */
export function sameUserName(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

/** What a wrap is bound to: this product, the account and the kind of secret. */
export function wrapPurpose(userName: string, secret: 'password' | 'recovery'): string {
  return `home-school-ledger/1/${secret}/${comparable(userName)}`
}

/** The account of that user name, if the keyring has it. */
export function findAccount(keyring: Keyring, userName: string): AccountKeys | undefined {
  return keyring.accounts.find((account) => sameUserName(account.userName, userName))
}

/** The keyring with keys of an account, in the place of those it had. */
export function withKeys(keyring: Keyring, keys: AccountKeys): Keyring {
  return { ...keyring, accounts: [...withoutKeys(keyring, keys.userName).accounts, keys] }
}

/** The keyring without the keys of an account: its password and recovery code lead nowhere. */
export function withoutKeys(keyring: Keyring, userName: string): Keyring {
  return {
    ...keyring,
    accounts: keyring.accounts.filter((account) => !sameUserName(account.userName, userName))
  }
}

function comparable(userName: string) {
  return userName.normalize('NFKC').trim().toLowerCase()
}
