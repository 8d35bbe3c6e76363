import { type RecordValues, registers } from '@shared/registers'
import { hasLeftSchool } from '@shared/rules/terms-of-office'
import type { Ledger } from '../database/ledger'
import type { Viewing } from '../records/viewing'
import type { TaughtClass } from '../records/scope'

/** A child of a class list. */
export interface ListedChild {
  studentId: number
  name: string
}

/**
 * The children of a class as a class list has them: by their number in the class, then by pinyin. Who is in the recycle
 * bin or has left by the 学籍状态 is not expected.
 */
export function classList({ sqlite }: Ledger, ofClass: TaughtClass, viewing: Viewing): ListedChild[] {
  const { stage, entryYear, classNo } = ofClass
  return sqlite
    .prepare<unknown[], ListedChild & { enrolmentStatus: string | null }>(
      `SELECT id AS studentId, coalesce(name, '') AS name, enrolment_status AS enrolmentStatus
       FROM ${registers.students.table}
       WHERE deleted_at IS NULL AND stage = ? AND entry_year = ? AND class_no = ?
       ORDER BY class_student_number IS NULL, CAST(class_student_number AS INTEGER), name_key, id`
    )
    .all(stage, entryYear, classNo)
    .filter(({ enrolmentStatus }) => !hasLeftSchool({ enrolmentStatus, stage, entryYear }, viewing))
    .map(({ studentId, name }) => ({ studentId, name }))
}

/** The class that a record is of; null for one of the whole school. */
export function classOf({ stage, entryYear, classNo }: RecordValues): TaughtClass | null {
  if (typeof entryYear !== 'number' || typeof classNo !== 'number') return null
  return { stage: stage === '初中' ? '初中' : '小学', entryYear, classNo }
}

/** The name of the teacher of a class where exactly one open account teaches it; else null. */
export function onlyTeacherOf({ sqlite }: Ledger, { stage, entryYear, classNo }: TaughtClass): string | null {
  const names = sqlite
    .prepare<unknown[], string>(
      `SELECT display_name FROM accounts WHERE closed_at IS NULL AND id IN
         (SELECT account_id FROM account_classes WHERE stage = ? AND entry_year = ? AND class_no = ?)`
    )
    .pluck()
    .all(stage, entryYear, classNo)
  return names.length === 1 ? (names[0] ?? null) : null
}
