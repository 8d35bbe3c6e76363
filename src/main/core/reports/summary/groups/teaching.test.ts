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
const evaluation = (teacher: string, values: Record<string, unknown> = {}) =>
  add('teaching_evaluations', {
    teacher,
    subject: '语文',
    className: '三(2)班',
    date: '2027-06-01',
    issued: 45,
    returned: 44,
    valid: 40,
    verySatisfied: 30,
    satisfied: 6,
    basicallySatisfied: 3,
    dissatisfied: 1,
    ...values
  })
const openDay = (values: Record<string, unknown>) =>
  add('open_days', { theme: '开放周', startDate: '2026-11-02', endDate: '2026-11-06', ...values })

describe('the evaluation of teaching in the report', () => {
  it('adds up as the register does, with the rates that follow from the sums', async () => {
    await evaluation('李老师')
    await evaluation('王老师', { className: '三(1)班', verySatisfied: 20, dissatisfied: 11 })
    await evaluation('赵老师', { date: '2026-08-31' })
    const { value } = await summaryOf(school)
    const fields = [
      'issued',
      'returned',
      'valid',
      'verySatisfied',
      'satisfied',
      'basicallySatisfied',
      'dissatisfied'
    ]
    const { count, sums } = await school.call('records.sums', {
      view: { register: 'teaching_evaluations', schoolYear: 2026 },
      fields
    })
    expect(sums).toMatchObject({ issued: 90, returned: 88, valid: 80, dissatisfied: 12 })
    expect(value('teaching.evaluations')).toBe(count)
    for (const field of fields) expect(value(`teaching.${field}`)).toBe(sums[field])
    expect([value('teaching.returnRate'), value('teaching.satisfactionRate')]).toEqual([97.8, 85])
    expect(value('teaching.satisfactionRate', 'class:3-2')).toBe(97.5)
    const own = await summaryOf(school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 }))
    expect(own.value('teaching.evaluations')).toBe(1)
  })

  it('names records whose numbers contradict each other, and those that nobody can count', async () => {
    const one = await evaluation('李老师')
    const codes = [
      'evaluation_returned',
      'evaluation_valid',
      'evaluation_marks_differ',
      'evaluation_rate_only'
    ]
    const whole = await summaryOf(school)
    for (const code of [...codes, 'evaluation_undated']) expect(whole.broken(code)).toBeUndefined()
    await add('teaching_evaluations', { teacher: '王老师', date: '2027-06-01', reportedRate: 98 })
    await evaluation('赵老师', { date: null })
    sql(`UPDATE teaching_evaluations SET returned = 46, valid = 47 WHERE id = ${one}`)
    const { broken, value } = await summaryOf(school)
    const label = '三(2)班 2027-06-01 李老师'
    expect(broken('evaluation_returned')).toEqual({ left: 46, right: 45, cases: [`${label}(46与45)`] })
    expect(broken('evaluation_valid')).toEqual({ left: 47, right: 46, cases: [`${label}(47与46)`] })
    expect(broken('evaluation_marks_differ')).toEqual({ left: 40, right: 47, cases: [`${label}(40与47)`] })
    expect(broken('evaluation_rate_only')?.cases).toEqual(['全校 2027-06-01 王老师'])
    expect(broken('evaluation_undated')).toEqual({ left: 2, right: 3, cases: ['三(2)班 没有日期 赵老师'] })
    expect(value('teaching.satisfactionRate')).toBe(97.5)
  })
})

describe('open days in the report', () => {
  it('count those of the same days and theme once, what happened in each class', async () => {
    const numbers = { lessonCount: 4, parents: 30, formsIssued: 40, formsReturned: 20 }
    await openDay({ className: '三(1)班', ...numbers })
    await openDay({ className: '三(2)班', ...numbers })
    await openDay({ theme: '开放日', startDate: '2027-04-10', endDate: null, ...numbers })
    await openDay({ theme: '去年', startDate: '2026-08-31', endDate: '2026-09-02', ...numbers })
    const { value } = await summaryOf(school)
    expect([value('teaching.openWeeks'), value('teaching.openDays')]).toEqual([2, 6])
    expect([value('teaching.openDays', 'class:3-1'), value('teaching.openDays', 'wholeSchool')]).toEqual([
      5, 1
    ])
    expect([value('teaching.openLessons'), value('teaching.openParents')]).toEqual([12, 90])
    expect([value('teaching.formsIssued'), value('teaching.formsReturned')]).toEqual([120, 60])
    expect(value('teaching.formsRate')).toBe(50)
  })

  it('name records whose numbers contradict each other', async () => {
    const one = await openDay({
      lessonCount: 2,
      formsIssued: 40,
      formsReturned: 20,
      lessons: [
        { subject: '语文', teacher: '李老师' },
        { subject: '数学', teacher: '王老师' }
      ]
    })
    const other = await openDay({ theme: '开放日' })
    const whole = await summaryOf(school)
    for (const code of ['open_day_forms', 'open_day_ends_early', 'open_day_lessons_differ'])
      expect(whole.broken(code)).toBeUndefined()
    sql(
      `UPDATE open_days SET forms_returned = 41, end_date = '2026-11-01', lesson_count = 3 WHERE id = ${one}`
    )
    sql(`UPDATE open_days SET start_date = NULL WHERE id = ${other}`)
    const { broken, value } = await summaryOf(school)
    const label = '全校 2026-11-02 开放周'
    expect(broken('open_day_forms')).toEqual({ left: 41, right: 40, cases: [`${label}(41与40)`] })
    expect(broken('open_day_ends_early')?.cases).toEqual([`${label}(2026-11-01)`])
    expect(broken('open_day_lessons_differ')).toEqual({ left: 2, right: 3, cases: [`${label}(2与3)`] })
    expect(broken('open_day_undated')).toEqual({ left: 1, right: 2, cases: ['全校 没有日期 开放日'] })
    expect(value('teaching.openDays')).toBe(1)
  })
})
