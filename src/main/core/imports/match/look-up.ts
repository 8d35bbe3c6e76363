import type { MemberValues, RecordValues } from '@shared/registers'
import type { Ledger } from '../../database/ledger'
import type { StoredRecord } from '../../records/store'

interface InClass {
  stage?: RecordValues[string] | undefined
  entryYear?: RecordValues[string] | undefined
  classNo?: RecordValues[string] | undefined
}

/** Finds the people of a row on the roster and the committee, by name and class; two of one name are nobody. */
export interface LookUp {
  (values: RecordValues, student: StoredRecord | null): RecordValues
  /** How many pupils of a class are on the roster. */
  pupilsOf(schoolClass: InClass): number
}

/** Prepares the look-up on one connection. */
export function createLookUp({ sqlite }: Ledger): LookUp {
  const inClass = 'stage = ? AND entry_year = ? AND class_no = ? AND deleted_at IS NULL'
  const ids = (condition: string) =>
    sqlite.prepare<unknown[], number>(`SELECT id FROM students WHERE ${condition} LIMIT 2`).pluck()
  const ofClass = ids(`name = ? AND ${inClass}`)
  const ofAddress = ids('name = ? AND address = ? AND deleted_at IS NULL')
  const members = sqlite
    .prepare<unknown[], number>(
      'SELECT id FROM committee_members WHERE member_name = ? AND deleted_at IS NULL LIMIT 2'
    )
    .pluck()
  const count = sqlite.prepare<unknown[], number>(`SELECT count(*) FROM students WHERE ${inClass}`).pluck()
  const counted = new Map<string, number>()

  const lookUp = (values: RecordValues, student: StoredRecord | null): RecordValues => {
    const home = student?.values ?? values
    const found: RecordValues = { ...values }
    found.visitedSiblings &&= each(
      found.visitedSiblings,
      'studentId',
      (name) => only(pupils(name, home)) ?? (home.address ? only(ofAddress.all(name, home.address)) : null)
    )
    found.attendance &&= each(found.attendance, 'studentId', (name) => only(pupils(name, values)))
    found.attendees &&= each(found.attendees, 'memberId', (name) => only(members.all(name)))
    return found
  }
  return Object.assign(lookUp, { pupilsOf })

  function pupils(name: unknown, { stage, entryYear, classNo }: InClass): number[] {
    return ofClass.all(name, stage ?? null, entryYear ?? null, classNo ?? null)
  }
  function pupilsOf({ stage, entryYear, classNo }: InClass): number {
    const key = JSON.stringify([stage, entryYear, classNo])
    let known = counted.get(key)
    if (known === undefined)
      counted.set(key, (known = count.get(stage ?? null, entryYear ?? null, classNo ?? null) ?? 0))
    return known
  }
}

function each(
  rows: RecordValues[string],
  key: string,
  find: (name: unknown) => number | null
): RecordValues[string] {
  if (!Array.isArray(rows)) return rows
  return rows.map((row): MemberValues => {
    const id = find(row.name)
    return id === null ? row : { [key]: id, ...row }
  })
}

function only(ids: readonly number[]): number | null {
  return ids.length === 1 ? (ids[0] ?? null) : null
}
