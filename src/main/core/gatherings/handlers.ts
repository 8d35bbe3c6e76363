import type { Handlers } from '../context'
import { knownRegister, viewingFor } from '../records/viewing'
import { absentFamilies } from './absent-families'
import { readAttendance } from './attendance'
import { beginGathering } from './begin'
import { gatheringEvents, gatheringFigures } from './figures'
import { presentGathering } from './gathering'
import { makeUpFor } from './make-up'
import { markGathering } from './mark'
import { signInSheets } from './sign-in'
import { familySchoolTrainees } from './trainees'

type Names = Extract<keyof Handlers, `gatherings.${string}`>

/** The procedures of parents' meetings and the family school. */
export const gatheringHandlers: Handlers<Names> = {
  'gatherings.begin': beginGathering,
  'gatherings.attendance'(call, { register: key, id }) {
    const register = knownRegister(call.ledger, key)
    const record = presentGathering(call.ledger, register, id, viewingFor(call))
    return readAttendance(call, { key, register, record })
  },
  'gatherings.mark': markGathering,
  'gatherings.absent': (call, { schoolYear }) => absentFamilies(call, schoolYear),
  'gatherings.makeUp': makeUpFor,
  'gatherings.trainees': familySchoolTrainees,
  'gatherings.events': gatheringEvents,
  'gatherings.figures': gatheringFigures,
  'gatherings.signIn': signInSheets
}
