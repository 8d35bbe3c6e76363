import type { RegisterDeclaration } from '@shared/registers'
import { columnOf, type Condition } from './view-conditions'
import type { Viewing } from './viewing'

/**
 * Records of a school year (1 September to 31 August, domain §2.5), by the day they are about or by any day of their
 * span; a term of office without an end goes on. What has no date belongs to every year: it must not be lost.
 */
export function datedConditions(
  { fields, dated }: RegisterDeclaration,
  { schoolYear }: Viewing
): Condition[] {
  if (!dated) return []
  const from = columnOf(fields, dated.from).name
  const to = dated.to ? columnOf(fields, dated.to).name : from
  // Dates may be as coarse as a month; the year alone is taken for that school year, as `schoolYearOf` does.
  const [start, end] = [`${schoolYear}-09`, `${schoolYear + 1}-09`]
  const last = dated.standing ? `coalesce(${to}, '9999')` : `coalesce(${to}, ${from})`
  return [
    {
      sql: `${from} IS NULL OR (${from} < ? AND ${last} >= ?) OR ${from} = ?`,
      parameters: [end, start, String(schoolYear)]
    }
  ]
}

/** The newest first, where records are about days; nothing for terms of office and for other registers. */
export function datedOrder({ fields, dated }: RegisterDeclaration): string[] {
  return dated && !dated.standing ? [`${columnOf(fields, dated.from).name} DESC`] : []
}
