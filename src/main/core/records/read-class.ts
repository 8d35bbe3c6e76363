import type { FieldValue, RecordValues } from '@shared/registers'
import { formatClassName, readClassName } from '@shared/rules/class-names'
import { doubtMessages } from '@shared/rules/doubts'
import { entryOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import type { ShownClass } from './class-shown'
import type { ReadContext } from './read-value'

/** A class as somebody typed it: by its name, or by grade and number. */
export interface TypedClass {
  className?: FieldValue
  grade?: FieldValue
  classNo?: FieldValue
}

/** The stored form of a typed class, or why it cannot be stored. */
export type ReadTypedClass = { values: RecordValues } | { refused: string }

/**
 * Reads a class typed into a cell or a form, with what it was before for the part that is not said (1班 keeps the
 * grade). The school's own class names come first, but never in the place of a class that is called so: 三(1)班 is
 * 三(1)班, whatever a file once meant by it. Nothing typed differently gives no values. What is not of one class alone
 * (`orMore`: a meeting of the grade or of the school) may name the grade only, or none.
 */
export function readTypedClass(
  typed: TypedClass,
  present: ShownClass,
  { schoolYear, settings }: ReadContext,
  { ledger, orMore }: { ledger: Ledger; orMore: boolean }
): ReadTypedClass {
  const { primaryGrades, stage } = settings
  let { grade, classNo } = present
  if (typed.className !== undefined && typed.className !== present.className) {
    const text = String(typed.className ?? '').trim()
    if (text === '') return orMore ? { values: OF_NO_CLASS } : { refused: '不能为空' }
    const read = readClassName(text, { schoolYear, stage, primaryGrades })
    const alias = isNameOf(read, text) ? undefined : aliasOf(ledger, text)
    if (alias) return { values: alias }
    if (read.doubt) return { refused: doubtMessages[read.doubt] }
    grade = read.grade ?? grade
    classNo = read.classNo
  } else {
    if (typed.grade !== undefined) grade = numberOf(typed.grade)
    if (typed.classNo !== undefined) classNo = numberOf(typed.classNo)
    if (grade === present.grade && classNo === present.classNo && present.className !== null)
      return { values: {} }
  }
  if (grade !== null && classNo === null && orMore) {
    return { values: { ...entryOf(grade, schoolYear, primaryGrades), classNo } }
  }
  if (grade === null || classNo === null) return { refused: '请写明年级和班,如“三(2)班”' }
  const read = readClassName(formatClassName(grade, classNo), { schoolYear, stage, primaryGrades })
  if (read.grade !== grade || read.classNo !== classNo) return { refused: doubtMessages.class_unreadable }
  return { values: { ...entryOf(grade, schoolYear, primaryGrades), classNo } }
}

const OF_NO_CLASS: RecordValues = { stage: null, entryYear: null, classNo: null }

function isNameOf({ grade, classNo }: Pick<ShownClass, 'grade' | 'classNo'>, text: string): boolean {
  return grade !== null && classNo !== null && formatClassName(grade, classNo) === text
}

/** The class that somebody explained a text to mean. */
function aliasOf({ sqlite }: Ledger, text: string): RecordValues | undefined {
  return sqlite
    .prepare<unknown[], RecordValues>(
      'SELECT stage, entry_year AS entryYear, class_no AS classNo FROM class_aliases WHERE alias = ?'
    )
    .get(text)
}

function numberOf(value: FieldValue): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 99 ? number : null
}
