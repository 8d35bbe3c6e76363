import type { Attendance, AttendanceRow, Attendee, GatheringKey, MakeUpWay } from '@shared/api/gatherings'
import type { FieldValue } from '@shared/registers'
import { schoolYearOf } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { spellingsOf } from '../records/spellings'
import { viewingFor } from '../records/viewing'
import { classList, classOf } from './class-list'
import { type Gathering, rowsOf } from './gathering'
import { type Before, usualAttendees } from './usual-attendees'

/**
 * The attendance of a gathering as it is ticked: who usually comes is offered, and children who came into the class
 * since. Those who left it stay: they were expected on that day.
 */
export function readAttendance(call: Call, { key, record }: Gathering): Attendance {
  const { ledger } = call
  const rows = rowsOf(record)
  const ids = rows.flatMap(({ studentId }) => (typeof studentId === 'number' ? [studentId] : []))
  const usual = usualAttendees(ledger, ids, beforeThis(key, record))
  const ofClass = classOf(record.values)
  const listed = new Set(ids)
  return {
    rows: rows.map((row, position): AttendanceRow => {
      const studentId = typeof row.studentId === 'number' ? row.studentId : null
      const name = textOf(row.name) ?? ''
      return {
        position,
        studentId,
        name,
        spellings: spellingsOf(name),
        attendee: textOf(row.attendee) as Attendee | null,
        parentName: textOf(row.parentName),
        late: row.late === true ? true : null,
        absentReason: textOf(row.absentReason),
        makeUp: textOf(row.makeUp) as MakeUpWay | null,
        makeUpDate: textOf(row.makeUpDate),
        makeUpNote: textOf(row.makeUpNote),
        ...(usual.get(studentId ?? 0) ?? { usual: null, names: {} })
      }
    }),
    joined:
      ofClass && (rows.length === 0 || isOfThisYear(call, record))
        ? classList(ledger, ofClass, viewingFor(call)).filter(({ studentId }) => !listed.has(studentId))
        : []
  }
}

/** Who comes into a class in a later year was not expected at its old meetings. */
function isOfThisYear({ core }: Call, { values: { date } }: Gathering['record']): boolean {
  const today = calendarDay(core.options.now())
  return typeof date !== 'string' || schoolYearOf(date) === schoolYearOf(today)
}

/** What counts as earlier than a gathering; one without a day may have been yesterday. */
export function beforeThis(key: GatheringKey, { id, values }: Gathering['record']): Before {
  return { key, id, date: typeof values.date === 'string' ? values.date : '9999' }
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
