const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Years outside are slips of the keyboard: nobody in a school's records was born before, or will leave after. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Whether a year can stand in a school's records (1900–2100). */
export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** Whether year, month and day name a day of the Gregorian calendar between 1900 and 2100. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (!isPlausibleYear(year) || month < 1 || month > 12 || day < 1) return false
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  return day <= (DAYS_IN_MONTH[month - 1] ?? 0) + leapDay
}

/** Whether a `YYYY-MM-DD` text names a day that there is. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return isCalendarDate(year, month, day)
}

/** `YYYY-MM-DD` from numbers. */
export function formatDate(year: number, month: number, day: number): string {
  return `${formatMonth(year, month)}-${day < 10 ? '0' : ''}${day}`
}

/** `YYYY-MM` from numbers. */
export function formatMonth(year: number, month: number): string {
  return `${year}-${month < 10 ? '0' : ''}${month}`
}

/**
 * The day that lies `days` after 1970-01-01, as `YYYY-MM-DD`: plain arithmetic, because `Date` loses a day or
 * 43 seconds in China's time zone (§3.2). Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
export function dateFromDayNumber(days: number): string {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return formatDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The day after a `YYYY-MM-DD` day. */
export function dayAfter(date: string): string {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  if (isCalendarDate(year, month, day + 1)) return formatDate(year, month, day + 1)
  return month === 12 ? formatDate(year + 1, 1, 1) : formatDate(year, month + 1, 1)
}

/** The first day that a date of any precision can mean: 2025-09 → 2025-09-01, 2025 → 2025-01-01. */
export function firstDayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that a date of any precision can mean: 2025-02 → 2025-02-28, 2025 → 2025-12-31. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? clampedDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 31) : date
}

/**
 * The day `months` calendar months after a `YYYY-MM-DD` day; where that month is too short, its last day:
 * 2025-11-30 and three months give 2026-02-28 (as 民法典 §202 ends a period counted in months).
 */
export function monthsLater(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return clampedDay(Math.floor(count / 12), (count % 12) + 1, Number(day.slice(8, 10)))
}

function clampedDay(year: number, month: number, day: number): string {
  let last = day
  while (last > 28 && !isCalendarDate(year, month, last)) last--
  return formatDate(year, month, last)
}

/** The days from 1970-01-01 to a `YYYY-MM-DD` day: the other way round from `dateFromDayNumber`, same source. */
export function dayNumberOf(day: string): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day so many days after a `YYYY-MM-DD` day, or before it where `days` is below zero. */
export function daysLater(day: string, days: number): string {
  return dateFromDayNumber(dayNumberOf(day) + days)
}

/** The days from one `YYYY-MM-DD` day to another; below zero where the other comes before it. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from)
}
