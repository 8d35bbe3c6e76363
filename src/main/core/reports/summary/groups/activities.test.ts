import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registers } from '@shared/registers'
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
const issue = (values: Record<string, unknown>) =>
  add('publicity', { type: '专刊', theme: '家教', date: '2026-10-10', ...values })
const activity = (values: Record<string, unknown>) =>
  add('activities', { title: '运动会', category: '文体', date: '2026-10-10', ...values })

describe('publicity and activities in the report', () => {
  it('has a figure for each word that the registers offer', async () => {
    const { summary } = await summaryOf(school)
    const labels = summary.groups.find(({ key }) => key === 'activities')?.figures.map(({ label }) => label)
    for (const { label } of registers.publicity.fields.type.options) expect(labels).toContain(label)
    for (const { label } of registers.activities.fields.category.options)
      expect(labels).toContain(label === '其他' ? '其他活动' : label)
  })

  it('counts issues by kind and what was printed, as the register adds it up', async () => {
    await issue({ copies: 1000 })
    await issue({ type: '致家长一封信', copies: 800, className: '三(2)班' })
    await issue({ type: '资料印发', copies: 200, date: '2027-06-30' })
    await issue({ type: '横幅', date: '2026-09-01' })
    await issue({ copies: 5000, date: '2026-08-31' })
    const { value } = await summaryOf(school)
    const { count, sums } = await school.call('records.sums', {
      view: { register: 'publicity', schoolYear: 2026 },
      fields: ['copies']
    })
    expect([value('activities.publicity'), value('activities.copies')]).toEqual([count, sums.copies])
    expect([value('activities.special'), value('activities.letters')]).toEqual([1, 1])
    expect([value('activities.leaflets'), value('activities.otherPublicity')]).toEqual([1, 1])
    expect([value('activities.specialCopies'), value('activities.letterCopies')]).toEqual([1000, 800])
    expect([value('activities.leafletCopies'), value('activities.copies', 'class:3-2')]).toEqual([200, 800])
  })

  it('counts activities by kind, people and awards', async () => {
    const ids = [await activity({ studentCount: 300, parentCount: 20, awards: '一等奖两名' })]
    ids.push(
      await activity({
        title: '参观',
        category: '参观',
        studentCount: 45,
        awards: '无',
        className: '三(2)班'
      })
    )
    ids.push(await activity({ title: '集市', category: '跳蚤市场' }))
    await activity({ title: '去年', date: '2026-08-31', endDate: '2026-09-02', studentCount: 9 })
    const { value } = await summaryOf(school)
    const { sums } = await school.call('records.sums', {
      view: {
        register: 'activities',
        schoolYear: 2026,
        ids
      },
      fields: ['studentCount', 'parentCount']
    })
    expect([value('activities.held'), value('activities.sports')]).toEqual([3, 1])
    expect([value('activities.excursions'), value('activities.otherActivities')]).toEqual([1, 1])
    expect([value('activities.students'), value('activities.parents')]).toEqual([
      sums.studentCount,
      sums.parentCount
    ])
    expect([value('activities.awarded'), value('activities.students', 'class:3-2')]).toEqual([1, 45])
  })

  it('names those without a kind or a day, and those that end before they begin', async () => {
    const lost = await issue({})
    await issue({ theme: '没有日期', type: '广播' })
    const one = await activity({})
    await activity({ title: '早结束' })
    await activity({ title: '没有日期' })
    sql(`UPDATE publicity SET type = NULL WHERE id = ${lost}`)
    sql("UPDATE publicity SET date = NULL WHERE theme = '没有日期'")
    sql(`UPDATE activities SET category = NULL WHERE id = ${one}`)
    sql("UPDATE activities SET end_date = '2026-10-09' WHERE title = '早结束'")
    sql("UPDATE activities SET date = NULL WHERE title = '没有日期'")
    const { broken } = await summaryOf(school)
    expect(broken('publicity_type_unknown')).toEqual({ left: 0, right: 1, cases: ['全校 2026-10-10 家教'] })
    expect(broken('publicity_undated')?.cases).toEqual(['全校 没有日期 没有日期'])
    expect(broken('activity_category_unknown')).toEqual({
      left: 1,
      right: 2,
      cases: ['全校 2026-10-10 运动会']
    })
    expect(broken('activity_ends_early')?.cases).toEqual(['全校 2026-10-10 早结束(2026-10-09)'])
    expect(broken('activity_undated')?.cases).toEqual(['全校 没有日期 没有日期'])
  })

  it('shows a class teacher the own class and the whole school', async () => {
    await activity({ studentCount: 300 })
    await activity({ className: '三(1)班', studentCount: 40 })
    const own = await summaryOf(school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 }))
    expect(own.value('activities.students')).toBe(300)
  })
})
