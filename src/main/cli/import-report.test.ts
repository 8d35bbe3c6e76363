import { expect, test } from 'vitest'
import type { ImportPreview, ImportRow, Issue } from '@shared/api/imports'
import { exchangeForm } from './import-report'

const preview: ImportPreview = {
  importSession: 's',
  fileName: '名单.xlsx',
  register: 'students',
  schoolYear: 2026,
  sheets: [],
  summary: { create: 1, update: 0, unchanged: 0, conflict: 0, rejected: 0, warnings: 1 },
  rowCount: 1,
  possiblyLeft: [],
  unreadClasses: [],
  remembered: false
}

function issuesOf(issues: Issue[]) {
  const row: ImportRow = {
    index: 0,
    sheet: 'Sheet1',
    row: 2,
    action: 'create',
    values: { name: '测试甲' },
    issues,
    changes: []
  }
  return exchangeForm(preview, [row], undefined).rows[0]?.issues
}

test('a remark on the class stands under both of its keys', () => {
  const issue: Issue = { field: 'classNo', severity: 'error', code: 'class_missing', message: '没有班级' }
  expect(issuesOf([issue])).toEqual([{ ...issue, field: 'grade' }, issue])
})

test('remarks on family members stand under guardians, each once', () => {
  const issue: Issue = {
    field: 'guardians.0.phone',
    severity: 'warning',
    code: 'phone_form',
    message: '号码'
  }
  expect(issuesOf([issue, { ...issue, field: 'guardians.1.phone' }])).toEqual([
    { ...issue, field: 'guardians' }
  ])
})

test('other remarks stay under their field', () => {
  const issue: Issue = { field: 'idNumber', severity: 'warning', code: 'id_length', message: '位数' }
  expect(issuesOf([issue])).toEqual([issue])
})

test('a remark on a list of left-behind children stands under its fixed keys', () => {
  const column = (field: string, header: string) => ({
    ...{ column: 'A', header, field, confidence: 1, basis: 'label' as const, examples: [] }
  })
  const columns = [
    column('guardians.0.phone', '家庭情况/父亲/电话'),
    column('guardians.1.phone', '4、母亲联系电话'),
    column('guardians.2.phone', '祖父电话'),
    column('guardians.3.phone', '家长电话')
  ]
  const sheet = { name: 'Sheet1', headerRows: [1], columns, className: null, rowCount: 1, leftOut: [] }
  const list = { ...preview, register: 'left_behind_children', sheets: [sheet] }
  const keysOf = (field: string) => {
    const issue: Issue = { field, severity: 'warning', code: 'phone_form', message: '电话不对' }
    const row = { index: 0, sheet: 'Sheet1', row: 2, action: 'create' as const, values: {}, changes: [] }
    const [shown] = exchangeForm(list, [{ ...row, issues: [issue] }], undefined).rows
    return shown?.issues.map((found) => found.field)
  }
  expect(keysOf('guardians.0.phone')).toEqual(['fatherPhone'])
  expect(keysOf('guardians.1.phone')).toEqual(['motherPhone'])
  expect(keysOf('guardians.2.phone')).toEqual(['guardianPhone'])
  expect(keysOf('guardians.3.phone')).toEqual(['fatherPhone', 'motherPhone'])
  expect(keysOf('leftBehind')).toEqual(['leftBehind', 'leftBehindType'])
})

test('a list of visits and one of the committee have their fixed keys', () => {
  const of = (register: string, field: string, values: ImportRow['values']) => {
    const issue: Issue = { field, severity: 'warning', code: 'x', message: '核对' }
    const columns = [
      { column: 'A', header: '姓名', field, confidence: 1, basis: 'label' as const, examples: [] }
    ]
    const sheet = { name: 'S', headerRows: [1], columns, className: null, rowCount: 1, leftOut: [] }
    const row = { index: 0, sheet: 'S', row: 2, action: 'create' as const, values, changes: [] }
    const form = exchangeForm(
      { ...preview, register, sheets: [sheet] },
      [{ ...row, issues: [issue] }],
      undefined
    )
    return [form.rows[0]?.values, form.rows[0]?.issues[0]?.field, form.sheets[0]?.columns[0]?.field]
  }
  expect(of('home_visits', 'name', { name: '王小一', teachers: '周老师、吴老师' })).toEqual([
    { studentName: '王小一', teachers: ['周老师', '吴老师'] },
    'studentName',
    'studentName'
  ])
  expect(
    of('committee_members', 'memberPhone', { name: '王小一', memberName: '王大', memberPhone: '1' })
  ).toEqual([{ studentName: '王小一', name: '王大', phone: '1' }, 'phone', 'phone'])
  expect(
    of('parent_meetings', 'attendance', {
      attendance: [{ studentId: 4, name: '王小一', attendee: '父亲' }]
    })[0]
  ).toEqual({ attendance: [{ name: '王小一', attendee: '父亲' }] })
})
