import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileContent } from '@shared/api/messages'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { madeUpIdNumber } from '../../../../tests/temporary-ledger'
import { createChance } from '../demo/chance'

const FORMS = 'environment_forms'
const CHILDREN = 'left_behind_children'
const FATHER = { name: '王大', relation: '父亲', phone: '13700000001' }
const NUMBERS = ['001', '002'].map((serial) => madeUpIdNumber('2018-03-04', serial))
const CLASS = { stage: '小学', entryYear: 2024, classNo: 2 } as const

let school: TemporaryCore
let colleague: Caller
let one: number
let two: number

beforeEach(async () => {
  school = temporaryCore()
  colleague = school.teacher(CLASS)
  const add = async (name: string, idNumber = '') =>
    await create('students', {
      name,
      idNumber,
      className: '三(2)班',
      guardians: [FATHER, { name: `${name}母` }]
    })
  one = await add('王小一', NUMBERS[0])
  two = await add('王小二', NUMBERS[1])
})
afterEach(() => school.remove())

const create = async (register: string, values: Record<string, unknown>) =>
  (await school.call('records.create', { register, values, schoolYear: 2026 })).id
const update = (register: string, id: number, values: Record<string, unknown>, caller: Caller = school) =>
  caller.call('records.update', { register, origin: 'form', changes: [{ id, values }] })
const link = () =>
  school.call('students.linkAdults', {
    one: { studentId: one, place: 0 },
    other: { studentId: two, place: 0 }
  })
const undo = (caller: Caller = school) => caller.call('records.undo', {})
const redo = () => school.call('records.redo', {})
const reveal = async (register: string, id: number, field: string) =>
  (await school.call('records.reveal', { register, id, field })).value
const csv = (name: string, ...lines: string[]): FileContent => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n'))
})
async function importForms(...rows: string[]) {
  const file = csv('登记表.csv', '班级,姓名,身份证号,现住址,家庭情况分类,住房情况', ...rows)
  const { importSession } = await school.call('imports.open', { register: FORMS, schoolYear: 2026 }, file)
  return school.call('imports.apply', { importSession })
}

const TABLES = {
  students: 'name, class_no, phone, address, deleted_at IS NOT NULL AS deleted, doubts, other_columns',
  family_members: 'owner_id, position, relation, name, phone, workplace, adult_key',
  environment_forms:
    'student_id, school_year, form_state, filled_on, family_type, harm_signs, deleted_at IS NOT NULL AS deleted',
  left_behind_children: 'student_id, illness, remark, deleted_at IS NOT NULL AS deleted',
  parent_states: 'owner_id, position, parent, valid_from, away, place',
  care_states: 'owner_id, position, valid_from, guardian_name'
}
/** All that is on record, but for how often and when it was changed; rows of members are new after each change. */
function everything() {
  return Object.entries(TABLES).map(([table, columns]) => {
    const rows = school.ledger.sqlite.prepare(`SELECT ${columns} FROM ${table}`).all()
    return [table, rows.map((row) => JSON.stringify(row)).sort()]
  })
}
/** What a step leaves on record: with the records it made in the recycle bin, as its undo leaves it, or without. */
function present() {
  return everything().map(([table, rows]) => [
    table,
    (rows as string[]).filter((row) => !row.includes('"deleted":1'))
  ])
}

describe('a step that touches several registers', () => {
  it('is taken back and done again as a whole, in whatever order steps follow each other', async () => {
    const chance = createChance(7)
    const form = await create(FORMS, { studentId: one })
    const child = await create(CHILDREN, { studentId: one })
    const steps: (() => Promise<unknown>)[] = [
      () =>
        update(FORMS, form, {
          familyType: chance.pick(['单亲', '重组']),
          address: `${chance.whole(1, 99)}号`
        }),
      () =>
        update(FORMS, form, { harmSigns: `${chance.whole(1, 99)}`, guardians: [FATHER, { name: '李四' }] }),
      () =>
        update(CHILDREN, child, {
          phone: `138${chance.whole(10000000, 99999999)}`,
          illness: `${chance.whole(1, 99)}`
        }),
      () =>
        update(CHILDREN, child, {
          parentStates: [{ parent: '父亲', away: chance.happens(0.5), place: '某市' }]
        }),
      () => update('students', two, { 'guardians.0.phone': `137${chance.whole(10000000, 99999999)}` }),
      () => update('students', one, { 'guardians.0.workplace': `某厂${chance.whole(1, 99)}` }),
      () => link(),
      () => school.call('students.unlinkAdult', { member: { studentId: one, place: 0 } }),
      () => school.call('forms.begin', { schoolYear: 2027 }),
      () => school.call('forms.confirm', { ids: [form] })
    ]
    for (let round = 0; round < 8; round += 1) {
      const states = [present()]
      for (let count = 0; count < 10; count += 1) {
        const before = JSON.stringify(everything())
        await chance
          .pick(steps)()
          .catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'invalid_input' })
          })
        if (JSON.stringify(everything()) !== before) states.push(present())
      }
      for (let back = states.length - 2; back >= 0; back -= 1) {
        await undo()
        expect(present()).toEqual(states[back])
      }
      for (let again = 1; again < states.length; again += 1) {
        await redo()
        expect(present()).toEqual(states[again])
      }
    }
  })

  it('is not taken back where somebody changed a part of it since, and then loses nothing', async () => {
    const form = await create(FORMS, { studentId: one, familyType: '单亲' })
    await update(FORMS, form, { familyType: '重组', address: '柳林村1号' })
    await update('students', one, { address: '云山镇9号' }, colleague)
    const before = everything()
    await expect(undo()).rejects.toMatchObject({ code: 'undo_conflict', details: { count: 1 } })
    expect(everything()).toEqual(before)
    await undo(colleague)
    await undo()
    expect((await school.call('records.read', { register: FORMS, id: form })).values).toMatchObject({
      familyType: '单亲'
    })
    expect(await reveal('students', one, 'address')).toBe('')
  })
})

