import {
  dateFromDayNumber,
  dayAfter,
  formatDate,
  formatMonth,
  isCalendarDate,
  isPlausibleYear
} from './calendar'
import { readChineseDigits, readSmallNumber } from './numerals'
import { isNullWord, tidy } from './text'

/** A date as read: `YYYY-MM-DD`, or `YYYY-MM` / `YYYY` where the cell says no more. */
export interface ReadDate {
  value: string | null
  /** Why the date cannot be trusted. With a value: it is the likely reading, not a certain one. */
  doubt: 'date_unreadable' | 'date_impossible' | 'date_two_digit_year' | null
  /** The cell was written another way than the value. A true date cell (a serial number) does not count. */
  changed: boolean
}

const NOTHING: ReadDate = { value: null, doubt: null, changed: false }
const UNREADABLE: ReadDate = { value: null, doubt: 'date_unreadable', changed: false }
const IMPOSSIBLE: ReadDate = { value: null, doubt: 'date_impossible', changed: false }

/** Serial numbers from 1927 to 2173: below lie years (2013), above lie digits without separators (130901). */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 99_999
const DAYS_1900_TO_1970 = 25_569
const DAYS_1900_TO_1904 = 1_462
/** Two-digit years up to here belong to this century: pupils and their schools, not their grandparents. */
const LAST_SHORT_YEAR = 50

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const TIME =
  /(?:T|\s+)(\d{1,2})[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)?\s*(?:(Z)|[+-]\d\d:?\d\d|[上下]午|[AP]M)?$/i
/** 农历 is another calendar and stays unreadable. */
const CALENDAR = /^\(?(?:公历|阳历|新历)\)?[:：]?\s*/
const WEEKDAY = /\s*\(?(?:星期|周)[一二三四五六日天]\)?$/
/** 2013年9月1日生, 2023年9月起, 2023.9至今, and the dot some put at the end. */
const TAIL = /(?:出?生|(?:[-\u2010-\u2015~]*至今|开始|以来|起)|[.-])$/
const SPACED_UNITS = /\s*([年月日号.,、/\\\u2010-\u2015-])\s*/g
const PARTS =
  /^(\d{1,4})([年.,、/\\ _\u2010-\u2015-])(\d{1,2})(?:月|(?:[月.,、/\\ _\u2010-\u2015-](\d{1,4})[日号]?))?$/
const YEAR_ONLY = /^(\d{4}|\d{2})年?$/
const CHINESE_PARTS =
  /^([〇零○Oo一二三四五六七八九]{4}|[〇零○一二三四五六七八九]{2}|(?:19|20)\d\d)年(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]?)?)?$/

/**
 * The day of a spreadsheet's serial number, `YYYY-MM-DD`, or null outside 1900–2100. Fractions (time of day) are
 * dropped. Both systems count wrongly around 1900-02-29, which never was; serials from 61 on are right.
 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0)
  if (!(days >= 1) || days > 73_415) return null
  return dateFromDayNumber(days - DAYS_1900_TO_1970 + (days < 60 ? 1 : 0))
}

function day(year: number, month: number, dayOfMonth: number, doubt: ReadDate['doubt'] = null): ReadDate {
  if (!isCalendarDate(year, month, dayOfMonth)) return IMPOSSIBLE
  return { value: formatDate(year, month, dayOfMonth), doubt, changed: true }
}

function month(year: number, monthOfYear: number, doubt: ReadDate['doubt'] = null): ReadDate {
  if (!isCalendarDate(year, monthOfYear, 1)) return IMPOSSIBLE
  return { value: formatMonth(year, monthOfYear), doubt, changed: true }
}

function fullYear(shortYear: number): number {
  return shortYear + (shortYear <= LAST_SHORT_YEAR ? 2000 : 1900)
}

/** Six digits: 201309 is a month, 130901 a day with a two-digit year, 201209 may be either and stays in doubt. */
function readSixDigits(digits: number): ReadDate {
  const year = Math.floor(digits / 100)
  const monthOfYear = digits % 100
  const shortYear = Math.floor(digits / 10_000)
  const shortMonth = year % 100
  const asDay = day(fullYear(shortYear), shortMonth, monthOfYear, 'date_two_digit_year')
  const isMonth = year >= 1950 && isPlausibleYear(year) && monthOfYear >= 1 && monthOfYear <= 12
  if (!isMonth) return asDay
  return month(year, monthOfYear, asDay.value ? 'date_two_digit_year' : null)
}

/** Digits without separators, from text or from a number cell. */
function readDigits(digits: number, length: number, date1904: boolean): ReadDate {
  if (length === 8) return day(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100)
  if (length === 6) return readSixDigits(digits)
  if (length === 4) {
    return isPlausibleYear(digits) ? { value: String(digits), doubt: null, changed: true } : UNREADABLE
  }
  if (length === 5 && digits >= FIRST_SERIAL && digits <= LAST_SERIAL) {
    const value = serialToDate(digits, date1904)
    return value ? { value, doubt: null, changed: true } : IMPOSSIBLE
  }
  return UNREADABLE
}

