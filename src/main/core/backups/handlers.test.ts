import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { RecordPage } from '@shared/api/records'
import { type Core, createCore } from '../create-core'

const PASSWORD = '春天的 8 棵树'
const MARKER = '标记姓名MARKER'
const SET_UP = {
  schoolName: '青禾实验学校',
  stage: '小学',
  displayName: '林主任',
  password: PASSWORD
} as const
let root: string
let cores: Core[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backups-'))
  cores = []
})
afterEach(() => {
  for (const core of cores) core.close()
  rmSync(root, { recursive: true, force: true })
})

/** A programme working on a folder, with the session of whoever signed in last. */
function open(name: string) {
  const dataFolder = join(root, name)
  const now = () => new Date('2026-09-01T08:30:00')
  const core = createCore({ dataFolder, resourcesFolder: resolve('resources'), version: '1.2.3', now })
  cores.push(core)
  const client = createClient(core.dispatch)
  const school = {
    folder: dataFolder,
    session: undefined as string | undefined,
    close: () => core.close(),
    recoveryCode: '',
    async setUp() {
      const opened = await client.call('session.setUp', SET_UP)
      school.session = opened.session
      school.recoveryCode = opened.recoveryCode
      return school
    },
    async signIn(password = PASSWORD) {
      school.session = (await client.call('session.signIn', { userName: 'admin', password })).session
    },
    write: (value: string) =>
      client.call('preferences.write', { key: 'note', value }, { session: school.session }),
    read: () => client.call('preferences.read', { key: 'note' }, { session: school.session }),
    changePassword: (newPassword: string) =>
      client.call(
        'session.changePassword',
        { oldPassword: PASSWORD, newPassword },
        { session: school.session }
      ),
    check: () => client.call('backups.check', {}, { session: school.session }),
    fill: (students: number) => client.call('demo.fill', { students }, { session: school.session }),
    list: () =>
      client.call(
        'records.list',
        { view: { register: 'students' }, offset: 0, limit: 100 },
        { session: school.session }
      ),
    async make(students = 0) {
      const { value, file } = await client.callForFile('backups.make', {}, { session: school.session })
      expect(value).toEqual({ students, evidence: expect.any(Number), left: [] })
      if (!file) throw new Error('no backup')
      return file
    },
    restore: (bytes: Uint8Array, password = PASSWORD) =>
      client.call(
        'backups.restore',
        { userName: 'admin', password },
        { session: school.session, file: { name: 'a.backup', bytes } }
      )
  }
  return school
}

/** No name of a listed student is anywhere in the bytes. Two characters might be there by chance, three are not. */
function expectUnreadable(bytes: Uint8Array, list: RecordPage) {
  const names = list.rows.map((row) => String(row.values.name)).filter((name) => name.length >= 3)
  expect(names.length).toBeGreaterThan(10)
  const content = Buffer.from(bytes)
  const readable = names.filter(
    (name) => content.includes(name, 0, 'utf8') || content.includes(name, 0, 'utf16le')
  )
  expect(readable).toEqual([])
}

function previousOf(folder: string) {
  return readdirSync(folder).filter((name) => name.startsWith('previous-'))
}

/** A keyring that is whole but not the one that was packed. */
function renamedProgramme(keyring: Uint8Array | undefined) {
  return Buffer.from(
    Buffer.from(keyring ?? [])
      .toString('utf8')
      .replace('校家同创台账', '另一个程序名称'),
    'utf8'
  )
}

function flipByte(path: string, position: number) {
  const bytes = readFileSync(path)
  const file = openSync(path, 'r+')
  writeSync(file, Uint8Array.of((bytes[position] ?? 0) ^ 1), 0, 1, position)
  closeSync(file)
}

