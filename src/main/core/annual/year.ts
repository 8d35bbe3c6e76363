import type { AnnualPeriod } from '@shared/api/annual'
import type { Summary } from '@shared/api/summary'
import { type Call, WithFile } from '../context'
import { summaryHandlers } from '../reports/summary/handlers'
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
export async function yearOf(call: Call, period: AnnualPeriod): Promise<KnownYear> {
  const asked = { period, by: 'school', compare: true, workbook: false } as const
  const answer = await summaryHandlers['summary.make'](call, asked)
  const summary = answer instanceof WithFile ? answer.value : answer
  const { viewing, period: days } = settle(call, { period, by: 'school' })
  return { period, summary, lists: listsOf(call.ledger, viewing, days) }
}
