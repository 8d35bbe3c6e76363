import type { FieldDeclaration, FieldValue, RegisterDeclaration } from '@shared/registers'

/** One column of a register or collection table, as its declaration gives it. */
export interface StoredColumn {
  /** The key of the stored value: the field's key, or `stage`, `entryYear`, `classNo` for a class. */
  key: string
  /** The field it belongs to. */
  field: string
  /** The name in SQL. */
  name: string
  type: 'text' | 'integer' | 'real'
  boolean: boolean
}

const CLASS_COLUMNS = [
  { key: 'stage', type: 'text' },
  { key: 'entryYear', type: 'integer' },
  { key: 'classNo', type: 'integer' }
] as const

const TYPES = { yesNo: 'integer', number: 'real' } as const

/** The columns for declared fields that are stored with their record, in their order; a class takes three. */
export function storedColumns(fields: Record<string, FieldDeclaration>): StoredColumn[] {
  return Object.entries(fields).flatMap(([key, field]) => (field.of ? [] : columnsFor(key, field)))
}

/** The columns of one field, wherever they lie: with the record or, for `of: 'student'`, with the student. */
export function columnsFor(key: string, { kind }: FieldDeclaration): StoredColumn[] {
  if (kind === 'schoolClass') {
    return CLASS_COLUMNS.map((part) => ({ ...part, field: key, name: snakeCase(part.key), boolean: false }))
  }
  const type = kind === 'yesNo' || kind === 'number' ? TYPES[kind] : 'text'
  return [{ key, field: key, name: snakeCase(key), type, boolean: kind === 'yesNo' }]
}

/** All columns of a register's own table that hold values: first whom and which year a record is about. */
export function recordColumns({ about, fields }: RegisterDeclaration): StoredColumn[] {
  const whole = (key: string): StoredColumn => ({
    key,
    field: key,
    name: snakeCase(key),
    type: 'integer',
    boolean: false
  })
  return [
    ...(about ? [whole('studentId')] : []),
    ...(about === 'studentInSchoolYear' ? [whole('schoolYear')] : []),
    ...storedColumns(fields)
  ]
}

/** What SQLite is given for a stored value: booleans as 0 and 1, absent as NULL. */
export function toColumn(value: FieldValue | undefined): string | number | null {
  if (value === undefined || value === null) return null
  return typeof value === 'boolean' ? Number(value) : value
}

/** The stored value for what SQLite gives back. */
export function fromColumn(column: StoredColumn, value: string | number | null): FieldValue {
  return column.boolean && value !== null ? value === 1 : value
}

/** `idNumber` → `id_number`. */
function snakeCase(key: string) {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
