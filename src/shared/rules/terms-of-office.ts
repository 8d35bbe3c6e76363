import type { RecordValues } from '../registers'
import { daysBetween, daysLater, firstDayOf, formatDate, lastDayOf } from './calendar'
import { type Entry, gradeOf } from './school-year'

/** Whether a member of the committee is in office. */
export type TermState = '在任' | '未到任期' | '任期已满' | '学生已离校' | '已离任'

/** Words of 学籍状态 by which a child is at the school no more (§2.4). */
const GONE = /转出|转学|毕业|退学|死亡|失踪|出国|离校|结业/
const GRADUATED = /毕业|结业/
const TRANSFERRED = /转出|转学/

/** So many days before its last one a term is about to be full. */
const SOON_DAYS = 30

/** From where a term of office is looked at: the school year of the day, and the school's grades. */
interface Look {
  schoolYear: number
  primaryGrades: 5 | 6
}

/**
 * The state of a membership on a day (`YYYY-MM-DD`). A parent sits on the committee for a child: when the child leaves
 * the school or its last grade, the membership is to end (§1.6); it is asked for and never ended silently.
 */
export function termStateOn(values: RecordValues, day: string, look: Look): TermState {
  const { termFrom, endedOn } = values
  const lastDay = lastDayOfTerm(values)
  if (typeof endedOn === 'string' && endedOn !== '' && firstDayOf(endedOn) <= day) return '已离任'
  if (hasLeftSchool(values, look)) return '学生已离校'
  if (lastDay !== null && lastDay < day) return '任期已满'
  return typeof termFrom === 'string' && termFrom !== '' && firstDayOf(termFrom) > day ? '未到任期' : '在任'
}

/** Whether somebody in office on a day (`YYYY-MM-DD`) has at most 30 days left of the term, the last one included. */
export function endsSoon(values: RecordValues, day: string): boolean {
  const lastDay = lastDayOfTerm(values)
  return lastDay !== null && lastDay >= day && daysBetween(day, lastDay) <= SOON_DAYS
}

/** Whether the child is through the school's grades in the school year looked at, or has left by its 学籍状态. */
export function hasLeftSchool(values: RecordValues, { schoolYear, primaryGrades }: Look): boolean {
  const { enrolmentStatus } = values
  if (typeof enrolmentStatus === 'string' && GONE.test(enrolmentStatus)) return true
  const entry = entryIn(values)
  return entry !== null && entry.entryYear <= schoolYear && gradeOf(entry, schoolYear, primaryGrades) === null
}

/** Why a membership is to end, and on which day (`YYYY-MM-DD`). */
export interface ProposedEnd {
  reason: '学生毕业' | '学生转出' | '学生离校' | '任期届满'
  endedOn: string
}

/**
 * How a membership that nobody ended should end, to be asked for: with the term, or with the child's last day at the
 * school, whichever came first. Who graduates leaves on 31 August (§2.5); when a child moved away no list says, and so
 * that is proposed for the day of the look. Null for whom nothing needs to be ended.
 */
export function proposedEnd(values: RecordValues, day: string, look: Look): ProposedEnd | null {
  const state = termStateOn(values, day, look)
  if (state !== '学生已离校' && state !== '任期已满') return null
  const leaving = state === '学生已离校' ? leavingOf(values, day, look) : null
  const lastDay = lastDayOfTerm(values)
  if (lastDay !== null && lastDay < (leaving?.endedOn ?? day)) return { reason: '任期届满', endedOn: lastDay }
  return leaving
}

function leavingOf(values: RecordValues, day: string, { schoolYear, primaryGrades }: Look): ProposedEnd {
  const status = typeof values.enrolmentStatus === 'string' ? values.enrolmentStatus : ''
  const entry = entryIn(values)
  const through = entry !== null && gradeOf(entry, schoolYear, primaryGrades) === null
  if (GRADUATED.test(status) || (through && !GONE.test(status))) {
    const grades = entry?.stage === '初中' ? 9 - primaryGrades : primaryGrades
    const end = entry === null ? day : formatDate(entry.entryYear + grades, 8, 31)
    return { reason: '学生毕业', endedOn: end < day ? end : day }
  }
  return { reason: TRANSFERRED.test(status) ? '学生转出' : '学生离校', endedOn: day }
}

/** The last day of a membership that is followed by a new term from a day on: the day before, or where it ended itself. */
export function endBeforeNextTerm(values: RecordValues, nextFrom: string): string {
  const dayBefore = daysLater(nextFrom, -1)
  const lastDay = lastDayOfTerm(values)
  return lastDay !== null && lastDay < dayBefore ? lastDay : dayBefore
}

function lastDayOfTerm({ termTo }: RecordValues): string | null {
  return typeof termTo === 'string' && termTo !== '' ? lastDayOf(termTo) : null
}

function entryIn({ stage, entryYear }: RecordValues): Entry | null {
  return typeof entryYear === 'number' ? { stage: stage === '初中' ? '初中' : '小学', entryYear } : null
}
