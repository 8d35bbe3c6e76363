import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import { oneAwayWords } from '@shared/registers/left-behind-words'
import { readPlace } from '@shared/rules/places'
import type { MemberGroup } from '../recognise/map-columns'

const PARENTS = [
  ['father', '父亲'],
  ['mother', '母亲']
] as const

/**
 * What a list of left-behind children says of parents and guardian, under the names of its usual columns. `byGroup`
 * are the people that the groups of columns name: who stands under 父亲 is the father, whatever else is called so.
 * Where a parent works is a fact with a history and goes to the parent's state, not to the family member.
 */
export function leftBehindRow(
  values: RecordValues,
  groups: readonly MemberGroup[],
  byGroup: readonly (MemberValues | null)[]
): RecordValues {
  const members = Array.isArray(values.guardians) ? values.guardians : []
  const row: RecordValues = {}
  const put = (key: string, value: FieldValue | undefined) => {
    if (value !== undefined && value !== null && values[key] === undefined) row[key] ??= value
  }
  const under = (wanted: (group: MemberGroup) => boolean) => byGroup[groups.findIndex(wanted)] ?? undefined
  for (const [key, parent] of PARENTS) {
    const person =
      under(({ relation }) => relation === parent) ?? members.find(({ relation }) => relation === parent)
    put(`${key}Name`, person?.name)
    put(`${key}Phone`, person?.phone)
    put(`${key}Workplace`, person?.workplace)
  }
  const carer = under(({ guardian }) => guardian) ?? members.find(({ isGuardian }) => isGuardian === true)
  put('guardianName', carer?.name)
  put('guardianRelation', carer?.relation)
  put('guardianPhone', carer?.phone)
  if (members.length > 0)
    row.guardians = members.map((member) => withoutWorkplace(member, { ...values, ...row }))
  if (typeof values.leftBehind === 'string') row.leftBehindType = values.leftBehind
  return row
}

const MEMBER_FIELD = /^guardians\.(\d+)\.([a-z])([A-Za-z]*)$/

/** The columns in which a doubt about a family member of the row stands: 监护人电话 as well, where the mother cares. */
export function columnsOfDoubt(field: string, row: RecordValues): string[] {
  const [, place, initial = '', rest = ''] = MEMBER_FIELD.exec(field) ?? []
  const member = Array.isArray(row.guardians) ? row.guardians[Number(place)] : undefined
  const value = member?.[initial + rest]
  if (!value) return [field]
  const columns = ['father', 'mother', 'guardian'].map((person) => person + initial.toUpperCase() + rest)
  const found = columns.filter((column) => row[column] === value)
  return found.length > 0 ? found : [field]
}

/** An employer beside the place of work stays with the family member. */
function withoutWorkplace(member: MemberValues, row: RecordValues): MemberValues {
  const isPlace = PARENTS.some(
    ([key, parent]) => member.relation === parent && member.workplace === row[`${key}Workplace`]
  )
  if (!isPlace) return member
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'workplace'))
}

/** 父亲外出 and the bare 父亲 as an answer to who is away; 父母一方 tells neither. */
const ONE_AWAY: ReadonlySet<string> = new Set([
  ...oneAwayWords,
  ...'父亲 父 父方 爸爸 爸 母亲 母 母方 妈妈 妈'.split(' ')
])
const FATHER = /父|爸/
const MOTHER = /母|妈/

/** Which parent a type names beside 单亲留守, also in brackets behind it; null where it names none. */
function parentNamed(typeText: string): 'father' | 'mother' | null {
  const plain = typeText.replace(/\s/g, '').replace(/^单亲留守(?:儿童)?[(\uff08](.+)[)\uff09]$/, '$1')
  if (!ONE_AWAY.has(plain) || FATHER.test(plain) === MOTHER.test(plain)) return null
  return FATHER.test(plain) ? 'father' : 'mother'
}

/**
 * What stands beside what was asked for: who is away where the type says more than 单亲留守 (父亲外出), and that a parent
 * is dead where `remarks` have it from the cell of the name.
 */
export function saidBeside(typeText: string, remarks: Record<string, string>): RecordValues {
  const said: RecordValues = {}
  const one = parentNamed(typeText)
  if (one) Object.assign(said, { fatherAway: one === 'father', motherAway: one === 'mother' })
  for (const [key, parent] of PARENTS) {
    if (!readPlace(remarks[`${parent}附注`] ?? '', '').deceased) continue
    // 父亲外出 of a dead father says nothing of the mother either.
    if (said[`${key}Away`] === true) PARENTS.forEach(([other]) => delete said[`${other}Away`])
    delete said[`${key}Away`]
    said[`${key}Alive`] = false
  }
  return said
}
