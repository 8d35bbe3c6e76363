import type { AuditEntry } from '@shared/api/session'
import { registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { studentOf } from './composed'
import { originWords } from './origins'
import { findField } from './shown'
import { recordStore } from './store'
import { knownRegister } from './viewing'
import type { Origin } from './writer'

interface AuditRow {
  at: string
  account: string
  kind: 'change' | 'look'
  /** The origin of a change set, or the field that was looked at. */
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
  ORDER BY at DESC, place DESC LIMIT ? OFFSET ?`

/** The log of changes and deliberate looks, newest first, for the director. */
export function listAudit(
  ledger: Ledger,
  offset: number,
  limit: number
): { total: number; entries: AuditEntry[] } {
  const { sqlite } = ledger
  const total = sqlite
    .prepare<unknown[], number>('SELECT (SELECT count(*) FROM change_sets) + (SELECT count(*) FROM looks)')
    .pluck()
    .get()
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
  if (what === '*') return { at, account, action: '导出', subject: register?.label ?? '' }
  const field = register && findField(register, what)
  return { at, account, action: '查看', subject: [person, field?.label ?? what].filter(Boolean).join(' ') }
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
