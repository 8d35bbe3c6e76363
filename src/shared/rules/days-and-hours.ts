import { formatDate, formatMonth, isCalendarDate } from './calendar'
import { readDate } from './dates'
import { readSmallNumber } from './numerals'
import { readSchoolYear } from './school-year'
import { isNullWord, tidy } from './text'

/** What a file says of the year of its days: its title may name a year, or a school year with its term. */
export interface YearHint {
  year: number | null
  schoolYear: number | null
  term: 1 | 2 | null
  /** The day of the import (`YYYY-MM-DD`): without a hint a day is the nearest that is not after it. */
  today: string
}

/** When something happened: dates as in `readDate`, times as `HH:MM`. */
export interface ReadSpan {
  from: string | null
  to: string | null
  startTime: string | null
  endTime: string | null
  doubt: ReturnType<typeof readDate>['doubt'] | 'date_month_day'
  changed: boolean
}

const NOTHING: ReadSpan = {
  from: null,
  to: null,
  startTime: null,
  endTime: null,
  doubt: null,
  changed: false
}
const HALF = '(上午|下午|中午|晚上|傍晚|早上|早晨|晚|早|凌晨)?'
const CLOCK = `${HALF}\\s*(\\d{1,2})(?:[:：](\\d{2})(?::\\d{2})?|[时点](?:(\\d{1,2})分?|(半)|整)?)`
const BETWEEN = '\\s*[-\\u2010-\\u2015\\u2500~～至到]+\\s*'
const HOURS = new RegExp(`(?<![\\d:：])${CLOCK}(?:${BETWEEN}${CLOCK})?(?!\\d)`)
/** What stands beside a day and tells no other: 星期三, 下午, 第5周. */
const BESIDE =
  /[(（]?(?:星期|周|礼拜)[一二三四五六日天末][)）]?|第\s*[\d一二三四五六七八九十]+\s*周|[(（]?(?:上午|下午|晚上|中午|早上|晚间|全天|晚)[)）]?|(?<=日|号|月)(?:之前|以前|前|起|底前|截止)$|大课间|班会课|第[一二三四五六七八]节课?/g
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})'
const MONTH_AND_DAY = new RegExp(`^${NUMBER}\\s*[月./／、·-]\\s*${NUMBER}\\s*[日号]?$`)
const MONTH = new RegExp(`^${NUMBER}\\s*月份?(?:上旬|中旬|下旬|初|底|末|中)?$`)
const DAY = new RegExp(`^${NUMBER}\\s*[日号]?$`)
const SEPARATOR = /[-\u2010-\u2015\u2500~～至到]+/g

/** The year that a title gives: a school year with its term, or a year alone (2024年家访登记表). */
export function yearHintIn(text: string, today: string): YearHint {
  const read = readSchoolYear(text)
  const year = read ? null : /(?<!\d)(20\d\d)\s*年(?!\d*级|届)/.exec(tidy(text))?.[1]
  return {
    year: year ? Number(year) : null,
    schoolYear: read?.schoolYear ?? null,
    term: read?.term ?? null,
    today
  }
}

/**
 * Reads when something happened: a date in any form of `readDate`, a day without its year (10.8, 10月8日), several days
 * (9月1日-5日) and hours (2024年10月8日19:00-20:30). Nothing is guessed: what cannot be read is null with a doubt. A
 * number cell such as 10.1 may have lost a zero at its end and is given with a doubt.
 */
export function readSpan(
  cell: string | number,
  hint: YearHint,
  { date1904 }: { date1904: boolean }
): ReadSpan {
  if (typeof cell === 'number') return readNumber(cell, hint, date1904)
  const text = tidy(cell)
  if (isNullWord(text)) return NOTHING
  const plain = readDate(text, { date1904 })
  const hours = HOURS.exec(text)
  // The hours of a moment in world time are no hours of the day in China.
  const times = hours && !/Z$/i.test(text) ? timesOf(hours) : { startTime: null, endTime: null }
  if (plain.value !== null)
    return { ...NOTHING, from: plain.value, doubt: plain.doubt, ...times, changed: plain.changed }
  const days = (hours ? text.replace(hours[0], ' ') : text).replace(BESIDE, ' ').replace(/\s+/g, ' ').trim()
  const span = readDays(days.replace(/[,，;；。]+$/, ''), hint, date1904)
  return { ...NOTHING, ...span, ...times, changed: true }
}

function readNumber(cell: number, hint: YearHint, date1904: boolean): ReadSpan {
  const read = readDate(cell, { date1904 })
  if (read.value !== null || read.doubt === null) {
    const span = { ...NOTHING, from: read.value, doubt: read.doubt, changed: read.changed }
    return cell > 10_000 && cell < 100_000 ? { ...span, startTime: timeOfDay(cell) } : span
  }
  const from = dayWithoutYear(String(cell), hint)
  if (from === null) return { ...NOTHING, doubt: read.doubt }
  // A number cell drops the last zero: 10.1 may be the tenth.
  const perhapsTen = /\.[123]$/.test(String(cell))
  return { ...NOTHING, from, doubt: perhapsTen ? 'date_month_day' : null, changed: true }
}

