import type { SummaryMonths } from '@shared/api/summary'
import type { Period } from '@shared/rules/terms'
import type { Ledger } from '../../database/ledger'
import type { MadeSummary } from './make-summary'
import { rowsBehind } from './rows-behind'

/** The figures that divide the visits by their method. */
const WHOLE = 'visits.total'

/** The visits of a report by method and month; methods that nobody used are left out. */
export function visitMonths(ledger: Ledger, { figures }: MadeSummary, period: Period): SummaryMonths {
  const months = monthsOf(period)
  const methods = [...figures.values()].filter(({ of, kind }) => of === WHOLE && kind === 'count')
  const series = methods.map(({ key, label, rows }) => {
    const visits = rowsBehind(rows)
    const days = visitDays(
      ledger,
      visits.map(({ id }) => id)
    )
    const counts = months.map(() => 0)
    for (const { id, amount } of visits) {
      const at = months.indexOf((days.get(id) ?? '').slice(0, 7))
      if (at >= 0) counts[at] = (counts[at] ?? 0) + amount
    }
    return { figure: key, label, counts }
  })
  return { months, series: series.filter(({ counts }) => counts.some((count) => count > 0)) }
}

function visitDays({ sqlite }: Ledger, ids: number[]): Map<number, string> {
  return new Map(
    sqlite
      .prepare<unknown[], [number, string]>(
        'SELECT id, visit_date FROM home_visits WHERE id IN (SELECT value FROM json_each(?))'
      )
      .raw()
      .all(JSON.stringify(ids))
  )
}

/** 2026-09, 2026-10 … with the month of the last day. */
function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (let key = from.slice(0, 7); key <= to.slice(0, 7); key = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(key)
    month += 1
    if (month > 12) {
      year += 1
      month = 1
    }
  }
  return months
}
