import type { CrossCheck } from './counting'
import { type EventRow, numberIn, wordIn } from './events'
import { rowCheck } from './row-checks'

/** Rows of gatherings that count the classes of one event (全校场次) once. */
export function onceAnEvent<Row extends EventRow>(events: readonly Row[]): (Row & { once: string })[] {
  return events.map((event) => ({ ...event, once: wordIn(event.values, 'event') || `record ${event.id}` }))
}

/** Splits gatherings into those that several classes held together and those of one class. */
export function bySchoolEvent(events: readonly EventRow[]) {
  const classes = new Map<string, number>()
  for (const { values } of events) {
    const event = wordIn(values, 'event')
    classes.set(event, (classes.get(event) ?? 0) + 1)
  }
  const isShared = ({ values }: EventRow) =>
    wordIn(values, 'event') !== '' && (classes.get(wordIn(values, 'event')) ?? 0) > 1
  return { shared: events.filter(isShared), single: events.filter((event) => !isShared(event)) }
}

/** The classes of one event are on one day and, for lectures, of the same hours: else it is not clear what counts once. */
export function sameEventCheck(
  naming: { code: string; what: string },
  events: readonly EventRow[]
): CrossCheck {
  const { code, what } = naming
  const byEvent = new Map<string, EventRow[]>()
  for (const event of bySchoolEvent(events).shared) {
    const key = wordIn(event.values, 'event')
    byEvent.set(key, [...(byEvent.get(key) ?? []), event])
  }
  const differing = [...byEvent.values()].filter((rows) => new Set(rows.map(saidOf)).size > 1)
  return rowCheck(
    {
      code,
      rule: `同一场${what}的日期和学时相同`,
      message: `这些记录是同一场全校${what},各班填写的日期或学时不同,合计只按第一条计一次,请改成一致。`
    },
    differing.flat().map((event) => ({ ...event, note: saidOf(event) }))
  )
}

function saidOf({ date, values }: EventRow): string {
  const hours = numberIn(values, 'hours')
  return hours === null ? date : `${date},${hours}学时`
}
