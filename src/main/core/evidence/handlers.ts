import type { EvidenceItem } from '@shared/api/evidence'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import { logLook } from '../records/reveal'
import { EVIDENCE } from '../records/shown'
import { knownEvidence, ownerToChange, ownerToSee } from './access'
import { addEvidence, requireRoom } from './add-evidence'
import { readSealed } from './evidence-files'
import { evidenceOf, markEvidence } from './evidence-rows'
import { exportFolder } from './export-folder'

type Names = Extract<keyof Handlers, `attachments.${string}`>

/** The procedures for evidence: photos and scans that prove a record. */
export const evidenceHandlers: Handlers<Names> = {
  'attachments.list'(call, { register, id }) {
    ownerToSee(call, register, id)
    return list(call, register, id)
  },
  'attachments.add': async (call, { register, id }) => {
    ownerToChange(call, register, id)
    const added = await addEvidence(call, register, id)
    return list(call, register, id).find((item) => item.id === added) ?? refuse('record_not_found')
  },
  'attachments.read'(call, { id }) {
    const { ledger, core, session } = call
    const row = knownEvidence(call, id)
    const { register } = ownerToSee(call, row.register, row.recordId)
    // A picture shows children: who opened it is logged before it is handed out, as with masked values.
    const at = core.options.now().toISOString()
    logLook(ledger, { register, id: row.recordId, field: EVIDENCE, session, at })
    const bytes = readSealed(core, ledger, row) ?? refuse('evidence_lost')
    return new WithFile({ type: row.type }, { name: row.name, bytes })
  },
  'attachments.remove': (call, { id }) => mark(call, id, 'remove'),
  'attachments.restore': (call, { id }) => mark(call, id, 'restore'),
  'attachments.exportFolder': (call, { view }) => exportFolder(call, view)
}

/** Takes a file off the list, or puts it back; one that is where it should be stays there. */
function mark(call: Call, id: number, action: 'remove' | 'restore'): null {
  const row = knownEvidence(call, id)
  ownerToChange(call, row.register, row.recordId)
  if ((row.removedAt === null) === (action === 'restore')) return null
  if (action === 'restore') requireRoom(call, row.register, row.recordId)
  const { ledger, session, core } = call
  markEvidence(ledger, id, action, { session, at: core.options.now().toISOString() })
  return null
}

function list({ ledger }: Call, register: string, id: number): EvidenceItem[] {
  return evidenceOf(ledger, register, id).map(({ thumbnail, removedAt, accountName: account, ...row }) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    size: row.size,
    width: row.width,
    height: row.height,
    at: row.at,
    account,
    thumbnail: thumbnail && `data:image/jpeg;base64,${thumbnail.toString('base64')}`,
    ...(removedAt === null ? {} : { removedAt })
  }))
}
