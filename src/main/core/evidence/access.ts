import type { RegisterDeclaration } from '@shared/registers'
import { type Call, refuse } from '../context'
import { composedStore } from '../records/composed'
import { scopedReader } from '../records/record-writer'
import { mayWrite } from '../records/scope'
import { seen } from '../records/seen'
import type { StoredRecord } from '../records/store'
import { knownRegister, viewingFor } from '../records/viewing'
import { type EvidenceRow, evidenceRow } from './evidence-rows'

/** A record whose evidence somebody looks at. */
export interface EvidenceOwner {
  register: RegisterDeclaration
  record: StoredRecord
}

/** The record with its declaration; refuses as `records.read` does what the account may not see. */
export function ownerToSee(call: Call, key: string, id: number): EvidenceOwner {
  const register = knownRegister(call.ledger, key)
  const viewing = viewingFor(call)
  return { register, record: seen(composedStore(call.ledger, register, viewing), id, viewing) }
}

/**
 * The record whose evidence is to be changed: by whoever may write the record. Refuses with `not_allowed` what may only
 * be looked at, and with `record_not_found` what lies in the recycle bin.
 */
export function ownerToChange(call: Call, key: string, id: number): EvidenceOwner {
  const owner = ownerToSee(call, key, id)
  if (owner.record.deletedAt !== null) refuse('record_not_found')
  const { scope } = viewingFor(call)
  if (!mayWrite(scope ?? null, scopedReader(call.ledger, owner.register)(id))) refuse('not_allowed')
  return owner
}

/** A file of evidence by its id; unknown ones are refused like unknown records. */
export function knownEvidence(call: Call, id: number): EvidenceRow {
  return evidenceRow(call.ledger, id) ?? refuse('record_not_found')
}
