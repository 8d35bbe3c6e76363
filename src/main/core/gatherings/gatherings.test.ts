import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/api/contract'
import type { RecordValues } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

/** Meetings of classes: begun from the roster, ticked, counted, and taken back. */
const OWN = { stage: '小学', entryYear: 2024, classNo: 1 } as const
const NEXT = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const YEAR = 2026
const TITLE = '2026—2027学年第一学期期中家长座谈会'
let school: TemporaryCore
let teacher: Caller

beforeEach(() => {
  school = temporaryCore(() => new Date('2026-11-06T08:00:00+08:00'))
  teacher = school.teacher(OWN)
})
afterEach(() => school.remove())

const addStudent = async (name: string, className = '三(1)班', values: Record<string, unknown> = {}) =>
  (await school.call('records.create', { register: 'students', values: { name, className, ...values } })).id
const begin = (input: Partial<InputOf<'gatherings.begin'>> = {}, caller: Caller = school) =>
  caller.call('gatherings.begin', {
    register: 'parent_meetings',
    schoolYear: YEAR,
    values: { title: TITLE, date: '2026-11-06', kind: '期中座谈会', place: '教室' },
    classes: 'all',
    ...input
  })
const read = async (id: number, caller: Caller = school) =>
  (await caller.call('records.read', { register: 'parent_meetings', id })).values as RecordValues
const attendance = (id: number, caller: Caller = school) =>
  caller.call('gatherings.attendance', { register: 'parent_meetings', id })
const mark = (
  id: number,
  input: Omit<InputOf<'gatherings.mark'>, 'register' | 'id'>,
  caller = school as Caller
) => caller.call('gatherings.mark', { register: 'parent_meetings', id, ...input })
const code = (expected: string) => expect.objectContaining({ code: expected })
/** A meeting of a class with these children. */
async function meetingOf(...children: number[]) {
  const { ids } = await begin()
  expect((await attendance(ids[0] ?? 0)).rows.map(({ studentId }) => studentId)).toEqual(children)
  return ids[0] ?? 0
}

