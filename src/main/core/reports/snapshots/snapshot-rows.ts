import { createHash } from 'node:crypto'
import type { Snapshot } from '@shared/api/snapshots'
import type { Summary } from '@shared/api/summary'
import { refuse } from '../../context'
import type { Ledger } from '../../database/ledger'
import { type FrozenEvidence, unpackEvidence } from './evidence'

/** A snapshot as it lies in its table. What was frozen is `question`, `summary` and `evidence`, and to whom it went. */
export interface SnapshotRow {
  id: number
  title: string
  recipient: string
  note: string | null
  question: string
  asOf: string
  summary: string
  evidence: Buffer
  digest: string
  at: string
  account: string
  removedAt: string | null
}

/** A snapshot with its content, which is as it was sent. */
export interface SoundSnapshot {
  snapshot: Snapshot
  summary: Summary
  evidence: FrozenEvidence
}

const HEAD =
  'id, title, recipient, note, question, as_of AS asOf, at, account_name AS account, removed_at AS removedAt'

type Head = Omit<SnapshotRow, 'summary' | 'evidence' | 'digest'>

/** The SHA-256 of everything that may never change, as hexadecimal; each part with its length before it. */
export function digestOf(row: Omit<SnapshotRow, 'id' | 'digest' | 'removedAt'>): string {
  const { title, recipient, note, question, asOf, summary, evidence, at, account } = row
  const hash = createHash('sha256')
  for (const part of [title, recipient, note ?? '', question, asOf, summary, evidence, at, account]) {
    const bytes = Buffer.from(part)
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}

/** The snapshots in the list, or those taken out of it, the latest first. */
export function listSnapshots({ sqlite }: Ledger, removed: boolean): Snapshot[] {
  return sqlite
    .prepare<unknown[], Head>(
      `SELECT ${HEAD} FROM report_snapshots WHERE removed_at IS ${removed ? 'NOT ' : ''}NULL ORDER BY at DESC, id DESC`
    )
    .all()
    .map(headOf)
}

/** One snapshot; refuses with `snapshot_not_found`, and with `snapshot_damaged` where it is not as it was sent. */
export function readSnapshot({ sqlite }: Ledger, id: number): SoundSnapshot {
  const row =
    sqlite
      .prepare<unknown[], SnapshotRow>(
        `SELECT ${HEAD}, summary, evidence, digest FROM report_snapshots WHERE id = ?`
      )
      .get(id) ?? refuse('snapshot_not_found')
  if (digestOf(row) !== row.digest) return refuse('snapshot_damaged')
  return {
    snapshot: headOf(row),
    summary: JSON.parse(row.summary) as Summary,
    evidence: unpackEvidence(row.evidence)
  }
}

/** A sentence for every snapshot that is not as it was sent; none names anybody. */
export function snapshotFindings({ sqlite }: Ledger): string[] {
  const rows = sqlite
    .prepare<unknown[], SnapshotRow>(`SELECT ${HEAD}, summary, evidence, digest FROM report_snapshots`)
    .all()
  return rows
    .filter((row) => digestOf(row) !== row.digest)
    .map(
      ({ id, at }) =>
        `${at.slice(0, 10)} 的上报存档(第 ${id} 号)与存档时不一致,里面的数据不能再作依据,请用最近的备份恢复。`
    )
}

function headOf({ id, title, recipient, note, question, asOf, at, account, removedAt }: Head): Snapshot {
  const asked = JSON.parse(question) as Snapshot['question']
  return { id, title, recipient, note, question: asked, asOf, at, account, removedAt }
}
