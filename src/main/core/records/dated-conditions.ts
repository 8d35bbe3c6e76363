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
  // A year alone is taken for the school year that begins in it, as `schoolYearOf` does, and for its end as a whole.
  const first = `CASE length(${from}) WHEN 4 THEN ${from} || '-09' ELSE ${from} END`
  const to = dated.to && columnOf(fields, dated.to).name
  const until = to && `CASE length(${to}) WHEN 4 THEN ${to} || '-12' ELSE ${to} END`
  const otherwise = dated.standing ? "'9999'" : first
  const last = until ? `coalesce(${until}, ${otherwise})` : otherwise
  return [
    {
      sql: `${from} IS NULL OR (${first} < ? AND ${last} >= ?)`,
      parameters: [`${schoolYear + 1}-09`, `${schoolYear}-09`]
    }
  ]
}

/** The newest first, where records are about days; nothing for terms of office and for other registers. */
export function datedOrder({ fields, dated }: RegisterDeclaration): string[] {
  return dated && !dated.standing ? [`${columnOf(fields, dated.from).name} DESC`] : []
}
