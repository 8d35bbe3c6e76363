import type { AuditEntry } from '@shared/api/session'
import { registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { EXPORTS } from '../exports/log-export'
import { studentOf } from './composed'
import { originWords } from './origins'
import { lookedAt } from './shown'
import { recordStore } from './store'
import { knownRegister } from './viewing'
import type { Origin } from './writer'

interface AuditRow {
  at: string
  account: string
  kind: 'change' | 'look' | 'evidence'
  /** The origin of a change set, the field that was looked at, or what was done with evidence. */
  what: string
  label: string
  register: string | null
  recordId: number | null
}

const ROWS = `SELECT at, account_name AS account, 'change' AS kind, origin AS what, label, id AS place,
    (SELECT min(register) FROM changes WHERE change_set_id = change_sets.id) AS register,
    (SELECT CASE count(*) WHEN 1 THEN min(record_id) END FROM
      (SELECT record_id FROM changes WHERE change_set_id = change_sets.id LIMIT 2)) AS recordId
  FROM change_sets
  UNION ALL
  SELECT at, account_name, 'look', field, '', id, register, record_id FROM looks
  UNION ALL
  SELECT steps.at, steps.account_name, 'evidence', action, '', steps.id, register, record_id
  FROM attachment_steps AS steps JOIN attachments ON attachments.id = attachment_id
  ORDER BY at DESC, place DESC LIMIT ? OFFSET ?`

const TOTAL = `SELECT (SELECT count(*) FROM change_sets) + (SELECT count(*) FROM looks) +
  (SELECT count(*) FROM attachment_steps)`

/** What was done with evidence, in words. */
export const EVIDENCE_STEPS: Record<string, string> = { add: '添加', remove: '移除', restore: '还原' }

/** The log of changes, of evidence and deliberate looks, newest first, for the director. */
export function listAudit(
  ledger: Ledger,
  offset: number,
  limit: number
): { total: number; entries: AuditEntry[] } {
  const { sqlite } = ledger
  const total = sqlite.prepare<unknown[], number>(TOTAL).pluck().get()
  const entries = sqlite.prepare<unknown[], AuditRow>(ROWS).all(limit, offset)
  return { total: total ?? 0, entries: entries.map((row) => entryOf(ledger, row)) }
}

function entryOf(ledger: Ledger, row: AuditRow): AuditEntry {
  const { at, account, kind, what, label } = row
  const person = subjectOf(ledger, row)
  if (kind === 'change') {
    return {
      at,
      account,
      action: originWords[what as Origin],
      subject: person ? `${label}:${person}` : label
    }
  }
  const register = row.register === null ? undefined : knownRegister(ledger, row.register)
  if (kind === 'evidence') {
    const evidence = `${register?.recordLabel ?? ''}佐证材料`
    return {
      at,
      account,
      action: EVIDENCE_STEPS[what] ?? what,
      subject: person ? `${evidence}:${person}` : evidence
    }
  }
  if (what === EXPORTS.records) return { at, account, action: '导出', subject: register?.label ?? '' }
  if (what === EXPORTS.evidence) {
    return { at, account, action: '导出', subject: `${register?.label ?? ''}佐证材料` }
  }
  const looked = register ? lookedAt(register, what) : what
  return { at, account, action: '查看', subject: [person, looked].filter(Boolean).join(' ') }
}

/** The name of the one person that a line is about. */
function subjectOf(
  ledger: Ledger,
  { register: key, recordId }: Pick<AuditRow, 'register' | 'recordId'>
): string {
  const register = key === null ? undefined : knownRegister(ledger, key)
  if (!register || recordId === null) return ''
  const record = recordStore(ledger, register).read(recordId)
  if (record && register.about) {
    return subjectOf(ledger, { register: registers.students.key, recordId: studentOf(record) })
  }
  const name = Object.keys(register.fields).find((field) => register.fields[field]?.kind === 'personName')
  return name === undefined ? '' : String(record?.values[name] ?? '')
}
