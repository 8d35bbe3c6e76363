import type { Doubt } from '@shared/api/records'
import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { computedValues } from './computed'
import { collectionsOfPeople, withPresentNames } from './present-names'
import { recordStore, type StoredRecord } from './store'
import { existing } from './stored-values'
import type { Viewing } from './viewing'

/** Records as they are looked at: with the facts of the student they are about, and what is worked out from them. */
export interface ComposedStore {
  register: RegisterDeclaration
  read(id: number): StoredRecord | undefined
  /** In this order; unknown ids are left out. */
  readMany(ids: Iterable<number>): StoredRecord[]
}

/**
 * The composed records of a register. `version` counts the changes of the record and of its student, so that
 * neither is overwritten unseen; a record whose student is in the recycle bin is there with it. A register of its own, such as the students, is read as it is stored.
 */
export function composedStore(
  ledger: Ledger,
  register: RegisterDeclaration,
  viewing: Viewing
): ComposedStore {
  const own = recordStore(ledger, register)
  if (!register.about) return isPutTogether(register) ? withComputed(ledger, register, viewing) : own
  const students = recordStore(ledger, registers.students)

  function read(id: number) {
    const record = own.read(id)
    if (!record) return undefined
    return named([compose(register, record, existing(students, studentOf(record)), viewing)])[0]
  }
  function readMany(ids: Iterable<number>) {
    const records = own.readMany(ids)
    const byId = new Map(students.readMany(new Set(records.map(studentOf))).map((one) => [one.id, one]))
    return named(
      records.flatMap((record) => {
        const student = byId.get(studentOf(record))
        return student ? [compose(register, record, student, viewing)] : []
      })
    )
  }
  function named(records: StoredRecord[]) {
    return withPresentNames(ledger, register, records)
  }
  return { register, read, readMany }
}

/** Whether records of a register of its own hold more than is stored with them. */
function isPutTogether(register: RegisterDeclaration): boolean {
  return (
    Object.values(register.fields).some(({ of }) => of === 'computed') ||
    collectionsOfPeople(register).length > 0
  )
}

/** Records about no student, with what is worked out and the present names of the people in them. */
function withComputed(ledger: Ledger, register: RegisterDeclaration, viewing: Viewing): ComposedStore {
  const own = recordStore(ledger, register)
  function readMany(ids: Iterable<number>) {
    return withPresentNames(ledger, register, own.readMany(ids)).map((record) => ({
      ...record,
      values: { ...record.values, ...computedValues(register, record.values, viewing) }
    }))
  }
  return { register, readMany, read: (id) => readMany([id])[0] }
}

/** The student that a record is about. */
export function studentOf({ values }: StoredRecord): number {
  return values.studentId as number
}

/** True for a stored value that is the student's own and only seen through a record of this register. */
export function isOfStudent(register: RegisterDeclaration, key: string): boolean {
  if (!register.about) return false
  if (CLASS_KEYS.has(key)) return true
  return (register.fields[key] ?? register.collections[key])?.of === 'student'
}

/** The parts of a class, stored or as a doubt names them. */
const CLASS_KEYS = new Set(['stage', 'entryYear', 'classNo', 'grade'])

/** A record about a student put together with the student: what is the student's, its own, and what follows from both. */
export function compose(
  register: RegisterDeclaration,
  record: StoredRecord,
  student: StoredRecord,
  viewing: Viewing
): StoredRecord {
  const values: RecordValues = { ...record.values }
  for (const key in student.values) {
    const value = student.values[key]
    if (value !== undefined && isOfStudent(register, key)) values[key] = value
  }
  return {
    ...record,
    version: record.version + student.version,
    deletedAt: record.deletedAt ?? student.deletedAt,
    doubts: [...record.doubts, ...student.doubts.filter((doubt) => concerns(register, doubt))],
    values: { ...values, ...computedValues(register, values, viewing) }
  }
}

/** A record about a student before there is one. */
export function noRecord(studentId: number): StoredRecord {
  return { id: 0, version: 0, deletedAt: null, otherColumns: {}, doubts: [], values: { studentId } }
}

/** A doubt about a fact of the student that this register shows. */
function concerns(register: RegisterDeclaration, { field }: Doubt): boolean {
  return isOfStudent(register, field.split('.')[0] ?? field)
}
