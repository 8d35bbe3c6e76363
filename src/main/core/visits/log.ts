import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { type MemberValues, registers } from '@shared/registers'
import { type Call, refuse } from '../context'
import { type Editing, readNewRecord } from '../records/edit'
import { openRecordWriter } from '../records/record-writer'
import { hasSameVisit } from '../records/repeated-visit'
import { seen } from '../records/seen'
import { composedStore } from '../records/composed'
import { knownRegister, viewingFor } from '../records/viewing'
import { openChangeSet } from '../records/writer'

/**
 * Logs visits with the same values as one step: one to each child, or one to all as children of one family, the first
 * of whom it is about. Nothing is stored where one child is refused.
 */
export function logVisits(
  call: Call,
  { studentIds, oneFamily, values: typed, again, schoolYear }: ParsedInputOf<'visits.log'>
): OutputOf<'visits.log'> {
  const { ledger, session, core } = call
  const viewing = viewingFor(call, { schoolYear })
  const register = knownRegister(ledger, registers.home_visits.key)
  // What is the student's own is not the same for several.
  if (Object.keys(typed).some((key) => register.fields[key]?.of))
    refuse('invalid_input', { reason: '学生资料' })
  const now = core.options.now()
  const editing: Editing = { ledger, register, session, now, viewing }
  const ids = [...new Set(studentIds)]
  const [main, ...siblings] = ids
  const visits = (oneFamily ? [main] : ids).map((studentId) =>
    readNewRecord(editing, { ...typed, studentId })
  )
  const together = oneFamily ? namedWith(call, siblings) : []
  const first = visits[0]?.values ?? {}
  const repeated = ids.filter((studentId) => hasSameVisit(ledger, studentId, first))
  if (repeated.length > 0 && !again) refuse('visit_twice', { count: repeated.length })

  return ledger.sqlite.transaction(() => {
    const label = `登记 ${visits.length} 次家访`
    const changeSet = openChangeSet(ledger, { origin: 'create', label, session, at: now.toISOString() })
    const writer = openRecordWriter(changeSet, register)
    return {
      ids: visits.map(({ values, doubts }) =>
        writer.create(together.length > 0 ? { ...values, visitedSiblings: together } : values, { doubts })
      )
    }
  })()
}

/** Children whom the account sees as the brothers and sisters of a visit; refuses others with `record_not_found`. */
export function namedWith(call: Call, studentIds: readonly number[]): MemberValues[] {
  const viewing = viewingFor(call)
  const students = composedStore(call.ledger, registers.students, viewing)
  return studentIds.map((studentId) => {
    const { values, deletedAt } = seen(students, studentId, viewing)
    if (deletedAt !== null) refuse('record_not_found')
    return { studentId, name: (values as MemberValues).name ?? null }
  })
}
