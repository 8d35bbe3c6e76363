import { createCipheriv, randomBytes, scryptSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { unwrapKey, type WrappedKey, wrapKey } from './key-wrap'

const dataKey = randomBytes(32)

it('gives the key back for the same secret and purpose only', async () => {
  const wrapped = await wrapKey(dataKey, '密码１２３４５６', 'password/a')
  expect(JSON.stringify(wrapped)).not.toContain(dataKey.toString('base64').slice(0, 8))
  expect(await unwrapKey(wrapped, '密码123456', 'password/a')).toEqual(dataKey)
  expect(await unwrapKey(wrapped, '密码123457', 'password/a')).toBeNull()
  expect(await unwrapKey(wrapped, '密码123456', 'password/b')).toBeNull()
})

it('never wraps the same way twice', async () => {
  const [one, other] = [await wrapKey(dataKey, 'secret', 'p'), await wrapKey(dataKey, 'secret', 'p')]
  expect(one.kdf.salt).not.toBe(other.kdf.salt)
  expect(one.nonce).not.toBe(other.nonce)
  expect(one.sealed).not.toBe(other.sealed)
})

it('honours the parameters that are stored, so that they can be raised later', async () => {
  const salt = randomBytes(16)
  const kdf = { name: 'scrypt', N: 2 ** 14, r: 4, p: 2, salt: salt.toString('base64') } as const
  const nonce = randomBytes(12)
  const key = scryptSync('secret', salt, 32, { N: kdf.N, r: kdf.r, p: kdf.p })
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('p'))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]).toString('base64')
  const tag = cipher.getAuthTag().toString('base64')
  const wrapped: WrappedKey = { kdf, cipher: 'aes-256-gcm', nonce: nonce.toString('base64'), sealed, tag }
  expect(await unwrapKey(wrapped, 'secret', 'p')).toEqual(dataKey)
})
