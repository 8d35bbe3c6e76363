import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Ledger } from '../database/ledger'

/** How a sealed file begins: what it is, and by which way it was sealed. */
const MARK = Buffer.from('HSLEDGER\u0000A1\u0000', 'latin1')
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** Bytes that a sealed file has more than its content. */
export const SEAL_BYTES = MARK.length + NONCE_BYTES + TAG_BYTES
/** What the derived keys are for, so that no other use of the data key can give the same ones. */
const PURPOSE = 'home-school-ledger evidence 1'

/** A name for a new sealed file: it says nothing about what is in it. */
export function newFileName(): string {
  return `${randomBytes(16).toString('hex')}.bin`
}

/** The names that sealed files have; anything else is not ours, and never becomes a path. */
export const SEALED_NAME = /^[0-9a-f]{32}\.bin$/

/** Encrypts and authenticates content under the key of this file, which is bound to its name. */
export function seal(ledger: Ledger, name: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, fileKey(ledger, name), nonce).setAAD(Buffer.from(name))
  const sealed = cipher.update(content)
  return Buffer.concat([MARK, nonce, sealed, cipher.final(), cipher.getAuthTag()])
}

/** The content of a sealed file, or null where one bit of it, or its name, is not what was sealed. */
export function unseal(ledger: Ledger, name: string, sealed: Buffer): Buffer | null {
  const start = MARK.length + NONCE_BYTES
  const end = sealed.length - TAG_BYTES
  if (end < start || !sealed.subarray(0, MARK.length).equals(MARK)) return null
  const nonce = sealed.subarray(MARK.length, start)
  const decipher = createDecipheriv(CIPHER, fileKey(ledger, name), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(end))
  const content = decipher.update(sealed.subarray(start, end))
  try {
    decipher.final()
    return content
  } catch {
    return null
  }
}

/** HKDF (RFC 5869) from the ledger's data key, which is lent for this moment only. */
function fileKey(ledger: Ledger, name: string): Buffer {
  return ledger.lendDataKey((dataKey) => Buffer.from(hkdfSync('sha256', dataKey, name, PURPOSE, KEY_BYTES)))
}
