import type { Handlers } from '../context'
import { endMemberships, renewMemberships } from './end'
import { matterCounts, openMatters, updateMatter } from './matters'
import { parentsOf } from './parents'
import { callRoll, expectedAt } from './roll'
import { committeeStanding } from './standing'

type Names = Extract<keyof Handlers, `committee.${string}` | `matters.${string}`>

/** The procedures of the parents' committee, and of what parents raise at meetings. */
export const committeeHandlers: Handlers<Names> = {
  'committee.ending': committeeStanding,
  'committee.end': endMemberships,
  'committee.renew': renewMemberships,
  'committee.parentsOf': parentsOf,
  'committee.expected': expectedAt,
  'committee.callRoll': callRoll,
  'matters.open': openMatters,
  'matters.update': updateMatter,
  'matters.count': matterCounts
}
