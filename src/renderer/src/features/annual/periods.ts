import type { AnnualPeriod } from '@shared/api/annual'
import { schoolYearName } from '../../registers/school-years'

/** How many years back a summary can still be made. */
const YEARS_BACK = 4

/** The years to choose from: the school year that runs, the calendar year, and those before. */
export function periodChoices(schoolYear: number): { period: AnnualPeriod; label: string }[] {
  return Array.from({ length: YEARS_BACK }, (_, back) => schoolYear - back).flatMap((year) => [
    { period: { kind: 'schoolYear' as const, schoolYear: year }, label: schoolYearName(year) },
    { period: { kind: 'calendarYear' as const, year }, label: `${year}年(1—12月)` }
  ])
}

/** A name for a year that no other has. */
export function keyOfPeriod(period: AnnualPeriod): string {
  return period.kind === 'schoolYear' ? `schoolYear:${period.schoolYear}` : `calendarYear:${period.year}`
}
