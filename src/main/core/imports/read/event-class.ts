import { readClassName, readGrade } from '@shared/rules/class-names'
import { tidy } from '@shared/rules/text'
import type { ClassTexts, createClassReader, KnownClass, RowClass, SchoolContext } from './row-class'

/** A record of the whole school has no class, and says so in many words. */
const WHOLE_SCHOOL =
  /^(?:全校|学校|校级|全体|本校|各班级?|各年级|所有班级|每班|不限|全年级|(?:全校|全体)(?:师生|学生|家长|教师|各?班级?))+$/
/** So many classes or grades are none. */
const SEVERAL =
  /[、,，;；和及至到~～—/]|(?<=[班级)）])\s+(?=\S)|(?:\d+|[两二三四五六七八九])个班|全年级|全体|各班/

/** The class of a record that may have one; what was said of several classes is kept as `note`. */
export type EventClass = RowClass & { note?: string }

/**
 * Finds the class of what happened: of a class, of a grade, or of the school. Nothing said is no class and no fault;
 * where a class is needed (家长会), the rules for pupils hold.
 */
export function createEventClassReader(
  classOf: ReturnType<typeof createClassReader>,
  school: SchoolContext,
  required: boolean
) {
  return function eventClassOf(texts: ClassTexts, around: readonly KnownClass[]): EventClass {
    if (required) return classOf(texts, around)
    const text = tidy(texts.schoolClass || [texts.grade, texts.classNo].filter(Boolean).join(''))
    if (text === '') return { ...nearest(around), issues: [] }
    if (WHOLE_SCHOOL.test(text.replace(/\s/g, ''))) return { grade: null, classNo: null, issues: [] }
    const grade = gradeAlone(text, school)
    if (grade !== null && !texts.classNo) return { grade, classNo: null, issues: [] }
    const found = classOf(texts, [])
    if (found.grade !== null && found.classNo !== null) return found
    if (SEVERAL.test(text)) return { grade: null, classNo: null, issues: [], note: text }
    const message = '没有认出是哪个班,已留在其他栏,请核对'
    const issues = [{ severity: 'warning' as const, code: 'class_unreadable', message }]
    return { grade: null, classNo: null, issues, note: text }
  }
}

function gradeAlone(text: string, school: SchoolContext): number | null {
  const plain = text.replace(/(?:全体|全部|全年级)$/, '')
  if (!/级$|^初[一二三四]$|^[一二三四五六七八九]$/.test(plain)) return null
  const { grade, classNo } = readClassName(plain, school)
  return classNo === null ? (grade ?? readGrade(plain, school)) : null
}

function nearest(around: readonly KnownClass[]): KnownClass {
  const known: KnownClass = { grade: null, classNo: null }
  for (const { grade, classNo } of around) {
    if (known.grade !== null && grade !== null && grade !== known.grade) continue
    known.grade ??= grade
    known.classNo ??= known.grade === grade ? classNo : null
  }
  // A number without its grade is no class.
  return known.grade === null ? { grade: null, classNo: null } : known
}
