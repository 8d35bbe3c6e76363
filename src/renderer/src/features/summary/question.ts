import type { PeriodChoice, SummaryQuestion } from '@shared/api/summary'
import type { LeftBehindDefinition } from '@shared/api/session'
import { schoolYearOf } from '@shared/rules/school-year'
import { termOf } from '@shared/rules/terms'

/** What is asked of a report on the page. */
export interface Asked {
  period: PeriodChoice
  /** `YYYY-MM-DD`; undefined for the last day of the period, or today. */
  asOf: string | undefined
  by: NonNullable<SummaryQuestion['by']>
  definition: LeftBehindDefinition
  /** Whether the year before stands beside every number. */
  compare: boolean
}

/** The kinds of time that bureaus ask for. */
export const PERIOD_KINDS: { value: PeriodChoice['kind']; label: string }[] = [
  { value: 'schoolYear', label: '学年' },
  { value: 'term', label: '学期' },
  { value: 'calendarYear', label: '日历年' },
  { value: 'dates', label: '起止日期' }
]

/** By what a report is divided into lines. */
export const DIVISIONS: { value: Asked['by']; label: string }[] = [
  { value: 'school', label: '全校' },
  { value: 'stage', label: '学段' },
  { value: 'grade', label: '年级' },
  { value: 'class', label: '班级' }
]

/** The period of another kind that a person who turns to it means: around the one before, and not yet to come. */
export function periodOfKind(
  kind: PeriodChoice['kind'],
  before: PeriodChoice,
  { today, springTermFrom }: { today: string; springTermFrom: string }
): PeriodChoice {
  const now = schoolYearOf(today)
  const schoolYear = Math.min('schoolYear' in before ? before.schoolYear : now, now)
  switch (kind) {
    case 'schoolYear':
      return { kind, schoolYear }
    case 'term':
      return { kind, schoolYear, term: schoolYear === now ? termOf(today, springTermFrom).term : 2 }
    case 'calendarYear':
      return { kind, year: Number(today.slice(0, 4)) }
    case 'dates':
      return { kind, from: `${now}-09-01`, to: today }
  }
}

/** The calendar years one can turn to: this one and five back. */
export function calendarYearChoices(today: string): { value: number; label: string }[] {
  const now = Number(today.slice(0, 4))
  return Array.from({ length: 6 }, (_, index) => ({ value: now - index, label: `${now - index}年` }))
}

/** What is sent to the core. */
export function questionOf({ period, asOf, by, definition }: Asked): SummaryQuestion {
  return { period, by, definition, ...(asOf === undefined ? {} : { asOf }) }
}
