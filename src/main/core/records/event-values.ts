import type { MemberValues, RecordValues } from '@shared/registers'
import {
  attendanceOf,
  attendanceRate,
  committeeAttendanceOf,
  type HeadCount,
  isTicked
} from '@shared/rules/attendance'
import { schoolYearOf } from '@shared/rules/school-year'
import { satisfactionRate } from '@shared/rules/satisfaction'
import { termStateOn } from '@shared/rules/terms-of-office'
import type { Viewing } from './viewing'

type Compute = (values: RecordValues, viewing: Viewing) => RecordValues

const members = (values: RecordValues, key: string) => (values[key] ?? []) as MemberValues[]

/** Numbers counted from names or, where a list came without names or nobody was ticked yet, as it reported them. */
export function knownHeadCount(
  counted: HeadCount | null,
  ticked: boolean,
  { reportedExpected, reportedPresent }: RecordValues
): Record<keyof HeadCount, number | null> {
  const number = (value: RecordValues[string] | undefined) => (typeof value === 'number' ? value : null)
  return {
    expected: counted ? counted.expected : number(reportedExpected),
    present: counted && ticked ? counted.present : number(reportedPresent)
  }
}

function headCount(counted: HeadCount | null, ticked: boolean, values: RecordValues): RecordValues {
  const { expected, present } = knownHeadCount(counted, ticked, values)
  const known = expected !== null && present !== null
  return { expected, present, attendanceRate: known ? attendanceRate({ expected, present }) : null }
}

/** How many came is not known before anybody was ticked: a meeting that is only begun is not one that nobody came to. */
const ofGathering: Compute = (values) => {
  const rows = members(values, 'attendance')
  return headCount(attendanceOf(rows), isTicked(rows), values)
}

const ofCommittee: Compute = (values) =>
  headCount(committeeAttendanceOf(members(values, 'attendees')), true, values)

/** What is worked out for the registers of what happens in a year, by register. */
export const eventValues: Record<string, Compute> = {
  parent_meetings: ofGathering,
  trainings: ofGathering,
  committee_meetings: ofCommittee,
  teaching_evaluations: (values) => ({
    satisfactionRate: satisfactionRate(values) ?? values.reportedRate ?? null
  }),
  committee_members: (values, { facts, primaryGrades }) => ({
    termState: facts
      ? termStateOn(values, facts.day, { schoolYear: schoolYearOf(facts.day), primaryGrades })
      : null
  })
}
