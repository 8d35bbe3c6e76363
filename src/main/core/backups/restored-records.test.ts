import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { InputOf, ProcedureName } from '@shared/api/contract'
import { createCore } from '../create-core'

const PASSWORD = 'Made-up-2026'
const CLASS = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const now = () => new Date('2026-09-20T08:00:00+08:00')
let root: string
let closing: (() => void)[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'restored-'))
  closing = []
})
afterEach(() => {
  for (const close of closing) close()
  rmSync(root, { recursive: true, force: true })
})

/** A programme on a folder, asked as whoever signed in last. */
function open(folder: string) {
  const options = {
    dataFolder: join(root, folder),
    resourcesFolder: resolve('resources'),
    version: '0.0.0',
    now
  }
  const core = createCore(options)
  closing.push(() => core.close())
  const client = createClient(core.dispatch)
  const given: { session?: string } = {}
  const call = <Name extends ProcedureName>(procedure: Name, input: InputOf<Name>) =>
    client.call(procedure, input, given)
  return {
    call,
    async setUp() {
      const school = {
        schoolName: '青禾实验学校',
        stage: '小学',
        displayName: '德育处',
        password: PASSWORD
      } as const
      given.session = (await call('session.setUp', school)).session
    },
    async signIn(userName: string) {
      given.session = (await call('session.signIn', { userName, password: PASSWORD })).session
    },
    async backup() {
      const { file } = await client.callForFile('backups.make', {}, given)
      return file ?? { name: '', bytes: new Uint8Array() }
    },
    restore: (file: { name: string; bytes: Uint8Array }) =>
      client.call('backups.restore', { userName: 'admin', password: PASSWORD }, { ...given, file })
  }
}

/** A student with a form, left-behind facts, a shared father and a settled warning; a teacher of the class. */
async function fill({ call }: ReturnType<typeof open>) {
  const create = async (register: string, values: Record<string, unknown>) =>
    (await call('records.create', { register, values, schoolYear: 2026 })).id
  const guardians = [{ name: '王大', relation: '父亲', phone: '13700000001', education: '初中' }]
  const add = (name: string) =>
    create('students', { name, className: '三(2)班', leftBehind: '双亲留守', guardians })
  const [one, two] = [await add('王小一'), await add('王小二')]
  await call('students.linkAdults', {
    one: { studentId: one, place: 0 },
    other: { studentId: two, place: 0 }
  })
  const form = await create('environment_forms', { studentId: one, familyType: '单亲', harmSigns: '某迹象' })
  const parentStates = [{ parent: '父亲', away: true, since: '2026-01', place: '广东省深圳市' }]
  const careStates = [{ validFrom: '2026-01-01', guardianName: '王婆', careLevel: '高' }]
  const child = await create('left_behind_children', { studentId: one, parentStates, careStates })
  await call('warnings.settle', { studentId: two, code: 'flagged_without_facts', reason: '已核实' })
  const account = { userName: 'zhou', displayName: '周老师', role: 'member', password: PASSWORD } as const
  const { account: teacher } = await call('accounts.create', { ...account, classes: [CLASS] })
  const period = { kind: 'schoolYear', schoolYear: 2026 } as const
  const snapshot = await call('snapshots.send', { period, by: 'class', recipient: '示例区教体局' })
  return { one, two, form, child, teacher: teacher.id, snapshot: snapshot.id }
}

async function everything(
  { call }: ReturnType<typeof open>,
  { one, two, form, child, snapshot }: Awaited<ReturnType<typeof fill>>
) {
  const read = (register: string, id: number) => call('records.read', { register, id, schoolYear: 2026 })
  const look = { register: 'environment_forms', id: form, field: 'harmSigns' }
  return {
    records: [
      await read('students', one),
      await read('environment_forms', form),
      await read('left_behind_children', child)
    ],
    harm: await call('records.reveal', look),
    siblings: (await call('students.file', { id: two })).siblings,
    settled: (await call('warnings.list', { settled: true })).warnings,
    open: (await call('warnings.list', {})).warnings,
    accounts: await call('accounts.list', {}),
    sent: await call('snapshots.open', { id: snapshot }),
    counted: await call('snapshots.rows', { id: snapshot, figure: 'students.total', line: 'school' })
  }
}

it('restores forms, left-behind facts, shared adults, settled warnings and classes over what came after', async () => {
  const school = open('school')
  await school.setUp()
  const made = await fill(school)
  const before = await everything(school, made)
  expect([before.siblings.length, before.settled.length, before.accounts.length]).toEqual([1, 1, 2])
  expect(before.counted.map(({ label }) => label)).toEqual(['三(2)班 王小二', '三(2)班 王小一'])
  const file = await school.backup()
  const { call } = school
  await call('records.remove', { register: 'environment_forms', ids: [made.form] })
  await call('students.unlinkAdult', { member: { studentId: made.one, place: 0 } })
  const changes = [{ id: made.child, values: { parentStates: null, careStates: null } }]
  await call('records.update', { register: 'left_behind_children', changes })
  await call('warnings.reopen', { studentId: made.two, code: 'flagged_without_facts' })
  await call('accounts.update', { id: made.teacher, classes: [] })
  await call('snapshots.remove', { id: made.snapshot })

  await school.restore(file)
  await school.signIn('admin')
  expect(await everything(school, made)).toEqual(before)
  expect(await call('backups.check', {})).toEqual({ sound: true, findings: [], notes: [] })
  await school.signIn('zhou')
  expect(await call('records.ids', { view: { register: 'students' } })).toEqual([made.two, made.one])
})

it('restores them on another computer, where the teacher signs in too, and lets no closed account in', async () => {
  const school = open('school')
  await school.setUp()
  const made = await fill(school)
  const before = await everything(school, made)
  const file = await school.backup()
  const other = open('other')
  await other.restore(file)
  await other.signIn('admin')
  expect(await everything(other, made)).toEqual(before)
  await other.signIn('zhou')
  expect(
    await other.call('records.ids', { view: { register: 'environment_forms', schoolYear: 2026 } })
  ).toEqual([made.form])

  await school.call('accounts.update', { id: made.teacher, closed: true })
  await school.restore(file)
  await expect(school.signIn('zhou')).rejects.toMatchObject({ code: 'sign_in_refused' })
  await school.signIn('admin')
  expect((await school.call('accounts.list', {})).map(({ closed }) => closed)).toEqual([false, true])
})

it('is refused to a class teacher who is signed in, whatever password comes along', async () => {
  const school = open('school')
  await school.setUp()
  await fill(school)
  const file = await school.backup()
  await school.signIn('zhou')
  await expect(school.restore(file)).rejects.toMatchObject({ code: 'not_allowed' })
})
