import type { Issue } from '@shared/api/imports'
import { type RecordValues, registers } from '@shared/registers'
import type { Ledger } from '../../database/ledger'
import { inScope } from '../../records/scope'
import { recordStore, type StoredRecord } from '../../records/store'
import type { ReadRow } from '../read/read-rows'
import { isEmpty } from './compare'
import { createEventTarget } from './event-target'
import { createFinder } from './find-candidates'
import { BATCH, type MatchedRow, type Matching, newRow, REASONS, storedForm } from './match-rows'
import { nameOf } from '../identity'
import { isSameEvent } from './same-event'
import type { Meeting } from './target'

const NO_CHILD = '没有学生姓名,花名册里也找不到这位家长的孩子,请补上学生姓名'
const WHOLE_SCHOOL = '全校的记录由政教处导入'

/** The same as `matchRows`, for records of what happened: by pupil and day, or by day and name. */
export async function matchEvents(rows: readonly ReadRow[], matching: Matching): Promise<MatchedRow[]> {
  const { ledger, register, school, scope, done } = matching
  const target = createEventTarget(ledger, register)
  const students = recordStore(ledger, target.people)
  const find = register.about ? createFinder(ledger, target.people) : () => null
  const byName = namesakes(ledger)
  const childrenOf = childrenByParent(ledger)
  const twice = repeatedIn(rows, matching)
  const matched: MatchedRow[] = []
  for (const [index, row] of rows.entries()) {
    if (index % BATCH === 0) await done(index)
    matched.push(matchOne(newRow(row, row.values, storedForm(row.values, school)), index))
  }
  return matched

  function matchOne(row: MatchedRow, index: number): MatchedRow {
    if (row.rejected) return refuse(row, row.rejected)
    const repeated = twice.get(index)
    if (repeated?.identical) {
      return { ...row, action: 'unchanged', id: matched[repeated.first]?.id ?? null, possibleDuplicate: true }
    }
    const result = repeated
      ? { ...row, possibleDuplicate: true, issues: [...row.issues, repeatedIssue(register.dated?.from)] }
      : row
    return register.about ? matchPupil(result) : matchAlone(result)
  }

  function matchAlone(row: MatchedRow): MatchedRow {
    if (!inScope(scope, row.stored)) {
      const ofClass = typeof row.stored.classNo === 'number'
      return refuse(row, ofClass ? REASONS.otherClass : WHOLE_SCHOOL)
    }
    return met(row, null, target.meetAlone(row))
  }

  function matchPupil(row: MatchedRow): MatchedRow {
    const { name } = row.stored
    if (name === undefined) return matchByParent(row)
    if (row.needsClass) return matchByName(row, row.needsClass)
    if (!inScope(scope, row.stored)) return refuse(row, REASONS.otherClass)
    const found = find(row.stored)
    const known = found ? students.readMany(found.ids) : []
    const own = known.filter(({ values }) => inScope(scope, values))
    if (found && own.length < known.length && found.by !== 'class' && found.by !== 'name')
      return refuse(row, REASONS.otherClass)
    const [only] = own
    if (!found || !only) return begin(row)
    if (own.length > 1) return conflict(row, REASONS.several, own)
    if (found.by === 'name') return conflict(row, REASONS.nameOnly, own)
    if (only.values.name !== name) return conflict(row, REASONS.otherName, own)
    return met(row, only, target.meet(row, only))
  }

  /** A parent without a child in the list: whoever has such a parent in the class, if it is only one. */
  function matchByParent(row: MatchedRow): MatchedRow {
    const { stored } = row
    if (!inScope(scope, stored)) return refuse(row, WHOLE_SCHOOL)
    const own = students.readMany(childrenOf(stored[nameOf(register)], stored))
    const [only] = own
    if (!only) return refuse(row, NO_CHILD)
    if (own.length > 1) return conflict(row, REASONS.several, own)
    return met({ ...row, needsClass: null }, only, target.meet(row, only))
  }

  /** A list without classes: the name says who it is where only one has it. */
  function matchByName(row: MatchedRow, reason: string): MatchedRow {
    const own = students
      .readMany(byName(row.stored.name))
      .filter(({ values }) => inScope(scope, values) && agrees(row, values))
    const [only] = own
    if (!only) return refuse(row, reason)
    if (own.length > 1) return conflict(row, REASONS.several, own)
    const issues = row.issues.filter(({ message }) => message !== reason)
    return met({ ...row, issues, needsClass: null, unreadClass: null }, only, target.meet(row, only))
  }

  /** A grade without a class still tells one of two namesakes. */
  function agrees({ stored }: MatchedRow, { stage, entryYear }: StoredRecord['values']): boolean {
    return stored.entryYear === undefined || (stored.stage === stage && stored.entryYear === entryYear)
  }

  function begin(row: MatchedRow): MatchedRow {
    const { stored, otherColumns, issues } = target.begin(row)
    return { ...row, stored, otherColumns, issues: [...row.issues, ...issues] }
  }
}

