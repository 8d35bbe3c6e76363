import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { summaryOf } from '../../../../../../tests/summary-of'
import { temporaryCore, type TemporaryCore } from '../../../../../../tests/temporary-core'

let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => new Date('2027-06-30T08:00:00+08:00'))
})
afterEach(() => school.remove())

const add = async (register: string, values: Record<string, unknown>) =>
  (await school.call('records.create', { register, values })).id
const sql = (statement: string) => school.ledger.sqlite.prepare(statement).run()
const pupils = async () => [
  await add('students', { name: '示例甲', className: '三(1)班' }),
  await add('students', { name: '示例乙', className: '三(2)班' })
]
const begin = async (topic: string, date: string) =>
  (
    await school.call('gatherings.begin', {
      register: 'trainings',
      schoolYear: 2026,
      values: { topic, date, hours: 1.5, handoutCopies: 40 },
      classes: 'all'
    })
  ).ids
const mark = (id: number, studentId: number | undefined, attendee: '父亲' | '缺席') =>
  school.call('gatherings.mark', { register: 'trainings', id, marks: [{ studentId, attendee }] })

describe('the family school in the report', () => {
  it('counts a session of several classes and its hours once, what was handed out in each', async () => {
    await pupils()
    await begin('家庭沟通', '2026-10-10')
    await add('trainings', {
      topic: '函授',
      date: '2027-03-01',
      hours: 2,
      printed: 500,
      reportedExpected: 100,
      reportedPresent: 81
    })
    const { value } = await summaryOf(school)
    expect([value('trainings.sessions'), value('trainings.records')]).toEqual([2, 3])
    expect([value('trainings.hours'), value('trainings.hours', 'class:3-1')]).toEqual([3.5, 1.5])
    expect(value('trainings.hours', 'wholeSchool')).toBe(2)
    expect([value('trainings.handoutCopies'), value('trainings.printed')]).toEqual([80, 500])
    expect([value('trainings.expected'), value('trainings.present')]).toEqual([100, 81])
    expect([value('trainings.attendanceRate'), value('trainings.unticked')]).toEqual([81, 2])
    const view = { register: 'trainings', schoolYear: 2026 } as const
    const figures = await school.call('gatherings.figures', { register: 'trainings', view })
    expect(figures).toMatchObject({ count: 3, expected: 100, present: 81, rate: 81, unticked: 2 })
  })

  it('counts trainees and graduates as the list of trainees does', async () => {
    const [first, second] = await pupils()
    for (const [topic, date] of [
      ['沟通', '2026-10-10'],
      ['阅读', '2026-12-10'],
      ['安全', '2027-03-10']
    ] as const) {
      const [one = 0, other = 0] = await begin(topic, date)
      await mark(one, first, date < '2027' ? '父亲' : '缺席')
      await mark(other, second, date < '2027' ? '缺席' : '父亲')
    }
    const { value } = await summaryOf(school)
    const list = await school.call('gatherings.trainees', { schoolYear: 2026 })
    expect(list.map(({ graduates }) => graduates)).toEqual([true, false])
    expect([value('trainings.trainees'), value('trainings.graduates')]).toEqual([2, 1])
    expect([value('trainings.graduationRate'), value('trainings.graduates', 'class:3-2')]).toEqual([50, 0])
    const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    const own = await summaryOf(teacher)
    expect([own.value('trainings.trainees'), own.value('trainings.graduates')]).toEqual([1, 0])
    expect(own.value('trainings.records')).toBe(3)
    const moved = { id: second ?? 0, values: { className: '三(1)班' } }
    await school.call('records.update', { register: 'students', changes: [moved] })
    const next = await summaryOf(school.teacher({ stage: '小学', entryYear: 2024, classNo: 1 }))
    expect([next.value('trainings.trainees'), next.value('trainings.graduates')]).toEqual([2, 1])
  })

  it('names classes of one session with other days or hours, and sessions without a day', async () => {
    await pupils()
    const [first, second] = await begin('沟通', '2026-10-10')
    const check = async () => (await summaryOf(school)).broken('training_event_differs')
    expect(await check()).toBeUndefined()
    sql(`UPDATE trainings SET hours = 2 WHERE id = ${second}`)
    expect((await check())?.cases).toEqual([
      '三(1)班 2026-10-10 沟通(2026-10-10,1.5学时)',
      '三(2)班 2026-10-10 沟通(2026-10-10,2学时)'
    ])
    sql(`UPDATE trainings SET hours = 1.5 WHERE id = ${second}`)
    sql(`UPDATE trainings SET date = NULL WHERE id = ${first}`)
    const { broken, value } = await summaryOf(school)
    expect(broken('training_undated')).toEqual({ left: 1, right: 2, cases: ['三(1)班 没有日期 沟通'] })
    expect(value('trainings.records')).toBe(1)
  })

  it('names sessions whose numbers contradict each other or their names', async () => {
    const [pupil] = await pupils()
    const [ticked = 0] = await begin('沟通', '2026-10-10')
    await mark(ticked, pupil, '父亲')
    const reported = await add('trainings', {
      topic: '讲座',
      date: '2026-10-11',
      reportedExpected: 9,
      reportedPresent: 8
    })
    sql(`UPDATE trainings SET reported_present = 10 WHERE id = ${reported}`)
    sql(`UPDATE trainings SET reported_expected = 2 WHERE id = ${ticked}`)
    sql(`INSERT INTO training_attendance (owner_id, position, name) VALUES (${ticked}, 9, '示例丙')`)
    const { broken } = await summaryOf(school)
    expect(broken('training_more_than_expected')?.cases).toEqual(['全校 2026-10-11 讲座(10与9)'])
    expect(broken('training_half_ticked')).toEqual({
      left: 1,
      right: 2,
      cases: ['三(1)班 2026-10-10 沟通(1人没有点名)']
    })
    expect(broken('training_names_differ')).toBeUndefined()
    sql(`UPDATE trainings SET reported_expected = 1 WHERE id = ${ticked}`)
    expect((await summaryOf(school)).broken('training_names_differ')?.cases).toEqual([
      '三(1)班 2026-10-10 沟通(3与2)'
    ])
  })
})
