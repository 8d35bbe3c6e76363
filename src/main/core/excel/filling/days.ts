import type { FilledDay } from './filling'
import { formatKind, shownOfDay } from './number-formats'

const DAY_IN_MILLISECONDS = 86_400_000
const DAYS_FROM_1900_TO_1904 = 1462

/** The serial number of a day, `YYYY-MM-DD`, in a workbook's calendar; null for no such day and for days before 1900-03-01. */
export function serialOfDay(day: string, date1904: boolean): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined) return null
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date))
  if (new Date(at).toISOString().slice(0, 10) !== day) return null
  const serial = (at - Date.UTC(1899, 11, 30)) / DAY_IN_MILLISECONDS - (date1904 ? DAYS_FROM_1900_TO_1904 : 0)
  // Before March 1900 Excel's calendar has a day too many (it takes 1900 for a leap year).
  return serial > (date1904 ? 0 : 60) ? serial : null
}

/** The day of a serial number as `[year, month, day]`. */
export function dayOfSerial(serial: number, date1904: boolean): [number, number, number] {
  const days = Math.floor(serial) + (date1904 ? DAYS_FROM_1900_TO_1904 : 0)
  const at = new Date(Date.UTC(1899, 11, 30) + days * DAY_IN_MILLISECONDS)
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
}

/** What a day becomes in a cell of the format: its serial number where the format shows no more than is known, else its text. */
export function contentOfDay({ day, text }: FilledDay, format: string, date1904: boolean): number | string {
  if (formatKind(format) !== 'date') return text
  const shown = shownOfDay(format)
  if (!shown.year && !shown.month && !shown.day) return text
  const known = day.split('-').length
  if ((shown.month && known < 2) || (shown.day && known < 3)) return text
  return serialOfDay(`${day}-01-01`.slice(0, 10), date1904) ?? text
}
