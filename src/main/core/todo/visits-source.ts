import { registers } from '@shared/registers'
import type { PlannedChild } from '@shared/api/visits'
import { formatTerm } from '@shared/rules/terms'
import { visitPlan } from '../visits/plan'
import type { TodoSource } from './source'

/**
 * The children who wait for their home visit of this term, by the day it is due: one by one for their class teacher,
 * class by class for the director, who sees to it that they are visited.
 */
export const visitsSource: TodoSource = (call, { viewing: { schoolYear } }) => {
  const { term, children } = visitPlan(call, { schoolYear, only: ['逾期', '临近', '待访'] })
  const key = `visits:${schoolYear}:${term}`
  const detail = formatTerm({ schoolYear, term })
  if (call.session.role !== 'director') {
    return children.map(({ studentId, name, className, groups, state, due }) => ({
      entry: `${key}:${studentId}`,
      kind: 'visits',
      title: `${name} 还没有家访`,
      detail: `${detail},${groups.join('、')}`,
      className,
      due,
      overdue: state === '逾期',
      studentId
    }))
  }
  return [...byClass(children)].map(([className, ofClass]) => {
    const overdue = ofClass.filter(({ state }) => state === '逾期').length
    return {
      entry: `${key}:${className}`,
      kind: 'visits',
      title: `${className}还有 ${ofClass.length} 名学生没有家访`,
      detail: overdue > 0 ? `${detail},其中逾期 ${overdue} 名` : detail,
      className,
      due: ofClass.map(({ due }) => due).sort()[0] ?? null,
      overdue: overdue > 0,
      register: registers.home_visits.key
    }
  })
}

function byClass(children: PlannedChild[]): Map<string, PlannedChild[]> {
  const classes = new Map<string, PlannedChild[]>()
  for (const child of children) classes.set(child.className, [...(classes.get(child.className) ?? []), child])
  return classes
}
