import { firstCommittees } from './committee-first'
import { fourthCommittees } from './committee-fourth'
import { fourthMeetings } from './committee-fourth-meetings'
import { secondCommittees } from './committee-second'
import { secondMeetings } from './committee-second-meetings'
import { thirdCommittees } from './committee-third'
import { thirdMeetings } from './committee-third-meetings'
import type { StrangerCase } from './stranger-visit-facts'
import { doubtfulVisits } from './visits-doubtful'
import { firstVisitLists } from './visits-first'
import { firstVisitCards } from './visits-first-cards'
import { fourthVisitLists } from './visits-fourth'
import { fourthVisitCards } from './visits-fourth-cards'
import { secondVisitLists } from './visits-second'
import { secondVisitCards } from './visits-second-cards'
import { thirdVisitLists } from './visits-third'
import { thirdVisitCards } from './visits-third-cards'

/** Files of home visits and parents' committees from the offices of many schools, round by round. */
export const strangersA: StrangerCase[] = [
  ...firstVisitLists(),
  ...firstVisitCards(),
  ...firstCommittees(),
  ...secondVisitLists(),
  ...secondVisitCards(),
  ...doubtfulVisits(),
  ...secondCommittees(),
  ...secondMeetings(),
  ...thirdVisitLists(),
  ...thirdVisitCards(),
  ...thirdCommittees(),
  ...thirdMeetings(),
  ...fourthVisitLists(),
  ...fourthVisitCards(),
  ...fourthCommittees(),
  ...fourthMeetings()
]
