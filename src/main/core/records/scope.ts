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

/** A record as far as a scope asks: its class or its student's, and the classes of other children it is about. */
export interface ScopedRecord {
  values: InClass
  otherChildren?: readonly InClass[]
}

/**
 * Whether somebody with this scope sees a record: of an own child, of an own class, or of the whole school where its
 * register shows that to everyone. A visit to siblings is seen by the teachers of each of them.
 */
export function maySee(
  scope: ClassScope,
  register: RegisterDeclaration,
  { values, otherChildren = [] }: ScopedRecord
): boolean {
  if (scope === null || inScope(scope, values)) return true
  if (isOfPeople(register)) return otherChildren.some((child) => inScope(scope, child))
  return register.ofClass !== 'director' && (values.classNo ?? null) === null
}

/** Whether somebody with this scope may write a record: of an own child or class; what is the whole school's is the director's. */
export function mayWrite(scope: ClassScope, { values }: ScopedRecord): boolean {
  return inScope(scope, values)
}

/** The students, and what is about them: seen by their class alone. */
function isOfPeople({ key, about }: RegisterDeclaration): boolean {
  return about !== undefined || key === 'students'
}

/** The records of a register that are within a scope: the SQL of `maySee`, over the table's own name. */
export function scopeCondition(scope: ClassScope, register: RegisterDeclaration): Condition {
  if (scope === null) return { sql: '1', parameters: [] }
  const { table, about, ofClass, key } = register
  if (key === 'students') return classesCondition(scope, table)
  if (about) {
    const students = classesCondition(scope, 'students')
    const own = `SELECT id FROM students WHERE ${students.sql}`
    const along = Object.values(register.collections)
      .filter(({ of, fields }) => !of && fields.studentId)
      .map(
        (collection) =>
          `${table}.id IN (SELECT owner_id FROM ${collection.table} WHERE student_id IN (${own}))`
      )
    const tests = [`${table}.student_id IN (${own})`, ...along]
    return { sql: tests.join(' OR '), parameters: tests.flatMap(() => students.parameters) }
  }
  if (!ofClass) return { sql: '1', parameters: [] }
  const classes = classesCondition(scope, table)
  return ofClass === 'director'
    ? classes
    : { sql: `${table}.class_no IS NULL OR ${classes.sql}`, parameters: classes.parameters }
}

function classesCondition(scope: readonly TaughtClass[], table: string): Condition {
  if (scope.length === 0) return { sql: '0', parameters: [] }
  return {
    sql: `(${table}.stage, ${table}.entry_year, ${table}.class_no) IN (VALUES ${scope.map(() => '(?, ?, ?)').join(', ')})`,
    parameters: scope.flatMap(({ stage, entryYear, classNo }) => [stage, entryYear, classNo])
  }
}

/** Refuses with `not_allowed` where a student is put into a class outside the scope, or into none. */
export function requireClassInScope(scope: ClassScope, student: InClass): void {
  if (!inScope(scope, student)) refuse('not_allowed')
}
