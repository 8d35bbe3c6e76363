import type { Severity } from '@shared/api/imports'
import { readClassName, readClassNumber, readGrade } from '@shared/rules/class-names'
import { findClassName, findGradeName } from '../recognise/find-class-name'

/** What the class rules need to know of the school. */
export interface SchoolContext {
  schoolYear: number
  stage: '小学' | '初中' | '九年一贯'
  primaryGrades: 5 | 6
}

/** A class, or as much of it as is known. */
export interface KnownClass {
  grade: number | null
  classNo: number | null
}

/** The parts of a row that speak of its class, as texts; '' where there is none. */
export interface ClassTexts {
  schoolClass: string
  grade: string
  classNo: string
  /** `YYYY-MM…`: the 入学年月 of 学籍 exports, which give no grade. */
  enrolment: string
  /** `YYYY…`, to tell a first grader from a seventh grader who entered in the same year. */
  birthDate: string
}

/** The class of a row, and what there is to say about it. */
export interface RowClass extends KnownClass {
  issues: { severity: Severity; code: string; message: string }[]
  /** The text that could not be read as a class. */
  unread?: string
}

/** A class alias table of the school: a text in a file → the class meant. */
export type ClassAliases = ReadonlyMap<string, KnownClass>

const CLASS_CODE = /^(?:20)?(\d\d)(0[1-9]|[1-4]\d)班?$/
const NOTHING: KnownClass = { grade: null, classNo: null }

/** Reads a class out of a title, sheet name, file name or separating row; nothing where none is named. */
export function classIn(text: string, school: SchoolContext): KnownClass {
  const className = findClassName(text)
  if (className) {
    const { grade, classNo } = readClassName(className, school)
    if (classNo !== null) return { grade: grade ?? gradeIn(text, school), classNo }
  }
  return { grade: gradeIn(text, school), classNo: null }
}

/** The class behind the name of the school: 云山中心小学三年级1班. */
function classInside(text: string, school: SchoolContext): ReturnType<typeof readClassName> | null {
  const behind = /^[^\d]*(?:学校|小学|中学|初中|分校|校区|教学点)(.+)$/.exec(text)?.[1]
  const read = behind ? readClassName(behind, school) : null
  return read && read.doubt === null ? { ...read, changed: true } : null
}

function gradeIn(text: string, school: SchoolContext): number | null {
  const gradeName = findGradeName(text)
  return gradeName ? readGrade(gradeName, school) : null
}

/** What stands beside the class in the name of a sheet: 花名册4-1, 五(2)班(45人). */
const NOT_OF_THE_CLASS =
  /学生(?=花名册|名册|名单|信息)|花名册|名册|名单|通讯录|信息(?:表|采集)?|登记表|[(（]\d+人[)）]|\d+人$/g

/** The class a sheet name gives: a bare 301 or 一1 counts here, Sheet1 and a bare 3 do not. */
export function classOfSheetName(name: string, school: SchoolContext): KnownClass {
  const text = name
    .replace(/^(?:sheet|工作表)\s*\d*/i, '')
    .replace(NOT_OF_THE_CLASS, '')
    .replace(/^(\d) (\d{1,2})$/, '$1-$2')
    .trim()
  if (!text || /^\d{1,2}$/.test(text)) return NOTHING
  const whole = readClassName(text, school)
  return whole.classNo !== null && whole.doubt === null
    ? { grade: whole.grade, classNo: whole.classNo }
    : classIn(text, school)
}

/**
 * Finds the class of a row from its own cells first, then from what stands around it, nearest first.
 * A part that is still missing is an error: a pupil without a class is not imported (§1.13).
 */
