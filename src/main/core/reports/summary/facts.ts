import { type MemberValues, registers, type RegisterKey } from '@shared/registers'
import { liesIn, type Period } from '@shared/rules/terms'
import type { Ledger } from '../../database/ledger'
import type { StoredRecord } from '../../records/store'
import type { FactualViewing } from '../../records/viewing'
import { type CountedStudent, placeIn, readCountedStudents } from '../counted-students'
import { type LeftBehindStanding, leftBehindStandings } from '../left-behind-standings'
import type { Place } from './counting'
import { readRecordsOf } from './read-records'

export type { CountedStudent } from '../counted-students'

/** What a report is counted from, read once. */
export interface SchoolFacts {
  ledger: Ledger
  /** The look: its school year is that of the day as of which people are counted, its facts are those of that day. */
  viewing: FactualViewing
  /** The days of the events that count; none after `asOf`. */
  period: Period
  /** `YYYY-MM-DD` */
  asOf: string
  /** The day on which the report is made, `YYYY-MM-DD`: what has no history is known of it only. */
  today: string
  /** Students in the school's grades that year, class by class. */
  students: readonly CountedStudent[]
  /** Students of whom no class is on record: in no figure, but named as a difference. */
  withoutClass: readonly CountedStudent[]
  /** The students who were reported as left behind or are on the list, as they stand on the day; read once. */
  leftBehind(): readonly LeftBehindStanding[]
  /**
   * The records of a register within the scope, read once: of one that is dated those that can lie in the period or on
   * the day (ask `happenedIn`), whatever school years it touches; of one with a record a year those of the day's.
   */
  records(register: RegisterKey): readonly StoredRecord[]
  /** Where a record about something that happened belongs: by the class as it is called on the day. */
  placeOf(record: StoredRecord): Place
}

/** Opens the facts for a report; nothing but the students is read before it is asked for. */
export function schoolFacts(
  ledger: Ledger,
  viewing: FactualViewing,
  period: Period,
  today: string
): SchoolFacts {
  const { students, withoutClass } = readCountedStudents(ledger, viewing)
  const asOf = viewing.facts.day
  const known = new Map<RegisterKey, readonly StoredRecord[]>()
  let standings: LeftBehindStanding[] | undefined
  return {
    ledger,
    viewing,
    period,
    asOf,
    today,
    students,
    withoutClass,
    leftBehind: () => (standings ??= leftBehindStandings(ledger, students, viewing)),
    records(key) {
      const found = known.get(key) ?? readRecordsOf(ledger, registers[key], viewing, period)
      known.set(key, found)
      return found
    },
    placeOf: ({ values }) => placeIn(values as MemberValues, viewing)
  }
}

/** Whether something that happened on a day (of any precision) counts in a report. */
export function happenedIn({ period }: SchoolFacts, day: unknown): boolean {
  return typeof day === 'string' && day !== '' && liesIn(day, period)
}
