import { type AbsentFamily, type GatheringKey, gatheringKeys } from '@shared/api/gatherings'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { isUntold } from '@shared/rules/attendance'
import { hasLeftSchool } from '@shared/rules/terms-of-office'
import type { Call } from '../context'
import { CLASS_ORDER } from '../records/class-conditions'
import { composedStore } from '../records/composed'
import { datedConditions } from '../records/dated-conditions'
import { scopeCondition } from '../records/scope'
import { recordStore } from '../records/store'
import type { Condition } from '../records/view-conditions'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { classNameOf, rowsOf, titleOf } from './gathering'

/**
 * Families that did not come and were not told yet, in the classes of the account and a school year (this one where
 * none is named), the newest first. Children who left the school need not be told.
 */
export function absentFamilies(call: Call, schoolYear?: number): AbsentFamily[] {
  const viewing = viewingFor(call, { schoolYear })
  const families = gatheringKeys.flatMap((key) =>
    untoldOf(call, key, knownRegister(call.ledger, key), viewing)
  )
  const gone = childrenGone(call, families, viewing)
  return families
    .filter(({ studentId }) => studentId === null || !gone.has(studentId))
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
}

function untoldOf(
  { ledger }: Call,
  key: GatheringKey,
  register: RegisterDeclaration,
  viewing: Viewing
): AbsentFamily[] {
  const ids = idsWithin(ledger, register, viewing)
  return composedStore(ledger, register, viewing)
    .readMany(ids)
    .flatMap((record) =>
      rowsOf(record).flatMap((row, position): AbsentFamily[] =>
        isUntold(row)
          ? [
              {
                register: key,
                id: record.id,
                date: String(record.values.date ?? ''),
                title: titleOf(register, record),
                className: classNameOf(record, viewing),
                studentId: typeof row.studentId === 'number' ? row.studentId : null,
                position,
                name: String(row.name ?? ''),
                absentReason: typeof row.absentReason === 'string' ? row.absentReason : null
              }
            ]
          : []
      )
    )
}

/** The gatherings of a school year that the account sees by day and class, without those in the recycle bin. */
export function idsWithin(
  { sqlite }: Call['ledger'],
  register: RegisterDeclaration,
  viewing: Viewing
): number[] {
  const conditions: Condition[] = [
    { sql: 'deleted_at IS NULL', parameters: [] },
    scopeCondition(viewing.scope ?? null, register),
    ...datedConditions(register, viewing)
  ]
  return sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY date, ${CLASS_ORDER.join(', ')}, id`
    )
    .pluck()
    .all(conditions.flatMap(({ parameters }) => parameters))
}

function childrenGone({ ledger }: Call, families: AbsentFamily[], viewing: Viewing): Set<number> {
  const ids = families.flatMap(({ studentId }) => studentId ?? [])
  const children = recordStore(ledger, registers.students).readMany(new Set(ids))
  const gone = children.filter(
    ({ deletedAt, values }) => deletedAt !== null || hasLeftSchool(values, viewing)
  )
  return new Set(gone.map(({ id }) => id))
}
