import type { ExpectedMember } from '@shared/api/committee'
import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { lastDayOf } from '@shared/rules/calendar'
import { schoolYearOf } from '@shared/rules/school-year'
import { termStateOn } from '@shared/rules/terms-of-office'
import type { Ledger } from '../database/ledger'
import { wordOf } from '../records/stored-values'
import type { Viewing } from '../records/viewing'
import { memberships } from './memberships'

const POSITIONS = registers.committee_members.fields.position.options.map(({ label }) => label as string)

/** Of which committee a meeting is, as it is stored: `date` of any precision. */
export interface CommitteeMeeting {
  level: string
  date: string
  stage: RecordValues[string]
  entryYear: RecordValues[string]
  classNo: RecordValues[string]
}

/** Which committee met, and when; null where the record does not say. */
export function meetingIn(values: RecordValues): CommitteeMeeting | null {
  const { level, date, stage = null, entryYear = null, classNo = null } = values
  if (typeof level !== 'string' || typeof date !== 'string') return null
  return { level, date, stage, entryYear, classNo }
}

/** The members in office on the day of a meeting at its level: chair first, then as they were registered. */
export function expectedMembers(
  ledger: Ledger,
  meeting: CommitteeMeeting,
  viewing: Viewing
): ExpectedMember[] {
  const day = lastDayOf(meeting.date)
  const look = { schoolYear: schoolYearOf(day), primaryGrades: viewing.primaryGrades }
  const known = new Set<string>()
  return memberships(ledger, viewing)
    .filter(
      ({ values, deletedAt }) =>
        deletedAt === null &&
        values.level === meeting.level &&
        isOf(meeting, values) &&
        termStateOn(values, day, look) === '在任'
    )
    .map(({ id, values }) => ({
      memberId: id,
      name: wordOf(values.memberName),
      post: wordOf(values.position),
      person: `${wordOf(values.studentId)} ${wordOf(values.memberName)}`
    }))
    .filter(({ person }) => !known.has(person) && known.add(person))
    .sort((one, other) => rankOf(one.post) - rankOf(other.post))
    .map(({ memberId, name, post }) => ({ memberId, name, post }))
}

/** The expected members as rows of the attendance; those that are in it already stay as they are. */
export function withExpected(present: MemberValues[], expected: ExpectedMember[]): MemberValues[] {
  const rows = present.map((row) => ({ ...row }))
  for (const { memberId, name, post } of expected) {
    if (rows.some((row) => row.memberId === memberId)) continue
    // A list that came without the register named its people only: the first of that name is meant.
    const named = rows.find((row) => row.memberId === undefined && row.name === name)
    if (named) named.memberId = memberId
    else rows.push({ memberId, name, post })
  }
  return rows
}

function isOf({ level, ...meeting }: CommitteeMeeting, values: RecordValues): boolean {
  if (level === '学校') return true
  const sameGrade = values.stage === meeting.stage && values.entryYear === meeting.entryYear
  return sameGrade && (level === '年级' || values.classNo === meeting.classNo)
}

function rankOf(post: string): number {
  const place = POSITIONS.indexOf(post)
  return place === -1 ? POSITIONS.length : place
}
