import type { MemberValues } from '../registers'
import { closedMatters } from '../registers/gatherings'
import { dayNumberOf, lastDayOf } from './calendar'

/** What is wrong with an answer that is owed: its deadline has passed, or there is none and much time has. */
export type Lateness = '已超期' | '久未答复'

/** After so many days without a deadline a matter has been left alone for long. */
const LONG_DAYS = 30

/** Whether something was raised that still needs an answer or an end (§1.7). */
export function isOpenMatter({ matter, state }: MemberValues): boolean {
  return Boolean(matter) && !(typeof state === 'string' && closedMatters.has(state))
}

/**
 * How late an open matter is on a day (`YYYY-MM-DD`): the day of the deadline itself is in time, a deadline of a month
 * lasts to its end. Without a deadline, 30 days after the meeting are in time; without a date nobody can tell.
 */
export function latenessOf(values: MemberValues, raisedOn: string | null, day: string): Lateness | null {
  if (!isOpenMatter(values)) return null
  const { deadline } = values
  if (typeof deadline === 'string' && deadline !== '') return lastDayOf(deadline) < day ? '已超期' : null
  return raisedOn !== null && dayNumberOf(day) - dayNumberOf(lastDayOf(raisedOn)) > LONG_DAYS
    ? '久未答复'
    : null
}

/** How many matters were raised, answered and taken up, as the bureau counts them (建议条数, 答复, 采纳; §1.7). */
export interface MatterCount {
  raised: number
  /** With an answer, or with an end. */
  answered: number
  /** Being seen to or done: everything but what waits and what was turned down. */
  adopted: number
  open: number
}

/** Counts the matters of meetings; what has no words is none. */
export function countMatters(matters: readonly MemberValues[]): MatterCount {
  const count: MatterCount = { raised: 0, answered: 0, adopted: 0, open: 0 }
  for (const one of matters) {
    if (!one.matter) continue
    const open = isOpenMatter(one)
    count.raised++
    if (one.answer || !open) count.answered++
    if (one.state === '办理中' || one.state === '已办结') count.adopted++
    if (open) count.open++
  }
  return count
}
