import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/api/contract'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const now = new Date('2026-09-10T01:00:00.000Z')
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => now)
})
afterEach(() => school.remove())

const create = async (register: string, values: Record<string, unknown>, schoolYear = 2026) =>
  (await school.call('records.create', { register, values, schoolYear })).id
const addStudent = () =>
  create('students', {
    name: '测试甲',
    className: '三(2)班',
    birthDate: '2018-03-04',
    householdType: '农业户口',
    leftBehind: '双亲留守',
    guardians: [
      { name: '王大', relation: '父亲', phone: '13800000001', workplace: '某厂' },
      { name: '李二', relation: '母亲', phone: '13800000002' },
      { name: '王婆', relation: '奶奶', phone: '13800000003' }
    ]
  })
const file = (input: InputOf<'students.file'>) => school.call('students.file', input)

/** A father who left, came back for good and left again, a mother who stayed; the grandmother, then the aunt. */
const history = {
  parentStates: [
    { parent: '父亲', validFrom: '2024-03-01', away: true, since: '2024-02-20', place: '广东省深圳市' },
    { parent: '父亲', validFrom: '2025-01-15', away: false },
    { parent: '父亲', validFrom: '2026-03-01', away: true, since: '2026-03-01', place: '浙江省宁波市' },
    { parent: '母亲', away: false }
  ],
  careStates: [
    { validFrom: '2024-03-01', guardianName: '王婆', guardianRelation: '奶奶', careLevel: '低' },
    { validFrom: '2026-03-01', guardianName: '王姑', guardianRelation: '姑姑', careLevel: '高' }
  ]
}

describe('students.file', () => {
  it('gathers the student, the forms, the left-behind facts and what they come to', async () => {
    const id = await addStudent()
    const earlier = await create('environment_forms', { studentId: id, familyType: '双亲完整' }, 2025)
    await school.call('forms.confirm', { ids: [earlier] })
    const begun = await school.call('forms.begin', { studentId: id, schoolYear: 2026 })
    const changes = begun.ids.map((form) => ({ id: form, values: { parentHabits: '酗酒' } }))
    await school.call('records.update', { register: 'environment_forms', origin: 'form', changes })
    await create('left_behind_children', { studentId: id, ...history })
    const found = await file({ id })
    expect(found.student).toMatchObject({ id, values: { name: '测试甲', className: '三(2)班' } })
    expect(found.student.values.guardians).toMatchObject([{ phone: '138****0001' }, {}, {}])
    expect(found.forms).toMatchObject([
      { schoolYear: 2026, state: '草稿' },
      { schoolYear: 2025, state: '已确认' }
    ])
    expect(found.form).toMatchObject({ schoolYear: 2026, values: { parentHabits: '******', name: '测试甲' } })
    expect(found.leftBehind?.values).toMatchObject({ leftBehindType: '单亲留守', guardianName: '王姑' })
    expect(found.findings.map(({ definition, type }) => [definition, type])).toEqual([
      ['A', '非留守'],
      ['B', '单亲留守'],
      ['C', '单亲留守'],
      ['D', '单亲留守']
    ])
    expect(found.warnings.map(({ code }) => code)).toContain('type_differs')
    expect(found.maySeeSensitive).toBe(true)
  })

  it('answers for a student of whom nothing else is known, and for the school year on the screen', async () => {
    const id = await addStudent()
    await create('environment_forms', { studentId: id }, 2025)
    const found = await file({ id })
    expect([found.form, found.leftBehind, found.findings, found.siblings]).toEqual([null, null, [], []])
    const yearBefore = await file({ id, schoolYear: 2025 })
    expect(yearBefore.form?.schoolYear).toBe(2025)
    expect(yearBefore.student.values.className).toBe('二(2)班')
  })

  it('counts the grade of the day, not of the school year on the screen', async () => {
    const id = await addStudent()
    await create('left_behind_children', { studentId: id, ...history })
    const types = async (asOf: string) =>
      (await file({ id, asOf, schoolYear: 2026 })).findings.map(({ type }) => type)
    expect(await types('2024-08-31')).toEqual(['非留守', '非留守', '非留守', '非留守'])
    expect(await types('2024-09-01')).toEqual(['非留守', '单亲留守', '单亲留守', '单亲留守'])
  })

  it('is open to the teacher of the class alone, sensitive fields too', async () => {
    const id = await addStudent()
    const teacherOf = (classNo: number) => school.teacher({ stage: '小学', entryYear: 2024, classNo })
    expect((await teacherOf(2).call('students.file', { id })).maySeeSensitive).toBe(true)
    await expect(teacherOf(3).call('students.file', { id })).rejects.toMatchObject({
      code: 'record_not_found'
    })
  })
})

