import type { Statement } from 'better-sqlite3'
import type { RegisterDeclaration } from '@shared/registers'
import type { StoredColumn } from '../database/columns'
import type { Ledger } from '../database/ledger'
import { searchTables } from '../database/tables'
import { type SearchPlan, searchPlanOf } from './search-words'
import { type RecordStore, recordStore } from './store'

/** The prepared statements of one register's writer on one connection. */
export interface WriterStatements {
  store: RecordStore
  plan: SearchPlan
  /** Every key a stored value may have. */
  keys: Set<string>
  /** Keys whose change makes the search words of a record out of date. */
  searched: string[]
  insertChangeSet: Statement
  insertChange: Statement
  insert: Statement
  setDeleted: Statement
  index: Statement | undefined
  insertMember: Record<string, Statement>
  deleteMembers: Record<string, Statement>
  /** Writes the named columns, then updated_at, other_columns, doubts, name_key, for an id; counts the version up. */
  updateRow(columns: StoredColumn[], parameters: unknown[]): void
}

const known = new WeakMap<Ledger['sqlite'], Map<string, WriterStatements>>()

/** The statements for a register, prepared at their first use. */
export function writerStatements(ledger: Ledger, register: RegisterDeclaration): WriterStatements {
  let byKey = known.get(ledger.sqlite)
  if (!byKey) known.set(ledger.sqlite, (byKey = new Map()))
  let statements = byKey.get(register.key)
  if (!statements) byKey.set(register.key, (statements = prepare(ledger, register)))
  return statements
}

function prepare(ledger: Ledger, register: RegisterDeclaration): WriterStatements {
  const { sqlite } = ledger
  const store = recordStore(ledger, register)
  const plan = searchPlanOf(register)
  const { table } = register
  const updates = new Map<string, Statement>()

  function updateRow(columns: StoredColumn[], parameters: unknown[]) {
    const names = columns.map(({ name }) => name)
    const signature = names.join()
    let statement = updates.get(signature)
    if (!statement) {
      const set = [...names, 'updated_at', 'other_columns', 'doubts', 'name_key']
      statement = sqlite.prepare(
        `UPDATE ${table} SET version = version + 1, ${set.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
      )
      updates.set(signature, statement)
    }
    statement.run(parameters)
  }

  const insertMember: Record<string, Statement> = {}
  const deleteMembers: Record<string, Statement> = {}
  for (const { key, table: members, columns } of store.collections) {
    insertMember[key] = sqlite.prepare(
      insertInto(members, ['owner_id', 'position', ...columns.map(({ name }) => name)])
    )
    deleteMembers[key] = sqlite.prepare(`DELETE FROM ${members} WHERE owner_id = ?`)
  }
  const searchTable = searchTables[register.key]
  return {
    store,
    plan,
    keys: new Set([...store.columns, ...store.collections].map(({ key }) => key)),
    searched: [
      ...plan.names,
      ...plan.numbers,
      ...plan.phones,
      ...plan.memberPhones.map(({ collection }) => collection)
    ],
    insertChangeSet: sqlite.prepare(
      insertInto('change_sets', [
        'at',
        'account_id',
        'account_name',
        'origin',
        'label',
        'undoes',
        'import_id'
      ])
    ),
    insertChange: sqlite.prepare(
      insertInto('changes', ['change_set_id', 'register', 'record_id', 'action', 'before', 'after'])
    ),
    insert: sqlite.prepare(
      insertInto(table, [
        'created_at',
        'updated_at',
        'other_columns',
        'doubts',
        'name_key',
        ...store.columns.map(({ name }) => name)
      ])
    ),
    setDeleted: sqlite.prepare(
      `UPDATE ${table} SET deleted_at = ?, updated_at = ?, version = version + 1 WHERE id = ?`
    ),
    index: searchTable
      ? sqlite.prepare(`INSERT OR REPLACE INTO ${searchTable} (rowid, words) VALUES (?, ?)`)
      : undefined,
    insertMember,
    deleteMembers,
    updateRow
  }
}

function insertInto(table: string, columns: string[]) {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}
