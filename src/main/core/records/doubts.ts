import type { Doubt } from '@shared/api/records'
import type { RecordValues, RegisterDeclaration, RegisterKey } from '@shared/registers'
import { checkClockTimes } from '@shared/rules/clock-times'
import { checkStudent } from '@shared/rules/student-checks'

/** The checks across the fields of a record, by register. */
const checks: Partial<Record<RegisterKey, (values: RecordValues) => Doubt[]>> = {
  students: checkStudent,
  home_visits: checkClockTimes,
  parent_meetings: checkClockTimes,
  committee_meetings: checkClockTimes,
  trainings: checkClockTimes
}

/** The doubts that the values of a record give by themselves. */
export function computedDoubts(register: RegisterDeclaration, values: RecordValues): Doubt[] {
  return checks[register.key as RegisterKey]?.(values) ?? []
}

/** True where a list holds a doubt of the same kind about the same field. */
export function holdsDoubt(doubts: Doubt[], doubt: Doubt): boolean {
  return doubts.some((other) => other.field === doubt.field && other.code === doubt.code)
}

/** One list of doubts with those of another that it does not hold yet. */
export function joinDoubts(doubts: Doubt[], others: Doubt[] = []): Doubt[] {
  const further = others.filter((other) => !holdsDoubt(doubts, other))
  return further.length > 0 ? [...doubts, ...further] : doubts
}

/**
 * The doubts of a record that its values cannot give again, such as an ID number that lost its digits in the
 * file it came from. They stay until their field is edited.
 */
export function lastingDoubts(register: RegisterDeclaration, values: RecordValues, doubts: Doubt[]): Doubt[] {
  if (doubts.length === 0) return doubts
  const computed = computedDoubts(register, values)
  return doubts.filter((doubt) => !holdsDoubt(computed, doubt))
}
