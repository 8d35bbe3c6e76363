import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import { ageOn } from '@shared/rules/ages'
import { readRelation } from '@shared/rules/relations'

/** 父亲, 监护人, 监护人2, 家长 or a place from 0. */
const WHO = /^(\D+?)(\d*)$/

/**
 * The member of the family that a template means: by place, by relation (父亲 is also 爸爸), or as the first, second …
 * guardian. Where nobody is marked as guardian, the parents are.
 */
export function memberCalled(family: readonly MemberValues[], who: string): MemberValues | undefined {
  if (/^\d+$/.test(who)) return family[Number(who)]
  const [, name = '', number = ''] = WHO.exec(who) ?? []
  const place = number === '' ? 0 : Number(number) - 1
  if (name === '监护人' || name === '家长') return guardiansOf(family)[place]
  const { value, standard } = readRelation(name)
  const alike = family.filter(({ relation }) => relation === value)
  const sameKind = family.filter(
    ({ relation }) => standard !== null && readRelation(String(relation ?? '')).standard === standard
  )
  return (alike.length > 0 ? alike : sameKind)[place]
}

function guardiansOf(family: readonly MemberValues[]): readonly MemberValues[] {
  const marked = family.filter(({ isGuardian }) => isGuardian === true)
  if (marked.length > 0) return marked
  return family.filter(({ relation }) => relation === '父亲' || relation === '母亲')
}

/** Where a list names who looks after the child, 监护人 is that person and nobody else. */
function carerOf({ guardianName }: RecordValues, who: string, family: readonly MemberValues[]) {
  if (who !== '监护人' || typeof guardianName !== 'string' || guardianName === '') return undefined
  return family.find(({ name }) => name === guardianName) ?? NOBODY
}

const NOBODY: MemberValues = {}

/** A fact of a member; the age is that of the day. */
export function memberFact(values: RecordValues, who: string, fact: string, day: string): FieldValue {
  const family = values.guardians
  const member = Array.isArray(family)
    ? (carerOf(values, who, family) ?? memberCalled(family, who))
    : undefined
  if (!member) return null
  return fact === 'age' ? ageOn(member, day) : (member[fact] ?? null)
}
