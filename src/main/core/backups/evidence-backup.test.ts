import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { InputOf, ProcedureName } from '@shared/api/contract'
import { firstBackup } from '../../../../tests/first-backup'
import { PDF, phonePhoto } from '../../../../tests/sample-evidence'
import { createCore } from '../create-core'
import { unpackBackup } from './container'
import { whatFits } from './make'

const PASSWORD = 'Made-up-2026'
const VISITS = 'home_visits'
const now = () => new Date('2026-09-20T08:00:00+08:00')
let root: string
let closing: (() => void)[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'))
  closing = []
})
afterEach(() => {
  for (const close of closing) close()
  rmSync(root, { recursive: true, force: true })
})

/** A programme on a folder, asked as its director. */
function open(name: string) {
  const dataFolder = join(root, name)
  const core = createCore({ dataFolder, resourcesFolder: resolve('resources'), version: '0.0.0', now })
  closing.push(() => core.close())
  const client = createClient(core.dispatch)
  const given: { session?: string } = {}
  const call = <Name extends ProcedureName>(procedure: Name, input: InputOf<Name>, bytes?: Uint8Array) =>
    client.callForFile(procedure, input, { ...given, ...(bytes ? { file: { name: 'a.jpg', bytes } } : {}) })
  return {
    evidence: join(dataFolder, 'attachments'),
    folder: dataFolder,
    call,
    async setUp() {
      const school = {
        schoolName: '青禾实验学校',
        stage: '小学',
        displayName: '德育处',
        password: PASSWORD
      } as const
      given.session = (await client.call('session.setUp', school)).session
    },
    async startDemo() {
      given.session = (await client.call('session.startDemo', { students: 10 })).session
    },
    async signIn() {
      given.session = (await client.call('session.signIn', { userName: 'admin', password: PASSWORD })).session
    },
    restore: (bytes: Uint8Array) => call('backups.restore', { userName: 'admin', password: PASSWORD }, bytes)
  }
}
type School = ReturnType<typeof open>

/** A visit with a photo and a PDF; answers with the visit and what is kept of the two. */
async function fill({ call }: School, visitDate = '2026-09-10') {
  const student = { name: '示例一', className: '三(2)班' }
  const { value } = await call('records.create', { register: 'students', values: student })
  const visit = {
    studentId: value.id,
    visitDate,
    method: '上门家访',
    teachers: '周老师',
    content: '了解情况'
  }
  const { id } = (await call('records.create', { register: VISITS, values: visit })).value
  const items = []
  for (const bytes of [await phonePhoto(), PDF]) {
    items.push((await call('attachments.add', { register: VISITS, id }, bytes)).value)
  }
  return { visit: id, items, contents: await contents({ call }, items) }
}

async function contents({ call }: Pick<School, 'call'>, items: { id: number }[]) {
  const read = []
  for (const { id } of items) {
    const { file } = await call('attachments.read', { id })
    read.push(Buffer.from(file?.bytes ?? []).toString('base64'))
  }
  return read
}

async function backup(school: School) {
  const { value, file } = await school.call('backups.make', {})
  return { ...value, bytes: file?.bytes ?? new Uint8Array() }
}

it('comes back on an empty computer with the same bytes', async () => {
  const school = open('school')
  await school.setUp()
  const made = await fill(school)
  const { bytes, ...said } = await backup(school)
  expect(said).toEqual({ students: 1, evidence: 2, left: [] })
  for (const text of ['JFIF', '%PDF', '示例一']) expect(Buffer.from(bytes).includes(text)).toBe(false)

  const other = open('other')
  await other.restore(bytes)
  await other.signIn()
  const { value } = await other.call('attachments.list', { register: VISITS, id: made.visit })
  expect(value).toEqual(made.items)
  expect(await contents(other, made.items)).toEqual(made.contents)
  expect((await other.call('backups.check', {})).value).toEqual({ sound: true, findings: [], notes: [] })
  expect(readdirSync(other.evidence).sort()).toEqual(readdirSync(school.evidence).sort())
})

it('replaces what came after it, and keeps that aside', async () => {
  const school = open('school')
  await school.setUp()
  const made = await fill(school)
  const { bytes } = await backup(school)
  const later = await fill(school, '2026-09-15')
  const all = readdirSync(school.evidence).sort()
  await school.restore(bytes)
  await school.signIn()
  expect(await contents(school, made.items)).toEqual(made.contents)
  expect(readdirSync(school.evidence)).toHaveLength(2)
  await expect(school.call('attachments.read', { id: later.items[0]?.id ?? 0 })).rejects.toMatchObject({
    code: 'record_not_found'
  })
  expect((await school.call('backups.check', {})).value.notes).toEqual([])
  const [previous = ''] = readdirSync(school.folder).filter((name) => name.startsWith('previous-'))
  expect(readdirSync(join(school.folder, previous, 'attachments')).sort()).toEqual(all)
  const kept = open(join('school', previous))
  await kept.signIn()
  expect(await contents(kept, later.items)).toEqual(later.contents)
})

