import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/api/contract'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

/** Who did not come is told afterwards; who came is on the student's page and in the register of trainees. */
const OWN = { stage: '小学', entryYear: 2024, classNo: 1 } as const
const NEXT = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const YEAR = 2026
let school: TemporaryCore
let teacher: Caller
let first: number
let second: number
let meeting: number

beforeEach(async () => {
  school = temporaryCore(() => new Date('2026-11-06T08:00:00+08:00'))
  teacher = school.teacher(OWN)
  const guardians = [{ name: '甲的母亲', relation: '母亲', isGuardian: true }]
  first = await addStudent('测试甲', { guardians })
  second = await addStudent('测试乙')
  meeting = await held('parent_meetings', '2026-11-05', { title: '期中家长座谈会' })
  await mark('parent_meetings', meeting, [
    { studentId: first, attendee: '缺席', absentReason: '生病' },
    { studentId: second, attendee: '缺席' }
  ])
})
afterEach(() => school.remove())

const addStudent = async (name: string, values: Record<string, unknown> = {}) =>
  (
    await school.call('records.create', {
      register: 'students',
      values: { name, className: '三(1)班', ...values }
    })
  ).id
type Register = InputOf<'gatherings.begin'>['register']
async function held(register: Register, date: string, values: Record<string, unknown>): Promise<number> {
  const input = { register, schoolYear: YEAR, values: { ...values, date }, classes: 'all' } as const
  return (await school.call('gatherings.begin', input)).ids[0] ?? 0
}
const mark = (register: Register, id: number, marks: InputOf<'gatherings.mark'>['marks'], rest?: 'usual') =>
  school.call('gatherings.mark', { register, id, marks, ...(rest ? { rest } : {}) })
const makeUp = (input: Partial<InputOf<'gatherings.makeUp'>> = {}, caller: Caller = teacher) =>
  caller.call('gatherings.makeUp', {
    register: 'parent_meetings',
    id: meeting,
    studentIds: [first, second],
    way: '电话',
    date: '2026-11-06',
    ...input
  })
const absent = (caller: Caller = teacher) => caller.call('gatherings.absent', {})
const visits = async (caller: Caller = teacher) =>
  (await caller.call('records.list', { view: { register: 'home_visits' }, offset: 0, limit: 10 })).rows
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('absent families', () => {
  it('are listed for the teachers of their class until they are told, with their reasons', async () => {
    expect(await absent()).toEqual([
      {
        register: 'parent_meetings',
        id: meeting,
        date: '2026-11-05',
        title: '期中家长座谈会',
        className: '三(1)班',
        studentId: first,
        position: 0,
        name: '测试甲',
        absentReason: '生病'
      },
      expect.objectContaining({ studentId: second, absentReason: null })
    ])
    expect(await absent(school.teacher(NEXT))).toEqual([])
    expect(await school.call('gatherings.absent', { schoolYear: 2025 })).toEqual([])
    expect(await makeUp({ studentIds: [first], note: '已转告' })).toMatchObject({ told: 1, visits: 0 })
    expect((await absent()).map(({ studentId }) => studentId)).toEqual([second])
    const { rows } = await teacher.call('gatherings.attendance', { register: 'parent_meetings', id: meeting })
    expect(rows[0]).toMatchObject({ makeUp: '电话', makeUpDate: '2026-11-06', makeUpNote: '已转告' })
    expect(await visits()).toEqual([])
  })

  it('wait in the to-do list of their teacher until they are told', async () => {
    const todo = async (caller: Caller = teacher) =>
      (await caller.call('todo.list', { kind: 'absent', offset: 0, limit: 10 })).entries
    expect(await todo()).toMatchObject([
      {
        entry: `absent:parent_meetings:${meeting}:${first}`,
        title: '测试甲家长缺席',
        detail: '2026-11-05 期中家长座谈会,生病',
        className: '三(1)班',
        recordId: meeting
      },
      { entry: `absent:parent_meetings:${meeting}:${second}` }
    ])
    expect(await todo(school.teacher(NEXT))).toEqual([])
    await makeUp()
    expect(await todo()).toEqual([])
  })

  it('are not called any more once the child has left, or the meeting is in the recycle bin', async () => {
    await school.call('records.remove', { register: 'students', ids: [first] })
    const change = { id: second, values: { enrolmentStatus: '转出' } }
    await school.call('records.update', { register: 'students', changes: [change] })
    expect(await absent()).toEqual([])
    await school.call('records.restore', { register: 'students', ids: [first] })
    expect(await absent()).toHaveLength(1)
    await school.call('records.remove', { register: 'parent_meetings', ids: [meeting] })
    expect(await absent()).toEqual([])
  })

  it.each([
    ['电话', '电话家访'],
    ['家访', '上门家访'],
    ['到校', '到校面谈'],
    ['线上', '线上家访'],
    ['其他', '其他']
  ] as const)(
    'told by %s give a visit %s each where that is asked for, in the same step',
    async (way, method) => {
      const told = await makeUp({ way, logVisits: true, note: '讲了作业要求' })
      expect(told).toMatchObject({ told: 2, visits: 2 })
      const written = (await visits()).map(({ values }) => values)
      expect(written).toContainEqual(
        expect.objectContaining({
          name: '测试甲',
          visitDate: '2026-11-06',
          method,
          teachers: '班主任',
          parentName: '甲的母亲',
          content: '补开家长会:期中家长座谈会。讲了作业要求'
        })
      )
      expect(await teacher.call('records.undo', {})).toEqual({ label: '登记 2 名缺席家长的补访' })
      expect(await visits()).toEqual([])
      expect(await absent()).toHaveLength(2)
    }
  )

  it('of a child who is of another class by now are told without a visit', async () => {
    const change = { id: first, values: { className: '三(2)班' } }
    await school.call('records.update', { register: 'students', changes: [change] })
    expect(await makeUp({ logVisits: true })).toMatchObject({ told: 2, visits: 1 })
    expect((await visits(school)).map(({ studentId }) => studentId)).toEqual([second])
  })

  it('are told by the own class alone, and only where they were absent', async () => {
    await expect(makeUp({}, school.teacher(NEXT))).rejects.toEqual(code('record_not_found'))
    await expect(makeUp({ date: '2026-02-30' })).rejects.toEqual(code('invalid_input'))
    await mark('parent_meetings', meeting, [{ studentId: first, attendee: '母亲' }])
    await expect(makeUp({ studentIds: [first] })).rejects.toEqual(code('record_not_found'))
    expect(await makeUp()).toMatchObject({ told: 1 })
  })
})

