import type { FieldValue, RecordValues } from '@shared/registers'
import { ageOn } from '@shared/rules/ages'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { careStateOn, findLeftBehind, parentStateOn } from '@shared/rules/left-behind'
import { leftBehindFacts, membersOf } from './left-behind-facts'
import type { FactsViewing, Viewing } from './viewing'

const PARENTS = [
  ['father', '父亲'],
  ['mother', '母亲']
] as const

/** The type of a child whose facts do not suffice. */
const UNDECIDED = '待认定'

/** Facts of the care that the list shows under their own names. */
const CARE_FACTS = [
  'guardianName',
  'guardianRelation',
  'entrusted',
  'noticeGiven',
  'noticeDate',
  'guardianshipType',
  'assessment',
  'careLevel',
  'pairedTeacher',
  'pairedTeacherPhone',
  'measures'
]

/**
 * The usual list's columns for a left-behind child, as its facts stand on a day: each parent, who looks after the
 * child, and the type by a definition: 待认定 where the facts do not suffice, whatever was reported.
 */
export function leftBehindValues(
  values: RecordValues,
  viewing: Viewing,
  { day, definition, visitDays }: FactsViewing
): RecordValues {
  const guardians = membersOf(values.guardians)
  const parentStates = membersOf(values.parentStates)
  const careStates = membersOf(values.careStates)
  const result: RecordValues = {}
  const put = (key: string, value: FieldValue | undefined) => {
    if (value !== undefined && value !== null) result[key] = value
  }

  const sinces: string[] = []
  for (const [key, parent] of PARENTS) {
    const person = guardians.find(({ relation }) => relation === parent)
    const state = parentStateOn(parentStates, parent, day)
    put(`${key}Name`, person?.name)
    put(`${key}Phone`, person?.phone)
    put(`${key}Workplace`, state?.place ?? person?.workplace)
    put(`${key}Away`, state?.away)
    put(`${key}AwaySince`, state?.since)
    put(`${key}CanCare`, state?.canCare)
    put(`${key}Alive`, state?.alive)
    if (state?.away === true && typeof state.since === 'string') sinces.push(state.since)
  }
  put('awaySince', sinces.sort()[0])
  if (typeof result.fatherAway === 'boolean' && typeof result.motherAway === 'boolean')
    put('bothAway', result.fatherAway && result.motherAway)
  const incapable = PARENTS.flatMap(([key, parent]) => (result[`${key}CanCare`] === false ? [parent] : []))
  put('incapableParents', incapable.join(CHOICES_JOINED_BY) || null)

  const care = careStateOn(careStates, day)
  for (const key of CARE_FACTS) put(key, care?.[key])
  const guardian = guardians.find(({ name }) => name !== undefined && name === care?.guardianName)
  put('guardianPhone', guardian?.phone)
  put('guardianAge', guardian && ageOn(guardian, day))

  const { type } = findLeftBehind(leftBehindFacts(values, viewing, day), { day, definition, visitDays })
  put('leftBehindType', type ?? UNDECIDED)
  return result
}
