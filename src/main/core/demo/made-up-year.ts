import { schoolYearOf } from '@shared/rules/school-year'
import { dateFromDayNumber, dayNumberOf } from '@shared/rules/calendar'
import type { Chance } from './chance'

/** A school year of the made-up school: nothing in it lies after today. */
export interface DemoYear {
  schoolYear: number
  /** Today, `YYYY-MM-DD`. */
  today: string
  /** A day of this school year, given as `MM-DD`; null where it is still to come. */
  day(monthDay: string): string | null
  /** Some day between two of this school year, both ends included; null where none of them has come yet. */
  dayBetween(chance: Chance, from: string, to: string): string | null
}

/** The first and last days on which a school visits families in its two terms, as `MM-DD`. */
export const demoTerms = [
  { from: '09-10', to: '01-20' },
  { from: '02-25', to: '07-08' }
] as const

/** The school year before and the one of today (`YYYY-MM-DD`). */
export function demoYears(today: string): DemoYear[] {
  const present = schoolYearOf(today)
  return [present - 1, present].map((schoolYear) => {
    const dateOf = (monthDay: string) => `${monthDay < '09' ? schoolYear + 1 : schoolYear}-${monthDay}`
    return {
      schoolYear,
      today,
      day(monthDay) {
        const date = dateOf(monthDay)
        return date <= today ? date : null
      },
      dayBetween(chance, from, to) {
        const first = dateOf(from)
        if (first > today) return null
        const last = dateOf(to) < today ? dateOf(to) : today
        return dateFromDayNumber(chance.whole(dayNumberOf(first), dayNumberOf(last)))
      }
    }
  })
}
