import { read, utils } from 'xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Filter, View } from '@shared/api/records'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const FORMS = 'environment_forms'
const CHILDREN = 'left_behind_children'

let school: TemporaryCore
let one: number
let two: number

beforeEach(async () => {
  school = temporaryCore()
  one = await student('王小一', '三(1)班', '13800000001')
  two = await student('李小二', '三(2)班', '13800000002')
})
afterEach(() => school.remove())

async function student(name: string, className: string, phone: string) {
  const { id } = await school.call('records.create', {
    register: 'students',
    values: { name, className, phone, guardians: [{ name: '王大', relation: '父亲', phone: '13811110001' }] }
  })
  return id
}
const create = (register: string, values: Record<string, unknown>) =>
  school.call('records.create', { register, values })
async function list(register: string, view: Partial<View> = {}) {
  return school.call('records.list', { view: { register, ...view }, offset: 0, limit: 100 })
}
async function names(register: string, view: Partial<View> = {}) {
  return (await list(register, view)).rows.map(({ values }) => values.name)
}
const by = (field: string, operator: Filter['operator'], value: Filter['value']): Partial<View> => ({
  filters: [{ field, operator, value }]
})

describe('a record about a student', () => {
  it('shows the facts of the student, and gives a change of them to the student', async () => {
    const form = await create(FORMS, { studentId: one, familyType: '单亲', hazards: '河、公路' })
    expect(form).toMatchObject({
      studentId: one,
      schoolYear: 2026,
      values: { name: '王小一', className: '三(1)班', familyType: '单亲', hazards: '危险水域、公路铁路' }
    })
    const values = { address: '云山镇9号', familyType: '重组' }
    await school.call('records.update', {
      register: FORMS,
      origin: 'form',
      changes: [{ id: form.id, values }]
    })
    const { value } = await school.call('records.reveal', { register: 'students', id: one, field: 'address' })
    expect(value).toBe('云山镇9号')
    await school.call('records.undo', {})
    const [again] = (await list(FORMS)).rows
    expect(again?.values).toMatchObject({ familyType: '单亲' })
    expect(again?.values.address).toBeUndefined()
  })

  it('keeps the hidden number of a state when another state is taken away', async () => {
    const states = [
      { validFrom: '2024-09', pairedTeacherPhone: '13800001111' },
      { validFrom: '2025-09', pairedTeacherPhone: '13900002222' }
    ]
    const { id } = await create(CHILDREN, { studentId: one, careStates: states })
    const { values } = await school.call('records.read', { register: CHILDREN, id })
    const [, later] = values.careStates as unknown[]
    await school.call('records.update', {
      register: CHILDREN,
      origin: 'form',
      changes: [{ id, values: { careStates: [later] } }]
    })
    const phone = { register: CHILDREN, id, field: 'careStates.0.pairedTeacherPhone' }
    expect(await school.call('records.reveal', phone)).toEqual({ value: '13900002222' })
  })

  it('is one a student and school year, also after the recycle bin', async () => {
    const form = await create(FORMS, { studentId: one })
    await expect(create(FORMS, { studentId: one })).rejects.toMatchObject({ code: 'record_exists' })
    await school.call('records.remove', { register: FORMS, ids: [form.id] })
    await create(FORMS, { studentId: one })
    await expect(school.call('records.restore', { register: FORMS, ids: [form.id] })).rejects.toMatchObject({
      code: 'record_exists'
    })
  })

  it('is not overwritten where the student was changed since', async () => {
    const form = await create(FORMS, { studentId: one })
    const change = (register: string, id: number, version: number, values: Record<string, unknown>) =>
      school.call('records.update', { register, origin: 'form', changes: [{ id, version, values }] })
    await change('students', one, 1, { phone: '13800000009' })
    await expect(change(FORMS, form.id, form.version, { familyType: '单亲' })).rejects.toMatchObject({
      code: 'record_changed'
    })
  })

  it('goes with the student into the recycle bin and comes back with it', async () => {
    await create(FORMS, { studentId: one })
    await school.call('records.remove', { register: 'students', ids: [one] })
    expect(await names(FORMS)).toEqual([])
    await school.call('records.restore', { register: 'students', ids: [one] })
    expect(await names(FORMS)).toEqual(['王小一'])
  })
})

