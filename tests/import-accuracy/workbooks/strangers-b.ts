import { firstEvaluations } from './evaluations-first'
import { fourthEvaluations } from './evaluations-fourth'
import { secondEvaluations } from './evaluations-second'
import { thirdEvaluations } from './evaluations-third'
import { firstEvents } from './events-first'
import { fourthEvents } from './events-fourth'
import { fourthActivities } from './events-fourth-activities'
import { secondEvents } from './events-second'
import { secondActivities } from './events-second-activities'
import { thirdEvents } from './events-third'
import { thirdActivities } from './events-third-activities'
import { firstMeetings } from './meetings-first'
import { fourthMeetings } from './meetings-fourth'
import { secondMeetings } from './meetings-second'
import { thirdMeetings } from './meetings-third'
import { firstSignIns } from './signin-first'
import { fourthSignIns } from './signin-fourth'
import { secondSignIns } from './signin-second'
import { thirdSignIns } from './signin-third'
import type { RoundCase } from './strangers-b-base'
import { firstTrainings } from './trainings-first'
import { fourthTrainings } from './trainings-fourth'
import { secondTrainings } from './trainings-second'
import { thirdTrainings } from './trainings-third'

/** Meetings, sign-in sheets, the family school, evaluations and events in the files of many schools. */
export const strangersB: RoundCase[] = [
  ...firstMeetings(),
  ...firstSignIns(),
  ...firstTrainings(),
  ...firstEvaluations(),
  ...firstEvents(),
  ...secondMeetings(),
  ...secondSignIns(),
  ...secondTrainings(),
  ...secondEvaluations(),
  ...secondEvents(),
  ...secondActivities(),
  ...thirdMeetings(),
  ...thirdSignIns(),
  ...thirdTrainings(),
  ...thirdEvaluations(),
  ...thirdEvents(),
  ...thirdActivities(),
  ...fourthMeetings(),
  ...fourthSignIns(),
  ...fourthTrainings(),
  ...fourthEvaluations(),
  ...fourthEvents(),
  ...fourthActivities()
]
