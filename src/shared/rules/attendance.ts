import type { FieldValue, MemberValues } from '../registers'
import { readRelation, type StandardRelation } from './relations'

/** How many were expected and how many came. */
export interface HeadCount {
  expected: number
  present: number
}

/** The word for a child for whom nobody came. */
export const ABSENT = '缺席'

/**
 * Expected and present of a gathering with one row a child: every row is expected, and present where somebody came,
 * also one who stood in (代开). Null where there are no rows, so that a list's own numbers may be shown (§1.8).
 */
export function attendanceOf(rows: readonly MemberValues[]): HeadCount | null {
  if (rows.length === 0) return null
  return { expected: rows.length, present: rows.filter(hasCome).length }
}

/** Whether somebody came for the child of this row; one without a tick has not come as far as anybody knows. */
export function hasCome({ attendee, parentName }: MemberValues): boolean {
  return attendee !== ABSENT && Boolean(attendee ?? parentName)
}

/** Whether nobody came for the child of this row. */
export function isAbsent({ attendee }: MemberValues): boolean {
  return attendee === ABSENT
}

/** The share of those who came in percent, to one place; null where nobody was expected. */
export function attendanceRate({ expected, present }: HeadCount): number | null {
  return expected > 0 ? Math.round((present / expected) * 1000) / 10 : null
}

/** Whether anybody was ticked: an attendance that nobody filled in yet says nothing about who came. */
export function isTicked(rows: readonly MemberValues[]): boolean {
  return rows.some((row) => hasCome(row) || isAbsent(row))
}

/** Whether the family of this row did not come and was not told afterwards (§1.8: 补访). */
export function isUntold(row: MemberValues): boolean {
  return isAbsent(row) && !row.makeUp
}

/**
 * Whether a trainee of the family school graduates: with at most so many absences of which nobody told the family
 * afterwards (§1.9). Null where no session expected the family.
 */
export function graduates(expected: number, absences: number, mostAbsences: number): boolean | null {
  return expected > 0 ? absences <= mostAbsences : null
}

/** What only makes sense where somebody came, and what only where nobody did. */
const OF_COMERS = ['parentName', 'late'] as const
const OF_ABSENT = ['absentReason', 'makeUp', 'makeUpDate', 'makeUpNote'] as const

/** Who is taken to have come where somebody did and nobody knows who usually does. */
export const SOMEBODY = '其他'

/**
 * A row after somebody ticked who came for the child, or that nobody did: with what the family calls that person, and
 * without what the tick makes untrue. Null takes a tick back.
 */
export function ticked<Row extends object>(
  row: Row,
  attendee: string | null,
  names: Readonly<Record<string, string | undefined>>
): Row {
  const next: Record<string, unknown> = { ...row, attendee }
  if (attendee !== ABSENT) for (const key of OF_ABSENT) next[key] = null
  for (const key of OF_COMERS) next[key] = null
  if (attendee !== null && attendee !== ABSENT) next.parentName = names[attendee] ?? null
  return next as Row
}

/** Whether a value of a row says something about it as it was ticked: a reason where nobody came, a name where somebody did. */
export function fitsTick(row: MemberValues, key: string): boolean {
  return !(isAbsent(row) ? OF_COMERS : OF_ABSENT).some((other) => other === key)
}

/** Whom a member of the family counts as who comes to a gathering. */
export type Comer = '父亲' | '母亲' | '祖辈' | '其他'

const COMERS: Partial<Record<StandardRelation, Comer>> = {
  父亲: '父亲',
  继父或养父: '父亲',
  母亲: '母亲',
  继母或养母: '母亲',
  祖父: '祖辈',
  祖母: '祖辈',
  外祖父: '祖辈',
  外祖母: '祖辈'
}
const GRANDPARENTS = /^(曾|外)?祖|^(爷|奶|外公|外婆|太公|太婆|太爷|太奶|隔代)/

/** How somebody counts among those who come, by the relation to the child (§2.4). Null where none is known. */
export function comerOf(relation: FieldValue | undefined): Comer | null {
  if (typeof relation !== 'string' || relation === '') return null
  const { value, standard } = readRelation(relation)
  if (standard && COMERS[standard]) return COMERS[standard]
  return GRANDPARENTS.test(value) ? '祖辈' : '其他'
}

/** Who would come for a child of whom nobody came before: its guardian, or else the first of its family. */
export function comerOfFamily(family: readonly MemberValues[]): Comer | null {
  const known = family.filter(({ relation }) => comerOf(relation) !== null)
  const guardian = known.find(({ isGuardian }) => isGuardian === true) ?? known[0]
  return guardian ? comerOf(guardian.relation) : null
}

/** The same for the members of a committee: who has no state yet is expected only (§1.7). */
export function committeeAttendanceOf(rows: readonly MemberValues[]): HeadCount | null {
  if (rows.length === 0) return null
  return { expected: rows.length, present: rows.filter(({ state }) => state === '到会').length }
}
