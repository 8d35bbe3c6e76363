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
const member = (studentId: number, memberName: string, values: Record<string, unknown>) =>
  add('committee_members', { studentId, memberName, position: '委员', termFrom: '2026-09-01', ...values })
const meeting = (values: Record<string, unknown>) =>
  add('committee_meetings', {
    title: '第一次例会',
    agenda: '本学期安排',
    date: '2026-10-10',
    level: '学校',
    reportedExpected: 10,
    reportedPresent: 8,
    ...values
  })

describe('the committee in the report', () => {
  it('is counted at its three levels by who is in office on the day', async () => {
    const third = await add('students', { name: '示例甲', className: '三(2)班' })
    const other = await add('students', { name: '示例乙', className: '三(1)班' })
    await member(third, '甲父', { level: '班级' })
    await member(third, '甲父', { level: '学校' })
    await member(other, '乙母', { level: '班级' })
    await member(other, '乙母', { level: '年级' })
    await member(third, '甲母', { level: '班级', endedOn: '2027-06-30' })
    await member(third, '甲姑', { level: '班级', termFrom: '2027-07-01' })
    await member(third, '甲叔', { level: '班级', termFrom: '2025-09-01', termTo: '2027-06-29' })
    const { value } = await summaryOf(school)
    expect([value('committee.members'), value('committee.people')]).toEqual([4, 2])
    const { counts } = await school.call('records.sums', {
      view: { register: 'committee_members', schoolYear: 2026 },
      fields: ['termState']
    })
    expect(value('committee.members')).toBe(counts.termState?.在任)
    expect([value('committee.all'), value('committee.ofSchool')]).toEqual([4, 1])
    expect([value('committee.ofGrade'), value('committee.ofClass')]).toEqual([1, 2])
    expect(value('committee.members', 'class:3-2')).toBe(1)
    expect(value('committee.members', 'wholeSchool')).toBe(1)
    expect((await summaryOf(school, { by: 'grade' })).value('committee.ofClass', 'grade:3')).toBe(2)
    const earlier = await summaryOf(school, { asOf: '2027-06-29' })
    expect(earlier.value('committee.members')).toBe(6)
    await school.call('records.remove', { register: 'students', ids: [other] })
    expect((await summaryOf(school)).value('committee.members')).toBe(2)
  })

  it('names members and meetings whose level or class nobody knows', async () => {
    const child = await add('students', { name: '示例甲', className: '三(2)班' })
    await member(child, '甲父', { level: '班级' })
    const lost = await member(child, '甲母', { level: '班级' })
    await meeting({ level: '年级', className: '三年级', title: '年级会' })
    await meeting({ level: '班级', className: '三(2)班', title: '班级会' })
    await meeting({ title: '学校会' })
    sql(`UPDATE committee_members SET level = NULL WHERE id = ${lost}`)
    sql("UPDATE committee_meetings SET level = NULL WHERE title = '学校会'")
    sql(
      "UPDATE committee_meetings SET stage = NULL, entry_year = NULL, class_no = NULL WHERE title = '班级会'"
    )
    const { value, broken } = await summaryOf(school)
    expect([value('committee.members'), value('committee.membersClass')]).toEqual([2, 1])
    expect(broken('committee_level_unknown')).toEqual({ left: 1, right: 2, cases: ['三(2)班 委员 甲母'] })
    expect([value('committee.meetings'), value('committee.meetingsGrade')]).toEqual([3, 1])
    expect(broken('committee_meeting_level_unknown')).toEqual({
      left: 1,
      right: 2,
      cases: ['全校 2026-10-10 学校会']
    })
    expect(broken('committee_meeting_class_unknown')?.cases).toEqual(['全校 2026-10-10 班级会'])
  })

  it('counts those who came by name, and where a list has no names as it reports them', async () => {
    await meeting({
      title: '有名单',
      reportedExpected: null,
      reportedPresent: null,
      attendees: [{ name: '甲父', state: '到会' }, { name: '乙母', state: '请假' }, { name: '丙父' }]
    })
    await meeting({ title: '只报人数', date: '2026-11-10' })
    await meeting({ title: '没有人数', date: '2026-12-10', reportedExpected: null, reportedPresent: null })
    const { value, broken } = await summaryOf(school)
    expect([value('committee.expected'), value('committee.present')]).toEqual([13, 9])
    expect([value('committee.attendanceRate'), value('committee.unticked')]).toEqual([69.2, 1])
    const { sums } = await school.call('records.sums', {
      view: { register: 'committee_meetings', schoolYear: 2026 },
      fields: ['expected', 'present']
    })
    expect(sums).toEqual({ expected: 13, present: 9 })
    expect(broken('committee_names_differ')).toBeUndefined()
    sql("UPDATE committee_meetings SET reported_present = 3 WHERE title = '有名单'")
    sql("UPDATE committee_meetings SET reported_present = 11 WHERE title = '只报人数'")
    const after = await summaryOf(school)
    expect(after.broken('committee_names_differ')).toEqual({
      left: 4,
      right: 6,
      cases: ['全校 2026-10-10 有名单(4与6)']
    })
    expect(after.broken('committee_more_than_expected')).toEqual({
      left: 11,
      right: 10,
      cases: ['全校 2026-11-10 只报人数(11与10)']
    })
  })

  it('counts what parents raised as the matters are counted elsewhere', async () => {
    await meeting({
      matters: [
        { matter: '修操场', answer: '已安排', state: '办理中' },
        { matter: '换校服', state: '不采纳' },
        { matter: '开图书馆' },
        { raisedBy: '没有写意见' }
      ]
    })
    const listed = await meeting({ title: '旧会议', date: '2026-09-01', opinionCount: 5 })
    await meeting({ title: '去年的', date: '2026-08-31', opinionCount: 7 })
    const { value } = await summaryOf(school)
    const [counted] = (await school.call('matters.count', { from: '2026-09-01', to: '2027-06-30' })).filter(
      ({ register }) => register === 'committee_meetings'
    )
    expect(counted).toMatchObject({ raised: 8, answered: 2, adopted: 1 })
    expect([value('committee.raised'), value('committee.answered')]).toEqual([8, 2])
    expect([value('committee.adopted'), value('committee.answerRate')]).toEqual([1, 25])
    const asked = await summaryOf(school)
    expect((await asked.rows('committee.raised')).amounts).toEqual({ [listed - 1]: 3, [listed]: 5 })
    sql("UPDATE committee_meetings SET opinion_count = 4 WHERE date = '2026-10-10'")
    expect((await summaryOf(school)).broken('committee_opinions_differ')).toEqual({
      left: 3,
      right: 4,
      cases: ['全校 2026-10-10 第一次例会(登记3条,填报4条)']
    })
  })

  it('shows a class teacher the own committee and what its parents do for the whole school', async () => {
    const own = await add('students', { name: '示例甲', className: '三(2)班' })
    const other = await add('students', { name: '示例乙', className: '三(1)班' })
    await member(own, '甲父', { level: '班级' })
    await member(own, '甲父', { level: '学校' })
    await member(other, '乙母', { level: '学校' })
    await meeting({ level: '班级', className: '三(2)班' })
    await meeting({ level: '班级', className: '三(1)班', title: '别班的会' })
    await meeting({ title: '学校的会' })
    const { value } = await summaryOf(school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 }))
    expect([value('committee.members'), value('committee.meetings')]).toEqual([2, 1])
  })
})
