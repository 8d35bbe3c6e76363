import type { Summary, SummaryFigure, SummaryGroup } from '@shared/api/summary'

/** A header over the columns that divide one number the same way: 性别 over 男 and 女. */
export interface HeaderGroup {
  /** Null over a column that stands by itself. */
  label: string | null
  figures: SummaryFigure[]
}

/** The columns of a group under their headers; neighbours of one split share one. */
export function headersOf({ figures }: SummaryGroup): HeaderGroup[] {
  const headers: HeaderGroup[] = []
  for (const figure of figures) {
    const last = headers.at(-1)
    const split = figure.split ?? null
    if (split !== null && last?.label === split && last.figures[0]?.of === figure.of)
      last.figures.push(figure)
    else headers.push({ label: split, figures: [figure] })
  }
  return headers
}

/** A number of a report as it is printed: a rate with its sign, “—” where it cannot be known. */
export function numberText(value: number | null | undefined, { kind }: Pick<SummaryFigure, 'kind'>): string {
  if (value === null || value === undefined) return '—'
  return kind === 'rate' ? `${value}%` : String(value)
}

/**
 * How a number differs from the one a year before: +3, −2, 持平; of a rate in percentage points. Empty where one of them
 * is not known, and where there was nothing in either year.
 */
export function changeText(value: number | null | undefined, before: number | null | undefined): string {
  if (typeof value !== 'number' || typeof before !== 'number') return ''
  const change = Math.round((value - before) * 100) / 100
  if (change === 0) return value === 0 ? '' : '持平'
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}`
}

/** The number of a figure on a line. */
export function valueAt(
  { lines }: Pick<Summary, 'lines'>,
  values: Summary['values'] | undefined,
  figure: string,
  line: string
): number | null {
  return values?.[figure]?.[lines.findIndex(({ key }) => key === line)] ?? null
}

/** Whether a number has rows that can be opened: a rate follows from two others, and nothing stands behind a nought. */
export function opensRows({ kind, closed }: SummaryFigure, value: number | null): boolean {
  return kind !== 'rate' && !closed && value !== null && value !== 0
}

/** The lines for some figures: what belongs to no class, or to a grade alone, only where one of them counts there. */
export function linesOf(
  { lines, values }: Pick<Summary, 'lines' | 'values'>,
  figures: readonly Pick<SummaryFigure, 'key'>[]
) {
  return lines.filter(
    ({ key, kind, classNo }) =>
      (['school', 'stage', 'grade', 'class'].includes(kind) && classNo !== null) ||
      figures.some((figure) => (valueAt({ lines }, values, figure.key, key) ?? 0) !== 0)
  )
}

/** A figure where its column heading does not say what it divides: 性别:女. */
export function nameOf({ split, label }: SummaryFigure): string {
  return split === undefined ? label : `${split}:${label}`
}

/** How wide a column is at least, in em, so that its heading takes a few lines and not one for each character. */
export function headingWidth({ label, unit }: SummaryFigure): number {
  return Math.min(8, Math.max(3, Math.ceil((label.length + unit.length / 2) / 2)))
}