describe('a backup', () => {
  it('is one file in which nothing can be read', async () => {
    const school = await open('school').setUp()
    await school.write(MARKER)
    const before = readdirSync(school.folder).sort()
    for (const name of before) {
      const content = readFileSync(join(school.folder, name))
      expect(content.includes(MARKER, 0, 'utf8') || content.includes(MARKER, 0, 'utf16le'), name).toBe(false)
    }
    const { name, bytes } = await school.make()
    expect(name).toBe('校家同创台账备份-20260901-083000.backup')
    expect(readdirSync(school.folder).sort()).toEqual(before)
    const parts = unzipSync(bytes)
    expect(Object.keys(parts).sort()).toEqual(['keyring.json', 'ledger.db', 'manifest.json'])
    for (const text of [MARKER, PASSWORD, '青禾', '林主任', 'CREATE TABLE']) {
      expect(Buffer.from(bytes).includes(text, 0, 'utf8')).toBe(false)
      expect(Buffer.from(bytes).includes(text, 0, 'utf16le')).toBe(false)
    }
    expect(
      Buffer.from(parts['ledger.db'] ?? [])
        .subarray(0, 6)
        .toString('latin1')
    ).not.toBe('SQLite')
  })

  it('comes back on an empty computer', async () => {
    const school = await open('school').setUp()
    await school.write(MARKER)
    await school.fill(60)
    const list = await school.list()
    expect(list.total).toBe(60)
    const { bytes } = await school.make(60)
    expectUnreadable(bytes, list)
    for (const entry of readdirSync(school.folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) expectUnreadable(readFileSync(join(entry.parentPath, entry.name)), list)
    const other = open('other')
    await expect(other.restore(bytes, 'wrong password')).rejects.toMatchObject({ code: 'sign_in_refused' })
    expect(readdirSync(other.folder)).toEqual([])
    await other.restore(bytes)
    await other.signIn()
    expect(await other.read()).toBe(MARKER)
    expect(await other.list()).toEqual(list)
    expect(await other.check()).toEqual({ sound: true, findings: [], notes: [] })
    expect(readdirSync(other.folder).sort()).toEqual([
      'attachments',
      'keyring.bak',
      'keyring.json',
      'ledger.db',
      'ledger.lock'
    ])
  })

  it('comes back with the recovery code, where the password is lost with the old computer', async () => {
    const old = await open('old').setUp()
    await old.write(MARKER)
    const backup = await old.make()
    const fresh = open('fresh')
    await expect(fresh.restore(backup.bytes, '23456-789AB')).rejects.toMatchObject({
      code: 'sign_in_refused'
    })
    await fresh.restore(backup.bytes, old.recoveryCode.toLowerCase())
    await fresh.signIn()
    expect(await fresh.read()).toBe(MARKER)
  })

  it('replaces a ledger in use for its director only, and keeps the one it replaces', async () => {
    const school = await open('school').setUp()
    await school.write('before')
    const { bytes } = await school.make()
    await school.write('after')
    const session = school.session
    school.session = undefined
    await expect(school.restore(bytes, 'wrong password')).rejects.toMatchObject({ code: 'sign_in_refused' })
    school.session = session
    expect(await school.read()).toBe('after')
    await school.restore(bytes)
    await expect(school.read()).rejects.toMatchObject({ code: 'not_signed_in' })
    await school.signIn()
    expect(await school.read()).toBe('before')
    school.close()
    const [previous] = previousOf(school.folder)
    const kept = open(`school/${previous}`)
    await kept.signIn()
    expect(await kept.read()).toBe('after')
  })

  it.each([PASSWORD, 'another long one'])(
    'does not bring an old password back, opened with %s',
    async (password) => {
      const school = await open('school').setUp()
      await school.write('before')
      const { bytes } = await school.make()
      await school.changePassword('another long one')
      await school.restore(bytes, password)
      await expect(school.signIn()).rejects.toMatchObject({ code: 'sign_in_refused' })
      await school.signIn('another long one')
      expect(await school.read()).toBe('before')
    }
  )

  it("brings another school's ledger with its own keys", async () => {
    const { bytes } = await (await open('other').setUp()).make()
    const school = await open('school').setUp()
    await school.changePassword('another long one')
    await school.restore(bytes)
    await school.signIn()
    expect(await school.read()).toBeNull()
  })

  it('saves a ledger that is too damaged to sign in to', async () => {
    const school = await open('school').setUp()
    await school.write('before')
    const { bytes } = await school.make()
    school.close()
    flipByte(join(school.folder, 'ledger.db'), 100)
    const again = open('school')
    await expect(again.signIn()).rejects.toMatchObject({ code: 'database_damaged' })
    await again.restore(bytes)
    await again.signIn()
    expect(await again.read()).toBe('before')
  })

  it('is refused when anything in it was changed, and the present ledger stays', async () => {
    const school = await open('school').setUp()
    await school.write('before')
    const { bytes } = await school.make()
    const parts = unzipSync(bytes)
    const changed = (name: string) => {
      const part = Uint8Array.from(parts[name] ?? [])
      part[part.length - 20] = (part[part.length - 20] ?? 0) ^ 1
      return zipSync({ ...parts, [name]: part }, { level: 0 })
    }
    const refused = [
      changed('ledger.db'),
      changed('keyring.json'),
      zipSync({ ...parts, 'keyring.json': renamedProgramme(parts['keyring.json']) }, { level: 0 }),
      bytes.subarray(0, bytes.length - 100),
      zipSync({ 'manifest.json': parts['manifest.json'] ?? new Uint8Array() }, { level: 0 }),
      new Uint8Array(),
      Buffer.from('姓名,班级')
    ]
    for (const file of refused)
      await expect(school.restore(file)).rejects.toMatchObject({ code: 'backup_damaged' })
    expect(await school.read()).toBe('before')
    expect(previousOf(school.folder)).toEqual([])
  })
})

describe('checking', () => {
  it('finds one flipped bit anywhere in the database', async () => {
    const school = await open('school').setUp()
    await school.write(MARKER.repeat(500))
    expect(await school.check()).toEqual({ sound: true, findings: [], notes: [] })
    const path = join(school.folder, 'ledger.db')
    const { size } = statSync(path)
    copyFileSync(path, join(root, 'whole'))
    for (const part of [0.001, 0.2, 0.5, 0.8, 0.999]) {
      flipByte(path, Math.floor(size * part))
      const { sound, findings } = await school.check()
      expect({ part, sound }).toEqual({ part, sound: false })
      expect(findings[0]).toContain('损坏')
      copyFileSync(join(root, 'whole'), path)
    }
  })

  it('finds a damaged keyring, and changing the password mends it', async () => {
    const school = await open('school').setUp()
    writeFileSync(join(school.folder, 'keyring.bak'), '{}')
    const { sound, findings } = await school.check()
    expect({ sound, count: findings.length }).toEqual({ sound: false, count: 1 })
    expect(findings[0]).toContain('keyring.bak')
    await school.changePassword('another long one')
    expect(await school.check()).toEqual({ sound: true, findings: [], notes: [] })
  })
})
