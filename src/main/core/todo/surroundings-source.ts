import { registers } from '@shared/registers'
import { lastDayOf } from '@shared/rules/calendar'
import { type TodoSource, WHOLE_SCHOOL } from './source'

interface Row {
  id: number
  date: string | null
  problem: string | null
  state: string | null
  deadline: string | null
}

/** What was found around the school and is not solved yet: for the director, who follows it up with the offices. */
export const surroundingsSource: TodoSource = ({ ledger, session }, { today }) => {
  if (session.role !== 'director') return []
  const { key, table } = registers.surroundings
  return ledger.sqlite
    .prepare<unknown[], Row>(
      `SELECT id, date, problem, state, deadline FROM ${table}
       WHERE deleted_at IS NULL AND coalesce(state, '') <> '已解决' ORDER BY coalesce(deadline, date), id`
    )
    .all()
    .map(({ id, date, problem, state, deadline }) => {
      const due = deadline ? lastDayOf(deadline) : null
      return {
        entry: `surroundings:${id}`,
        kind: 'surroundings',
        title: problem ?? '周边隐患',
        detail: [date && `${date} 发现`, state ?? '还没有办理情况'].filter(Boolean).join(','),
        className: WHOLE_SCHOOL,
        due,
        overdue: due !== null && due < today,
        register: key,
        recordId: id
      }
    })
}
