import { type MemberValues, registers, type RegisterKey } from '@shared/registers'
import type { ConsistencyFacts } from '@shared/rules/consistency'
import type { Ledger } from '../database/ledger'
import { CLASS_ORDER, classConditions } from '../records/class-conditions'
import { showClass } from '../records/class-shown'
import { studentOf } from '../records/composed'
import { scopeCondition } from '../records/scope'
import { recordStore, type StoredRecord } from '../records/store'
import type { Viewing } from '../records/viewing'

/** What is on record about one student, with what a warning says about whom it is. */
export interface StudentFacts extends ConsistencyFacts {
  studentId: number
  name: string
  className: string
  classNo: number | null
}

/** Which students: one, a class or grade, or all that the school has. */
export interface StudentChoice {
  studentId?: number
  grade?: number | undefined
  classNo?: number | undefined
}

/** Of others there is nothing to contradict: not reported, without facts and without a form of the year. */
const HAS_FACTS = `left_behind IN ('单亲留守', '双亲留守')
  OR EXISTS (SELECT 1 FROM left_behind_children AS record WHERE record.student_id = students.id AND record.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM environment_forms AS form
    WHERE form.student_id = students.id AND form.school_year = ? AND form.deleted_at IS NULL)`
/** Keeps memory small in a big school. */
const BLOCK = 500

/**
 * The students with facts that could contradict each other, class by class, within the scope of whoever looks: the
 * one place where warnings are limited to the classes of a teacher.
 */
export function studentsWithFacts(ledger: Ledger, choice: StudentChoice, viewing: Viewing): number[] {
  const { grade, classNo, studentId } = choice
  const place = {
    ...(grade === undefined ? {} : { grade }),
    ...(classNo === undefined ? {} : { classNo })
  }
  const conditions = [
    { sql: 'deleted_at IS NULL', parameters: [] },
    { sql: HAS_FACTS, parameters: [viewing.schoolYear] },
    ...classConditions({ register: 'students', ...place }, viewing),
    scopeCondition(viewing.scope ?? null, registers.students),
    ...(studentId === undefined ? [] : [{ sql: 'id = ?', parameters: [studentId] }])
  ]
  return ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM students WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY ${CLASS_ORDER.join(', ')}, name_key, id`
    )
    .pluck()
    .all(...conditions.flatMap(({ parameters }) => parameters))
}

/** The facts about students, in the order of their ids; a few hundred are held at a time. */
export function* readFacts(
  ledger: Ledger,
  studentIds: readonly number[],
  viewing: Viewing
): Generator<StudentFacts> {
  for (let start = 0; start < studentIds.length; start += BLOCK) {
    const ids = studentIds.slice(start, start + BLOCK)
    const leftBehind = recordsAboutMany(ledger, 'left_behind_children', ids)
    const forms = recordsAboutMany(ledger, 'environment_forms', ids, viewing.schoolYear)
    for (const student of recordStore(ledger, registers.students).readMany(ids)) {
      const facts = leftBehind.get(student.id)?.values
      const { stage, entryYear, classNo, name } = student.values as MemberValues
      const { grade, classNo: number, className } = showClass({ stage, entryYear, classNo }, viewing)
      yield {
        studentId: student.id,
        name: String(name ?? ''),
        className: className ?? '未分班',
        grade,
        classNo: number,
        student: student.values,
        guardians: rowsOf(student.values.guardians),
        leftBehind: facts
          ? { parentStates: rowsOf(facts.parentStates), careStates: rowsOf(facts.careStates) }
          : null,
        form: forms.get(student.id)?.values ?? null
      }
    }
  }
}

/** By student: the records of a register about several students, of a school year where there is one a year. */
function recordsAboutMany(
  ledger: Ledger,
  key: RegisterKey,
  studentIds: readonly number[],
  schoolYear?: number
): Map<number, StoredRecord> {
  const register = registers[key]
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE student_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
       ${schoolYear === undefined ? '' : 'AND school_year = ?'}`
    )
    .pluck()
    .all(JSON.stringify(studentIds), ...(schoolYear === undefined ? [] : [schoolYear]))
  return new Map(
    recordStore(ledger, register)
      .readMany(ids)
      .map((record) => [studentOf(record), record])
  )
}

function rowsOf(value: StoredRecord['values'][string] | undefined): MemberValues[] {
  return Array.isArray(value) ? value : []
}