function readNumber(cell: number, date1904: boolean): ReadDate {
  if (Number.isInteger(cell)) {
    if (cell <= 0) return cell === 0 ? NOTHING : UNREADABLE
    const read = readDigits(cell, String(cell).length, date1904)
    return cell >= FIRST_SERIAL && cell <= LAST_SERIAL ? { ...read, changed: false } : read
  }
  if (cell >= FIRST_SERIAL && cell <= LAST_SERIAL) {
    const value = serialToDate(cell, date1904)
    return value ? { value, doubt: null, changed: true } : IMPOSSIBLE
  }
  const [year = '', fraction = ''] = String(cell).split('.')
  if (!isPlausibleYear(Number(year)) || fraction.length > 2) return UNREADABLE
  // A number cell drops the last zero, so 2013.1 is January or October.
  if (fraction === '1') return { value: year, doubt: 'date_unreadable', changed: true }
  return month(Number(year), Number(fraction))
}

/** Year, month and day with separators, in Chinese order or with the year last. */
function readParts(first: string, separator: string, second: string, third: string | undefined): ReadDate {
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (first.length === 4) return third === undefined ? month(a, b) : day(a, b, c)
  if (first.length === 3 || third?.length === 3) return UNREADABLE
  if (third?.length === 4) {
    // 9/1/2013 is 1 September or 9 January, unless one of the two cannot be a month.
    if (a > 12) return day(c, b, a)
    return b > 12 || a === b ? day(c, a, b) : UNREADABLE
  }
  if (first.length !== 2) return UNREADABLE
  if (third === undefined) {
    return separator === '年' ? month(fullYear(a), b, 'date_two_digit_year') : UNREADABLE
  }
  return day(fullYear(a), b, c, 'date_two_digit_year')
}

function readText(text: string, date1904: boolean): ReadDate {
  const time = TIME.exec(text)
  const dated = (time ? text.slice(0, time.index) : text)
    .replace(CALENDAR, '')
    .replace(WEEKDAY, '')
    .replace(SPACED_UNITS, '$1')
  const plain = dated.replace(TAIL, '')
  const digits = /^(\d{4,8})(?:\.0+)?$|^(\d{8})\d{6}$/.exec(plain)
  if (digits) {
    const run = digits[1] ?? digits[2] ?? ''
    return readDigits(Number(run), run.length, date1904)
  }
  if (/^\d{5}\.\d+$/.test(plain)) return readNumber(Number(plain), date1904)
  const parts = PARTS.exec(plain)
  if (parts) {
    const read = readParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', parts[4])
    // A moment in world time from 16:00 on is the next day in China: web systems write 2013-08-31T16:00:00Z.
    const nextDay = time?.[2] && Number(time[1]) >= 16 && read.value?.length === 10
    return nextDay && read.value ? { ...read, value: dayAfter(read.value) } : read
  }
  const year = YEAR_ONLY.exec(plain)?.[1]
  if (year) {
    if (year.length === 4) return readDigits(Number(year), 4, date1904)
    return plain.endsWith('年')
      ? { value: String(fullYear(Number(year))), doubt: 'date_two_digit_year', changed: true }
      : UNREADABLE
  }
  return readChineseDate(plain)
}

function readChineseDate(text: string): ReadDate {
  const parts = CHINESE_PARTS.exec(text)
  if (!parts) return UNREADABLE
  const [, yearText = '', monthText, dayText] = parts
  const short = yearText.length === 2
  const written = /^\d/.test(yearText) ? Number(yearText) : readChineseDigits(yearText)
  const year = short ? fullYear(written) : written
  const doubt = short ? 'date_two_digit_year' : null
  if (monthText === undefined) return { value: String(year), doubt, changed: true }
  if (dayText === undefined) return month(year, readSmallNumber(monthText), doubt)
  return day(year, readSmallNumber(monthText), readSmallNumber(dayText), doubt)
}

/**
 * Reads a date cell in any form of domain §3.2. `date1904` is the workbook's date system. Null words give null
 * without a doubt; what cannot be read gives null with one, and nothing is guessed without one.
 */
export function readDate(cell: string | number, options: { date1904: boolean }): ReadDate {
  if (typeof cell === 'number') return readNumber(cell, options.date1904)
  const iso = ISO_DATE.exec(cell)
  if (iso) {
    return isCalendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      ? { value: cell, doubt: null, changed: false }
      : IMPOSSIBLE
  }
  const text = tidy(cell)
  if (isNullWord(text) || text === '0') return NOTHING
  const read = readText(text, options.date1904)
  return read.value === cell ? { ...read, changed: false } : read
}

/** Whether two dates of perhaps different precision agree: 2013-09 fits 2013-09-01. */
export function fitsDate(partial: string, full: string): boolean {
  return full.startsWith(partial) || partial.startsWith(full)
}
