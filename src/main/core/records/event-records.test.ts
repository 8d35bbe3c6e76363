import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/api/contract'
import { registers } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { openRecordWriter } from './record-writer'
import { openChangeSet } from './writer'

/** Records about days, classes and often about one student: who sees them, in which year, and by what they are found. */
const OWN = { stage: '小学', entryYear: 2024, classNo: 1 } as const
const OTHER = { stage: '小学', entryYear: 2024, classNo: 2 } as const
let school: TemporaryCore
let teacher: Caller
let neighbour: Caller
let child: number
let brother: number

beforeAll(async () => {
  school = temporaryCore()
  teacher = school.teacher(OWN)
  neighbour = school.teacher(OTHER)
  const student = async (name: string, className: string) =>
    (await school.call('records.create', { register: 'students', values: { name, className } })).id
  child = await student('周小一', '三(1)班')
  brother = await student('周小二', '三(2)班')
})
afterAll(() => school.remove())

const create = (register: string, values: Record<string, unknown>, caller: Caller = school) =>
  caller.call('records.create', { register, values })
const list = async (
  register: string,
  view: Partial<InputOf<'records.list'>['view']> = {},
  caller: Caller = school
) => (await caller.call('records.list', { view: { register, ...view }, offset: 0, limit: 50 })).rows
const refusal = (code: string) => expect.objectContaining({ code })
const visit = (values: Record<string, unknown> = {}) => ({
  studentId: child,
  visitDate: '2026-09-18',
  method: '上门家访',
  teachers: '王老师、李老师',
  content: '了解在家学习情况',
  ...values
})