export function createClassReader(school: SchoolContext, aliases: ClassAliases) {
  const read = new Map<string, ReturnType<typeof readClassName>>()
  const cached = (text: string) => {
    let found = read.get(text)
    if (!found) {
      found = readClassName(text, school)
      if (found.doubt === 'class_unreadable') found = classInside(text, school) ?? found
      read.set(text, found)
    }
    return found
  }

  /** What the school once explained counts where a text does not name one class by itself: 三(2)班 stays 三(2)班. */
  function named(text: string) {
    const found = cached(text)
    const whole = found.doubt === null && found.grade !== null && found.classNo !== null
    const alias = whole ? undefined : aliases.get(text)
    return alias ? { ...alias, doubt: null, changed: false } : found
  }

  return function classOf(texts: ClassTexts, around: readonly KnownClass[]): RowClass {
    const issues: RowClass['issues'] = []
    const own = texts.schoolClass ? named(texts.schoolClass) : null
    let grade = own?.grade ?? null
    let classNo = own?.classNo ?? null
    if (own?.doubt === 'class_two_readings')
      issues.push(say('warning', 'class_two_readings', '班级名称可有两种读法,请核对'))
    if (own && own.doubt === 'class_unreadable')
      return { ...NOTHING, issues: [unreadable()], unread: texts.schoolClass }

    const stated = texts.grade ? readGrade(texts.grade, school) : null
    if (stated !== null && grade !== null && stated !== grade) {
      issues.push(say('warning', 'grade_mismatch', '年级栏与班级栏不一致,已按班级栏'))
    }
    grade ??= stated
    classNo ??= texts.classNo ? readClassNumber(texts.classNo) : null
    // A 年级 or 班号 column that holds whole classes: 三年级(1)班, 2301.
    if (!texts.schoolClass && texts.grade) classNo ??= cached(texts.grade).classNo
    if (grade === null && texts.enrolment)
      grade = gradeFromEnrolment(texts.enrolment, texts.birthDate, school)
    // 2401 of a pupil who entered in 2024 can only be class 1 of that year.
    const coded = CLASS_CODE.exec(texts.classNo)
    if (classNo === null && coded?.[1] && texts.enrolment.slice(2, 4) === coded[1]) classNo = Number(coded[2])
    if (classNo === null && texts.classNo) {
      const whole = cached(texts.classNo)
      if (whole.doubt === null && (grade === null || whole.grade === null || whole.grade === grade)) {
        grade ??= whole.grade
        classNo = whole.classNo
      }
    }
    for (const nearby of around) {
      if (grade !== null && nearby.grade !== null && nearby.grade !== grade) continue
      grade ??= nearby.grade
      classNo ??= nearby.classNo
    }
    if (grade === null || classNo === null) {
      const unread = texts.schoolClass || texts.grade || texts.classNo
      issues.push(
        unread
          ? unreadable()
          : say('error', 'class_missing', '没有班级,请在表中补上班级,或在“核对栏目”中指定')
      )
      return { grade, classNo, issues, ...(unread ? { unread } : {}) }
    }
    if (own?.changed) issues.push(say('notice', 'class_normalised', '班级写法已统一'))
    return { grade, classNo, issues }
  }
}

function unreadable() {
  return say('error', 'class_unreadable', '没有认出是哪个班,请在“核对栏目”中指定')
}

function say(severity: Severity, code: string, message: string) {
  return { severity, code, message }
}

/**
 * The grade of a pupil who entered the school's stage in a year; age decides between 小学 and 初中 (§2.5). A school
 * with both stages may count its middle classes from the first grade on; a younger or older pupil is not guessed at.
 */
function gradeFromEnrolment(enrolment: string, birthDate: string, school: SchoolContext): number | null {
  const years = school.schoolYear - Number(enrolment.slice(0, 4))
  const month = enrolment.length >= 7 ? Number(enrolment.slice(5, 7)) : 9
  // Entered in spring: the school year began the autumn before.
  const step = years + (month < 7 ? 1 : 0) + 1
  const primary = step >= 1 && step <= school.primaryGrades ? step : null
  const middle = step >= 1 && step <= 9 - school.primaryGrades ? step + school.primaryGrades : null
  if (school.stage === '小学') return primary
  if (school.stage === '初中') return middle
  const age = birthDate ? school.schoolYear - Number(birthDate.slice(0, 4)) : null
  const throughout = step > school.primaryGrades && step <= 9 ? step : null
  if (throughout !== null) return age !== null && Math.abs(age - (throughout + 6)) <= 2 ? throughout : null
  if (primary === null || middle === null) return primary ?? middle
  if (age === null) return null
  return Math.abs(age - (primary + 6)) <= Math.abs(age - (middle + 6)) ? primary : middle
}
