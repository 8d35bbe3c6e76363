import { type MemberValues, registers, type RegisterKey } from '@shared/registers'
import { liesIn, type Period } from '@shared/rules/terms'
import type { Ledger } from '../../database/ledger'
import { composedStore } from '../../records/composed'
import { showClass } from '../../records/class-shown'
import type { StoredRecord } from '../../records/store'
import type { FactualViewing } from '../../records/viewing'
import { viewOrder } from '../../records/views'
import type { Place } from './counting'

/** What a report is counted from, read once. */
export interface SchoolFacts {
  ledger: Ledger
  /** The look: its school year is that of the day as of which people are counted, its facts are those of that day. */
  viewing: FactualViewing
  /** The days of the events that count; none after `asOf`. */
  period: Period
  /** `YYYY-MM-DD` */
  asOf: string
  /** Students in the school's grades that year, class by class. */
  students: readonly CountedStudent[]
  /** The records of a register within the scope, of the period where it is dated by one day; read once. */
  records(register: RegisterKey): readonly StoredRecord[]
  /** Where a record about something that happened belongs. */
  placeOf(record: StoredRecord): Place
}

/** A student as far as reports ask. */
export interface CountedStudent {
  id: number
  name: string
  place: Place
  values: MemberValues
}

/** Opens the facts for a report; nothing but the students is read before it is asked for. */
export function schoolFacts(ledger: Ledger, viewing: FactualViewing, period: Period): SchoolFacts {
  const known = new Map<RegisterKey, readonly StoredRecord[]>()
  function records(key: RegisterKey): readonly StoredRecord[] {
    const found = known.get(key) ?? read(key)
    known.set(key, found)
    return found
  }
  function read(key: RegisterKey): StoredRecord[] {
    const register = registers[key]
    // Of every year: whether an event counts is decided by its day, not by the school year on the screen.
    const ids = viewOrder(ledger, register, { register: key, filters: [], sort: [] }, viewing)
    return composedStore(ledger, register, viewing).readMany(ids)
  }
  return {
    ledger,
    viewing,
    period,
    asOf: viewing.facts.day,
    students: readStudents(ledger, viewing),
    records,
    placeOf: ({ values }) => placeIn(values as MemberValues, viewing)
  }
}

/** Whether something that happened on a day (of any precision) counts in a report. */
export function happenedIn({ period }: SchoolFacts, day: unknown): boolean {
  return typeof day === 'string' && day !== '' && liesIn(day, period)
}

function placeIn(values: MemberValues, viewing: FactualViewing): Place {
  const { stage, entryYear, classNo } = values
  const { grade, classNo: number } = showClass({ stage, entryYear, classNo }, viewing)
  return { grade, classNo: grade === null ? null : number }
}

function readStudents(ledger: Ledger, viewing: FactualViewing): CountedStudent[] {
  const register = registers.students
  const ids = viewOrder(ledger, register, { register: register.key, filters: [], sort: [] }, viewing)
  return composedStore(ledger, register, viewing)
    .readMany(ids)
    .map(({ id, values }) => ({
      id,
      name: String(values.name ?? ''),
      place: placeIn(values as MemberValues, viewing),
      values: values as MemberValues
    }))
}
