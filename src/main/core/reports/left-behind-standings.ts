import { type MemberValues, registers } from '@shared/registers'
import type { LeftBehindFinding } from '@shared/api/students'
import { birthDateOf } from '@shared/rules/ages'
import { careStateOn, findLeftBehind, parents, parentStateOn } from '@shared/rules/left-behind'
import { isAwayBy } from '@shared/rules/left-behind-history'
import type { Ledger } from '../database/ledger'
import { studentOf } from '../records/composed'
import { membersOf } from '../records/left-behind-facts'
import { recordStore } from '../records/store'
import type { FactualViewing } from '../records/viewing'
import type { CountedStudent } from './counted-students'

/** How a student stands who was reported as left behind or is on the list of these children. */
export interface LeftBehindStanding {
  student: CountedStudent
  /** The record on the list, or null for a student who was only reported. */
  recordId: number | null
  /** By the definition of the look; null where the facts do not suffice. */
  type: LeftBehindFinding['type']
  /** By 国发〔2016〕13号, the count of the civil affairs (domain §2.6 A). */
  typeByA: LeftBehindFinding['type']
  /** As the roster says it; empty where it says nothing. */
  reported: string
  /** The states of the parents who are away. */
  awayStates: readonly MemberValues[]
  care: MemberValues | null
}

/** The students among these who were reported or are on the list, as the facts stand on the day of the look. */
export function leftBehindStandings(
  ledger: Ledger,
  students: readonly CountedStudent[],
  { facts }: FactualViewing
): LeftBehindStanding[] {
  const records = readRecords(ledger)
  return students.flatMap((student): LeftBehindStanding[] => {
    const record = records.get(student.id)
    const reported = String(student.values.leftBehind ?? '')
    if (!record && !isLeftBehind(reported)) return []
    const parentStates = membersOf(record?.values.parentStates)
    const { householdType } = student.values
    const { grade } = student.place
    const asked = { birthDate: birthDateOf(student.values), householdType, grade, parentStates }
    const { type } = findLeftBehind(asked, facts)
    return [
      {
        student,
        recordId: record?.id ?? null,
        type,
        typeByA: facts.definition === 'A' ? type : findLeftBehind(asked, { ...facts, definition: 'A' }).type,
        reported,
        awayStates: parents
          .map((parent) => parentStateOn(parentStates, parent, facts.day))
          .filter((state): state is MemberValues => state !== null && isAwayBy(state) === true),
        care: careStateOn(membersOf(record?.values.careStates), facts.day)
      }
    ]
  })
}

/** Whether a type, reported or by the facts, says that a child is left behind. */
export function isLeftBehind(type: string | null): boolean {
  return type === '单亲留守' || type === '双亲留守'
}

function readRecords(ledger: Ledger) {
  const register = registers.left_behind_children
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE deleted_at IS NULL AND student_id IS NOT NULL ORDER BY id DESC`
    )
    .pluck()
    .all()
  // Of two records of one child, which is a difference of its own, the first one counts.
  return new Map(
    recordStore(ledger, register)
      .readMany(ids)
      .map((record) => [studentOf(record), record])
  )
}
