import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { refuse } from '../context'
import { isOfStudent, studentOf } from './composed'
import type { Ledger } from '../database/ledger'
import { withPresentNames } from './present-names'
import { maySee, mayWrite, type ScopedRecord, scopeOf } from './scope'
import { recordStore, type StoredRecord } from './store'
import { existing } from './stored-values'
import { type ChangeSet, type Extras, openWriter, type Writer } from './writer'

/**
 * Writes records as they are looked at: what is the student's goes to the student, the rest to the record, in one
 * change set. A new record is about the student named by `studentId`, or about a new one made from its values.
 * Whatever somebody types or imports goes through here, and so here it is kept to the classes of the account: others
 * are refused with `record_not_found`, a class that is not the account's to give with `not_allowed`.
 */
export function openRecordWriter(changeSet: ChangeSet, register: RegisterDeclaration): Writer {
  return keptToScope(changeSet, register, openComposedWriter(changeSet, register))
}

function openComposedWriter(changeSet: ChangeSet, register: RegisterDeclaration): Writer {
  const own = openWriter(changeSet, register)
  if (!register.about) return own
  const students = openWriter(changeSet, registers.students)
  const store = recordStore(changeSet.ledger, register)

  function create(values: RecordValues, extras: Extras = {}): number {
    const parts = split(register, values, extras)
    const { studentId } = values
    if (typeof studentId !== 'number') {
      const made = students.create(parts.student.values, parts.student.extras)
      return own.create({ ...parts.own.values, studentId: made }, parts.own.extras)
    }
    if (hasAny(parts.student)) students.update(studentId, parts.student.values, parts.student.extras)
    return own.create(parts.own.values, parts.own.extras)
  }
  function update(id: number, values: RecordValues, extras: Extras = {}): boolean {
    const parts = split(register, values, extras)
    const studentId = studentOf(existing(store, id))
    const student =
      hasAny(parts.student) && students.update(studentId, parts.student.values, parts.student.extras)
    return own.update(id, parts.own.values, parts.own.extras) || student
  }
  return { changeSet, create, update, remove: own.remove, restore: own.restore }
}

function keptToScope(changeSet: ChangeSet, register: RegisterDeclaration, writer: Writer): Writer {
  const { ledger, options } = changeSet
  const { role, accountId } = options.session
  const scope = role ? scopeOf(ledger, { role, accountId }) : null
  if (scope === null) return writer
  const scoped = scopedReader(ledger, register)
  const students = recordStore(ledger, registers.students)
  const mustOwn = (id: number) => {
    if (!mayWrite(scope, scoped(id))) refuse('not_allowed')
  }
  const change = (id: number, write: () => boolean) => {
    if (!maySee(scope, register, scoped(id))) refuse('record_not_found')
    mustOwn(id)
    const changed = write()
    mustOwn(id)
    return changed
  }
  return {
    changeSet,
    create(values, extras) {
      const { studentId } = values
      if (typeof studentId === 'number' && !mayWrite(scope, existing(students, studentId))) {
        refuse('record_not_found')
      }
      const id = writer.create(values, extras)
      mustOwn(id)
      return id
    },
    update: (id, values, extras) => change(id, () => writer.update(id, values, extras)),
    remove: (id) => change(id, () => writer.remove(id)),
    restore: (id) => change(id, () => writer.restore(id))
  }
}

/** Reads what a scope asks of a record: its class, or its student's and those of the other children in it. */
export function scopedReader(ledger: Ledger, register: RegisterDeclaration): (id: number) => ScopedRecord {
  const store = recordStore(ledger, register)
  const students = recordStore(ledger, registers.students)
  return (id) => {
    const record = existing(store, id)
    if (!register.about) return record as ScopedRecord
    const [{ otherChildren }] = withPresentNames(ledger, register, [record]) as [StoredRecord]
    return { ...(existing(students, studentOf(record)) as ScopedRecord), otherChildren }
  }
}

interface Part {
  values: RecordValues
  extras: Extras
}

/** Columns of a file that have no field stay with the record that the file was about. */
function split(register: RegisterDeclaration, values: RecordValues, extras: Extras) {
  const parts: { student: Part; own: Part } = {
    student: { values: {}, extras: {} },
    own: { values: {}, extras: extras.otherColumns ? { otherColumns: extras.otherColumns } : {} }
  }
  const partOf = (key: string) => (isOfStudent(register, key) ? parts.student : parts.own)
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) partOf(key).values[key] = value
  }
  for (const kind of ['doubts', 'settled'] as const) {
    for (const doubt of extras[kind] ?? []) {
      const part = partOf(doubt.field.split('.')[0] ?? doubt.field)
      ;(part.extras[kind] ??= []).push(doubt)
    }
  }
  return parts
}

function hasAny({ values, extras }: Part): boolean {
  return Object.keys(values).length > 0 || Object.keys(extras).length > 0
}

/** The records of a register about one student, in the order they were made; those in the recycle bin are left out. */
export function recordsAbout(ledger: Ledger, register: RegisterDeclaration, studentId: number): number[] {
  return ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE student_id = ? AND deleted_at IS NULL ORDER BY id`
    )
    .pluck()
    .all(studentId)
}
