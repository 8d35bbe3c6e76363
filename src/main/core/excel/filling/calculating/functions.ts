import { dayOfSerial, serialOfDay } from '../days'
import type { Calculator, Place } from './calculator'
import { criterion, wildcard } from './criteria'
import type { Expression } from './parse'
import { formatted } from './text-format'
import {
  FormulaError,
  isRange,
  NotWorkedOut,
  type Range,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
  type Value
} from './values'

type Single = (value: Value) => Scalar
type Known = (parameters: Value[], single: Single, date1904: boolean) => Value
type Lazy = (calculator: Calculator, parameters: Expression[], place: Place) => Value

/** Raised inside a function to give an error as its result. */
class Failure extends Error {
  constructor(readonly result: FormulaError) {
    super()
  }
}

const fail = (code: string): never => {
  throw new Failure(new FormulaError(code))
}

function numberOf(value: Scalar): number {
  const number = toNumber(value)
  return number instanceof FormulaError ? fail(number.code) : number
}

function textOf(value: Scalar): string {
  const text = toText(value)
  return text instanceof FormulaError ? fail(text.code) : text
}

function truthOf(value: Scalar): boolean {
  const truth = toBoolean(value)
  return truth instanceof FormulaError ? fail(truth.code) : truth
}

/** Numbers as SUM takes them: in ranges only what is a number, as a parameter also what can be read as one. */
function* numbersIn(values: readonly Value[]): Generator<number> {
  for (const value of values) {
    if (!isRange(value)) {
      if (value !== null) yield numberOf(value)
      continue
    }
    for (const cell of value.filled()) {
      if (cell.value instanceof FormulaError) fail(cell.value.code)
      if (typeof cell.value === 'number') yield cell.value
    }
  }
}

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

