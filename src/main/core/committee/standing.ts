import type { CommitteeStanding, EndingMember } from '@shared/api/committee'
import type { RecordValues } from '@shared/registers'
import { endsSoon, proposedEnd, termStateOn } from '@shared/rules/terms-of-office'
import { schoolYearOf } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { viewingFor } from '../records/viewing'
import { memberInList, memberships } from './memberships'

/** Who is in office today, whose term is about to be full, and who should have ended; within the scope. */
export function committeeStanding(call: Call): CommitteeStanding {
  const day = calendarDay(call.core.options.now())
  const viewing = viewingFor(call, { schoolYear: schoolYearOf(day) })
  const standing: CommitteeStanding = { inOffice: 0, endingSoon: 0, renewable: [], ending: [] }
  for (const member of memberships(call.ledger, viewing)) {
    const { values, deletedAt } = member
    const state = termStateOn(values, day, viewing)
    const ending = endingOf(values, deletedAt !== null, day, viewing)
    if (ending) standing.ending.push({ ...memberInList(member, viewing), ...ending })
    if (deletedAt !== null) continue
    if (state === '在任') {
      standing.inOffice++
      if (endsSoon(values, day)) standing.endingSoon++
    }
    if (state === '在任' || state === '任期已满') standing.renewable.push(memberInList(member, viewing))
  }
  return standing
}

/** A child in the recycle bin is at the school no more as far as anybody sees; ending for it is asked for too. */
function endingOf(
  values: RecordValues,
  studentDeleted: boolean,
  day: string,
  viewing: Parameters<typeof proposedEnd>[2]
): Pick<EndingMember, 'endedOn' | 'reason'> | null {
  const proposed = proposedEnd(values, day, viewing)
  if (proposed || !studentDeleted) return proposed
  return termStateOn(values, day, viewing) === '在任' ? { reason: '学生已删除', endedOn: day } : null
}
