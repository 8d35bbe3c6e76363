import type { ClassCompletion, CompletionStudent } from '@shared/api/forms'
import type { ParsedInputOf } from '@shared/api/contract'
import { type MemberValues, registers } from '@shared/registers'
import { hasGuardianPhone } from '@shared/rules/consistency-form'
import type { Call } from '../context'
import { gradeName } from '../excel/writing/school-lines'
import { CLASS_ORDER, classConditions } from '../records/class-conditions'
import { showClass, type StoredClass } from '../records/class-shown'
import { scopeCondition } from '../records/scope'
import type { Condition } from '../records/view-conditions'
import { viewingFor } from '../records/viewing'

/** A student of the school's grades with the form of the year. */
interface Standing extends CompletionStudent {
  grade: number
  classNo: number | null
}

interface Row extends StoredClass {
  studentId: number
  name: string | null
  formId: number | null
  formState: string | null
}

/** How far each class has come with the forms of a school year. Students outside the school's grades do not count. */
export function formCompletion(call: Call, schoolYear: number): ClassCompletion[] {
  const classes = new Map<string, ClassCompletion>()
  for (const { grade, classNo, className, state, guardianPhone } of standings(call, { schoolYear })) {
    const known = classes.get(className)
    const one = known ?? { grade, classNo, className, ...NOBODY }
    if (!known) classes.set(className, one)
    one.students++
    one[COUNTED[state]]++
    if (!guardianPhone) one.withoutGuardianPhone++
  }
  return [...classes.values()]
}

const NOBODY = { students: 0, confirmed: 0, drafts: 0, missing: 0, withoutGuardianPhone: 0 }
const COUNTED = { 已确认: 'confirmed', 草稿: 'drafts', 未交: 'missing' } as const

/** The students behind a figure of the completion, class by class. */
export function completionStudents(
  call: Call,
  { only, ...chosen }: ParsedInputOf<'forms.completionStudents'>
): CompletionStudent[] {
  return standings(call, chosen)
    .filter(({ state, guardianPhone }) => {
      if (only === 'all') return true
      return only === 'withoutGuardianPhone' ? !guardianPhone : COUNTED[state] === only
    })
    .map(({ studentId, name, className, formId, state, guardianPhone }) => ({
      studentId,
      name,
      className,
      formId,
      state,
      guardianPhone
    }))
}

function standings(
  call: Call,
  { schoolYear, ...chosen }: { schoolYear: number; grade?: number | undefined; classNo?: number | undefined }
): Standing[] {
  const { students, environment_forms: forms } = registers
  const viewing = viewingFor(call, { schoolYear })
  const conditions: Condition[] = [
    { sql: 'students.deleted_at IS NULL', parameters: [] },
    scopeCondition(viewing.scope ?? null, students),
    ...classConditions({ register: students.key, ...chosen }, viewing)
  ]
  const rows = call.ledger.sqlite
    .prepare<unknown[], Row>(
      `SELECT students.id AS studentId, students.name, stage, entry_year AS entryYear, class_no AS classNo,
         form.id AS formId, form.form_state AS formState
       FROM students LEFT JOIN ${forms.table} AS form
         ON form.student_id = students.id AND form.school_year = ? AND form.deleted_at IS NULL
       WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY ${CLASS_ORDER.join(', ')}, students.name_key, students.id`
    )
    .all(schoolYear, ...conditions.flatMap(({ parameters }) => parameters))
  const families = familiesOf(call, rows)
  return rows.flatMap(({ studentId, name, formId, formState, ...stored }): Standing[] => {
    const { grade, classNo, className } = showClass(stored, viewing)
    if (grade === null) return []
    return [
      {
        studentId,
        name: name ?? '',
        grade,
        classNo,
        className: className ?? `${gradeName(grade)}未分班`,
        formId,
        state: formId === null ? '未交' : formState === '已确认' ? '已确认' : '草稿',
        guardianPhone: hasGuardianPhone(families.get(studentId) ?? [])
      }
    ]
  })
}

/** The families of students, as far as it says who can be called. */
function familiesOf({ ledger }: Call, students: Row[]): Map<number, MemberValues[]> {
  const families = new Map<number, MemberValues[]>()
  const ids = JSON.stringify(students.map(({ studentId }) => studentId))
  const members = ledger.sqlite.prepare<
    unknown[],
    { owner: number; relation: string | null; isGuardian: number | null; phone: string | null }
  >(
    `SELECT owner_id AS owner, relation, is_guardian AS isGuardian, phone FROM family_members
     WHERE owner_id IN (SELECT value FROM json_each(?))`
  )
  for (const { owner, relation, isGuardian, phone } of members.iterate(ids)) {
    const member = { relation, phone, isGuardian: isGuardian === null ? null : isGuardian === 1 }
    const family = families.get(owner)
    if (family) family.push(member)
    else families.set(owner, [member])
  }
  return families
}
