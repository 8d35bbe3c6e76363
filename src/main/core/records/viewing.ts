import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { schoolYearOf } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'

/** From which school year records are looked at: grades follow from it. */
export interface Viewing {
  schoolYear: number
  primaryGrades: 5 | 6
}

/** Looks from the given school year, or from today's. */
export function viewingFrom(ledger: Ledger, now: Date, schoolYear?: number): Viewing {
  const { primaryGrades } = ledger.settings()
  return { schoolYear: schoolYear ?? schoolYearOf(calendarDay(now)), primaryGrades }
}

/** The declaration for a key; refuses with `register_unknown`. */
export function knownRegister(key: string): RegisterDeclaration {
  return findRegister(key) ?? refuse('register_unknown', { register: key.slice(0, 40) })
}
