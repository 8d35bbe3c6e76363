import type { Decision, RowAction } from '@shared/api/imports'
import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { entryOf } from '@shared/rules/school-year'
import type { Ledger } from '../../database/ledger'
import { recordStore, type StoredRecord } from '../../records/store'
import type { ReadRow } from '../read/read-rows'
import type { SchoolContext } from '../read/row-class'
import { type Difference, differenceOf, isEmpty } from './compare'
import { type Candidates, createFinder, type FoundBy } from './find-candidates'
import { findRepetitions } from './repetitions'

/** A row with what the import would do with it. */
export interface MatchedRow extends ReadRow {
  action: RowAction
  /** The record it is taken for. */
  id: number | null
  version: number
  /** Values in stored form. */
  stored: RecordValues
  difference: Difference | null
  reason: string | null
  candidates: number[]
  possibleDuplicate: boolean
  decision: Decision | null
}

/** Rows matched between two looks at whether the user cancelled. */
const BATCH = 500

/** Sentences for the user: why a row waits for a decision. */
const REASONS = {
  otherName: '身份证号或学籍号与台账中一名学生相同,但姓名不同',
  otherNumber: '台账中有同名且出生日期相同的学生,但身份证号不同',
  several: '台账中有几名学生与此行相符',
  nameOnly: '台账中别的班有同名学生,身份证号和出生日期不足以判断是不是同一人',
  namesake: '本文件中同一个班有同名学生,没有身份证号可以区分,请核对是不是同一人',
  twice: '这名学生在本文件中出现了两次,内容不一致'
}

/** Says for every row whether it is new, changed, unchanged or in doubt. Writes nothing. */
export async function matchRows(
  rows: readonly ReadRow[],
  {
    ledger,
    register,
    school,
    done
  }: {
    ledger: Ledger
    register: RegisterDeclaration
    school: SchoolContext
    done: (rows: number) => Promise<void>
  }
): Promise<MatchedRow[]> {
  const find = createFinder(ledger, register)
  const store = recordStore(ledger, register)
  const { relations, completed } = findRepetitions(rows)
  const claimed = new Set<number>()
  const matched: MatchedRow[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    await done(start)
    const batch = rows.slice(start, start + BATCH).map((row, offset) => {
      const values = completed.get(start + offset) ?? row.values
      const stored = storedForm(values, school)
      return { fresh: newRow(row, values, stored), found: row.rejected ? null : find(stored) }
    })
    // One query for the records of many rows: a list that comes again finds thousands.
    const wanted = new Set(batch.flatMap(({ found }) => found?.ids ?? []))
    const records = new Map(store.readMany(wanted).map((record) => [record.id, record]))
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
    if (repetition?.kind === 'different')
      return { ...result, action: 'conflict', reason: REASONS.twice, possibleDuplicate: true, candidates: [] }
    if (repetition?.kind === 'namesake') {
      result.possibleDuplicate = true
      result.issues = [
        ...result.issues,
        { field: 'name', severity: 'warning', code: 'namesake', message: REASONS.namesake }
      ]
    }

    if (!found) return result
    const records = found.ids.filter((id) => !claimed.has(id)).flatMap((id) => known.get(id) ?? [])
    if (records.length === 0) return { ...result, possibleDuplicate: true }
    return decide(result, found.by, records)
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
    if (fitting.length === 0) return { ...result, possibleDuplicate: true }
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
      records.length > 1
        ? records.find((one) => isEmpty(differenceOf(result.stored, result.otherColumns, one)))
        : records[0]
    return exact ? take(result, exact) : conflict(REASONS.several)
  }

  function take(result: MatchedRow, record: StoredRecord): MatchedRow {
    claimed.add(record.id)
    const difference = differenceOf(result.stored, result.otherColumns, record)
    const action = isEmpty(difference) ? 'unchanged' : 'update'
    return { ...result, action, id: record.id, version: record.version, difference }
  }
}

function newRow(row: ReadRow, values: RecordValues, stored: RecordValues): MatchedRow {
  return {
    ...row,
    values,
    stored,
    action: 'create',
    id: null,
    version: 0,
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
