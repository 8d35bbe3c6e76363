import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { registers } from '@shared/registers'
import { formatSchoolYear } from '@shared/rules/school-year'
import { type Call, refuse } from '../context'
import { showClass } from '../records/class-shown'
import { composedStore } from '../records/composed'
import { seen } from '../records/seen'
import { recordStore, type StoredRecord } from '../records/store'
import { type Viewing, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import { openChangeSet, openWriter } from '../records/writer'
import { answersCarriedOver, answersFromRoster } from './carry-over'

const { students, environment_forms: forms } = registers

/**
 * Begins the forms of a school year, for one student or for everybody in a class, a grade or the school who has none:
 * drafts with the answers of the newest earlier form, or with what 学籍 knows. One step, which undo takes back.
 */
export function beginForms(
  call: Call,
  { schoolYear, studentId, grade, classNo }: ParsedInputOf<'forms.begin'>
): OutputOf<'forms.begin'> {
  const { ledger } = call
  const viewing = viewingFor(call, { schoolYear })
  const wanted =
    studentId === undefined
      ? studentsIn(call, viewing, { grade, classNo })
      : [presentStudent(call, viewing, studentId)]
  const have = formsByStudent(call, 'school_year = ?', schoolYear)
  const earlier = formsByStudent(call, 'school_year < ?', schoolYear)
  const without = wanted.filter(({ id }) => !have.has(id))
  const earlierForms = recordStore(ledger, forms).readMany(without.flatMap(({ id }) => earlier.get(id) ?? []))
  const formOf = new Map(earlierForms.map((form) => [form.values.studentId, form]))

  const at = call.core.options.now().toISOString()
  const label = `建立 ${without.length} 份登记表(${formatSchoolYear(schoolYear)})`
  const ids = ledger.sqlite.transaction(() => {
    const changeSet = openChangeSet(ledger, { origin: 'create', label, session: call.session, at })
    const writer = openWriter(changeSet, forms)
    return without.map((student) => {
      const form = formOf.get(student.id)
      const { values, doubts } = form ? answersCarriedOver(form) : answersFromRoster(student)
      return writer.create({ ...values, studentId: student.id, schoolYear, formState: '草稿' }, { doubts })
    })
  })()
  return { made: ids.length, carried: formOf.size, ids }
}

/** Who is in the school's grades in that year; those who left, and those who come later, fill in no form. */
function studentsIn(
  call: Call,
  viewing: Viewing,
  chosen: { grade?: number | undefined; classNo?: number | undefined }
) {
  const ids = viewOrder(call.ledger, students, { register: students.key, ...chosen }, viewing)
  return recordStore(call.ledger, students)
    .readMany(ids)
    .filter(({ values: { stage, entryYear, classNo } }) => {
      const { grade } = showClass({ stage, entryYear, classNo } as Parameters<typeof showClass>[0], viewing)
      return grade !== null
    })
}

function presentStudent({ ledger }: Call, viewing: Viewing, id: number): StoredRecord {
  const student = seen(composedStore(ledger, students, viewing), id, viewing)
  return student.deletedAt === null ? student : refuse('record_not_found')
}

/** The newest form of each student among those of some school years; what lies in the recycle bin does not count. */
function formsByStudent({ ledger }: Call, condition: string, schoolYear: number): Map<number, number> {
  const rows = ledger.sqlite
    .prepare<unknown[], { id: number; studentId: number }>(
      `SELECT id, student_id AS studentId FROM ${forms.table}
       WHERE deleted_at IS NULL AND ${condition} ORDER BY school_year`
    )
    .all(schoolYear)
  return new Map(rows.map(({ id, studentId }) => [studentId, id]))
}
