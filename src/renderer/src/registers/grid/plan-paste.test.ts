import { describe, expect, it } from 'vitest'
import { registers } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { fieldsOf, type KeyedField } from '../fields'
import { planPaste, withoutRefused } from './plan-paste'

const byKey = new Map(fieldsOf(registers.students).map((field) => [field.key, field]))
const field = (key: string) => byKey.get(key) as KeyedField
const record = (id: number, values: ShownRecord['values']): ShownRecord => ({
  id,
  version: 3,
  values,
  doubts: []
})

describe('planPaste', () => {
  const rows = [
    record(1, { name: '测试甲', className: '三(1)班', phone: '138****0001' }),
    record(2, { name: '测试乙', className: '三(1)班', phone: null })
  ]

  it('sends changed cells only, and the class by its name', () => {
    const plan = planPaste(
      rows,
      [field('name'), field('schoolClass')],
      [
        ['测试甲', '三(2)班'],
        ['测试丙', '三(1)班']
      ]
    )
    expect(plan.changes).toEqual([
      { id: 1, version: 3, values: { className: '三(2)班' } },
      { id: 2, version: 3, values: { name: '测试丙' } }
    ])
    expect(plan.cells).toBe(2)
  })

  it('never puts a masked form over the number behind it', () => {
    const plan = planPaste(rows, [field('phone')], [['139****0002'], ['139****0002']])
    expect(plan.changes).toEqual([])
    expect([...plan.leftAlone]).toEqual([['含 * 号的遮盖内容不能粘贴', 2]])
  })

  it('leaves alone what is worked out, and a sensitive value that nobody has looked at', () => {
    const [child] = fieldsOf(registers.left_behind_children).filter(({ key }) => key === 'fatherWorkplace')
    const [habits] = fieldsOf(registers.environment_forms).filter(({ key }) => key === 'parentHabits')
    const forms = [record(1, { parentHabits: '******' }), record(2, {})]
    const plan = planPaste(
      forms,
      [child ?? null, habits ?? null],
      [
        ['虚构市', ''],
        ['虚构市', '无']
      ]
    )
    expect(plan.changes).toEqual([{ id: 2, version: 3, values: { parentHabits: '无' } }])
    expect([...plan.leftAlone]).toEqual([
      ['“父亲务工地点”由登记的情况得出,请在学生档案中修改', 2],
      ['“家长不良习惯”请先查看原来的内容', 1]
    ])
  })

  it('fills the target with a single cell and an empty one erases', () => {
    const plan = planPaste(rows, [field('gender')], [['女']])
    expect(plan.changes.map((change) => change.values)).toEqual([{ gender: '女' }, { gender: '女' }])
    expect(planPaste(rows.slice(0, 1), [field('name')], [['']]).changes[0]?.values).toEqual({ name: null })
  })

  it('goes on without the values that are refused', () => {
    const fields = [field('name'), field('schoolClass')]
    const plan = planPaste(rows, fields, [
      ['测试丙', '十一班三'],
      ['', '三(2)班']
    ])
    const fitting = withoutRefused(
      plan,
      [
        { row: 0, field: 'schoolClass', label: '班级', reason: '看不懂' },
        { row: 1, field: 'name', label: '姓名', reason: '不能为空' }
      ],
      fields
    )
    expect(fitting.changes.map((change) => change.values)).toEqual([
      { name: '测试丙' },
      { className: '三(2)班' }
    ])
    expect(fitting.cells).toBe(2)
  })

  it('says what did not fit', () => {
    const plan = planPaste(rows.slice(0, 1), [field('gender'), null], [['女', '多', '余'], ['男']])
    expect(Object.fromEntries(plan.leftAlone)).toEqual({
      超出最后一栏: 1,
      此栏不能在表格中直接修改: 1,
      超出名单最后一行: 1
    })
  })
})
