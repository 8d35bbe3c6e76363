import { isCalendarDate, formatDate } from '@shared/rules/calendar'
import { idCheckDigit } from '@shared/rules/id-number'
import type { Chance } from './chance'

/** 3610 is 抚州市; it has no district 99, so that no living person can have such a number. */
const REGION = '361099'

/** A birth date that fits a first-former of the given year: six years old on 31 August. `YYYY-MM-DD`. */
export function birthDate(chance: Chance, schoolStart: number): string {
  for (;;) {
    const month = chance.whole(1, 12)
    const day = chance.whole(1, 31)
    const year = schoolStart - (month >= 9 ? 7 : 6)
    if (isCalendarDate(year, month, day)) return formatDate(year, month, day)
  }
}

/** Gives out ID numbers (GB 11643) of a region that does not exist, each once, with a right check digit. */
export function createIdNumbers() {
  const given = new Map<string, number>()
  return function idNumber(birth: string, gender: '男' | '女'): string {
    const stem = REGION + birth.replaceAll('-', '')
    const count = given.get(stem + gender) ?? 0
    given.set(stem + gender, count + 1)
    // The last of the three digits is odd for 男; 500 children of one birthday are more than any school has.
    const first17 = stem + String((count * 2 + (gender === '男' ? 1 : 0)) % 1000).padStart(3, '0')
    return first17 + idCheckDigit(first17)
  }
}

/** The same ID number with its check digit one off: a slip of the keyboard. */
export function mistypedIdNumber(idNumber: string): string {
  const digit = Number(idNumber.at(-1))
  return idNumber.slice(0, -1) + (Number.isNaN(digit) ? '0' : (digit + 1) % 10)
}

/** A mobile number whose middle digits 0000 are given to nobody. */
export function phone(chance: Chance): string {
  return `1${chance.whole(3, 9)}${chance.whole(0, 9)}0000${String(chance.whole(0, 9999)).padStart(4, '0')}`
}
