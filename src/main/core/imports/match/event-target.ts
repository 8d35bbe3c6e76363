import type { Issue } from '@shared/api/imports'
import { type MemberValues, type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { storedColumns } from '../../database/columns'
import type { Ledger } from '../../database/ledger'
import { isOfStudent } from '../../records/composed'
import { eventValues } from '../../records/event-values'
import { recordStore, type StoredRecord } from '../../records/store'
import { nameOf } from '../identity'
import { differenceOf, isEmpty } from './compare'
import { createLookUp } from './look-up'
import { isSameEvent } from './same-event'
import type { Meeting, RowContent, Target } from './target'

/** How rows of what happened meet the records of their register. */
export interface EventTarget extends Target {
  /** A row that is about no pupil of the roster: it meets the record of the same day and name, or begins one. */
  meetAlone(row: RowContent): Meeting
}

/** Counting needs no school year to look from. */
const NOWHERE = { schoolYear: 0, primaryGrades: 6 } as const

const PARTS_OF_CLASS = new Set(['stage', 'entryYear', 'classNo', 'grade'])

/**
 * The target of a list of what happened. A record that comes again is the one that its declaration recognises
 * (`sameBy`), of the same pupil where it is about one, and each record is met by one row only. What a list says of a
 * pupil besides fills what the roster does not know; what differs is kept beside the record.
 */
export function createEventTarget(ledger: Ledger, register: RegisterDeclaration): EventTarget {
  const { dated } = register
  const store = recordStore(ledger, register)
  const lookUp = createLookUp(ledger)
  const met = new Set<number>()
  const aboutStudent = register.about ? idsWhere(ledger, register, 'student_id = ?') : () => []
  return {
    people: register.about ? registers.students : register,
    prepare: () => undefined,
    begin,
    meet,
    meetAlone
  }

  function begin(row: RowContent) {
    const stored = ownValues(row, null)
    const issues = typeof stored.name === 'string' && register.about ? [unknownPupil(stored)] : []
    return { stored, otherColumns: row.otherColumns, issues }
  }

  function meet(row: RowContent, student: StoredRecord): Meeting {
    const { values, beside } = aboutKnownPupil(ownValues(row, student), student)
    const known = store.readMany(aboutStudent(student.id))
    return meeting(values, { ...row.otherColumns, ...beside }, known)
  }

  function meetAlone(row: RowContent): Meeting {
    const values = ownValues(row, null)
    return meeting(values, row.otherColumns ?? {}, store.readMany(perhapsSame(values)))
  }

  function meeting(
    values: RecordValues,
    otherColumns: Record<string, string>,
    known: StoredRecord[]
  ): Meeting {
    const fitting = known
      .filter((record) => !met.has(record.id) && isSameEvent(register, values, record.values))
      .map((record) => ({
        record,
        difference: differenceOf(mergedWith(record, values), otherColumns, record)
      }))
    const found = fitting.find(({ difference }) => isEmpty(difference)) ?? fitting[0]
    if (found) met.add(found.record.id)
    const none: StoredRecord = {
      id: 0,
      version: 0,
      deletedAt: null,
      otherColumns: {},
      doubts: [],
      values: {}
    }
    return {
      recordId: found?.record.id ?? null,
      stored: values,
      otherColumns: Object.keys(otherColumns).length > 0 ? otherColumns : null,
      difference: found?.difference ?? differenceOf(values, otherColumns, none),
      issues: []
    }
  }

  /** Attendance is laid over what was ticked before; a title that a sheet has of its own does not rename the meeting. */
  function mergedWith(record: StoredRecord, values: RecordValues): RecordValues {
    const merged: RecordValues = { ...values }
    for (const [key, coming] of Object.entries(values)) {
      const present = record.values[key]
      if (Array.isArray(coming) && Array.isArray(present)) merged[key] = mergedMembers(present, coming)
    }
    const name = nameOf(register)
    if (values.attendance && record.values[name]) delete merged[name]
    for (const place of countedHere(record)) if (values[place] !== undefined) delete merged[place]
    return merged
  }

  /** Where a list's own figures would go that are counted from the names or votes of the record: these are surer. */
  function countedHere({ values }: StoredRecord): string[] {
    const counted = eventValues[register.key]?.(values, NOWHERE) ?? {}
    return Object.entries(register.fields).flatMap(([key, { reportedAs }]) =>
      reportedAs && values[reportedAs] === undefined && (counted[key] ?? null) !== null ? [reportedAs] : []
    )
  }

  /** The row in stored form: what is worked out goes where the list's own figure is kept, people are looked up. */
  function ownValues({ stored }: RowContent, student: StoredRecord | null): RecordValues {
    const values: RecordValues = {}
    for (const [key, value] of Object.entries(stored)) {
      const field = register.fields[key]
      const place = field?.of === 'computed' ? field.reportedAs : key
      // Counted from the names.
      if (place !== key && stored.attendance) continue
      if (place && value !== undefined && isKept(place)) values[place] ??= value
    }
    return lookUp(values, student)
  }

  function isKept(key: string): boolean {
    const known = register.collections[key] ?? register.fields[key]
    if (known) return known.of !== 'computed'
    return PARTS_OF_CLASS.has(key) && Object.hasOwn(register.fields, 'schoolClass')
  }

  function aboutKnownPupil(values: RecordValues, student: StoredRecord) {
    const kept: RecordValues = {}
    const beside: Record<string, string> = {}
    for (const [key, value] of Object.entries(values)) {
      if (!isOfStudent(register, key)) kept[key] = value
      else if (key !== 'name' && !PARTS_OF_CLASS.has(key) && value !== student.values[key]) {
        if (student.values[key] === undefined) kept[key] = value
        else beside[register.fields[key]?.label ?? key] = String(value)
      }
    }
    return { values: kept, beside }
  }

  /** Somebody the roster does not know: to be expected while it is empty, perhaps a slip where the class is on it. */
  function unknownPupil({ stage, entryYear, classNo }: RecordValues): Issue {
    const expected = lookUp.pupilsOf({ stage, entryYear, classNo }) === 0
    return {
      field: 'name',
      severity: expected ? 'notice' : 'warning',
      code: 'student_unknown',
      message: expected
        ? '花名册里还没有这名学生,导入时一并建立'
        : '花名册里这个班没有这名学生,导入时会新建,请核对姓名和班级'
    }
  }

  function perhapsSame(values: RecordValues): number[] {
    const key = [dated?.from, nameOf(register)].find((one) => one && values[one] !== undefined)
    const column = storedColumns(register.fields).find((one) => one.key === key)
    return key && column ? idsWhere(ledger, register, `${column.name} = ?`)(values[key]) : []
  }
}

/** By what a member comes again: people by their name, what was raised by its words, lessons by when and where. */
const TELLING = [['name'], ['matter'], ['date', 'period', 'className', 'subject']]

function mergedMembers(present: MemberValues[], coming: MemberValues[]): MemberValues[] {
  const merged = present.map((member) => ({ ...member }))
  for (const member of coming) {
    const keys = TELLING.find((names) => names.some((name) => (member[name] ?? null) !== null))
    const same =
      keys && merged.find((one) => keys.every((key) => (one[key] ?? null) === (member[key] ?? null)))
    if (same) Object.assign(same, member)
    else merged.push(member)
  }
  return merged
}

function idsWhere({ sqlite }: Ledger, { table }: RegisterDeclaration, condition: string) {
  const statement = sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${table} WHERE ${condition} AND deleted_at IS NULL ORDER BY id`
    )
    .pluck()
  return (value: unknown) => statement.all(value)
}
