import { type RegisterDeclaration, registers } from '@shared/registers'
import { columnsFor, recordColumns } from '../database/columns'

const STUDENTS = registers.students.table
const sources = new WeakMap<RegisterDeclaration, string>()

/**
 * What stands behind FROM where a register is filtered and sorted: its table, or, for records about students, the
 * table joined with their students under the table's own name, so that every condition is written once. Records of
 * students in the recycle bin are not there.
 */
export function sourceOf(register: RegisterDeclaration): string {
  let source = sources.get(register)
  if (!source) sources.set(register, (source = register.about ? joined(register) : register.table))
  return source
}

function joined(register: RegisterDeclaration): string {
  const shown = Object.entries(register.fields).filter(([, { of }]) => of === 'student')
  const own = ['id', 'deleted_at', ...recordColumns(register).map(({ name }) => name)]
  const students = [
    'name_key',
    ...shown.flatMap(([key, field]) => columnsFor(key, field).map(({ name }) => name))
  ]
  const doubted = [...shown.map(([key]) => key), ...ofStudent(register)].map((key) => `'${key}'`).join(', ')
  const columns = [
    ...own.map((name) => `record.${name} AS ${name}`),
    ...students.map((name) => `student.${name} AS ${name}`),
    `coalesce(record.doubts, CASE WHEN EXISTS (SELECT 1 FROM json_each(student.doubts) AS doubt
      WHERE substr(doubt.value ->> 'field', 1, instr((doubt.value ->> 'field') || '.', '.') - 1) IN (${doubted})) THEN 1 END) AS doubts`
  ]
  return `(SELECT ${columns.join(', ')} FROM ${register.table} AS record
    JOIN ${STUDENTS} AS student ON student.id = record.student_id AND student.deleted_at IS NULL) AS ${register.table}`
}

function ofStudent({ collections }: RegisterDeclaration): string[] {
  return Object.keys(collections).filter((key) => collections[key]?.of === 'student')
}
