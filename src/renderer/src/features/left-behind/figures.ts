import type { ReportSummary } from '@shared/api/reports'
import { formatClassName } from '@shared/rules/class-names'
import { type ClassChoice, gradeName } from '../../registers/class-choice'

/** The line of a report for a choice in the class tree; undefined for one that no report has a line for. */
export function lineOf(
  report: ReportSummary,
  choice: ClassChoice
): ReportSummary['rows'][number] | undefined {
  const { grade, classNo, entry, unplaced, former, deleted } = choice
  if (entry || unplaced || former || deleted) return undefined
  const label =
    grade === undefined
      ? '合计'
      : classNo === undefined
        ? `${gradeName(grade)}小计`
        : formatClassName(grade, classNo)
  return report.rows.find((row) => row.label === label)
}

/** One figure of a line, by the name of its column; undefined where the report has no such column. */
export function figureOf(
  report: ReportSummary,
  line: ReportSummary['rows'][number],
  column: string
): number | undefined {
  return line.figures[report.columns.indexOf(column)]
}
