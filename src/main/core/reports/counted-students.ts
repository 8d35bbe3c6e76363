import { type MemberValues, registers } from '@shared/registers'
import { fromColumn, recordColumns } from '../database/columns'
import type { Ledger } from '../database/ledger'
import { CLASS_ORDER, classConditions, hasLeft } from '../records/class-conditions'
import { entryFrom, showClass } from '../records/class-shown'
import { scopeCondition } from '../records/scope'
import type { Viewing } from '../records/viewing'

/** Where something counts: a class, a grade without a class number, or with `grade` null what is of no class. */
export interface Place {
  grade: number | null
  classNo: number | null
  /** Of a class that has left the school's grades by the school year of the report. */
  former?: true
}

/** A student as far as figures ask: the stored values without the family. */
export interface CountedStudent {
  id: number
  name: string
  place: Place
  values: MemberValues
}

/** The students that a report counts, class by class, and apart from them those of whom no class is on record. */
export interface CountedStudents {
  students: CountedStudent[]
  withoutClass: CountedStudent[]
}

type Cell = string | number | null

/**
 * The students in the school's grades in the school year of a look, within its scope; the recycle bin, those who left
 * and those who come later are not there. Read by columns: a report asks for all of them and for no family.
 */
export function readCountedStudents(ledger: Ledger, viewing: Viewing): CountedStudents {
  const register = registers.students
  const columns = recordColumns(register)
  const conditions = [
    scopeCondition(viewing.scope ?? null, register),
    ...classConditions({ register: register.key }, viewing)
  ]
  const rows = ledger.sqlite
    .prepare<unknown[], Cell[]>(
      `SELECT id, ${columns.map(({ name }) => name).join(', ')} FROM students
       WHERE deleted_at IS NULL AND ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY ${CLASS_ORDER.join(', ')}, name_key, id`
    )
    .raw()
    .all(...conditions.flatMap(({ parameters }) => parameters))
  const students: CountedStudent[] = []
  const withoutClass: CountedStudent[] = []
  for (const row of rows) {
    const values: MemberValues = {}
    columns.forEach((column, index) => {
      const value = row[index + 1]
      if (value !== null && value !== undefined) values[column.key] = fromColumn(column, value)
    })
    const student = {
      id: row[0] as number,
      name: String(values.name ?? ''),
      place: placeIn(values, viewing),
      values
    }
    if (student.place.grade !== null) students.push(student)
    else if (entryOf(values) === null) withoutClass.push(student)
  }
  return { students, withoutClass }
}

/** Where the class that is stored with a record counts in the school year of a look. */
export function placeIn(values: MemberValues, viewing: Viewing): Place {
  const { stage, entryYear, classNo } = values
  const { grade, classNo: number } = showClass({ stage, entryYear, classNo }, viewing)
  if (grade !== null) return { grade, classNo: number }
  const entry = entryOf(values)
  const nowhere = { grade: null, classNo: null }
  return entry !== null && hasLeft(entry, viewing) ? { ...nowhere, former: true } : nowhere
}

function entryOf({ stage, entryYear }: MemberValues) {
  return entryFrom({ stage, entryYear })
}
