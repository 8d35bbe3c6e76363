import type { ClassForm, GradeForm } from '../api/wording'
import { formatClassName } from './class-names'
import { chineseDigit, chineseNumeral } from './numerals'
import { entryOf } from './school-year'

/** A class as a record shows it in a school year; a `className` without a grade is a class outside the school's grades. */
export interface WritableClass {
  /** 1–9 */
  grade?: number | null | undefined
  classNo?: number | null | undefined
  className?: string | null | undefined
}

/** What the entry year of a class follows from. */
export interface YearOfClass {
  /** The start year of the school year in which the class has its grade. */
  schoolYear: number
  primaryGrades: 5 | 6
}

const FORMS: Record<ClassForm, (grade: number, classNo: number, year: YearOfClass) => string> = {
  '三(2)班': formatClassName,
  '三（2）班': (grade, classNo) => `${chineseDigit(grade)}（${classNo}）班`,
  三年级2班: (grade, classNo) => `${gradeInWords(grade)}${classNo}班`,
  '三年级(2)班': (grade, classNo) => `${gradeInWords(grade)}(${classNo})班`,
  '三年级（2）班': (grade, classNo) => `${gradeInWords(grade)}（${classNo}）班`,
  三年级二班: (grade, classNo) => `${gradeInWords(grade)}${chineseNumeral(classNo)}班`,
  '3(2)班': (grade, classNo) => `${grade}(${classNo})班`,
  '3年级2班': (grade, classNo) => `${grade}年级${classNo}班`,
  '3-2': (grade, classNo) => `${grade}-${classNo}`,
  '302': (grade, classNo) => `${grade}${String(classNo).padStart(2, '0')}`,
  '2024级2班': (grade, classNo, year) => `${cohort(grade, year)}${classNo}班`,
  '2班': (_grade, classNo) => `${classNo}班`
}

/**
 * Writes a class in a form, in the school's own grades (七年级 stays 七年级). What has no class number is written as its
 * grade, what has no grade as its class number, and a class outside the grades by its own name (2018级1班). Null where
 * nothing is known.
 */
export function writeClass(
  { grade, classNo, className }: WritableClass,
  form: ClassForm,
  year: YearOfClass
): string | null {
  if (typeof grade === 'number' && typeof classNo === 'number') return FORMS[form](grade, classNo, year)
  if (typeof grade === 'number') return form === '2024级2班' ? cohort(grade, year) : gradeInWords(grade)
  if (className) return className
  return typeof classNo === 'number' ? `${classNo}班` : null
}

/** Writes a grade (1–9) where it stands by itself. */
export function writeGrade(grade: number, form: GradeForm, year: YearOfClass): string {
  if (form === '2024级') return cohort(grade, year)
  if (form === '3') return String(grade)
  return form === '三' ? chineseDigit(grade) : gradeInWords(grade)
}

function gradeInWords(grade: number): string {
  return `${chineseDigit(grade)}年级`
}

/** 级 names the year of entry into the stage (domain §2.5). */
function cohort(grade: number, { schoolYear, primaryGrades }: YearOfClass): string {
  return `${entryOf(grade, schoolYear, primaryGrades).entryYear}级`
}
