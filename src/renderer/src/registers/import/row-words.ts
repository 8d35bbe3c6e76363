import type { ImportRow, RowAction } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { formatClassName } from '@shared/rules/class-names'
import { fieldsOf, type KeyedField, membersText, textOf } from '../fields'

/** Which rows are listed. */
export type RowFilter = 'all' | RowAction | 'warnings'

/** What will happen to a row, in the users' words. */
export const ACTION_WORDS: Record<RowAction, string> = {
  create: '新增',
  update: '更新',
  unchanged: '未变',
  conflict: '待决定',
  rejected: '退回'
}

/** The fields that the file brings, in the order of the declaration; collections by their key. */
export function broughtFields(
  register: RegisterDeclaration,
  mapped: (string | null)[]
): { fields: KeyedField[]; collections: { key: string; label: string }[] } {
  const brought = new Set(mapped.flatMap((field) => (field === null ? [] : [field.split('.')[0]])))
  const isClass = ['schoolClass', 'grade', 'classNo', 'className'].some((key) => brought.has(key))
  return {
    fields: fieldsOf(register).filter(
      (field) => field.required || brought.has(field.key) || (field.kind === 'schoolClass' && isClass)
    ),
    collections: Object.entries(register.collections)
      .filter(([key]) => brought.has(key))
      .map(([key, { label }]) => ({ key, label }))
  }
}

/** The text of one cell of a row: `old → new` where an update changes it. */
export function rowText(row: ImportRow, key: string, isClass: boolean): string {
  const names = isClass ? ['schoolClass', 'className', 'grade', 'classNo'] : [key]
  const change = row.changes.find(({ field }) => names.includes(field.split('.')[0] ?? ''))
  if (change && row.action === 'update') return `${change.before || '(空)'} → ${change.after || '(空)'}`
  if (isClass) return classText(row)
  const value = row.values[key]
  return Array.isArray(value) ? membersText(value) : textOf(value)
}

/** The class of a row as 三(2)班; empty where it is not known. */
export function classText(row: ImportRow): string {
  const { grade, classNo } = row.values
  if (typeof grade !== 'number' || typeof classNo !== 'number') return ''
  return formatClassName(grade, classNo)
}

/** What is remarked about one cell of a row, worst first; empty where nothing is. */
export function remarks(row: ImportRow, key: string, isClass: boolean) {
  const names = isClass ? ['schoolClass', 'className', 'grade', 'classNo'] : [key]
  const order = ['error', 'warning', 'notice']
  return row.issues
    .filter(({ field }) => names.includes(field.split('.')[0] ?? ''))
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
}
