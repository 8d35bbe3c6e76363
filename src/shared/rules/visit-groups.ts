import type { LeftBehindFinding } from '../api/students'
import type { MemberValues } from '../registers'
import type { VisitGroup } from './visit-plan'

/** What is on record about a child as far as the groups to be visited ask. */
export interface GroupFacts {
  /** The student's own values, as they are stored. */
  student: MemberValues
  /** By the school's definition of left-behind children on the day; null where the facts do not suffice. */
  leftBehindType: LeftBehindFinding['type']
  /** Whether the child was reported as left behind or has a record among these children. */
  reportedLeftBehind: boolean
}

/** Words by which a text says that there is nothing. */
const NONE = /^(无|没有|否|非|不是|正常)$/

/**
 * Whether a child belongs to a group that is visited. A reported left-behind child whose facts do not suffice counts
 * as one: better a visit too many. 困境 follows 国发〔2016〕36号 as far as the roster knows: poor, orphaned or disabled.
 */
export function isInGroup(group: VisitGroup, facts: GroupFacts): boolean {
  const { student } = facts
  switch (group) {
    case '全体学生':
      return true
    case '住校生':
      return student.boarding === '住校'
    case '困境儿童':
      return isInNeed(student)
    case '留守儿童':
      return isUndecided(facts) || facts.leftBehindType === '单亲留守' || facts.leftBehindType === '双亲留守'
  }
}

/** Whether a child is taken for left behind although the facts do not suffice. */
export function isUndecided({ leftBehindType, reportedLeftBehind }: GroupFacts): boolean {
  return leftBehindType === null && reportedLeftBehind
}

function isInNeed({ lowIncome, orphan, registeredPoverty, disabled, disability }: MemberValues): boolean {
  const hasDisability =
    disabled !== false && typeof disability === 'string' && disability !== '' && !NONE.test(disability.trim())
  return [lowIncome, orphan, registeredPoverty, disabled, hasDisability].includes(true)
}
