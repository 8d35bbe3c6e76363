import type { VisitGroup, VisitState } from '../rules/visit-plan'

/** A child of the visit plan, with what is due by the most urgent of the rules it comes under. */
export interface PlannedChild {
  studentId: number
  name: string
  className: string
  grade: number
  /** Null where the child is in no class yet. */
  classNo: number | null
  /** The groups with a rule that the child belongs to, in the order of the rules. */
  groups: VisitGroup[]
  /** The group whose rule `state` and `due` follow. */
  group: VisitGroup
  /** Taken for left behind although the facts do not suffice. */
  undecided: boolean
  state: VisitState
  /** The last day on which the visit is in time, `YYYY-MM-DD`. */
  due: string
  /** Days since `due` while nobody was there; otherwise 0. */
  daysOverdue: number
  /** The visit came after `due`. */
  late: boolean
  /** The latest visit of all, whatever it counts for; its date may be coarse. */
  lastVisit: { id: number; date: string; method: string } | null
  /** True where no visit of the period before is on record though the child was there; null where nobody can tell. */
  missedBefore: boolean | null
}

/** Who is to be visited in a term, and how far that has come. */
export interface VisitPlan {
  /** 2026—2027学年第一学期 */
  label: string
  term: 1 | 2
  /** The day the states are of, `YYYY-MM-DD`: today, or the last day of a term that is over. */
  asOf: string
  /** How many children come under a rule, by their state. */
  counts: Record<VisitState, number> & { total: number }
  /** The most urgent first. */
  children: PlannedChild[]
}

/** A brother or sister of a visited child, or one who may be. */
export interface VisitSibling {
  studentId: number
  name: string
  /** Absent where the account may not see the child. */
  className?: string
  /** Whether somebody confirmed that they are of one family. */
  confirmed: boolean
  /** Whether the visit was to this child as well. */
  visited: boolean
}

/** What was promised on a visit, and is not done though its day has come. */
export interface FollowUp {
  /** The visit. */
  id: number
  version: number
  studentId: number
  name: string
  className: string
  visitDate: string
  teachers: string
  /** What was promised. */
  followUp: string
  /** The day it was promised for; may be coarse. */
  followUpDate: string
  daysOverdue: number
  /** Whether the account may say that it is done. */
  mayWrite: boolean
}
