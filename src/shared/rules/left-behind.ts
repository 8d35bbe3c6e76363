import type { LeftBehindDefinition } from '../api/session'
import type { LeftBehindFinding } from '../api/students'
import type { FieldValue, MemberValues } from '../registers'
import { firstDayOf, lastDayOf, monthsLater } from './calendar'
import { definitions } from './left-behind-definitions'
import {
  type Absence,
  absenceOn,
  answerOf,
  isAwayBy,
  type Parent,
  parents,
  parentStateOn
} from './left-behind-history'

export { definitionInWords } from './left-behind-definitions'
export { careStateOn, type Parent, parents, parentStateOn } from './left-behind-history'

/** The facts about one child that the definitions ask for. Absent values are facts that nobody knows. */
export interface LeftBehindFacts {
  birthDate?: FieldValue | undefined
  /** 户口性质 as written: 农业户口, 非农业户口, 居民户口 … */
  householdType?: FieldValue | undefined
  /** 1–9 in the school year of the day; null for a child who is not in a grade of compulsory education. */
  grade: number | null
  parentStates: readonly MemberValues[]
  /** Part of a whole record; no definition asks for it. */
  careStates?: readonly MemberValues[]
}

/** On which day, by which definition; `visitDays` is the longest stay at home that does not end an absence. */
export interface LeftBehindQuestion {
  /** `YYYY-MM-DD` */
  day: string
  definition: LeftBehindDefinition
  visitDays: number
}

/** Collects why and what is missing while a question is looked into. */
interface Notes {
  reasons: string[]
  missing: string[]
}

/** True, false, or null where the facts do not say. */
type Answer = boolean | null

/** What a parent is on the day, in the terms of one definition. */
interface Situation {
  dead: boolean
  away: Answer
  /** Own reading: a parent is able to care unless the facts say otherwise, as the official card asks for 无监护能力 only. */
  able: boolean
}

/**
 * Whether a child is left behind on a day by a definition, and why. Source: domain §2.6 A–D. A condition that is not
 * met decides; otherwise a missing fact leaves the type null and is named. 双亲留守 also where the only living parent
 * is away: nobody is at home. A child without parents is an orphan, another category: 非留守 (own reading).
 */
export function findLeftBehind(facts: LeftBehindFacts, question: LeftBehindQuestion): LeftBehindFinding {
  const wanted = definitions[question.definition]
  const notes: Notes = { reasons: [], missing: [] }
  const conditions = [
    wanted.under16 ? isUnder16(facts.birthDate, question.day, notes) : true,
    wanted.rural ? isRural(facts.householdType, notes) : true,
    wanted.inGrades ? isInGrades(facts.grade, notes) : true
  ]
  const type = typeByParents(facts, question, notes)
  const finding = (found: LeftBehindFinding['type']): LeftBehindFinding => ({
    definition: question.definition,
    type: found,
    reasons: notes.reasons,
    missing: found === null ? notes.missing : []
  })
  if (conditions.includes(false) || type === '非留守') return finding('非留守')
  return finding(conditions.includes(null) ? null : type)
}

/** Under sixteen on the day; on the sixteenth birthday no longer (未满十六周岁). A month or year of birth may not decide. */
function isUnder16(birthDate: FieldValue | undefined, day: string, notes: Notes): Answer {
  if (typeof birthDate !== 'string' || birthDate === '') {
    notes.missing.push('出生日期')
    return null
  }
  if (day < monthsLater(firstDayOf(birthDate), 16 * 12)) return true
  if (day >= monthsLater(lastDayOf(birthDate), 16 * 12)) {
    notes.reasons.push('已满十六周岁')
    return false
  }
  notes.missing.push('出生日期(具体到日)')
  return null
}

/** 农业户口 or another word for it; 居民户口, which the reform of 2014 (国发〔2014〕25号) gave everybody, does not say. */
function isRural(householdType: FieldValue | undefined, notes: Notes): Answer {
  const text = typeof householdType === 'string' ? householdType : ''
  if (/非农|农转非|城镇|城市/.test(text)) {
    notes.reasons.push('不是农村户籍')
    return false
  }
  if (/农[业村民]|^农$/.test(text)) return true
  notes.missing.push(text === '' ? '户口性质' : '户口性质(看不出是否农村户籍)')
  return null
}

function isInGrades(grade: number | null, notes: Notes): boolean {
  if (grade === null) notes.reasons.push('当时不在义务教育阶段')
  return grade !== null
}

function typeByParents(facts: LeftBehindFacts, question: LeftBehindQuestion, notes: Notes) {
  const wanted = definitions[question.definition]
  const [father, mother] = parents.map((parent) => situationOf(parent, facts, question, notes)) as [
    Situation,
    Situation
  ]
  const living = [father, mother].filter(({ dead }) => !dead)
  if (living.length === 0) return '非留守'
  const atHome = living.filter(({ away }) => away === false)
  if (wanted.oneIncapable && atHome.some(({ able }) => able)) return '非留守'
  if (atHome.length === living.length) return '非留守'
  if (living.some(({ away }) => away === null)) return null
  return atHome.length === 0 ? '双亲留守' : '单亲留守'
}

function situationOf(parent: Parent, facts: LeftBehindFacts, question: LeftBehindQuestion, notes: Notes) {
  const row = parentStateOn(facts.parentStates, parent, question.day)
  const dead = answerOf(row, 'alive') === false
  if (dead) notes.reasons.push(`${parent}已故`)
  const able = answerOf(row, 'canCare') !== false
  if (!dead && !able) notes.reasons.push(`${parent}无监护能力`)
  return { dead, able, away: dead ? false : isAwayLongEnough(parent, row, facts, question, notes) }
}

/** Whether a parent has been away as long as the definition asks; the reasons say how that was reckoned. */
function isAwayLongEnough(
  parent: Parent,
  row: MemberValues | null,
  facts: LeftBehindFacts,
  { day, definition, visitDays }: LeftBehindQuestion,
  { reasons, missing }: Notes
): Answer {
  const away = isAwayBy(row)
  if (away === null) missing.push(`${parent}是否外出`)
  if (away === false) reasons.push(atHomeInWords(parent, row))
  if (away !== true) return away
  const absence = absenceOn(facts.parentStates, parent, day, visitDays)
  if (absence === null) {
    reasons.push(`${parent}尚未外出`)
    return false
  }
  reasons.push(`${parent}外出${sinceInWords(absence)}`)
  if (!definitions[definition].threeMonths) return true
  if (absence.from !== null && monthsLater(absence.from, 3) <= day) return true
  if (absence.from === null || absence.knownFromOnly) {
    missing.push(`${parent}外出起始时间`)
    return null
  }
  reasons.push(`${parent}外出不满三个月`)
  return false
}

function atHomeInWords(parent: Parent, row: MemberValues | null): string {
  return row?.livesWithChild === true && row.away === true ? `${parent}与孩子同住` : `${parent}没有外出`
}

function sinceInWords({ from, recorded, knownFromOnly }: Absence): string {
  if (from === null) return ''
  if (knownFromOnly) return `(起始时间未填,至迟自${from}起)`
  return recorded === from ? `(自${from}起)` : `(自${recorded}起,按${from}起算)`
}
