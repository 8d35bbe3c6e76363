import type { HistoryEntry } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { type ChangeAction, fromLog } from './change-log'
import { originWords } from './origins'
import { lookedAt } from './shown'
import { recordStore } from './store'
import { existing } from './stored-values'
import { changedWords } from './value-words'
import type { Viewing } from './viewing'
import type { Origin } from './writer'

/** One change of a record with the step it was part of. */
export interface RecordChange {
  entry: HistoryEntry
  /** The change set: what was done in one step, perhaps to many records. */
  changeSetId: number
  origin: Origin
  /** What the step is called in the log. */
  label: string
}

interface HistoryRow {
  changeSetId: number
  label: string
  at: string
  account: string
  origin: Origin
  action: ChangeAction
  before: string | null
  after: string | null
}

/** Everything that happened to a record, newest first: changes and deliberate looks. */
export function recordHistory(
  ledger: Ledger,
  register: RegisterDeclaration,
  id: number,
  viewing: Viewing
): HistoryEntry[] {
  const changes = recordChanges(ledger, register, id, viewing).map(({ entry }) => entry)
  return [...changes, ...looksAt(ledger, register, id)].sort((one, other) => compareText(other.at, one.at))
}

/**
 * The changes of a record, newest first. The log holds only what changed, so the states are worked out backwards from
 * the present one.
 */
export function recordChanges(
  ledger: Ledger,
  register: RegisterDeclaration,
  id: number,
  viewing: Viewing
): RecordChange[] {
  const state = { ...existing(recordStore(ledger, register), id).values }
  const rows = ledger.sqlite
    .prepare<unknown[], HistoryRow>(
      `SELECT change_set_id AS changeSetId, label, at, account_name AS account, origin, action, before, after
       FROM changes JOIN change_sets ON change_sets.id = change_set_id
       WHERE register = ? AND record_id = ? ORDER BY changes.id DESC`
    )
    .all(register.key, id)
  return rows.map((row): RecordChange => {
    const { changeSetId, label, at, account, origin, action } = row
    const after = { ...state }
    if (action === 'create') for (const key in state) delete state[key]
    Object.assign(state, fromLog(row.before).values)
    const changes = [...changedWords(register, state, after, viewing), ...otherWords(row)]
    return {
      changeSetId,
      label,
      origin,
      entry: { at, account, action, origin: originWords[origin], changes }
    }
  })
}

/** Columns kept from a file are named; their texts have no declaration that would mask them. */
function otherWords({ before, after }: HistoryRow): HistoryEntry['changes'] {
  const [old, next] = [fromLog(before).otherColumns, fromLog(after).otherColumns]
  return Object.keys(next ?? {}).map((header) => ({
    field: 'otherColumns',
    label: header,
    before: old?.[header] ? '原有内容' : '',
    after: next?.[header] ? '原表内容' : ''
  }))
}

/** The deliberate looks at values of a record, newest first. */
export function looksAt({ sqlite }: Ledger, register: RegisterDeclaration, id: number): HistoryEntry[] {
  return sqlite
    .prepare<unknown[], { at: string; account: string; field: string }>(
      'SELECT at, account_name AS account, field FROM looks WHERE register = ? AND record_id = ? ORDER BY id DESC'
    )
    .all(register.key, id)
    .map(({ at, account, field }) => ({
      at,
      account,
      action: 'reveal',
      origin: '查看',
      changes: [{ field, label: lookedAt(register, field), before: '', after: '' }]
    }))
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
