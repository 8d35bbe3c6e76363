import { expect, it } from 'vitest'
import type { ImportRow } from '@shared/api/imports'
import { registers } from '@shared/registers'
import { broughtFields, changesBeside, classText, remarks, rowText } from './row-words'

const row: ImportRow = {
  index: 0,
  sheet: '三(1)班',
  row: 5,
  action: 'update',
  values: { name: '测试甲', grade: 3, classNo: 2, onlyChild: true },
  issues: [
    { field: 'phone', severity: 'notice', code: 'normalised', message: '去掉了空格' },
    { field: 'phone', severity: 'warning', code: 'phone', message: '号码少一位' },
    { field: 'guardians.0.phone', severity: 'warning', code: 'phone', message: '号码少一位' },
    { field: 'classNo', severity: 'warning', code: 'class', message: '班级不明' }
  ],
  changes: [{ field: 'className', label: '班级', before: '三(1)班', after: '三(2)班' }]
}

it('shows old and new where an update changes a cell, else the value', () => {
  expect(rowText(row, 'schoolClass', true)).toBe('三(1)班 → 三(2)班')
  expect(rowText(row, 'onlyChild', false)).toBe('是')
  expect(rowText({ ...row, action: 'conflict' }, 'schoolClass', true)).toBe('三(2)班')
})

it('shows the new text where both do not fit, and says what no cell shows', () => {
  const [before, after] = ['虚构省虚构市甲县乙镇***', '虚构省虚构市丙县丁街道***']
  const changed: ImportRow = {
    ...row,
    changes: [
      { field: 'address', label: '现住址', before, after },
      { field: 'onlyChild', label: '是否独生子女', before: '否', after: '是' },
      { field: '家访次数', label: '家访次数', before: '1', after: '2' },
      { field: 'phone', label: '联系电话', before: '138****0001', after: '138****0001' }
    ]
  }
  expect(rowText(changed, 'address', false)).toBe(`→ ${after}`)
  expect(rowText(changed, 'onlyChild', false)).toBe('否 → 是')
  expect(rowText(changed, 'phone', false)).toBe('138****0001(有改动)')
  expect(changesBeside(changed, new Set(['address', 'onlyChild', 'phone']))).toEqual([
    `现住址:${before} → ${after}`,
    '家访次数:1 → 2'
  ])
})

it('finds the remarks of a cell, worst first, and those of members and of the class', () => {
  expect(remarks(row, 'phone', false).map(({ severity }) => severity)).toEqual(['warning', 'notice'])
  expect(remarks(row, 'guardians', false)).toHaveLength(1)
  expect(remarks(row, 'schoolClass', true)).toHaveLength(1)
})

it('lists the fields of the file in the order of the register, required ones always', () => {
  const brought = broughtFields(registers.students, ['guardians.0.name', 'gender', null])
  expect(brought.fields.map(({ key }) => key)).toEqual(['name', 'gender', 'schoolClass'])
  expect(brought.collections).toEqual([{ key: 'guardians', label: '家庭成员' }])
})

it('a record of a grade says which, and a sheet of signatures has a column for who came', () => {
  const row = { values: { grade: 3 } } as unknown as ImportRow
  expect(classText(row)).toBe('三年级')
  const { collections } = broughtFields(registers.parent_meetings, ['date', 'title'])
  expect(collections.map(({ key }) => key)).toContain('attendance')
})