it('is made even where a file is missing or changed, says which record it was of, and takes it over once found', async () => {
  const school = open('school')
  await school.setUp()
  const made = await fill(school)
  const [first = '', second = ''] = readdirSync(school.evidence).sort()
  const whole = readFileSync(join(school.evidence, first))
  rmSync(join(school.evidence, first))
  const damaged = readFileSync(join(school.evidence, second))
  damaged[100] = (damaged[100] ?? 0) ^ 1
  writeFileSync(join(school.evidence, second), damaged)

  const { bytes, ...said } = await backup(school)
  expect(said).toEqual({
    students: 1,
    evidence: 0,
    left: [
      '“家访登记表”里 2026-09-10 那一条的佐证材料有 1 个文件不见了,有 1 个文件被改动或已损坏,没有装进备份。请找回文件,或移除后重新添加,再备份一次。'
    ]
  })
  const other = open('other')
  await other.restore(bytes)
  await other.signIn()
  const { value } = await other.call('attachments.list', { register: VISITS, id: made.visit })
  expect(value).toHaveLength(2)
  expect((await other.call('backups.check', {})).value.sound).toBe(false)

  // The file turns up, and the backup is restored once more over it.
  writeFileSync(join(other.evidence, first), whole)
  await other.restore(bytes)
  await other.signIn()
  expect(readdirSync(other.evidence)).toEqual([first])
})

it('is refused where evidence in it was changed, left out or is under a name of its own, and nothing changes', async () => {
  const school = open('school')
  await school.setUp()
  const made = await fill(school)
  const { bytes } = await backup(school)
  const parts = unzipSync(bytes)
  const name = Object.keys(parts).find((part) => part.startsWith('attachments/')) ?? ''
  const changed = Uint8Array.from(parts[name] ?? [])
  changed[50] = (changed[50] ?? 0) ^ 1
  const { [name]: _left, ...without } = parts
  const climbing = Buffer.from(parts['manifest.json'] ?? [])
    .toString('utf8')
    .replace(name.replace('attachments/', ''), '../../outside.bin')
  const refused = [
    zipSync({ ...parts, [name]: changed }, { level: 0 }),
    zipSync(without, { level: 0 }),
    zipSync({ ...parts, 'manifest.json': Buffer.from(climbing) }, { level: 0 }),
    bytes.subarray(0, bytes.length - 100)
  ]
  for (const file of refused) {
    await expect(school.restore(file)).rejects.toMatchObject({ code: 'backup_damaged' })
  }
  expect(await contents(school, made.items)).toEqual(made.contents)
  expect(unpackBackup(zipSync(parts, { level: 0 })).evidence.size).toBe(2)
})

it('of format 1, without evidence, still comes back; one of a later format asks for a newer programme', async () => {
  const school = open('school')
  await school.setUp()
  const none = new Uint8Array()
  const parts = unzipSync((await backup(school)).bytes)
  const manifest = Buffer.from(parts['manifest.json'] ?? none).toString('utf8')
  const later = { ...parts, 'manifest.json': Buffer.from(manifest.replace('"format": 2', '"format": 3')) }
  await fill(school)
  await expect(school.restore(zipSync(later, { level: 0 }))).rejects.toMatchObject({ code: 'database_newer' })
  expect(readdirSync(school.evidence)).toHaveLength(2)
  await school.restore(firstBackup(parts['ledger.db'] ?? none, parts['keyring.json'] ?? none))
  await school.signIn()
  expect((await school.call('records.ids', { view: { register: 'students' } })).value).toEqual([])
  expect(readdirSync(school.evidence)).toEqual([])
  expect((await school.call('backups.check', {})).value).toEqual({ sound: true, findings: [], notes: [] })
})

it('takes in only what one file can hold', () => {
  const rows = [{ size: 1000 }, { size: 1000 }, { size: 1000 }]
  expect(whatFits(rows, 4000)).toHaveLength(2)
  expect(whatFits(rows, 10_000)).toHaveLength(3)
  expect(whatFits(rows, -1)).toEqual([])
})

it('of the made-up ledger lies in its own folder and goes with it', async () => {
  const school = open('school')
  await school.startDemo()
  const { value } = await school.call('records.ids', { view: { register: 'students' } })
  const files = () => readdirSync(join(school.folder, 'demo', 'attachments')).length
  const madeUp = files()
  await school.call('attachments.add', { register: 'students', id: value[0] ?? 0 }, PDF)
  expect(files()).toBe(madeUp + 1)
  expect((await school.call('backups.check', {})).value).toEqual({ sound: true, findings: [], notes: [] })
  await school.call('session.endDemo', {})
  expect(readdirSync(school.folder)).toEqual([])
})
