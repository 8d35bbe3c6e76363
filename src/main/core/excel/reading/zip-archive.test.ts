import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { unpackedBytes } from './limits'
import { ZipArchive } from './zip-archive'

const directoryEntry = Buffer.from('PK\x01\x02', 'latin1')
const refusal = (code: string) => expect.objectContaining({ code })

async function unpack(bytes: Uint8Array) {
  await new ZipArchive(bytes).verify()
}

it('unpacks packed and stored parts, whatever the spelling of their names', async () => {
  const archive = new ZipArchive(
    zipSync({ 'XL\\a.xml': strToU8('甲'.repeat(999)), 'b.xml': [strToU8('乙'), { level: 0 }] })
  )
  const texts: string[] = []
  for (const name of ['/xl/A.xml', 'b.xml'])
    for await (const piece of archive.pieces(name)) texts.push(piece.toString())
  expect(texts).toEqual(['甲'.repeat(999), '乙'])
  expect(archive.names).toEqual(['xl/a.xml', 'b.xml'])
})

it('refuses a zip that is cut off or changed on the way', async () => {
  const whole = zipSync({ 'a.xml': [strToU8('内容'.repeat(100)), { level: 0 }] })
  await expect(unpack(whole.subarray(0, whole.length - 30))).rejects.toEqual(refusal('file_damaged'))
  const changed = whole.slice()
  changed[200] = (changed[200] ?? 0) ^ 1
  await expect(unpack(changed)).rejects.toEqual(refusal('file_damaged'))
  const noise = zipSync({ 'a.xml': strToU8('内容'.repeat(100)) })
  noise.fill(0xff, 40, 50)
  await expect(unpack(noise)).rejects.toEqual(refusal('file_damaged'))
  await expect(unpack(whole)).resolves.toBeUndefined()
})

it('refuses a bomb by what comes out, though its directory declares little', async () => {
  const packed = deflateRawSync(Buffer.alloc(unpackedBytes + 1), { level: 1 })
  const bomb = zipSync({ 'a.bin': [packed, { level: 0 }] })
  const view = Buffer.from(bomb.buffer, bomb.byteOffset, bomb.byteLength)
  const directory = view.lastIndexOf(directoryEntry)
  view.writeUInt16LE(8, directory + 10)
  view.writeUInt32LE(10, directory + 24)
  await expect(unpack(bomb)).rejects.toEqual(refusal('file_too_large'))
})

it('refuses a part locked with a password', async () => {
  const locked = zipSync({ 'a.xml': strToU8('内容') })
  const directory = Buffer.from(locked.buffer, locked.byteOffset, locked.byteLength)
  directory.writeUInt16LE(1, directory.lastIndexOf(directoryEntry) + 8)
  await expect(unpack(locked)).rejects.toEqual(refusal('file_encrypted'))
})