describe('gatherings.begin', () => {
  it('makes one record a class with its children, its teacher as host, all of one event, in one step', async () => {
    const [first, second] = [await addStudent('测试甲'), await addStudent('测试乙')]
    const other = await addStudent('测试丙', '三(2)班')
    const { ids, passedOver, empty } = await begin()
    expect([ids.length, passedOver, empty]).toEqual([2, [], []])
    expect(await read(ids[0] ?? 0)).toMatchObject({
      title: TITLE,
      date: '2026-11-06',
      kind: '期中座谈会',
      className: '三(1)班',
      host: '班主任',
      expected: 2
    })
    for (const unknown of ['present', 'attendanceRate'])
      expect(await read(ids[0] ?? 0)).not.toHaveProperty(unknown)
    expect(await read(ids[1] ?? 0)).not.toHaveProperty('host')
    expect((await attendance(ids[0] ?? 0)).rows.map((row) => row.studentId)).toEqual([first, second])
    expect((await attendance(ids[1] ?? 0)).rows.map((row) => row.studentId)).toEqual([other])
    const [event] = await school.call('gatherings.events', { register: 'parent_meetings', schoolYear: YEAR })
    expect(event?.classes.map(({ className }) => className)).toEqual(['三(1)班', '三(2)班'])
    expect(event).toMatchObject({ expected: 0, present: 0, rate: null })
    expect(await school.call('records.undo', {})).toEqual({ label: '按班级建立 2 次家长会' })
    await expect(attendance(ids[0] ?? 0)).rejects.toEqual(code('record_not_found'))
    await expect(attendance(ids[1] ?? 0)).rejects.toEqual(code('record_not_found'))
  })

  it('leaves out who is in the recycle bin or has left, and lists by the number in the class', async () => {
    const last = await addStudent('安甲', '三(1)班', { classStudentNumber: '10' })
    const first = await addStudent('周乙', '三(1)班', { classStudentNumber: '2' })
    await addStudent('测试丙', '三(1)班', { enrolmentStatus: '转出' })
    const binned = await addStudent('测试丁')
    await school.call('records.remove', { register: 'students', ids: [binned] })
    await meetingOf(first, last)
  })

  it('names the host only where one account teaches the class', async () => {
    await addStudent('测试甲')
    school.teacher(OWN)
    const { ids } = await begin()
    expect(await read(ids[0] ?? 0)).not.toHaveProperty('host')
  })

  it('passes over a class that has one of that day and title, says so, and takes it into the event', async () => {
    await addStudent('测试甲')
    await addStudent('测试乙', '三(2)班')
    const typed = { title: TITLE, date: '2026-11-06', className: '三(1)班' }
    const { id } = await school.call('records.create', { register: 'parent_meetings', values: typed })
    const { ids, passedOver } = await begin()
    expect(passedOver).toEqual([{ id, className: '三(1)班' }])
    expect(ids).toHaveLength(1)
    const [event] = await school.call('gatherings.events', { register: 'parent_meetings', schoolYear: YEAR })
    expect(event?.classes.map((one) => one.id)).toEqual([id, ids[0]])
    expect(await begin()).toMatchObject({ ids: [], passedOver: [{ id }, { id: ids[0] }] })
    expect((await begin({ values: { title: TITLE, date: '2026-11-07' } })).ids).toHaveLength(2)
  })

  it('joins what two teachers begin by themselves, and what the director begins after them', async () => {
    await addStudent('测试甲')
    await addStudent('测试乙', '三(2)班')
    const neighbour = school.teacher(NEXT)
    const own = await begin({}, teacher)
    const next = await begin({}, neighbour)
    expect([own.ids.length, next.ids.length]).toEqual([1, 1])
    const events = await school.call('gatherings.events', { register: 'parent_meetings', schoolYear: YEAR })
    expect(events.map(({ classes }) => classes.length)).toEqual([2])
    expect(
      await teacher.call('gatherings.events', { register: 'parent_meetings', schoolYear: YEAR })
    ).toEqual([])
  })

  it('lets a teacher begin for the own classes only, and tells of no other', async () => {
    await addStudent('测试甲')
    await addStudent('测试乙', '三(2)班')
    const foreign = [{ grade: 3, classNo: 2 }]
    await expect(begin({ classes: foreign }, teacher)).rejects.toEqual(code('not_allowed'))
    await expect(begin({ classes: [{ grade: 3, classNo: 1 }, ...foreign] }, teacher)).rejects.toEqual(
      code('not_allowed')
    )
    expect((await teacher.call('records.list', list())).total).toBe(0)
    const { ids } = await begin({}, teacher)
    expect(ids).toHaveLength(1)
    expect(await read(ids[0] ?? 0, teacher)).toMatchObject({ className: '三(1)班' })
    const elsewhere = await begin({ classes: foreign })
    await expect(begin({ classes: foreign }, teacher)).rejects.toEqual(code('not_allowed'))
    await expect(attendance(elsewhere.ids[0] ?? 0, teacher)).rejects.toEqual(code('record_not_found'))
  })

  it('makes nothing without a day or a title, and says of a class without children that it has none', async () => {
    await addStudent('测试甲')
    const without = (values: Record<string, unknown>) => begin({ values })
    await expect(without({ title: TITLE })).rejects.toEqual(code('value_refused'))
    await expect(without({ date: '2026-11-06' })).rejects.toEqual(code('value_refused'))
    await expect(without({ title: TITLE, date: '2026-11-06', event: 'x' })).rejects.toEqual(
      code('invalid_input')
    )
    await expect(without({ title: TITLE, date: '2026-11-06', attendance: [] })).rejects.toEqual(
      code('invalid_input')
    )
    expect(await begin({ classes: [{ grade: 5, classNo: 1 }] })).toEqual({
      ids: [],
      passedOver: [],
      empty: ['五(1)班']
    })
    expect((await school.call('records.list', list())).total).toBe(0)
  })

  it('begins a session of the family school alike, which has no host', async () => {
    await addStudent('测试甲')
    const values = { topic: '怎样陪孩子写作业', date: '2026-11-06', hours: 2, lecturer: '虚构专家' }
    const { ids } = await begin({ register: 'trainings', values })
    const { values: made } = await school.call('records.read', { register: 'trainings', id: ids[0] ?? 0 })
    expect(made).toMatchObject({ ...values, className: '三(1)班', expected: 1 })
  })
})