/** The hour behind the point of a serial number; midnight says nothing. */
function timeOfDay(serial: number): string | null {
  const minutes = Math.round((serial % 1) * 1440)
  return minutes > 0 && minutes < 1440 ? clock(Math.floor(minutes / 60), minutes % 60) : null
}

function readDays(text: string, hint: YearHint, date1904: boolean): Partial<ReadSpan> {
  const whole = readDay(text, hint, date1904)
  if (whole.value !== null) return { from: whole.value, doubt: whole.doubt }
  for (const { 0: sign, index } of text.matchAll(SEPARATOR)) {
    const first = readDay(text.slice(0, index).trim(), hint, date1904)
    if (first.value === null || first.value.length < 7) continue
    const last = lastDay(text.slice(index + sign.length).trim(), first.value, date1904)
    if (last !== null && last >= first.value) return { from: first.value, to: last, doubt: first.doubt }
  }
  return { doubt: whole.doubt ?? 'date_unreadable' }
}

function readDay(
  text: string,
  hint: YearHint,
  date1904: boolean
): Pick<ReadSpan, 'doubt'> & { value: string | null } {
  const read = readDate(text, { date1904 })
  if (read.value !== null) return read
  const value = dayWithoutYear(text, hint)
  return value === null ? read : { value, doubt: null }
}

/** The end of several days takes from their beginning what it does not say itself. */
function lastDay(text: string, first: string, date1904: boolean): string | null {
  const read = readDate(text, { date1904 })
  if (read.value !== null && read.doubt === null && read.value.length >= first.length) return read.value
  const year = Number(first.slice(0, 4))
  const day = DAY.exec(text)
  if (day && first.length === 10) return dayIn(year, Number(first.slice(5, 7)), readSmallNumber(day[1] ?? ''))
  const parts = monthAndDay(text)
  if (!parts) return null
  const same = parts.day === null ? formatMonth(year, parts.month) : dayIn(year, parts.month, parts.day)
  if (same === null || same >= first) return same
  return parts.day === null ? formatMonth(year + 1, parts.month) : dayIn(year + 1, parts.month, parts.day)
}

function dayWithoutYear(text: string, hint: YearHint): string | null {
  const parts = monthAndDay(text)
  if (!parts) return null
  const { month, day } = parts
  const inYear = (year: number) => (day === null ? formatMonth(year, month) : dayIn(year, month, day))
  if (hint.schoolYear !== null) {
    const autumn = month >= 9 || (month === 8 && hint.term === 1)
    return inYear(autumn ? hint.schoolYear : hint.schoolYear + 1)
  }
  if (hint.year !== null) return inYear(hint.year)
  const thisYear = Number(hint.today.slice(0, 4))
  const here = inYear(thisYear)
  return here !== null && here <= hint.today.slice(0, here.length) ? here : inYear(thisYear - 1)
}

function monthAndDay(text: string): { month: number; day: number | null } | null {
  const parts = MONTH_AND_DAY.exec(text)
  const month = readSmallNumber(parts?.[1] ?? MONTH.exec(text)?.[1] ?? '')
  const day = parts ? readSmallNumber(parts[2] ?? '') : null
  // 2024 was a leap year: whether the day is in the year shows later.
  return isCalendarDate(2024, month, day ?? 1) ? { month, day } : null
}

function dayIn(year: number, month: number, day: number): string | null {
  return isCalendarDate(year, month, day) ? formatDate(year, month, day) : null
}

function timesOf(found: RegExpExecArray) {
  const [
    ,
    half,
    hour,
    minute,
    minutes,
    halfPast,
    laterHalf,
    laterHour,
    laterMinute,
    laterMinutes,
    laterPast
  ] = found
  const startTime = timeOf(half, hour, minute ?? minutes, halfPast)
  const endTime = laterHour
    ? timeOf(laterHalf ?? half, laterHour, laterMinute ?? laterMinutes, laterPast)
    : null
  return { startTime: startTime === '00:00' && !endTime ? null : startTime, endTime }
}

function timeOf(half: string | undefined, hour = '', minute = '0', halfPast?: string): string | null {
  const later = /下午|晚|傍晚/.test(half ?? '') && Number(hour) < 12
  const hours = Number(hour) + (later ? 12 : 0)
  const minutes = halfPast ? 30 : Number(minute)
  return hours < 24 && minutes < 60 ? clock(hours, minutes) : null
}

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
