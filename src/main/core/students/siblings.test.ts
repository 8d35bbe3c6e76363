import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemberValues, RecordValues } from '@shared/registers'
import { students } from '@shared/registers/students'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { madeUpIdNumber } from '../../../../tests/temporary-ledger'
import { recordStore } from '../records/store'
import { openChangeSet, openWriter } from '../records/writer'

const now = new Date('2026-09-10T01:00:00.000Z')
const third = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const fifth = { stage: '小学', entryYear: 2022, classNo: 1 } as const
const idNumber = madeUpIdNumber('1985-03-04', '001')
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => now)
})
afterEach(() => school.remove())

function addStudent(name: string, guardians: MemberValues[], values: RecordValues = third) {
  const session = { accountId: 9, displayName: '别的老师' }
  const options = { origin: 'create', label: '新增', session, at: now.toISOString() } as const
  return openWriter(openChangeSet(school.ledger, options), students).create({ name, guardians, ...values })
}
const family = (id: number) =>
  recordStore(school.ledger, students).read(id)?.values.guardians as MemberValues[]
const siblings = async (id: number, caller: Caller = school) =>
  (await caller.call('students.file', { id })).siblings
const link = (one: number, other: number, place = 0, otherPlace = 0) =>
  school.call('students.linkAdults', {
    one: { studentId: one, place },
    other: { studentId: other, place: otherPlace }
  })
const unlink = (studentId: number, place = 0) =>
  school.call('students.unlinkAdult', { member: { studentId, place } })

describe('siblings are suggested', () => {
  it('where two adults have the same name and a common phone number', async () => {
    const mother = { name: '李二', relation: '母亲', phone: '13800000001、0794-8123456', job: '教师' }
    const one = addStudent('测试甲', [{ name: '王大', relation: '父亲', phone: '13800000009' }, mother])
    const other = addStudent('测试乙', [{ ...mother, phone: '13800000001', job: '农民' }], fifth)
    addStudent('测试丙', [{ ...mother, phone: '13800000002' }])
    addStudent('测试丁', [{ ...mother, name: '李三' }])
    expect(await siblings(one)).toEqual([
      {
        id: other,
        name: '测试乙',
        className: '五(1)班',
        confirmed: false,
        adults: [
          {
            name: '李二',
            relation: '母亲',
            place: 1,
            otherPlace: 0,
            by: 'phone',
            differences: [
              { label: '联系电话', here: '138****0001、0794-8***456', there: '138****0001' },
              { label: '职务', here: '教师', there: '农民' }
            ]
          }
        ]
      }
    ])
    expect((await siblings(other)).map(({ id }) => id)).toEqual([one])
  })

  it('where they have the same ID number, whatever they are called', async () => {
    const one = addStudent('测试甲', [{ name: '李二', relation: '妈妈', idNumber }])
    const other = addStudent('测试乙', [{ name: '李二妹', relation: '母亲', idNumber }])
    addStudent('测试丙', [{ name: '李二', idNumber: '无' }])
    addStudent('测试丁', [{ name: '李三', idNumber: '无' }])
    const [found, ...rest] = await siblings(one)
    expect([found?.id, found?.adults[0]?.by, rest]).toEqual([other, 'idNumber', []])
  })

  it('not by a brother in both families, a teacher, or a student in the recycle bin', async () => {
    const phone = '13800000001'
    const one = addStudent('测试甲', [
      { name: '王小', relation: '哥哥', phone },
      { name: '赵老师', relation: '老师', phone },
      { name: '李二', relation: '母亲', phone }
    ])
    addStudent('测试乙', [{ name: '王小', relation: '哥哥', phone }])
    addStudent('测试丙', [{ name: '赵老师', relation: '老师', phone }])
    const removed = addStudent('测试丁', [{ name: '李二', relation: '母亲', phone }])
    expect((await siblings(one)).map(({ name }) => name)).toEqual(['测试丁'])
    await school.call('records.remove', { register: 'students', ids: [removed] })
    expect(await siblings(one)).toEqual([])
  })

  it('to a class teacher only among the own class', async () => {
    const mother = { name: '李二', relation: '母亲', phone: '13800000001' }
    const one = addStudent('测试甲', [mother])
    const other = addStudent('测试乙', [mother], fifth)
    const teacher = school.teacher(third)
    expect(await siblings(one, teacher)).toEqual([])
    const places = { one: { studentId: one, place: 0 }, other: { studentId: other, place: 0 } }
    await expect(teacher.call('students.linkAdults', places)).rejects.toMatchObject({
      code: 'record_not_found'
    })
    await expect(
      teacher.call('students.unlinkAdult', { member: { studentId: other, place: 0 } })
    ).rejects.toMatchObject({ code: 'record_not_found' })
    await link(one, other)
    expect(await siblings(one, teacher)).toEqual([])
  })
})

