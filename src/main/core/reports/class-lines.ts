import type { ReportSummary } from '@shared/api/reports'
import { formatClassName } from '@shared/rules/class-names'
import { gradeName } from '../excel/writing/school-lines'

/** One class with its figures, in the order of a report's columns. */
export interface ClassFigures {
  /** 1–9 */
  grade: number
  classNo: number | null
  figures: number[]
}

/** The lines of a report: each class, a subtotal for each grade, the total; in front the number of classes. */
export function classLines(classes: readonly ClassFigures[], columns: number): ReportSummary['rows'] {
  const rows: ReportSummary['rows'] = []
  for (const grade of new Set(classes.map((each) => each.grade))) {
    const ofGrade = classes.filter((each) => each.grade === grade)
    for (const each of ofGrade) rows.push({ label: labelOf(each), figures: sum([each], columns) })
    rows.push({ label: `${gradeName(grade)}小计`, figures: sum(ofGrade, columns) })
  }
  rows.push({ label: '合计', figures: sum(classes, columns) })
  return rows
}

function labelOf({ grade, classNo }: ClassFigures) {
  return classNo === null ? `${gradeName(grade)}(未编班)` : formatClassName(grade, classNo)
}

function sum(classes: readonly ClassFigures[], columns: number): number[] {
  const totals = Array.from({ length: columns }, (_, index) =>
    classes.reduce((total, each) => total + (each.figures[index] ?? 0), 0)
  )
  // Who has a grade and no class number makes no class.
  return [classes.filter(({ classNo }) => classNo !== null).length, ...totals]
}
