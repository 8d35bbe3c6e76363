import { registers } from '@shared/registers'
import { firstDayOf } from '@shared/rules/calendar'
import type { CountedStudent, SchoolFacts } from './facts'

/** A registration form of the school year, as far as a report asks. */
export interface YearForm {
  id: number
  studentId: number
  confirmed: boolean
  familyType: string | null
}

interface FormRow extends Omit<YearForm, 'confirmed'> {
  formState: string | null
  filledOn: string | null
}

/** A student with the forms of the school year: one, none, or by a mistake several. */
export interface StudentForms {
  student: CountedStudent
  forms: YearForm[]
}

const read = new WeakMap<SchoolFacts, StudentForms[]>()

/**
 * The forms of each student for the school year of the day. One that says itself that it was filled in later was not
 * there on the day. Read by columns, once a report.
 */
export function yearForms(facts: SchoolFacts): StudentForms[] {
  const known = read.get(facts) ?? readForms(facts)
  read.set(facts, known)
  return known
}

function readForms({ ledger, viewing, students, asOf }: SchoolFacts): StudentForms[] {
  const rows = ledger.sqlite
    .prepare<unknown[], FormRow>(
      `SELECT id, student_id AS studentId, form_state AS formState, filled_on AS filledOn, family_type AS familyType
       FROM ${registers.environment_forms.table}
       WHERE school_year = ? AND deleted_at IS NULL AND student_id IS NOT NULL ORDER BY id`
    )
    .all(viewing.schoolYear)
  const forms = new Map<number, YearForm[]>()
  for (const { formState, filledOn, ...form } of rows) {
    if (filledOn !== null && firstDayOf(filledOn) > asOf) continue
    const one = { ...form, confirmed: formState === '已确认' }
    const others = forms.get(form.studentId)
    if (others) others.push(one)
    else forms.set(form.studentId, [one])
  }
  return students.map((student) => ({ student, forms: forms.get(student.id) ?? [] }))
}
