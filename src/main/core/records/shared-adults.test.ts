import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemberValues, RecordValues } from '@shared/registers'
import { students } from '@shared/registers/students'
import { temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import { undoChangeSet, undoLast } from './changes'
import { type Editing, updateRecords } from './edit'
import { recordStore } from './store'
import { openChangeSet, openWriter, type Origin } from './writer'

const now = new Date('2026-09-10T01:00:00.000Z')
const at = now.toISOString()
const session = { accountId: 1, displayName: '示例老师' }
const father: MemberValues = { name: '王大', relation: '父亲', phone: '13800000001', adultKey: 'k1' }
let temporary: TemporaryLedger
let editing: Editing

beforeEach(() => {
  temporary = temporaryLedger(now)
  const viewing = { schoolYear: 2026, primaryGrades: 6 } as const
  editing = { ledger: temporary.ledger, register: students, session, now, viewing }
})
afterEach(() => temporary.remove())

function writing(origin: Origin, when = at) {
  return openWriter(openChangeSet(temporary.ledger, { origin, label: '测试', session, at: when }), students)
}
const add = (name: string, ...guardians: MemberValues[]) => writing('create').create({ name, guardians })
const family = (id: number) =>
  recordStore(temporary.ledger, students).read(id)?.values.guardians as MemberValues[]
const undo = () => undoLast(temporary.ledger, session, at)

describe('a change of an adult whom two families share', () => {
  it('is written to the other family by an edit, and undo takes both back', () => {
    const one = add('测试甲', { name: '李二', relation: '母亲' }, father)
    const other = add('测试乙', { ...father, isGuardian: true, relation: '继父' })
    updateRecords(editing, 'edit', [
      { id: one, values: { 'guardians.1.phone': '13900000009', 'guardians.1.isGuardian': '否' } }
    ])
    expect(family(one)[1]).toMatchObject({ phone: '13900000009', isGuardian: false })
    expect(family(other)).toEqual([{ ...father, phone: '13900000009', isGuardian: true, relation: '继父' }])
    expect(undo()).toEqual({ label: '修改 2 处' })
    expect(family(one)[1]).toEqual(father)
    expect(family(other)).toEqual([{ ...father, isGuardian: true, relation: '继父' }])
  })

  it('is a correction where only the name is another, and another person where the number is too', () => {
    const one = add('测试甲', father)
    const other = add('测试乙', father)
    updateRecords(editing, 'edit', [{ id: one, values: { 'guardians.0.name': '王达' } }])
    expect(family(other)[0]).toMatchObject({ name: '王达', adultKey: 'k1' })
    const stepfather = { name: '赵三', relation: '父亲', phone: '13900000009' }
    updateRecords(editing, 'form', [{ id: one, values: { guardians: [stepfather] } }])
    expect(family(one)).toEqual([stepfather])
    expect(family(other)[0]).toMatchObject({ name: '王达', phone: father.phone })
    undo()
    expect(family(one)[0]).toMatchObject({ name: '王达', adultKey: 'k1' })
  })

  it('is written by a form that holds the whole family, and the emptying of a fact as well', () => {
    const one = add('测试甲', father)
    const other = add('测试乙', father)
    updateRecords(editing, 'form', [
      { id: one, values: { guardians: [{ name: '王大', relation: '父亲', phone: '', job: '司机' }] } }
    ])
    expect(family(other)).toEqual([{ name: '王大', relation: '父亲', job: '司机', adultKey: 'k1' }])
  })

  it('is written by an import, and its undo takes both back though another fact of the other family changed since', () => {
    const one = add('测试甲', father)
    const other = add('测试乙', father)
    const importing = writing('import')
    importing.update(one, { guardians: [{ ...father, phone: '13900000009' }] })
    expect(family(other)[0]?.phone).toBe('13900000009')
    writing('edit').update(other, {
      guardians: [
        { ...father, phone: '13900000009' },
        { name: '李二', relation: '母亲' }
      ]
    })
    expect(undoChangeSet(temporary.ledger, importing.changeSet.id, session, at)).toEqual({
      undone: 1,
      kept: 1
    })
    expect(family(one)[0]?.phone).toBe('13800000001')
    expect(family(other)).toEqual([father, { name: '李二', relation: '母亲' }])
  })

  it('reaches every family of the adult and no family of a namesake', () => {
    const one = add('测试甲', father)
    const others = [add('测试乙', father), add('测试丙', father)]
    const { adultKey: _, ...unlinked } = father
    const namesake = add('测试丁', unlinked)
    writing('edit').update(one, { guardians: [{ ...father, workplace: '某厂' }] })
    expect(others.map((id) => family(id)[0]?.workplace)).toEqual(['某厂', '某厂'])
    expect(family(namesake)).toEqual([unlinked])
  })

  it('reaches a family in the recycle bin, so that it is right when it comes back', () => {
    const one = add('测试甲', father)
    const other = add('测试乙', father)
    writing('remove').remove(other)
    writing('edit').update(one, { guardians: [{ ...father, phone: '13900000009' }] })
    writing('restore').restore(other)
    expect(family(other)[0]?.phone).toBe('13900000009')
  })

  it('leaves the other family alone where the person is taken out of one, or only stands to the child otherwise', () => {
    const one = add('测试甲', father)
    const other = add('测试乙', father)
    writing('edit').update(one, { guardians: [{ ...father, relation: '继父', livesWith: false }] })
    writing('edit').update(one, { guardians: null })
    expect(family(other)).toEqual([father])
    expect(recordStore(temporary.ledger, students).read(other)?.version).toBe(1)
  })

  it('keeps the doubts of the other family that are about something else', () => {
    const one = add('测试甲', father)
    const doubts = ['guardians.0.phone', 'guardians.1.name'].map((field) => ({
      field,
      code: 'made_up',
      message: '某'
    }))
    const other = writing('create').create(
      { name: '测试乙', guardians: [father, { name: '李二' }] },
      { doubts }
    )
    writing('edit').update(one, { guardians: [{ ...father, phone: '13900000009' }] })
    expect(
      recordStore(temporary.ledger, students)
        .read(other)
        ?.doubts.map(({ field }) => field)
    ).toEqual(['guardians.1.name'])
  })
})

describe('the year of an age', () => {
  const later = '2028-03-01T01:00:00.000Z'

  it('is the year in which the age was said first, or said anew', () => {
    const id = add('测试甲', { name: '王大', age: 61 })
    expect(family(id)[0]).toEqual({ name: '王大', age: 61, ageYear: 2026 })
    const editingLater = { ...editing, now: new Date(later) }
    updateRecords(editingLater, 'form', [
      { id, values: { guardians: [{ name: '王大', age: 61, job: '农民' }] } }
    ])
    expect(family(id)[0]).toMatchObject({ age: 61, ageYear: 2026 })
    updateRecords(editingLater, 'edit', [{ id, values: { 'guardians.0.age': 63 } }])
    expect(family(id)[0]).toMatchObject({ age: 63, ageYear: 2028 })
    undoLast(temporary.ledger, session, later)
    expect(family(id)[0]).toMatchObject({ age: 61, ageYear: 2026 })
  })

  it('stays where somebody said it with the age', () => {
    const values: RecordValues = { name: '测试甲', guardians: [{ name: '王大', age: 61, ageYear: 2020 }] }
    expect(family(writing('create').create(values))[0]?.ageYear).toBe(2020)
  })
})
