import type { Summary } from '@shared/api/summary'
import { titleOfPeriod } from '@shared/rules/report-periods'
import { type Call, type Handlers, refuse, WithFile } from '../../context'
import { workbookFileName } from '../../excel/writing/names'
import type { CountedRow } from './counting'
import { makeSummary, type SettledQuestion } from './make-summary'
import { writeReport } from './report-workbook'
import { settle, settleYearBefore } from './settle'
import { rowsOnLine } from './values'

/** The procedures of the report to the bureau. */
export const summaryHandlers: Handlers<'summary.make' | 'summary.rows'> = {
  'summary.make': (call, { compare, workbook, ...question }) => {
    const settled = settle(call, question)
    const { summary: made } = makeSummary(call.ledger, settled)
    const summary = compare ? { ...made, before: figuresBefore(call, settled, made) } : made
    if (!workbook) return summary
    const { schoolName } = call.ledger.settings()
    return new WithFile(summary, {
      name: workbookFileName(schoolName, summary.title, summary.asOf),
      bytes: writeReport(summary, { schoolName, filledBy: call.session.displayName })
    })
  },
  'summary.rows': (call, { figure: key, line, ...question }) => {
    const { figures, division } = makeSummary(call.ledger, settle(call, question))
    const figure = figures.get(key)
    if (!figure || figure.kind === 'rate') return refuse('invalid_input', { reason: '没有这一项数据' })
    if (figure.closed) return refuse('invalid_input', { reason: `“${figure.label}”没有可以打开的名单` })
    const rows = rowsOnLine(figure, line, division)
    return {
      register: rows[0]?.register ?? 'students',
      ids: [...new Set(rows.map(({ id }) => id))],
      amounts: amountsOf(rows),
      counted: figure.split === undefined ? figure.label : `${figure.split}:${figure.label}`
    }
  }
}

/** What each record adds, or null where each counts once. */
function amountsOf(rows: readonly CountedRow[]): Record<number, number> | null {
  const amounts = new Map<number, number>()
  for (const { id, amount } of rows) amounts.set(id, (amounts.get(id) ?? 0) + amount)
  return [...amounts.values()].every((amount) => amount === 1) ? null : Object.fromEntries(amounts)
}

/** The figures of a year before on the lines of the report; a class that did not exist has none. */
function figuresBefore(
  call: Call,
  settled: SettledQuestion,
  { lines }: Summary
): NonNullable<Summary['before']> {
  const earlier = settleYearBefore(call, settled)
  const { summary } = makeSummary(call.ledger, earlier)
  const places = lines.map(({ key }) => summary.lines.findIndex((line) => line.key === key))
  const values = Object.entries(summary.values).map(([key, numbers]) => [
    key,
    places.map((at) => numbers[at] ?? null)
  ])
  return { title: titleOfPeriod(earlier.choice), values: Object.fromEntries(values) as Summary['values'] }
}
