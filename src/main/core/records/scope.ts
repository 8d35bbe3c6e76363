import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { refuse, type Session } from '../context'
import type { Ledger } from '../database/ledger'
import { CLASS_ORDER } from './class-conditions'
import type { Condition } from './view-conditions'

/** A class that an account teaches, kept by its entry as the classes of students are. */
export interface TaughtClass {
  stage: '小学' | '初中'
  entryYear: number
  classNo: number
}

/**
 * Whose students somebody may see and change: null is everybody's, a list those of its classes, an empty list nobody's
 * (least privilege: 未成年人网络保护条例 §36, 个人信息保护法 §6 and §51).
 */
export type ClassScope = readonly TaughtClass[] | null

/** The values by which a student is in a class, as they are stored. */
type InClass = { readonly [Part in keyof TaughtClass]?: RecordValues[string] }

/** What the director may see is everything, a member the classes of the account: read anew, so that a change counts at once. */
export function scopeOf(ledger: Ledger, session: Pick<Session, 'accountId' | 'role'>): ClassScope {
  return session.role === 'director' ? null : taughtClasses(ledger, session.accountId)
}

/** The classes of an account in the usual order. */
export function taughtClasses({ sqlite }: Ledger, accountId: number): TaughtClass[] {
  return sqlite
    .prepare<unknown[], TaughtClass>(
      `SELECT DISTINCT stage, entry_year AS entryYear, class_no AS classNo FROM account_classes
       WHERE account_id = ? ORDER BY ${CLASS_ORDER.join(', ')}`
    )
    .all(accountId)
}

/** True for a student of the scope's classes; without a class a student is the director's alone. */
export function inScope(scope: ClassScope, student: InClass): boolean {
  return (
    scope === null ||
    scope.some(
      ({ stage, entryYear, classNo }) =>
        stage === student.stage && entryYear === student.entryYear && classNo === student.classNo
    )
  )
}

/**
 * Whether sensitive fields (habits of parents, signs of harm) may be looked at: by the director and the child's own
 * class teacher only (个人信息保护法 §28, §51).
 */
export function maySeeSensitive(scope: ClassScope, student: InClass): boolean {
  return inScope(scope, student)
}

/** The records of a register that are within a scope: students, or records about them. */
export function scopeCondition(
  scope: ClassScope,
  register: Pick<RegisterDeclaration, 'table' | 'about'>
): Condition {
  const students = studentsCondition(scope)
  if (!register.about || scope === null) return students
  return {
    sql: `${register.table}.student_id IN (SELECT id FROM students WHERE ${students.sql})`,
    parameters: students.parameters
  }
}

function studentsCondition(scope: ClassScope): Condition {
  if (scope === null) return { sql: '1', parameters: [] }
  if (scope.length === 0) return { sql: '0', parameters: [] }
  return {
    sql: `(students.stage, students.entry_year, students.class_no) IN (VALUES ${scope.map(() => '(?, ?, ?)').join(', ')})`,
    parameters: scope.flatMap(({ stage, entryYear, classNo }) => [stage, entryYear, classNo])
  }
}

/** Refuses with `not_allowed` where a student is put into a class outside the scope, or into none. */
export function requireClassInScope(scope: ClassScope, student: InClass): void {
  if (!inScope(scope, student)) refuse('not_allowed')
}
