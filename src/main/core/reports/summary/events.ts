import { type FieldValue, type MemberValues, type RegisterDeclaration, registers } from '@shared/registers'
import type { RegisterKey } from '@shared/registers'
import { firstDayOf, lastDayOf } from '@shared/rules/calendar'
import { columnsFor } from '../../database/columns'
import { hasClass } from '../../records/class-conditions'
import { sourceOf } from '../../records/record-source'
import { scopeCondition } from '../../records/scope'
import { placeIn } from '../counted-students'
import type { CountedRow, Place } from './counting'
import { happenedIn, type SchoolFacts } from './facts'
import { nameAt } from './lines'

/** A record of something that happened, with the values that are counted. */
export interface EventRow extends Omit<CountedRow, 'amount'> {
  /** `YYYY-MM-DD` or coarser; empty where the record has none. */
  date: string
  values: MemberValues
}

/** The records of a register within the scope. */
export interface Events {
  /** Those of the period, the earliest first. */
  counted: readonly EventRow[]
  /** Those of which nobody can tell whether they are: without a day, or with a month that the period cuts. */
  undated: readonly EventRow[]
}

/** Of long texts reports ask no more than whether they say anything. */
const MOST_CHARACTERS = 24

/**
 * Reads what a report counts of a register: single columns, because a whole school's records put together take longer
 * than all the counting. Of every school year: its day decides whether an event counts.
 */
export function eventsOf(facts: SchoolFacts, key: RegisterKey, fields: readonly string[]): Events {
  const register: RegisterDeclaration = registers[key]
  const { dated } = register
  if (!dated) throw new Error(`${key} is not dated`)
  const counted: EventRow[] = []
  const undated: EventRow[] = []
  const placeOf = sharedPlaces(facts)
  for (const values of readColumns(facts, register, [dated.from, ...fields])) {
    const date = wordIn(values, dated.from)
    const place = placeOf(values)
    const title = wordIn(values, fields[0] ?? '') || register.recordLabel
    const event: EventRow = {
      register: key,
      id: Number(values.id),
      place,
      label: eventAt(place, `${date === '' ? '没有日期' : date} ${title}`),
      date,
      values
    }
    if (happenedIn(facts, date)) counted.push(event)
    else if (date === '' || meets(facts, date)) undated.push(event)
  }
  return { counted, undated }
}

/** A value as a word; empty where there is none. */
export function wordIn(values: MemberValues, key: string): string {
  const value: FieldValue | undefined = values[key]
  return typeof value === 'string' ? value : ''
}

/** A value as a number, or null where there is none. */
export function numberIn(values: MemberValues, key: string): number | null {
  const value = values[key]
  return typeof value === 'number' ? value : null
}

/** The event as a row that adds the number in one of its values. */
export function amountIn(event: EventRow, key: string): CountedRow {
  return { ...event, amount: numberIn(event.values, key) ?? 0 }
}

function readColumns(
  { ledger, viewing, period }: SchoolFacts,
  register: RegisterDeclaration,
  fields: readonly string[]
): MemberValues[] {
  const { sql, parameters } = scopeCondition(viewing.scope ?? null, register)
  const [first = ''] = fields
  const columns = [
    'id',
    ...(register.about ? ['student_id AS studentId'] : []),
    ...(hasClass(register) ? ['stage', 'entry_year AS entryYear', 'class_no AS classNo'] : []),
    ...fields.map((field) => columnIn(register, field))
  ]
  return (
    ledger.sqlite
      .prepare<unknown[], MemberValues>(
        `SELECT ${columns.join(', ')} FROM ${sourceOf(register)} WHERE deleted_at IS NULL AND (${sql})
         AND ("${first}" IS NULL OR "${first}" BETWEEN ? AND ?)
       ORDER BY "${first}", id`
      )
      // As texts are compared, a year comes before each of its months, a month before each of its days.
      .all(...parameters, period.from.slice(0, 4), period.to)
  )
}

function columnIn({ key: register, fields }: RegisterDeclaration, key: string): string {
  const field = fields[key]
  const column = field && columnsFor(key, field)[0]
  if (!column) throw new Error(`${register} has no ${key}`)
  const text = field.kind === 'longText' ? `substr(${column.name}, 1, ${MOST_CHARACTERS})` : column.name
  return `${text} AS "${key}"`
}

function meets({ period }: SchoolFacts, date: string): boolean {
  return firstDayOf(date) <= period.to && lastDayOf(date) >= period.from
}

/** One place a class for all its records: the lines of a report look at each place once. */
function sharedPlaces({ viewing }: SchoolFacts): (values: MemberValues) => Place {
  const places = new Map<string, Place>()
  return (values) => {
    const { stage, entryYear, classNo } = values
    const key = `${stage} ${entryYear} ${classNo}`
    let place = places.get(key)
    if (!place) places.set(key, (place = placeIn(values, viewing)))
    return place
  }
}

/** What happened in the whole school is of no class, and none is missing. */
function eventAt(place: Place, title: string): string {
  return place.grade === null && !place.former ? `全校 ${title}` : nameAt(place, title)
}
