import { activities, publicity } from './activities'
import { committeeMeetings } from './committee-meetings'
import { committeeMembers } from './committee-members'
import type { RegisterDeclaration } from './define-register'
import { environmentForms } from './environment-forms'
import { homeVisits } from './home-visits'
import { leftBehindChildren } from './left-behind-children'
import { legalLectures, legalVicePrincipals } from './legal-lectures'
import { openDays } from './open-days'
import { parentMeetings } from './parent-meetings'
import { students } from './students'
import { surroundings } from './surroundings'
import { teachingEvaluations } from './teaching-evaluations'
import { trainings } from './trainings'

/** Every register of the product, by key. A new register is one file here and a line below. */
export const registers = {
  students,
  environment_forms: environmentForms,
  left_behind_children: leftBehindChildren,
  home_visits: homeVisits,
  parent_meetings: parentMeetings,
  committee_members: committeeMembers,
  committee_meetings: committeeMeetings,
  trainings,
  teaching_evaluations: teachingEvaluations,
  open_days: openDays,
  legal_lectures: legalLectures,
  legal_vice_principals: legalVicePrincipals,
  publicity,
  activities,
  surroundings
} as const

/** A key of a register, such as `students`. */
export type RegisterKey = keyof typeof registers

/** The declaration for a key, or undefined for a key that is not a register. */
export function findRegister(key: string): RegisterDeclaration | undefined {
  return Object.hasOwn(registers, key) ? registers[key as RegisterKey] : undefined
}

export type { CollectionDeclaration, FieldDeclaration, Option, RegisterDeclaration } from './define-register'
export type { FieldKind, FieldValue, Mask, MemberValues, RecordValues } from './field-kinds'