const list = (): InputOf<'records.list'> => ({
  view: { register: 'parent_meetings', schoolYear: YEAR },
  offset: 0,
  limit: 10
})

describe('gatherings.mark', () => {
  it('counts who came, by the roster names of the family, and undoes all ticks of a step at once', async () => {
    const guardians = [
      { name: '甲的父亲', relation: '爸爸' },
      { name: '甲的奶奶', relation: '奶奶', isGuardian: true }
    ]
    const first = await addStudent('测试甲', '三(1)班', { guardians })
    const second = await addStudent('测试乙')
    const third = await addStudent('测试丙')
    const { ids } = await begin()
    const [id = 0] = ids
    const { rows } = (
      await mark(id, {
        marks: [
          { studentId: first, attendee: '父亲' },
          { studentId: second, attendee: '缺席', absentReason: '外出务工' }
        ]
      })
    ).attendance
    const byId = new Map(rows.map((row) => [row.studentId, row]))
    expect(byId.get(first)).toMatchObject({ attendee: '父亲', parentName: '甲的父亲', usual: '祖辈' })
    expect(byId.get(second)).toMatchObject({ attendee: '缺席', absentReason: '外出务工' })
    expect(byId.get(third)).toMatchObject({ attendee: null, usual: null })
    expect(await read(id)).toMatchObject({ expected: 3, present: 1, attendanceRate: 33.3 })
    expect(await school.call('records.undo', {})).toEqual({ label: '登记家长会出席情况' })
    expect(await read(id)).not.toHaveProperty('present')
    await school.call('records.redo', {})
    expect(await read(id)).toMatchObject({ present: 1 })
  })

  it('marks the rest as come by whoever came last time, then by the guardian, and leaves ticks alone', async () => {
    const guardians = [{ name: '乙的外婆', relation: '外婆', isGuardian: true }]
    const first = await addStudent('测试甲')
    const second = await addStudent('测试乙', '三(1)班', { guardians })
    const third = await addStudent('测试丙')
    const training = await begin({ register: 'trainings', values: { topic: '某', date: '2026-10-10' } })
    await school.call('gatherings.mark', {
      register: 'trainings',
      id: training.ids[0] ?? 0,
      marks: [{ studentId: first, attendee: '其他', parentName: '甲的姑姑' }]
    })
    const later = await begin({ values: { title: '后来', date: '2026-12-30' } })
    await mark(later.ids[0] ?? 0, { marks: [{ studentId: first, attendee: '父亲' }] })
    const { ids } = await begin()
    const marked = await mark(ids[0] ?? 0, { marks: [{ studentId: third, attendee: '缺席' }], rest: 'usual' })
    const byId = new Map(marked.attendance.rows.map((row) => [row.studentId, row]))
    expect(byId.get(first)).toMatchObject({ attendee: '其他', parentName: '甲的姑姑' })
    expect(byId.get(second)).toMatchObject({ attendee: '祖辈', parentName: '乙的外婆' })
    expect(byId.get(third)).toMatchObject({ attendee: '缺席', parentName: null })
    expect(marked.record.values).toMatchObject({ expected: 3, present: 2 })
  })

  it('does not take who stood in, or an absence, for who usually comes', async () => {
    const child = await addStudent('测试甲', '三(1)班', { guardians: [{ name: '某母', relation: '母亲' }] })
    for (const [date, attendee] of [
      ['2026-10-01', '父亲'],
      ['2026-10-02', '代开'],
      ['2026-10-03', '缺席']
    ] as const) {
      const { ids } = await begin({ values: { title: TITLE, date } })
      await mark(ids[0] ?? 0, { marks: [{ studentId: child, attendee }] })
    }
    const { ids } = await begin()
    expect((await attendance(ids[0] ?? 0)).rows[0]).toMatchObject({ usual: '父亲' })
  })

  it('forgets who came where somebody did not, and why not where somebody did', async () => {
    const child = await addStudent('测试甲')
    const id = await meetingOf(child)
    await mark(id, { marks: [{ studentId: child, attendee: '母亲', parentName: '某', late: true }] })
    const absent = await mark(id, {
      marks: [
        { studentId: child, attendee: '缺席', absentReason: '生病', makeUp: '电话', makeUpDate: '2026-11-08' }
      ]
    })
    expect(absent.attendance.rows[0]).toMatchObject({ parentName: null, late: null, makeUp: '电话' })
    const come = await mark(id, { marks: [{ position: 0, attendee: '父亲' }] })
    expect(come.attendance.rows[0]).toMatchObject({ absentReason: null, makeUp: null, makeUpDate: null })
    await mark(id, { marks: [{ position: 0, attendee: null }] })
    expect(await read(id)).not.toHaveProperty('present')
  })

  it('keeps the ticks of two people who tick at once', async () => {
    const [first, second] = [await addStudent('测试甲'), await addStudent('测试乙')]
    const { ids } = await begin()
    await mark(ids[0] ?? 0, { marks: [{ studentId: first, attendee: '父亲' }] })
    await mark(ids[0] ?? 0, { marks: [{ studentId: second, attendee: '母亲' }] }, teacher)
    expect(await read(ids[0] ?? 0)).toMatchObject({ present: 2 })
  })

  it('refuses a row that is not there, a day that is none, and the meeting of another class', async () => {
    const child = await addStudent('测试甲')
    const id = await meetingOf(child)
    const refused = (marks: InputOf<'gatherings.mark'>['marks'], caller: Caller = school) =>
      expect(mark(id, { marks }, caller)).rejects
    await refused([{ studentId: child + 1, attendee: '父亲' }]).toEqual(code('record_not_found'))
    await refused([{ position: 1, attendee: '父亲' }]).toEqual(code('record_not_found'))
    await refused([{ attendee: '父亲' }]).toEqual(code('record_not_found'))
    await refused([{ studentId: child, attendee: '缺席', makeUpDate: '2026-02-30' }]).toEqual(
      code('invalid_input')
    )
    await refused([{ studentId: child, attendee: '父亲' }], school.teacher(NEXT)).toEqual(
      code('record_not_found')
    )
    await school.call('records.remove', { register: 'parent_meetings', ids: [id] })
    await refused([{ studentId: child, attendee: '父亲' }]).toEqual(code('record_not_found'))
  })
})

