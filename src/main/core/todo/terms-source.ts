import type { TodoEntry } from '@shared/api/todo'
import { registers } from '@shared/registers'
import { lastDayOf } from '@shared/rules/calendar'
import { endsSoon } from '@shared/rules/terms-of-office'
import { committeeStanding } from '../committee/standing'
import type { TodoSource } from './source'

/** Terms of the parents' committee that are about to be full, and members who should end: to be asked for. */
export const termsSource: TodoSource = (call, { today }) => {
  const { ending, renewable } = committeeStanding(call)
  const soon = renewable.filter(({ termTo }) => endsSoon({ termTo }, today))
  return [
    ...ending.map((member) => ({
      ...entryOf(member),
      detail: `${member.reason},待确认离任`,
      due: member.endedOn,
      overdue: true
    })),
    ...soon.map((member) => ({
      ...entryOf(member),
      detail: '任期将满,请准备换届',
      due: lastDayOf(member.termTo),
      overdue: false
    }))
  ]
}

type Member = ReturnType<typeof committeeStanding>['renewable'][number]

function entryOf({ id, level, position, memberName, studentName, className }: Member) {
  return {
    entry: `terms:${id}`,
    kind: 'terms',
    title: `${level}家委会${position} ${memberName}(${studentName}家长)`,
    className,
    register: registers.committee_members.key,
    recordId: id
  } satisfies Partial<TodoEntry>
}
