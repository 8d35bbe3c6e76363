import type { MemberValues } from '../registers'
import { dayNumberOf, firstDayOf } from './calendar'

/** A parent as the rows of `parentStates` name him or her. */
export type Parent = '父亲' | '母亲'
/** Both parents, in the order in which they are named. */
export const parents = ['父亲', '母亲'] as const

/** A text of a row; empty where it says nothing. */
export function textOf(row: MemberValues | null | undefined, field: string): string {
  const value = row?.[field]
  return typeof value === 'string' ? value : ''
}

/** A yes or no of a row; null where it says nothing. */
export function answerOf(row: MemberValues | null | undefined, field: string): boolean | null {
  const value = row?.[field]
  return typeof value === 'boolean' ? value : null
}

/** The first day on which a row holds; empty text, before every day, for "as long as anybody knows". */
export function holdsFrom(row: MemberValues): string {
  return firstDayOf(textOf(row, 'validFrom'))
}

/** The rows of a history in the order in which they came to hold; of two from the same day the later one listed is last. */
export function inOrder(rows: readonly MemberValues[]): MemberValues[] {
  return [...rows].sort((left, right) => {
    const [a, b] = [holdsFrom(left), holdsFrom(right)]
    return a < b ? -1 : a > b ? 1 : 0
  })
}

function rowOn(ordered: readonly MemberValues[], day: string): MemberValues | null {
  return ordered.filter((row) => holdsFrom(row) <= day).at(-1) ?? null
}

/** The rows about one parent, in the order in which they came to hold. */
export function statesOf(parentStates: readonly MemberValues[], parent: Parent): MemberValues[] {
  return inOrder(parentStates.filter((row) => row.parent === parent))
}

/** What holds for a parent on a day (`YYYY-MM-DD`): the row with the latest `validFrom` up to it, or null. */
export function parentStateOn(
  parentStates: readonly MemberValues[],
  parent: Parent,
  day: string
): MemberValues | null {
  return rowOn(statesOf(parentStates, parent), day)
}

/** Who looks after the child on a day (`YYYY-MM-DD`): the row with the latest `validFrom` up to it, or null. */
export function careStateOn(careStates: readonly MemberValues[], day: string): MemberValues | null {
  return rowOn(inOrder(careStates), day)
}

/** Whether a parent is away by one row: null where it does not say. The dead and those who live with the child are not. */
export function isAwayBy(row: MemberValues | null): boolean | null {
  if (row === null) return null
  if (row.alive === false || row.livesWithChild === true) return false
  return answerOf(row, 'away')
}

/** Since when a parent has been away without a break that counts. */
export interface Absence {
  /** The first day of the absence (`YYYY-MM-DD`), or null where nobody knows. */
  from: string | null
  /** The date as it was recorded, perhaps only to the month or year. */
  recorded: string | null
  /** True where the start is not recorded and `from` is only the day from which the absence is known. */
  knownFromOnly: boolean
}

const NO_START: Absence = { from: null, recorded: null, knownFromOnly: false }

/**
 * The absence that a parent is in on a day, or null where the parent is not away then, or nobody knows. A stay at
 * home of at most `visitDays` days does not interrupt it (春节; own reading: no definition of §2.6 says how long a
 * visit may be). Rows that follow each other away are one absence: no day at home is recorded between them. A start
 * to the month or year counts from its first day; before it the parent is not away yet.
 */
export function absenceOn(
  parentStates: readonly MemberValues[],
  parent: Parent,
  day: string,
  visitDays: number
): Absence | null {
  const held = statesOf(parentStates, parent).filter(
    (row, place, rows) => holdsFrom(row) <= day && !supersededAtOnce(row, rows[place + 1])
  )
  const present = held.at(-1)
  if (!present || isAwayBy(present) !== true) return null
  const since = firstDayOf(textOf(present, 'since'))
  if (since > day) return null
  return absenceUpTo(held, held.length - 1, visitDays)
}

function supersededAtOnce(row: MemberValues, next: MemberValues | undefined): boolean {
  return next !== undefined && holdsFrom(next) === holdsFrom(row)
}

/** The absence that the row at `place` belongs to; that row is away. */
function absenceUpTo(rows: readonly MemberValues[], place: number, visitDays: number): Absence {
  const row = rows[place] as MemberValues
  const own = ownStart(row)
  const before = rows[place - 1]
  if (!before) return own
  const away = isAwayBy(before)
  if (away === null) return own
  if (away) return earlier(own, absenceUpTo(rows, place - 1, visitDays))
  const cameHome = holdsFrom(before)
  // A start before the stay at home is not the end of that stay, and neither is a missing one: then the row is.
  const since = textOf(row, 'since')
  const left = startAt(firstDayOf(since) >= cameHome && since ? since : textOf(row, 'validFrom'))
  const beforeStay = firstOfStay(rows, place - 1)
  const earlierRow = rows[beforeStay - 1]
  const stayBegan = holdsFrom(rows[beforeStay] as MemberValues)
  if (!earlierRow || isAwayBy(earlierRow) !== true) return left
  const daysAtHome = dayNumberOf(left.from) - dayNumberOf(stayBegan)
  return daysAtHome <= visitDays ? earlier(left, absenceUpTo(rows, beforeStay - 1, visitDays)) : left
}

/** The place of the first row of a run of rows at home that ends at `place`. */
function firstOfStay(rows: readonly MemberValues[], place: number): number {
  let first = place
  while (first > 0 && isAwayBy(rows[first - 1] ?? null) === false) first--
  return first
}

function ownStart(row: MemberValues): Absence {
  const since = textOf(row, 'since')
  if (since) return startAt(since)
  const validFrom = textOf(row, 'validFrom')
  return validFrom ? { ...startAt(validFrom), recorded: null, knownFromOnly: true } : NO_START
}

function startAt(date: string): Absence & { from: string } {
  return { from: firstDayOf(date), recorded: date, knownFromOnly: false }
}

/** The absence that began first; one whose start nobody knows began before what is known. */
function earlier(later: Absence, first: Absence): Absence {
  if (first.from === null) return { ...later, knownFromOnly: true }
  return later.from !== null && later.from < first.from ? later : first
}
