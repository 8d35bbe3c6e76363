import type { FieldValue } from '@shared/registers'
import { formatClassName, formatFormerClass } from '@shared/rules/class-names'
import { type Entry, gradeOf } from '@shared/rules/school-year'
import { gradeName } from '../excel/writing/school-lines'
import type { Viewing } from './viewing'

/** A class as it is stored; null where it is not known. */
export interface StoredClass {
  stage: FieldValue | undefined
  entryYear: FieldValue | undefined
  classNo: FieldValue | undefined
}

/** A class as a school year shows it: 三(2)班, or 2018级1班 outside the school's grades. */
export interface ShownClass {
  grade: number | null
  classNo: number | null
  className: string | null
}

/** When a stored class entered its stage, or null where that is not known. */
export function entryFrom({ stage, entryYear }: Omit<StoredClass, 'classNo'>): Entry | null {
  if (typeof stage !== 'string' || typeof entryYear !== 'number') return null
  return { stage: stage === '初中' ? '初中' : '小学', entryYear }
}

/** Shows a stored class in a school year. A class without a number shows its grade only. */
export function showClass({ stage, entryYear, classNo }: StoredClass, viewing: Viewing): ShownClass {
  const number = typeof classNo === 'number' ? classNo : null
  const entry = entryFrom({ stage, entryYear })
  if (!entry) return { grade: null, classNo: number, className: null }
  const grade = gradeOf(entry, viewing.schoolYear, viewing.primaryGrades)
  if (number === null) return { grade, classNo: null, className: null }
  return {
    grade,
    classNo: number,
    className: grade === null ? formatFormerClass(entry, number) : formatClassName(grade, number)
  }
}

/** The same for what may be of a whole grade, such as a meeting: 三年级 where no class is named. */
export function showClassOrGrade(stored: StoredClass, viewing: Viewing): ShownClass {
  const shown = showClass(stored, viewing)
  const { grade, classNo } = shown
  return grade !== null && classNo === null ? { ...shown, className: gradeName(grade) } : shown
}
