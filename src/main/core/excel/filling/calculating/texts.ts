import { formatted } from './text-format'
import { fail, type Known, numberOf, textOf } from './parameters'
import { NotWorkedOut } from './values'

function find(part: string, text: string, start: number, like: boolean): number {
  const at = like ? text.toLowerCase().indexOf(part.toLowerCase(), start - 1) : text.indexOf(part, start - 1)
  if (like && /[*?~]/.test(part)) throw new NotWorkedOut()
  return at === -1 ? fail('#VALUE!') : at + 1
}

/** Functions that work on texts. */
export const texts: Record<string, Known> = {
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
    formatted(single(value), textOf(single(format)), date1904)
}
