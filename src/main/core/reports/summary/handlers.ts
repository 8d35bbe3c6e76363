import { type Handlers, refuse, WithFile } from '../../context'
import { makeReport, reportFile } from './make-report'
import { makeSummary } from './make-summary'
import { rowsBehind } from './rows-behind'
import { settle } from './settle'
import { rowsOnLine } from './values'
import { visitMonths } from './visit-months'

/** The procedures of the report to the bureau. */
export const summaryHandlers: Handlers<'summary.make' | 'summary.rows' | 'summary.months'> = {
  'summary.make': (call, { workbook, ...question }) => {
    const summary = makeReport(call, question)
    return workbook ? new WithFile(summary, reportFile(call, summary)) : summary
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
