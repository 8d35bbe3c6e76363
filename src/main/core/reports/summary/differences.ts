import type { SummaryDifference } from '@shared/api/summary'
import type { CountedFigure, CountedRow, SumRule } from './counting'
import { type Division, rowsOnLine } from './values'

/** How a row is called where it is named as the reason of a difference: 三(2)班 示例甲. */
export type LabelOf = (row: CountedRow) => string

/**
 * Every rule that does not come out, on the whole school: with the rows that no part has, and those that several parts
 * have. `figures` must hold the figures that the rules name.
 */
export function differencesOf(
  rules: readonly SumRule[],
  figures: ReadonlyMap<string, CountedFigure>,
  division: Division,
  labelOf: LabelOf
): SummaryDifference[] {
  return rules.flatMap(({ code, whole, parts, message }) => {
    const all = rowsOf(whole)
    const divided = parts.flatMap((part) => rowsOf(part))
    const counted = new Map<string, number>()
    for (const row of divided) counted.set(keyOf(row), (counted.get(keyOf(row)) ?? 0) + row.amount)
    const wrong = all.filter((row) => (counted.get(keyOf(row)) ?? 0) !== row.amount)
    const known = new Set(all.map(keyOf))
    const stray = divided.filter((row) => !known.has(keyOf(row)))
    const left = sum(divided)
    const right = sum(all)
    if (left === right && wrong.length === 0 && stray.length === 0) return []
    const names = parts.map((part) => figures.get(part)?.label ?? part).join('+')
    return [
      {
        code,
        rule: `${names}=${figures.get(whole)?.label ?? whole}`,
        line: 'school',
        left,
        right,
        message,
        cases: [...wrong, ...stray].map((row) => ({
          register: row.register,
          id: row.id,
          label: labelOf(row)
        }))
      }
    ]
  })

  function rowsOf(key: string): readonly CountedRow[] {
    const figure = figures.get(key)
    return figure ? rowsOnLine(figure, 'school', division) : []
  }
}

function keyOf({ register, id }: CountedRow): string {
  return `${register}:${id}`
}

function sum(rows: readonly CountedRow[]): number {
  return rows.reduce((total, { amount }) => total + amount, 0)
}
