import { LedgerError } from '@shared/api/errors'
import type { CellRefusal, ShownRecord } from '@shared/api/records'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { begunValues } from './begun-values'
import { compose, composedStore, noRecord } from './composed'
import { type PresentRecord, readTyped, type ReadTyped, type TypedContext } from './read-typed'
import { showRecord } from './shown'
import { openRecordWriter } from './record-writer'
import { repeatedVisit } from './repeated-visit'
import { seen } from './seen'
import type { StoredRecord } from './store'
import type { Viewing } from './viewing'
import { openChangeSet, type Origin, type WriterOptions } from './writer'

/** Who edits which register, and when. */
export interface Editing {
  ledger: Ledger
  register: RegisterDeclaration
  session: WriterOptions['session']
  now: Date
  /** The school year on the screen: a class that is typed is one of that year. */
  viewing: Viewing
}

/** Changes to one record as typed. `version` is the one the user saw. */
export interface TypedChange {
  id: number
  version?: number
  values: Record<string, unknown>
}

const UPDATE_LABELS = { edit: '修改', paste: '粘贴', form: '修改', fix: '更正' }

/**
 * Adds a record as typed into a form. Refuses with `value_refused` where a value or a required field is wrong. A
 * record about a student names it in `studentId`; without it the values describe a new student.
 */
export function createRecord(editing: Editing, typed: Record<string, unknown>): ShownRecord {
  const { ledger, register } = editing
  const { values, doubts } = readNewRecord(editing, typed)
  return ledger.sqlite.transaction(() => {
    const writer = writerOf(editing, 'create', `新增${register.recordLabel}`)
    const repeated = repeatedVisit(ledger, register, values)
    return show(editing, writer.create(values, { doubts: [...doubts, ...repeated.doubts] }))
  })()
}

/** Reads what is typed for a new record, as `createRecord` does, without storing it. */
export function readNewRecord(editing: Editing, { studentId, ...typed }: Record<string, unknown>): ReadTyped {
  const { ledger, register, viewing } = editing
  const student = register.about ? aboutWhom(editing, studentId) : null
  // Of these there is one a student, which is begun empty and filled in on the student's page.
  const begun = register.about === 'student' || register.about === 'studentInSchoolYear'
  const complete = student && begun ? typed : withRequired(register, typed, student !== null)
  const present = student
    ? compose(register, noRecord(student.id), student, viewing)
    : { values: {}, doubts: [] }
  const { values, doubts } = readTyped(typedContext(editing), complete, present)
  if (register.about === 'studentInSchoolYear') values.schoolYear = viewing.schoolYear
  Object.assign(values, begunValues[register.key]?.(ledger, values, viewing))
  if (student) values.studentId = student.id
  return { values, doubts }
}

/**
 * The student a new record is to be about, whose values are what is typed over; refuses with `record_not_found` one
 * that the account does not see or that is in the recycle bin.
 */
function aboutWhom({ ledger, viewing }: Editing, studentId: unknown): StoredRecord | null {
  if (studentId === undefined || studentId === null) return null
  if (typeof studentId !== 'number') return refuse('invalid_input', { reason: '学生' })
  const student = seen(composedStore(ledger, registers.students, viewing), studentId, viewing)
  return student.deletedAt === null ? student : refuse('record_not_found')
}

/**
 * Changes fields of one or many records as one step that can be undone; nothing is written where one of them is
 * refused: `record_not_found`, `record_changed` for an outdated version, `value_refused` with the `row` (from 0, among
 * the changes) and `field` in its details.
 */
