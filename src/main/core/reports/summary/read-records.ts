import type { RegisterDeclaration } from '@shared/registers'
import type { Period } from '@shared/rules/terms'
import type { Ledger } from '../../database/ledger'
import { composedStore } from '../../records/composed'
import { sourceOf } from '../../records/record-source'
import { scopeCondition } from '../../records/scope'
import type { StoredRecord } from '../../records/store'
import { columnOf, type Condition } from '../../records/view-conditions'
import type { FactualViewing } from '../../records/viewing'

/** The records of a register that a report can ask about; the recycle bin and the records of students in it are not there. */
export function readRecordsOf(
  ledger: Ledger,
  register: RegisterDeclaration,
  viewing: FactualViewing,
  period: Period
): StoredRecord[] {
  const conditions: Condition[] = [
    { sql: 'deleted_at IS NULL', parameters: [] },
    scopeCondition(viewing.scope ?? null, register),
    ...timeConditions(register, viewing, period)
  ]
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${sourceOf(register)} WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')} ORDER BY id`
    )
    .pluck()
    .all(...conditions.flatMap(({ parameters }) => parameters))
  return composedStore(ledger, register, viewing).readMany(ids)
}

/**
 * What can touch the period or the day. Dates are texts of three precisions: the beginning of a longer one is the
 * shorter one, so that each bound is cut to the length of the date.
 */
function timeConditions(
  { about, fields, dated }: RegisterDeclaration,
  { schoolYear, facts }: FactualViewing,
  period: Period
): Condition[] {
  if (about === 'studentInSchoolYear') return [{ sql: 'school_year = ?', parameters: [schoolYear] }]
  if (!dated) return []
  const first = columnOf(fields, dated.from).name
  const last = dated.to ? columnOf(fields, dated.to).name : first
  const end = `coalesce(${last}, ${dated.standing ? "'9999'" : first})`
  const from = facts.day < period.from ? facts.day : period.from
  const to = facts.day > period.to ? facts.day : period.to
  return [
    {
      sql: `coalesce(${first}, '') <= ? AND coalesce(${end} >= substr(?, 1, length(${end})), 1)`,
      parameters: [to, from]
    }
  ]
}
