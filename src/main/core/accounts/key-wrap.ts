import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/)

/** A data key locked up by a secret, with everything that is needed to unlock it except the secret. */
export const wrappedKeySchema = z.object({
  kdf: z.object({
    name: z.literal('scrypt'),
    /** The cost parameters of RFC 7914: cost (a power of two), block size, parallelism. */
    N: z
      .number()
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(16),
    salt: base64
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: base64,
  sealed: base64,
  tag: base64
})
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** What new keys are wrapped with: 64 MB and about a fifth of a second. Old parameters stay readable. */
const KDF = { name: 'scrypt', N: 2 ** 16, r: 8, p: 1 } as const

/** Wraps a data key with a secret. `purpose` is bound in, so that no wrap can be put in another's place. */
export async function wrapKey(dataKey: Buffer, secret: string, purpose: string): Promise<WrappedKey> {
  const kdf = { ...KDF, salt: randomBytes(16).toString('base64') }
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(secret, kdf), nonce)
  cipher.setAAD(Buffer.from(purpose, 'utf8'))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    kdf,
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64')
  }
}

/** The data key, or null where the secret is not the one it was wrapped with. */
export async function unwrapKey(
  wrapped: WrappedKey,
  secret: string,
  purpose: string
): Promise<Buffer | null> {
  const key = await deriveKey(secret, wrapped.kdf)
  const decipher = createDecipheriv(wrapped.cipher, key, Buffer.from(wrapped.nonce, 'base64'))
  decipher.setAAD(Buffer.from(purpose, 'utf8'))
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.sealed, 'base64')), decipher.final()])
  } catch {
    return null
  }
}

/** Takes as long as a real check, so that an unknown user name cannot be told from a wrong password by the clock. */
export async function spendTheSameTime(secret: string): Promise<void> {
  await deriveKey(secret, { ...KDF, salt: randomBytes(16).toString('base64') })
}

/** Secrets are compared in compatibility form: an input method may give full-width digits one day and not the next. */
function deriveKey(secret: string, { N, r, p, salt }: WrappedKey['kdf']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const memory = { N, r, p, maxmem: 256 * N * r }
    scrypt(secret.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, memory, (error, key) =>
      error ? reject(error) : resolve(key)
    )
  })
}
