import { daysLater, firstDayOf, formatDate, isCalendarDate, lastDayOf } from './calendar'
import { formatSchoolYear, schoolYearOf } from './school-year'

/** A term of a school year: 1 autumn, 2 spring (domain §2.5). */
export interface Term {
  schoolYear: number
  term: 1 | 2
}

/** The first and the last day of a stretch of time, `YYYY-MM-DD`, both within it. */
export interface Period {
  from: string
  to: string
}

/** A school year: 1 September to 31 August (domain §2.5). */
export function schoolYearPeriod(schoolYear: number): Period {
  return { from: formatDate(schoolYear, 9, 1), to: formatDate(schoolYear + 1, 8, 31) }
}

/**
 * The days of a term. The second begins on `springTermFrom` (`MM-DD`), so that the visits of the winter holidays count
 * for the first (寒假家访, domain §4.1), and has those of the summer. 02-29 is 1 March where there is no such day.
 */
export function termPeriod({ schoolYear, term }: Term, springTermFrom: string): Period {
  const year = schoolYearPeriod(schoolYear)
  const spring = dayOfYear(schoolYear + 1, springTermFrom) ?? formatDate(schoolYear + 1, 3, 1)
  return term === 1 ? { from: year.from, to: daysLater(spring, -1) } : { from: spring, to: year.to }
}

/** The term that a day (`YYYY-MM-DD`) lies in. */
export function termOf(day: string, springTermFrom: string): Term {
  const schoolYear = schoolYearOf(day)
  return { schoolYear, term: day < termPeriod({ schoolYear, term: 2 }, springTermFrom).from ? 1 : 2 }
}

/** The term before. */
export function termBefore({ schoolYear, term }: Term): Term {
  return term === 2 ? { schoolYear, term: 1 } : { schoolYear: schoolYear - 1, term: 2 }
}

/** 2026—2027学年第一学期 */
export function formatTerm({ schoolYear, term }: Term): string {
  return `${formatSchoolYear(schoolYear)}第${term === 1 ? '一' : '二'}学期`
}

/** Whether a date of any precision lies in a period with all the days it can mean. */
export function liesIn(date: string, { from, to }: Period): boolean {
  return firstDayOf(date) >= from && lastDayOf(date) <= to
}

/**
 * The day `MM-DD` of a school year, kept within a period of it; 02-29 is 28 February where there is no such day.
 */
export function dayWithin({ from, to }: Period, monthAndDay: string): string {
  const start = schoolYearOf(from)
  const year = monthAndDay >= '09-01' ? start : start + 1
  const day = dayOfYear(year, monthAndDay) ?? formatDate(year, 2, 28)
  return day < from ? from : day > to ? to : day
}

/** Whether a text is a day of some year as `MM-DD`. */
export function isMonthAndDay(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && dayOfYear(2024, text) !== null
}

/** Null where that year has no such day. */
function dayOfYear(year: number, monthAndDay: string): string | null {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number)
  return isCalendarDate(year, month, day) ? formatDate(year, month, day) : null
}
