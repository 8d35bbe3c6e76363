import type { ExpectedMember } from '@shared/api/committee'
import type { ParsedInputOf } from '@shared/api/contract'
import type { ShownRecord } from '@shared/api/records'
import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { entryOf, schoolYearOf } from '@shared/rules/school-year'
import { type Call, refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { composedStore } from '../records/composed'
import { openRecordWriter } from '../records/record-writer'
import { mayWrite } from '../records/scope'
import { seen } from '../records/seen'
import { showRecord } from '../records/shown'
import { type Viewing, viewingFor } from '../records/viewing'
import { openChangeSet } from '../records/writer'
import { expectedMembers, meetingIn, withExpected } from './expected'

/** Who is expected at a meeting that is to be held; refuses with `not_allowed` a committee that is not the account's. */
export function expectedAt(
  call: Call,
  { level, grade, classNo, date }: ParsedInputOf<'committee.expected'>
): ExpectedMember[] {
  const viewing = viewingFor(call)
  const ofClass =
    level === '学校' || grade === undefined
      ? { stage: null, entryYear: null }
      : entryOf(grade, schoolYearOf(date), viewing.primaryGrades)
  const meeting = { level, date, ...ofClass, classNo: level === '班级' ? (classNo ?? null) : null }
  if (!mayWrite(viewing.scope ?? null, { values: meeting as MemberValues })) refuse('not_allowed')
  return expectedMembers(call.ledger, meeting, viewing)
}

/** What a new meeting begins with: the list of who is expected, unless somebody said who or how many came. */
export function begunAttendance(ledger: Ledger, values: RecordValues, viewing: Viewing): RecordValues {
  const meeting = meetingIn(values)
  const told = ['attendees', 'attendeeNames', 'reportedExpected', 'reportedPresent'] as const
  if (!meeting || told.some((key) => (values[key] ?? null) !== null)) return {}
  const expected = expectedMembers(ledger, meeting, viewing)
  return expected.length > 0 ? { attendees: withExpected([], expected) } : {}
}

/**
 * Puts the members who are expected at a meeting and not in its list into it, as one step. Refuses with
 * `record_not_found`, and with `value_refused` where level or day of the meeting is not known.
 */
export function callRoll(call: Call, { id, schoolYear }: ParsedInputOf<'committee.callRoll'>): ShownRecord {
  const { ledger, session } = call
  const { committee_meetings: register } = registers
  const viewing = viewingFor(call, { schoolYear })
  const store = composedStore(ledger, register, viewing)
  const record = seen(store, id, viewing)
  if (record.deletedAt !== null) refuse('record_not_found')
  const meeting = meetingIn(record.values)
  if (!meeting)
    return refuse('value_refused', { label: '级别、会议时间', reason: '还没有填写,列不出应到委员' })
  const present = (record.values.attendees ?? []) as MemberValues[]
  const attendees = withExpected(present, expectedMembers(ledger, meeting, viewing))
  const at = call.core.options.now().toISOString()
  ledger.sqlite.transaction(() => {
    const changeSet = openChangeSet(ledger, { origin: 'form', label: '列出应到委员', session, at })
    openRecordWriter(changeSet, register).update(id, { attendees })
  })()
  return showRecord(register, seen(store, id, viewing), viewing)
}
