import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordValues } from '@shared/registers'
import { environmentForms } from '@shared/registers/environment-forms'
import { students } from '@shared/registers/students'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { recordStore } from '../records/store'
import { openChangeSet, openWriter } from '../records/writer'
import { kilometresIn } from './carry-over'

const now = new Date('2026-09-10T01:00:00.000Z')
const inClass = { stage: '小学', entryYear: 2024, classNo: 2 } as const
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => now)
})
afterEach(() => school.remove())

function write(register: typeof students | typeof environmentForms, values: RecordValues) {
  const session = { accountId: 9, displayName: '别的老师' }
  const options = { origin: 'create', label: '新增', session, at: now.toISOString() } as const
  return openWriter(openChangeSet(school.ledger, options), register).create(values)
}
const addStudent = (name: string, values: RecordValues = {}) =>
  write(students, { name, ...inClass, ...values })
const addForm = (studentId: number, schoolYear: number, values: RecordValues = {}) =>
  write(environmentForms, { studentId, schoolYear, formState: '已确认', ...values })
const form = (id: number) => recordStore(school.ledger, environmentForms).read(id)
const begin = (input: { studentId?: number; grade?: number; classNo?: number }, schoolYear = 2026) =>
  school.call('forms.begin', { schoolYear, ...input })

describe('forms.begin', () => {
  it('carries the answers of the newest earlier form over as a draft, without what is of its year', async () => {
    const id = addStudent('测试甲', { commuteMode: '步行' })
    addForm(id, 2023, { familyType: '单亲', housing: '租住', commuteMode: '校车' })
    const last = addForm(id, 2025, {
      filledOn: '2025-09-03',
      familyType: '双亲完整',
      parentHabits: '打牌赌博',
      hazards: '危险水域、公路铁路',
      commuteDistanceKm: 1.5,
      studySpace: false,
      suggestions: '多开家长会',
      teacherOpinion: '属实',
      officeOpinion: '同意',
      harmSigns: '某',
      remark: '某'
    })
    const { made, carried, ids } = await begin({ studentId: id })
    expect([made, carried]).toEqual([1, 1])
    expect(form(ids[0] ?? 0)?.values).toEqual({
      studentId: id,
      schoolYear: 2026,
      formState: '草稿',
      familyType: '双亲完整',
      parentHabits: '打牌赌博',
      hazards: '危险水域、公路铁路',
      commuteDistanceKm: 1.5,
      studySpace: false,
      suggestions: '多开家长会'
    })
    expect(form(last)?.values).toMatchObject({ schoolYear: 2025, harmSigns: '某', filledOn: '2025-09-03' })
  })

  it('takes no answers from a later form, nor from one in the recycle bin', async () => {
    const id = addStudent('测试甲')
    addForm(id, 2026, { housing: '租住' })
    const old = addForm(id, 2023, { housing: '借住' })
    await school.call('records.remove', { register: 'environment_forms', ids: [old] })
    const { carried, ids } = await begin({ studentId: id }, 2025)
    expect(carried).toBe(0)
    expect(form(ids[0] ?? 0)?.values).not.toHaveProperty('housing')
  })

  it('begins a first form with what 学籍 says of the way to school, where that is clear', async () => {
    addStudent('测试甲', { commuteMode: '家长自行接送', commuteDistance: '约800米' })
    addStudent('测试乙', { commuteMode: '有时走路有时坐车', commuteDistance: '不远' })
    const { ids } = await begin({ grade: 3, classNo: 2 })
    const answers = ids.map((id) => form(id)?.values ?? {})
    expect(answers.map(({ commuteMode }) => commuteMode)).toEqual(['家长接送', undefined])
    expect(answers.map(({ commuteDistanceKm }) => commuteDistanceKm)).toEqual([0.8, undefined])
  })

  it('passes over who has one, is in another class or outside the grades, and makes none the second time', async () => {
    const [have, without] = [addStudent('测试甲'), addStudent('测试乙')]
    const otherClass = addStudent('测试丙', { classNo: 3 })
    const left = addStudent('测试丁', { entryYear: 2019 })
    const toCome = addStudent('测试戊', { entryYear: 2027 })
    addForm(have, 2026)
    addForm(without, 2025)
    expect(await begin({ grade: 3, classNo: 2 })).toMatchObject({ made: 1, carried: 1 })
    const { ids } = await begin({})
    expect(ids.map((id) => form(id)?.values.studentId)).toEqual([otherClass])
    expect(await begin({})).toEqual({ made: 0, carried: 0, ids: [] })
    expect([left, toCome]).not.toContain(form(ids[0] ?? 0)?.values.studentId)
  })

  it('is one step: undo puts every draft away, and beginning again is possible', async () => {
    for (const name of ['测试甲', '测试乙', '测试丙']) addForm(addStudent(name), 2025, { housing: '自有' })
    await begin({ grade: 3 })
    expect(await school.call('records.undo', {})).toEqual({ label: '建立 3 份登记表(2026—2027学年)' })
    expect((await school.call('forms.completion', { schoolYear: 2026 }))[0]).toMatchObject({ missing: 3 })
    expect(await begin({ grade: 3 })).toMatchObject({ made: 3, carried: 3 })
  })

  it('lets a student have one form a year', async () => {
    const id = addStudent('测试甲')
    const { ids } = await begin({ studentId: id })
    const second = { register: 'environment_forms', schoolYear: 2026, values: { studentId: id } }
    await expect(school.call('records.create', second)).rejects.toMatchObject({ code: 'record_exists' })
    await expect(school.call('records.create', { ...second, schoolYear: 2027 })).resolves.toMatchObject({
      schoolYear: 2027
    })
    await school.call('records.remove', { register: 'environment_forms', ids })
    await begin({ studentId: id })
    await expect(
      school.call('records.restore', { register: 'environment_forms', ids })
    ).rejects.toMatchObject({ code: 'record_exists' })
  })

  it('refuses a student in the recycle bin', async () => {
    const id = addStudent('测试甲')
    await school.call('records.remove', { register: 'students', ids: [id] })
    await expect(begin({ studentId: id })).rejects.toMatchObject({ code: 'record_not_found' })
  })
})

