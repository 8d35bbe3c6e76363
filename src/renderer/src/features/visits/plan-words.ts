import type { PlannedChild } from '@shared/api/visits'
import type { VisitState } from '@shared/rules/visit-plan'

/** The colours of the states, the more urgent the warmer. */
export const STATE_COLOURS: Record<VisitState, string> = {
  逾期: 'red',
  临近: 'orange',
  待访: 'blue',
  已访: 'green'
}

/** What else there is to say about a child of the plan; empty for most. */
export function remarkOf({ missedBefore, late, undecided }: PlannedChild): string {
  return [missedBefore ? '上一期没有家访' : '', late ? '过了应访日期才访' : '', undecided ? '留守待认定' : '']
    .filter(Boolean)
    .join(',')
}

/** The latest visit in words: 2026-10-08 电话家访. */
export function lastVisitText({ lastVisit }: PlannedChild): string {
  return lastVisit ? `${lastVisit.date} ${lastVisit.method}`.trim() : ''
}