describe('many records about one student', () => {
  it('are kept side by side, each with what the roster knows', async () => {
    const first = await create('home_visits', visit())
    const second = await create('home_visits', visit({ visitDate: '2026-09-19', content: '电话沟通作业' }))
    expect(second.id).not.toBe(first.id)
    expect(second.values).toMatchObject({ name: '周小一', className: '三(1)班', teachers: '王老师、李老师' })
    expect((await list('home_visits')).map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('need what every visit needs, and nothing of the student', async () => {
    const bare = { studentId: child, method: '上门家访', teachers: '王老师', content: '示例' }
    await expect(create('home_visits', bare)).rejects.toEqual(refusal('value_refused'))
    await expect(create('home_visits', visit({ method: '飞鸽传书' }))).rejects.toEqual(
      refusal('value_refused')
    )
  })

  it('are found by the student, by pinyin and by their own words, and not by what is masked', async () => {
    await create(
      'home_visits',
      visit({ visitDate: '2026-09-10', content: '谈到骑车安全', place: '河西村12号' })
    )
    for (const search of ['周小一', 'zxy', '骑车', '骑车 安全', '王老师'])
      expect(await list('home_visits', { search }), search).not.toEqual([])
    for (const search of ['河西村', '骑车 没有'])
      expect(await list('home_visits', { search }), search).toEqual([])
  })

  it('are the own class alone, in reading and in writing', async () => {
    const own = await create('home_visits', visit({ visitDate: '2026-09-11' }), teacher)
    expect(await list('home_visits', {}, neighbour)).toEqual([])
    const values = { content: '改写' }
    const change = (caller: Caller) =>
      caller.call('records.update', { register: 'home_visits', changes: [{ id: own.id, values }] })
    await expect(change(neighbour)).rejects.toEqual(refusal('record_not_found'))
    await expect(create('home_visits', visit(), neighbour)).rejects.toEqual(refusal('record_not_found'))
    expect((await change(teacher))[0]?.values.content).toBe('改写')
    await teacher.call('records.undo', {})
  })
})

describe('a visit to siblings', () => {
  let id: number
  beforeAll(() => {
    const { ledger, accountId } = school
    const session = { accountId, displayName: '德育处', role: 'director' } as const
    const changeSet = openChangeSet(ledger, {
      origin: 'create',
      label: '登记家访',
      session,
      at: '2026-09-12T01:00:00Z'
    })
    id = openRecordWriter(changeSet, registers.home_visits).create({
      ...visit({ visitDate: '2026-09-12' }),
      visitedSiblings: [{ studentId: brother, name: '周小二' }]
    })
  })

  it('is seen by the teacher of the brother, who may not change it', async () => {
    expect((await list('home_visits', {}, neighbour)).map((one) => one.id)).toEqual([id])
    const changes = [{ id, values: { content: '改写' } }]
    await expect(neighbour.call('records.update', { register: 'home_visits', changes })).rejects.toEqual(
      refusal('not_allowed')
    )
  })

  it('names the brother as the roster calls him now', async () => {
    await school.call('records.update', {
      register: 'students',
      changes: [{ id: brother, values: { name: '周晓二' } }]
    })
    const shown = await school.call('records.read', { register: 'home_visits', id })
    expect(shown.values.visitedSiblings).toEqual([{ name: '周晓二' }])
  })
})

describe('records of classes and of the school', () => {
  const activity = { title: '演讲比赛', date: '2026-09-15' }

  it('are seen by everyone where they are the school’s, and written by the director alone', async () => {
    const { id } = await create('activities', activity)
    expect((await list('activities', {}, teacher)).map((one) => one.id)).toContain(id)
    const changes = [{ id, values: { title: '朗诵比赛' } }]
    await expect(teacher.call('records.update', { register: 'activities', changes })).rejects.toEqual(
      refusal('not_allowed')
    )
    await expect(create('activities', activity, teacher)).rejects.toEqual(refusal('not_allowed'))
    await expect(
      create('surroundings', { date: '2026-09-15', problem: '校门口有流动摊点' }, teacher)
    ).rejects.toEqual(refusal('not_allowed'))
  })

  it('are written by the teachers of the class, and not seen by others', async () => {
    const { id } = await create(
      'activities',
      { ...activity, title: '主题班会', className: '三(1)班' },
      teacher
    )
    expect((await list('activities', {}, neighbour)).map((one) => one.id)).not.toContain(id)
    await expect(neighbour.call('records.read', { register: 'activities', id })).rejects.toEqual(
      refusal('record_not_found')
    )
    await expect(create('activities', { ...activity, className: '三(2)班' }, teacher)).rejects.toEqual(
      refusal('not_allowed')
    )
    await teacher.call('records.remove', { register: 'activities', ids: [id] })
    await teacher.call('records.undo', {})
  })

  it('of the committee of the school are the director’s alone', async () => {
    const meeting = { title: '第一次例会', date: '2026-09-16', level: '学校', agenda: '新学期工作' }
    const { id } = await create('committee_meetings', meeting)
    expect(await list('committee_meetings', {}, teacher)).toEqual([])
    await expect(teacher.call('records.read', { register: 'committee_meetings', id })).rejects.toEqual(
      refusal('record_not_found')
    )
    const own = await create(
      'committee_meetings',
      { ...meeting, level: '班级', className: '三(1)班' },
      teacher
    )
    expect((await list('committee_meetings', {}, teacher)).map((one) => one.id)).toEqual([own.id])
  })

  it('have their places in the tree', async () => {
    const names = (await school.call('records.classes', { register: 'activities', schoolYear: 2026 })).map(
      ({ name, count }) => [name, count]
    )
    expect(names).toEqual([
      ['三(1)班', 1],
      ['全校', 1]
    ])
    expect(await school.call('records.classes', { register: 'surroundings' })).toEqual([])
  })
})

describe('the school year on the screen', () => {
  const days = ['2026-08-31', '2026-09-01', '2027-08-31', '2027-09-01', '2027-08', '2026', '2025']

  it('shows what happened from 1 September to 31 August, the newest first', async () => {
    for (const date of days) await create('publicity', { type: '专刊', date, theme: date })
    const themes = async (schoolYear: number) =>
      (await list('publicity', { schoolYear })).map(({ values }) => values.theme)
    expect(await themes(2026)).toEqual(['2027-08-31', '2027-08', '2026-09-01', '2026'])
    expect(await themes(2025)).toEqual(['2026-08-31', '2025'])
    expect(await themes(2027)).toEqual(['2027-09-01'])
  })

  it('shows a span in every year that it touches, and a term of office without an end for good', async () => {
    const principal = (personName: string, termFrom: string | null, termTo: string | null) =>
      create('legal_vice_principals', { personName, termFrom, termTo })
    await principal('任一', '2024-09-01', '2026-08-31')
    await principal('任二', '2025-03-01', null)
    await principal('任三', null, null)
    await create('open_days', { theme: '开放周', startDate: '2026-08-28', endDate: '2026-09-02' })
    const names = async (schoolYear: number) =>
      (await list('legal_vice_principals', { schoolYear })).map(({ values }) => values.personName).sort()
    expect(await names(2025)).toEqual(['任一', '任三', '任二'])
    expect(await names(2026)).toEqual(['任三', '任二'])
    expect(await names(2023)).toEqual(['任三'])
    for (const schoolYear of [2025, 2026]) expect(await list('open_days', { schoolYear })).toHaveLength(1)
  })
})

describe('what is counted', () => {
  it('comes from the marks of parents, and cannot be typed', async () => {
    const marks = { verySatisfied: 30, satisfied: 10, basicallySatisfied: 3, dissatisfied: 2 }
    const made = await create('teaching_evaluations', { teacher: '王老师', date: '2026-09-17', ...marks })
    expect(made.values.satisfactionRate).toBe(95.6)
    const changes = [{ id: made.id, values: { satisfactionRate: 100 } }]
    await expect(
      school.call('records.update', { register: 'teaching_evaluations', changes })
    ).rejects.toEqual(refusal('value_refused'))
    const sort = [{ field: 'satisfactionRate', descending: true }]
    expect(await list('teaching_evaluations', { sort })).toHaveLength(1)
  })
})
