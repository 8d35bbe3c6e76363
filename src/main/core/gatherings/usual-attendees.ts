import type { Attendee, GatheringKey } from '@shared/api/gatherings'
import { gatheringKeys } from '@shared/api/gatherings'
import { type MemberValues, registers } from '@shared/registers'
import { ABSENT, comerOf, comerOfFamily } from '@shared/rules/attendance'
import type { Ledger } from '../database/ledger'
import { attendanceTable } from './gathering'

/** Who usually comes for a child, and what the family calls whom. */
export interface UsualAttendee {
  usual: Attendee | null
  names: Partial<Record<Attendee, string>>
}

/** The gathering that is being ticked: what happened later says nothing about who usually came. */
export interface Before {
  key: GatheringKey
  id: number
  /** `YYYY-MM-DD` or coarser; '9999' for any day. */
  date: string
}

/** Somebody who stood in for a family is not who usually comes for it. */
const STOOD_IN = '代开'

/**
 * Who usually comes for each of these children: whoever came last time at any earlier gathering, or else the guardian
 * of the roster. Names are those of the last time, then those of the roster.
 */
export function usualAttendees(
  ledger: Ledger,
  studentIds: readonly number[],
  before: Before
): Map<number, UsualAttendee> {
  const ids = JSON.stringify(studentIds)
  const families = familiesOf(ledger, ids)
  const found = new Map(studentIds.map((id) => [id, fromRoster(families.get(id) ?? [])]))
  for (const { studentId, attendee, parentName } of earlier(ledger, ids, before)) {
    const one = found.get(studentId)
    if (!one) continue
    if (attendee !== STOOD_IN) one.usual = attendee
    if (parentName) one.names[attendee] = parentName
  }
  return found
}

function fromRoster(family: MemberValues[]): UsualAttendee {
  const names: UsualAttendee['names'] = {}
  // The guardian last, so that of two grandparents the one who looks after the child is named.
  const inOrder = [...family].sort((one, other) => Number(one.isGuardian) - Number(other.isGuardian))
  for (const { name, relation, isGuardian } of inOrder) {
    const comer = comerOf(relation)
    if (comer && typeof name === 'string' && (isGuardian || !names[comer])) names[comer] = name
  }
  return { usual: comerOfFamily(family), names }
}

function familiesOf({ sqlite }: Ledger, ids: string): Map<number, MemberValues[]> {
  const families = new Map<number, MemberValues[]>()
  const members = sqlite.prepare<
    unknown[],
    { owner: number; name: string | null; relation: string | null; guardian: number | null }
  >(
    `SELECT owner_id AS owner, name, relation, is_guardian AS guardian
     FROM ${registers.students.collections.guardians.table}
     WHERE owner_id IN (SELECT value FROM json_each(?)) ORDER BY owner_id, position`
  )
  for (const { owner, guardian, ...member } of members.iterate(ids)) {
    families.set(owner, [...(families.get(owner) ?? []), { ...member, isGuardian: guardian === 1 }])
  }
  return families
}

interface EarlierRow {
  studentId: number
  attendee: Attendee
  parentName: string | null
}

/** Who came for these children at earlier gatherings of either kind, the latest last. */
function earlier({ sqlite }: Ledger, ids: string, { key, id, date }: Before): EarlierRow[] {
  const parts = gatheringKeys.map((one) => {
    const register = registers[one]
    return `SELECT row.student_id AS studentId, attendee, parent_name AS parentName, gathering.date AS heldOn, gathering.id AS gatheringId
      FROM ${attendanceTable(register)} AS row JOIN ${register.table} AS gathering ON gathering.id = row.owner_id
      WHERE gathering.deleted_at IS NULL AND row.student_id IN (SELECT value FROM json_each(@ids))
        AND attendee IS NOT NULL AND attendee <> '${ABSENT}' AND coalesce(gathering.date, '') <= @date
        ${one === key ? 'AND gathering.id <> @id' : ''}`
  })
  return sqlite
    .prepare<unknown[], EarlierRow>(`${parts.join(' UNION ALL ')} ORDER BY heldOn, gatheringId`)
    .all({ ids, date, id })
}
