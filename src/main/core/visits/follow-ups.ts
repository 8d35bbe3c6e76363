import type { ParsedInputOf } from '@shared/api/contract'
import type { FollowUp } from '@shared/api/visits'
import { type MemberValues, registers } from '@shared/registers'
import { daysBetween, lastDayOf } from '@shared/rules/calendar'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { classConditions } from '../records/class-conditions'
import { showClass } from '../records/class-shown'
import { composedStore, studentOf } from '../records/composed'
import { sourceOf } from '../records/record-source'
import { mayWrite, scopeCondition } from '../records/scope'
import { viewingFor } from '../records/viewing'

/** States in which nothing is left to be done. */
const SETTLED = `'已完成', '无需跟进'`

/** What was promised on visits and waits to be done, the longest overdue first: of all school years. */
export function followUps(
  call: Call,
  { asOf, schoolYear, ...chosen }: ParsedInputOf<'visits.followUps'>
): FollowUp[] {
  const { ledger, core } = call
  const day = asOf ?? calendarDay(core.options.now())
  const viewing = viewingFor(call, { schoolYear })
  const register = registers.home_visits
  const scope = viewing.scope ?? null
  const conditions = [
    { sql: 'deleted_at IS NULL', parameters: [] },
    // A month begins before each of its days, as texts are compared.
    { sql: `follow_up_date <= ? AND coalesce(follow_up_state, '') NOT IN (${SETTLED})`, parameters: [day] },
    scopeCondition(scope, register),
    ...classConditions({ register: register.key, ...chosen }, viewing)
  ]
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${sourceOf(register)} WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY follow_up_date, visit_date, id`
    )
    .pluck()
    .all(...conditions.flatMap(({ parameters }) => parameters))
  return composedStore(ledger, register, viewing)
    .readMany(ids)
    .map((record) => {
      const values = record.values as MemberValues
      const { stage, entryYear, classNo } = values
      const text = (key: string) => String(values[key] ?? '')
      return {
        id: record.id,
        version: record.version,
        studentId: studentOf(record),
        name: text('name'),
        className: showClass({ stage, entryYear, classNo }, viewing).className ?? '未分班',
        visitDate: text('visitDate'),
        teachers: text('teachers'),
        followUp: text('followUp'),
        followUpDate: text('followUpDate'),
        daysOverdue: Math.max(0, daysBetween(lastDayOf(text('followUpDate')), day)),
        mayWrite: mayWrite(scope, { values: { stage, entryYear, classNo } })
      }
    })
}
