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
