import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { fromLog } from './change-log'
import type { LoggedChange } from './reverse'
import { scopedReader } from './record-writer'
import { type ClassScope, mayWrite } from './scope'
import { familyOf } from './shared-adults'
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
  const within = ({ register: key, recordId }: StepChange) =>
    mayWrite(scope, scopedReader(ledger, knownRegister(ledger, key))(recordId))
  const reached = new Set(changes.filter(within).flatMap(adultsIn))
  const isReached = (change: StepChange) =>
    isFamilyOnly(change) && adultsIn(change).some((key) => reached.has(key))
  if (!changes.every((change) => within(change) || isReached(change))) refuse('not_allowed')
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
