import { dayOfSerial, serialOfDay } from '../days'
import { fail, type Known, numberOf, truthOf } from './parameters'
import { FormulaError, type Scalar } from './values'

function rounded(number: number, digits: number, how: (value: number) => number): number {
  const factor = 10 ** digits
  return (Math.sign(number) * how(Number((Math.abs(number) * factor).toPrecision(15)))) / factor
}

function datePart(value: Scalar, part: 0 | 1 | 2, date1904: boolean): number {
  return dayOfSerial(numberOf(value), date1904)[part]
}

/** Functions that work on single numbers, conditions and days. */
export const figures: Record<string, Known> = {
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
  }
}
