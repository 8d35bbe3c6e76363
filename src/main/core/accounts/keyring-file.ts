import { existsSync, readFileSync } from 'node:fs'
import { refuse } from '../context'
import { ledgerFiles } from '../database/ledger-files'
import { finishInstall } from '../database/staged-ledger'
import { writeDurably } from '../database/write-durably'
import { type Keyring, keyringSchema } from './keyring'

/** True where somebody set a ledger up in the folder, whether or not it can still be read. */
export function isSetUp(folder: string): boolean {
  finishInstall(folder)
  const files = ledgerFiles(folder)
  return [files.keyring, files.keyringCopy, files.database].some((file) => existsSync(file))
}

/** The keyring of a folder. Throws not_set_up, and keyring_damaged where both of its files are unreadable. */
export function readKeyring(folder: string): Keyring {
  if (!isSetUp(folder)) refuse('not_set_up')
  return findKeyring(folder) ?? refuse('keyring_damaged')
}

/** The keyring of a folder, from its copy where the first is missing or damaged; null where neither is whole. */
export function findKeyring(folder: string): Keyring | null {
  const { keyring, keyringCopy } = ledgerFiles(folder)
  return readKeyringFile(keyring) ?? readKeyringFile(keyringCopy)
}

/** One keyring file, or null where it is missing or damaged. */
export function readKeyringFile(path: string): Keyring | null {
  try {
    return parseKeyring(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}

/** A keyring from its JSON text, or null where the text is no keyring of this format. */
export function parseKeyring(text: string): Keyring | null {
  try {
    return keyringSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Writes both copies, one after the other, so that at every moment one of them is whole. */
export function writeKeyring(folder: string, keyring: Keyring): void {
  const text = `${JSON.stringify(keyring, null, 2)}\n`
  const files = ledgerFiles(folder)
  writeDurably(files.keyring, text)
  writeDurably(files.keyringCopy, text)
}
