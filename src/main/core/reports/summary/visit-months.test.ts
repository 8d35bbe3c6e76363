import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'

let school: TemporaryCore
beforeAll(async () => {
  school = temporaryCore(() => new Date('2027-02-10T08:00:00+08:00'))
  const create = async (register: string, values: Record<string, unknown>) =>
    (await school.call('records.create', { register, values })).id
  const studentId = await create('students', { name: '示例甲', className: '三(2)班' })
  for (const [visitDate, method] of [
    ['2026-11-03', '上门家访'],
    ['2026-11', '上门家访'],
    ['2027-01-20', '电话家访'],
    ['2026-08-20', '上门家访']
  ]) {
    await create('home_visits', { studentId, visitDate, method, teachers: '周老师', content: '谈' })
  }
})
afterAll(() => school.remove())

it('counts the visits of every month of the period by their method', async () => {
  const period = { kind: 'dates', from: '2026-10-15', to: '2027-01-31' } as const
  expect(await school.call('summary.months', { period })).toEqual({
    months: ['2026-10', '2026-11', '2026-12', '2027-01'],
    series: [
      { figure: 'visits.onSite', label: '上门家访', counts: [0, 2, 0, 0] },
      { figure: 'visits.phone', label: '电话家访', counts: [0, 0, 0, 1] }
    ]
  })
})
