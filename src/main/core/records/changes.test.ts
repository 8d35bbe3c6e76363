import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { students } from '@shared/registers/students'
import { temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import { listAudit } from './audit'
import { redoLast, undoChangeSet, undoLast, undoState } from './changes'
import { createRecord, type Editing, removeRecords, updateRecords } from './edit'
import { recordHistory } from './history'
import { revealValue } from './reveal'
import { recordStore } from './store'
import { openChangeSet, openWriter } from './writer'

const now = new Date('2026-09-10T01:00:00.000Z')
const at = now.toISOString()
const viewing = { schoolYear: 2026, primaryGrades: 6 } as const
const session = { accountId: 1, displayName: '示例老师' }
const lost = { field: 'idNumber', code: 'id_lost', message: '末尾几位已丢失' }
let temporary: TemporaryLedger
let editing: Editing

beforeEach(() => {
  temporary = temporaryLedger(now)
  editing = { ledger: temporary.ledger, register: students, session, now, viewing }
})
afterEach(() => temporary.remove())

const add = (name = '测试甲') => createRecord(editing, { name, className: '三(2)班' }).id
const change = (id: number, values: Record<string, unknown>) =>
  updateRecords(editing, 'edit', [{ id, values }])
const read = (id: number) => recordStore(temporary.ledger, students).read(id)
const undo = (who = session) => undoLast(temporary.ledger, who, at)
const redo = () => redoLast(temporary.ledger, session, at)
const importer = () =>
  openWriter(openChangeSet(temporary.ledger, { origin: 'import', label: '导入 2 行', session, at }), students)
const undoImport = (id: number) => undoChangeSet(temporary.ledger, id, session, at)

describe('undo and redo', () => {
  it('go back and forth step by step', () => {
    const id = add()
    change(id, { gender: '男' })
    change(id, { gender: '女', guardians: [{ name: '测试父' }] })
    expect(undoState(temporary.ledger, 1)).toEqual({ undo: '修改 2 处', redo: null })
    undo()
    expect(read(id)?.values).toMatchObject({ gender: '男' })
    expect(read(id)?.values).not.toHaveProperty('guardians')
    undo()
    expect(read(id)?.values).not.toHaveProperty('gender')
    undo()
    expect(read(id)?.deletedAt).not.toBeNull()
    expect(() => undo()).toThrow('没有可以撤销的操作')
    expect([redo(), redo(), redo()].map(({ label }) => label)).toEqual(['新增学生', '修改 1 处', '修改 2 处'])
    expect(read(id)).toMatchObject({
      deletedAt: null,
      values: { gender: '女', guardians: [{ name: '测试父' }] }
    })
    expect(() => redo()).toThrow('没有可以恢复的操作')
    undo()
    expect(read(id)?.values.gender).toBe('男')
  })
  it('forget what was undone once something new is done', () => {
    const id = add()
    change(id, { gender: '男' })
    undo()
    change(id, { gender: '女' })
    expect(undoState(temporary.ledger, 1)).toEqual({ undo: '修改 1 处', redo: null })
    expect(() => redo()).toThrow('没有可以恢复的操作')
  })
  it('keep each account to its own steps', () => {
    add()
    expect(() => undo({ accountId: 2, displayName: '别的老师' })).toThrow('没有可以撤销的操作')
  })
  it('refuse where a value was changed again since, and then change nothing', () => {
    const [one, two] = [add('测试甲'), add('测试乙')]
    updateRecords(editing, 'paste', [
      { id: one, values: { gender: '男' } },
      { id: two, values: { gender: '男' } }
    ])
    updateRecords({ ...editing, session: { accountId: 2, displayName: '别的老师' } }, 'edit', [
      { id: two, values: { gender: '女' } }
    ])
    expect(() => undo()).toThrow('有 1 处内容后来又改动过')
    expect(read(one)?.values.gender).toBe('男')
  })
  it('bring records out of the recycle bin', () => {
    const id = add()
    removeRecords(editing, [id])
    undo()
    expect(read(id)?.deletedAt).toBeNull()
  })
  it('bring back a doubt that an edit had settled', () => {
    const id = importer().create({ name: '测试甲' }, { doubts: [lost] })
    change(id, { idNumber: '399999201605040011' })
    expect(read(id)?.doubts).not.toContainEqual(lost)
    undo()
    expect(read(id)?.doubts).toEqual([lost])
  })
})

describe('undoing an import', () => {
  it('takes back what it made and changed, and keeps what was edited since', () => {
    const before = add('测试丙')
    const writer = importer()
    const [one, two] = [
      writer.create({ name: '测试甲', phone: '13800000001' }),
      writer.create({ name: '测试乙' })
    ]
    writer.update(before, { phone: '13900000002' }, { otherColumns: { 鞋码: '34' }, doubts: [lost] })
    change(two, { gender: '女' })
    expect(undoImport(writer.changeSet.id)).toEqual({ undone: 2, kept: 1 })
    expect([one, two].map((id) => read(id)?.deletedAt !== null)).toEqual([true, false])
    expect(read(before)).toMatchObject({ otherColumns: {}, doubts: [] })
    expect(read(before)?.values).not.toHaveProperty('phone')
    expect(() => undoImport(writer.changeSet.id)).toThrow('没有可以撤销的操作')
  })
  it('keeps a record whose edit only filled an empty field, and takes one whose edit was undone', () => {
    const writer = importer()
    const [one, two] = [writer.create({ name: '测试甲' }), writer.create({ name: '测试乙' })]
    change(one, { remark: '走读' })
    change(two, { remark: '走读' })
    undo()
    expect(undoImport(writer.changeSet.id)).toEqual({ undone: 1, kept: 1 })
    expect(read(one)?.deletedAt).toBeNull()
  })
  it('is not a step of undo', () => {
    importer().create({ name: '测试甲' })
    expect(undoState(temporary.ledger, 1)).toEqual({ undo: null, redo: null })
  })
})

describe('history and log', () => {
  it('tell what happened to a record, masked, newest first', () => {
    const id = add()
    change(id, { className: '三(3)班', phone: '13800000001' })
    change(id, { phone: '13800990001', onlyChild: '是' })
    revealValue(temporary.ledger, {
      register: students,
      id,
      field: 'phone',
      session,
      at: '2026-09-11T01:00:00.000Z',
      viewing
    })
    const entries = recordHistory(temporary.ledger, students, id, viewing)
    expect(entries.map(({ action, origin }) => [action, origin])).toEqual([
      ['reveal', '查看'],
      ['update', '编辑'],
      ['update', '编辑'],
      ['create', '新增']
    ])
    expect(entries[1]?.changes).toEqual([
      { field: 'phone', label: '联系电话', before: '138****0001', after: '138****0001' },
      { field: 'onlyChild', label: '是否独生子女', before: '', after: '是' }
    ])
    expect(entries[2]?.changes).toEqual([
      { field: 'schoolClass', label: '班级', before: '三(2)班', after: '三(3)班' },
      { field: 'phone', label: '联系电话', before: '', after: '138****0001' }
    ])
    expect(entries[3]?.changes).toEqual([
      { field: 'name', label: '姓名', before: '', after: '测试甲' },
      { field: 'schoolClass', label: '班级', before: '', after: '三(2)班' }
    ])
  })
  it('list every change set and look for the director', () => {
    const id = add()
    const writer = importer()
    writer.create({ name: '测试乙' })
    writer.create({ name: '测试丙' })
    revealValue(temporary.ledger, {
      register: students,
      id,
      field: 'idNumber',
      session,
      at: '2026-09-11T01:00:00.000Z',
      viewing
    })
    const { total, entries } = listAudit(temporary.ledger, 0, 10)
    expect(total).toBe(3)
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['查看', '测试甲 身份证件号'],
      ['导入', '导入 2 行'],
      ['新增', '新增学生:测试甲']
    ])
    expect(listAudit(temporary.ledger, 2, 10).entries).toHaveLength(1)
  })
})
