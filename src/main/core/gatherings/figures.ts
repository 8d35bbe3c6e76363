import type { EventClass, GatheringEvent, GatheringFigures } from '@shared/api/gatherings'
import type { ParsedInputOf } from '@shared/api/contract'
import { attendanceRate, type HeadCount, isAbsent, isUntold } from '@shared/rules/attendance'
import type { RecordValues } from '@shared/registers'
import type { Call } from '../context'
import { composedStore } from '../records/composed'
import type { StoredRecord } from '../records/store'
import { knownRegister, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import { idsWithin } from './absent-families'
import { classNameOf, rowsOf, titleOf } from './gathering'

/**
 * How many gatherings a view holds, and how many families were expected and came to those whose numbers are known: the
 * others, which nobody ticked yet, are counted apart.
 */
export function gatheringFigures(call: Call, input: ParsedInputOf<'gatherings.figures'>): GatheringFigures {
  const register = knownRegister(call.ledger, input.register)
  const viewing = viewingFor(call, input.view)
  const ids = viewOrder(call.ledger, register, { ...input.view, register: register.key }, viewing)
  const records = composedStore(call.ledger, register, viewing).readMany(ids)
  const counts = records.map(({ values }) => values).filter(isCounted)
  const sum = sumOf(counts)
  const untold = records.reduce((count, record) => count + rowsOf(record).filter(isUntold).length, 0)
  return {
    count: records.length,
    ...sum,
    rate: attendanceRate(sum),
    unticked: records.length - counts.length,
    untold
  }
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
      const sum = sumOf(classes.filter(({ ticked }) => ticked))
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

/** Whether the numbers of a gathering are known: ticked, or reported by a list. */
function isCounted(values: RecordValues): values is RecordValues & HeadCount {
  return typeof values.expected === 'number' && typeof values.present === 'number'
}

function sumOf(counts: readonly HeadCount[]): HeadCount {
  const all = { expected: 0, present: 0 }
  for (const { expected, present } of counts) {
    all.expected += expected
    all.present += present
  }
  return all
}

function eventClass(record: StoredRecord, className: string): EventClass {
  const rows = rowsOf(record)
  const { values } = record
  const { expected, present, attendanceRate: rate } = values
  return {
    id: record.id,
    className,
    expected: Number(expected ?? 0),
    present: Number(present ?? 0),
    rate: typeof rate === 'number' ? rate : null,
    ticked: isCounted(values),
    absent: rows.filter(isAbsent).length,
    untold: rows.filter(isUntold).length
  }
}
