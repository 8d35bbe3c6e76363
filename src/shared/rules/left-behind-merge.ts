import { careStates as careDeclaration } from '../registers/left-behind-states'
import type { FieldValue, MemberValues } from '../registers'
import { firstDayOf } from './calendar'
import { CHOICES_JOINED_BY, readChoices } from './choices'
import { fitsDate } from './dates'
import { careStateOn, type Parent, parentStateOn } from './left-behind'
import { holdsFrom, textOf } from './left-behind-history'
import { readPlace } from './places'
import { readRelation } from './relations'

/** How a value that is said stands to the one on record. */
type Comparison = 'less' | 'more' | 'other'

/** Facts of the present state that no longer hold where a fact changes, unless they are said again. */
const PARENT_FALLS_WITH: Record<string, readonly string[]> = {
  away: ['since', 'place', 'placeRange', 'livesWithChild', 'note'],
  alive: ['away', 'since', 'place', 'placeRange', 'livesWithChild', 'canCare', 'cannotCareReason', 'note'],
  place: ['placeRange', 'livesWithChild', 'note'],
  canCare: ['cannotCareReason']
}
const CARE_FALLS_WITH: Record<string, readonly string[]> = {
  guardianName: [
    'guardianRelation',
    'guardianshipType',
    'assessment',
    'entrusted',
    'noticeGiven',
    'noticeDate',
    'note'
  ],
  guardianRelation: ['guardianshipType', 'assessment', 'entrusted', 'noticeGiven', 'noticeDate', 'note'],
  noticeGiven: ['noticeDate'],
  pairedTeacher: ['pairedTeacherPhone']
}

/**
 * The history with what is said about one parent on a day: `said` has `parent` and only known facts. Nothing changes
 * where less is said, gaps are filled in the row that holds; what contradicts it becomes a row of its own, from the
 * start of the absence where that is what is new, else from the day.
 */
export function layParentOver(
  states: readonly MemberValues[],
  said: MemberValues,
  day: string
): MemberValues[] {
  const present = parentStateOn(states, said.parent as Parent, day)
  const since = textOf(said, 'since')
  if (!present) return [...states, said]
  const compared = compareFacts(present, said, comparePlaces)
  const leftSince = compared.get('away') === 'other' || compared.get('since') === 'other'
  const fits = since !== '' && firstDayOf(since) > holdsFrom(present) && firstDayOf(since) <= day
  const from = leftSince && fits ? since : day
  return layOver(states, { present, said, compared, fallsWith: PARENT_FALLS_WITH, from })
}

/** The same for who cares and how: `said` has only known facts. Measures add up. */
export function layCareOver(
  states: readonly MemberValues[],
  said: MemberValues,
  day: string
): MemberValues[] {
  if (Object.keys(said).length === 0) return [...states]
  const present = careStateOn(states, day)
  if (!present) return [...states, said]
  const together = said.measures === undefined ? said : { ...said, measures: addMeasures(present, said) }
  const compared = compareFacts(present, together, compareCare)
  return layOver(states, { present, said: together, compared, fallsWith: CARE_FALLS_WITH, from: day })
}

interface Change {
  /** The row that holds. */
  present: MemberValues
  said: MemberValues
  compared: ReadonlyMap<string, Comparison>
  fallsWith: Record<string, readonly string[]>
  /** The day, or a coarser date, from which a contradiction holds. */
  from: string
}

function layOver(
  states: readonly MemberValues[],
  { present, said, compared, fallsWith, from }: Change
): MemberValues[] {
  const news = Object.fromEntries(
    Object.entries(said).filter(([field]) => (compared.get(field) ?? 'less') !== 'less')
  )
  if (Object.keys(news).length === 0) return [...states]
  const contradicted = [...compared]
    .filter(([, comparison]) => comparison === 'other')
    .map(([field]) => field)
  const fallen = contradicted.flatMap((field) => fallsWith[field] ?? [])
  const kept = Object.fromEntries(Object.entries(present).filter(([field]) => !fallen.includes(field)))
  if (contradicted.length === 0 || holdsFrom(present) === firstDayOf(from)) {
    return states.map((state) =>
      state === present ? { ...kept, ...saidAgain(said, fallen), ...news } : state
    )
  }
  return [...states, { ...kept, ...saidAgain(said, fallen), ...news, validFrom: from }]
}

function saidAgain(said: MemberValues, fallen: readonly string[]): MemberValues {
  return Object.fromEntries(Object.entries(said).filter(([field]) => fallen.includes(field)))
}

function compareFacts(
  present: MemberValues,
  said: MemberValues,
  compareField: (field: string, known: string, said: string) => Comparison
): Map<string, Comparison> {
  return new Map(
    Object.entries(said).map(([field, value]) => [
      field,
      compareValues(field, present[field], value, compareField)
    ])
  )
}

function compareValues(
  field: string,
  known: FieldValue | undefined,
  said: FieldValue,
  compareField: (field: string, known: string, said: string) => Comparison
): Comparison {
  if (known === undefined || known === null || known === '') {
    // A parent of whom other facts are on record was alive then.
    return field === 'alive' && said === false ? 'other' : 'more'
  }
  if (known === said) return 'less'
  if (typeof known !== 'string' || typeof said !== 'string') return 'other'
  if (field === 'since' || field === 'noticeDate') {
    return fitsDate(said, known) ? (said.length > known.length ? 'more' : 'less') : 'other'
  }
  return compareField(field, known, said)
}

const FILLING = /[省市县区]|自治区|特别行政区|在|打工|务工|工作|\s/g

/** 广东 says less than 广东省深圳市, and 深圳 as much; the range follows the place and is not compared. */
function comparePlaces(field: string, known: string, said: string): Comparison {
  if (field !== 'place') return field === 'placeRange' || field === 'note' ? 'less' : 'other'
  const [bareKnown, bareSaid] = [known.replace(FILLING, ''), said.replace(FILLING, '')]
  if (bareKnown.includes(bareSaid)) return 'less'
  if (bareSaid.includes(bareKnown)) return 'more'
  const [before, now] = [readPlace(known, ''), readPlace(said, '')]
  if (before.atHome === true && now.atHome === true) return 'less'
  if (before.province === null || before.province !== now.province) return 'other'
  if (now.city === null) return 'less'
  return before.city === null ? 'more' : 'other'
}

/** 奶奶 and 祖母 are one relation; measures have been added up before. */
function compareCare(field: string, known: string, said: string): Comparison {
  if (field === 'measures') return 'more'
  if (field !== 'guardianRelation') return 'other'
  const [before, now] = [readRelation(known).standard, readRelation(said).standard]
  return before !== null && before === now && ONE_RELATION.has(before) ? 'less' : 'other'
}

/** Standard classes that mean one relation, not several (其他亲属 holds uncles and aunts). */
const ONE_RELATION = new Set(['父亲', '母亲', '祖父', '祖母', '外祖父', '外祖母'])

function addMeasures(present: MemberValues, said: MemberValues): string {
  const all = [textOf(present, 'measures'), textOf(said, 'measures')].filter(Boolean).join(CHOICES_JOINED_BY)
  const { values, unknown } = readChoices(careDeclaration.fields.measures.options, all)
  return [...values, ...unknown].join(CHOICES_JOINED_BY)
}
