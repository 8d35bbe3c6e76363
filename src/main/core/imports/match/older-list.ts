import { factsFromList, type LeftBehindHistory } from '@shared/rules/left-behind-facts'
import type { MemberValues, RecordValues } from '@shared/registers'

/** What a list says and when: its row in exchange values, the day, and the county of the school. */
export interface DatedRow {
  row: RecordValues
  /** `YYYY-MM-DD` */
  day: string
  homeCounty: string
}

/**
 * The facts of a list that is older than the first one of the child (`registeredOn`, `YYYY-MM-DD`). What is on record
 * without a date was said on that day and not since ever: where the older list contradicts it, it holds from then on,
 * and what the older list says comes before it. Where both agree, gaps are filled as usual.
 */
export function factsFromOlderList(
  { row, day, homeCounty }: DatedRow,
  present: LeftBehindHistory,
  registeredOn: string
): ReturnType<typeof factsFromList> {
  const usual = factsFromList(row, present, day, homeCounty)
  const dated = (states: MemberValues[]) =>
    states.map((state) => (state.validFrom ? state : { ...state, validFrom: registeredOn }))
  const parents = usual.parentStates.length > present.parentStates.length
  const care = usual.careStates.length > present.careStates.length
  if (!parents && !care) return usual
  const before = factsFromList(
    row,
    { parentStates: dated(present.parentStates), careStates: dated(present.careStates) },
    day,
    homeCounty
  )
  return {
    parentStates: parents ? before.parentStates : usual.parentStates,
    careStates: care ? before.careStates : usual.careStates,
    notices: before.notices
  }
}
