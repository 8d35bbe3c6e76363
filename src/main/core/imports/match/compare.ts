import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import { sameValue } from '../../records/stored-values'
import type { StoredRecord } from '../../records/store'

/** What an import would change in a record: stored values and unknown columns, only where they differ. */
export interface Difference {
  values: RecordValues
  otherColumns: Record<string, string>
  /** Fields that hold something else now, not merely nothing. */
  overwrites: boolean
}

/** Relations of which a child has one: another name for them corrects the person instead of adding one. */
const ONE_OF_A_KIND = new Set(['父亲', '母亲'])

/** Compares what a row says with a record. A blank never erases; a coarser date does not replace a finer one (§3.7). */
export function differenceOf(
  row: RecordValues,
  otherColumns: Record<string, string> | null,
  record: StoredRecord
): Difference {
  const difference: Difference = { values: {}, otherColumns: {}, overwrites: false }
  for (const key in row) {
    const value = row[key]
    const present = record.values[key]
    if (value === undefined || value === null) continue
    if (Array.isArray(value)) {
      const merged = key === 'guardians' ? mergeMembers((present ?? []) as MemberValues[], value) : value
      if (!sameValue(merged, present)) difference.values[key] = merged
    } else if (value !== present && !isCoarser(value, present as FieldValue | undefined)) {
      difference.values[key] = value
      if (present !== undefined && present !== null) difference.overwrites = true
    }
  }
  for (const header in otherColumns ?? {}) {
    const text = otherColumns?.[header]
    if (text !== undefined && text !== record.otherColumns[header]) difference.otherColumns[header] = text
  }
  return difference
}

/** True where nothing would change. */
export function isEmpty({ values, otherColumns }: Difference): boolean {
  for (const key in values) return key === undefined
  for (const key in otherColumns) return key === undefined
  return true
}

/** True for a date that says less than the other and agrees with it: 2018-03 beside 2018-03-04. */
export function isCoarser(value: FieldValue, present: FieldValue | undefined): boolean {
  return (
    typeof value === 'string' &&
    typeof present === 'string' &&
    /^\d{4}(-\d{2})?$/.test(value) &&
    present.startsWith(`${value}-`)
  )
}

/** Lays the people of a file over those that are known. Nobody is taken away. */
export function mergeMembers(present: MemberValues[], coming: MemberValues[]): MemberValues[] {
  const merged = present.map((member) => ({ ...member }))
  for (const person of coming) {
    const same = findPerson(merged, person)
    if (!same) merged.push({ ...person })
    else
      for (const key in person)
        if (person[key] !== undefined && person[key] !== null) same[key] = person[key] as FieldValue
  }
  return merged
}

function findPerson(members: MemberValues[], person: MemberValues): MemberValues | undefined {
  const byName = person.name ? members.find(({ name }) => name === person.name) : undefined
  if (byName) return byName
  const relation = person.relation
  if (typeof relation !== 'string')
    return person.name ? undefined : members.find(({ phone }) => phone && phone === person.phone)
  const alike = members.filter((member) => member.relation === relation)
  return alike.find((member) => !member.name || !person.name || ONE_OF_A_KIND.has(relation))
}
