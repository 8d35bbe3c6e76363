import type { Calculator, Place } from './calculator'
import { figures } from './figures'
import { lookUps } from './look-ups'
import { caught, fail, type Known, numberOf, rangeOf, truthOf } from './parameters'
import type { Expression } from './parse'
import { texts } from './texts'
import { totals } from './totals'
import { FormulaError, type Scalar, type Value } from './values'

type Lazy = (calculator: Calculator, parameters: Expression[], place: Place) => Value

const plain: Record<string, Known> = { ...totals, ...texts, ...figures, ...lookUps }

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

/** What SUMPRODUCT multiplies with: anything but a number counts as nothing. */
function factor(value: Scalar): number {
  if (value instanceof FormulaError) return fail(value.code)
  return typeof value === 'number' ? value : 0
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
    const [first] = lists
    if (!first || lists.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns))
      return fail('#VALUE!')
    let all = 0
    for (const { row, column } of first.filled())
      all += lists.reduce((product, list) => product * factor(list.at(row, column)), 1)
    return all
  }
}

/** The functions that look at their parameters before working them out. */
export const lazyFunctions: Record<string, Lazy> = Object.fromEntries(
  Object.entries(lazy).map(([name, known]): [string, Lazy] => [
    name,
    (calculator, parameters, place) => caught(() => known(calculator, parameters, place))
  ])
)
