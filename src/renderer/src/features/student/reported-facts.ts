import type { MemberValues, RecordValues } from '@shared/registers'
import { rowsOf, valueText } from './value-text'

const PARENTS = ['父亲', '母亲']

/**
 * The facts that a new left-behind record begins with: both parents away where that was reported, and the guardian
 * of the family who is no parent. Who is away of one parent nobody reported, so nothing is said about it.
 */
export function reportedFacts(student: RecordValues, day: string): RecordValues {
  const family = rowsOf(student, 'guardians')
  const workplaceOf = (parent: string) => family.find(({ relation }) => relation === parent)?.workplace
  const facts: RecordValues = { registeredOn: day }
  if (valueText(student, 'leftBehind') === '双亲留守') {
    facts.parentStates = PARENTS.map((parent): MemberValues => {
      const place = workplaceOf(parent)
      return { parent, away: true, ...(place ? { place } : {}) }
    })
  }
  const guardian = family.find(
    ({ isGuardian, relation }) => isGuardian === true && !PARENTS.includes(String(relation ?? ''))
  )
  if (guardian?.name) {
    facts.careStates = [
      {
        guardianName: guardian.name,
        ...(guardian.relation ? { guardianRelation: guardian.relation } : {})
      }
    ]
  }
  return facts
}
