import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import type { ReadRow } from '../read/read-rows'
import { isCoarser, mergeMembers } from './compare'

/** How a row relates to an earlier one of the same file. */
export type Repetition =
  | { kind: 'same' | 'different' | 'namesake'; first: number }
  /** The same ID number with another name: neither row can be believed (§1.13). */
  | { kind: 'otherName' }

/** What was found about repeated rows; keys are row indices. */
export interface Repetitions {
  relations: Map<number, Repetition>
  /** The values of first rows that later ones complete, as a 总表 and class lists do. */
  completed: Map<number, RecordValues>
}

/** Finds rows of one file that are, or may be, the same person. */
export function findRepetitions(rows: readonly ReadRow[]): Repetitions {
  const relations = new Map<number, Repetition>()
  const completed = new Map<number, RecordValues>()
  const byNumber = new Map<string, number>()
  const byPlace = new Map<string, number>()
  const valuesOf = (index: number) => completed.get(index) ?? rows[index]?.values ?? {}

  for (const [index, { values, rejected }] of rows.entries()) {
    if (rejected) continue
    const number = values.idNumber
    const known = typeof number === 'string' ? byNumber.get(number) : undefined
    if (known !== undefined) {
      relations.set(index, relationTo(known, values))
      if (relations.get(index)?.kind === 'otherName') relations.set(known, { kind: 'otherName' })
      continue
    }
    if (typeof number === 'string') byNumber.set(number, index)
    const place = `${String(values.name)}/${String(values.grade)}/${String(values.classNo)}`
    const namesake = byPlace.get(place)
    if (namesake === undefined) byPlace.set(place, index)
    else if (!number || !valuesOf(namesake).idNumber) {
      const kind = isSameRow(valuesOf(namesake), values) ? 'same' : 'namesake'
      relations.set(index, { kind, first: namesake })
    }
  }
  return { relations, completed }

  function relationTo(first: number, values: RecordValues): Repetition {
    const present = valuesOf(first)
    if (present.name !== values.name) return { kind: 'otherName' }
    if (contradicts(present, values)) return { kind: 'different', first }
    completed.set(first, complete(present, values))
    return { kind: 'same', first }
  }
}

/** Two rows that cannot both be right. What only one of them says is no contradiction. */
function contradicts(first: RecordValues, later: RecordValues): boolean {
  return Object.entries(later).some(([key, value]) => {
    const present = first[key]
    if (present === undefined || Array.isArray(value) || value === present) return false
    return !isCoarser(value, present as FieldValue) && !isCoarser(present as FieldValue, value)
  })
}

function complete(first: RecordValues, later: RecordValues): RecordValues {
  const values = { ...first }
  for (const [key, value] of Object.entries(later)) {
    const present = values[key]
    if (Array.isArray(value)) values[key] = mergeMembers((present ?? []) as MemberValues[], value)
    else if (present === undefined || isCoarser(present as FieldValue, value)) values[key] = value
  }
  return values
}

/** Without an ID number only a row that is alike in every respect, and says more than a name, is the same person. */
function isSameRow(first: RecordValues, later: RecordValues): boolean {
  const told = Object.keys(later).length
  if (told <= 4 || told !== Object.keys(first).length) return false
  return Object.entries(later).every(([key, value]) => JSON.stringify(value) === JSON.stringify(first[key]))
}