describe('children who come, go and change', () => {
  it('are expected where they were on that day; who joined since is offered, and may be added or taken out', async () => {
    const [stays, moves] = [await addStudent('测试甲'), await addStudent('测试乙')]
    const id = await meetingOf(stays, moves)
    await mark(id, { marks: [{ studentId: moves, attendee: '母亲' }] })
    const change = { id: moves, values: { className: '三(2)班' } }
    await school.call('records.update', { register: 'students', changes: [change] })
    const joined = await addStudent('测试丙')
    const { rows, joined: offered } = await attendance(id, teacher)
    expect(rows.map(({ studentId }) => studentId)).toEqual([stays, moves])
    expect(offered).toEqual([{ studentId: joined, name: '测试丙' }])
    expect(await read(id, teacher)).toMatchObject({ expected: 2, present: 1 })
    await expect(mark(id, { add: [moves] })).rejects.toEqual(code('record_not_found'))
    expect((await mark(id, { add: [joined] })).record.values).toMatchObject({ expected: 3 })
    expect((await mark(id, { remove: [0] })).record.values).toMatchObject({ expected: 2, present: 1 })
  })

  it('are not offered for the meetings of an earlier school year, unless nobody is in its list', async () => {
    await addStudent('测试甲')
    const { ids } = await begin({ values: { title: TITLE, date: '2026-08-20' } })
    await addStudent('测试乙')
    expect((await attendance(ids[0] ?? 0)).joined).toEqual([])
    const values = { title: '只有记录', date: '2026-08-20', className: '三(1)班' }
    const { id } = await school.call('records.create', { register: 'parent_meetings', values })
    expect((await attendance(id)).joined).toHaveLength(2)
    expect(
      (await mark(id, { add: (await attendance(id)).joined.map((one) => one.studentId) })).record.values
    ).toMatchObject({ expected: 2 })
  })

  it('are shown by the name that was corrected on the roster', async () => {
    const child = await addStudent('侧试甲')
    const id = await meetingOf(child)
    const change = { id: child, values: { name: '测试甲' } }
    await school.call('records.update', { register: 'students', changes: [change] })
    expect((await attendance(id)).rows[0]).toMatchObject({ name: '测试甲' })
    expect((await attendance(id)).rows[0]?.spellings).toContain('csj')
  })
})