function met(row: MatchedRow, student: StoredRecord | null, meeting: Meeting): MatchedRow {
  const { recordId, stored, otherColumns, difference, issues } = meeting
  const action = recordId === null ? 'create' : isEmpty(difference) ? 'unchanged' : 'update'
  return {
    ...row,
    action,
    id: recordId,
    studentId: student?.id ?? null,
    stored,
    otherColumns,
    difference,
    issues: [...row.issues, ...issues]
  }
}

function refuse(row: MatchedRow, reason: string): MatchedRow {
  return { ...row, action: 'rejected', reason, rejected: reason }
}

function conflict(row: MatchedRow, reason: string, records: readonly StoredRecord[]): MatchedRow {
  return { ...row, action: 'conflict', reason, candidates: records.map(({ id }) => id) }
}

function namesakes({ sqlite }: Ledger) {
  const statement = sqlite
    .prepare<unknown[], number>('SELECT id FROM students WHERE name = ? AND deleted_at IS NULL')
    .pluck()
  return (name: unknown) => statement.all(name)
}

/** The pupils of a class in whose family somebody has this name. */
function childrenByParent({ sqlite }: Ledger) {
  const statement = sqlite
    .prepare<unknown[], number>(
      `SELECT DISTINCT id FROM students WHERE stage = ? AND entry_year = ? AND class_no = ? AND deleted_at IS NULL
       AND id IN (SELECT owner_id FROM ${registers.students.collections.guardians.table} WHERE name = ?)`
    )
    .pluck()
  return (name: unknown, { stage, entryYear, classNo }: RecordValues) =>
    statement.all(stage ?? null, entryYear ?? null, classNo ?? null, name ?? null)
}

/** Rows that tell of the same event as an earlier one of the file. */
function repeatedIn(rows: readonly ReadRow[], { register, school }: Matching) {
  const repeated = new Map<number, { first: number; identical: boolean }>()
  const byKey = new Map<string, number[]>()
  for (const [index, { values, otherColumns, rejected }] of rows.entries()) {
    if (rejected) continue
    const stored = storedForm(values, school)
    const { dated, about } = register
    const pupil = about ? [values.name, values.grade, values.classNo] : []
    const key = JSON.stringify([
      ...pupil,
      values[dated?.from ?? ''],
      pupil.length ? '' : values[nameOf(register)]
    ])
    const earlier = byKey.get(key) ?? []
    const whole = JSON.stringify([values, otherColumns])
    const same = earlier.find((other) =>
      isSameEvent(register, stored, storedForm(rows[other]?.values ?? {}, school))
    )
    if (same !== undefined) {
      const identical = earlier.find(
        (other) => JSON.stringify([rows[other]?.values, rows[other]?.otherColumns]) === whole
      )
      repeated.set(index, { first: identical ?? same, identical: identical !== undefined })
    }
    byKey.set(key, [...earlier, index])
  }
  return repeated
}

function repeatedIssue(field = ''): Issue {
  return {
    field,
    severity: 'warning',
    code: 'possible_duplicate',
    message: '本文件中另有一行记的是同一天同一件事,请核对是否重复'
  }
}
