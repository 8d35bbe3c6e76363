import type { EventClass, GatheringEvent, GatheringFigures } from '@shared/api/gatherings'
import type { ParsedInputOf } from '@shared/api/contract'
import { attendanceRate, isAbsent, isTicked, isUntold } from '@shared/rules/attendance'
import type { Call } from '../context'
import { composedStore } from '../records/composed'
import type { StoredRecord } from '../records/store'
import { knownRegister, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import { idsWithin } from './absent-families'
import { classNameOf, rowsOf, titleOf } from './gathering'

/**
 * How many gatherings a view holds, and how many families were expected and came. Those whose numbers nobody knows
 * count as gatherings only.
 */
export function gatheringFigures(call: Call, input: ParsedInputOf<'gatherings.figures'>): GatheringFigures {
  const register = knownRegister(call.ledger, input.register)
  const viewing = viewingFor(call, input.view)
  const ids = viewOrder(call.ledger, register, { ...input.view, register: register.key }, viewing)
  const records = composedStore(call.ledger, register, viewing).readMany(ids)
  const sum = { expected: 0, present: 0 }
  for (const { values } of records) {
    const { expected, present } = values
    if (typeof expected !== 'number' || typeof present !== 'number') continue
    sum.expected += expected
    sum.present += present
  }
  const untold = records.reduce((count, record) => count + rowsOf(record).filter(isUntold).length, 0)
  return { count: records.length, ...sum, rate: attendanceRate(sum), untold }
}

/** The meetings of a school year that several classes held together, the newest first, class by class. */
export function gatheringEvents(call: Call, input: ParsedInputOf<'gatherings.events'>): GatheringEvent[] {
  const register = knownRegister(call.ledger, input.register)
  const viewing = viewingFor(call, input)
  const ids = idsWithin(call.ledger, register, viewing)
  const events = new Map<string, StoredRecord[]>()
  for (const record of composedStore(call.ledger, register, viewing).readMany(ids)) {
    const { event } = record.values
    if (typeof event === 'string') events.set(event, [...(events.get(event) ?? []), record])
  }
  return [...events]
    .map(([event, records]): GatheringEvent => {
      const [first] = records as [StoredRecord]
      const classes = records.map((record) => eventClass(record, classNameOf(record, viewing)))
      const sum = classes.reduce(
        (all, { expected, present }) => ({
          expected: all.expected + expected,
          present: all.present + present
        }),
        { expected: 0, present: 0 }
      )
      return {
        event,
        date: String(first.values.date ?? ''),
        title: titleOf(register, first),
        ...sum,
        rate: attendanceRate(sum),
        classes
      }
    })
    .filter(({ classes }) => classes.length > 1)
    .reverse()
}

function eventClass(record: StoredRecord, className: string): EventClass {
  const rows = rowsOf(record)
  const { expected, present, attendanceRate: rate } = record.values
  return {
    id: record.id,
    className,
    expected: Number(expected ?? 0),
    present: Number(present ?? 0),
    rate: typeof rate === 'number' ? rate : null,
    ticked: isTicked(rows) || rows.length === 0,
    absent: rows.filter(isAbsent).length,
    untold: rows.filter(isUntold).length
  }
}
