import { classWords } from './class-words'
import { chineseDigit, readSmallNumber } from './numerals'
import { type Entry, gradeOf } from './school-year'

/** What the school is and which year it is: the same class text means different classes elsewhere. */
export interface ClassContext {
  /** Start year of the school year the text speaks of. */
  schoolYear: number
  stage: '小学' | '初中' | '九年一贯'
  primaryGrades: 5 | 6
}

/** A class text as read. Null where the text does not say (1班 has no grade) or cannot be believed. */
export interface ReadClass {
  /** 1–9. */
  grade: number | null
  classNo: number | null
  /** The text differs from the class's own name, 三(2)班. */
  changed: boolean
  /** `class_two_readings`: the text names two classes of this school, and the user must say which. */
  doubt: 'class_unreadable' | 'class_two_readings' | null
}

type Grade = number | 'unreadable' | 'two_readings'

const NUMBER = '\\d{1,2}|[一二三四五六七八九十廿]{1,3}'
const CLASS_PART = `(?:-?\\(?第?(${NUMBER})\\)?)`
const DIGITS = /^(\d{1,4})班?$/
const COHORT = new RegExp(`^(20\\d\\d|\\d\\d)([级届])(?:-?${CLASS_PART})?(班?)$`)
const GRADE_AND_CLASS = new RegExp(
  `^(初|小|g)?([一二三四五六七八九]|[1-9])(年级|年|级)?${CLASS_PART}?(班?)$`,
  'i'
)
const CLASS_ALONE = new RegExp(`^\\(?第?(${NUMBER})\\)?(班?)\\)?$`)
const TWO_DIGITS = /^([一二三四五六七八九])([一二三四五六七八九])班?$/
/** 二十班 may be 二(10)班, and 32 may be 三(2): up to here a school's classes of one grade are believed. */
const MOST_CLASSES = 20
const UNREADABLE: ReadClass = { grade: null, classNo: null, changed: false, doubt: 'class_unreadable' }
const TWO_READINGS: ReadClass = { grade: null, classNo: null, changed: false, doubt: 'class_two_readings' }

function isGradeOfSchool(grade: number, context: ClassContext): boolean {
  if (grade < 1 || grade > 9) return false
  if (context.stage === '小学') return grade <= context.primaryGrades
  return context.stage === '九年一贯' || grade > context.primaryGrades
}

/** A grade digit with the 初 or 小 before it. A middle school's 三(2)班 may be 初三(2)班, which is not guessed. */
function readGradeDigit(prefix: string | undefined, digit: number, context: ClassContext): Grade {
  const grade = prefix === '初' ? context.primaryGrades + digit : digit
  if (isGradeOfSchool(grade, context)) return grade
  const perhapsMiddle = context.stage === '初中' && !prefix && digit <= 9 - context.primaryGrades
  return perhapsMiddle ? 'two_readings' : 'unreadable'
}

/** The grades that a 2021级 or 2027届 can be in this school year; 级 is the entry year, 届 the year of leaving. */
function cohortGrades(year: number, sign: string, stage: Entry['stage'] | null, context: ClassContext) {
  const grades: number[] = []
  for (const candidate of ['小学', '初中'] as const) {
    if (stage && stage !== candidate) continue
    const years = candidate === '小学' ? context.primaryGrades : 9 - context.primaryGrades
    const entryYear = sign === '届' ? year - years : year
    const grade = gradeOf({ stage: candidate, entryYear }, context.schoolYear, context.primaryGrades)
    if (grade !== null && isGradeOfSchool(grade, context)) grades.push(grade)
  }
  return grades
}

function readCohort(year: string, sign: string, stage: Entry['stage'] | null, context: ClassContext): Grade {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const grades = cohortGrades(full, sign, stage, context)
  if (grades.length > 1) return 'two_readings'
  if (grades.length === 1) return grades[0] ?? 'unreadable'
  // Some write 2023届 for those who entered in 2023.
  return sign === '届' && cohortGrades(full, '级', stage, context).length > 0 ? 'two_readings' : 'unreadable'
}

function result(raw: string, grade: Grade | null, classNo: number | null): ReadClass {
  if (grade === 'unreadable') return { ...UNREADABLE, classNo }
  if (grade === 'two_readings') return { ...TWO_READINGS, classNo }
  const changed = grade !== null && classNo !== null && raw !== formatClassName(grade, classNo)
  return { grade, classNo, changed, doubt: null }
}

/** Grade given, class as text: absent is "not said", 0 or no number is unreadable; 三年级班 names no class either. */
function withClass(raw: string, grade: Grade, classText: string | undefined, sign: string): ReadClass {
  if (classText === undefined)
    return sign ? { ...result(raw, grade, null), doubt: 'class_unreadable' } : result(raw, grade, null)
  const classNo = readSmallNumber(classText)
  return classNo >= 1 ? result(raw, grade, classNo) : UNREADABLE
}

