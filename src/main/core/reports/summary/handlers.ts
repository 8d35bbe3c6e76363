import type { Summary } from '@shared/api/summary'
import { titleOfPeriod } from '@shared/rules/report-periods'
import { type Call, type Handlers, refuse, WithFile } from '../../context'
import { workbookFileName } from '../../excel/writing/names'
import { makeSummary, type SettledQuestion } from './make-summary'
import { writeReport } from './report-workbook'
import { rowsBehind } from './rows-behind'
import { settle, settleYearBefore } from './settle'
import { rowsOnLine } from './values'
import { visitMonths } from './visit-months'

/** The procedures of the report to the bureau. */
export const summaryHandlers: Handlers<'summary.make' | 'summary.rows' | 'summary.months'> = {
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
    const rows = rowsBehind(rowsOnLine(figure, line, division))
    return {
      register: rows[0]?.register ?? 'students',
      ids: rows.map(({ id }) => id),
      amounts: rows.every(({ amount }) => amount === 1)
        ? null
        : Object.fromEntries(rows.map(({ id, amount }) => [id, amount])),
      counted: figure.split === undefined ? figure.label : `${figure.split}:${figure.label}`
    }
  },
  'summary.months': (call, question) => {
    const settled = settle(call, question)
    return visitMonths(call.ledger, makeSummary(call.ledger, settled), settled.period)
  }
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
