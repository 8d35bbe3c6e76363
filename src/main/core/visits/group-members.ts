import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { daysLater } from '@shared/rules/calendar'
import { findLeftBehind } from '@shared/rules/left-behind'
import { type GroupFacts, isInGroup } from '@shared/rules/visit-groups'
import type { VisitGroup } from '@shared/rules/visit-plan'
import { calendarDay } from '../calendar-day'
import type { Ledger } from '../database/ledger'
import { CLASS_ORDER, classConditions } from '../records/class-conditions'
import { showClass, type StoredClass } from '../records/class-shown'
import { studentOf } from '../records/composed'
import { leftBehindFacts } from '../records/left-behind-facts'
import { scopeCondition } from '../records/scope'
import { recordStore } from '../records/store'
import type { FactualViewing } from '../records/viewing'

const { students, left_behind_children: leftBehind } = registers

/** A student of the school's grades, with what the groups to be visited ask about. */
export interface Child {
  studentId: number
  name: string
  className: string
  grade: number
  classNo: number | null
  /** The school year in which the class entered its stage. */
  entryYear: number
  /** When the student came into the ledger, `YYYY-MM-DD`, and when the first of the class did. */
  knownSince: string
  classKnownSince: string
  student: MemberValues
  /** The left-behind facts with those of the student, or null without a record. */
  leftBehind: RecordValues | null
}

interface Row extends StoredClass {
  id: number
  createdAt: string
  name: string | null
  boarding: string | null
  leftBehind: string | null
  birthDate: string | null
  idNumber: string | null
  householdType: string | null
  disability: string | null
  lowIncome: number | null
  orphan: number | null
  registeredPoverty: number | null
  disabled: number | null
}

/** The students of a class, a grade or the whole school that the account sees, class by class. */
export function childrenIn(
  ledger: Ledger,
  chosen: { grade?: number | undefined; classNo?: number | undefined },
  viewing: FactualViewing
): Child[] {
  const conditions = [
    { sql: 'students.deleted_at IS NULL', parameters: [] },
    scopeCondition(viewing.scope ?? null, students),
    ...classConditions({ register: students.key, ...chosen }, viewing)
  ]
  const rows = ledger.sqlite
    .prepare<unknown[], Row>(
      `SELECT id, created_at AS createdAt, name, stage, entry_year AS entryYear, class_no AS classNo, boarding,
         left_behind AS leftBehind, birth_date AS birthDate, id_number AS idNumber, household_type AS householdType,
         disability, low_income AS lowIncome, orphan, registered_poverty AS registeredPoverty, disabled
       FROM students WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY ${CLASS_ORDER.join(', ')}, name_key, id`
    )
    .all(...conditions.flatMap(({ parameters }) => parameters))
  const facts = leftBehindRecords(ledger, rows)
  const firsts = new Map<string, string>()
  for (const row of rows) {
    const first = firsts.get(classKey(row))
    if (first === undefined || row.createdAt < first) firsts.set(classKey(row), row.createdAt)
  }
  return rows.flatMap((row): Child[] => {
    const { grade, classNo, className } = showClass(row, viewing)
    if (grade === null) return []
    const { id, createdAt, ...values } = row
    const student = { ...values, ...answersOf(row) } as MemberValues
    const record = facts.get(id)
    return [
      {
        studentId: id,
        name: row.name ?? '',
        className: className ?? '未分班',
        grade,
        classNo,
        entryYear: Number(row.entryYear),
        knownSince: calendarDay(new Date(createdAt)),
        classKnownSince: calendarDay(new Date(firsts.get(classKey(row)) ?? createdAt)),
        student,
        leftBehind: record ? { ...student, ...record } : null
      }
    ]
  })
}

/** Whether a child is in a group on a day; only left-behind facts have a history. */
export function isMember(child: Child, group: VisitGroup, viewing: FactualViewing, day: string): boolean {
  return isInGroup(group, groupFactsOn(child, viewing, day))
}

/** What the groups ask about a child, as of a day. */
export function groupFactsOn(child: Child, viewing: FactualViewing, day: string): GroupFacts {
  const { student, leftBehind } = child
  const reported = student.leftBehind === '单亲留守' || student.leftBehind === '双亲留守'
  const { type } = leftBehind
    ? findLeftBehind(leftBehindFacts(leftBehind, viewing, day), { ...viewing.facts, day })
    : { type: reported ? null : ('非留守' as const) }
  return { student, leftBehindType: type, reportedLeftBehind: reported || leftBehind !== null }
}

/**
 * Since when a child that is in a group on a day has been in it and at the school, as far back as `earliest`; null
 * where it was there before. Who came into the ledger after the first of the class came to the school later.
 */
export function memberSince(
  child: Child,
  group: VisitGroup,
  viewing: FactualViewing,
  { earliest, day }: { earliest: string; day: string }
): string | null {
  if (day <= earliest) return null
  const came = child.knownSince > child.classKnownSince ? child.knownSince : ''
  let since = day
  if (group === '留守儿童') {
    while (since > earliest && isMember(child, group, viewing, daysLater(since, -1)))
      since = daysLater(since, -1)
  } else since = earliest
  const latest = since > came ? since : came
  return latest > earliest ? latest : null
}

function leftBehindRecords(ledger: Ledger, rows: Row[]): Map<number, RecordValues> {
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${leftBehind.table} WHERE student_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`
    )
    .pluck()
    .all(JSON.stringify(rows.map(({ id }) => id)))
  const records = recordStore(ledger, leftBehind).readMany(ids)
  return new Map(records.map((record) => [studentOf(record), record.values]))
}

function classKey({ stage, entryYear, classNo }: StoredClass): string {
  return [stage, entryYear, classNo].join()
}

/** Yes and no as everywhere else, instead of SQL's numbers. */
function answersOf({ lowIncome, orphan, registeredPoverty, disabled }: Row) {
  const answer = (value: number | null) => (value === null ? null : value === 1)
  return {
    lowIncome: answer(lowIncome),
    orphan: answer(orphan),
    registeredPoverty: answer(registeredPoverty),
    disabled: answer(disabled)
  }
}
