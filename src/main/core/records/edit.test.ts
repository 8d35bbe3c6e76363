import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { students } from '@shared/registers/students'
import { madeUpIdNumber, temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import {
  checkChanges,
  createRecord,
  type Editing,
  removeRecords,
  restoreRecords,
  updateRecords
} from './edit'
import { revealValue } from './reveal'
import { recordStore } from './store'

const now = new Date('2026-09-10T01:00:00.000Z')
const viewing = { schoolYear: 2026, primaryGrades: 6 } as const
const session = { accountId: 1, displayName: '示例老师' }
const idNumber = madeUpIdNumber('2016-05-04', '001')
const father = { name: '测试父', relation: '父亲', phone: '13800000001' }
let temporary: TemporaryLedger
let editing: Editing

beforeEach(() => {
  temporary = temporaryLedger(now)
  editing = { ledger: temporary.ledger, register: students, session, now, viewing }
})
afterEach(() => temporary.remove())

const add = (values: Record<string, unknown> = {}) =>
  createRecord(editing, { name: '测试甲', className: '三(2)班', ...values }).id
const change = (id: number, values: Record<string, unknown>) =>
  updateRecords(editing, 'edit', [{ id, values }])[0]
const stored = (id: number) => recordStore(temporary.ledger, students).read(id)?.values

describe('typed values', () => {
  it('take a class as one of the school year on the screen', () => {
    const past: Editing = { ...editing, viewing: { schoolYear: 2024, primaryGrades: 6 } }
    const { id, values } = createRecord(past, { name: '测试甲', className: '一(2)班' })
    expect(values.className).toBe('一(2)班')
    expect(stored(id)).toMatchObject({ entryYear: 2024, classNo: 2 })
  })

  it('take a class by a name that the school explained, but not in the place of a class that is called so', () => {
    const explain = temporary.ledger.sqlite.prepare("INSERT INTO class_aliases VALUES (?, '小学', 2024, 2)")
    for (const alias of ['红领巾班', '三(1)班']) explain.run(alias)
    const classOf = (className: string) =>
      createRecord(editing, { name: '测试甲', className }).values.className
    expect([classOf('红领巾班'), classOf('三(1)班')]).toEqual(['三(2)班', '三(1)班'])
  })

  it('are read as an import reads them', () => {
    const id = add({
      className: '三年二班',
      ethnicity: '汉',
      birthDate: '2016.5.4',
      phone: '138-0000-0001',
      onlyChild: '是'
    })
    expect(stored(id)).toEqual({
      name: '测试甲',
      stage: '小学',
      entryYear: 2024,
      classNo: 2,
      ethnicity: '汉族',
      birthDate: '2016-05-04',
      phone: '13800000001',
      onlyChild: true
    })
  })
  it.each([
    [{ birthDate: '2016-02-30' }, '“出生日期”的内容不能保存:没有这一天,请核对日期。'],
    [{ gender: '未定' }, '“性别”的内容不能保存:“性别”没有这个选项,请核对。'],
    [{ name: ' ' }, '“姓名”的内容不能保存:不能为空。'],
    [{ className: '' }, '“班级”的内容不能保存:不能为空。'],
    [{ className: '十一班三' }, '“班级”的内容不能保存'],
    [{ grade: null }, '请写明年级和班'],
    [{ phone: '139****0009' }, '带 * 的是隐藏后的内容'],
    [{ nickname: '甲' }, '没有这一栏'],
    [{ deleted_at: null }, '没有这一栏'],
    [{ address: { text: '' } }, '内容的格式不对'],
    [{ guardians: [{ name: '测试母', password: '1' }] }, '没有这一栏']
  ])('are refused where they cannot be stored: %o', (values, message) => {
    const id = add()
    const before = stored(id)
    expect(() => change(id, values)).toThrow(message)
    expect(stored(id)).toEqual(before)
  })
  it('need name and class for a new record', () => {
    expect(() => createRecord(editing, { name: '测试甲' })).toThrow('班级')
    expect(() => createRecord(editing, { className: '三(2)班' })).toThrow('姓名')
    expect(createRecord(editing, { name: '测试甲', grade: 7, classNo: 10 }).values.className).toBe('七(10)班')
  })
  it('keep what stood beside a name or a phone in the remark', () => {
    const id = add({ remark: '走读' })
    change(id, { name: '测试甲(转走)', phone: '13800000001(爷爷)' })
    expect(stored(id)).toMatchObject({
      name: '测试甲',
      phone: '13800000001',
      remark: '走读；转走；联系电话:爷爷'
    })
  })
  it('say in a doubt what is odd but can be stored', () => {
    const shown = change(add(), { ethnicity: '克木人' })
    expect(shown?.doubts).toMatchObject([{ field: 'ethnicity', code: 'choice_unknown' }])
    expect(change(shown?.id ?? 0, { ethnicity: '汉族' })?.doubts).toEqual([])
  })
})

describe('classes', () => {
  it.each([
    [{ className: '四(1)班' }, { stage: '小学', entryYear: 2023, classNo: 1 }],
    [{ className: '5班' }, { stage: '小学', entryYear: 2024, classNo: 5 }],
    [{ classNo: 7 }, { stage: '小学', entryYear: 2024, classNo: 7 }],
    [{ grade: '8' }, { stage: '初中', entryYear: 2025, classNo: 2 }],
    [{ className: '三(2)班' }, { stage: '小学', entryYear: 2024, classNo: 2 }]
  ])('are typed by name or by number: %o', (values, expected) => {
    const id = add()
    change(id, values)
    expect(stored(id)).toMatchObject(expected)
  })
  it("take the school's own names first", () => {
    temporary.ledger.sqlite
      .prepare('INSERT INTO class_aliases VALUES (?, ?, ?, ?)')
      .run('实验班', '小学', 2025, 9)
    const id = add()
    expect(change(id, { className: '实验班' })?.values.className).toBe('二(9)班')
  })
})

describe('masked values', () => {
  it('stand for the real ones where they were left as shown', () => {
    const id = add({ idNumber, phone: '13800000001', guardians: [father] })
    const shown = change(id, { address: '某村' })
    expect(shown?.values.idNumber).toMatch(/^399\*{11}/)
    const again = updateRecords(editing, 'form', [{ id, values: { ...shown?.values, address: '某镇' } }])
    expect(again[0]?.version).toBe(3)
    expect(stored(id)).toMatchObject({ idNumber, phone: '13800000001', guardians: [father], address: '某镇' })
  })
  it('of members are told apart by name when the order changes', () => {
    const mother = { name: '测试母', relation: '母亲', phone: '13900000009' }
    const id = add({ guardians: [father, mother] })
    change(id, {
      guardians: [
        { ...mother, phone: '139****0009' },
        { ...father, phone: '138****0001' }
      ]
    })
    expect(stored(id)?.guardians).toEqual([mother, father])
  })
  it('of members go with the name, also where somebody was taken away or renamed', () => {
    const mother = { name: '测试母', relation: '母亲', phone: '13800090001' }
    const masked = { phone: '138****0001' }
    const id = add({ guardians: [father, mother] })
    change(id, { guardians: [{ ...mother, ...masked }] })
    expect(stored(id)?.guardians).toEqual([mother])
    change(id, { guardians: [{ ...mother, ...masked, name: '测试妈' }] })
    expect(stored(id)?.guardians).toEqual([{ ...mother, name: '测试妈' }])
  })
  it('of members without a name go with the relation, and so does who is shared with a sibling', () => {
    const guardians = [
      { relation: '父亲', phone: '13800000001' },
      { relation: '母亲', phone: '13800000002' }
    ]
    const id = add({ guardians })
    temporary.ledger.sqlite.exec("UPDATE family_members SET adult_key = 'shared' WHERE position = 0")
    change(id, { guardians: [{ relation: '母亲', phone: '138****0002', job: '教师' }] })
    expect(stored(id)?.guardians).toEqual([{ relation: '母亲', phone: '13800000002', job: '教师' }])
  })

  it('of members are refused where nobody can be meant', () => {
    const id = add({ guardians: [father] })
    const typed = (guardians: object[]) => () => change(id, { guardians })
    expect(typed([{ name: '测试母', phone: '13****1' }])).toThrow('带 * 的是隐藏后的内容')
    expect(typed([{ ...father }, { name: '测试母', phone: '138****0001' }])).toThrow('带 * 的是隐藏后的内容')
    expect(typed([{ ...father, idNumber: '3990*1' }])).toThrow('带 * 的是隐藏后的内容')
    expect(stored(id)?.guardians).toEqual([father])
  })
  it('let a masked suggestion be taken', () => {
    const id = add({ idNumber, studentNumber: idNumber })
    const [doubt] = change(id, { address: '某村' })?.doubts ?? []
    expect(doubt).toMatchObject({
      field: 'studentNumber',
      suggestion: expect.stringContaining('***') as string
    })
    const fixed = updateRecords(editing, 'fix', [{ id, values: { studentNumber: doubt?.suggestion } }])
    expect(fixed[0]?.doubts).toEqual([])
    expect(stored(id)?.studentNumber).toBe(`G${idNumber}`)
  })
  it('are shown in full on demand, which is logged', () => {
    const id = add({ idNumber, guardians: [father] })
    const look = (field: string) =>
      revealValue(temporary.ledger, {
        register: students,
        id,
        field,
        session,
        at: now.toISOString(),
        viewing
      }).value
    expect([look('idNumber'), look('guardians.0.phone'), look('guardians.3.phone')]).toEqual([
      idNumber,
      '13800000001',
      ''
    ])
    expect(() => look('other_columns')).toThrow('没有这一栏')
    const looks = temporary.ledger.sqlite
      .prepare('SELECT account_name, record_id, field FROM looks')
      .raw()
      .all()
    expect(looks.slice(0, 2)).toEqual([
      ['示例老师', id, 'idNumber'],
      ['示例老师', id, 'guardians.0.phone']
    ])
  })
})

describe('members', () => {
  it('are edited cell by cell', () => {
    const id = add({ guardians: [father] })
    change(id, {
      'guardians.0.phone': '13700000007',
      'guardians.1.name': '测试母',
      'guardians.0.relation': '爸爸'
    })
    expect(stored(id)?.guardians).toEqual([{ ...father, phone: '13700000007' }, { name: '测试母' }])
  })
  it('are emptied as a whole', () => {
    const id = add({ guardians: [father] })
    change(id, { guardians: [] })
    expect(stored(id)).not.toHaveProperty('guardians')
  })
})

describe('batches', () => {
  it('are written as one step or not at all', () => {
    const [one, two] = [add(), add()]
    const changes = [
      { id: one, values: { gender: '男' } },
      { id: two, values: { gender: '未定' } }
    ]
    expect(() => updateRecords(editing, 'paste', changes)).toThrow('性别')
    expect(stored(one)).not.toHaveProperty('gender')
  })
  it('name the row and the field that is refused, and can be checked before', () => {
    const [one, two] = [add(), add()]
    const changes = [
      { id: one, values: { gender: '男' } },
      { id: two, values: { gender: '未定', className: '十一班三', birthDate: '2016.5.4' } }
    ]
    const refused = { row: 1, field: 'gender', label: '性别' }
    expect(() => updateRecords(editing, 'paste', changes)).toThrow(
      expect.objectContaining({ details: expect.objectContaining(refused) as object })
    )
    expect(checkChanges(editing, changes)).toMatchObject([refused, { row: 1, field: 'schoolClass' }])
    expect([stored(one), stored(two)].map((values) => values?.gender)).toEqual([undefined, undefined])
  })
  it('refuse an outdated version and a record in the recycle bin', () => {
    const id = add()
    change(id, { gender: '男' })
    expect(() => updateRecords(editing, 'edit', [{ id, version: 1, values: { gender: '女' } }])).toThrow(
      '别人改动过'
    )
    expect(removeRecords(editing, [id, id])).toEqual({ count: 1 })
    expect(() => change(id, { gender: '女' })).toThrow('找不到这条记录')
    expect(restoreRecords(editing, [id])).toEqual({ count: 1 })
    expect(() => removeRecords(editing, [99])).toThrow('找不到这条记录')
  })
})
