import type { Attendance, AttendanceRow, GatheringKey } from '@shared/api/gatherings'
import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import type { MemberValues } from '@shared/registers'
import { fitsTick, hasCome, isAbsent, SOMEBODY, ticked } from '@shared/rules/attendance'
import { isCalendarDate } from '@shared/rules/calendar'
import { type Call, refuse } from '../context'
import { openRecordWriter } from '../records/record-writer'
import { showRecord } from '../records/shown'
import { recordStore } from '../records/store'
import { existing } from '../records/stored-values'
import { knownRegister, viewingFor } from '../records/viewing'
import { type ChangeSet, openChangeSet } from '../records/writer'
import { readAttendance } from './attendance'
import { ATTENDANCE, type Gathering, presentGathering, rowsOf } from './gathering'

type Input = ParsedInputOf<'gatherings.mark'>
type ParsedMark = Input['marks'][number]

/**
 * Ticks who came for whom, puts children of the class into the list or takes rows out of it, as one step. Two people
 * who tick at once do not overwrite each other: only the rows named change. Refuses with `record_not_found` a row that
 * is not there and a child who is not in the class.
 */
export function markGathering(call: Call, input: Input): OutputOf<'gatherings.mark'> {
  const { register: key, id } = input
  const gathering = openGathering(call, key, id)
  const attendance = readAttendance(call, gathering)
  return changeRows(call, gathering, `登记${gathering.register.recordLabel}出席情况`, (stored) => {
    const rows = stored.map((row) => ({ ...row }))
    for (const mark of input.marks) {
      const position = positionOf(rows, mark)
      rows[position] = marked(rows[position] ?? {}, mark, attendance.rows[position])
    }
    if (input.rest === 'usual') {
      rows.forEach((row, position) => {
        const { usual = null } = attendance.rows[position] ?? {}
        if (hasCome(row) || isAbsent(row)) return
        rows[position] = marked(row, { attendee: usual ?? SOMEBODY }, attendance.rows[position])
      })
    }
    const removed = new Set(input.remove)
    return [...rows.filter((_, position) => !removed.has(position)), ...added(attendance, input.add)]
  })
}

/** A gathering of the account that is there to be changed. */
export function openGathering(call: Call, key: GatheringKey, id: number): Gathering {
  const register = knownRegister(call.ledger, key)
  return { key, register, record: presentGathering(call.ledger, register, id, viewingFor(call)) }
}

/**
 * Changes the rows of a gathering as one step, with whatever else belongs to that step, and answers with the gathering
 * as it is then.
 */
export function changeRows(
  call: Call,
  { key, register, record: { id } }: Gathering,
  label: string,
  change: (rows: MemberValues[]) => MemberValues[],
  also: (changeSet: ChangeSet) => void = () => undefined
): OutputOf<'gatherings.mark'> {
  const { ledger, session, core } = call
  ledger.sqlite.transaction(() => {
    const at = core.options.now().toISOString()
    const changeSet = openChangeSet(ledger, { origin: 'form', label, session, at })
    const stored = rowsOf(existing(recordStore(ledger, register), id))
    openRecordWriter(changeSet, register).update(id, { [ATTENDANCE]: change(stored) })
    also(changeSet)
  })()
  const changed = openGathering(call, key, id)
  return {
    record: showRecord(register, changed.record, viewingFor(call)),
    attendance: readAttendance(call, changed)
  }
}

/** The row that a mark means: the child's, wherever it stands by now, or the one at a place. */
function positionOf(rows: MemberValues[], { studentId, position }: ParsedMark): number {
  const found =
    studentId === undefined ? (position ?? -1) : rows.findIndex((row) => row.studentId === studentId)
  return found >= 0 && found < rows.length ? found : refuse('record_not_found')
}

function marked(row: MemberValues, mark: ParsedMark, known: AttendanceRow | undefined): MemberValues {
  const { studentId: _id, position: _position, attendee, ...said } = mark
  if (typeof said.makeUpDate === 'string') requireDay(said.makeUpDate)
  const changed = attendee !== undefined && attendee !== (row.attendee ?? null)
  const next = changed ? ticked(row, attendee, known?.names ?? {}) : { ...row }
  for (const [key, value] of Object.entries(said)) {
    if (value !== undefined && fitsTick(next, key)) next[key] = value
  }
  return next
}

/** Refuses with `invalid_input` what is no day of the calendar. */
export function requireDay(day: string): void {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (!isCalendarDate(year, month, date)) refuse('invalid_input', { reason: '补访日期不是有效的日期' })
}

function added({ joined }: Attendance, wanted: number[]): MemberValues[] {
  return [...new Set(wanted)].map((id) => {
    const child = joined.find(({ studentId }) => studentId === id) ?? refuse('record_not_found')
    return { studentId: child.studentId, name: child.name }
  })
}
