import { MOST_EVIDENCE_BYTES, MOST_EVIDENCE_FILES } from '@shared/api/evidence'
import type { FileContent } from '@shared/api/messages'
import { type Call, refuse } from '../context'
import { discardSealed, digestOf, writeSealed } from './evidence-files'
import { evidenceKind } from './evidence-kinds'
import { countEvidence, evidenceOf, insertEvidence } from './evidence-rows'
import { keptName } from './kept-name'
import { type KeptFile, keptPicture } from './picture'

/**
 * Keeps a file as evidence of a record that may be changed, and answers with its id. The file is on the disk before
 * its row is written: a power cut leaves at most a file that no row knows. Refuses with file_missing, file_empty,
 * evidence_too_large, evidence_too_many, evidence_type_refused, evidence_damaged, and evidence_exists where the record
 * holds the same content already.
 */
export async function addEvidence(call: Call, register: string, recordId: number): Promise<number> {
  const { ledger, core, session } = call
  const given = call.file ?? refuse('file_missing')
  if (given.bytes.length === 0) refuse('file_empty')
  if (given.bytes.length > MOST_EVIDENCE_BYTES) {
    refuse('evidence_too_large', { limit: MOST_EVIDENCE_BYTES / 1024 / 1024 })
  }
  requireRoom(call, register, recordId)
  const kept = await keep(given)
  const digest = digestOf(kept.bytes)
  const present = evidenceOf(ledger, register, recordId)
  if (present.some((row) => row.removedAt === null && row.digest === digest)) refuse('evidence_exists')

  const { file, storedDigest } = writeSealed(core, ledger, kept.bytes)
  const { type, width, height, thumbnail, bytes } = kept
  const name = keptName(given.name, type)
  const row = { register, recordId, name, type, size: bytes.length, width, height, thumbnail, digest }
  try {
    const step = { session, at: core.options.now().toISOString() }
    return insertEvidence(ledger, { ...row, file, storedDigest }, step)
  } catch (error) {
    discardSealed(core, file)
    throw error
  }
}

/** Refuses with `evidence_too_many` where a record is full. */
export function requireRoom({ ledger }: Call, register: string, recordId: number): void {
  const count = countEvidence(ledger, register, recordId)
  if (count >= MOST_EVIDENCE_FILES) refuse('evidence_too_many', { limit: MOST_EVIDENCE_FILES })
}

/** A PDF stays as it is: what it says about its author is a part of it. */
async function keep({ bytes }: FileContent): Promise<KeptFile> {
  if (evidenceKind(bytes) === 'picture') return keptPicture(bytes)
  return { type: 'application/pdf', bytes: Buffer.from(bytes), width: null, height: null, thumbnail: null }
}
