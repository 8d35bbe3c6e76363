import type { Statement } from 'better-sqlite3'
import type { Doubt } from '@shared/api/records'
import type {
  FieldDeclaration,
  FieldValue,
  MemberValues,
  RecordValues,
  RegisterDeclaration
} from '@shared/registers'
import { fromColumn, type StoredColumn, storedColumns } from '../database/columns'
import type { Ledger } from '../database/ledger'

type Cell = string | number | null

/** A record as it is stored. `values` holds the known values only, classes as `stage`, `entryYear`, `classNo`. */
export interface StoredRecord {
  id: number
  version: number
  deletedAt: string | null
  /** Columns of an imported file that have no field: header → text. */
  otherColumns: Record<string, string>
  doubts: Doubt[]
  values: RecordValues
}

/** A collection with the statement that reads the members of one record. */
export interface CollectionStore {
  key: string
  table: string
  columns: StoredColumn[]
  select: Statement<unknown[], Cell[]>
}

/** How the records of one register are read by id, on one connection: statements are prepared once. */
export interface RecordStore {
  register: RegisterDeclaration
  columns: StoredColumn[]
  collections: CollectionStore[]
  read(id: number): StoredRecord | undefined
}

const stores = new WeakMap<Ledger['sqlite'], Map<string, RecordStore>>()

/** The record store of a register, made at its first use. */
export function recordStore(ledger: Ledger, register: RegisterDeclaration): RecordStore {
  let byKey = stores.get(ledger.sqlite)
  if (!byKey) stores.set(ledger.sqlite, (byKey = new Map()))
  let store = byKey.get(register.key)
  if (!store) byKey.set(register.key, (store = makeStore(ledger, register)))
  return store
}

function makeStore({ sqlite }: Ledger, register: RegisterDeclaration): RecordStore {
  const columns = storedColumns(register.fields)
  const select = sqlite
    .prepare<unknown[], Cell[]>(
      `SELECT version, deleted_at, other_columns, doubts, ${names(columns)} FROM ${register.table} WHERE id = ?`
    )
    .raw()
  const collections = Object.entries(register.collections).map(
    ([key, { table, fields }]): CollectionStore => {
      const memberColumns = storedColumns(fields as Record<string, FieldDeclaration>)
      return {
        key,
        table,
        columns: memberColumns,
        select: sqlite
          .prepare<unknown[], Cell[]>(
            `SELECT ${names(memberColumns)} FROM ${table} WHERE owner_id = ? ORDER BY position`
          )
          .raw()
      }
    }
  )

  function read(id: number): StoredRecord | undefined {
    const row = select.get(id)
    if (!row) return undefined
    const [version, deletedAt, otherColumns, doubts] = row
    const values: RecordValues = knownValues(columns, row, 4)
    for (const collection of collections) {
      const members = collection.select.all(id).map((member) => knownValues(collection.columns, member, 0))
      if (members.length > 0) values[collection.key] = members
    }
    return {
      id,
      version: version as number,
      deletedAt: deletedAt as string | null,
      otherColumns: parse<Record<string, string>>(otherColumns, {}),
      doubts: parse<Doubt[]>(doubts, []),
      values
    }
  }

  return { register, columns, collections, read }
}

function knownValues(columns: StoredColumn[], row: Cell[], offset: number): MemberValues {
  const values: Record<string, FieldValue> = {}
  for (let position = 0; position < columns.length; position++) {
    const value = row[position + offset]
    const column = columns[position]
    if (column && value !== null && value !== undefined) values[column.key] = fromColumn(column, value)
  }
  return values
}

function parse<Value>(text: Cell | undefined, otherwise: Value): Value {
  return typeof text === 'string' ? (JSON.parse(text) as Value) : otherwise
}

function names(columns: StoredColumn[]) {
  return columns.map((column) => column.name).join(', ')
}
