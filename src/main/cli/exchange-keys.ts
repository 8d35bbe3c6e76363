import type { ImportPreview } from '@shared/api/imports'
import {
  type CollectionDeclaration,
  type FieldValue,
  findRegister,
  type MemberValues,
  type RecordValues
} from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'

/** A value as scripts see it: several choices are a list. */
export type ExchangeValue = RecordValues[string] | string[]

/** Facts of a family member that scripts see, by register; the key under which they see the family. */
const FAMILIES: Record<string, { key: string; facts: readonly string[] }> = {
  students: { key: 'guardians', facts: ['name', 'relation', 'phone'] },
  environment_forms: { key: 'familyMembers', facts: ['relation', 'name', 'phone', 'workplace', 'isGuardian'] }
}
/** What is called otherwise outside: in a list of visits or of the committee the pupil's name is not the only one. */
const OUTSIDE: Record<string, Record<string, string>> = {
  home_visits: { name: 'studentName' },
  committee_members: { name: 'studentName', memberName: 'name', memberPhone: 'phone' }
}
/** The type of a left-behind child whose facts do not suffice. */
const UNDECIDED = '待认定'
/** An answer that says that none of the choices holds. */
const NONE = '无'
/** The exchange form knows a class as two fields, so that a remark on it is found under either. */
const CLASS_FIELDS = ['grade', 'classNo']

/** The values of a record under the fixed keys of the exchange form. What is not known is left out. */
export function exchangeValues(register: string, values: RecordValues): Record<string, ExchangeValue> {
  const { fields = {}, collections = {} } = findRegister(register) ?? {}
  const family = FAMILIES[register]
  const result: Record<string, ExchangeValue> = {}
  for (const [key, value] of Object.entries(values)) {
    if (key === 'guardians' && family) {
      if (Array.isArray(value)) result[family.key] = value.map((member) => factsOf(member, family.facts))
    } else if (Array.isArray(value)) {
      result[key] = value.map((member) => shownFacts(member, collections[key]))
    } else if (fields[key]?.kind === 'choices' && typeof value === 'string') {
      result[exchangeKey(register, key)] = value.split(CHOICES_JOINED_BY).filter((label) => label !== NONE)
    } else result[exchangeKey(register, key)] = value
  }
  // The exchange form knows one type: what the facts say or, where they do not suffice, what was reported.
  if (result.leftBehindType === UNDECIDED) result.leftBehindType = values.leftBehind ?? null
  return result
}

/** The fixed key of a field of a register. */
export function exchangeKey(register: string, field: string): string {
  return OUTSIDE[register]?.[field] ?? field
}

/** The fixed keys under which a remark on a field is found: both of a class, the family's for each of its members. */
export function exchangeFields({ register, sheets }: ImportPreview, field: string): string[] {
  if (CLASS_FIELDS.includes(field) || field === 'schoolClass') return CLASS_FIELDS
  if (register === 'left_behind_children' && field === 'leftBehind') return [field, 'leftBehindType']
  const [key = field, place, fact = ''] = field.split('.')
  if (key !== 'guardians' || place === undefined) return [exchangeKey(register, key)]
  const family = FAMILIES[register]
  if (family) return [family.key]
  const header = sheets.flatMap(({ columns }) => columns).find((column) => column.field === field)?.header
  return personsOf(header ?? '').map((person) => person + fact.charAt(0).toUpperCase() + fact.slice(1))
}

/** Whose column it is in a list of left-behind children, by its header; 家长 may be either parent. */
function personsOf(header: string): string[] {
  if (/监护|委托|代养|照[料看管]/.test(header)) return ['guardian']
  if (/(?<!祖)父(?!母)|爸/.test(header)) return ['father']
  if (/(?<![祖父])母|妈/.test(header)) return ['mother']
  return /家长|父母/.test(header) ? ['father', 'mother'] : ['guardian']
}

/** The facts of a row of a collection, without those that the programme keeps for itself. */
function shownFacts(member: MemberValues, collection: CollectionDeclaration | undefined): MemberValues {
  return Object.fromEntries(Object.entries(member).filter(([fact]) => !collection?.fields[fact]?.internal))
}

function factsOf(member: MemberValues, facts: readonly string[]): MemberValues {
  const known = facts.map((fact): [string, FieldValue | undefined] => [fact, member[fact]])
  return Object.fromEntries(known.filter((fact): fact is [string, FieldValue] => fact[1] != null))
}
