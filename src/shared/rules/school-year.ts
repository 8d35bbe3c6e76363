import { readChineseDigits } from './numerals'
import { tidy } from './text'

/** When a class entered a stage; grade follows from it and the school year (domain §2.5). */
export interface Entry {
  stage: '小学' | '初中'
  /** The year of the September in which the class entered the stage. */
  entryYear: number
}

/** A school year (by its start year) and, where the text says so, the term: 1 autumn, 2 spring. */
export interface ReadSchoolYear {
  schoolYear: number
  term: 1 | 2 | null
}

const LAST_GRADE = 9

/** The school year (1 September – 31 August), named by its start year, of a `YYYY-MM-DD`, `YYYY-MM` or `YYYY` date. */
export function schoolYearOf(isoDate: string): number {
  const year = Number(isoDate.slice(0, 4))
  const month = isoDate.length >= 7 ? Number(isoDate.slice(5, 7)) : 9
  return month >= 9 ? year : year - 1
}

/** The name of the school year that starts in a year: 2026—2027学年. */
export function formatSchoolYear(schoolYear: number): string {
  return `${schoolYear}—${schoolYear + 1}学年`
}

const CHINESE_YEAR = /[〇零○一二三四五六七八九]{4}/g
const TERM = '(?:第?([一二12上下])学?期|[-(第]\\s*([12])\\)?)?'
const YEARS = new RegExp(
  `(?<!\\d)(20\\d\\d)\\s*(?:学?年)?度?\\s*[-\\u2010-\\u2015~～至到/]+\\s*(20\\d\\d)(?!\\d)\\s*(?:学?年)?度?\\s*${TERM}`
)
const SHORT_YEARS = new RegExp(
  `(?<!\\d)(\\d\\d)\\s*[-\\u2010-\\u2015~～至到/]+\\s*(\\d\\d)\\s*学年度?\\s*${TERM}`
)
const SEASON = /(?<!\d)(20\d\d)\s*年?度?\s*([春秋])(?![节游])/
const HALF = /(?<!\d)(20\d\d)\s*年?\s*([上下])学期/
const SINGLE_YEAR = new RegExp(`(?<!\\d)(20\\d\\d)\\s*学年度?\\s*${TERM}`)

function termOf(word: string | undefined): 1 | 2 | null {
  if (!word) return null
  return word === '一' || word === '1' || word === '上' ? 1 : 2
}

/**
 * The school year a title speaks of (§2.5): 2025—2026学年度第一学期, 2025-2026(1), 25-26学年, 2025年秋季, 2026年春季.
 * A single year with 上学期 is spring and with 下学期 autumn of that year, as Jiangxi counts. Null for plain dates.
 */
export function readSchoolYear(text: string): ReadSchoolYear | null {
  const title = tidy(text).replace(CHINESE_YEAR, (digits) => String(readChineseDigits(digits)))
  const years = YEARS.exec(title) ?? SHORT_YEARS.exec(title)
  if (years) {
    const start = Number(years[1])
    if (Number(years[2]) !== start + 1) return null
    return { schoolYear: start < 100 ? 2000 + start : start, term: termOf(years[3] ?? years[4]) }
  }
  const season = SEASON.exec(title)
  if (season) return halfYear(Number(season[1]), season[2] === '春')
  const half = HALF.exec(title)
  if (half) return halfYear(Number(half[1]), half[2] === '上')
  const single = SINGLE_YEAR.exec(title)
  return single ? { schoolYear: Number(single[1]), term: termOf(single[2] ?? single[3]) } : null
}

function halfYear(year: number, spring: boolean): ReadSchoolYear {
  return spring ? { schoolYear: year - 1, term: 2 } : { schoolYear: year, term: 1 }
}

/**
 * The grade (1–9) of a class in a school year, or null when it is not yet or no longer in its stage.
 * `primaryGrades` is 6, or 5 under 五四制, where 初中 has grades 6–9.
 */
export function gradeOf(entry: Entry, schoolYear: number, primaryGrades: 5 | 6): number | null {
  const yearsBefore = entry.stage === '小学' ? 0 : primaryGrades
  const grade = schoolYear - entry.entryYear + 1 + yearsBefore
  const last = entry.stage === '小学' ? primaryGrades : LAST_GRADE
  return grade > yearsBefore && grade <= last ? grade : null
}

/** The entry of the class that is in `grade` (1–9) in a school year: the other way round from `gradeOf`. */
export function entryOf(grade: number, schoolYear: number, primaryGrades: 5 | 6): Entry {
  return grade <= primaryGrades
    ? { stage: '小学', entryYear: schoolYear - grade + 1 }
    : { stage: '初中', entryYear: schoolYear - (grade - primaryGrades) + 1 }
}
