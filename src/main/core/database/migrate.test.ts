import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledgerFiles } from './ledger-files'
import { openMigrated } from './migrate'
import { readMigrations } from './migration-files'
import { openEncrypted } from './open-encrypted'

const FIRST = `CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE family_members (id INTEGER PRIMARY KEY, owner_id INTEGER NOT NULL REFERENCES students (id));`
const key = randomBytes(32)
let folder: string
let migrations: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'))
  migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  write('0001_first.sql', FIRST)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, sql: string) {
  writeFileSync(join(migrations, name), sql)
}

function open() {
  const { database, beforeMigration } = ledgerFiles(folder)
  return openMigrated({
    migrations: readMigrations(migrations),
    databasePath: database,
    copyPath: beforeMigration,
    open: () => openEncrypted(database, key, { create: true }),
    now: () => new Date('2026-09-01T00:00:00Z')
  })
}

function fillFirst() {
  const sqlite = open()
  sqlite.exec(
    `INSERT INTO students (id, name) VALUES (1, '甲'), (2, '乙'); INSERT INTO family_members VALUES (1, 1), (2, 2)`
  )
  sqlite.close()
}

/** What a failed migration must leave exactly as it was. */
function present() {
  const sqlite = openEncrypted(ledgerFiles(folder).database, key)
  const read = (sql: string) => sqlite.prepare(sql).all()
  const state = {
    schema: read('SELECT sql FROM sqlite_schema ORDER BY name'),
    applied: read('SELECT number FROM schema_migrations'),
    students: read('SELECT * FROM students'),
    family: read('SELECT * FROM family_members')
  }
  sqlite.close()
  return state
}

describe('migrating', () => {
  it('applies what is pending, once, and keeps an encrypted copy of before', () => {
    fillFirst()
    expect(readdirSync(folder)).not.toContain('ledger.before-migration.db')
    write('0002_phone.sql', 'ALTER TABLE students ADD COLUMN phone TEXT;')
    write('0003_phones.sql', "UPDATE students SET phone = '13800000000';")
    for (let run = 0; run < 2; run += 1) {
      const sqlite = open()
      expect(sqlite.prepare('SELECT * FROM students').all()).toEqual([
        { id: 1, name: '甲', phone: '13800000000' },
        { id: 2, name: '乙', phone: '13800000000' }
      ])
      expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
      sqlite.close()
    }
    const { beforeMigration } = ledgerFiles(folder)
    const copy = openEncrypted(beforeMigration, key)
    expect(copy.prepare('SELECT * FROM students').all()).toHaveLength(2)
    expect(copy.prepare('SELECT max(number) AS newest FROM schema_migrations').get()).toEqual({ newest: 1 })
    copy.close()
    expect(readFileSync(beforeMigration).includes('CREATE TABLE')).toBe(false)
  })

  it.each([
    ['0002-sql', 'ALTER TABLE students ADD COLUMN phone TEXT; INSERT INTO nowhere VALUES (1);'],
    ['0002-rows', 'DELETE FROM family_members WHERE id = 2;'],
    ['0002-foreign-keys', 'UPDATE family_members SET owner_id = 99;'],
    ['0002-removal', 'CREATE TABLE other (id INTEGER); DROP TABLE family_members;'],
    ['0002-removal', 'ALTER TABLE students RENAME TO pupils;'],
    ['0002-removal', 'ALTER TABLE students /* gone */ DROP COLUMN name;'],
    ['0002-removal', 'ALTER TABLE students RENAME name TO title;'],
    ['0002-transaction', 'DELETE FROM students; COMMIT;'],
    ['0002-transaction', 'INSERT INTO students VALUES (3, NULL); ROLLBACK;']
  ])('puts everything back after a fault: %s', (reference, sql) => {
    fillFirst()
    const before = present()
    write('0002_faulty.sql', sql)
    expect(open).toThrow(expect.objectContaining({ code: 'migration_failed', details: { reference } }))
    expect(present()).toEqual(before)
    write('0002_faulty.sql', 'ALTER TABLE students ADD COLUMN phone TEXT;')
    open().close()
  })

  it('refuses a database of a newer programme and leaves it alone', () => {
    write('0002_phone.sql', 'ALTER TABLE students ADD COLUMN phone TEXT;')
    fillFirst()
    const before = readFileSync(ledgerFiles(folder).database)
    rmSync(join(migrations, '0002_phone.sql'))
    expect(open).toThrow(expect.objectContaining({ code: 'database_newer' }))
    expect(readFileSync(ledgerFiles(folder).database).equals(before)).toBe(true)
  })

  it('refuses a migration that was edited after it was applied, but not other line ends', () => {
    fillFirst()
    write('0001_first.sql', FIRST.replaceAll('\n', '\r\n'))
    open().close()
    write('0001_first.sql', `${FIRST} `)
    expect(open).toThrow(
      expect.objectContaining({ code: 'migration_failed', details: { reference: '0001-edited' } })
    )
  })

  it('refuses a folder with a gap in its numbers', () => {
    write('0003_later.sql', '')
    expect(open).toThrow('0003_later.sql')
  })
})
