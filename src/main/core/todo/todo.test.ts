import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/api/contract'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const OWN = { stage: '小学', entryYear: 2024, classNo: 1 } as const
let now: Date
let school: TemporaryCore
let teacher: Caller
let child: number

beforeEach(async () => {
  now = new Date('2026-11-28T08:00:00+08:00')
  school = temporaryCore(() => now)
  teacher = school.teacher(OWN)
  const student = async (name: string, className: string, birthDate: string) =>
    (await school.call('records.create', { register: 'students', values: { name, className, birthDate } })).id
  child = await student('周小一', '三(1)班', '2018-11-30')
  await student('陈小二', '三(2)班', '2018-12-01')
})
afterEach(() => school.remove())

const list = (input: InputOf<'todo.list'> = {}, caller: Caller = school) => caller.call('todo.list', input)
const titles = async (input: InputOf<'todo.list'> = {}, caller: Caller = school) =>
  (await list(input, caller)).entries.map(({ title }) => title)
const refusal = (code: string) => expect.objectContaining({ code })

describe('the forms that are not in', () => {
  it('are one entry a class, overdue after October, and go when they are confirmed', async () => {
    const { entries, counts } = await list({ kind: 'forms' })
    expect(entries.map(({ className, due, overdue }) => [className, due, overdue])).toEqual([
      ['三(1)班', '2026-10-31', true],
      ['三(2)班', '2026-10-31', true]
    ])
    expect(counts[0]).toEqual({ kind: 'forms', label: '登记表未交', count: 2, overdue: 2 })
    now = new Date('2026-10-31T08:00:00+08:00')
    expect((await list({ kind: 'forms' })).entries.every(({ overdue }) => !overdue)).toBe(true)
    const { ids } = await school.call('forms.begin', { schoolYear: 2026, studentId: child })
    const full = {
      familyType: '双亲完整',
      mainGuardian: '父亲',
      guardianshipMode: '父母共同',
      address: '河西村'
    }
    const guardians = [{ name: '周大', relation: '父亲', phone: '13900000001', isGuardian: true }]
    const values = { ...full, guardians }
    await school.call('records.update', {
      register: 'environment_forms',
      changes: [{ id: ids[0] ?? 0, values }]
    })
    await school.call('forms.confirm', { ids })
    expect((await list({ kind: 'forms' })).entries.map(({ className }) => className)).toEqual(['三(2)班'])
  })
})

describe('birthdays', () => {
  it('of the coming week are told to the class teacher, and to the director those of left-behind children', async () => {
    expect(await titles({ kind: 'birthdays' }, teacher)).toEqual(['周小一 11月30日满 8 岁'])
    expect(await titles({ kind: 'birthdays' })).toEqual([])
    await school.call('records.create', { register: 'left_behind_children', values: { studentId: child } })
    expect(await titles({ kind: 'birthdays' })).toEqual(['周小一 11月30日满 8 岁'])
    now = new Date('2026-11-30T08:00:00+08:00')
    expect(await titles({ kind: 'birthdays' }, teacher)).toEqual(['周小一今天满 8 岁'])
    now = new Date('2026-12-01T08:00:00+08:00')
    expect(await titles({ kind: 'birthdays' }, teacher)).toEqual([])
  })
})

describe('what was found around the school', () => {
  it('waits for the director until it is solved', async () => {
    const found = { date: '2026-11-20', problem: '校门口有流动摊点', deadline: '2026-11-27' }
    const { id } = await school.call('records.create', { register: 'surroundings', values: found })
    const [entry] = (await list({ kind: 'surroundings' })).entries
    expect(entry).toMatchObject({
      title: '校门口有流动摊点',
      overdue: true,
      register: 'surroundings',
      recordId: id
    })
    expect(await titles({ kind: 'surroundings' }, teacher)).toEqual([])
    await school.call('records.update', {
      register: 'surroundings',
      changes: [{ id, values: { state: '已解决' } }]
    })
    expect(await titles({ kind: 'surroundings' })).toEqual([])
  })
})

describe('putting off', () => {
  const reason = '家长周六才能来'
  const first = async (caller: Caller) => (await list({ kind: 'birthdays' }, caller)).entries[0]?.entry ?? ''

  it('takes an entry off the own list until a day, with its reason', async () => {
    const entry = await first(teacher)
    await teacher.call('todo.postpone', { entry, until: '2026-11-29', reason })
    expect(await titles({ kind: 'birthdays' }, teacher)).toEqual([])
    const { entries, postponed } = await list({ postponed: true }, teacher)
    expect(postponed).toBe(1)
    expect(entries[0]?.postponed).toEqual({ until: '2026-11-29', reason, account: '班主任' })
    now = new Date('2026-11-29T08:00:00+08:00')
    expect(await first(teacher)).toBe(entry)
  })

  it('can be taken back, and is nobody else’s', async () => {
    const entry = await first(teacher)
    await teacher.call('todo.postpone', { entry, until: '2026-12-05', reason })
    await expect(school.call('todo.resume', { entry })).rejects.toEqual(refusal('record_not_found'))
    await teacher.call('todo.resume', { entry })
    expect(await first(teacher)).toBe(entry)
    await expect(teacher.call('todo.resume', { entry })).rejects.toEqual(refusal('record_not_found'))
  })

  it('asks for a day to come, a reason, and an entry of the own list', async () => {
    const entry = await first(teacher)
    for (const until of ['2026-11-28', '2026-11-01'])
      await expect(teacher.call('todo.postpone', { entry, until, reason })).rejects.toEqual(
        refusal('invalid_input')
      )
    await expect(teacher.call('todo.postpone', { entry, until: '2026-12-05', reason: ' ' })).rejects.toEqual(
      refusal('invalid_input')
    )
    const foreign = 'forms:2026:3:2'
    await expect(
      teacher.call('todo.postpone', { entry: foreign, until: '2026-12-05', reason })
    ).rejects.toEqual(refusal('record_not_found'))
  })
})
