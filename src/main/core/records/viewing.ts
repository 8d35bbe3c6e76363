import { type LeftBehindDefinition } from '@shared/api/session'
import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import { schoolYearOf } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import { type Call, refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { type ClassScope, scopeOf } from './scope'

/** From where records are looked at: grades follow from the school year, and what somebody sees from who looks. */
export interface Viewing {
  schoolYear: number
  primaryGrades: 5 | 6
  /** How facts with a history are judged; absent where no such record is looked at. */
  facts?: FactsViewing
  /** The classes of the account; null or absent for all. */
  scope?: ClassScope
}

/** A look that says how facts with a history are judged. */
export interface FactualViewing extends Viewing {
  facts: FactsViewing
}

/** The cut-off date of left-behind facts and the rules they are judged by (domain §2.6). */
export interface FactsViewing {
  /** `YYYY-MM-DD` */
  day: string
  definition: LeftBehindDefinition
  visitDays: number
}

/** What a caller may choose about the look: a school year on the screen, a cut-off date, a definition. */
export interface ViewingChoice {
  schoolYear?: number | undefined
  asOf?: string | undefined
  definition?: LeftBehindDefinition | undefined
}

/** The look of whoever calls: from today's school year, today's facts and the school's definition, unless chosen. */
export function viewingFor(
  { ledger, core, session }: Pick<Call, 'ledger' | 'core' | 'session'>,
  { schoolYear, asOf, definition }: ViewingChoice = {}
): FactualViewing {
  const { primaryGrades, leftBehindDefinition, visitDays } = ledger.settings()
  const today = calendarDay(core.options.now())
  return {
    schoolYear: schoolYear ?? schoolYearOf(asOf ?? today),
    primaryGrades,
    facts: { day: asOf ?? today, definition: definition ?? leftBehindDefinition, visitDays },
    scope: scopeOf(ledger, session)
  }
}

/** The declaration for a key, with what the school changed about its fields; refuses with `register_unknown`. */
export function knownRegister(ledger: Ledger, key: string): RegisterDeclaration {
  const register = findRegister(key) ?? refuse('register_unknown', { register: key.slice(0, 40) })
  return customise(register, ledger.settings().fieldChoices[key])
}
