import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { ZipArchive } from '../excel/reading/zip-archive'
import { storedPart, writeStoredZip } from './stored-zip'

const parts = [
  storedPart('目录.txt', Buffer.from('一二三')),
  storedPart('文件夹/空的.bin', new Uint8Array()),
  storedPart('文件夹/bytes.bin', Buffer.from([0, 1, 254, 255]))
]

it('is read by others, with Chinese names and the bytes as they were', async () => {
  const read = unzipSync(await writeStoredZip(parts))
  expect(Object.keys(read)).toEqual(['目录.txt', '文件夹/空的.bin', '文件夹/bytes.bin'])
  expect(Buffer.from(read['目录.txt'] ?? []).toString()).toBe('一二三')
  expect([...(read['文件夹/bytes.bin'] ?? [])]).toEqual([0, 1, 254, 255])
})

it('stands in memory of its own and exact size, so that it is handed over without a copy', async () => {
  const zip = await writeStoredZip(parts)
  expect(zip.byteLength).toBe(zip.buffer.byteLength)
})

it('is read in views, and a changed byte is seen', async () => {
  const zip = await writeStoredZip(parts)
  const view = new ZipArchive(zip).stored('文件夹/bytes.bin')
  expect(view?.buffer).toBe(zip.buffer)
  expect(new ZipArchive(zip).stored('no such part')).toBeUndefined()
  const at = Buffer.from(zip).indexOf(Buffer.from([0, 1, 254, 255]))
  zip[at] = 9
  expect(() => new ZipArchive(zip).stored('文件夹/bytes.bin')).toThrow('损坏')
})

it('says how far it is, and stops where it is told to', async () => {
  const seen: number[] = []
  const stop = async (done: number) => {
    seen.push(done)
    if (done === 1) throw new Error('stop')
  }
  await expect(writeStoredZip(parts, stop)).rejects.toThrow('stop')
  expect(seen).toEqual([0, 1])
})
