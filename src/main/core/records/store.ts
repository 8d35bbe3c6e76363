import type { Statement } from 'better-sqlite3'
import type { Doubt } from '@shared/api/records'
import type { FieldValue, MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import type { StoredClass } from './class-shown'
import { fromColumn, recordColumns, type StoredColumn, storedColumns } from '../database/columns'
import type { Ledger } from '../database/ledger'

type Cell = string | number | null

/**
 * A record as it is stored. `values` holds the known values only, classes as `stage`, `entryYear`, `classNo`; of a
 * record about a student also `studentId`, and `schoolYear` where there is one a year.
 */
export interface StoredRecord {
  id: number
  version: number
  deletedAt: string | null
  /** Columns of an imported file that have no field: header → text. */
  otherColumns: Record<string, string>
  doubts: Doubt[]
  values: RecordValues
  /** The classes of children besides the one the record is about; only where it was put together for a look. */
  otherChildren?: readonly StoredClass[]
}

/** A collection with the statements that read the members of one record, or of many. */
export interface CollectionStore {
  key: string
  table: string
  columns: StoredColumn[]
  select: Statement<unknown[], Cell[]>
  selectMany: Statement<unknown[], Cell[]>
}

/** How the records of one register are read by id, on one connection: statements are prepared once. */
export interface RecordStore {
  register: RegisterDeclaration
  columns: StoredColumn[]
  collections: CollectionStore[]
  read(id: number): StoredRecord | undefined
  /** The records with these ids in this order, read with two or three statements. Unknown ids are left out. */
  readMany(ids: Iterable<number>): StoredRecord[]
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
  const columns = recordColumns(register)
  const base = `id, version, deleted_at, other_columns, doubts, ${names(columns)}`
  const wanted = 'SELECT value FROM json_each(?)'
  const select = sqlite.prepare<unknown[], Cell[]>(`SELECT ${base} FROM ${register.table} WHERE id = ?`).raw()
  const selectMany = sqlite
    .prepare<unknown[], Cell[]>(`SELECT ${base} FROM ${register.table} WHERE id IN (${wanted})`)
    .raw()
  const own = Object.entries(register.collections).filter(([, { of }]) => !of)
  const collections = own.map(([key, { table, fields }]): CollectionStore => {
    const memberColumns = storedColumns(fields)
    const members = `SELECT owner_id, ${names(memberColumns)} FROM ${table} WHERE owner_id`
    return {
      key,
      table,
      columns: memberColumns,
      select: sqlite.prepare<unknown[], Cell[]>(`${members} = ? ORDER BY position`).raw(),
      selectMany: sqlite
        .prepare<unknown[], Cell[]>(`${members} IN (${wanted}) ORDER BY owner_id, position`)
        .raw()
    }
  })

  function recordOf(row: Cell[]): StoredRecord {
    const [id, version, deletedAt, otherColumns, doubts] = row
    return {
      id: id as number,
      version: version as number,
      deletedAt: deletedAt as string | null,
      otherColumns: parse<Record<string, string>>(otherColumns, {}),
      doubts: parse<Doubt[]>(doubts, []),
      values: knownValues(columns, row, 5)
    }
  }

  function addMembers(records: Map<number, StoredRecord>, collection: CollectionStore, rows: Cell[][]) {
    for (const row of rows) {
      const values = records.get(row[0] as number)?.values
      if (!values) continue
      const members = (values[collection.key] ??= []) as MemberValues[]
      members.push(knownValues(collection.columns, row, 1))
    }
  }

  function read(id: number): StoredRecord | undefined {
    const row = select.get(id)
    if (!row) return undefined
    const record = recordOf(row)
    for (const collection of collections) {
      addMembers(new Map([[id, record]]), collection, collection.select.all(id))
    }
    return record
  }

  function readMany(ids: Iterable<number>): StoredRecord[] {
    const order = Array.from(ids)
    const json = JSON.stringify(order)
    const records = new Map(selectMany.all(json).map((row) => [row[0] as number, recordOf(row)]))
    for (const collection of collections) addMembers(records, collection, collection.selectMany.all(json))
    return order.flatMap((id) => records.get(id) ?? [])
  }

  return { register, columns, collections, read, readMany }
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