describe('forms.confirm', () => {
  it('confirms drafts on the day, keeps the day on the paper, and passes over confirmed ones', async () => {
    const [one, other, third] = [addStudent('测试甲'), addStudent('测试乙'), addStudent('测试丙')]
    const ids = [
      addForm(one, 2026, { formState: '草稿' }),
      addForm(other, 2026, { formState: '草稿', filledOn: '2026-09-02' }),
      addForm(third, 2026, { filledOn: '2026-09-01' })
    ]
    expect(await school.call('forms.confirm', { ids })).toEqual({ confirmed: 2 })
    expect(ids.map((id) => form(id)?.values.filledOn)).toEqual(['2026-09-10', '2026-09-02', '2026-09-01'])
    expect(ids.map((id) => form(id)?.values.formState)).toEqual(['已确认', '已确认', '已确认'])
    await school.call('records.undo', {})
    expect(form(ids[0] ?? 0)?.values).toMatchObject({ formState: '草稿' })
    expect(form(ids[0] ?? 0)?.values).not.toHaveProperty('filledOn')
  })

  it('refuses all where a field that the school requires is empty, and names fields, not children', async () => {
    const choices = { familyType: { required: true, label: '家庭情况分类' }, housing: { required: true } }
    school.ledger.writeSettings({ fieldChoices: { environment_forms: choices } })
    const ids = [
      addForm(addStudent('测试甲'), 2026, { formState: '草稿', familyType: '单亲', housing: '自有' }),
      addForm(addStudent('测试乙'), 2026, { formState: '草稿', housing: '自有' }),
      addForm(addStudent('测试丙', { stage: null }), 2026, { formState: '草稿' })
    ]
    await expect(school.call('forms.confirm', { ids })).rejects.toMatchObject({
      code: 'form_incomplete',
      message: '有 2 份登记表的必填项还空着:家庭情况分类、班级、住房情况。请先补填,再确认。'
    })
    expect(ids.map((id) => form(id)?.values.formState)).toEqual(['草稿', '草稿', '草稿'])
    expect(await school.call('forms.confirm', { ids: ids.slice(0, 1) })).toEqual({ confirmed: 1 })
  })

  it('leaves a confirmed form open to changes, which the log keeps', async () => {
    const id = addForm(addStudent('测试甲'), 2026, { housing: '自有' })
    const changes = [{ id, values: { housing: '租住' } }]
    await school.call('records.update', { register: 'environment_forms', changes })
    const [entry] = await school.call('records.history', { register: 'environment_forms', id })
    expect(entry?.changes).toEqual([{ field: 'housing', label: '住房情况', before: '自有', after: '租住' }])
  })
})

