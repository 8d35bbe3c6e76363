import type { HistoryEntry } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { type ChangeAction, fromLog } from './change-log'
import { originWords } from './origins'
import { findField } from './shown'
import { recordStore } from './store'
import { existing } from './stored-values'
import { changedWords } from './value-words'
import type { Viewing } from './viewing'
import type { Origin } from './writer'

interface HistoryRow {
  at: string
  account: string
  origin: Origin
  action: ChangeAction
  before: string | null
  after: string | null
}

/**
 * Everything that happened to a record, newest first: changes and deliberate looks. The log holds only what
 * changed, so the states are worked out backwards from the present one.
 */
export function recordHistory(
  ledger: Ledger,
  register: RegisterDeclaration,
  id: number,
  viewing: Viewing
): HistoryEntry[] {
  const state = { ...existing(recordStore(ledger, register), id).values }
  const rows = ledger.sqlite
    .prepare<unknown[], HistoryRow>(
      `SELECT at, account_name AS account, origin, action, before, after FROM changes
       JOIN change_sets ON change_sets.id = change_set_id WHERE register = ? AND record_id = ? ORDER BY changes.id DESC`
    )
    .all(register.key, id)
  const changes = rows.map((row): HistoryEntry => {
    const { at, account, origin, action } = row
    const after = { ...state }
    if (action === 'create') for (const key in state) delete state[key]
    Object.assign(state, fromLog(row.before).values)
    const entry = { at, account, action, origin: originWords[origin] }
    return { ...entry, changes: [...changedWords(register, state, after, viewing), ...otherWords(row)] }
  })
  return [...changes, ...looksAt(ledger, register, id)].sort((one, other) => compareText(other.at, one.at))
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

function looksAt({ sqlite }: Ledger, register: RegisterDeclaration, id: number): HistoryEntry[] {
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
      changes: [{ field, label: findField(register, field)?.label ?? field, before: '', after: '' }]
    }))
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