describe('a list of records about students', () => {
  it('is searched, filtered, sorted and counted by class through the students', async () => {
    await create(FORMS, { studentId: one, familyType: '单亲' })
    await create(FORMS, { studentId: two, familyType: '离异' })
    expect(await names(FORMS, { search: 'lixiaoer' })).toEqual(['李小二'])
    expect(await names(FORMS, { search: '13800000001' })).toEqual(['王小一'])
    expect(await names(FORMS, by('familyType', 'equals', '离异'))).toEqual(['李小二'])
    expect(await names(FORMS, by('className', 'in', ['三(1)班']))).toEqual(['王小一'])
    expect(await names(FORMS, by('guardians', 'contains', '王大'))).toHaveLength(2)
    expect(await names(FORMS, { sort: [{ field: 'name', descending: false }] })).toEqual(['李小二', '王小一'])
    expect(await names(FORMS, { schoolYear: 2025 })).toEqual([])
    const classes = await school.call('records.classes', { register: FORMS })
    expect(classes.map(({ name, count }) => [name, count])).toEqual([
      ['三(1)班', 1],
      ['三(2)班', 1]
    ])
  })

  it('is filtered and sorted by what is worked out', async () => {
    const away = [
      { parent: '父亲', away: true, since: '2025-09' },
      { parent: '母亲', away: false }
    ]
    const both = [
      { parent: '父亲', away: true, since: '2024-02' },
      { parent: '母亲', away: true, since: '2024-03' }
    ]
    await create(CHILDREN, { studentId: one, parentStates: away })
    await create(CHILDREN, { studentId: two, parentStates: both })
    expect(await names(CHILDREN, by('leftBehindType', 'in', ['双亲留守']))).toEqual(['李小二'])
    expect(await names(CHILDREN, by('motherAway', 'equals', '否'))).toEqual(['王小一'])
    const earliest = { sort: [{ field: 'awaySince', descending: false }] }
    expect(await names(CHILDREN, earliest)).toEqual(['李小二', '王小一'])
    const before = { ...by('leftBehindType', 'in', ['非留守']), asOf: '2025-10-01' }
    expect(await names(CHILDREN, before)).toEqual(['王小一'])
  })

  it('leaves a child undecided whose facts do not suffice, whatever was reported', async () => {
    await create(CHILDREN, {
      studentId: one,
      leftBehind: '双亲留守',
      parentStates: [{ parent: '父亲', away: true }]
    })
    const [record] = (await list(CHILDREN)).rows
    expect(record?.values).toMatchObject({ leftBehindType: '待认定', leftBehind: '双亲留守' })
  })

  it('says nothing of sensitive fields, also to a filter or in a doubt', async () => {
    const form = await create(FORMS, { studentId: one, parentHabits: '酗酒、通宵' })
    expect(form.values.parentHabits).toBe('******')
    expect(JSON.stringify(form)).not.toMatch(/酗酒|通宵/)
    const nothing = await create(FORMS, { studentId: two, harmSigns: '无' })
    expect(nothing.values.harmSigns).toBe('无')
    await expect(list(FORMS, by('parentHabits', 'contains', '酗酒'))).rejects.toMatchObject({
      code: 'invalid_input'
    })
    await expect(list(FORMS, { sort: [{ field: 'parentHabits', descending: false }] })).rejects.toMatchObject(
      { code: 'invalid_input' }
    )
    const look = { register: FORMS, id: form.id, field: 'parentHabits' }
    expect((await school.call('records.reveal', look)).value).toBe('酗酒、通宵')
    const { entries } = await school.call('audit.list', { offset: 0, limit: 5 })
    expect(entries.find(({ action }) => action === '查看')?.subject).toBe('王小一 家长不良习惯')
    const history = await school.call('records.history', { register: FORMS, id: form.id })
    expect(JSON.stringify(history)).not.toMatch(/酗酒|通宵/)
  })

  it('is named neutrally in a public list of a confidential register', async () => {
    await create(CHILDREN, { studentId: one })
    const answer = await school.ask('exports.workbook', { view: { register: CHILDREN }, profile: 'public' })
    if (!answer.ok || !answer.file) throw new Error('no list')
    const book = read(answer.file.bytes)
    const cells = JSON.stringify(book.SheetNames.map((name) => utils.sheet_to_json(book.Sheets[name] ?? {})))
    expect(cells).toContain('王小一')
    expect(cells + answer.file.name + book.SheetNames.join()).not.toMatch(/留守|外出|监护/)
  })
})
