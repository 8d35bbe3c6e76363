import type { ShownRecord } from '@shared/api/records'
import { registers } from '@shared/registers'
import type { Call } from '../context'
import { composedStore } from '../records/composed'
import { seen } from '../records/seen'
import { showRecord } from '../records/shown'
import { knownRegister, viewingFor } from '../records/viewing'
import { visitsTo } from './visits-to'

/** All visits to a child whom the account sees, masked, the newest first; those without a date come last. */
export function visitsOfStudent(
  call: Call,
  { studentId, schoolYear }: { studentId: number; schoolYear?: number | undefined }
): ShownRecord[] {
  const { ledger } = call
  const viewing = viewingFor(call, { schoolYear })
  seen(composedStore(ledger, registers.students, viewing), studentId, viewing)
  const register = knownRegister(ledger, registers.home_visits.key)
  const visits = visitsTo(ledger, [studentId]).get(studentId) ?? []
  return composedStore(ledger, register, viewing)
    .readMany(visits.map(({ id }) => id).reverse())
    .map((record) => showRecord(register, record, viewing))
}
