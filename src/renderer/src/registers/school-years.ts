import { schoolYearOf } from '@shared/rules/school-year'
import { today } from '../ui/moment'

/** The school year that today lies in, named by the calendar year in which it began. */
export function thisSchoolYear(): number {
  return schoolYearOf(today())
}

/** The years one can turn to: five back and the next. */
export function schoolYearChoices(): { value: number; label: string }[] {
  const now = thisSchoolYear()
  return Array.from({ length: 7 }, (_, index) => now + 1 - index).map((year) => ({
    value: year,
    label: schoolYearName(year)
  }))
}

/** 2026—2027学年 for 2026. */
export function schoolYearName(year: number): string {
  return `${year}—${year + 1}学年`
}
