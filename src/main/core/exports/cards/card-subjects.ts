import { type RegisterDeclaration, registers } from '@shared/registers'
import { writeClass } from '@shared/rules/written-classes'
import type { Ledger } from '../../database/ledger'
import { showClass } from '../../records/class-shown'
import { compose, composedStore, noRecord } from '../../records/composed'
import { recordStore, type StoredRecord } from '../../records/store'
import type { Viewing } from '../../records/viewing'
import type { CardSubject } from './card-frame'

/** Whose cards are printed: records of the register, or students, of whom some may have no record yet. */
export interface CardOwners {
  of: 'records' | 'students'
  ids: Int32Array
}

/** Students read at once; a block of cards takes about a tenth of a second to write. */
const BLOCK = 50

/**
 * The subjects of cards in the order given, block by block. A student without a record comes with what the roster
 * knows; `blank` leaves nothing but name and class.
 */
export function* cardSubjects(
  ledger: Ledger,
  register: RegisterDeclaration,
  { of, ids }: CardOwners,
  viewing: Viewing,
  blank = false
): Generator<CardSubject[]> {
  const numbers = new Map<string, number>()
  for (let start = 0; start < ids.length; start += BLOCK) {
    const block = ids.subarray(start, start + BLOCK)
    const records =
      of === 'records'
        ? composedStore(ledger, register, viewing).readMany(block)
        : ofStudents(ledger, register, block, viewing)
    yield records.map((record) => subjectOf(record, viewing, numbers, blank))
  }
}

/** Subjects of cards without a name. */
export function blankSubjects(copies: number): CardSubject[] {
  return Array.from({ length: copies }, (_, index) => ({
    sheetName: `空白${String(index + 1).padStart(3, '0')}`,
    values: {},
    blank: true
  }))
}

/** The sheet is called after the class, the student's place in it and the name: 三(1)班01示例. */
function subjectOf(
  { values }: StoredRecord,
  viewing: Viewing,
  numbers: Map<string, number>,
  blank: boolean
): CardSubject {
  const { stage, entryYear, classNo, name } = values as Record<string, string | number | null>
  const className = writeClass(showClass({ stage, entryYear, classNo }, viewing), '三(2)班', viewing) ?? ''
  const number = (numbers.get(className) ?? 0) + 1
  numbers.set(className, number)
  const known = { name: name ?? null, className }
  return {
    sheetName: `${className}${String(number).padStart(2, '0')}${name ?? ''}`,
    values: blank ? known : { ...values, ...known },
    ...(blank ? { blank } : {})
  }
}

/** The students' records of this register, and of this school year where there is one a year. */
function ofStudents(
  ledger: Ledger,
  register: RegisterDeclaration,
  ids: Int32Array,
  viewing: Viewing
): StoredRecord[] {
  const ofYear = register.about === 'studentInSchoolYear'
  const sql = `SELECT student_id, id FROM ${register.table} WHERE deleted_at IS NULL
    AND student_id IN (SELECT value FROM json_each(?))${ofYear ? ' AND school_year = ?' : ''}`
  const rows = ledger.sqlite
    .prepare<unknown[], [number, number]>(sql)
    .raw()
    .all(JSON.stringify(Array.from(ids)), ...(ofYear ? [viewing.schoolYear] : []))
  const records = recordStore(ledger, register).readMany(rows.map(([, id]) => id))
  const byStudent = new Map(records.map((record) => [record.values.studentId, record]))
  return recordStore(ledger, registers.students)
    .readMany(ids)
    .map((student) => compose(register, byStudent.get(student.id) ?? noRecord(student.id), student, viewing))
}
