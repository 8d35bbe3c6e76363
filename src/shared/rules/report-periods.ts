import type { PeriodChoice } from '../api/summary'
import { isDay } from './calendar'
import { formatSchoolYear } from './school-year'
import { formatTerm, type Period, schoolYearPeriod, termPeriod } from './terms'

/** The days that a report is about: bureaus count by school year, calendar year or term (domain §4.1). */
export function daysOf(choice: PeriodChoice, springTermFrom: string): Period {
  switch (choice.kind) {
    case 'schoolYear':
      return schoolYearPeriod(choice.schoolYear)
    case 'calendarYear':
      return { from: `${choice.year}-01-01`, to: `${choice.year}-12-31` }
    case 'term':
      return termPeriod(choice, springTermFrom)
    case 'dates':
      return { from: choice.from, to: choice.to }
  }
}

/** 2026—2027学年第一学期, 2026年, 2026-09-01至2026-10-31 */
export function titleOfPeriod(choice: PeriodChoice): string {
  switch (choice.kind) {
    case 'schoolYear':
      return formatSchoolYear(choice.schoolYear)
    case 'calendarYear':
      return `${choice.year}年`
    case 'term':
      return formatTerm(choice)
    case 'dates':
      return `${choice.from}至${choice.to}`
  }
}

/** The same stretch of time a year before. */
export function yearBefore(choice: PeriodChoice): PeriodChoice {
  switch (choice.kind) {
    case 'schoolYear':
    case 'term':
      return { ...choice, schoolYear: choice.schoolYear - 1 }
    case 'calendarYear':
      return { ...choice, year: choice.year - 1 }
    case 'dates':
      return { ...choice, from: dayYearBefore(choice.from), to: dayYearBefore(choice.to) }
  }
}

/** The same day a year before; 29 February becomes the 28th. `YYYY-MM-DD` */
export function dayYearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}

/** The day as of which people are counted: the one asked for, else the last of the period, today where that is to come. */
export function countingDay({ to }: Period, today: string, asked?: string): string {
  return asked ?? (to < today ? to : today)
}

/** Whether both are days of the calendar, the first not after the last. */
export function isStretch({ from, to }: Period): boolean {
  return isDay(from) && isDay(to) && from <= to
}

const WRITTEN = /^(\d{4})(?:(学年|年)|-([12]))$/
const DATES = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/

/** A period as a command line writes it: 2026学年, 2026年, 2026-1 (first term), 2026-09-01..2026-10-31; null for anything else. */
export function readPeriod(text: string): PeriodChoice | null {
  const [, from, to] = DATES.exec(text) ?? []
  if (from !== undefined && to !== undefined) return { kind: 'dates', from, to }
  const [, year, kind, term] = WRITTEN.exec(text) ?? []
  if (year === undefined) return null
  const schoolYear = Number(year)
  if (term !== undefined) return { kind: 'term', schoolYear, term: term === '1' ? 1 : 2 }
  return kind === '学年' ? { kind: 'schoolYear', schoolYear } : { kind: 'calendarYear', year: schoolYear }
}
