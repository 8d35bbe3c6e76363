import { criterion } from './criteria'
import { fail, type Known, numberOf, numbersIn, rangeOf, type Single, truthOf } from './parameters'
import { isRange, NotWorkedOut, type Range, type Scalar, type Value } from './values'

function sum(values: readonly Value[]): number {
  let total = 0
  for (const number of numbersIn(values)) total += number
  // As spreadsheets do: what floating point leaves behind the 15th digit is not shown.
  return Number(total.toPrecision(15))
}

function count(values: readonly Value[], test: (value: Scalar) => boolean): number {
  let found = 0
  for (const value of values) {
    if (!isRange(value)) found += test(value) ? 1 : 0
    else for (const cell of value.filled()) found += test(cell.value) ? 1 : 0
  }
  return found
}

function average(values: readonly Value[]): number {
  const numbers = [...numbersIn(values)]
  return numbers.length === 0
    ? fail('#DIV/0!')
    : numbers.reduce((one, other) => one + other, 0) / numbers.length
}

/** The places of a range that meet all conditions, given as range, wanted, range, wanted … */
function* meeting(pairs: readonly Value[], single: Single): Generator<{ row: number; column: number }> {
  const first = rangeOf(pairs[0])
  const tests = pairs
    .filter((_, index) => index % 2 === 1)
    .map((wanted, index) => ({ range: rangeOf(pairs[index * 2]), holds: criterion(single(wanted)) }))
  const [one, ...others] = tests
  if (!one) return
  const matches = (row: number, column: number) =>
    others.every(({ range, holds }) => holds(range.at(row, column)))
  if (!one.holds(null)) {
    for (const { row, column, value } of first.filled())
      if (one.holds(value) && matches(row, column)) yield { row, column }
    return
  }
  if (first.rows * first.columns > 200_000) throw new NotWorkedOut()
  for (let row = 0; row < first.rows; row += 1)
    for (let column = 0; column < first.columns; column += 1)
      if (one.holds(first.at(row, column)) && matches(row, column)) yield { row, column }
}

function valuesMeeting(values: Range, pairs: readonly Value[], single: Single): number[] {
  return [...meeting(pairs, single)]
    .map(({ row, column }) => values.at(row, column))
    .filter((value) => typeof value === 'number')
}

const total = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? fail('#DIV/0!') : total(numbers) / numbers.length

function subtotal(kind: number, values: Value[]): number {
  const of = kind % 100
  if (of === 1) return average(values)
  if (of === 2) return count(values, (value) => typeof value === 'number')
  if (of === 3) return count(values, (value) => value !== null)
  if (of === 4) return Math.max(...numbersIn(values))
  if (of === 5) return Math.min(...numbersIn(values))
  if (of === 9) return sum(values)
  throw new NotWorkedOut()
}

function extreme(values: readonly Value[], choose: (one: number, other: number) => number): number {
  const numbers = [...numbersIn(values)]
  return numbers.length === 0 ? 0 : numbers.reduce(choose)
}

function ranked(values: readonly Value[], place: number, descending: boolean): number {
  const numbers = [...numbersIn(values)].sort((one, other) => (descending ? other - one : one - other))
  return numbers[place - 1] ?? fail('#NUM!')
}

const counted = (value: Scalar) => typeof value === 'number'

/** Blank cells are counted without being gone through: a range may be a whole column. */
function countIf(range: Range, holds: (value: Scalar) => boolean): number {
  let [filled, found] = [0, 0]
  for (const { value } of range.filled()) {
    filled += 1
    if (holds(value)) found += 1
  }
  return found + (holds(null) ? range.rows * range.columns - filled : 0)
}

/** Functions that count, add up and compare what stands in ranges. */
export const totals: Record<string, Known> = {
  SUM: (values) => sum(values),
  COUNT: (values) => count(values, counted),
  COUNTA: (values) => count(values, (value) => value !== null),
  COUNTBLANK: ([range]) => {
    const { rows, columns } = rangeOf(range)
    return rows * columns - count([range ?? null], (value) => value !== null && value !== '')
  },
  COUNTIF: ([range, wanted = null], single) => countIf(rangeOf(range), criterion(single(wanted))),
  COUNTIFS: (pairs, single) => [...meeting(pairs, single)].length,
  SUMIF: ([range = null, wanted = null, values = range], single) =>
    total(valuesMeeting(rangeOf(values), [range, wanted], single)),
  SUMIFS: ([values, ...pairs], single) => total(valuesMeeting(rangeOf(values), pairs, single)),
  AVERAGE: (values) => average(values),
  AVERAGEIF: ([range = null, wanted = null, values = range], single) =>
    mean(valuesMeeting(rangeOf(values), [range, wanted], single)),
  AVERAGEIFS: ([values, ...pairs], single) => mean(valuesMeeting(rangeOf(values), pairs, single)),
  MAX: (values) => extreme(values, (one, other) => Math.max(one, other)),
  MIN: (values) => extreme(values, (one, other) => Math.min(one, other)),
  LARGE: ([range = null, place = null], single) => ranked([range], numberOf(single(place)), true),
  SMALL: ([range = null, place = null], single) => ranked([range], numberOf(single(place)), false),
  RANK: ([wanted = null, range = null, rising = 0], single) => {
    const number = numberOf(single(wanted))
    const up = truthOf(single(rising))
    return 1 + count([range], (value) => typeof value === 'number' && (up ? value < number : value > number))
  },
  PRODUCT: (values) => [...numbersIn(values)].reduce((one, other) => one * other, 1),
  SUBTOTAL: ([kind = null, ...values], single) => subtotal(numberOf(single(kind)), values),
  ROWS: ([range]) => rangeOf(range).rows,
  COLUMNS: ([range]) => rangeOf(range).columns
}
