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

/** Gives the single value of a parameter. Throws `NotWorkedOut` for a range of several cells. */
export type Single = (value: Value) => Scalar

/** A function that takes values. */
export type Known = (parameters: Value[], single: Single, date1904: boolean) => Value

/** Raised inside a function to give an error as its result. */
export class Failure extends Error {
  constructor(readonly result: FormulaError) {
    super()
  }
}

/** Ends a function with an error as its result. */
export const fail = (code: string): never => {
  throw new Failure(new FormulaError(code))
}

/** A value as a number; ends the function with the error where it is none. */
export function numberOf(value: Scalar): number {
  const number = toNumber(value)
  return number instanceof FormulaError ? fail(number.code) : number
}

/** A value as text; ends the function with the error that it is. */
export function textOf(value: Scalar): string {
  const text = toText(value)
  return text instanceof FormulaError ? fail(text.code) : text
}

/** A value as a condition; ends the function with the error where it is none. */
export function truthOf(value: Scalar): boolean {
  const truth = toBoolean(value)
  return truth instanceof FormulaError ? fail(truth.code) : truth
}

/** Numbers as SUM takes them: in ranges only what is a number, as a parameter also what can be read as one. */
export function* numbersIn(values: readonly Value[]): Generator<number> {
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
/** A parameter that must be a range. */
export function rangeOf(value: Value | undefined): Range {
  if (value === undefined || !isRange(value)) throw new NotWorkedOut()
  return value
}

/** Takes the error that ended a function as its result. */
export function caught(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return error.result
    throw error
  }
}
