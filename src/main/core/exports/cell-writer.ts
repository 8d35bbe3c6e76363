import type { Wording } from '@shared/api/wording'
import type { FieldDeclaration, FieldValue, RecordValues, RegisterDeclaration } from '@shared/registers'
import { type WritingContext, writeValue } from '@shared/rules/wording'
import type { WritableClass, YearOfClass } from '@shared/rules/written-classes'
import type { CellContent } from '../excel/writing/list-sheet'

/** Writes a field of a record, or of one of its members (`member`, with its key as `guardians.phone`), into a cell. */
export type CellWriter = (
  key: string,
  field: FieldDeclaration,
  record: RecordValues,
  member?: FieldValue
) => CellContent

/** Cells in a recipient's words. The year is what 2024级 follows from. */
export function cellWriter(register: RegisterDeclaration, wording: Wording, year: YearOfClass): CellWriter {
  const known: Omit<WritingContext, 'key' | 'gender'> = { register: register.key, ...year }
  return (key, field, record, member) => {
    const value = field.kind === 'schoolClass' ? classOf(record) : (record[key] as FieldValue | undefined)
    const gender = record.gender as FieldValue | undefined
    return writeValue(field, member === undefined ? value : member, wording, { ...known, key, gender })
  }
}

/** Cells as the ledger shows values; no year is asked for. */
export function asShown(register: RegisterDeclaration): CellWriter {
  return cellWriter(register, {}, { schoolYear: 0, primaryGrades: 6 })
}

function classOf({ grade, classNo, className }: RecordValues): WritableClass {
  return { grade, classNo, className } as WritableClass
}
