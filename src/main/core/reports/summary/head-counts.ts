import { type MemberValues, registers } from '@shared/registers'
import { hasCome, type HeadCount, isAbsent, isUntold } from '@shared/rules/attendance'
import { attendanceTable } from '../../gatherings/gathering'
import { knownHeadCount } from '../../records/event-values'
import type { EventRow } from './events'
import type { SchoolFacts } from './facts'

/** Who was expected and came to an event. */
export interface Heads {
  event: EventRow
  /** Counted from the names or, without, as the record reports it. Null where it is not known. */
  expected: number | null
  present: number | null
  absent: number
  /** Of the absent, those whom nobody told afterwards (未补访). */
  untold: number
  /** What the names say; null without names, or with none ticked. */
  counted: HeadCount | null
}

/** The stored numbers that `eventsOf` must read for them. */
export const REPORTED = ['reportedExpected', 'reportedPresent'] as const

interface Alike extends MemberValues {
  owner: number
  rows: number
}

/** The heads of gatherings (家长会, 家长学校), by the rules of `shared/rules/attendance` on each kind of row. */
export function gatheringHeads(
  { ledger }: SchoolFacts,
  key: 'parent_meetings' | 'trainings',
  events: readonly EventRow[]
): Heads[] {
  const table = attendanceTable(registers[key])
  const rows = ledger.sqlite
    .prepare<unknown[], Alike>(
      `SELECT owner_id AS owner, attendee, max(parent_name) AS parentName, max(make_up) AS makeUp, count(*) AS rows
       FROM ${table} WHERE owner_id IN (SELECT value FROM json_each(?))
       GROUP BY owner_id, attendee, parent_name IS NULL, make_up IS NULL`
    )
    .all(JSON.stringify(events.map(({ id }) => id)))
  return headsOf(events, rows, { came: hasCome, ticked: (row) => hasCome(row) || isAbsent(row) })
}

/** The heads of committee meetings: whoever is in the list is expected, and who has no state did not come. */
export function committeeHeads({ ledger }: SchoolFacts, events: readonly EventRow[]): Heads[] {
  const { table } = registers.committee_meetings.collections.attendees
  const rows = ledger.sqlite
    .prepare<unknown[], Alike>(
      `SELECT owner_id AS owner, state, count(*) AS rows
       FROM ${table} WHERE owner_id IN (SELECT value FROM json_each(?)) GROUP BY owner_id, state`
    )
    .all(JSON.stringify(events.map(({ id }) => id)))
  return headsOf(events, rows, { came: ({ state }) => state === '到会', ticked: () => true })
}

function headsOf(
  events: readonly EventRow[],
  all: readonly Alike[],
  { came, ticked }: Record<'came' | 'ticked', (row: MemberValues) => boolean>
): Heads[] {
  const byOwner = new Map<number, Alike[]>()
  for (const row of all) byOwner.set(row.owner, [...(byOwner.get(row.owner) ?? []), row])
  return events.map((event): Heads => {
    const rows = byOwner.get(event.id) ?? []
    const number = (test: (row: MemberValues) => boolean) =>
      rows.reduce((sum, row) => sum + (test(row) ? row.rows : 0), 0)
    const isTicked = rows.some(ticked)
    const counted = rows.length > 0 ? { expected: number(() => true), present: number(came) } : null
    const { expected, present } = knownHeadCount(counted, isTicked, event.values)
    return {
      event,
      expected,
      present,
      absent: number(isAbsent),
      untold: number(isUntold),
      counted: isTicked ? counted : null
    }
  })
}

/** Whether both numbers are known: only then an event counts among expected and present, as in its register. */
export function isKnown(heads: Heads): heads is Heads & HeadCount {
  return heads.expected !== null && heads.present !== null
}
