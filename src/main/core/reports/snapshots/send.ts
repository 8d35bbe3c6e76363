import type { ParsedInputOf } from '@shared/api/contract'
import type { Snapshot } from '@shared/api/snapshots'
import type { Call } from '../../context'
import { makeSummary } from '../summary/make-summary'
import { settle } from '../summary/settle'
import { freezeEvidence, packEvidence } from './evidence'
import { digestOf } from './snapshot-rows'

/** Counts a report and keeps it as it is now, for whom it was sent to. */
export function sendSnapshot(
  call: Call,
  { recipient, note: said, ...question }: ParsedInputOf<'snapshots.send'>
): Snapshot {
  const { ledger, session } = call
  const settled = settle(call, question)
  const made = makeSummary(ledger, settled)
  const frozen = {
    title: made.summary.title,
    recipient,
    note: said || null,
    question: JSON.stringify(question),
    asOf: made.summary.asOf,
    summary: JSON.stringify(made.summary),
    evidence: packEvidence(freezeEvidence(ledger, made, settled.viewing)),
    at: call.core.options.now().toISOString(),
    account: session.displayName
  }
  const { lastInsertRowid } = ledger.sqlite
    .prepare(
      `INSERT INTO report_snapshots
         (title, recipient, note, question, as_of, summary, evidence, at, account_name, account_id, digest)
       VALUES
         (@title, @recipient, @note, @question, @asOf, @summary, @evidence, @at, @account, @accountId, @digest)`
    )
    .run({ ...frozen, accountId: session.accountId, digest: digestOf(frozen) })
  const { title, asOf, at, account } = frozen
  const note = frozen.note
  return { id: Number(lastInsertRowid), title, recipient, note, question, asOf, at, account, removedAt: null }
}
