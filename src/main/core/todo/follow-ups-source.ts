import { registers } from '@shared/registers'
import { lastDayOf } from '@shared/rules/calendar'
import { followUps } from '../visits/follow-ups'
import type { TodoSource } from './source'

/** What was promised on home visits and is due, for whoever may say that it is done. */
export const followUpsSource: TodoSource = (call, { viewing: { schoolYear } }) =>
  followUps(call, { schoolYear })
    .filter(({ mayWrite }) => mayWrite)
    .map(({ id, name, className, followUp, followUpDate, visitDate, daysOverdue }) => ({
      entry: `followUps:${id}`,
      kind: 'followUps',
      title: `${name}:${followUp || '家访后续跟进'}`,
      detail: `${visitDate} 家访`,
      className,
      due: lastDayOf(followUpDate),
      overdue: daysOverdue > 0,
      register: registers.home_visits.key,
      recordId: id
    }))
