import { lastDayOf } from '@shared/rules/calendar'
import { tellsOfProblem } from '@shared/rules/problems'
import { countOf, type CountedFigure, rateOf } from '../counting'
import { type EventRow, wordIn } from '../events'

const stateOf = ({ values }: EventRow) => wordIn(values, 'followUpState')
const isOpen = (visit: EventRow) => stateOf(visit) === '待跟进' || stateOf(visit) === ''

/** What was found on visits, and whether it is solved by the state of the follow-up. */
export function problemFigures(visits: readonly EventRow[]): CountedFigure[] {
  const found = visits.filter(({ values }) => tellsOfProblem(wordIn(values, 'problems')))
  const part = { unit: '件', of: 'visits.problems', split: '问题解决情况' }
  const inState = (state: string) => found.filter((visit) => stateOf(visit) === state)
  return [
    countOf({ key: 'visits.problems', label: '发现问题数', unit: '件' }, found),
    countOf({ key: 'visits.problemsSolved', label: '已解决问题数', ...part }, inState('已完成')),
    countOf({ key: 'visits.problemsOpen', label: '未解决问题数', ...part }, found.filter(isOpen)),
    countOf({ key: 'visits.problemsLeft', label: '无需跟进问题数', ...part }, inState('无需跟进')),
    rateOf({ key: 'visits.problemsRate', label: '问题解决率', unit: '%' }, [
      'visits.problemsSolved',
      'visits.problems'
    ])
  ]
}

/** What was promised: with a day or a state, unless that says that nothing is needed. */
function needsFollowUp(visit: EventRow): boolean {
  const state = stateOf(visit)
  return state === '' ? wordIn(visit.values, 'followUpDate') !== '' : state !== '无需跟进'
}

/** What was promised on visits and what became of it by a day (`YYYY-MM-DD`). */
export function followUpFigures(visits: readonly EventRow[], asOf: string): CountedFigure[] {
  const due = visits.filter(needsFollowUp)
  const part = { unit: '次', of: 'visits.followUps', split: '跟进情况' }
  const waiting = due.filter((visit) => stateOf(visit) !== '已完成')
  const overdue = waiting.filter(({ values }) => {
    const day = wordIn(values, 'followUpDate')
    return day !== '' && lastDayOf(day) < asOf
  })
  return [
    countOf({ key: 'visits.followUps', label: '需跟进次数', unit: '次' }, due),
    countOf(
      { key: 'visits.followedUp', label: '已跟进次数', ...part },
      due.filter((visit) => stateOf(visit) === '已完成')
    ),
    countOf({ key: 'visits.followUpsWaiting', label: '待跟进次数', ...part }, waiting),
    countOf({ key: 'visits.followUpsOverdue', label: '逾期未跟进次数', unit: '次' }, overdue)
  ]
}
