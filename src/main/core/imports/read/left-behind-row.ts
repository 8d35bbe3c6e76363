import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'

const PARENTS = [
  ['father', '父亲'],
  ['mother', '母亲']
] as const

/**
 * What a list of left-behind children says of parents and guardian, under the names of its usual columns. Where a
 * parent works is a fact with a history and goes to the parent's state, not to the family member.
 */
export function leftBehindRow(values: RecordValues, guardian: MemberValues | null): RecordValues {
  const members = Array.isArray(values.guardians) ? values.guardians : []
  const row: RecordValues = {}
  const put = (key: string, value: FieldValue | undefined) => {
    if (value !== undefined && value !== null && row[key] === undefined) row[key] = value
  }
  for (const [key, parent] of PARENTS) {
    const person = members.find(({ relation }) => relation === parent)
    put(`${key}Name`, person?.name)
    put(`${key}Phone`, person?.phone)
    put(`${key}Workplace`, person?.workplace)
  }
  const carer = guardian ?? members.find(({ isGuardian }) => isGuardian === true)
  put('guardianName', carer?.name)
  put('guardianRelation', carer?.relation)
  put('guardianPhone', carer?.phone)
  if (members.length > 0) row.guardians = members.map(withoutWorkplace)
  if (typeof values.leftBehind === 'string') row.leftBehindType = values.leftBehind
  return row
}

function withoutWorkplace(member: MemberValues): MemberValues {
  const isParent = member.relation === '父亲' || member.relation === '母亲'
  if (!isParent) return member
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'workplace'))
}
