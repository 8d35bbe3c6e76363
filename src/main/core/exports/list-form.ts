import { type BuiltInForm, builtInForms, type BuiltInFormKey } from '@shared/forms/built-in-forms'
import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import type { ListColumn } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { signatureLine } from '../excel/writing/school-lines'
import { looksOf, mayLeave } from './export-columns'

/** Rows for records that a form has before any is filled in; more are inserted as they are needed. */
const ROWS = 3
const INFORMATION = ['填报单位(盖章):{学校}', '填报人:{填报人}', '填报时间:{填报时间}'].join(' '.repeat(6))
/** The family on the roster: who can be called. */
const GUARDIANS = ['监护人1', '监护人2'].flatMap((group) =>
  ['姓名', '关系', '电话'].map((fact): ListColumn => ({
    group,
    header: fact,
    width: fact === '电话' ? 14 : 8
  }))
)

/** The form of a register's list as a workbook: its usual columns, marks in the first row, lines of the school around. */
export function drawListForm(form: BuiltInFormKey, register: RegisterDeclaration): Uint8Array {
  const { label }: BuiltInForm = builtInForms[form]
  const shown = Object.values(register.fields).filter(isUsual)
  const columns: ListColumn[] = [
    { header: '序号', width: 6 },
    ...shown.map((field) => ({
      ...looksOf(field),
      ...(field.group !== undefined && { group: field.group, header: field.groupLabel ?? field.label })
    })),
    ...(register.key === 'students' ? GUARDIANS : [])
  ]
  const marks = ['{序号}', ...shown.map((field) => `{${field.label}}`)]
  const family =
    register.key === 'students' ? GUARDIANS.map(({ group, header }) => `{${group}${header}}`) : []
  const empty = columns.map(() => null)
  return writeListWorkbook({
    sheets: [
      {
        name: label,
        title: `{学校}{学年}${label}`,
        information: INFORMATION,
        columns,
        rows: [[...marks, ...family], ...Array.from({ length: ROWS - 1 }, () => empty)],
        signatures: signatureLine,
        frozenColumns: 2
      }
    ]
  })
}

function isUsual(field: FieldDeclaration): boolean {
  return !field.rare && !field.hidden && mayLeave(field)
}
