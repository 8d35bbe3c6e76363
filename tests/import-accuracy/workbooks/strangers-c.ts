import { blindCommittees } from './blind-committees'
import { blindEvents } from './blind-events'
import { blindMeetings } from './blind-meetings'
import { blindSignatures } from './blind-signatures'
import { blindTrainings } from './blind-trainings'
import { blindVisitsCards } from './blind-visits-cards'
import { blindVisitsLists } from './blind-visits-lists'
import { blindVisitsMore } from './blind-visits-more'
import type { FileCase } from './truth'

/** A last blind round: records about families, committees, meetings and events, made without a look at the reader. */
export const strangersC: FileCase[] = [
  ...blindVisitsLists,
  ...blindVisitsMore,
  ...blindVisitsCards,
  ...blindCommittees,
  ...blindMeetings,
  ...blindSignatures,
  ...blindTrainings,
  ...blindEvents
]
