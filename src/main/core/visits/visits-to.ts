import type { PlannedVisit } from '@shared/rules/visit-plan'
import type { Ledger } from '../database/ledger'

/** A visit with its record. */
export interface RecordedVisit extends PlannedVisit {
  id: number
}

interface Row extends RecordedVisit {
  studentId: number
}

/** A visit counts for the child somebody went to and for each brother or sister on the roster who is named with it. */
const ALL = `SELECT id, student_id AS studentId, visit_date AS date, method FROM home_visits WHERE deleted_at IS NULL
  UNION SELECT visit.id, CAST(sibling.student_id AS INTEGER), visit_date, method
  FROM visited_siblings AS sibling JOIN home_visits AS visit ON visit.id = sibling.owner_id
  WHERE visit.deleted_at IS NULL AND sibling.student_id IS NOT NULL`

/** The visits to each of these students; what lies in the recycle bin does not count. */
export function visitsTo({ sqlite }: Ledger, studentIds: readonly number[]): Map<number, RecordedVisit[]> {
  const visits = new Map<number, RecordedVisit[]>()
  const rows = sqlite.prepare<unknown[], Row>(
    `SELECT * FROM (${ALL}) WHERE studentId IN (SELECT value FROM json_each(?)) ORDER BY date, id`
  )
  for (const { studentId, ...visit } of rows.iterate(JSON.stringify(studentIds))) {
    const known = visits.get(studentId)
    if (known) known.push(visit)
    else visits.set(studentId, [visit])
  }
  return visits
}

/** Whether any visit with a day in a period is on record: of a period without one nobody can tell who was missed. */
export function hasVisitsIn({ sqlite }: Ledger, { from, to }: { from: string; to: string }): boolean {
  return (
    sqlite
      .prepare(
        'SELECT 1 FROM home_visits WHERE deleted_at IS NULL AND visit_date >= ? AND visit_date <= ? LIMIT 1'
      )
      .get(from, to) !== undefined
  )
}
