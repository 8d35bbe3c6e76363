import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import { searchTables, tables } from '../../src/main/core/database/tables'

interface ColumnInfo {
  name: string
  type: string
  notnull: number
  pk: number
}

const folder = 'resources/migrations'
const sqlite = new Database(':memory:')
for (const file of readdirSync(folder).sort()) sqlite.exec(readFileSync(join(folder, file), 'utf8'))

it('the migrations give every declared column', () => {
  const missing: string[] = []
  for (const table of tables) {
    const { name, columns } = getTableConfig(table)
    const laid = new Map(columnsOf(name).map((column) => [column.name, column]))
    for (const column of columns) {
      const type = column.getSQLType().toUpperCase()
      const found = laid.get(column.name)
      if (!found) missing.push(`ALTER TABLE ${name} ADD COLUMN ${column.name} ${type};`)
      else
        expect([column.name, found.type, found.notnull === 1 || found.pk > 0]).toEqual([
          column.name,
          type,
          column.notNull || column.primary || isPartOfKey(table, column.name)
        ])
    }
  }
  expect(missing, 'a new migration must add these').toEqual([])
})

it('the migrations give nothing that is not declared', () => {
  const declared = new Map(
    tables.map((table) => {
      const { name, columns } = getTableConfig(table)
      return [name, new Set(columns.map((column) => column.name))]
    })
  )
  const search = Object.values(searchTables)
  const laid = sqlite
    .prepare<unknown[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
    .filter((name) => !search.some((table) => name === table || name.startsWith(`${table}_`)))
  for (const name of laid) {
    expect(declared.has(name), name).toBe(true)
    for (const column of columnsOf(name)) expect(declared.get(name)?.has(column.name), column.name).toBe(true)
  }
})

it('every register has its search index', () => {
  for (const table of Object.values(searchTables))
    expect(columnsOf(table).map(({ name }) => name)).toContain('words')
})

function columnsOf(table: string) {
  return sqlite
    .prepare<unknown[], ColumnInfo>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
    .all(table)
}

function isPartOfKey(table: (typeof tables)[number], column: string) {
  return getTableConfig(table).primaryKeys.some((key) => key.columns.some(({ name }) => name === column))
}