function rangeOf(value: Value | undefined): Range {
  if (value === undefined || !isRange(value)) throw new NotWorkedOut()
  return value
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

function rounded(number: number, digits: number, how: (value: number) => number): number {
  const factor = 10 ** digits
  return (Math.sign(number) * how(Number((Math.abs(number) * factor).toPrecision(15)))) / factor
}

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

/** The place of the first cell equal to what is wanted, or −1; only exact search is worked out. */
function placeOf(range: Range, wanted: Scalar, exact: boolean): number {
  if (!exact) throw new NotWorkedOut()
  const pattern = typeof wanted === 'string' ? wildcard(wanted) : null
  const down = range.columns === 1
  for (const { row, column, value } of range.filled()) {
    if (!down && row > 0) break
    const found = pattern ? typeof value === 'string' && pattern.test(value) : value === wanted
    if (found) return down ? row : column
  }
  return -1
}

function lookUp([wanted, table, index, near]: Value[], single: Single): Scalar {
  const range = rangeOf(table)
  const exact = near !== undefined && !truthOf(single(near))
  const column = numberOf(single(index ?? null)) - 1
  const keys: Range = {
    ...range,
    columns: 1,
    at: (row) => range.at(row, 0),
    *filled() {
      for (const cell of range.filled()) if (cell.column === 0) yield cell
    }
  }
  const row = placeOf(keys, single(wanted ?? null), exact)
  if (row === -1) return fail('#N/A')
  return column < range.columns ? range.at(row, column) : fail('#REF!')
}

function find(part: string, text: string, start: number, like: boolean): number {
  const at = like ? text.toLowerCase().indexOf(part.toLowerCase(), start - 1) : text.indexOf(part, start - 1)
  if (like && /[*?~]/.test(part)) throw new NotWorkedOut()
  return at === -1 ? fail('#VALUE!') : at + 1
}

function extreme(values: readonly Value[], choose: (one: number, other: number) => number): number {
  const numbers = [...numbersIn(values)]
  return numbers.length === 0 ? 0 : numbers.reduce(choose)
}

function datePart(value: Scalar, part: 0 | 1 | 2, date1904: boolean): number {
  return dayOfSerial(numberOf(value), date1904)[part]
}

function ranked(values: readonly Value[], place: number, descending: boolean): number {
  const numbers = [...numbersIn(values)].sort((one, other) => (descending ? other - one : one - other))
  return numbers[place - 1] ?? fail('#NUM!')
}

const counted = (value: Scalar) => typeof value === 'number'

const plain: Record<string, Known> = {
  SUM: (values) => sum(values),
  COUNT: (values) => count(values, counted),
  COUNTA: (values) => count(values, (value) => value !== null),
  COUNTBLANK: ([range]) => {
    const { rows, columns } = rangeOf(range)
    return rows * columns - count([range ?? null], (value) => value !== null && value !== '')
  },
  COUNTIF: (pairs, single) => [...meeting(pairs, single)].length,
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
  AND: (values, single) =>
    values
      .map(single)
      .filter((value) => value !== null)
      .every(truthOf),
  OR: (values, single) =>
    values
      .map(single)
      .filter((value) => value !== null)
      .some(truthOf),
  NOT: ([value = null], single) => !truthOf(single(value)),
  ROUND: ([value = null, digits = 0], single) =>
    rounded(numberOf(single(value)), numberOf(single(digits)), Math.round),
  ROUNDUP: ([value = null, digits = 0], single) =>
    rounded(numberOf(single(value)), numberOf(single(digits)), Math.ceil),
  ROUNDDOWN: ([value = null, digits = 0], single) =>
    rounded(numberOf(single(value)), numberOf(single(digits)), Math.floor),
  INT: ([value = null], single) => Math.floor(numberOf(single(value))),
  ABS: ([value = null], single) => Math.abs(numberOf(single(value))),
  MOD: ([value = null, by = null], single) => {
    const divisor = numberOf(single(by))
    const number = numberOf(single(value))
    return divisor === 0 ? fail('#DIV/0!') : number - divisor * Math.floor(number / divisor)
  },
  ROWS: ([range]) => rangeOf(range).rows,
  COLUMNS: ([range]) => rangeOf(range).columns,
  LEN: ([text = null], single) => textOf(single(text)).length,
  LEFT: ([text = null, length = 1], single) => textOf(single(text)).slice(0, numberOf(single(length))),
  RIGHT: ([text = null, length = 1], single) => {
    const whole = textOf(single(text))
    return whole.slice(Math.max(0, whole.length - numberOf(single(length))))
  },
  MID: ([text = null, start = null, length = null], single) => {
    const from = numberOf(single(start)) - 1
    return from < 0 ? fail('#VALUE!') : textOf(single(text)).slice(from, from + numberOf(single(length)))
  },
  TRIM: ([text = null], single) => textOf(single(text)).trim().replace(/ +/g, ' '),
  UPPER: ([text = null], single) => textOf(single(text)).toUpperCase(),
  LOWER: ([text = null], single) => textOf(single(text)).toLowerCase(),
  EXACT: ([one = null, other = null], single) => textOf(single(one)) === textOf(single(other)),
  CONCATENATE: (values, single) => values.map((value) => textOf(single(value))).join(''),
  SUBSTITUTE: ([text = null, old = null, fresh = null, turn], single) => {
    if (turn !== undefined) throw new NotWorkedOut()
    const sought = textOf(single(old))
    const whole = textOf(single(text))
    return sought === '' ? whole : whole.replaceAll(sought, () => textOf(single(fresh)))
  },
  REPT: ([text = null, times = null], single) =>
    textOf(single(text)).repeat(Math.min(1000, numberOf(single(times)))),
  FIND: ([part = null, text = null, start = 1], single) =>
    find(textOf(single(part)), textOf(single(text)), numberOf(single(start)), false),
  SEARCH: ([part = null, text = null, start = 1], single) =>
    find(textOf(single(part)), textOf(single(text)), numberOf(single(start)), true),
  TEXT: ([value = null, format = null], single, date1904) =>
    formatted(single(value), textOf(single(format)), date1904),
  VALUE: ([value = null], single) => numberOf(single(value)),
  ISBLANK: ([value = null], single) => single(value) === null,
  ISNUMBER: ([value = null], single) => typeof single(value) === 'number',
  ISTEXT: ([value = null], single) => typeof single(value) === 'string',
  ISERROR: ([value = null], single) => single(value) instanceof FormulaError,
  ISNA: ([value = null], single) => {
    const found = single(value)
    return found instanceof FormulaError && found.code === '#N/A'
  },
  YEAR: ([value = null], single, date1904) => datePart(single(value), 0, date1904),
  MONTH: ([value = null], single, date1904) => datePart(single(value), 1, date1904),
  DAY: ([value = null], single, date1904) => datePart(single(value), 2, date1904),
  DATE: ([year = null, month = null, day = null], single, date1904) => {
    const [y, m, d] = [year, month, day].map((part) => Math.floor(numberOf(single(part)))) as [
      number,
      number,
      number
    ]
    const iso = new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10)
    return serialOfDay(iso, date1904) ?? fail('#NUM!')
  },
  VLOOKUP: (values, single) => lookUp(values, single),
  MATCH: ([wanted = null, range = null, kind = 1], single) => {
    const place = placeOf(rangeOf(range), single(wanted), numberOf(single(kind)) === 0)
    return place === -1 ? fail('#N/A') : place + 1
  },
  INDEX: ([table, row = null, column = null], single) => {
    const range = rangeOf(table)
    const [down, right] = [numberOf(single(row)), numberOf(single(column))]
    const [r, c] = range.rows === 1 && column === null ? [1, down] : [down || 1, right || 1]
    return r <= range.rows && c <= range.columns ? range.at(r - 1, c - 1) : fail('#REF!')
  }
}

