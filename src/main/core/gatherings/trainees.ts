import type { Attendee, Trainee } from '@shared/api/gatherings'
import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { type MemberValues, registers } from '@shared/registers'
import { attendanceRate, graduates, hasCome, isAbsent, isTicked, isUntold } from '@shared/rules/attendance'
import { hasLeftSchool } from '@shared/rules/terms-of-office'
import { type Call, WithFile } from '../context'
import { showClass, type StoredClass } from '../records/class-shown'
import { recordStore, type StoredRecord } from '../records/store'
import { knownRegister, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import { idsWithin } from './absent-families'
import { rowsOf } from './gathering'
import { traineeWorkbook } from './trainee-workbook'
import { usualAttendees } from './usual-attendees'

/** A row of a session that somebody ticked. */
interface Session {
  hours: number
  row: MemberValues
}

/**
 * What each family of a class, a grade or the school did at the family school in a school year (§1.9, 学员学籍卡), by
 * the children of today. Sessions that nobody ticked, and those of the whole school, which have no names, do not count.
 */
export function familySchoolTrainees(
  call: Call,
  { workbook, ...chosen }: ParsedInputOf<'gatherings.trainees'>
): OutputOf<'gatherings.trainees'> | WithFile<Trainee[]> {
  const trainees = traineesOf(call, chosen)
  return workbook ? new WithFile(trainees, traineeWorkbook(call, trainees, chosen)) : trainees
}

function traineesOf(
  call: Call,
  { schoolYear, ...classes }: Omit<ParsedInputOf<'gatherings.trainees'>, 'workbook'>
): Trainee[] {
  const { ledger } = call
  const { students } = registers
  const viewing = viewingFor(call, { schoolYear })
  const { trainingAbsences } = ledger.settings()
  const sessions = sessionsByChild(call, schoolYear)
  const ids = viewOrder(ledger, students, { register: students.key, ...classes }, viewing)
  const children = recordStore(ledger, students)
    .readMany(ids)
    .filter(({ values }) => !hasLeftSchool(values, viewing))
  const usual = usualAttendees(
    ledger,
    children.map(({ id }) => id),
    { key: 'trainings', id: 0, date: '9999' }
  )
  return children.flatMap((child): Trainee[] => {
    const shown = showClass(child.values as unknown as StoredClass, viewing)
    if (shown.grade === null) return []
    const own = sessions.get(child.id) ?? []
    const mostly = mostlyOf(own) ?? usual.get(child.id)?.usual ?? null
    return [
      {
        studentId: child.id,
        name: String(child.values.name ?? ''),
        className: shown.className ?? '未分班',
        mostly,
        parentName: (mostly && usual.get(child.id)?.names[mostly]) ?? null,
        ...countsOf(own, trainingAbsences)
      }
    ]
  })
}

function countsOf(sessions: Session[], mostAbsences: number) {
  const attended = sessions.filter(({ row }) => hasCome(row))
  const absences = sessions.filter(({ row }) => isUntold(row)).length
  const expected = sessions.length
  return {
    expected,
    attended: attended.length,
    absences,
    madeUp: sessions.filter(({ row }) => isAbsent(row) && !isUntold(row)).length,
    hours: Math.round(attended.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100,
    rate: attendanceRate({ expected, present: attended.length }),
    graduates: graduates(expected, absences, mostAbsences)
  }
}

/** Who came most often; of several the one who came last. */
function mostlyOf(sessions: Session[]): Attendee | null {
  const counts = new Map<string, number>()
  for (const { row } of sessions) {
    if (!hasCome(row) || typeof row.attendee !== 'string') continue
    const count = (counts.get(row.attendee) ?? 0) + 1
    counts.delete(row.attendee)
    counts.set(row.attendee, count)
  }
  const most = Math.max(0, ...counts.values())
  return ([...counts].findLast(([, count]) => count === most)?.[0] ?? null) as Attendee | null
}

/** The ticked sessions of a school year by child; a child who came from another class brings its sessions along. */
function sessionsByChild(call: Call, schoolYear: number): Map<number, Session[]> {
  const register = knownRegister(call.ledger, registers.trainings.key)
  const whole = { ...viewingFor(call, { schoolYear }), scope: null }
  const records = recordStore(call.ledger, register).readMany(idsWithin(call.ledger, register, whole))
  const byChild = new Map<number, Session[]>()
  for (const record of records.filter((one) => isTicked(rowsOf(one)))) addRows(byChild, record)
  return byChild
}

function addRows(byChild: Map<number, Session[]>, record: StoredRecord) {
  const { hours } = record.values
  for (const row of rowsOf(record)) {
    if (typeof row.studentId !== 'number') continue
    const session = { hours: typeof hours === 'number' ? hours : 0, row }
    byChild.set(row.studentId, [...(byChild.get(row.studentId) ?? []), session])
  }
}
