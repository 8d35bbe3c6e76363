import type { Warning } from '@shared/api/warnings'
import { checkConsistency, type ConsistencyWarning } from '@shared/rules/consistency'
import type { Call } from '../context'
import { viewingFor } from '../records/viewing'
import { readSettlements, type Settlement } from './settled'
import { readFacts, type StudentChoice, type StudentFacts, studentsWithFacts } from './student-facts'

/** A warning as it was found, before it is told. */
export interface FoundWarning {
  student: StudentFacts
  warning: ConsistencyWarning
  settlement: Settlement | undefined
}

/**
 * The warnings of the chosen students as of today, by the school's definition, class by class: open ones and, with
 * their settlement, those that somebody looked into while the facts were as they are now.
 */
export function findWarnings(call: Call, choice: StudentChoice): FoundWarning[] {
  const viewing = viewingFor(call)
  const ids = studentsWithFacts(call.ledger, choice, viewing)
  const settlementOf = readSettlements(call.ledger, ids)
  const found: FoundWarning[] = []
  for (const student of readFacts(call.ledger, ids, viewing)) {
    for (const warning of checkConsistency(student, viewing.facts)) {
      found.push({ student, warning, settlement: settlementOf(student.studentId, warning) })
    }
  }
  return found
}

/** A warning as the list shows it. */
export function toWarning({ student, warning, settlement }: FoundWarning): Warning {
  const { studentId, name, className } = student
  const { code, message, register } = warning
  const told = { studentId, name, className, code, message, register }
  if (!settlement) return told
  const { reason, at, account } = settlement
  return { ...told, settled: { reason, at, account } }
}

/** The open warnings about one student; none about a student whom the account may not see. */
export function warningsOf(call: Call, studentId: number): Warning[] {
  return findWarnings(call, { studentId })
    .filter(({ settlement }) => !settlement)
    .map(toWarning)
}