/** Digits alone: 2 and 02 are a class, 302 and 0302 grade and class, 2101 the class 2021级1班. */
function readDigits(raw: string, digits: string, said: boolean, context: ClassContext): ReadClass {
  const number = Number(digits)
  if (digits.length <= 2) {
    if (number === 0) return UNREADABLE
    return number > MOST_CLASSES && !said ? TWO_READINGS : result(raw, null, number)
  }
  const classNo = number % 100
  const front = Math.floor(number / 100)
  if (classNo === 0 || front === 0) return UNREADABLE
  const grade = readGradeDigit(undefined, front, context)
  if (digits.length === 3) return result(raw, grade, classNo)
  const cohort = readCohort(digits.slice(0, 2), '级', null, context)
  if (cohort === 'unreadable' && typeof grade !== 'number') return front >= 10 ? TWO_READINGS : UNREADABLE
  if (cohort !== 'unreadable' && typeof grade === 'number') return TWO_READINGS
  return result(raw, typeof grade === 'number' ? grade : cohort, classNo)
}

/**
 * Reads a class in any form of domain §3.3: 三(2)班, 三年级二班, 3-2, 302, 初一(2)班, 2025级8班, 2027届3班, 1班.
 * A grade the school does not have is `class_unreadable`.
 */
export function readClassName(text: string, context: ClassContext): ReadClass {
  const words = classWords(text)
  const digits = DIGITS.exec(words.text)
  if (digits) return readDigits(text, digits[1] ?? '', words.text.endsWith('班'), context)
  const cohort = COHORT.exec(words.text)
  if (cohort) {
    const grade = readCohort(cohort[1] ?? '', cohort[2] ?? '', words.stage, context)
    return withClass(text, grade, cohort[3], cohort[4] ?? '')
  }
  const alone = readClassAlone(text, words.text)
  if (alone) return alone
  const parts = GRADE_AND_CLASS.exec(words.text)
  if (!parts) return UNREADABLE
  const prefix = parts[1] ?? (words.stage === '初中' ? middlePrefix(parts[2] ?? '', context) : undefined)
  const grade = readGradeDigit(prefix, readSmallNumber(parts[2] ?? ''), context)
  return withClass(text, grade, parts[4], parts[5] ?? '')
}

/** After the word 初中, 一年级 is grade 7 and 七年级 stays grade 7. */
function middlePrefix(digit: string, context: ClassContext): string | undefined {
  return readSmallNumber(digit) <= 9 - context.primaryGrades ? '初' : undefined
}

/** 八班, (1)班, 第二班: a class without its grade; 三二班 has one. Null when the text has another form. */
function readClassAlone(raw: string, text: string): ReadClass | null {
  const number = CLASS_ALONE.exec(text)?.[1]
  if (number === undefined) return null
  const classNo = readSmallNumber(number)
  if (!(classNo >= 1)) return TWO_DIGITS.test(text) ? null : UNREADABLE
  const bracketed = text.includes('(') || text.includes('第')
  return /^[二三四五六七八九]十/.test(number) && !bracketed ? TWO_READINGS : result(raw, null, classNo)
}

/** Reads a 年级 column: 三年级, 3, 初二, 八年级, 2024级. Null when the school has no such grade or two could be meant. */
export function readGrade(text: string, context: ClassContext): number | null {
  const words = classWords(text)
  const digit = /^(?:0?([1-9])|([一二三四五六七八九]))$/.exec(words.text)
  if (digit) {
    const prefix = words.stage === '初中' ? middlePrefix(digit[1] ?? digit[2] ?? '', context) : undefined
    const grade = readGradeDigit(prefix, readSmallNumber(digit[1] ?? digit[2] ?? ''), context)
    return typeof grade === 'number' ? grade : null
  }
  return readClassName(text, context).grade
}

/** The class's own name: 三(2)班, 七(1)班. */
export function formatClassName(grade: number, classNo: number): string {
  return `${chineseDigit(grade)}(${classNo})班`
}

/** The name of a class that is no longer in the school's grades: 2018级1班. */
export function formatFormerClass(entry: Entry, classNo: number): string {
  return `${entry.entryYear}级${classNo}班`
}

/** Reads a 班号 column: 01 → 1, 2班 → 2, 二 → 2. Null when it is no class number. */
export function readClassNumber(text: string): number | null {
  const parts = CLASS_ALONE.exec(classWords(text).text.replace(/-0+$/, ''))
  const classNo = readSmallNumber(parts?.[1] ?? '')
  return classNo >= 1 ? classNo : null
}
