import type { AnnualPeriod } from '@shared/api/annual'
import type { Summary } from '@shared/api/summary'
import type { Call } from '../context'
import { makeReport } from '../reports/summary/make-report'
import { settle } from '../reports/summary/settle'
import { type HappenedList, listsOf } from './lists'

/** What the ledger knows of a year of the whole school. */
export interface KnownYear {
  period: AnnualPeriod
  /** Compared with the year before. */
  summary: Summary
  lists: HappenedList[]
}

/** Counts and lists a year. Refuses with `invalid_input` one that has not begun. */
export function yearOf(call: Call, period: AnnualPeriod): KnownYear {
  const question = { period, by: 'school' } as const
  const summary = makeReport(call, { ...question, compare: true })
  const { viewing, period: days } = settle(call, question)
  return { period, summary, lists: listsOf(call.ledger, viewing, days) }
}
