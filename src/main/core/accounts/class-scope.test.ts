import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import { type Core, createCore } from '../create-core'

const PASSWORD = '夏天的 9 朵云'
const OWN = { name: '周小一', gender: '男', className: '三(2)班', phone: '13800000001' }
const OTHERS = [
  { name: '安小二', gender: '女', className: '三(1)班', phone: '13800000002' },
  { name: '陈小三', gender: '男', className: '八(2)班', phone: '13800000003' }
]
const HIDDEN = expect.objectContaining({ code: 'record_not_found' })
let folder: string
let core: Core
let director: string
let teacher: string
let newcomer: string
/** The ids of the teacher's student, then of the others. */
let own: number
let others: number[]

const client = () => createClient(core.dispatch)
function call<Name extends ProcedureName>(
  session: string,
  procedure: Name,
  input: InputOf<Name>
): Promise<OutputOf<Name>> {
  return client().call(procedure, input, { session })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scope-'))
  core = createCore({
    dataFolder: folder,
    resourcesFolder: resolve('resources'),
    version: '1',
    now: () => new Date('2026-09-08T02:00:00Z')
  })
  const setUp = {
    schoolName: '青禾实验学校',
    stage: '九年一贯',
    displayName: '林主任',
    password: PASSWORD
  } as const
  director = (await client().call('session.setUp', setUp)).session
  const add = async (values: Record<string, unknown>) =>
    (await call(director, 'records.create', { register: 'students', values })).id
  own = await add(OWN)
  others = [await add(OTHERS[0] ?? {}), await add(OTHERS[1] ?? {})]
  const account = { displayName: '周老师', role: 'member', password: PASSWORD } as const
  const classes = [{ stage: '小学', entryYear: 2024, classNo: 2 } as const]
  await call(director, 'accounts.create', { ...account, userName: 'zhou', classes })
  await call(director, 'accounts.create', { ...account, userName: 'wu' })
  const signIn = async (userName: string) =>
    (await client().call('session.signIn', { userName, password: PASSWORD })).session
  teacher = await signIn('zhou')
  newcomer = await signIn('wu')
})
afterAll(() => {
  core.close()
  rmSync(folder, { recursive: true, force: true })
})

const register = 'students'
const listed = async (session: string, view: Partial<InputOf<'records.list'>['view']> = {}) => {
  const { rows } = await call(session, 'records.list', { view: { register, ...view }, offset: 0, limit: 10 })
  return rows.map(({ id }) => id)
}

describe('looking', () => {
  it('lists the own class to a teacher, nobody to one without a class, everybody to the director', async () => {
    expect(await listed(teacher)).toEqual([own])
    expect(await listed(newcomer)).toEqual([])
    expect((await listed(director)).sort()).toEqual([own, ...others].sort())
  })

  it('finds nobody else by search, choice of a class or chosen ids', async () => {
    expect(await listed(teacher, { search: '小' })).toEqual([own])
    expect(await listed(teacher, { grade: 3, classNo: 1 })).toEqual([])
    expect(await listed(teacher, { ids: [own, ...others] })).toEqual([own])
    expect(await call(teacher, 'records.ids', { view: { register } })).toEqual([own])
  })

  it('shows the own class only in the tree', async () => {
    const names = async (session: string) =>
      (await call(session, 'records.classes', { register })).map(({ name, count }) => [name, count])
    expect(await names(teacher)).toEqual([['三(2)班', 1]])
    expect(await names(newcomer)).toEqual([])
    expect(await names(director)).toHaveLength(3)
  })

  it('does not tell whether another student exists', async () => {
    for (const id of [...others, 999]) {
      await expect(call(teacher, 'records.read', { register, id })).rejects.toEqual(HIDDEN)
      await expect(call(teacher, 'records.history', { register, id })).rejects.toEqual(HIDDEN)
      await expect(call(teacher, 'records.reveal', { register, id, field: 'phone' })).rejects.toEqual(HIDDEN)
      await expect(call(teacher, 'students.file', { id })).rejects.toEqual(HIDDEN)
      await expect(call(teacher, 'students.timeline', { id })).rejects.toEqual(HIDDEN)
    }
    expect(await call(teacher, 'records.reveal', { register, id: own, field: 'phone' })).toEqual({
      value: OWN.phone
    })
  })

  it('logs no look that was refused', async () => {
    const { entries } = await call(director, 'audit.list', { offset: 0, limit: 100 })
    expect(entries.filter(({ action }) => action === '查看').map(({ account }) => account)).toEqual([
      '周老师'
    ])
  })

  it('exports and counts the own class only', async () => {
    const exported = await client().callForFile(
      'exports.workbook',
      { view: { register }, profile: 'full' },
      { session: teacher }
    )
    expect(exported.value).toEqual({ rows: 1 })
    const { rows } = await call(teacher, 'reports.summary', { register, asOf: '2026-09-08' })
    const text = JSON.stringify(rows)
    expect(text).toContain('三(2)班')
    expect(text).not.toContain('三(1)班')
  })
})

describe('changing', () => {
  const update = (session: string, id: number, values: Record<string, unknown>) =>
    call(session, 'records.update', { register, changes: [{ id, values }] })

  it('changes the own students and nobody else', async () => {
    const [changed] = await update(teacher, own, { ethnicity: '汉族' })
    expect(changed?.values.ethnicity).toBe('汉族')
    for (const id of others) {
      await expect(update(teacher, id, { ethnicity: '汉族' })).rejects.toEqual(HIDDEN)
      await expect(call(teacher, 'records.remove', { register, ids: [own, id] })).rejects.toEqual(HIDDEN)
      const changes = [{ id, values: { ethnicity: '汉族' } }]
      await expect(call(teacher, 'records.check', { register, changes })).rejects.toEqual(HIDDEN)
    }
    expect((await listed(teacher)).length).toBe(1)
  })

  it('neither moves a student to another class nor adds one there', async () => {
    const refused = expect.objectContaining({ code: 'not_allowed' })
    await expect(update(teacher, own, { className: '三(1)班' })).rejects.toEqual(refused)
    const add = (className: string) =>
      call(teacher, 'records.create', { register, values: { name: '郑小四', gender: '女', className } })
    await expect(add('三(1)班')).rejects.toEqual(refused)
    const { id } = await add('三(2)班')
    expect(await listed(teacher)).toContain(id)
    await call(teacher, 'records.remove', { register, ids: [id] })
  })

  it('restores from the recycle bin the own students only', async () => {
    const [other = 0] = others
    await call(director, 'records.remove', { register, ids: [other] })
    expect(await listed(teacher, { deleted: true })).not.toContain(other)
    await expect(call(teacher, 'records.restore', { register, ids: [other] })).rejects.toEqual(HIDDEN)
    await call(director, 'records.restore', { register, ids: [other] })
  })
})
