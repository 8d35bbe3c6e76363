import type { Summary } from '@shared/api/summary'
import type { CountedFigure, CountedRow } from './counting'
import type { Division } from './lines'

/** The rows of a figure that count on a line. */
export function rowsOnLine(
  { rows }: Pick<CountedFigure, 'rows'>,
  line: string,
  { lineOf }: Division
): readonly CountedRow[] {
  return line === 'school' ? rows : rows.filter(({ place }) => lineOf(place) === line)
}

/** The numbers of all figures, line by line. */
export function valuesOf(figures: readonly CountedFigure[], division: Division): Summary['values'] {
  const values: Summary['values'] = {}
  for (const figure of figures) if (figure.kind !== 'rate') values[figure.key] = totals(figure, division)
  for (const { key, rate } of figures) {
    if (rate) values[key] = division.lines.map((_, at) => shareOf(values, rate, at))
  }
  return values
}

function totals({ rows, unknown }: CountedFigure, { lines, by, lineOf }: Division): (number | null)[] {
  if (unknown) return lines.map(() => null)
  const index = new Map(lines.map(({ key }, at) => [key, at]))
  const onLine: CountedRow[][] = lines.map(() => [])
  for (const row of rows) {
    const at = by === 'school' ? undefined : index.get(lineOf(row.place))
    if (at !== undefined) onLine[at]?.push(row)
  }
  return lines.map(({ key }, at) => totalOf(key === 'school' ? rows : (onLine[at] ?? [])))
}

/** What rows add up to; those with the same `once` add up once. */
export function totalOf(rows: readonly CountedRow[]): number {
  const met = new Set<string | number>()
  let total = 0
  for (const { amount, once } of rows) {
    if (once !== undefined && met.has(once)) continue
    if (once !== undefined) met.add(once)
    total += amount
  }
  // Hours such as 1.5 and 0.1 must not add up to 1.6000000000000001.
  return Math.round(total * 100) / 100
}

/** Per cent with one decimal, half up; null where there is nothing to divide by. */
function shareOf(values: Summary['values'], [part, whole]: [string, string], at: number): number | null {
  const divided = values[part]?.[at]
  const by = values[whole]?.[at]
  if (typeof divided !== 'number' || typeof by !== 'number' || by === 0) return null
  return Math.round((divided / by) * 1000) / 10
}
