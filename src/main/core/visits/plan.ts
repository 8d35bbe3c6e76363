import type { PlannedChild, VisitPlan } from '@shared/api/visits'
import type { ParsedInputOf } from '@shared/api/contract'
import type { Settings } from '@shared/api/session'
import { formatTerm, type Term, termOf, termPeriod } from '@shared/rules/terms'
import { isUndecided } from '@shared/rules/visit-groups'
import {
  firstVisit,
  lastDayToJoin,
  latestVisit,
  type VisitPeriod,
  visitPeriodBefore,
  visitPeriodOf,
  type VisitRule,
  visitStanding,
  visitStates
} from '@shared/rules/visit-plan'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import type { Ledger } from '../database/ledger'
import { type FactualViewing, viewingFor } from '../records/viewing'
import { type Child, childrenIn, groupFactsOn, isMember, memberSince } from './group-members'
import { hasVisitsIn, type RecordedVisit, visitsTo } from './visits-to'

/** A rule with its period in the term that is looked at, and the one before. */
interface RuleInTerm {
  rule: VisitRule
  period: VisitPeriod
  /** Null where no visit of that time is on record at all. */
  before: VisitPeriod | null
}

/** The visit plan of a term, of the children that the account sees: the most urgent first, then class by class. */
export function visitPlan(
  call: Call,
  { schoolYear, term: chosenTerm, asOf, only, ...chosen }: Omit<ParsedInputOf<'visits.plan'>, 'workbook'>
): VisitPlan {
  const { ledger, core } = call
  const settings = ledger.settings()
  const today = asOf ?? calendarDay(core.options.now())
  const term = { schoolYear, term: chosenTerm ?? termToShow(schoolYear, today, settings.springTermFrom) }
  const { to } = termPeriod(term, settings.springTermFrom)
  const day = today < to ? today : to
  const viewing = { ...viewingFor(call, { asOf: day }), schoolYear }
  const rules = rulesIn(ledger, settings, term)
  const children = childrenIn(ledger, chosen, viewing)
  const visits = visitsTo(
    ledger,
    children.map(({ studentId }) => studentId)
  )
  const planned = children.flatMap(
    (child) => plannedChild(child, visits.get(child.studentId) ?? [], rules, { viewing, day }) ?? []
  )
  const counts: VisitPlan['counts'] = { total: planned.length, 逾期: 0, 临近: 0, 待访: 0, 已访: 0 }
  for (const { state } of planned) counts[state]++
  const urgency = ({ state, due }: PlannedChild) => `${visitStates.indexOf(state)} ${due}`
  return {
    label: formatTerm(term),
    term: term.term,
    asOf: day,
    counts,
    children: planned
      .filter(({ state }) => !only || only.includes(state))
      .sort((one, other) => compare(urgency(one), urgency(other)))
  }
}

/** The term of today; of a year that is over the last one, of one to come the first. */
function termToShow(schoolYear: number, today: string, springTermFrom: string): 1 | 2 {
  const now = termOf(today, springTermFrom)
  if (now.schoolYear === schoolYear) return now.term
  return now.schoolYear > schoolYear ? 2 : 1
}

function rulesIn(ledger: Ledger, settings: Settings, term: Term): RuleInTerm[] {
  return settings.visitRules.map((rule) => {
    const before = visitPeriodBefore(rule, term, settings)
    return {
      rule,
      period: visitPeriodOf(rule, term, settings),
      before: hasVisitsIn(ledger, before) ? before : null
    }
  })
}

/** A child with the most urgent of what is due; null where no rule is about it. */
function plannedChild(
  child: Child,
  visits: RecordedVisit[],
  rules: RuleInTerm[],
  { viewing, day }: { viewing: FactualViewing; day: string }
): PlannedChild | null {
  const facts = groupFactsOn(child, viewing, day)
  const found = rules
    .filter(({ rule }) => isMember(child, rule.group, viewing, day))
    .map((one) => {
      const since = memberSince(child, one.rule.group, viewing, { earliest: lastDayToJoin(one.period), day })
      return { ...one, standing: visitStanding({ visits, memberSince: since }, one.rule, one.period, day) }
    })
  const rank = ({ standing: { state, due } }: (typeof found)[number]) =>
    `${visitStates.indexOf(state)} ${due}`
  const [first] = [...found].sort((one, other) => compare(rank(one), rank(other)))
  if (!first) return null
  const { rule, before, standing } = first
  const last = latestVisit(visits, day)
  return {
    studentId: child.studentId,
    name: child.name,
    className: child.className,
    grade: child.grade,
    classNo: child.classNo,
    groups: [...new Set(found.map((one) => one.rule.group))],
    group: rule.group,
    undecided: rule.group === '留守儿童' && isUndecided(facts),
    state: standing.state,
    due: standing.due,
    daysOverdue: standing.daysOverdue,
    late: standing.late,
    lastVisit: last && { id: last.id, date: last.date ?? '', method: last.method ?? '' },
    missedBefore: before && missedIn(child, visits, { rule, before }, viewing)
  }
}

/**
 * Whether a child was not visited in the period before. Null where nobody can tell: the child was not on record by
 * then or had not entered its stage, or what is on record does not say whether it was in the group.
 */
function missedIn(
  child: Child,
  visits: RecordedVisit[],
  { rule, before }: { rule: VisitRule; before: VisitPeriod },
  viewing: FactualViewing
): boolean | null {
  if (child.knownSince > before.due || `${child.entryYear}-09-01` > before.from) return null
  if (rule.group === '留守儿童') {
    const { leftBehindType } = groupFactsOn(child, viewing, before.due)
    if (leftBehindType === null) return null
    if (leftBehindType === '非留守') return false
  } else if (rule.group !== '全体学生') return null
  return firstVisit(visits, rule, before, before.to) === null
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
