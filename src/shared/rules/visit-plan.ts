import { daysBetween, daysLater, firstDayOf } from './calendar'
import { dayWithin, liesIn, type Period, schoolYearPeriod, type Term, termBefore, termPeriod } from './terms'

/** Groups of children of whom a school can say from what is on record who belongs to them. */
export const visitGroups = ['留守儿童', '困境儿童', '住校生', '全体学生'] as const
export type VisitGroup = (typeof visitGroups)[number]

/** How often the children of a group are visited (§2.7: 帮扶教师家访, once a term), and which visits count. */
export interface VisitRule {
  group: VisitGroup
  per: 'term' | 'schoolYear'
  /** Methods that count; every one where there is none (some bureaus count 上门 only, §1.5). */
  methods: string[]
}

/** When the terms of a school lie, and by when visits are due in them: all as `MM-DD`. */
export interface VisitCalendar {
  springTermFrom: string
  visitDueDays: { first: string; second: string }
}

/** The stretch of time in which one visit is wanted, and the day by which it should have been made. */
export interface VisitPeriod extends Period {
  due: string
}

/** A visit as far as the plan asks: its day may be coarse or missing. */
export interface PlannedVisit {
  date: string | null
  method: string | null
}

/** What is known of a child under a rule. */
export interface VisitedChild<Visit extends PlannedVisit = PlannedVisit> {
  /** All visits to the child, also those as a brother or sister of the child somebody went to. */
  visits: readonly Visit[]
  /** The day since when the child is in the group and at the school; null where it has been long, or nobody knows. */
  memberSince: string | null
}

/** The states of a child under a rule, the most urgent first. */
export const visitStates = ['逾期', '临近', '待访', '已访'] as const
export type VisitState = (typeof visitStates)[number]

/** How a child stands under a rule on a day. */
export interface VisitStanding<Visit extends PlannedVisit = PlannedVisit> {
  state: VisitState
  /** The last day on which the visit is in time. */
  due: string
  /** Days since that day, where the state is 逾期; otherwise 0. */
  daysOverdue: number
  /** The visit that fulfils the rule, the first that counts; null where there is none. */
  visit: Visit | null
  /** Whether that visit came after the day it was due. */
  late: boolean
}

/** A visit comes near this many days before it is due, and whoever comes into a group has as many to be visited. */
const DAYS_OF_GRACE = 30

/**
 * The period of a rule that a term belongs to. Holidays follow the day on which a visit is due; one that is made in
 * them still counts, but is late.
 */
export function visitPeriodOf({ per }: VisitRule, term: Term, calendar: VisitCalendar): VisitPeriod {
  const { first, second } = calendar.visitDueDays
  if (per === 'schoolYear') {
    const year = schoolYearPeriod(term.schoolYear)
    return { ...year, due: dayWithin(year, second) }
  }
  const period = termPeriod(term, calendar.springTermFrom)
  return { ...period, due: dayWithin(period, term.term === 1 ? first : second) }
}

/** The period of a rule before the one of a term. */
export function visitPeriodBefore(rule: VisitRule, term: Term, calendar: VisitCalendar): VisitPeriod {
  const before = rule.per === 'term' ? termBefore(term) : { ...term, schoolYear: term.schoolYear - 1 }
  return visitPeriodOf(rule, before, calendar)
}

/**
 * How a child stands under a rule on a day (`YYYY-MM-DD`). Visits after the day, without a date, or with one too coarse
 * to lie in the period do not count. Who came into the group less than a month before the visit was due, or later, is
 * not overdue before a month is over.
 */
export function visitStanding<Visit extends PlannedVisit>(
  child: VisitedChild<Visit>,
  rule: VisitRule,
  period: VisitPeriod,
  day: string
): VisitStanding<Visit> {
  const due = dueFor(child.memberSince, period)
  const visit = firstVisit(child.visits, rule, period, day)
  if (visit) {
    return { state: '已访', due, daysOverdue: 0, visit, late: firstDayOf(visit.date ?? '') > due }
  }
  const daysOverdue = Math.max(0, daysBetween(due, day))
  const state = daysOverdue > 0 ? '逾期' : daysBetween(day, due) <= DAYS_OF_GRACE ? '临近' : '待访'
  return { state, due, daysOverdue, visit: null, late: false }
}

/** The first day on which somebody must have been in a group to be due with it: whoever came later has more time. */
export function lastDayToJoin({ due }: VisitPeriod): string {
  return daysLater(due, -DAYS_OF_GRACE)
}

function dueFor(memberSince: string | null, period: VisitPeriod): string {
  return memberSince !== null && memberSince > lastDayToJoin(period)
    ? daysLater(memberSince, DAYS_OF_GRACE)
    : period.due
}

/** The first visit that counts under a rule, made up to a day; null where there is none. */
export function firstVisit<Visit extends PlannedVisit>(
  visits: readonly Visit[],
  { methods }: VisitRule,
  period: Period,
  day: string
): Visit | null {
  const counted = visits.filter(
    ({ date, method }) =>
      date !== null &&
      liesIn(date, period) &&
      firstDayOf(date) <= day &&
      (methods.length === 0 || (method !== null && methods.includes(method)))
  )
  return earliest(counted)
}

/** The latest visit up to a day, whatever it counts for; null where there is none. */
export function latestVisit<Visit extends PlannedVisit>(visits: readonly Visit[], day: string): Visit | null {
  const made = visits.filter(({ date }) => date !== null && firstDayOf(date) <= day)
  return made.reduce<Visit | null>(
    (latest, visit) => (latest === null || (visit.date ?? '') >= (latest.date ?? '') ? visit : latest),
    null
  )
}

function earliest<Visit extends PlannedVisit>(visits: readonly Visit[]): Visit | null {
  return visits.reduce<Visit | null>(
    (first, visit) => (first === null || (visit.date ?? '') < (first.date ?? '') ? visit : first),
    null
  )
}
