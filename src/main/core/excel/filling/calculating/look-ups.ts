import { wildcard } from './criteria'
import { fail, type Known, numberOf, rangeOf, type Single, truthOf } from './parameters'
import { NotWorkedOut, type Range, type Scalar, type Value } from './values'

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

/** Functions that look something up; only exact search is worked out. */
export const lookUps: Record<string, Known> = {
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