it('shows a school-wide meeting class by class, with the figures of those who ticked', async () => {
  const [first] = [
    await addStudent('测试甲'),
    await addStudent('测试乙'),
    await addStudent('测试丙', '三(2)班')
  ]
  const { ids } = await begin()
  await mark(ids[0] ?? 0, { marks: [{ studentId: first, attendee: '缺席' }], rest: 'usual' })
  expect(await school.call('gatherings.events', { register: 'parent_meetings', schoolYear: YEAR })).toEqual([
    expect.objectContaining({
      title: TITLE,
      expected: 2,
      present: 1,
      rate: 50,
      classes: [
        {
          id: ids[0],
          className: '三(1)班',
          expected: 2,
          present: 1,
          rate: 50,
          ticked: true,
          absent: 1,
          untold: 1
        },
        {
          id: ids[1],
          className: '三(2)班',
          expected: 1,
          present: 0,
          rate: null,
          ticked: false,
          absent: 0,
          untold: 0
        }
      ]
    })
  ])
})

it('sums the gatherings of a view, with those that came as numbers only', async () => {
  const [first, second] = [await addStudent('测试甲'), await addStudent('测试乙')]
  const id = await meetingOf(first, second)
  await mark(id, { marks: [{ studentId: first, attendee: '缺席' }], rest: 'usual' })
  const values = {
    title: '旧表',
    date: '2026-10-08',
    className: '三(2)班',
    reportedExpected: 40,
    reportedPresent: 38
  }
  await school.call('records.create', { register: 'parent_meetings', values })
  await school.call('records.create', {
    register: 'parent_meetings',
    values: { title: '没有人数', date: '2026-10-09', className: '三(2)班' }
  })
  const figures = (caller: Caller) =>
    caller.call('gatherings.figures', {
      register: 'parent_meetings',
      view: { register: 'parent_meetings', schoolYear: YEAR }
    })
  expect(await figures(school)).toEqual({
    count: 3,
    expected: 42,
    present: 39,
    rate: 92.9,
    unticked: 1,
    untold: 1
  })
  expect(await figures(teacher)).toEqual({
    count: 1,
    expected: 2,
    present: 1,
    rate: 50,
    unticked: 0,
    untold: 1
  })
  const before = {
    register: 'parent_meetings',
    view: { register: 'parent_meetings', schoolYear: 2025 }
  } as const
  expect(await school.call('gatherings.figures', before)).toMatchObject({ count: 0, rate: null })
})
