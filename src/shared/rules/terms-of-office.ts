import type { RecordValues } from '../registers'
import { firstDayOf, lastDayOf } from './calendar'
import { gradeOf } from './school-year'

/** Whether a member of the committee is in office. */
export type TermState = '在任' | '未到任期' | '任期已满' | '学生已离校' | '已离任'

/** Words of 学籍状态 by which a child is at the school no more (§2.4). */
const GONE = /转出|转学|毕业|退学|死亡|失踪|出国|离校|结业/

/** From where a term of office is looked at. */
interface Look {
  schoolYear: number
  primaryGrades: 5 | 6
}

/**
 * The state of a membership on a day (`YYYY-MM-DD`). A parent sits on the committee for a child: when the child leaves
 * the school or its last grade, the membership is to end (§1.6); it is asked for and never ended silently.
 */
export function termStateOn(values: RecordValues, day: string, look: Look): TermState {
  const { termFrom, termTo, endedOn } = values
  if (typeof endedOn === 'string' && endedOn !== '' && firstDayOf(endedOn) <= day) return '已离任'
  if (hasLeftSchool(values, look)) return '学生已离校'
  if (typeof termTo === 'string' && termTo !== '' && lastDayOf(termTo) < day) return '任期已满'
  return typeof termFrom === 'string' && termFrom !== '' && firstDayOf(termFrom) > day ? '未到任期' : '在任'
}

/** Whether the child is through the school's grades in the school year looked at, or has left by its 学籍状态. */
export function hasLeftSchool(values: RecordValues, { schoolYear, primaryGrades }: Look): boolean {
  const { enrolmentStatus, stage, entryYear } = values
  if (typeof enrolmentStatus === 'string' && GONE.test(enrolmentStatus)) return true
  if (typeof entryYear !== 'number' || entryYear > schoolYear) return false
  return gradeOf({ stage: stage === '初中' ? '初中' : '小学', entryYear }, schoolYear, primaryGrades) === null
}