describe('an import that made students with forms', () => {
  const ROW = `三(2)班,郑小四,${madeUpIdNumber('2018-05-06', '004')},柳林村4号,单亲,自有`

  it('is undone without leaving a trace, and leaves a student whose form was worked on', async () => {
    const before = present()
    const { importId } = await importForms(ROW, `三(2)班,王小一,${NUMBERS[0]},柳林村1号,单亲,自有`)
    expect(await school.call('imports.undo', { importId })).toEqual({ undone: 4, kept: 0 })
    expect(present()).toEqual(before)

    const second = await importForms(ROW)
    const [made] = (await list(FORMS)).filter(({ values }) => values.name === '郑小四')
    await update(FORMS, made?.id ?? 0, { familyType: '重组' }, colleague)
    expect(await school.call('imports.undo', second)).toEqual({ undone: 0, kept: 2 })
    expect((await list(FORMS)).map(({ values }) => values.familyType)).toEqual(['重组'])
  })

  it('leaves a student about whom there is a record by now', async () => {
    const file = csv('名单.csv', '班级,姓名,性别', '三(2)班,郑小四,男', '三(2)班,钱小五,女')
    const { importSession } = await school.call('imports.open', { register: 'students' }, file)
    const { importId } = await school.call('imports.apply', { importSession })
    const [made] = (await list('students')).filter(({ values }) => values.name === '郑小四')
    await colleague.call('records.create', {
      register: CHILDREN,
      values: { studentId: made?.id, illness: '哮喘' }
    })
    expect(await school.call('imports.undo', { importId })).toEqual({ undone: 1, kept: 1 })
    expect((await list(CHILDREN)).map(({ values }) => values.name)).toEqual(['郑小四'])
  })

  const list = async (register: string) => {
    const view = { register, schoolYear: 2026 }
    return (await school.call('records.list', { view, offset: 0, limit: 50 })).rows
  }
})

