import type { CountedGroup } from '../counting'
import type { SchoolFacts } from '../facts'
import { countActivities } from './activities'
import { countCommittee } from './committee'
import { countFamilies } from './families'
import { countForms } from './forms'
import { countLaw } from './law'
import { countLeftBehind } from './left-behind'
import { countMeetings } from './meetings'
import { countStudents } from './students'
import { countSurroundings } from './surroundings'
import { countTeaching } from './teaching'
import { countTrainings } from './trainings'
import { countVisits } from './visits'

/** The groups of indicators in the order of domain §4.3. */
export const groups: readonly ((facts: SchoolFacts) => CountedGroup)[] = [
  countStudents,
  countForms,
  countFamilies,
  countLeftBehind,
  countVisits,
  countCommittee,
  countMeetings,
  countTrainings,
  countTeaching,
  countLaw,
  countActivities,
  countSurroundings
]
