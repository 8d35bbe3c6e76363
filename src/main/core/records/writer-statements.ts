import type { Statement } from 'better-sqlite3'
import type { RegisterDeclaration } from '@shared/registers'
import type { StoredColumn } from '../database/columns'
import type { Ledger } from '../database/ledger'
import { searchTables } from '../database/tables'
import { type SearchPlan, searchPlanOf } from './search-words'
import { type RecordStore, recordStore } from './store'
import type { WriterOptions } from './writer'

/** The prepared statements of one register's writer on one connection. */
export interface WriterStatements {
  store: RecordStore
  plan: SearchPlan
  /** Every key a stored value may have. */
  keys: Set<string>
  /** Keys whose change makes the search words of a record out of date. */
  searched: string[]
  insertChange: Statement
  /** Inserts a record: created_at, updated_at, other_columns, doubts, name_key, then the given columns. Answers with its id. */
  insert(columns: StoredColumn[], parameters: unknown[]): number
  setDeleted: Statement
  /** Finds a record about the same student (and school year) that is not in the recycle bin. */
  another: Statement | undefined
  /** Lays down the search words of a new record, or replaces those of a known one: id, words. */
  addWords: Statement | undefined
  replaceWords: Statement | undefined
  /** Inserts a member of a collection: owner_id, position, then the given columns. */
  insertMember(collection: string, columns: StoredColumn[], parameters: unknown[]): void
  deleteMembers: Record<string, Statement>
  /** Writes the named columns, then updated_at, other_columns, doubts, name_key, for an id; counts the version up. */
  updateRow(columns: StoredColumn[], parameters: unknown[]): void
}

const CHANGE_SET_COLUMNS = ['at', 'account_id', 'account_name', 'origin', 'label', 'undoes', 'import_id']

/** Lays down a change set and answers with its number. */
export function insertChangeSet({ sqlite }: Ledger, options: WriterOptions): number {
  const { at, session, origin, label, undoes, importId } = options
  const values = [at, session.accountId, session.displayName, origin, label, undoes ?? null, importId ?? null]
  return Number(sqlite.prepare(insertInto('change_sets', CHANGE_SET_COLUMNS)).run(values).lastInsertRowid)
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
  const prepared = new Map<string, Statement>()

  /** One statement for each set of columns: binding what is empty would cost more than the row itself. */
  function statementFor(purpose: string, columns: StoredColumn[], sql: (names: string[]) => string) {
    let signature = purpose
    for (const { name } of columns) signature += `,${name}`
    let statement = prepared.get(signature)
    if (!statement) {
      statement = sqlite.prepare(sql(columns.map(({ name }) => name)))
      prepared.set(signature, statement)
    }
    return statement
  }

  const deleteMembers: Record<string, Statement> = {}
  const memberTables: Record<string, string> = {}
  for (const { key, table: members } of store.collections) {
    deleteMembers[key] = sqlite.prepare(`DELETE FROM ${members} WHERE owner_id = ?`)
    memberTables[key] = members
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
    insertChange: sqlite.prepare(
      insertInto('changes', ['change_set_id', 'register', 'record_id', 'action', 'before', 'after'])
    ),
    insert(columns, parameters) {
      const statement = statementFor('insert', columns, (names) =>
        insertInto(table, ['created_at', 'updated_at', 'other_columns', 'doubts', 'name_key', ...names])
      )
      return Number(statement.run(parameters).lastInsertRowid)
    },
    insertMember(collection, columns, parameters) {
      statementFor(collection, columns, (names) =>
        insertInto(memberTables[collection] ?? '', ['owner_id', 'position', ...names])
      ).run(parameters)
    },
    setDeleted: sqlite.prepare(
      `UPDATE ${table} SET deleted_at = ?, updated_at = ?, version = version + 1 WHERE id = ?`
    ),
    another:
      register.about && register.about !== 'studentOften'
        ? sqlite.prepare(
            `SELECT 1 FROM ${table} WHERE student_id = ?${register.about === 'studentInSchoolYear' ? ' AND school_year = ?' : ''} AND deleted_at IS NULL`
          )
        : undefined,
    addWords: searchTable ? sqlite.prepare(insertInto(searchTable, ['rowid', 'words'])) : undefined,
    replaceWords: searchTable
      ? sqlite.prepare(`INSERT OR REPLACE INTO ${searchTable} (rowid, words) VALUES (?, ?)`)
      : undefined,
    deleteMembers,
    updateRow(columns, parameters) {
      statementFor('update', columns, (names) => {
        const set = [...names, 'updated_at', 'other_columns', 'doubts', 'name_key']
        return `UPDATE ${table} SET version = version + 1, ${set.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
      }).run(parameters)
    }
  }
}

function insertInto(table: string, columns: string[]) {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}
