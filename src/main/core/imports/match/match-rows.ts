import type { Decision, RowAction } from '@shared/api/imports'
import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { entryOf } from '@shared/rules/school-year'
import type { Ledger } from '../../database/ledger'
import { type ClassScope, inScope } from '../../records/scope'
import { recordStore, type StoredRecord } from '../../records/store'
import type { ReadRow } from '../read/read-rows'
import type { SchoolContext } from '../read/row-class'
import { type Difference, isEmpty } from './compare'
import { type Candidates, createFinder, type FoundBy } from './find-candidates'
import { findRepetitions } from './repetitions'
import { createTarget } from './target'

/** A row with what the import would do with it. */
export interface MatchedRow extends ReadRow {
  action: RowAction
  /** The record it is taken for; null where it gives a new one. */
  id: number | null
  /** The student it is about, in an import of records about students; null for a new one. */
  studentId: number | null
  /** Values in stored form. */
  stored: RecordValues
  difference: Difference | null
  reason: string | null
  candidates: number[]
  possibleDuplicate: boolean
  decision: Decision | null
}

/** Rows matched between two looks at whether the user cancelled. */
export const BATCH = 500

/** Sentences for the user: why a row waits for a decision. */
export const REASONS = {
  otherName: '身份证号或学籍号与台账中一名学生相同,但姓名不同',
  otherNumber: '台账中有同名且出生日期相同的学生,但身份证号不同',
  several: '台账中有几名学生与此行相符',
  nameOnly: '台账中别的班有同名学生,身份证号和出生日期不足以判断是不是同一人',
  namesake: '本文件中同一个班有同名学生,没有身份证号可以区分,请核对是不是同一人',
  twice: '这名学生在本文件中出现了两次,内容不一致',
  otherClass: '不是您任教班级的学生,请交政教处导入'
}

/** What rows are matched with. */
export interface Matching {
  ledger: Ledger
  register: RegisterDeclaration
  school: SchoolContext
  /** The classes of the account: rows of others are rejected. */
  scope: ClassScope
  done: (rows: number) => Promise<void>
}