describe('the left-behind facts of a day', () => {
  const seen = [
    'leftBehindType',
    'fatherAway',
    'fatherWorkplace',
    'fatherAwaySince',
    'guardianName',
    'careLevel'
  ]

  async function listed(asOf: string, further: object = {}) {
    const view = { register: 'left_behind_children', asOf, ...further }
    const { rows } = await school.call('records.list', { view, offset: 0, limit: 10 })
    return seen.map((field) => rows[0]?.values[field])
  }

  beforeEach(async () => {
    await create('left_behind_children', { studentId: await addStudent(), ...history })
  })

  it('are those of the row that held then', async () => {
    const shenzhen = [true, '广东省深圳市', '2024-02-20', '王婆', '低']
    const athome = [false, '某厂', undefined, '王婆', '低']
    const ningbo = [true, '浙江省宁波市', '2026-03-01', '王姑', '高']
    expect(await listed('2024-12-01')).toEqual(['单亲留守', ...shenzhen])
    expect(await listed('2025-01-14')).toEqual(['单亲留守', ...shenzhen])
    expect(await listed('2025-01-15')).toEqual(['非留守', ...athome])
    expect(await listed('2026-02-28')).toEqual(['非留守', ...athome])
    expect(await listed('2026-03-01')).toEqual(['非留守', ...ningbo])
    expect(await listed('2026-06-01')).toEqual(['单亲留守', ...ningbo])
    expect(await listed('2026-03-01', { definition: 'D' })).toEqual(['单亲留守', ...ningbo])
  })

  it('are judged by the grade of the day, whatever school year is on the screen', async () => {
    const type = async (asOf: string) => (await listed(asOf, { schoolYear: 2026 }))[0]
    expect([await type('2024-08-31'), await type('2024-09-01')]).toEqual(['非留守', '单亲留守'])
  })

  it('follow the log: a changed row is seen from its day on, the earlier state before it, and undo takes it back', async () => {
    const [record] = (
      await school.call('records.list', {
        view: { register: 'left_behind_children' },
        offset: 0,
        limit: 1
      })
    ).rows
    const back = { parent: '父亲', validFrom: '2026-07-01', away: false }
    await school.call('records.update', {
      register: 'left_behind_children',
      changes: [{ id: record?.id ?? 0, values: { parentStates: [...history.parentStates, back] } }]
    })
    expect((await listed('2026-06-30'))[0]).toBe('单亲留守')
    expect((await listed('2026-07-01'))[0]).toBe('非留守')
    await school.call('records.undo', {})
    expect((await listed('2026-07-01'))[0]).toBe('单亲留守')
  })

  it('find and sort by what holds on the day', async () => {
    const filters = [{ field: 'leftBehindType', operator: 'in' as const, value: ['单亲留守'] }]
    const total = async (asOf: string) => {
      const view = { register: 'left_behind_children', asOf, filters }
      return (await school.call('records.list', { view, offset: 0, limit: 10 })).total
    }
    expect([await total('2024-12-01'), await total('2025-06-01')]).toEqual([1, 0])
  })
})
