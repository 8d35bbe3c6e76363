import type { Summary, SummaryLine, SummaryQuestion } from '@shared/api/summary'
import type { CountedFigure, CountedRow } from './counting'
import { lineOf } from './lines'

/** How the lines of a report divide its rows. */
export interface Division {
  lines: readonly SummaryLine[]
  by: NonNullable<SummaryQuestion['by']>
  primaryGrades: number
}

/** The rows of a figure that count on a line. */
export function rowsOnLine(
  { rows }: CountedFigure,
  line: string,
  { by, primaryGrades }: Division
): readonly CountedRow[] {
  return line === 'school' ? rows : rows.filter(({ place }) => lineOf(place, by, primaryGrades) === line)
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

function totals({ rows }: CountedFigure, { lines, by, primaryGrades }: Division): number[] {
  const index = new Map(lines.map(({ key }, at) => [key, at]))
  const school = index.get('school') ?? 0
  const sums = lines.map(() => 0)
  const met = lines.map(() => new Set<string | number>())
  for (const { place, amount, once } of rows) {
    add(school, amount, once)
    const at = by === 'school' ? undefined : index.get(lineOf(place, by, primaryGrades))
    if (at !== undefined) add(at, amount, once)
  }
  // Hours such as 1.5 and 0.1 must not add up to 1.6000000000000001.
  return sums.map((sum) => Math.round(sum * 100) / 100)

  function add(at: number, amount: number, once: CountedRow['once']) {
    if (once !== undefined) {
      if (met[at]?.has(once)) return
      met[at]?.add(once)
    }
    sums[at] = (sums[at] ?? 0) + amount
  }
}

/** Per cent with one decimal, half up; null where there is nothing to divide by. */
function shareOf(values: Summary['values'], [part, whole]: [string, string], at: number): number | null {
  const divided = values[part]?.[at]
  const by = values[whole]?.[at]
  if (typeof divided !== 'number' || typeof by !== 'number' || by === 0) return null
  return Math.round((divided / by) * 1000) / 10
}
