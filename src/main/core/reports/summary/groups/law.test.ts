import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { summaryOf } from '../../../../../../tests/summary-of'
import { temporaryCore, type TemporaryCore } from '../../../../../../tests/temporary-core'

let school: TemporaryCore
let now: Date

beforeEach(() => {
  now = new Date('2026-12-31T08:00:00+08:00')
  school = temporaryCore(() => now)
})
afterEach(() => school.remove())

const add = async (register: string, values: Record<string, unknown>) =>
  (await school.call('records.create', { register, values })).id
const sql = (statement: string) => school.ledger.sqlite.prepare(statement).run()
const lecture = (values: Record<string, unknown>) => add('legal_lectures', { topic: '宪法', ...values })
const year = { period: { kind: 'calendarYear', year: 2026 } } as const

describe('the law in the report', () => {
  it('counts lectures by form, hours and people as the page of the law does', async () => {
    await lecture({ date: '2026-01-01', hours: 1.5, people: 500 })
    await lecture({ date: '2026-12-31', form: '讲座', hours: 1, people: 300, className: '三(1)班' })
    await lecture({ date: '2026-10-10', form: '图片展', people: 900 })
    await lecture({ date: '2026-10-11', form: '竞赛' })
    await lecture({ date: '2026-10-12', form: '模拟法庭', hours: 2 })
    await lecture({ date: '2026-10-13', form: '法治晚会' })
    await lecture({ date: '2025-12-31', hours: 8 })
    await add('legal_vice_principals', { personName: '周法官', termFrom: '2026-12-31' })
    await add('legal_vice_principals', { personName: '吴检察官', termFrom: '2027-01-01' })
    await add('legal_vice_principals', { personName: '郑警官', termTo: '2026-12-30' })
    const { value } = await summaryOf(school, year)
    const standing = await school.call('law.standing', { schoolYear: 2026 })
    expect(value('law.hours')).toBe(standing.hoursInYear)
    expect(value('law.vicePrincipals')).toBe(standing.vicePrincipals.length)
    expect([value('law.events'), value('law.lectures'), value('law.exhibitions')]).toEqual([6, 2, 1])
    expect([value('law.contests'), value('law.mockCourts'), value('law.otherForms')]).toEqual([1, 1, 1])
    expect([value('law.people'), value('law.people', 'class:3-1')]).toEqual([1700, 300])
    const schoolYear = await summaryOf(school)
    expect(schoolYear.value('law.hours')).toBe(standing.hoursInSchoolYear)
    expect((await summaryOf(school, { asOf: '2026-12-30' })).value('law.vicePrincipals')).toBe(1)
  })

  it('names lectures without hours or a day, and a whole year that has too few', async () => {
    await lecture({ date: '2026-03-10', hours: 3.5 })
    const without = await lecture({ date: '2026-10-09', topic: '防溺水' })
    await lecture({ date: '2026-10-10', form: '图片展' })
    const { broken } = await summaryOf(school, year)
    expect(broken('lecture_without_hours')?.cases).toEqual(['全校 2026-10-09 防溺水'])
    expect(broken('law_hours_missing')).toEqual({ left: 3.5, right: 4, cases: [] })
    expect((await summaryOf(school)).broken('law_hours_missing')).toBeUndefined()
    const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    expect((await summaryOf(teacher, year)).broken('law_hours_missing')).toBeUndefined()
    sql(`UPDATE legal_lectures SET hours = 0.5 WHERE id = ${without}`)
    expect((await summaryOf(school, year)).broken('law_hours_missing')).toBeUndefined()
    sql(`UPDATE legal_lectures SET date = NULL WHERE id = ${without}`)
    expect((await summaryOf(school, year)).broken('lecture_undated')).toEqual({
      left: 2,
      right: 3,
      cases: ['全校 没有日期 防溺水']
    })
  })

  it('asks for the hours of no year that is not over', async () => {
    now = new Date('2026-12-30T08:00:00+08:00')
    expect((await summaryOf(school, year)).broken('law_hours_missing')).toBeUndefined()
  })

  it('counts no lecture of another class for a class teacher', async () => {
    await lecture({ date: '2026-09-10', hours: 1 })
    await lecture({ date: '2026-09-11', hours: 1, className: '三(1)班' })
    await lecture({ date: '2026-09-12', hours: 0.5, className: '三(2)班' })
    const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    const { value } = await summaryOf(teacher)
    expect(value('law.hours')).toBe((await teacher.call('law.standing', {})).hoursInSchoolYear)
    expect(value('law.hours')).toBe(1.5)
  })
})
