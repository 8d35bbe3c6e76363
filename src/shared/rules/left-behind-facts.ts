import { careStates as careDeclaration } from '../registers/left-behind-states'
import type { FieldValue, MemberValues, RecordValues } from '../registers'
import { fitsDate } from './dates'
import { type Parent, parents, parentStateOn } from './left-behind'
import { answerOf, textOf } from './left-behind-history'
import { layCareOver, layParentOver } from './left-behind-merge'
import { readPlace, type ReadPlace } from './places'

/** The two collections that are the history of a child's left-behind facts. */
export interface LeftBehindHistory {
  parentStates: MemberValues[]
  careStates: MemberValues[]
}

/** Something a list does not say plainly, at the field it stands in. */
export interface FactNotice {
  field: string
  code: keyof typeof factNotices
  /** A whole sentence: what was taken, or what to do. */
  message: string
  severity: 'notice' | 'warning'
}

/** What is said about facts of a list; `{parent}` is 父亲 or 母亲. */
export const factNotices = {
  away_parent_unclear: ['warning', '看不出是父亲还是母亲外出,请在学生档案中补充。'],
  away_from_place: ['notice', '没有写是否外出,已按务工地点登记为{parent}外出。'],
  home_against_report: [
    'warning',
    '上报为留守儿童,但{parent}的务工地点写的是在家,没有登记为外出,请核对后在学生档案中补充。'
  ],
  parent_deceased: ['notice', '已登记为{parent}去世,请核对。'],
  dead_parent_said: ['warning', '台账中{parent}已登记为去世,名单上的外出情况没有采用,请核对。']
} as const satisfies Record<string, readonly ['notice' | 'warning', string]>

/** What a list says about one parent. */
interface Said {
  parent: Parent
  alive: boolean | null
  away: boolean | null
  place: ReadPlace
  /** The row's facts besides `away` and `since`. */
  facts: MemberValues
}

type Notice = (field: string, code: keyof typeof factNotices, parent?: Parent) => void

const PREFIXES = { 父亲: 'father', 母亲: 'mother' } as const

/**
 * The facts of one row of a list laid over what is on record, as the two whole collections to store. `row` has the
 * exchange values of left_behind_children, `day` (`YYYY-MM-DD`) is the date of the list, `homeCounty` the school's.
 * Explicit columns win, then the reported type, then the place of work. What is known stays: less said changes
 * nothing, gaps are filled, and a contradiction becomes a new row from that day on. The same list twice changes nothing.
 */
export function factsFromList(
  row: RecordValues,
  present: LeftBehindHistory | null,
  day: string,
  homeCounty: string
): LeftBehindHistory & { notices: FactNotice[] } {
  const notices: FactNotice[] = []
  const notice: Notice = (field, code, parent) => {
    const [severity, message] = factNotices[code]
    notices.push({ field, code, severity, message: message.replace('{parent}', parent ?? '') })
  }
  const known = present ?? { parentStates: [], careStates: [] }
  const said = parents.map((parent) => readParent(parent, row, homeCounty, notice)) as [Said, Said]
  decideAway(said, textOf(row as MemberValues, 'leftBehind'), notice)
  let parentStates = known.parentStates
  for (const one of said) {
    const facts = withoutGaps({
      ...one.facts,
      alive: one.alive,
      away: one.away,
      ...sinceOf(one, said, row, { parentStates: known.parentStates, day })
    })
    if (Object.keys(facts).length === 0) continue
    if (isContradictedByDeath(one, parentStateOn(known.parentStates, one.parent, day))) {
      notice(`${PREFIXES[one.parent]}Workplace`, 'dead_parent_said', one.parent)
      continue
    }
    parentStates = layParentOver(parentStates, { parent: one.parent, ...facts }, day)
  }
  const care = withoutGaps(
    Object.fromEntries(careFields.map((field) => [field, valueOf(row, field)])) as MemberValues
  )
  return { parentStates, careStates: layCareOver(known.careStates, care, day), notices }
}

/** A list knows no dates of its own for who cares, and its note is the record's remark. */
const careFields = Object.keys(careDeclaration.fields).filter((key) => key !== 'validFrom' && key !== 'note')