describe('completion', () => {
  const guardian = { name: '王大', relation: '祖父', isGuardian: true }

  beforeEach(() => {
    const phone = '13800000001'
    addForm(addStudent('测试甲', { guardians: [{ ...guardian, phone }] }), 2026)
    addForm(addStudent('测试乙', { guardians: [{ relation: '母亲', phone }] }), 2026, { formState: '草稿' })
    addForm(addStudent('测试丙', { guardians: [guardian, { relation: '父亲', phone }] }), 2025)
    addStudent('测试丁', { guardians: [{ name: '李二', relation: '姑姑', phone }] })
    addStudent('测试戊', { classNo: null })
    addForm(addStudent('测试己', { entryYear: 2019, guardians: [guardian] }), 2026)
    addForm(addStudent('测试庚', { entryYear: 2027 }), 2026)
    school.ledger.sqlite
      .prepare("UPDATE students SET deleted_at = '2026-09-01' WHERE id = ?")
      .run(addStudent('测试辛'))
  })

  it('counts forms by class, and whose guardian has no phone', async () => {
    expect(await school.call('forms.completion', { schoolYear: 2026 })).toEqual([
      {
        grade: 3,
        classNo: null,
        className: '三年级未分班',
        students: 1,
        confirmed: 0,
        drafts: 0,
        missing: 1,
        withoutGuardianPhone: 1
      },
      {
        grade: 3,
        classNo: 2,
        className: '三(2)班',
        students: 4,
        confirmed: 1,
        drafts: 1,
        missing: 2,
        withoutGuardianPhone: 2
      }
    ])
  })

  it('has behind every figure as many students', async () => {
    const classes = await school.call('forms.completion', { schoolYear: 2026 })
    const kinds = ['confirmed', 'drafts', 'missing', 'withoutGuardianPhone'] as const
    for (const only of [...kinds, 'all'] as const) {
      const behind = await school.call('forms.completionStudents', { schoolYear: 2026, only })
      const figure = classes.reduce((sum, one) => sum + one[only === 'all' ? 'students' : only], 0)
      expect(behind).toHaveLength(figure)
    }
    const chosen = { schoolYear: 2026, grade: 3, classNo: 2 }
    const lacking = await school.call('forms.completionStudents', {
      ...chosen,
      only: 'withoutGuardianPhone'
    })
    expect(lacking.map(({ name }) => name).sort()).toEqual(['测试丁', '测试丙'])
    expect((await school.call('forms.completionStudents', { ...chosen, only: 'drafts' }))[0]).toMatchObject({
      name: '测试乙',
      className: '三(2)班',
      state: '草稿',
      guardianPhone: true
    })
  })
})

describe('a class teacher', () => {
  it('begins, confirms and counts the forms of the own class only', async () => {
    const teacher = school.teacher(inClass)
    const own = addStudent('测试甲')
    const other = addStudent('测试乙', { classNo: 3 })
    const { ids } = await teacher.call('forms.begin', { schoolYear: 2026 })
    expect(ids.map((id) => form(id)?.values.studentId)).toEqual([own])
    await expect(teacher.call('forms.begin', { schoolYear: 2026, studentId: other })).rejects.toMatchObject({
      code: 'record_not_found'
    })
    const others = addForm(other, 2026, { formState: '草稿' })
    await expect(teacher.call('forms.confirm', { ids: [...ids, others] })).rejects.toMatchObject({
      code: 'record_not_found'
    })
    expect(form(ids[0] ?? 0)?.values.formState).toBe('草稿')
    const classes = await teacher.call('forms.completion', { schoolYear: 2026 })
    expect(classes.map(({ className, students }) => [className, students])).toEqual([['三(2)班', 1]])
    const behind = await teacher.call('forms.completionStudents', { schoolYear: 2026, grade: 3, classNo: 3 })
    expect(behind).toEqual([])
  })
})

it.each([
  ['3公里', 3],
  ['1.5', 1.5],
  ['约2千米', 2],
  ['800米', 0.8],
  ['1200 m', 1.2],
  ['0', 0],
  ['800', null],
  ['步行十分钟', null],
  ['3里', null]
])('reads %s as %s kilometres', (text, kilometres) => expect(kilometresIn(text)).toBe(kilometres))
