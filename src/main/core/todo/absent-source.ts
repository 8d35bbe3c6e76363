import { absentFamilies } from '../gatherings/absent-families'
import type { TodoSource } from './source'

/** Families that did not come to a meeting or session of this school year and were not told afterwards. */
export const absentSource: TodoSource = (call, { viewing: { schoolYear } }) =>
  absentFamilies(call, schoolYear).map((one) => ({
    entry: `absent:${one.register}:${one.id}:${one.studentId ?? `row${one.position}`}`,
    kind: 'absent',
    title: `${one.name}家长缺席`,
    detail: [`${one.date} ${one.title}`, one.absentReason].filter(Boolean).join(','),
    className: one.className,
    due: null,
    overdue: false,
    register: one.register,
    recordId: one.id
  }))
