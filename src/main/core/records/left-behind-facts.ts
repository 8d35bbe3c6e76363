import type { MemberValues, RecordValues } from '@shared/registers'
import { birthDateOf } from '@shared/rules/ages'
import type { LeftBehindFacts } from '@shared/rules/left-behind'
import { schoolYearOf } from '@shared/rules/school-year'
import { showClass } from './class-shown'
import type { Viewing } from './viewing'

/** What the definitions ask about, from a composed record, as of a day (`YYYY-MM-DD`): the grade is that of the day. */
export function leftBehindFacts(values: RecordValues, viewing: Viewing, day: string): LeftBehindFacts {
  const { stage, entryYear, classNo, householdType } = values as MemberValues
  const { grade } = showClass({ stage, entryYear, classNo }, { ...viewing, schoolYear: schoolYearOf(day) })
  return {
    birthDate: birthDateOf(values as MemberValues),
    householdType,
    grade,
    parentStates: membersOf(values.parentStates)
  }
}

/** The rows of a collection; none where there is nothing. */
export function membersOf(value: RecordValues[string] | undefined): MemberValues[] {
  return Array.isArray(value) ? value : []
}
