import type { FieldChange, ImportRow, RowAction } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { formatClassName } from '@shared/rules/class-names'
import { chineseDigit } from '@shared/rules/numerals'
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
      // Signatures and lessons stand beside the cells of a sheet, in no column of their own.
      .filter(([key, { of }]) => brought.has(key) || (register.sameBy !== undefined && !of))
      .map(([key, { label }]) => ({ key, label }))
  }
}

/** The change of a cell by an import that goes into a record there is; undefined where nothing changes. */
export function changeOf(row: ImportRow, key: string, isClass: boolean): FieldChange | undefined {
  if (row.action !== 'update' && row.action !== 'create') return undefined
  const names = isClass ? ['schoolClass', 'className', 'grade', 'classNo'] : [key]
  return row.changes.find(({ field }) => names.includes(field.split('.')[0] ?? ''))
}

/** A change in words, `old → new`; what shows no difference under its mask is said to be changed. */
export function changeText({ before, after }: FieldChange): string {
  if (before === after) return `${after}(有改动)`
  return `${before || '(空)'} → ${after || '(空)'}`
}

/** More characters than a column shows. */
const LONG = 18

/**
 * The changes that the cells of a row do not show: those of columns that the register has no field for, and those
 * too long for their cell. `shown` are the keys of the columns.
 */
export function changesBeside(row: ImportRow, shown: ReadonlySet<string>): string[] {
  if (row.action !== 'update' && row.action !== 'create') return []
  return row.changes
    .filter((change) => !shown.has(change.field) || changeText(change).length > LONG)
    .map((change) => `${change.label}:${changeText(change)}`)
}

/** The text of one cell of a row: `old → new` where something is changed, only the new text where that is long. */
export function rowText(row: ImportRow, key: string, isClass: boolean): string {
  const change = changeOf(row, key, isClass)
  if (change) {
    const text = changeText(change)
    return text.length > LONG && change.after !== '' ? `→ ${change.after}` : text
  }
  if (isClass) return classText(row)
  const value = row.values[key]
  return Array.isArray(value) ? membersText(value) : textOf(value)
}

/** The class of a row as 三(2)班, or its grade alone; empty where it is not known. */
export function classText(row: ImportRow): string {
  const { grade, classNo } = row.values
  if (typeof grade !== 'number') return ''
  return typeof classNo === 'number' ? formatClassName(grade, classNo) : `${chineseDigit(grade)}年级`
}

/** What is remarked about one cell of a row, worst first; empty where nothing is. */
export function remarks(row: ImportRow, key: string, isClass: boolean) {
  const names = isClass ? ['schoolClass', 'className', 'grade', 'classNo'] : [key]
  const order = ['error', 'warning', 'notice']
  return row.issues
    .filter(({ field }) => names.includes(field.split('.')[0] ?? ''))
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
}
