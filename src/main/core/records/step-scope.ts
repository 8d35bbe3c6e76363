import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { fromLog } from './change-log'
import { studentOf } from './composed'
import type { LoggedChange } from './reverse'
import { type ClassScope, inScope } from './scope'
import { familyOf } from './shared-adults'
import { recordStore } from './store'
import { existing } from './stored-values'
import { knownRegister } from './viewing'

/** A line of the change log with its register. */
type StepChange = LoggedChange & { register: string }

/**
 * Refuses with `not_allowed` to take back a step that touched a child who is not, or not any more, of the account's
 * classes. Another class's family that shares an adult with a child of these classes goes along: the step reached it
 * only through that adult.
 */
export function requireStepInScope(ledger: Ledger, scope: ClassScope, changes: readonly StepChange[]): void {
  if (scope === null) return
  const students = recordStore(ledger, registers.students)
  const within = (change: StepChange) =>
    inScope(scope, existing(students, studentBehind(ledger, change)).values)
  const reached = new Set(changes.filter(within).flatMap(adultsIn))
  const isReached = (change: StepChange) =>
    isFamilyOnly(change) && adultsIn(change).some((key) => reached.has(key))
  if (!changes.every((change) => within(change) || isReached(change))) refuse('not_allowed')
}

function studentBehind(ledger: Ledger, { register: key, recordId }: StepChange): number {
  const register = knownRegister(ledger, key)
  return register.about ? studentOf(existing(recordStore(ledger, register), recordId)) : recordId
}

function isFamilyOnly({ register, action, after }: StepChange): boolean {
  const keys = Object.keys(fromLog(after).values)
  return (
    register === registers.students.key && action === 'update' && keys.every((key) => key === 'guardians')
  )
}

/** The keys of the shared adults in the family that a change replaced, before and after. */
function adultsIn({ register, before, after }: StepChange): string[] {
  if (register !== registers.students.key) return []
  return [before, after].flatMap((log) => familyOf(fromLog(log).values as RecordValues)).flatMap(keyOf)
}

function keyOf({ adultKey }: MemberValues): string[] {
  return typeof adultKey === 'string' ? [adultKey] : []
}
