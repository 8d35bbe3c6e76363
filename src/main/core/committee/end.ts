import type { ParsedInputOf } from '@shared/api/contract'
import { type RecordValues, registers } from '@shared/registers'
import { firstDayOf } from '@shared/rules/calendar'
import { schoolYearOf } from '@shared/rules/school-year'
import { endBeforeNextTerm, hasLeftSchool } from '@shared/rules/terms-of-office'
import { type Call, refuse } from '../context'
import { composedStore } from '../records/composed'
import { openRecordWriter } from '../records/record-writer'
import { seen } from '../records/seen'
import { recordStore } from '../records/store'
import { existing } from '../records/stored-values'
import { viewingFor } from '../records/viewing'
import { openChangeSet, type Writer } from '../records/writer'

const { committee_members: register } = registers

/**
 * Ends memberships, each on its day and for its reason, as one step. Refuses with `record_changed` one that has ended
 * meanwhile, and with `value_refused` a day before the term began: then none is ended.
 */
export function endMemberships(call: Call, { members }: ParsedInputOf<'committee.end'>): { count: number } {
  const label = `确认 ${members.length} 名家委会成员离任`
  return asOneStep(call, label, (writer, own) => {
    for (const { id, endedOn, reason } of members) {
      const { termFrom, endedOn: ended } = own(id)
      if (ended) refuse('record_changed')
      if (typeof termFrom === 'string' && endedOn < firstDayOf(termFrom)) {
        refuse('value_refused', { label: register.fields.endedOn.label, reason: '早于任期开始' })
      }
      writer.update(id, { endedOn, endReason: reason })
    }
    return { count: members.length }
  })
}

/**
 * A new term (换届) for chosen members: each gets a new membership with the facts of the old one, which ends before it.
 * Who has that term already is passed over. Refuses with `value_refused` where the days cannot be, and with
 * `committee_child_left` where a child is at the school no more.
 */
export function renewMemberships(
  call: Call,
  { ids, termFrom, termTo, session }: ParsedInputOf<'committee.renew'>
): { count: number } {
  const { primaryGrades } = call.ledger.settings()
  const { fields } = register
  if (termTo < termFrom) refuse('value_refused', { label: fields.termTo.label, reason: '早于任期开始' })
  const store = composedStore(call.ledger, register, viewingFor(call))
  return asOneStep(call, `换届:${ids.length} 名家委会成员连任`, (writer, own) => {
    const known = ids.map((id) => ({ id, values: own(id) }))
    const look = { schoolYear: schoolYearOf(termFrom), primaryGrades }
    const left = ids.filter((id) => {
      const member = store.read(id)
      return member === undefined || member.deletedAt !== null || hasLeftSchool(member.values, look)
    })
    if (left.length > 0) refuse('committee_child_left', { count: left.length })
    let count = 0
    for (const { id, values } of known) {
      if (hasTerm(call, values, termFrom)) continue
      if (!values.endedOn) {
        const endedOn = endBeforeNextTerm(values, termFrom)
        if (typeof values.termFrom === 'string' && endedOn < firstDayOf(values.termFrom)) {
          refuse('value_refused', { label: fields.termFrom.label, reason: '要晚于原来任期的开始' })
        }
        writer.update(id, { endedOn, endReason: '换届' })
      }
      writer.create({ ...values, session: session ?? null, termFrom, termTo, endedOn: null, endReason: null })
      count++
    }
    return { count }
  })
}

function asOneStep<Result>(
  call: Call,
  label: string,
  work: (writer: Writer, own: (id: number) => RecordValues) => Result
): Result {
  const { ledger, session } = call
  const viewing = viewingFor(call)
  const composed = composedStore(ledger, register, viewing)
  const stored = recordStore(ledger, register)
  const at = call.core.options.now().toISOString()
  /** What a membership holds itself; a child in the recycle bin does not hide it, the recycle bin of its own does. */
  function own(id: number): RecordValues {
    seen(composed, id, viewing)
    const { values, deletedAt } = existing(stored, id)
    return deletedAt === null ? values : refuse('record_not_found')
  }
  return ledger.sqlite.transaction(() =>
    work(openRecordWriter(openChangeSet(ledger, { origin: 'form', label, session, at }), register), own)
  )()
}

function hasTerm({ ledger }: Call, { studentId, memberName, level }: RecordValues, termFrom: string) {
  return (
    ledger.sqlite
      .prepare(
        `SELECT 1 FROM ${register.table} WHERE student_id = ? AND member_name IS ? AND level IS ?
         AND term_from = ? AND deleted_at IS NULL`
      )
      .get(studentId, memberName ?? null, level ?? null, termFrom) !== undefined
  )
}
