import type { ParsedInputOf } from '@shared/api/contract'
import type { Summary } from '@shared/api/summary'
import { isDay } from '@shared/rules/calendar'
import {
  countingDay,
  dayYearBefore,
  daysOf,
  isStretch,
  titleOfPeriod,
  yearBefore
} from '@shared/rules/report-periods'
import { calendarDay } from '../../calendar-day'
import { type Call, type Handlers, refuse } from '../../context'
import { viewingFor } from '../../records/viewing'
import { makeSummary, type SettledQuestion } from './make-summary'
import { rowsOnLine } from './values'

/** The procedures of the report to the bureau. */
export const summaryHandlers: Handlers<'summary.make' | 'summary.rows'> = {
  'summary.make': (call, { compare, ...question }) => {
    const settled = settle(call, question)
    const { summary } = makeSummary(call.ledger, settled)
    return compare ? { ...summary, before: figuresBefore(call, settled, summary.lines) } : summary
  },
  'summary.rows': (call, { figure: key, line, ...question }) => {
    const { figures, division } = makeSummary(call.ledger, settle(call, question))
    const figure = figures.get(key)
    if (!figure || figure.kind === 'rate') return refuse('invalid_input', { reason: '没有这一项数据' })
    const rows = rowsOnLine(figure, line, division)
    const register = rows[0]?.register ?? 'students'
    const amounts = rows.some(({ amount }) => amount !== 1)
      ? Object.fromEntries(rows.map(({ id, amount }) => [id, amount]))
      : null
    return { register, ids: [...new Set(rows.map(({ id }) => id))], amounts, counted: figure.label }
  }
}

type Question = Pick<ParsedInputOf<'summary.rows'>, 'period' | 'asOf' | 'by' | 'definition'>

function settle(call: Call, { period: choice, asOf, by, definition }: Question): SettledQuestion {
  const days = daysOf(choice, call.ledger.settings().springTermFrom)
  if (!isStretch(days)) refuse('invalid_input', { reason: '统计的起止日期不对' })
  if (asOf !== undefined && !isDay(asOf)) refuse('invalid_input', { reason: '统计日期不是有效的日期' })
  const day = countingDay(days, calendarDay(call.core.options.now()), asOf)
  const period = day < days.to ? { from: days.from, to: day } : days
  return { choice, period, by, viewing: viewingFor(call, { asOf: day, definition }) }
}

/** The figures of a year before on the lines of the report; a class that did not exist has none. */
function figuresBefore(
  call: Call,
  { choice, period, viewing, by }: SettledQuestion,
  lines: Summary['lines']
): NonNullable<Summary['before']> {
  const before = yearBefore(choice)
  const asOf = dayYearBefore(viewing.facts.day)
  const { summary } = makeSummary(call.ledger, {
    choice: before,
    period: { from: dayYearBefore(period.from), to: dayYearBefore(period.to) },
    viewing: viewingFor(call, { asOf, definition: viewing.facts.definition }),
    by
  })
  const places = lines.map(({ key }) => summary.lines.findIndex((line) => line.key === key))
  const values = Object.entries(summary.values).map(([key, numbers]) => [
    key,
    places.map((at) => numbers[at] ?? null)
  ])
  return { title: titleOfPeriod(before), values: Object.fromEntries(values) as Summary['values'] }
}
