import type { Doubt } from '@shared/api/records'
import { type MemberValues, type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { lastingDoubts } from './doubts'
import { recordStore } from './store'

/**
 * What is true of an adult in every family: siblings have one father, and his new phone number is new for both. What
 * an adult is to one child (relation, guardian, living together) and where that family lives stays with the family.
 */
export const ADULT_FACTS = [
  'name',
  'phone',
  'workplace',
  'job',
  'idNumber',
  'idType',
  'ethnicity',
  'birthDate',
  'age',
  'ageYear',
  'education',
  'politicalStatus'
] as const satisfies readonly (keyof typeof registers.students.collections.guardians.fields)[]

/** A family as it is to become, with the doubts about it that stay. */
export interface ChangedFamily {
  studentId: number
  guardians: MemberValues[]
  doubts: Doubt[]
}

/** The members of a family among stored values. */
export function familyOf({ guardians }: RecordValues): MemberValues[] {
  return Array.isArray(guardians) ? guardians : []
}

/** The students, also those in the recycle bin, in whose family the adult of this key is. */
export function familiesWith({ sqlite }: Ledger, adultKey: string): number[] {
  return sqlite
    .prepare<unknown[], number>(
      'SELECT DISTINCT owner_id FROM family_members WHERE adult_key = ? ORDER BY owner_id'
    )
    .pluck()
    .all(adultKey)
}

/**
 * The other families that a change of one family reaches: those with an adult whom somebody confirmed to be the same
 * person, and of whom a fact was changed. For other registers, and people who are not shared, there are none.
 */
export function familiesChangedWith(
  ledger: Ledger,
  register: RegisterDeclaration,
  studentId: number,
  { before, after }: { before: RecordValues; after: RecordValues }
): ChangedFamily[] {
  if (register.key !== registers.students.key || !('guardians' in after)) return []
  const families = new Map<number, ChangedFamily>()
  const store = recordStore(ledger, registers.students)
  const earlier = familyOf(before)
  for (const adult of familyOf(after)) {
    const same = earlier.find(({ adultKey }) => adultKey && adultKey === adult.adultKey)
    const facts = same ? changedFacts(same, adult) : {}
    if (Object.keys(facts).length === 0) continue
    for (const id of familiesWith(ledger, String(adult.adultKey))) {
      const record = id === studentId ? undefined : store.read(id)
      if (!record) continue
      const { guardians, doubts } = families.get(id) ?? {
        guardians: familyOf(record.values),
        doubts: lastingDoubts(register, record.values, record.doubts)
      }
      const place = guardians.findIndex(({ adultKey }) => adultKey === adult.adultKey)
      families.set(id, {
        studentId: id,
        guardians: guardians.map((member, at) => (at === place ? { ...member, ...facts } : member)),
        doubts: doubts.filter(
          ({ field }) => !Object.keys(facts).some((key) => field === `guardians.${place}.${key}`)
        )
      })
    }
  }
  return [...families.values()]
}

/**
 * Values of a student in which somebody who was put in the place of a shared adult is not taken for that adult: another
 * name is a correction, another name with another number or relation is another person.
 */
export function withoutReplacedAdults(
  register: RegisterDeclaration,
  values: RecordValues,
  { undoes }: { undoes?: number },
  before: RecordValues
): RecordValues {
  if (register.key !== registers.students.key || undoes !== undefined) return values
  const earlier = familyOf(before)
  const replaced = (member: MemberValues) => {
    const same = earlier.find(({ adultKey }) => adultKey && adultKey === member.adultKey)
    return same !== undefined && isAnother(same, member)
  }
  if (!familyOf(values).some(replaced)) return values
  const guardians = familyOf(values).map((member) =>
    replaced(member) ? { ...member, adultKey: null } : member
  )
  return { ...values, guardians }
}

function isAnother(held: MemberValues, member: MemberValues): boolean {
  const differs = (key: string) => held[key] && member[key] && held[key] !== member[key]
  return Boolean(differs('name') && (differs('idNumber') || differs('phone') || differs('relation')))
}

function changedFacts(before: MemberValues, after: MemberValues): MemberValues {
  const changed: MemberValues = {}
  for (const key of ADULT_FACTS) {
    const value = after[key] ?? null
    if (value !== (before[key] ?? null)) changed[key] = value
  }
  return changed
}

/**
 * Values of a student in which every age of a family member has the year it was said in, because it grows from there
 * (`ageOn`): an age without a year, and one that changed while its year did not, are of the year of the change.
 * `at` is an ISO instant.
 */
export function withAgeYears(
  register: RegisterDeclaration,
  values: RecordValues,
  { at, undoes }: { at: string; undoes?: number },
  before: RecordValues = {}
): RecordValues {
  if (register.key !== registers.students.key || undoes !== undefined) return values
  const members = familyOf(values)
  if (!members.some(({ age }) => typeof age === 'number')) return values
  const earlier = familyOf(before)
  const year = Number(at.slice(0, 4))
  const guardians = members.map((member, place) => {
    const held = earlier.find(({ name }) => name && name === member.name) ?? earlier[place]
    return typeof member.age === 'number' && isNewAge(member, held) ? { ...member, ageYear: year } : member
  })
  return { ...values, guardians }
}

/** An age that came with another person's key came with its year as well. */
function isNewAge(member: MemberValues, held: MemberValues | undefined): boolean {
  if (typeof member.ageYear !== 'number') return true
  return (
    held !== undefined &&
    held.age !== member.age &&
    held.ageYear === member.ageYear &&
    held.adultKey === member.adultKey
  )
}
