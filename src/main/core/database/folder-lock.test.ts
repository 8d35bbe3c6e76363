import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from './folder-lock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is held against another process, and ends with it however it ends', async () => {
  const lockFile = join(folder, 'ledger.lock')
  const hold = `
    const lock = new (require('better-sqlite3'))(process.argv[1])
    lock.pragma('journal_mode=MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    console.log('held')
    setInterval(() => lock.inTransaction, 1000)`
  const other = spawn(process.execPath, ['-e', hold, lockFile], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  expect(() => lockFolder(lockFile)).toThrow(expect.objectContaining({ code: 'database_locked' }))
  other.kill('SIGKILL')
  await once(other, 'exit')
  lockFolder(lockFile).release()
})

it('is held against this process too, until it is released, and leaves one empty file', () => {
  const lockFile = join(folder, 'ledger.lock')
  const lock = lockFolder(lockFile)
  expect(() => lockFolder(lockFile)).toThrow(expect.objectContaining({ code: 'database_locked' }))
  expect(readdirSync(folder)).toEqual(['ledger.lock'])
  lock.release()
  lockFolder(lockFile).release()
})

it('says so where the folder cannot be written', () => {
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'folder_unwritable' }))
})
