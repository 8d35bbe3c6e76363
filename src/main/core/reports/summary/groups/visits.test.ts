import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { summaryOf } from '../../../../../../tests/summary-of'
import { temporaryCore, type TemporaryCore } from '../../../../../../tests/temporary-core'

let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => new Date('2027-06-30T08:00:00+08:00'))
})
afterEach(() => school.remove())

const student = async (name: string, className: string, values: Record<string, unknown> = {}) =>
  (await school.call('records.create', { register: 'students', values: { name, className, ...values } })).id
const visit = async (studentId: number, values: Record<string, unknown> = {}) => {
  const given = {
    studentId,
    visitDate: '2026-10-10',
    method: '上门家访',
    teachers: '李老师',
    content: '交流',
    ...values
  }
  return (await school.call('records.create', { register: 'home_visits', values: given })).id
}
const sql = (statement: string) => school.ledger.sqlite.prepare(statement).run()

describe('home visits in the report', () => {
  it('count by method and teacher, students once and those who were visited along too', async () => {
    const first = await student('示例甲', '三(2)班')
    const second = await student('示例乙', '一(1)班')
    await student('示例丙', '一(1)班')
    const together = await visit(first, { teachers: '李老师、王老师' })
    await school.call('visits.setSiblings', { id: together, studentIds: [second] })
    await visit(first, { visitDate: '2027-03-01', method: '电话家访' })
    await visit(first, { visitDate: '2027-03-02', method: '线上家访', teachers: '王老师' })
    const asked = await summaryOf(school)
    const { value } = asked
    expect(value('visits.total')).toBe(3)
    expect([value('visits.onSite'), value('visits.phone'), value('visits.online')]).toEqual([1, 1, 1])
    expect([value('visits.atSchool'), value('visits.otherMethod')]).toEqual([0, 0])
    expect(value('visits.teachers')).toBe(2)
    expect(value('visits.students')).toBe(2)
    expect(value('visits.rate')).toBe(66.7)
    expect([value('visits.total', 'class:3-2'), value('visits.total', 'class:1-1')]).toEqual([3, 0])
    expect([value('visits.students', 'class:3-2'), value('visits.students', 'class:1-1')]).toEqual([1, 1])
    expect(value('visits.rate', 'class:1-1')).toBe(50)
    expect(await asked.rows('visits.students')).toMatchObject({ register: 'students', ids: [second, first] })
    expect((await asked.rows('visits.total')).register).toBe('home_visits')
  })

  it('are those of the period: its first and last day, and months that lie in it', async () => {
    const one = await student('示例甲', '三(2)班')
    for (const visitDate of ['2026-08-31', '2026-09-01', '2027-06-30', '2026-12', '2027']) {
      await visit(one, { visitDate, method: '电话家访' })
    }
    sql("UPDATE home_visits SET visit_date = '2027-07-01' WHERE visit_date = '2026-08-31'")
    const { value, broken } = await summaryOf(school)
    expect(value('visits.total')).toBe(3)
    expect(broken('visit_undated')).toEqual({ left: 3, right: 4, cases: ['三(2)班 2027 示例甲'] })
    const dates = { kind: 'dates', from: '2026-09-01', to: '2026-12-30' } as const
    const cut = await summaryOf(school, { period: dates })
    expect(cut.value('visits.total')).toBe(1)
    expect(cut.broken('visit_undated')?.cases).toEqual(['三(2)班 2026-12 示例甲'])
  })

  it('leave out the recycle bin, and name those without a day', async () => {
    const one = await student('示例甲', '三(2)班')
    const binned = await visit(one)
    await school.call('records.remove', { register: 'home_visits', ids: [binned] })
    const undated = await visit(one, { method: '电话家访' })
    sql(`UPDATE home_visits SET visit_date = NULL WHERE id = ${undated}`)
    const { value, broken } = await summaryOf(school)
    expect([value('visits.total'), value('visits.students')]).toEqual([0, 0])
    expect(broken('visit_undated')).toEqual({ left: 0, right: 1, cases: ['三(2)班 没有日期 示例甲'] })
  })

  it('show left-behind children and those in need apart, by the day of the report', async () => {
    const reported = await student('示例甲', '三(2)班', { leftBehind: '双亲留守' })
    const poor = await student('示例乙', '三(2)班', { lowIncome: '是' })
    await student('示例丙', '三(2)班', { orphan: '是' })
    await student('示例丁', '三(2)班')
    await visit(reported)
    await visit(poor)
    const { value } = await summaryOf(school)
    expect([value('visits.leftBehind'), value('visits.leftBehindVisited')]).toEqual([1, 1])
    expect([value('visits.inNeed'), value('visits.inNeedVisited')]).toEqual([2, 1])
    expect([value('visits.leftBehindRate'), value('visits.inNeedRate')]).toEqual([100, 50])
  })

  it('tell what was found and solved, and what is overdue as the list of follow-ups has it', async () => {
    const one = await student('示例甲', '三(2)班')
    const due = { method: '电话家访', followUp: '回访' }
    await visit(one, { visitDate: '2026-10-01', problems: '沉迷手机', followUpState: '已完成' })
    await visit(one, { visitDate: '2026-10-02', problems: '无人照看', ...due, followUpDate: '2027-06-29' })
    await visit(one, { visitDate: '2026-10-03', problems: '未发现问题', followUpState: '无需跟进' })
    await visit(one, { visitDate: '2026-10-04', ...due, followUpDate: '2027-06' })
    await visit(one, { visitDate: '2026-10-05', ...due, followUpState: '待跟进' })
    const { value, broken } = await summaryOf(school)
    expect([value('visits.problems'), value('visits.problemsSolved')]).toEqual([2, 1])
    expect([value('visits.problemsOpen'), value('visits.problemsRate')]).toEqual([1, 50])
    expect([value('visits.followUps'), value('visits.followedUp')]).toEqual([4, 1])
    expect(value('visits.followUpsWaiting')).toBe(3)
    const overdue = (await school.call('visits.followUps', {})).filter(({ daysOverdue }) => daysOverdue > 0)
    expect(value('visits.followUpsOverdue')).toBe(overdue.length)
    expect(overdue).toHaveLength(1)
    expect(broken('visit_problem_state_unknown')).toBeUndefined()
    sql("UPDATE home_visits SET follow_up_state = '研究中' WHERE visit_date = '2026-10-01'")
    expect((await summaryOf(school)).broken('visit_problem_state_unknown')).toEqual({
      left: 1,
      right: 2,
      cases: ['三(2)班 2026-10-01 示例甲']
    })
  })

  it('name those without a method, and take a word of the school for another one', async () => {
    const one = await student('示例甲', '三(2)班')
    await visit(one, { visitDate: '2026-10-01' })
    await visit(one, { visitDate: '2026-10-02' })
    sql("UPDATE home_visits SET method = NULL WHERE visit_date = '2026-10-01'")
    sql("UPDATE home_visits SET method = '村部见面' WHERE visit_date = '2026-10-02'")
    const { value, broken } = await summaryOf(school)
    expect([value('visits.total'), value('visits.otherMethod')]).toEqual([2, 1])
    expect(broken('visit_method_unknown')).toEqual({
      left: 1,
      right: 2,
      cases: ['三(2)班 2026-10-01 示例甲']
    })
  })

  it('name those to children who were in no grade on the day', async () => {
    const one = await student('示例甲', '三(2)班')
    const graduate = await student('示例乙', '六(1)班')
    await visit(one)
    await visit(graduate)
    sql(`UPDATE students SET entry_year = 2018 WHERE id = ${graduate}`)
    const { value, broken } = await summaryOf(school)
    expect([value('visits.total'), value('visits.students'), value('visits.total', 'former')]).toEqual([
      2, 1, 1
    ])
    expect(broken('visit_outside_grades')).toEqual({ left: 1, right: 2, cases: ['已毕业 2026-10-10 示例乙'] })
    sql(`UPDATE students SET entry_year = 2020 WHERE id = ${graduate}`)
    sql(`UPDATE home_visits SET visit_date = '2026-05-10' WHERE student_id = ${graduate}`)
    const year = await summaryOf(school, { period: { kind: 'calendarYear', year: 2026 } })
    expect([year.value('visits.total'), year.value('visits.total', 'former')]).toEqual([2, 1])
    expect(year.broken('visit_outside_grades')).toBeUndefined()
    const newcomer = await student('示例丙', '一(1)班')
    sql(`UPDATE students SET entry_year = 2027 WHERE id = ${newcomer}`)
    await visit(newcomer, { visitDate: '2027-06-29' })
    expect((await summaryOf(school)).broken('visit_outside_grades')).toBeUndefined()
  })

  it('of a class teacher are those of the own class, and of brothers and sisters of its children', async () => {
    const own = await student('示例甲', '三(2)班')
    const brother = await student('示例乙', '一(1)班')
    const stranger = await student('示例丙', '一(1)班')
    await visit(own)
    await visit(stranger)
    const along = await visit(brother, { visitDate: '2026-11-01' })
    await school.call('visits.setSiblings', { id: along, studentIds: [own] })
    const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    const { value, broken } = await summaryOf(teacher)
    expect([value('visits.total'), value('visits.students'), value('visits.rate')]).toEqual([2, 1, 100])
    expect(broken('visit_outside_grades')).toBeUndefined()
    expect((await summaryOf(school)).value('visits.total')).toBe(3)
  })
})
