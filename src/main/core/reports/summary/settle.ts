import type { ParsedInputOf } from '@shared/api/contract'
import { isDay } from '@shared/rules/calendar'
import { countingDay, dayYearBefore, daysOf, isStretch, yearBefore } from '@shared/rules/report-periods'
import { calendarDay } from '../../calendar-day'
import { type Call, refuse } from '../../context'
import { viewingFor } from '../../records/viewing'
import type { SettledQuestion } from './make-summary'

type Question = Pick<ParsedInputOf<'summary.rows'>, 'period' | 'asOf' | 'by' | 'definition'>

/**
 * What a report is asked for, with the days it means. Refuses with `invalid_input` days that are none, and days that are
 * to come: nobody knows yet who will be there.
 */
export function settle(call: Call, { period: choice, asOf, by, definition }: Question): SettledQuestion {
  const today = calendarDay(call.core.options.now())
  const days = daysOf(choice, call.ledger.settings().springTermFrom)
  const wrong = wrongAbout(days, asOf, today)
  if (wrong !== null) refuse('invalid_input', { reason: wrong })
  const day = countingDay(days, today, asOf)
  const period = day < days.to ? { from: days.from, to: day } : days
  return { choice, period, by, viewing: viewingFor(call, { asOf: day, definition }), today }
}

function wrongAbout(days: ReturnType<typeof daysOf>, asOf: string | undefined, today: string): string | null {
  if (!isStretch(days)) return '统计的起止日期不对,请重新选择'
  if (days.from > today) return `统计的时间从${days.from}开始,还没有到`
  if (asOf === undefined) return null
  if (!isDay(asOf)) return '统计日期不是有效的日期'
  if (asOf > today) return '统计日期不能晚于今天'
  return asOf < days.from ? `统计日期不能早于统计时间的第一天(${days.from})` : null
}

/** The same question a year before. */
export function settleYearBefore(
  call: Call,
  { choice, period, viewing, by, today }: SettledQuestion
): SettledQuestion {
  const asOf = dayYearBefore(viewing.facts.day)
  return {
    choice: yearBefore(choice),
    period: { from: dayYearBefore(period.from), to: dayYearBefore(period.to) },
    viewing: viewingFor(call, { asOf, definition: viewing.facts.definition }),
    by,
    today
  }
}
