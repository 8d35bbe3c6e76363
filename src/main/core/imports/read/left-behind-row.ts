import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
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

const ONE_PARENT =
  /^(?:仅|只有|只)?(?:(父亲?|爸爸?)|(?:母亲?|妈妈?))(?:一方)?(?:单独)?(?:外出|在外|出去)?(?:[务打]工)?$/

/**
 * What stands beside what was asked for: who is away where the type says more than 单亲留守 (父亲外出), and that a parent
 * is dead where `remarks` have it from the cell of the name.
 */
export function saidBeside(typeText: string, remarks: Record<string, string>): RecordValues {
  const said: RecordValues = {}
  const one = ONE_PARENT.exec(
    typeText.replace(/\s/g, '').replace(/^单亲留守(?:儿童)?[(\uff08](.+)[)\uff09]$/, '$1')
  )
  if (one) Object.assign(said, { fatherAway: one[1] !== undefined, motherAway: one[1] === undefined })
  for (const [key, parent] of PARENTS) {
    if (!readPlace(remarks[`${parent}附注`] ?? '', '').deceased) continue
    // 父亲外出 of a dead father says nothing of the mother either.
    if (said[`${key}Away`] === true) PARENTS.forEach(([other]) => delete said[`${other}Away`])
    delete said[`${key}Away`]
    said[`${key}Alive`] = false
  }
  return said
}
