import { isCalendarDate } from './calendar'
import { isNullWord, tidy } from './text'

/** What is wrong with an ID number. */
export type IdProblem = 'id_length' | 'id_date' | 'id_check_digit' | 'id_characters'

/** An ID number examined. `birthDate` (`YYYY-MM-DD`) and `gender` are what its digits say, right check digit or not. */
export interface CheckedIdNumber {
  /** `temporary` is a pseudo number (999…) of an upload system; `other` a passport, pass or 15-digit number. */
  kind: 'resident' | 'temporary' | 'other'
  problems: readonly IdProblem[]
  birthDate: string | null
  gender: '男' | '女' | null
}

/** An ID number cell as read. `lost`: the cell is a number, and numbers keep only 15 digits (§3.2). */
export interface ReadIdNumber {
  value: string | null
  lost: boolean
  changed: boolean
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
const RESIDENT = /^\d{17}[\dX]$/
const TEMPORARY = /^999\d{15}$/
const STUDENT_NUMBER = /^[GJL]\d{17}[\dX]$/
const OTHER_DOCUMENT = /^[A-Z]{1,4}\d[\dA-Z()/]{4,}$/
const NONE: readonly IdProblem[] = []

/** The check digit (0–9 or X) for the first 17 digits: weighted sum modulo 11 (GB 11643, ISO 7064 MOD 11-2). */
export function idCheckDigit(first17: string): string {
  let sum = 0
  for (let place = 0; place < 17; place++) sum += (first17.charCodeAt(place) - 48) * (WEIGHTS[place] ?? 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/** Examines an ID number by GB 11643. The text must be as `readIdNumber` gives it: no spaces, capital X. */
export function checkIdNumber(text: string): CheckedIdNumber {
  if (RESIDENT.test(text)) return checkResident(text)
  if (/^\d{15}$/.test(text)) return unreadable('other', 'id_length')
  if (STUDENT_NUMBER.test(text)) return unreadable('other', 'id_length')
  if (text.length !== 18 && OTHER_DOCUMENT.test(text)) {
    return { kind: 'other', problems: NONE, birthDate: null, gender: null }
  }
  return unreadable('resident', /^\d+X?$/.test(text) ? 'id_length' : 'id_characters')
}

function unreadable(kind: CheckedIdNumber['kind'], problem: IdProblem): CheckedIdNumber {
  return { kind, problems: [problem], birthDate: null, gender: null }
}

function checkResident(text: string): CheckedIdNumber {
  if (TEMPORARY.test(text)) return { kind: 'temporary', problems: NONE, birthDate: null, gender: null }
  const year = text.slice(6, 10)
  const month = text.slice(10, 12)
  const day = text.slice(12, 14)
  const dated = isCalendarDate(Number(year), Number(month), Number(day))
  const checked = idCheckDigit(text) === text.charAt(17)
  return {
    kind: 'resident',
    problems: dated && checked ? NONE : listProblems(dated, checked),
    birthDate: dated ? `${year}-${month}-${day}` : null,
    gender: text.charCodeAt(16) % 2 === 1 ? '男' : '女'
  }
}

function listProblems(dated: boolean, checked: boolean): IdProblem[] {
  const problems: IdProblem[] = []
  if (!dated) problems.push('id_date')
  if (!checked) problems.push('id_check_digit')
  return problems
}

const NOTHING: ReadIdNumber = { value: null, lost: false, changed: false }
const LOST: ReadIdNumber = { value: null, lost: true, changed: false }
/** A number cell with more digits than this has lost the last ones. */
const SAFE_DIGITS = 15
const EXPONENT = /^\d(?:\.\d+)?E\+?\d+$/i
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/
const DECIMAL = /^(\d+)\.0*$/
const FILLING = /[\s\-\u2010-\u2015_"“”`]/g
/** 身份证: in front, a point behind, and where the number was found: 3610…(户口本). */
const LABEL = /^(?:居民)?(?:身份证件?|公民身份)(?:号码?)?[:：]\s*/
const TAIL = /(?<=[\dXx])(?:[。.,，;；、]+|\s*\([^()\dA-Za-z]*\))$/
/** Signs that stand for the X of the check digit. */
const OTHER_X = /[×✕✖хХχΧ]$/

/**
 * Reads an ID number cell; also right for 全国学籍号 and other long numbers. Spaces and dashes inside go, x becomes X.
 * A number cell of more than 15 digits, or text like 3.61002E+17, has lost digits: null, `lost` true, never guessed.
 */
export function readIdNumber(cell: string | number): ReadIdNumber {
  if (typeof cell === 'number') {
    const digits = String(cell)
    return /^\d+$/.test(digits) && digits.length <= SAFE_DIGITS
      ? { value: digits, lost: false, changed: false }
      : LOST
  }
  if (RESIDENT.test(cell) || STUDENT_NUMBER.test(cell)) return { value: cell, lost: false, changed: false }
  const text = tidy(cell).replace(LABEL, '').replace(TAIL, '')
  if (isNullWord(text) || text === '0') return NOTHING
  if (EXPONENT.test(text)) return LOST
  const whole = DECIMAL.exec(text)?.[1]
  if (whole && whole.length > SAFE_DIGITS) return LOST
  if (GROUPED.test(text) && text.replace(/\D/g, '').length > SAFE_DIGITS) return LOST
  const value = (whole ?? text).replace(FILLING, '').toUpperCase().replace(OTHER_X, 'X')
  return { value: value || null, lost: false, changed: value !== cell }
}
