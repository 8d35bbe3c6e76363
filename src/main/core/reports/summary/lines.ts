import type { SummaryLine, SummaryQuestion } from '@shared/api/summary'
import { formatClassName } from '@shared/rules/class-names'
import { gradeName } from '../../excel/writing/school-lines'
import type { Place } from './counting'

/** What lies outside grades and classes, such as a meeting of the whole school. */
const WHOLE_SCHOOL = 'wholeSchool'

/** The key of the line that a place counts under besides the whole school. */
export function lineOf({ grade, classNo }: Place, by: SummaryQuestion['by'], primaryGrades: number): string {
  if (grade === null) return WHOLE_SCHOOL
  if (by === 'stage') return `stage:${grade <= primaryGrades ? '小学' : '初中'}`
  return by === 'class' ? `class:${grade}-${classNo ?? 0}` : `grade:${grade}`
}

/**
 * The lines of a report in the usual order: every place that is met, then what belongs to no class, the school last.
 * `wholeSchool` stands only where something counts there.
 */
export function linesFor(
  places: Iterable<Place>,
  by: SummaryQuestion['by'],
  primaryGrades: number
): SummaryLine[] {
  const school: SummaryLine = { key: 'school', label: '合计', kind: 'school' }
  if (by === 'school') return [school]
  const known = new Map<string, { line: SummaryLine; order: number }>()
  for (const place of places) {
    const key = lineOf(place, by, primaryGrades)
    if (!known.has(key)) known.set(key, { line: lineAt(place, key), order: orderOf(place) })
  }
  const lines = [...known.values()].sort((one, other) => one.order - other.order).map(({ line }) => line)
  return [...lines, school]
}

function lineAt({ grade, classNo }: Place, key: string): SummaryLine {
  if (grade === null) return { key, label: '全校性(不分班)', kind: 'wholeSchool' }
  if (key.startsWith('stage:')) return { key, label: key.slice('stage:'.length), kind: 'stage' }
  if (key.startsWith('grade:')) return { key, label: gradeName(grade), kind: 'grade', grade }
  const label = classNo === null ? `${gradeName(grade)}(未编班)` : formatClassName(grade, classNo)
  return { key, label, kind: 'class', grade, classNo }
}

function orderOf({ grade, classNo }: Place): number {
  return grade === null ? Number.MAX_SAFE_INTEGER : grade * 1000 + (classNo ?? 999)
}
