import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstSettings } from '@shared/api/session'
import { createLedgerFile, openLedger } from './open-ledger'

const options = { resourcesFolder: resolve('resources'), now: () => new Date('2026-09-01T08:00:00Z') }
const settings = {
  programmeName: '校家同创台账',
  schoolName: '青禾实验学校',
  stage: '小学',
  ...firstSettings
} as const
const MARKER = '标记姓名MARKER'
const key = randomBytes(32)
let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ledger-')), '数据 folder')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the ledger on disk', () => {
  it('keeps settings between openings', () => {
    const first = createLedgerFile(folder, key, settings, options)
    expect(first.writeSettings({ autoLockMinutes: 30 })).toEqual({ ...settings, autoLockMinutes: 30 })
    first.close()
    const again = openLedger(folder, key, options)
    expect(again.settings()).toEqual({ ...settings, autoLockMinutes: 30 })
    again.close()
  })

  it('holds nothing readable, not even in the middle of a write', () => {
    const ledger = createLedgerFile(folder, key, settings, options)
    const write = ledger.sqlite.prepare('INSERT INTO preferences (account_id, key, value) VALUES (?, ?, ?)')
    write.run(1, 'committed', MARKER)
    ledger.sqlite.exec('BEGIN')
    ledger.sqlite.exec(`UPDATE preferences SET value = '${MARKER} changed'`)
    ledger.sqlite.pragma('cache_size=1')
    for (let index = 0; index < 200; index += 1) write.run(2, `key ${index}`, MARKER.repeat(100))
    const names = readdirSync(folder)
    expect(names).toContain('ledger.db-journal')
    for (const name of names) {
      const bytes = readFileSync(join(folder, name))
      for (const text of [MARKER, settings.schoolName, 'CREATE TABLE']) {
        expect(bytes.includes(text, 0, 'utf8'), name).toBe(false)
        expect(bytes.includes(text, 0, 'utf16le'), name).toBe(false)
      }
      expect(bytes.subarray(0, 6).toString('latin1'), name).not.toBe('SQLite')
    }
    expect(readFileSync(join(folder, 'ledger.db')).length).toBeGreaterThan(10_000)
    ledger.sqlite.exec('ROLLBACK')
    ledger.close()
  })

  it('refuses a wrong key and a missing file, and gives the lock back', () => {
    expect(() => openLedger(folder, key, options)).toThrow(
      expect.objectContaining({ code: 'database_missing' })
    )
    createLedgerFile(folder, key, settings, options).close()
    expect(() => openLedger(folder, randomBytes(32), options)).toThrow(
      expect.objectContaining({ code: 'database_damaged' })
    )
    openLedger(folder, key, options).close()
  })

  it('never replaces a ledger that is there', () => {
    createLedgerFile(folder, key, settings, options).close()
    expect(() => createLedgerFile(folder, randomBytes(32), settings, options)).toThrow(
      expect.objectContaining({ code: 'already_set_up' })
    )
    openLedger(folder, key, options).close()
  })

  it('opens once at a time', () => {
    const ledger = createLedgerFile(folder, key, settings, options)
    expect(() => openLedger(folder, key, options)).toThrow(
      expect.objectContaining({ code: 'database_locked' })
    )
    ledger.close()
    openLedger(folder, key, options).close()
  })
})