describe('trainees of the family school', () => {
  const session = (date: string, topic: string) => held('trainings', date, { topic, hours: 1.5 })
  const trainees = (input: Partial<InputOf<'gatherings.trainees'>> = {}, caller: Caller = teacher) =>
    caller.call('gatherings.trainees', { schoolYear: YEAR, ...input })

  it('are counted by the sessions that somebody ticked, and graduate with few absences', async () => {
    for (const [date, attendee] of [
      ['2026-09-20', '母亲'],
      ['2026-10-20', '缺席'],
      ['2026-11-02', '母亲']
    ] as const) {
      const id = await session(date, `课 ${date}`)
      await mark('trainings', id, [
        { studentId: first, attendee },
        { studentId: second, attendee: '缺席' }
      ])
    }
    await session('2026-11-04', '还没有登记出席')
    await held('trainings', '2026-08-20', { topic: '上学年', hours: 9 })
    const [one, other] = await trainees()
    expect(one).toEqual({
      studentId: first,
      name: '测试甲',
      className: '三(1)班',
      mostly: '母亲',
      parentName: '甲的母亲',
      expected: 3,
      attended: 2,
      absences: 1,
      madeUp: 0,
      hours: 3,
      rate: 66.7,
      graduates: true
    })
    expect(other).toMatchObject({ attended: 0, absences: 3, hours: 0, rate: 0, graduates: false })
    school.ledger.writeSettings({ trainingAbsences: 0 })
    expect((await trainees())[0]).toMatchObject({ graduates: false })
  })

  it('are not absent where they made up for it, and not counted before the first session', async () => {
    expect((await trainees())[0]).toMatchObject({ expected: 0, rate: null, graduates: null, mostly: '母亲' })
    school.ledger.writeSettings({ trainingAbsences: 0 })
    const id = await session('2026-10-20', '课')
    await mark('trainings', id, [{ studentId: first, attendee: '缺席' }], 'usual')
    await makeUp({ register: 'trainings', id, studentIds: [first] })
    expect((await trainees())[0]).toMatchObject({ absences: 0, madeUp: 1, graduates: true })
  })

  it('are those of the own classes, and bring along what they did in another class', async () => {
    const id = await session('2026-10-20', '课')
    await mark('trainings', id, [{ studentId: first, attendee: '父亲' }])
    const change = { id: first, values: { className: '三(2)班' } }
    await school.call('records.update', { register: 'students', changes: [change] })
    const neighbour = school.teacher(NEXT)
    expect(await trainees({}, neighbour)).toMatchObject([{ studentId: first, attended: 1 }])
    expect((await trainees()).map(({ studentId }) => studentId)).toEqual([second])
    expect(await trainees({ grade: 3, classNo: 2 }, school)).toHaveLength(1)
  })
})

it('tells on the student’s timeline who came, or why nobody did and how the family was told', async () => {
  await makeUp({ studentIds: [first] })
  await mark('parent_meetings', meeting, [
    { studentId: second, attendee: '父亲', parentName: '某某', late: true }
  ])
  await held('trainings', '2026-11-04', { topic: '还没有登记出席' })
  const told = async (id: number) =>
    (await teacher.call('students.timeline', { id })).filter(({ kind }) => kind === 'meeting')
  expect(await told(first)).toEqual([
    {
      at: '2026-11-05',
      kind: 'meeting',
      title: '家长会:期中家长座谈会',
      detail: '缺席(生病),2026-11-06 电话补访'
    }
  ])
  expect(await told(second)).toMatchObject([{ detail: '父亲 某某 到会(迟到)' }])
  await school.call('records.remove', { register: 'parent_meetings', ids: [meeting] })
  expect(await told(first)).toEqual([])
})
