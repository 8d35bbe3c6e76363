import type { SummaryLine, SummaryQuestion } from '@shared/api/summary'
import { formatClassName } from '@shared/rules/class-names'
import { gradeName } from '../../excel/writing/school-lines'
import type { Place } from './counting'

/** What lies outside grades and classes, such as a meeting of the whole school. */
const WHOLE_SCHOOL = 'wholeSchool'
/** What happened with classes that have left the school's grades since: last spring's visits to those who graduated. */
const FORMER = 'former'

/** How the lines of a report divide its rows. */
export interface Division {
  lines: readonly SummaryLine[]
  by: NonNullable<SummaryQuestion['by']>
  /** The key of the line that a place counts under besides the whole school. */
  lineOf(place: Place): string
}

/** The lines for the places that are met. Rows share the places of their students: each is looked at once. */
export function divisionFor(places: ReadonlySet<Place>, by: Division['by'], primaryGrades: number): Division {
  const keys = new WeakMap<Place, string>()
  function lineOf(place: Place): string {
    let key = keys.get(place)
    if (key === undefined) keys.set(place, (key = keyOf(place, by, primaryGrades)))
    return key
  }
  return { lines: linesFor(places, by, lineOf), by, lineOf }
}

function keyOf({ grade, classNo, former }: Place, by: SummaryQuestion['by'], primaryGrades: number): string {
  if (grade === null) return former ? FORMER : WHOLE_SCHOOL
  if (by === 'stage') return `stage:${grade <= primaryGrades ? '小学' : '初中'}`
  return by === 'class' ? `class:${grade}-${classNo ?? 'none'}` : `grade:${grade}`
}

/**
 * The lines of a report in the usual order: every place that is met, then what belongs to no class, the school last.
 * `wholeSchool` stands only where something counts there.
 */
function linesFor(
  places: Iterable<Place>,
  by: SummaryQuestion['by'],
  lineOf: (place: Place) => string
): SummaryLine[] {
  const school: SummaryLine = { key: 'school', label: '合计', kind: 'school' }
  if (by === 'school') return [school]
  const known = new Map<string, { line: SummaryLine; order: number }>()
  for (const place of places) {
    const key = lineOf(place)
    if (!known.has(key)) known.set(key, { line: lineAt(place, key), order: orderOf(place) })
  }
  const lines = [...known.values()].sort((one, other) => one.order - other.order).map(({ line }) => line)
  return [...lines, school]
}

function lineAt({ grade, classNo, former }: Place, key: string): SummaryLine {
  if (former) return { key, label: '已毕业的班级', kind: 'wholeSchool' }
  if (grade === null) return { key, label: '全校性(不分班)', kind: 'wholeSchool' }
  if (key.startsWith('stage:')) return { key, label: key.slice('stage:'.length), kind: 'stage' }
  if (key.startsWith('grade:')) return { key, label: gradeName(grade), kind: 'grade', grade }
  // Students without a class number, and what was of the whole grade.
  const label = classNo === null ? `${gradeName(grade)}(不分班)` : formatClassName(grade, classNo)
  return { key, label, kind: 'class', grade, classNo }
}

function orderOf({ grade, classNo, former }: Place): number {
  if (grade === null) return former ? 10_000 : 10_001
  return grade * 1000 + (classNo ?? 999)
}

/** How somebody is named with the class, on the day of the report: 三(2)班 示例甲. */
export function nameAt({ grade, classNo, former }: Place, name: string): string {
  if (former) return `已毕业 ${name}`
  if (grade === null) return `未分班 ${name}`
  return `${classNo === null ? gradeName(grade) : formatClassName(grade, classNo)} ${name}`
}
