import type { MemberValues } from '../registers'

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

/** The same for the members of a committee: who has no state yet is expected only (§1.7). */
export function committeeAttendanceOf(rows: readonly MemberValues[]): HeadCount | null {
  if (rows.length === 0) return null
  return { expected: rows.length, present: rows.filter(({ state }) => state === '到会').length }
}
