import type { Issue } from '@shared/api/imports'
import { type MemberValues, type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { factsFromList } from '@shared/rules/left-behind-facts'
import type { Ledger } from '../../database/ledger'
import { isOfStudent } from '../../records/composed'
import { recordStore, type StoredRecord } from '../../records/store'
import { listsPupils } from '../identity'
import { type Difference, differenceOf } from './compare'
import { createEventTarget } from './event-target'
import { factsFromOlderList } from './older-list'

/** What a row comes to where it meets the records: what would be written, and what there is to say about it. */
export interface Meeting {
  /** The record of the register, or null where the student has none yet. */
  recordId: number | null
  /** The row in stored form, with what follows from the facts that are known. */
  stored: RecordValues
  /** Columns that no field takes, and facts that nobody could be given. */
  otherColumns: Record<string, string> | null
  difference: Difference
  issues: Issue[]
}

/** How the rows of an import meet the records of its register. */
export interface Target {
  /** The register by whose records people are found: the students, for records about students. */
  people: RegisterDeclaration
  /** Prepares the records about these people, so that many rows cost one query. */
  prepare(people: Iterable<number>): void
  /** A row of somebody new. */
  begin(row: RowContent): Pick<Meeting, 'stored' | 'otherColumns' | 'issues'>
  /** A row of somebody known. */
  meet(row: RowContent, person: StoredRecord): Meeting
}

/** What a row says: values in stored form and columns that no field takes. `day` dates what it says (`YYYY-MM-DD`). */
export interface RowContent {
  stored: RecordValues
  otherColumns: Record<string, string> | null
  day: string
}

/** The target of an import into a register in a school year. */
export function createTarget(ledger: Ledger, register: RegisterDeclaration, schoolYear: number): Target {
  if (!listsPupils(register)) return createEventTarget(ledger, register)
  if (!register.about) return { people: register, prepare: () => undefined, begin: plain, meet: meetPerson }
  const byYear = register.about === 'studentInSchoolYear'
  const find = ledger.sqlite
    .prepare<unknown[], [number, number]>(
      `SELECT student_id, id FROM ${register.table} WHERE student_id IN (SELECT value FROM json_each(?))
       AND deleted_at IS NULL${byYear ? ' AND school_year = ?' : ''}`
    )
    .raw()
  const store = recordStore(ledger, register)
  const known = new Map<number, StoredRecord>()
  return { people: registers.students, prepare, begin, meet }

  function prepare(people: Iterable<number>) {
    const wanted = JSON.stringify([...people])
    known.clear()
    const found = find.all(byYear ? [wanted, schoolYear] : [wanted])
    const records = new Map(store.readMany(found.map(([, id]) => id)).map((record) => [record.id, record]))
    for (const [student, id] of found) {
      const record = records.get(id)
      if (record) known.set(student, record)
    }
  }
  function begin(row: RowContent) {
    const { stored, otherColumns, issues } = complete(row, null)
    return { stored: byYear ? { ...stored, schoolYear } : stored, otherColumns, issues }
  }
  function meet(row: RowContent, student: StoredRecord): Meeting {
    const record = known.get(student.id) ?? null
    const { stored, otherColumns, issues } = complete(row, record)
    const present: StoredRecord = {
      ...(record ?? { ...student, otherColumns: {} }),
      values: { ...studentPart(register, student.values), ...record?.values }
    }
    const difference = differenceOf(stored, otherColumns, present)
    return { recordId: record?.id ?? null, stored, otherColumns, difference, issues }
  }
  /** Adds to a row what follows from it for this register, and leaves out what is worked out and not stored. */
  function complete({ stored, otherColumns, day }: RowContent, record: StoredRecord | null) {
    const completed: RecordValues = {}
    for (const key in stored) {
      const value = stored[key]
      if (value !== undefined && (isOfStudent(register, key) || isStored(register, key)))
        completed[key] = value
    }
    if (register.key === 'environment_forms') {
      // A card that somebody filled in was handed in. A roster read as forms answers nothing of a form.
      const answered = Object.keys(completed).some((key) => isStored(register, key) && !SAYS_NOTHING.has(key))
      if (answered) completed.formState ??= '已确认'
      else if (!record) completed.formState ??= '草稿'
      return { stored: completed, otherColumns, issues: [] }
    }
    const present = record && {
      parentStates: (record.values.parentStates ?? []) as MemberValues[],
      careStates: (record.values.careStates ?? []) as MemberValues[]
    }
    const { homeCounty } = ledger.settings()
    const registeredOn = String(record?.values.registeredOn ?? '')
    const isOlder = present !== null && registeredOn > day
    const { parentStates, careStates, notices } = isOlder
      ? factsFromOlderList({ row: stored, day, homeCounty }, present, registeredOn)
      : factsFromList(stored, present, day, homeCounty)
    // The day of the first list, so that a list of an earlier term is known to be one.
    if (record === null || isOlder) completed.registeredOn ??= day
    if (parentStates.length > 0) completed.parentStates = parentStates
    if (careStates.length > 0) completed.careStates = careStates
    const unplaced = startOfNobody(stored, parentStates)
    return {
      stored: completed,
      otherColumns: unplaced ? { ...otherColumns, ...unplaced } : otherColumns,
      issues: notices
    }
  }
}

/** The start of an absence where nobody can say whose it is, to be kept beside the fields. */
function startOfNobody({ awaySince }: RecordValues, parentStates: readonly MemberValues[]) {
  if (typeof awaySince !== 'string' || parentStates.some(({ since, away }) => since || away)) return null
  return { [`${registers.left_behind_children.fields.awaySince.label}附注`]: awaySince }
}

/** Fields of a form that no family answers. */
const SAYS_NOTHING = new Set(['formState', 'filledOn', 'remark'])

function plain({ stored, otherColumns }: RowContent) {
  return { stored, otherColumns, issues: [] }
}

function meetPerson({ stored, otherColumns }: RowContent, person: StoredRecord): Meeting {
  const difference = differenceOf(stored, otherColumns, person)
  return { recordId: person.id, stored, otherColumns, difference, issues: [] }
}

function studentPart(register: RegisterDeclaration, values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => isOfStudent(register, key)))
}

function isStored(register: RegisterDeclaration, key: string): boolean {
  const field = register.fields[key]
  return field !== undefined && !field.of
}
