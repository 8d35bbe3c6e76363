import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

let core: TemporaryCore

beforeEach(() => {
  core = temporaryCore()
})
afterEach(() => core.remove())

const add = (register: string, values: Record<string, unknown>) =>
  core.call('records.create', { register, values })

describe('the sums of a view', () => {
  it('add up its numbers and count its words, school year by school year', async () => {
    await add('activities', {
      title: '运动会',
      date: '2026-10-20',
      category: '文体',
      studentCount: 300,
      parentCount: 20
    })
    await add('activities', { title: '清明祭扫', date: '2027-04-03', category: '参观', studentCount: 45.25 })
    await add('activities', { title: '班会', date: '2027-05-04' })
    await add('activities', { title: '去年的班会', date: '2026-05-04', studentCount: 45 })
    const sums = (view: object) =>
      core.call('records.sums', {
        view: { register: 'activities', schoolYear: 2026, ...view },
        fields: ['studentCount', 'parentCount', 'category']
      })
    const all = await sums({})
    expect(all).toMatchObject({ count: 3, sums: { studentCount: 345.25, parentCount: 20 } })
    expect(Object.values(all.counts.category ?? {}).sort()).toEqual([1, 1, 1])
    expect(all.counts.category).toHaveProperty([''], 1)
    const filters = [{ field: 'title', operator: 'contains' as const, value: '班会' }]
    expect(await sums({ filters })).toEqual({
      count: 1,
      sums: { studentCount: 0, parentCount: 0 },
      counts: { category: { '': 1 } }
    })
  })

  it('take what is worked out, and each word of several', async () => {
    await add('surroundings', { date: '2026-10-20', problem: '占道摆摊', problemKind: '流动摊点、交通安全' })
    await add('surroundings', { date: '2026-10-21', problem: '车辆乱停', problemKind: '交通安全' })
    const { counts } = await core.call('records.sums', {
      view: { register: 'surroundings', schoolYear: 2026 },
      fields: ['problemKind']
    })
    expect(Object.values(counts.problemKind ?? {}).reduce((sum, one) => sum + one, 0)).toBe(3)
    await add('parent_meetings', {
      title: '座谈',
      date: '2026-11-10',
      className: '三(2)班',
      reportedPresent: 40
    })
    expect(
      await core.call('records.sums', {
        view: { register: 'parent_meetings', schoolYear: 2026 },
        fields: ['present', 'expected']
      })
    ).toMatchObject({ sums: { present: 40, expected: 0 } })
  })

  it('are those of the own class for a class teacher', async () => {
    const teacher = core.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    const evaluation = { teacher: '王老师', date: '2027-01-10', issued: 45 }
    await add('teaching_evaluations', { ...evaluation, className: '三(1)班' })
    await add('teaching_evaluations', { ...evaluation, className: '三(2)班', issued: 40 })
    const view = { register: 'teaching_evaluations', schoolYear: 2026 }
    expect(await teacher.call('records.sums', { view, fields: ['issued'] })).toMatchObject({
      count: 1,
      sums: { issued: 40 }
    })
  })

  it('are refused for texts, and for what a count would tell', async () => {
    const refused = (register: string, field: string) =>
      expect(core.call('records.sums', { view: { register }, fields: [field] })).rejects.toMatchObject({
        code: 'invalid_input'
      })
    await refused('activities', 'title')
    await refused('activities', 'constructor')
    await refused('home_visits', 'harmSigns')
    await refused('parent_meetings', 'event')
  })
})
