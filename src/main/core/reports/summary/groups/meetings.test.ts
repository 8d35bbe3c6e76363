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
const meeting = (values: Record<string, unknown>) =>
  add('parent_meetings', { title: '期中座谈会', date: '2026-11-10', className: '三(2)班', ...values })
const row = (name: string, values: Record<string, unknown> = {}) => ({ name, ...values })
const view = { register: 'parent_meetings', schoolYear: 2026 } as const

/** A meeting of the whole school with three classes, and one of a class alone. */
async function someMeetings() {
  for (const [name, className] of [
    ['示例甲', '三(1)班'],
    ['示例乙', '三(2)班'],
    ['示例丙', '四(1)班']
  ])
    await add('students', { name, className })
  const { ids } = await school.call('gatherings.begin', {
    register: 'parent_meetings',
    schoolYear: 2026,
    values: { title: '期中座谈会', date: '2026-11-06' },
    classes: 'all'
  })
  const alone = await meeting({
    title: '班级会',
    opinionForms: 20,
    matters: [{ matter: '少留作业', answer: '已调整', state: '已办结' }, { matter: '延时服务' }],
    attendance: [
      row('示例乙', { attendee: '母亲' }),
      row('示例丁', { attendee: '缺席', makeUp: '电话' }),
      row('示例戊', { attendee: '缺席' }),
      row('示例己', { parentName: '己父' })
    ]
  })
  return { ids, alone }
}

describe("parents' meetings in the report", () => {
  it('count one of several classes once in the school, and in each of its classes', async () => {
    const { ids } = await someMeetings()
    const { value } = await summaryOf(school)
    expect([value('meetings.held'), value('meetings.schoolWide')]).toEqual([2, 1])
    expect([value('meetings.ofClass'), value('meetings.records')]).toEqual([1, 4])
    expect([value('meetings.held', 'class:3-1'), value('meetings.held', 'class:3-2')]).toEqual([1, 2])
    expect((await summaryOf(school, { by: 'grade' })).value('meetings.held', 'grade:3')).toBe(2)
    expect([value('meetings.unticked'), ids.length]).toEqual([3, 3])
  })

  it('count who came and who was told as the register does', async () => {
    await someMeetings()
    await meeting({ title: '旧表', date: '2026-09-01', reportedExpected: 45, reportedPresent: 40 })
    await meeting({ title: '去年', date: '2026-08-31', reportedExpected: 45, reportedPresent: 40 })
    const asked = await summaryOf(school)
    const { value } = asked
    const figures = await school.call('gatherings.figures', { register: 'parent_meetings', view })
    expect(figures).toMatchObject({ count: 5, expected: 49, present: 42, rate: 85.7, unticked: 3, untold: 1 })
    expect([value('meetings.records'), value('meetings.expected')]).toEqual([figures.count, figures.expected])
    expect([value('meetings.present'), value('meetings.attendanceRate')]).toEqual([
      figures.present,
      figures.rate
    ])
    expect([value('meetings.unticked'), value('meetings.untold')]).toEqual([figures.unticked, figures.untold])
    expect([value('meetings.absent'), value('meetings.madeUp')]).toEqual([2, 1])
    expect([value('meetings.raised'), value('meetings.answered')]).toEqual([2, 1])
    expect(value('meetings.forms')).toBe(20)
    expect(Object.values((await asked.rows('meetings.expected')).amounts ?? {}).sort()).toEqual([4, 45])
  })

  it('name meetings whose numbers contradict each other or their names', async () => {
    const { alone } = await someMeetings()
    const reported = await meeting({
      title: '旧表',
      date: '2026-09-01',
      reportedExpected: 40,
      reportedPresent: 40
    })
    const whole = await summaryOf(school)
    for (const code of ['meeting_more_than_expected', 'meeting_names_differ', 'meeting_half_ticked'])
      expect(whole.broken(code)).toBeUndefined()
    sql(`UPDATE parent_meetings SET reported_present = 41 WHERE id = ${reported}`)
    sql(`UPDATE parent_meetings SET reported_expected = 5 WHERE id = ${alone}`)
    sql("UPDATE parent_meeting_attendance SET attendee = NULL WHERE name = '示例戊'")
    const { broken } = await summaryOf(school)
    expect(broken('meeting_more_than_expected')).toEqual({
      left: 41,
      right: 40,
      cases: ['三(2)班 2026-09-01 旧表(41与40)']
    })
    expect(broken('meeting_names_differ')).toEqual({
      left: 6,
      right: 7,
      cases: ['三(2)班 2026-11-10 班级会(6与7)']
    })
    expect(broken('meeting_half_ticked')).toEqual({
      left: 3,
      right: 4,
      cases: ['三(2)班 2026-11-10 班级会(1人没有点名)']
    })
  })

  it('take the reported number of a meeting whose names nobody ticked', async () => {
    const { ids } = await someMeetings()
    sql(`UPDATE parent_meetings SET reported_expected = 2, reported_present = 1 WHERE id = ${ids[0]}`)
    const { value, broken } = await summaryOf(school)
    expect([value('meetings.expected'), value('meetings.present')]).toEqual([5, 3])
    expect(value('meetings.unticked')).toBe(2)
    expect(broken('meeting_names_differ')).toBeUndefined()
    expect(broken('meeting_half_ticked')).toBeUndefined()
  })

  it('name those of one event that are on different days, and those without one', async () => {
    const { ids } = await someMeetings()
    expect((await summaryOf(school)).broken('meeting_event_differs')).toBeUndefined()
    sql(`UPDATE parent_meetings SET date = '2026-11-07' WHERE id = ${ids[0]}`)
    expect((await summaryOf(school)).broken('meeting_event_differs')?.cases).toEqual([
      '三(2)班 2026-11-06 期中座谈会(2026-11-06)',
      '四(1)班 2026-11-06 期中座谈会(2026-11-06)',
      '三(1)班 2026-11-07 期中座谈会(2026-11-07)'
    ])
    sql(`UPDATE parent_meetings SET date = NULL WHERE id = ${ids[1]}`)
    expect((await summaryOf(school)).broken('meeting_undated')).toEqual({
      left: 3,
      right: 4,
      cases: ['三(2)班 没有日期 期中座谈会']
    })
  })

  it('of other classes are not counted for a class teacher', async () => {
    await someMeetings()
    const { value } = await summaryOf(school.teacher({ stage: '小学', entryYear: 2024, classNo: 1 }))
    expect([value('meetings.held'), value('meetings.records'), value('meetings.expected')]).toEqual([1, 1, 0])
    // Nobody tells a class teacher that other classes met too.
    expect([value('meetings.schoolWide'), value('meetings.ofClass')]).toEqual([0, 1])
  })
})
