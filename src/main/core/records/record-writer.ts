import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { refuse } from '../context'
import { isOfStudent, studentOf } from './composed'
import type { Ledger } from '../database/ledger'
import { inScope, requireClassInScope, scopeOf } from './scope'
import { recordStore } from './store'
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
  const students = recordStore(ledger, registers.students)
  const store = recordStore(ledger, register)
  const studentBehind = (id: number) => (register.about ? studentOf(existing(store, id)) : id)
  const mustSee = (studentId: number) => {
    if (!inScope(scope, existing(students, studentId).values)) refuse('record_not_found')
  }
  const change = (id: number, write: () => boolean) => {
    const studentId = studentBehind(id)
    mustSee(studentId)
    const changed = write()
    requireClassInScope(scope, existing(students, studentId).values)
    return changed
  }
  return {
    changeSet,
    create(values, extras) {
      if (register.about && typeof values.studentId === 'number') mustSee(values.studentId)
      const id = writer.create(values, extras)
      requireClassInScope(scope, existing(students, studentBehind(id)).values)
      return id
    },
    update: (id, values, extras) => change(id, () => writer.update(id, values, extras)),
    remove: (id) => change(id, () => writer.remove(id)),
    restore: (id) => change(id, () => writer.restore(id))
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
