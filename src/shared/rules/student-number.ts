import { idCheckDigit } from './id-number'

/** A 学籍号 examined. `idNumber` is the ID number inside a G-number, right check digit or not. */
export interface CheckedStudentNumber {
  /** `other`: a number of a province or city, which has no rule of its own here. */
  kind: 'national' | 'other'
  problems: readonly ('student_number_form' | 'student_number_check')[]
  idNumber: string | null
}

const NATIONAL = /^[GJL]\d{17}[\dX]$/
const BARE_ID_NUMBER = /^\d{17}[\dX]$/
const CLAIMS_NATIONAL = /^[GJL]/
const OTHER: CheckedStudentNumber = { kind: 'other', problems: [], idNumber: null }
const MISSHAPEN: CheckedStudentNumber = {
  kind: 'national',
  problems: ['student_number_form'],
  idNumber: null
}

/**
 * Examines a 全国学籍号 (domain §2.2): G + ID number, J + 18 digits built like one, L + 18 digits without a check
 * digit. The text must be as `readIdNumber` gives it. An ID number without its G is `student_number_form`.
 */
export function checkStudentNumber(text: string): CheckedStudentNumber {
  if (!NATIONAL.test(text)) {
    const idWithoutLetter = BARE_ID_NUMBER.test(text) && idCheckDigit(text) === text.charAt(17)
    return idWithoutLetter || CLAIMS_NATIONAL.test(text) ? MISSHAPEN : OTHER
  }
  const number = text.slice(1)
  const letter = text.charAt(0)
  const checked = letter === 'L' || idCheckDigit(number) === number.charAt(17)
  return {
    kind: 'national',
    problems: checked ? [] : ['student_number_check'],
    idNumber: letter === 'G' ? number : null
  }
}
