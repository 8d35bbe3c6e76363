import type { Ledger } from '../database/ledger'
import type { KeptFile } from './picture'

/** A row of `attachments`, without its thumbnail. */
export interface EvidenceRow {
  id: number
  register: string
  recordId: number
  name: string
  type: KeptFile['type']
  size: number
  width: number | null
  height: number | null
  digest: string
  file: string
  storedDigest: string
  at: string
  accountName: string
  removedAt: string | null
}

/** What somebody did with a file. */
export type EvidenceStep = 'add' | 'remove' | 'restore'

/** Who takes a step, and the ISO instant of it. */
export interface Step {
  session: { accountId: number; displayName: string }
  at: string
}

const COLUMNS = `id, register, record_id AS recordId, name, type, size, width, height, digest, file,
  stored_digest AS storedDigest, at, account_name AS accountName, removed_at AS removedAt`

/** One row by its id. */
export function evidenceRow({ sqlite }: Ledger, id: number): EvidenceRow | undefined {
  return sqlite.prepare<unknown[], EvidenceRow>(`SELECT ${COLUMNS} FROM attachments WHERE id = ?`).get(id)
}

/** The files of one record in the order they were added, removed ones too, with their thumbnails. */
export function evidenceOf({ sqlite }: Ledger, register: string, recordId: number) {
  return sqlite
    .prepare<unknown[], EvidenceRow & { thumbnail: Buffer | null }>(
      `SELECT ${COLUMNS}, thumbnail FROM attachments WHERE register = ? AND record_id = ? ORDER BY id`
    )
    .all(register, recordId)
}

/** How many files a record has; removed ones do not count. */
export function countEvidence({ sqlite }: Ledger, register: string, recordId: number): number {
  return sqlite
    .prepare<unknown[], number>(
      'SELECT count(*) FROM attachments WHERE register = ? AND record_id = ? AND removed_at IS NULL'
    )
    .pluck()
    .get(register, recordId) as number
}

/** Every file of the ledger, removed ones too, record by record. */
export function allEvidence({ sqlite }: Ledger): EvidenceRow[] {
  return sqlite
    .prepare<unknown[], EvidenceRow>(`SELECT ${COLUMNS} FROM attachments ORDER BY register, record_id, id`)
    .all()
}

/** A new file with the log of its adding, in one transaction. Answers with its id. */
export function insertEvidence(
  ledger: Ledger,
  row: Omit<EvidenceRow, 'id' | 'at' | 'accountName' | 'removedAt'> & { thumbnail: Buffer | null },
  step: Step
): number {
  const { sqlite } = ledger
  return sqlite.transaction(() => {
    const { lastInsertRowid } = sqlite
      .prepare(
        `INSERT INTO attachments (register, record_id, name, type, size, width, height, digest, file, stored_digest,
           thumbnail, at, account_id, account_name)
         VALUES (@register, @recordId, @name, @type, @size, @width, @height, @digest, @file, @storedDigest,
           @thumbnail, @at, @accountId, @accountName)`
      )
      .run({ ...row, at: step.at, accountId: step.session.accountId, accountName: step.session.displayName })
    const id = Number(lastInsertRowid)
    logStep(ledger, id, 'add', step)
    return id
  })()
}

/** Marks a file as removed, or takes the mark away, with its line in the log. */
export function markEvidence(ledger: Ledger, id: number, action: 'remove' | 'restore', step: Step): void {
  const { sqlite } = ledger
  const removed = action === 'remove' ? [step.at, step.session.displayName] : [null, null]
  sqlite.transaction(() => {
    sqlite.prepare('UPDATE attachments SET removed_at = ?, removed_by = ? WHERE id = ?').run(...removed, id)
    logStep(ledger, id, action, step)
  })()
}

function logStep({ sqlite }: Ledger, id: number, action: EvidenceStep, { session, at }: Step) {
  sqlite
    .prepare(
      'INSERT INTO attachment_steps (attachment_id, action, at, account_id, account_name) VALUES (?, ?, ?, ?, ?)'
    )
    .run(id, action, at, session.accountId, session.displayName)
}