describe('students.linkAdults', () => {
  it('lays the facts of the first over the other, blanks never erase, and what is of the family stays', async () => {
    const one = addStudent('测试甲', [
      { name: '李二', relation: '母亲', phone: '13800000001', age: 41, ageYear: 2024, isGuardian: true }
    ])
    const here = { relation: '继母', isGuardian: false, address: '某村', livesWith: false }
    const other = addStudent('测试乙', [
      { relation: '姐姐', name: '王小' },
      { ...here, name: '李二妹', phone: '13800000002', job: '农民', idNumber, age: 40, ageYear: 2026 }
    ])
    expect(await link(one, other, 0, 1)).toMatchObject([
      { id: other, confirmed: true, adults: [{ by: 'confirmed', differences: [], place: 0, otherPlace: 1 }] }
    ])
    const facts = { name: '李二', phone: '13800000001', job: '农民', idNumber, age: 41, ageYear: 2024 }
    const adultKey = family(one)[0]?.adultKey
    expect(adultKey).toMatch(/^[0-9a-f]{16}$/)
    expect(family(one)).toEqual([{ ...facts, relation: '母亲', isGuardian: true, adultKey }])
    expect(family(other)).toEqual([
      { relation: '姐姐', name: '王小' },
      { ...facts, ...here, adultKey }
    ])
    await school.call('records.undo', {})
    expect(family(other)[1]).toMatchObject({ name: '李二妹', phone: '13800000002', age: 40, ageYear: 2026 })
    expect(family(one)[0]).not.toHaveProperty('job')
    expect([family(one)[0], family(other)[1]].map((member) => member?.adultKey)).toEqual([
      undefined,
      undefined
    ])
  })

  it('joins the families of both, so that all of them follow a later change', async () => {
    const mother = { name: '李二', relation: '母亲', phone: '13800000001' }
    const ids = ['测试甲', '测试乙', '测试丙', '测试丁'].map((name) => addStudent(name, [mother]))
    const [first = 0, second = 0, other = 0, last = 0] = ids
    await link(first, second)
    await link(other, last)
    await link(second, other)
    expect(new Set(ids.map((id) => family(id)[0]?.adultKey)).size).toBe(1)
    const changes = [{ id: last, values: { 'guardians.0.phone': '13900000009' } }]
    await school.call('records.update', { register: 'students', changes })
    expect(ids.map((id) => family(id)[0]?.phone)).toEqual(Array(4).fill('13900000009'))
  })

  it('refuses two members of one family, also by way of others, and places where nobody is', async () => {
    const mother = { name: '李二', relation: '母亲', phone: '13800000001' }
    const one = addStudent('测试甲', [mother, { name: '王大', relation: '父亲' }])
    const other = addStudent('测试乙', [mother])
    await expect(link(one, one, 0, 1)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(link(one, other, 0, 1)).rejects.toMatchObject({ code: 'record_not_found' })
    await link(one, other)
    await expect(link(one, other, 1, 0)).rejects.toMatchObject({ code: 'invalid_input' })
    expect(family(one)[1]).toEqual({ name: '王大', relation: '父亲' })
  })
})

describe('students.unlinkAdult', () => {
  it('takes one family out, and the last one alone too; the facts stay', async () => {
    const mother = { name: '李二', relation: '母亲', phone: '13800000001' }
    const ids = ['测试甲', '测试乙', '测试丙'].map((name) => addStudent(name, [mother]))
    const [first = 0, second = 0, last = 0] = ids
    await link(first, second)
    await link(second, last)
    const [sibling] = await unlink(first)
    expect(sibling).toMatchObject({ confirmed: false, adults: [{ by: 'phone' }] })
    expect(ids.map((id) => 'adultKey' in (family(id)[0] ?? {}))).toEqual([false, true, true])
    await unlink(last)
    expect(ids.map((id) => family(id))).toEqual([[mother], [mother], [mother]])
    await school.call('records.undo', {})
    expect(ids.map((id) => 'adultKey' in (family(id)[0] ?? {}))).toEqual([false, true, true])
  })
})

it('keeps the link when the family is edited as a whole, in a grid cell and by the order of its rows', async () => {
  const mother = { name: '李二', relation: '母亲', phone: '13800000001' }
  const one = addStudent('测试甲', [mother, { name: '王大', relation: '父亲' }])
  const other = addStudent('测试乙', [mother])
  await link(one, other)
  const { student } = await school.call('students.file', { id: one })
  const rows = student.values.guardians as MemberValues[]
  expect(JSON.stringify(rows)).not.toContain('adultKey')
  const values = { guardians: [...rows].reverse().map((row) => ({ ...row, workplace: '某厂' })) }
  await school.call('records.update', {
    register: 'students',
    origin: 'form',
    changes: [{ id: one, values }]
  })
  expect(family(one)[1]).toMatchObject({ name: '李二', workplace: '某厂', phone: '13800000001' })
  expect(family(other)).toMatchObject([{ name: '李二', workplace: '某厂', phone: '13800000001' }])
  const form = await school.call('forms.begin', { schoolYear: 2026, studentId: other })
  const changes = [{ id: form.ids[0] ?? 0, values: { 'guardians.0.job': '裁缝' } }]
  await school.call('records.update', { register: 'environment_forms', changes })
  expect(family(one)[1]?.job).toBe('裁缝')
})
