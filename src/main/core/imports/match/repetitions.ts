import type { ReadRow } from '../read/read-rows'

/** How a row relates to an earlier one of the same file. */
export type Repetition =
  | { kind: 'same' | 'different' | 'namesake'; first: number }
  /** The same ID number with another name: neither row can be believed (§1.13). */
  | { kind: 'otherName' }

/** Finds rows of one file that are, or may be, the same person. Keys are row indices. */
export function findRepetitions(rows: readonly ReadRow[]): Map<number, Repetition> {
  const repetitions = new Map<number, Repetition>()
  const byNumber = new Map<string, number>()
  const byPlace = new Map<string, number>()
  for (const [index, { values, rejected }] of rows.entries()) {
    if (rejected) continue
    const number = values.idNumber
    const place = `${String(values.name)}/${String(values.grade)}/${String(values.classNo)}`
    if (typeof number === 'string') {
      const first = byNumber.get(number)
      if (first === undefined) byNumber.set(number, index)
      else if (rows[first]?.values.name !== values.name) {
        repetitions.set(first, { kind: 'otherName' })
        repetitions.set(index, { kind: 'otherName' })
        continue
      } else {
        repetitions.set(index, {
          kind: saysNothingNew(rows[first] as ReadRow, rows[index] as ReadRow) ? 'same' : 'different',
          first
        })
        continue
      }
    }
    const namesake = byPlace.get(place)
    if (namesake === undefined) byPlace.set(place, index)
    else
      repetitions.set(index, {
        kind: sameRow(rows[namesake] as ReadRow, rows[index] as ReadRow) ? 'same' : 'namesake',
        first: namesake
      })
  }
  return repetitions
}

/** Every value of the later row stands in the earlier one already. */
function saysNothingNew(first: ReadRow, later: ReadRow): boolean {
  return Object.entries(later.values).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(first.values[key])
  )
}

/** Without an ID number only a row that is alike in every respect, and says more than a name, is the same person. */
function sameRow(first: ReadRow, later: ReadRow): boolean {
  const told = Object.keys(later.values).length
  return told > 4 && told === Object.keys(first.values).length && saysNothingNew(first, later)
}
