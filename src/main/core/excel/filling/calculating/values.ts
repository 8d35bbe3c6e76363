/** An error as a cell shows it: `#DIV/0!`. */
export class FormulaError {
  constructor(readonly code: string) {}
}

/** Raised where a formula uses something that is not worked out here: its cell gets no stored result. */
export class NotWorkedOut extends Error {}

export type Scalar = string | number | boolean | null | FormulaError

/** A range of cells, asked for row by row; only cells that hold something need be visited. */
export interface Range {
  rows: number
  columns: number
  /** Its first row and column in the sheet, from 0. */
  top: number
  left: number
  at(row: number, column: number): Scalar
  /** All cells that hold something. */
  filled(): Iterable<{ row: number; column: number; value: Scalar }>
}

export type Value = Scalar | Range

export function isRange(value: Value): value is Range {
  return typeof value === 'object' && value !== null && 'filled' in value
}

const numberPattern = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*(%?)\s*$/i

/** A value as a number, as in arithmetic; an error where it is none. */
export function toNumber(value: Scalar): number | FormulaError {
  if (value === null) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof FormulaError) return value
  const found = numberPattern.exec(value)
  if (!found) return new FormulaError('#VALUE!')
  return found[1] ? Number(value.replace('%', '')) / 100 : Number(value)
}

/** A value as text, as `&` joins it; numbers with at most 15 digits, as spreadsheets show them. */
export function toText(value: Scalar): string | FormulaError {
  if (value === null) return ''
  if (value instanceof FormulaError) return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-9)
    ? rounded
        .toExponential()
        .toUpperCase()
        .replace(/E([+-])(\d)$/, 'E$10$2')
    : String(rounded)
}

/** A value as a condition. */
export function toBoolean(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) return value
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true
    return /^false$/i.test(value) ? false : new FormulaError('#VALUE!')
  }
  return Boolean(value)
}

/** Compares as spreadsheets do: numbers before texts before booleans, texts without case. */
export function compare(left: Scalar, right: Scalar): number {
  const [one, other] = [left ?? blankLike(right), right ?? blankLike(left)]
  const [first, second] = [order(one), order(other)]
  if (first !== second) return first - second
  if (typeof one === 'string' && typeof other === 'string') {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()]
    return a < b ? -1 : a > b ? 1 : 0
  }
  return Number(one) - Number(other)
}

function blankLike(value: Scalar): Scalar {
  if (typeof value === 'string') return ''
  return typeof value === 'boolean' ? false : 0
}

function order(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2
}