const errorsPass = new Set([
  'ISERROR',
  'ISNA',
  'ISBLANK',
  'ISNUMBER',
  'ISTEXT',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS'
])

/** The functions that take values, by their names in capitals. An error among their parameters is their result. */
export const functions: Record<string, Known> = Object.fromEntries(
  Object.entries(plain).map(([name, known]): [string, Known] => [
    name,
    (parameters, single, date1904) => {
      if (!errorsPass.has(name)) {
        const error = parameters.find((value) => value instanceof FormulaError)
        if (error !== undefined) return error
      }
      return caught(() => known(parameters, single, date1904))
    }
  ])
)

function caught(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return error.result
    throw error
  }
}

const missing: Expression = { kind: 'value', value: null }

const lazy: Record<string, Lazy> = {
  IF: (
    calculator,
    [condition = missing, then = missing, otherwise = { kind: 'value', value: false }],
    place
  ) =>
    truthOf(calculator.scalar(condition, place))
      ? calculator.evaluate(then, place)
      : calculator.evaluate(otherwise, place),
  IFERROR: (calculator, [value = missing, otherwise = missing], place) => {
    const found = calculator.scalar(value, place)
    return found instanceof FormulaError ? calculator.evaluate(otherwise, place) : found
  },
  IFS: (calculator, parameters, place) => {
    for (let index = 0; index + 1 < parameters.length; index += 2)
      if (truthOf(calculator.scalar(parameters[index] ?? missing, place)))
        return calculator.evaluate(parameters[index + 1] ?? missing, place)
    return fail('#N/A')
  },
  CHOOSE: (calculator, [index = missing, ...choices], place) => {
    const chosen = choices[numberOf(calculator.scalar(index, place)) - 1]
    return chosen ? calculator.evaluate(chosen, place) : fail('#VALUE!')
  },
  ROW: (calculator, [reference], place) =>
    reference
      ? rangeOf(calculator.evaluate(reference, place)).top + 1 + (place.element?.row ?? 0)
      : place.row + 1,
  COLUMN: (calculator, [reference], place) =>
    reference
      ? rangeOf(calculator.evaluate(reference, place)).left + 1 + (place.element?.column ?? 0)
      : place.column + 1,
  SUMPRODUCT: (calculator, parameters, place) => {
    const lists = parameters.map((one) => calculator.elements(one, place))
    const length = lists[0]?.length ?? 0
    if (lists.some((list) => list.length !== length)) return fail('#VALUE!')
    const asNumber = (value: Scalar) =>
      typeof value === 'number' ? value : value instanceof FormulaError ? fail(value.code) : 0
    return total(
      (lists[0] ?? []).map((_, index) =>
        lists.reduce((product, list) => product * asNumber(list[index] ?? 0), 1)
      )
    )
  }
}

/** The functions that look at their parameters before working them out. */
export const lazyFunctions: Record<string, Lazy> = Object.fromEntries(
  Object.entries(lazy).map(([name, known]): [string, Lazy] => [
    name,
    (calculator, parameters, place) => caught(() => known(calculator, parameters, place))
  ])
)