export function updateRecords(
  editing: Editing,
  origin: keyof typeof UPDATE_LABELS,
  changes: TypedChange[]
): ShownRecord[] {
  const { ledger, register } = editing
  const context = typedContext(editing)
  const store = composedStore(ledger, register, editing.viewing)
  const places = changes.reduce((count, { values }) => count + Object.keys(values).length, 0)
  const label =
    origin === 'form' && changes.length === 1
      ? `修改${register.recordLabel}`
      : `${UPDATE_LABELS[origin]} ${places} 处`
  return ledger.sqlite.transaction(() => {
    const writer = writerOf(editing, origin, label)
    // As they were before this step: the change of one sibling's father counts as a change of the other as well.
    const versions = new Map(store.readMany(changes.map(({ id }) => id)).map((one) => [one.id, one.version]))
    changes.forEach(({ id, version, values: typed }, row) => {
      const record = seen(store, id, editing.viewing)
      if (record.deletedAt !== null) refuse('record_not_found')
      if (version !== undefined && version !== versions.get(id)) refuse('record_changed')
      const { values, doubts } = readTypedRow(context, typed, record, row)
      const { doubts: repeated, settled } = repeatedVisit(ledger, register, values, record)
      writer.update(id, values, { doubts: [...doubts, ...repeated], settled })
    })
    return changes.map(({ id }) => show(editing, id))
  })()
}

/**
 * What an update with these changes would refuse, value by value, so that a paste can be shown before it is done.
 * Writes nothing. Refuses with `record_not_found` where a record is gone.
 */
export function checkChanges(editing: Editing, changes: TypedChange[]): CellRefusal[] {
  const context = typedContext(editing)
  const store = composedStore(editing.ledger, editing.register, editing.viewing)
  return changes.flatMap(({ id, values }, row) => {
    const record = seen(store, id, editing.viewing)
    return Object.entries(values).flatMap(([key, value]) => {
      try {
        readTyped(context, { [key]: value }, record)
        return []
      } catch (error) {
        if (!(error instanceof LedgerError) || error.code !== 'value_refused') throw error
        const { field, label, reason } = error.details
        return [{ row, field: String(field), label: String(label), reason: String(reason) }]
      }
    })
  })
}

/** Puts records into the recycle bin, as one step. Answers with how many were not there yet. */
export function removeRecords(editing: Editing, ids: number[]): { count: number } {
  return each(editing, 'remove', '删除', ids)
}

/** Takes records out of the recycle bin, as one step. */
export function restoreRecords(editing: Editing, ids: number[]): { count: number } {
  return each(editing, 'restore', '还原', ids)
}

function each(
  editing: Editing,
  action: 'remove' | 'restore',
  word: string,
  ids: number[]
): { count: number } {
  const label = `${word} ${ids.length} 条${editing.register.recordLabel}记录`
  const store = composedStore(editing.ledger, editing.register, editing.viewing)
  return editing.ledger.sqlite.transaction(() => {
    const writer = writerOf(editing, action, label)
    for (const id of ids) seen(store, id, editing.viewing)
    return { count: ids.filter((id) => writer[action](id)).length }
  })()
}

/** A field that was not typed at all is as empty as one that was left blank. */
function withRequired(register: RegisterDeclaration, typed: Record<string, unknown>, studentKnown: boolean) {
  const complete = { ...typed }
  for (const [key, { required, kind, of }] of Object.entries(register.fields)) {
    if (!required || key in typed || (studentKnown && of === 'student')) continue
    const given = kind === 'schoolClass' && ('className' in typed || 'grade' in typed)
    if (!given) complete[key] = null
  }
  return complete
}

function readTypedRow(
  context: TypedContext,
  typed: TypedChange['values'],
  record: PresentRecord,
  row: number
): ReadTyped {
  try {
    return readTyped(context, typed, record)
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== 'value_refused') throw error
    return refuse('value_refused', { ...error.details, row })
  }
}

function typedContext({ ledger, register, now, viewing: { schoolYear } }: Editing): TypedContext {
  const read = { schoolYear, settings: ledger.settings(), date1904: false }
  return { ledger, register, today: calendarDay(now), read }
}

function writerOf({ ledger, register, session, now }: Editing, origin: Origin, label: string) {
  const changeSet = openChangeSet(ledger, { origin, label, session, at: now.toISOString() })
  return openRecordWriter(changeSet, register)
}

function show({ ledger, register, viewing }: Editing, id: number): ShownRecord {
  return showRecord(register, seen(composedStore(ledger, register, viewing), id, viewing), viewing)
}