describe('the recycle bin', () => {
  it('gives back a student with the forms and facts, and hides them meanwhile', async () => {
    const form = await create(FORMS, { studentId: one, familyType: '单亲' })
    await create(CHILDREN, { studentId: one, parentStates: [{ parent: '父亲', away: true }] })
    const before = present()
    const ids = (register: string) => school.call('records.ids', { view: { register, schoolYear: 2026 } })
    await school.call('records.remove', { register: 'students', ids: [one] })
    expect([await ids(FORMS), await ids(CHILDREN)]).toEqual([[], []])
    const gone = { code: 'record_not_found' }
    await expect(update(FORMS, form, { familyType: '重组' })).rejects.toMatchObject(gone)
    await expect(school.call('forms.confirm', { ids: [form] })).rejects.toMatchObject(gone)
    await expect(create(FORMS, { studentId: one })).rejects.toMatchObject(gone)
    await expect(school.call('exports.cards', { register: FORMS, studentId: one })).rejects.toMatchObject(
      gone
    )
    await school.call('records.restore', { register: 'students', ids: [one] })
    expect(present()).toEqual(before)
    await undo()
    await undo()
    expect(present()).toEqual(before)
  })

  it('keeps a removed form beside a new one, and refuses two of one year', async () => {
    const old = await create(FORMS, { studentId: one, familyType: '单亲' })
    await school.call('records.remove', { register: FORMS, ids: [old] })
    const fresh = await school.call('records.create', {
      register: FORMS,
      values: { studentId: one, familyType: '重组' },
      schoolYear: 2026
    })
    const before = everything()
    const second = { code: 'record_exists' }
    await expect(school.call('records.restore', { register: FORMS, ids: [old] })).rejects.toMatchObject(
      second
    )
    expect(everything()).toEqual(before)
    await school.call('records.remove', { register: FORMS, ids: [fresh.id] })
    await school.call('records.restore', { register: FORMS, ids: [old] })
    await expect(school.call('records.restore', { register: FORMS, ids: [fresh.id] })).rejects.toMatchObject(
      second
    )
    expect((await school.call('records.read', { register: FORMS, id: old })).values.familyType).toBe('单亲')
    expect((await school.call('records.read', { register: FORMS, id: fresh.id })).values.familyType).toBe(
      '重组'
    )
  })

  it('holds a sibling whose shared father goes on being one person', async () => {
    await link()
    await school.call('records.remove', { register: 'students', ids: [two] })
    expect((await school.call('students.file', { id: one })).siblings).toEqual([])
    await update('students', one, { 'guardians.0.phone': '13700000009' })
    await school.call('records.restore', { register: 'students', ids: [two] })
    expect(await reveal('students', two, 'guardians.0.phone')).toBe('13700000009')
    const [sibling] = (await school.call('students.file', { id: one })).siblings
    expect(sibling).toMatchObject({ id: two, confirmed: true })
    await update('students', two, { 'guardians.0.phone': '13700000008' })
    expect(await reveal('students', one, 'guardians.0.phone')).toBe('13700000008')
    for (let step = 0; step < 5; step += 1) await undo()
    expect([
      await reveal('students', one, 'guardians.0.phone'),
      await reveal('students', two, 'guardians.0.phone')
    ]).toEqual(['13700000001', '13700000001'])
  })
})

describe('a record about a student', () => {
  it('begins with the family as it is: masked numbers stay, a shared adult stays shared', async () => {
    await link()
    const { values } = await school.call('records.read', { register: 'students', id: one })
    await create(FORMS, { studentId: one, guardians: values.guardians, familyType: '单亲' })
    expect(await reveal('students', one, 'guardians.0.phone')).toBe('13700000001')
    expect((await school.call('students.file', { id: one })).siblings).toMatchObject([
      { id: two, confirmed: true }
    ])
  })

  it('takes back whole what was shown of it, worked-out columns included', async () => {
    const parentStates = [{ parent: '父亲', away: true, place: '某市' }]
    const id = await create(CHILDREN, { studentId: one, parentStates, remark: '备注' })
    const before = everything()
    const { values } = await school.call('records.read', { register: CHILDREN, id })
    expect(values).toMatchObject({ fatherName: '王大', fatherPhone: '137****0001' })
    await update(CHILDREN, id, values)
    expect(everything()).toEqual(before)
    await expect(update(CHILDREN, id, { fatherName: '王二' })).rejects.toMatchObject({
      code: 'value_refused'
    })
    await expect(update('students', one, { guardians: [null] })).rejects.toMatchObject({
      code: 'invalid_input'
    })
  })

  it('is refused where its student was changed elsewhere, also through another family', async () => {
    await link()
    const id = await create(FORMS, { studentId: one })
    const { version } = await school.call('records.read', { register: FORMS, id })
    const late = () =>
      school.call('records.update', {
        register: FORMS,
        changes: [{ id, version, values: { familyType: '单亲' } }]
      })
    await update('students', two, { 'guardians.0.phone': '13700000009' }, colleague)
    await expect(late()).rejects.toMatchObject({ code: 'record_changed' })
    await undo(colleague)
    await expect(late()).rejects.toMatchObject({ code: 'record_changed' })
  })

  it('is changed together with that of a sibling in one step', async () => {
    await link()
    const changes = [one, two].map((id) => ({ id, values: { 'guardians.0.phone': '13700000009' } }))
    const versions = await Promise.all(
      changes.map(async ({ id }) => (await school.call('records.read', { register: 'students', id })).version)
    )
    const versioned = changes.map((change, index) => ({ ...change, version: versions[index] ?? 0 }))
    await school.call('records.update', { register: 'students', origin: 'paste', changes: versioned })
    expect(await reveal('students', two, 'guardians.0.phone')).toBe('13700000009')
    await expect(
      school.call('records.update', { register: 'students', changes: versioned })
    ).rejects.toMatchObject({ code: 'record_changed' })
  })
})

it('chooses among the ids of a view whatever ids are asked for', async () => {
  const view = { register: 'students', ids: [Number.MAX_SAFE_INTEGER, -1, two] }
  expect(await school.call('records.ids', { view })).toEqual([two])
})
