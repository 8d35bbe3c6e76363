import type { Doubt } from '../api/records'
import type { RecordValues } from '../registers'
import { doubtMessages } from './doubts'
import { readSmallNumber } from './numerals'
import { tidy } from './text'

const HALF_OF_DAY = '(凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|夜里|晚)?'
const WITH_COLON = /^(\d{1,2})[:：.](\d{2})(?:[:：]\d{2})?$/
const DIGITS = /^(\d{1,2})(\d{2})$/
const IN_WORDS =
  /^(\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?:钟|整)?(?:(半|一刻|三刻)|(\d{1,2}|[一二三四五六七八九十]{1,3})分?)?$/
const QUARTERS: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 }
const AFTER_NOON = new Set(['下午', '傍晚', '晚上', '夜里', '晚'])

/**
 * A time of day as `HH:MM`, in the forms that people type: 1900, 19:00, 下午7点, 晚上七点半, 9点一刻. Null for anything
 * else (19点多, 第三节课): such words stay as they are written.
 */
export function readClockTime(text: string): string | null {
  const plain = tidy(text).replace(/\s/g, '').toLowerCase()
  const [half = ''] = new RegExp(`^${HALF_OF_DAY}`).exec(plain) ?? []
  const read = partsOf(plain.slice(half.length))
  if (!read) return null
  const hour = hourIn(half, read.hour)
  if (hour > 23 || read.minute > 59) return null
  return `${two(hour)}:${two(read.minute)}`
}

/** The doubt of a record whose end comes before its start; both are times as `readClockTime` gives them. */
export function checkClockTimes({ startTime, endTime }: RecordValues): Doubt[] {
  if (typeof startTime !== 'string' || typeof endTime !== 'string') return []
  const [start, end] = [readClockTime(startTime), readClockTime(endTime)]
  if (start === null || end === null || end >= start) return []
  return [{ field: 'endTime', code: 'time_end_first', message: doubtMessages.time_end_first }]
}

function partsOf(text: string): { hour: number; minute: number } | null {
  const figures = WITH_COLON.exec(text) ?? DIGITS.exec(text)
  if (figures) return { hour: Number(figures[1]), minute: Number(figures[2]) }
  const words = IN_WORDS.exec(text)
  if (!words) return null
  const [, hourWord = '', quarter, minuteWord] = words
  const hour = readSmallNumber(hourWord.replace('两', '二'))
  const minute = quarter ? (QUARTERS[quarter] ?? 0) : minuteWord ? readSmallNumber(minuteWord) : 0
  return Number.isNaN(hour) || Number.isNaN(minute) ? null : { hour, minute }
}

/** 下午7点 is 19, 中午1点 13, 晚上12点 midnight of no day a record is about: it is refused as 24. */
function hourIn(half: string, hour: number): number {
  if (AFTER_NOON.has(half)) return hour < 12 ? hour + 12 : hour === 12 && half !== '下午' ? 24 : hour
  if (half === '中午') return hour < 10 ? hour + 12 : hour
  return hour
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
