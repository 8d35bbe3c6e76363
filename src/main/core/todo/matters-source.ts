import { lastDayOf } from '@shared/rules/calendar'
import { openMatters } from '../committee/matters'
import { type TodoSource, WHOLE_SCHOOL } from './source'

/** What parents raised at meetings and the school still owes an answer or an end to. */
export const mattersSource: TodoSource = (call, { viewing: { schoolYear } }) =>
  openMatters(call, { schoolYear }).map((one) => ({
    entry: `matters:${one.register}:${one.id}:${one.position}`,
    kind: 'matters',
    title: one.matter,
    detail: [
      one.date && `${one.date} ${one.title}`,
      one.responsible && `责任人 ${one.responsible}`,
      one.lateness
    ]
      .filter(Boolean)
      .join(','),
    className: one.className || WHOLE_SCHOOL,
    due: one.deadline === '' ? null : lastDayOf(one.deadline),
    overdue: one.lateness !== null,
    register: one.register,
    recordId: one.id
  }))