function readParent(parent: Parent, row: RecordValues, homeCounty: string, notice: Notice): Said {
  const prefix = PREFIXES[parent]
  const workplace = textOf(row as MemberValues, `${prefix}Workplace`)
  const place = readPlace(workplace, homeCounty)
  const deceased = place.deceased || readPlace(textOf(row as MemberValues, `${prefix}Name`), '').deceased
  const explicit = answerOf(row as MemberValues, `${prefix}Alive`)
  if (explicit === null && deceased) notice(`${prefix}Workplace`, 'parent_deceased', parent)
  const alive = explicit ?? (deceased ? false : null)
  // 离异 alone is no place; with a place, the cell says where.
  const isPlace = !place.deceased && (place.note === null || place.province !== null || place.atHome !== null)
  return {
    parent,
    alive,
    away: alive === false ? null : answerOf(row as MemberValues, `${prefix}Away`),
    place,
    facts: {
      place: isPlace && workplace !== '' ? workplace : null,
      placeRange: place.range,
      note: place.note,
      canCare: valueOf(row, `${prefix}CanCare`)
    }
  }
}

/** Who is away where no column says so: by the reported type, then by the place of work. */
function decideAway(said: [Said, Said], reported: string, notice: Notice): void {
  const living = said.filter(({ alive }) => alive !== false)
  const open = living.filter(({ away }) => away === null)
  if (open.length === 0) return
  // Of two parents with one dead, 单亲留守 can only mean the other one.
  if (reported === '双亲留守' || (reported === '单亲留守' && living.length === 1)) {
    for (const one of open) {
      if (one.place.atHome === true) {
        notice(`${PREFIXES[one.parent]}Workplace`, 'home_against_report', one.parent)
      } else one.away = true
    }
  } else if (reported === '单亲留守') {
    decideOne(living, open, notice)
  } else {
    for (const one of open) {
      one.away = one.place.atHome === null ? null : !one.place.atHome
      if (one.away) notice(`${PREFIXES[one.parent]}Workplace`, 'away_from_place', one.parent)
    }
  }
}

/** 单亲留守: one is away and the other is not. */
function decideOne(living: Said[], open: Said[], notice: Notice): void {
  const away = findTheOneAway(living)
  if (!away) return notice('leftBehind', 'away_parent_unclear')
  for (const one of open) one.away = one === away
}

/** Of two living parents the one that a column tells, or the one whose place of work differs from the other's. */
function findTheOneAway(living: Said[]): Said | undefined {
  const stated = living.find(({ away }) => away !== null)
  if (stated) return stated.away ? stated : living.find((one) => one !== stated)
  const gone = living.filter(({ place }) => place.atHome === false)
  if (gone.length > 0) return gone.length === 1 ? gone[0] : undefined
  const home = living.filter(({ place }) => place.atHome === true)
  return home.length === 1 ? living.find((one) => one !== home[0]) : undefined
}

/**
 * The start of an absence. A start for both parents goes to those that are away; where one of them is on record with
 * it already, it says nothing new about the other one, unless nothing is known of that one at all.
 */
function sinceOf(
  one: Said,
  said: Said[],
  row: RecordValues,
  { parentStates, day }: { parentStates: MemberValues[]; day: string }
): MemberValues {
  if (one.away !== true) return {}
  const own = valueOf(row, `${PREFIXES[one.parent]}AwaySince`)
  const both = textOf(row as MemberValues, 'awaySince')
  if (own !== null || !both) return { since: own }
  const known = (parent: Parent) => parentStateOn(parentStates, parent, day)
  const startsWithIt = ({ parent }: Said) => {
    const since = textOf(known(parent), 'since')
    return since !== '' && fitsDate(both, since)
  }
  if (startsWithIt(one) || known(one.parent) === null) return { since: both }
  const saidOfTheOther = said.some((other) => other.away === true && startsWithIt(other))
  return saidOfTheOther ? {} : { since: both }
}

function isContradictedByDeath(said: Said, present: MemberValues | null): boolean {
  if (present?.alive !== false || said.alive === false) return false
  return said.alive === true || said.away !== null || said.facts.place !== null
}

function valueOf(row: RecordValues, field: string): FieldValue {
  const value = row[field]
  return value === undefined || Array.isArray(value) || value === '' ? null : value
}

function withoutGaps(values: MemberValues): MemberValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')
  )
}