/** Says for every row whether it is new, changed, unchanged or in doubt. Writes nothing. */
export async function matchRows(rows: readonly ReadRow[], matching: Matching): Promise<MatchedRow[]> {
  const { ledger, register, school, scope, done } = matching
  const target = createTarget(ledger, register, school.schoolYear)
  const find = createFinder(ledger, target.people)
  const store = recordStore(ledger, target.people)
  const { relations, completed } = findRepetitions(rows)
  const claimed = new Set<number>()
  const matched: MatchedRow[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    await done(start)
    const batch = rows.slice(start, start + BATCH).map((row, offset) => {
      const values = completed.get(start + offset) ?? row.values
      const stored = storedForm(values, school)
      const rejected = row.rejected ?? (inScope(scope, stored) ? null : REASONS.otherClass)
      return { fresh: newRow({ ...row, rejected }, values, stored), found: rejected ? null : find(stored) }
    })
    // One query for the records of many rows: a list that comes again finds thousands.
    const wanted = new Set(batch.flatMap(({ found }) => found?.ids ?? []))
    const records = new Map(store.readMany(wanted).map((record) => [record.id, record]))
    target.prepare(wanted)
    for (const [offset, { fresh, found }] of batch.entries()) {
      matched.push(matchOne(fresh, start + offset, found, records))
    }
  }
  return matched

  function matchOne(
    result: MatchedRow,
    index: number,
    found: Candidates | null,
    known: ReadonlyMap<number, StoredRecord>
  ): MatchedRow {
    const repetition = relations.get(index)
    if (repetition?.kind === 'otherName') {
      result.issues = [
        ...result.issues,
        {
          field: 'idNumber',
          severity: 'error',
          code: 'id_duplicate',
          message: '本文件中另一名学生的身份证号与此相同'
        }
      ]
      result.rejected ??= '本文件中另一名学生的身份证号与此相同'
    }
    if (result.rejected) return { ...result, action: 'rejected', reason: result.rejected }
    if (repetition?.kind === 'same') {
      const first = matched[repetition.first]
      return { ...result, action: 'unchanged', id: first?.id ?? null, possibleDuplicate: true }
    }
    if (repetition?.kind === 'different') {
      // Somebody handed in a corrected card: its child may be chosen, and the later row is laid over the earlier.
      const candidates = (found?.ids ?? []).filter((id) => inScope(scope, known.get(id)?.values ?? {}))
      return { ...result, action: 'conflict', reason: REASONS.twice, possibleDuplicate: true, candidates }
    }
    if (repetition?.kind === 'namesake') {
      result.possibleDuplicate = true
      result.issues = [
        ...result.issues,
        { field: 'name', severity: 'warning', code: 'namesake', message: REASONS.namesake }
      ]
    }

    if (!found) return begin(result)
    const records = found.ids.filter((id) => !claimed.has(id)).flatMap((id) => known.get(id) ?? [])
    if (records.length === 0) return begin({ ...result, possibleDuplicate: true })
    const own = records.filter(({ values }) => inScope(scope, values))
    // A number or a birthday is one child's. A name may be another's, of whom this account is not to know.
    if (own.length < records.length && found.by !== 'class' && found.by !== 'name')
      return { ...result, action: 'rejected', reason: REASONS.otherClass, rejected: REASONS.otherClass }
    return own.length === 0 ? begin(result) : decide(result, found.by, own)
  }

  function begin(result: MatchedRow): MatchedRow {
    const { stored, otherColumns, issues } = target.begin(result)
    return { ...result, stored, otherColumns, issues: [...result.issues, ...issues] }
  }

  function decide(result: MatchedRow, by: FoundBy, records: StoredRecord[]): MatchedRow {
    const conflict = (reason: string): MatchedRow => ({
      ...result,
      action: 'conflict',
      reason,
      candidates: records.map(({ id }) => id)
    })
    const { name, idNumber, birthDate } = result.stored
    const [record] = records
    if (!record) return result
    if (by === 'idNumber' || by === 'studentNumber') {
      if (records.length > 1) return conflict(REASONS.several)
      if (record.values.name !== name) return conflict(REASONS.otherName)
      if (by === 'studentNumber' && differs(idNumber, record.values.idNumber))
        return conflict(REASONS.otherNumber)
      return take(result, record)
    }
    if (by === 'birthDate') {
      const fitting = records.filter((one) => !differs(idNumber, one.values.idNumber))
      if (fitting.length === 0) return conflict(REASONS.otherNumber)
      return choose(result, fitting, conflict)
    }
    const fitting = records.filter(
      (one) => !differs(idNumber, one.values.idNumber) && !differs(birthDate, one.values.birthDate)
    )
    if (fitting.length === 0) return begin({ ...result, possibleDuplicate: true })
    if (by === 'class') return choose(result, fitting, conflict)
    return conflict(REASONS.nameOnly)
  }

  function choose(
    result: MatchedRow,
    records: StoredRecord[],
    conflict: (reason: string) => MatchedRow
  ): MatchedRow {
    // Two children of one name in one class: the one who would not change at all is meant.
    const exact =
      records.length > 1 ? records.find((one) => isEmpty(target.meet(result, one).difference)) : records[0]
    return exact ? take(result, exact) : conflict(REASONS.several)
  }

  function take(result: MatchedRow, record: StoredRecord): MatchedRow {
    claimed.add(record.id)
    const { recordId, stored, otherColumns, difference, issues } = target.meet(result, record)
    const action = recordId === null ? 'create' : isEmpty(difference) ? 'unchanged' : 'update'
    const studentId = register.about ? record.id : null
    return {
      ...result,
      action,
      id: recordId,
      studentId,
      stored,
      otherColumns,
      difference,
      issues: [...result.issues, ...issues]
    }
  }
}

/** A row before it met anything. */
export function newRow(row: ReadRow, values: RecordValues, stored: RecordValues): MatchedRow {
  return {
    ...row,
    values,
    stored,
    action: 'create',
    id: null,
    studentId: null,
    difference: null,
    reason: null,
    candidates: [],
    possibleDuplicate: false,
    decision: null
  }
}

/** Two known values that cannot both be right; a coarser date agrees with a finer one. */
function differs(one: unknown, other: unknown): boolean {
  if (!one || !other || one === other) return false
  return !(String(one).startsWith(`${String(other)}-`) || String(other).startsWith(`${String(one)}-`))
}

/** The exchange form with the class as it is stored: stage, entry year and class number. */
export function storedForm(values: RecordValues, school: SchoolContext): RecordValues {
  const { grade, ...rest } = values
  if (typeof grade !== 'number') return rest
  const { stage, entryYear } = entryOf(grade, school.schoolYear, school.primaryGrades)
  return { ...rest, stage, entryYear }
}
