import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

let core: TemporaryCore

beforeEach(() => {
  core = temporaryCore()
})
afterEach(() => core.remove())

const lecture = (values: Record<string, unknown>) =>
  core.call('records.create', { register: 'legal_lectures', values: { topic: '防溺水与法律', ...values } })
const vicePrincipal = (values: Record<string, unknown>) =>
  core.call('records.create', { register: 'legal_vice_principals', values })

describe('lectures on the law', () => {
  it('count by calendar year and by school year against what the ministry asks for', async () => {
    await lecture({ date: '2026-03-10', hours: 1.5 })
    await lecture({ date: '2026-09-01', hours: 1 })
    await lecture({ date: '2026-10-09' })
    await lecture({ date: '2025-12-31', hours: 8 })
    await vicePrincipal({ personName: '周法官', unit: '示例法院', termFrom: '2026-09-20' })
    await vicePrincipal({ personName: '吴检察官', termFrom: '2026-09-21' })
    await vicePrincipal({ personName: '郑警官', termTo: '2026-09-19' })
    expect(await core.call('law.standing', { schoolYear: 2026 })).toEqual({
      year: 2026,
      required: 4,
      hoursInYear: 2.5,
      hoursInSchoolYear: 1,
      withoutHours: 1,
      vicePrincipals: [{ id: 1, name: '周法官', unit: '示例法院' }],
      warnings: ['2026年还差 1.5 课时,按规定每年不少于 4 课时', '1 次讲座没有填课时,没有计入']
    })
    expect(await core.call('law.standing', { schoolYear: 2025 })).toMatchObject({ hoursInSchoolYear: 9.5 })
  })

  it('follow the hours that the school set', async () => {
    await lecture({ date: '2026-03-10', hours: 4 })
    await vicePrincipal({ personName: '周法官' })
    expect(await core.call('law.standing', {})).toMatchObject({ warnings: [] })
    await core.call('settings.write', { legalHours: 6 })
    expect(await core.call('law.standing', {})).toMatchObject({
      required: 6,
      warnings: ['2026年还差 2 课时,按规定每年不少于 6 课时']
    })
  })

  it('of another class are not counted for a class teacher, who is not warned', async () => {
    const teacher = core.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    await lecture({ date: '2026-09-10', hours: 1 })
    await lecture({ date: '2026-09-11', hours: 1, className: '三(1)班' })
    await lecture({ date: '2026-09-12', hours: 0.5, className: '三(2)班' })
    expect(await teacher.call('law.standing', {})).toMatchObject({ hoursInYear: 1.5, warnings: [] })
  })
})
