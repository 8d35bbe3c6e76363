import { dayNumberOf, daysBetween, daysLater, formatDate, isCalendarDate } from './calendar'
import { readDate } from './dates'
import { readSmallNumber } from './numerals'
import { tidy } from './text'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const WORDS: Record<string, number> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2
}
const MONTH_AND_DAY =
  /^(\d{1,2}|[一二三四五六七八九十]{1,2})[.\-/、月](\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]?$/
const DIGITS = /^(\d{1,2})(\d{2})$/
const DAY_ONLY = /^(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]$/

/**
 * What was typed as a full day, `YYYY-MM-DD`, or null where it names none for certain. `today` is a `YYYY-MM-DD` day.
 * A day without its year (10.8, 10月8日, 1008, 8号) is `past` the latest not after today, as of what has happened, or
 * else the nearest. 昨天 and full dates in any form of domain §3.2 are the same in both.
 */
export function readTypedDate(text: string, today: string, past: boolean): string | null {
  const plain = tidy(text).replace(/\s/g, '')
  const days = Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined
  if (days !== undefined) return daysLater(today, days)
  const monthAndDay = MONTH_AND_DAY.exec(plain) ?? DIGITS.exec(plain)
  if (monthAndDay && !isYear(plain)) {
    const [month, day] = [readSmallNumber(monthAndDay[1] ?? ''), readSmallNumber(monthAndDay[2] ?? '')]
    const year = Number(today.slice(0, 4))
    return nearest([year - 1, year, year + 1].flatMap(dayIn(month, day)), today, past)
  }
  const dayOnly = DAY_ONLY.exec(plain)
  if (dayOnly) {
    const day = readSmallNumber(dayOnly[1] ?? '')
    const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
    const months = [month - 2, month - 1, month, month + 1]
    return nearest(
      months.flatMap((count) => dayIn((count % 12) + 1, day)(Math.floor(count / 12))),
      today,
      past
    )
  }
  const { value, doubt } = readDate(text, { date1904: false })
  return doubt === null && value !== null && DAY.test(value) ? value : null
}

/** 2026 and 1998 are years; 1008 is the eighth of October. */
function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

function dayIn(month: number, day: number) {
  return (year: number) => (isCalendarDate(year, month, day) ? [formatDate(year, month, day)] : [])
}

function nearest(days: string[], today: string, past: boolean): string | null {
  const distance = (day: string) => Math.abs(daysBetween(today, day))
  const possible = past ? days.filter((day) => day <= today) : days
  return possible.sort((one, other) => distance(one) - distance(other))[0] ?? null
}

/** The day of the week in words: 周四. */
export function weekdayOf(day: string): string {
  return `周${'日一二三四五六'.charAt((dayNumberOf(day) + 4) % 7)}`
}
