import type { Doubt } from '@shared/api/records'
import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { doubtMessages } from '@shared/rules/doubts'
import type { Ledger } from '../database/ledger'
import type { StoredRecord } from './store'

const DOUBT: Doubt = { field: 'visitDate', code: 'visit_twice', message: doubtMessages.visit_twice }

/**
 * What to say with typed values about a visit that seems to be on record already (domain §1.5: warn), or about one that
 * no longer does. `present` is the record before; nothing about records of other registers.
 */
export function repeatedVisit(
  ledger: Ledger,
  register: RegisterDeclaration,
  values: RecordValues,
  present?: Pick<StoredRecord, 'id' | 'values'>
): { doubts: Doubt[]; settled: Doubt[] } {
  const isTold = register.key === registers.home_visits.key && ('visitDate' in values || 'teachers' in values)
  if (!isTold) return { doubts: [], settled: [] }
  const visit = { ...present?.values, ...values }
  const repeated = hasSameVisit(ledger, Number(visit.studentId), visit, present?.id)
  return { doubts: repeated ? [DOUBT] : [], settled: repeated ? [] : [DOUBT] }
}

/** Whether a child has another visit of the same day by one of the same teachers, also as a brother or sister. */
export function hasSameVisit(
  { sqlite }: Ledger,
  studentId: number,
  { visitDate, teachers }: RecordValues,
  id = 0
): boolean {
  const wanted = teachersOf(teachers)
  return sqlite
    .prepare<unknown[], string | null>(
      `SELECT teachers FROM home_visits WHERE visit_date = ? AND deleted_at IS NULL AND id <> ?
       AND (student_id = ? OR id IN (SELECT owner_id FROM visited_siblings WHERE student_id = ?))`
    )
    .pluck()
    .all(visitDate ?? null, id, studentId, studentId)
    .some((present) => teachersOf(present).some((teacher) => wanted.includes(teacher)))
}

function teachersOf(teachers: RecordValues[string] | undefined): string[] {
  return typeof teachers === 'string' ? teachers.split(CHOICES_JOINED_BY) : []
}
