import type { MemberValues, RecordValues } from '@shared/registers'
import { schoolYearOf } from '@shared/rules/school-year'
import { attendanceOf, attendanceRate, committeeAttendanceOf, type HeadCount } from '@shared/rules/attendance'
import { satisfactionRate } from '@shared/rules/satisfaction'
import { termStateOn } from '@shared/rules/terms-of-office'
import type { Viewing } from './viewing'

type Compute = (values: RecordValues, viewing: Viewing) => RecordValues

const members = (values: RecordValues, key: string) => (values[key] ?? []) as MemberValues[]

/** Numbers counted from names or, where a list came without names, as it reported them. */
function headCount(
  counted: HeadCount | null,
  { reportedExpected, reportedPresent }: RecordValues
): RecordValues {
  const expected = counted ? counted.expected : (reportedExpected ?? null)
  const present = counted ? counted.present : (reportedPresent ?? null)
  const known = typeof expected === 'number' && typeof present === 'number'
  return { expected, present, attendanceRate: known ? attendanceRate({ expected, present }) : null }
}

const ofGathering: Compute = (values) => headCount(attendanceOf(members(values, 'attendance')), values)

/** What is worked out for the registers of what happens in a year, by register. */
export const eventValues: Record<string, Compute> = {
  parent_meetings: ofGathering,
  trainings: ofGathering,
  committee_meetings: (values) => headCount(committeeAttendanceOf(members(values, 'attendees')), values),
  teaching_evaluations: (values) => ({
    satisfactionRate: satisfactionRate(values) ?? values.reportedRate ?? null
  }),
  committee_members: (values, { facts, primaryGrades }) => ({
    termState: facts
      ? termStateOn(values, facts.day, { schoolYear: schoolYearOf(facts.day), primaryGrades })
      : null
  })
}
