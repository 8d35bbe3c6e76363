import type { LeftBehindFinding } from '../api/students'
import type { MemberValues, RecordValues, RegisterKey } from '../registers'
import { birthDateOf } from './ages'
import { checkCare } from './consistency-care'
import { checkForm } from './consistency-form'
import { checkAbsences, checkReported } from './consistency-reported'
import { findLeftBehind, type LeftBehindQuestion, type Parent, parents, parentStateOn } from './left-behind'
import { isAwayBy } from './left-behind-history'

/** Every contradiction and missing fact that is looked for (domain §1.4, §1.13), with its name in the list of warnings. */
export const consistencyLabels = {
  flagged_without_facts: '上报留守,没有外出情况',
  facts_incomplete: '上报留守,事实不全',
  flagged_no_parent_away: '上报留守,父母均未外出',
  away_not_flagged: '父母外出,未上报留守',
  type_differs: '上报类型与事实不符',
  away_since_in_future: '外出时间晚于今天',
  away_without_since: '缺外出起始时间',
  away_without_place: '缺务工地点',
  lives_with_contradicts: '外出的家长登记为同住',
  guardian_is_away: '监护人已外出',
  guardian_not_living: '监护人与家长情况不符',
  guardian_over_65: '监护人年满65周岁',
  guardian_under_18: '监护人未满18周岁',
  both_away_without_guardian: '父母都不在家,没有监护人',
  no_guardian_at_all: '登记为无人监护',
  entrusted_without_notice: '缺委托照护书面告知',
  form_type_contradicts: '家庭类型与事实不符',
  form_guardianship_contradicts: '监护方式与事实不符',
  no_guardian_phone: '监护人没有电话'
} as const

/** A stable code, such as `guardian_is_away`. */
export type ConsistencyCode = keyof typeof consistencyLabels

/** One contradiction. */
export interface ConsistencyWarning {
  code: ConsistencyCode
  /** A whole sentence: what does not fit, what to do. No names, numbers or sensitive contents. */
  message: string
  /** Where it is mended. */
  register: RegisterKey
  /** The stored values it rests on: where they change, it is another contradiction. Never shown. */
  because: unknown[]
}

/** What is on record about one student, as it is stored. */
export interface ConsistencyFacts {
  student: RecordValues
  /** 1–9 in the school year of the day, or null. */
  grade: number | null
  guardians: readonly MemberValues[]
  /** The left-behind record, or null where there is none. */
  leftBehind: { parentStates: readonly MemberValues[]; careStates: readonly MemberValues[] } | null
  /** The registration form of the school year, or null. */
  form: RecordValues | null
}

/** One parent on the day. */
export interface ParentOnDay {
  parent: Parent
  row: MemberValues | null
  dead: boolean
  away: boolean | null
  /** The parent among the family members. */
  member: MemberValues | undefined
}

/** What the checks look at: the facts, worked out for the day, and a way to warn. */
export interface Examination extends ConsistencyFacts {
  day: string
  finding: LeftBehindFinding
  parentsOnDay: readonly ParentOnDay[]
  warn(code: ConsistencyCode, register: RegisterKey, message: string, because: unknown[]): void
}

/** The contradictions in what is on record about one student, as of a day (`YYYY-MM-DD`) and by a definition. */
export function checkConsistency(
  facts: ConsistencyFacts,
  question: LeftBehindQuestion
): ConsistencyWarning[] {
  const warnings: ConsistencyWarning[] = []
  const parentStates = facts.leftBehind?.parentStates ?? []
  const { householdType } = facts.student as MemberValues
  const birthDate = birthDateOf(facts.student as MemberValues)
  const examination: Examination = {
    ...facts,
    day: question.day,
    finding: findLeftBehind({ birthDate, householdType, grade: facts.grade, parentStates }, question),
    parentsOnDay: parents.map((parent) => {
      const row = parentStateOn(parentStates, parent, question.day)
      const member = facts.guardians.find(({ relation }) => relation === parent)
      return { parent, row, dead: row?.alive === false, away: isAwayBy(row), member }
    }),
    warn(code, register, message, because) {
      // The list of warnings knows one of a kind a student.
      if (warnings.every((warning) => warning.code !== code))
        warnings.push({ code, register, message, because })
    }
  }
  checkReported(examination)
  checkAbsences(examination)
  checkCare(examination)
  checkForm(examination)
  return warnings
}
