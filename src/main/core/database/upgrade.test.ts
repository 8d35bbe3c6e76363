import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { InputOf, ProcedureName } from '@shared/api/contract'
import { students } from '@shared/registers/students'
import { firstBackup } from '../../../../tests/first-backup'
import { madeUpIdNumber, madeUpSettings } from '../../../../tests/temporary-ledger'
import { writeKeyring } from '../accounts/keyring-file'
import { noAttempts } from '../accounts/sign-in-delay'
import { createAccountKeys } from '../accounts/unlock'
import { type Core, createCore } from '../create-core'
import { searchPlanOf, searchWords } from '../records/search-words'
import type { Ledger } from './ledger'
import { ledgerFiles } from './ledger-files'
import { openEncrypted } from './open-encrypted'
import { createLedgerFile } from './open-ledger'

const PASSWORD = 'Made-up-2026'
const NEW_SETTINGS = [
  'fieldChoices',
  'leftBehindDefinition',
  'visitDays',
  'trainingAbsences',
  'homeCounty',
  'legalHours',
  'reportContacts'
]
const key = randomBytes(32)
const now = () => new Date('2026-09-20T08:00:00+08:00')
let root: string
let cores: Core[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'upgrade-'))
  cores = []
})
afterEach(() => {
  for (const core of cores) core.close()
  rmSync(root, { recursive: true, force: true })
})

/** The ledger of an earlier version (of the first, unless said), with something in every column of every table, and its account. */
async function firstVersion(folder: string, version = 1): Promise<Ledger> {
  const migrations = join(root, 'first', 'migrations')
  mkdirSync(migrations, { recursive: true })
  for (const file of readdirSync(resolve('resources/migrations')).sort().slice(0, version)) {
    copyFileSync(resolve('resources/migrations', file), join(migrations, file))
  }
  const ledger = createLedgerFile(folder, key, madeUpSettings, { resourcesFolder: join(root, 'first'), now })
  const forget = ledger.sqlite.prepare('DELETE FROM settings WHERE key = ?')
  for (const setting of NEW_SETTINGS) forget.run(setting)
  fill(ledger.sqlite)
  ledger.sqlite.pragma('foreign_keys = OFF')
  for (const [table, rows] of Object.entries(rowsOf(ledger.sqlite))) {
    if (rows.length === 0) insert(ledger.sqlite, table, {})
  }
  ledger.sqlite.pragma('foreign_keys = ON')
  // Of the first account the second version knows besides that it is not closed.
  if (version > 1) ledger.sqlite.exec('UPDATE accounts SET closed_at = NULL')
  const account = { userName: 'admin', role: 'director' } as const
  const keys = await createAccountKeys(account, key, { password: PASSWORD, recoveryCode: 'AAAAA-BBBBB' })
  writeKeyring(folder, { format: 1, programmeName: '台账', accounts: [keys], unknownAttempts: noAttempts })
  return ledger
}

/** Two students with families, one of them in the recycle bin, and a logged change of the first. */
function fill(sqlite: Database.Database) {
  for (const id of [1, 2]) {
    const idNumber = madeUpIdNumber('2018-03-04', `00${id}`)
    const student = {
      id,
      name: `周小${id}`,
      stage: '小学',
      entry_year: 2024,
      class_no: 2,
      birth_date: '2018-03-04',
      id_number: idNumber,
      address: '柳林村2号',
      left_behind: '双亲留守',
      deleted_at: id === 2 ? now().toISOString() : null,
      other_columns: JSON.stringify({ 校车线路: '3号线' }),
      doubts: null
    }
    insert(sqlite, 'students', student)
    const words = searchWords(searchPlanOf(students), { name: student.name, idNumber })
    sqlite.prepare('INSERT INTO student_search (rowid, words) VALUES (?, ?)').run(id, words)
    for (const position of [0, 1]) {
      const member = { owner_id: id, position, name: `家长${position}`, relation: position ? '母亲' : '父亲' }
      insert(sqlite, 'family_members', { ...member, phone: `1370000000${position}`, is_guardian: position })
    }
  }
  const step = {
    id: 1,
    at: now().toISOString(),
    account_id: 1,
    account_name: '德育处',
    origin: 'edit',
    label: '修改 2 处'
  }
  insert(sqlite, 'change_sets', { ...step, undone_at: null, undoes: null, import_id: null })
  const before = JSON.stringify({ address: '柳林村1号' })
  const after = JSON.stringify({ address: '柳林村2号' })
  const change = { change_set_id: 1, register: 'students', record_id: 1, action: 'update' }
  insert(sqlite, 'changes', { ...change, id: 1, before, after })
  insert(sqlite, 'looks', { account_id: 1, register: 'students', record_id: 1, field: 'phone' })
  insert(sqlite, 'imports', { change_set_id: 1, summary: '{}', undone_at: null })
  insert(sqlite, 'import_mappings', { mapping: '[]' })
  insert(sqlite, 'class_aliases', { alias: '红领巾班', stage: '小学', entry_year: 2024, class_no: 2 })
  insert(sqlite, 'preferences', { account_id: 1, key: 'note', value: '"记得"' })
  insert(sqlite, 'accounts', { id: 1, user_name: 'admin', display_name: '德育处', role: 'director' })
}

/** A row with these values; the other columns get something of their kind, so that none is left untested. */
function insert(sqlite: Database.Database, table: string, given: Record<string, string | number | null>) {
  const columns = sqlite.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[]
  const others = columns.filter(({ name, pk }) => !(name in given) && !(pk && name === 'id'))
  const row = {
    ...Object.fromEntries(others.map(({ name, type }) => [name, type === 'TEXT' ? `某${name}` : 1])),
    ...given
  }
  if (columns.some(({ name, type }) => name === 'id' && type === 'TEXT')) Object.assign(row, { id: 'a1' })
  const names = Object.keys(row)
  sqlite
    .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(Object.values(row))
}

type Rows = Record<string, unknown[]>
/** The rows of all tables, or what those that were there then hold now in the columns that were there. */
function rowsOf(sqlite: Database.Database, then?: Rows): Rows {
  const tables = sqlite
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'student_search%' ORDER BY name"
    )
    .pluck()
    .all() as string[]
  const wanted = tables.filter((table) => table !== 'schema_migrations' && (!then || table in then))
  return Object.fromEntries(
    wanted.map((table) => {
      const columns = then ? Object.keys((then[table]?.[0] as object | undefined) ?? {}) : ['*']
      return [table, sqlite.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all()]
    })
  )
}

function openNow(folder: string) {
  const core = createCore({
    dataFolder: folder,
    resourcesFolder: resolve('resources'),
    version: '0.0.0',
    now
  })
  cores.push(core)
  const client = createClient(core.dispatch)
  let session: string | undefined
  return {
    call: <Name extends ProcedureName>(procedure: Name, input: InputOf<Name>, bytes?: Uint8Array) =>
      client.call(procedure, input, {
        ...(session ? { session } : {}),
        ...(bytes ? { file: { name: 'a.backup', bytes } } : {})
      }),
    async signIn() {
      session = (await client.call('session.signIn', { userName: 'admin', password: PASSWORD })).session
    },
    close: () => core.close()
  }
}

it.each([1, 2])(
  'opens a ledger of version %i: nothing is lost, and the copy of before is kept',
  async (version) => {
    const folder = join(root, 'school')
    const first = await firstVersion(folder, version)
    const before = rowsOf(first.sqlite)
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true)
    first.close()

    const school = openNow(folder)
    await school.signIn()
    school.close()
    const { database, beforeMigration } = ledgerFiles(folder)
    const upgraded = openEncrypted(database, key)
    expect(rowsOf(upgraded, before)).toEqual(before)
    expect(upgraded.prepare('SELECT count(*) FROM schema_migrations').pluck().get()).toBe(
      readdirSync(resolve('resources/migrations')).length
    )
    upgraded.close()
    const copy = openEncrypted(beforeMigration, key)
    expect(rowsOf(copy)).toEqual(before)
    copy.close()
    expect(readFileSync(beforeMigration).includes('柳林村')).toBe(false)
  }
)

it('goes on working with what the first version wrote', async () => {
  const folder = join(root, 'school')
  const first = await firstVersion(folder)
  first.close()
  const school = openNow(folder)
  await school.signIn()
  const { call } = school
  const list = async (search: string) =>
    (await call('records.list', { view: { register: 'students', search }, offset: 0, limit: 10 })).rows
  const [student] = await list('周小')
  expect(student?.values).toMatchObject({
    className: '三(2)班',
    guardians: [{ name: '家长0' }, { name: '家长1' }]
  })
  expect((await call('settings.read', {})).visitDays).toBe(30)
  expect(await call('preferences.read', { key: 'note' })).toBe('记得')
  expect((await call('accounts.list', {})).map(({ userName, closed }) => [userName, closed])).toEqual([
    ['admin', false]
  ])

  await call('records.undo', {})
  const look = { register: 'students', id: 1, field: 'address' }
  expect((await call('records.reveal', look)).value).toBe('柳林村1号')
  await call('records.redo', {})
  expect((await call('records.reveal', look)).value).toBe('柳林村2号')
  expect(await call('records.history', { register: 'students', id: 1 })).toHaveLength(6)

  expect(await call('forms.begin', { schoolYear: 2026 })).toMatchObject({ made: 1 })
  await call('records.restore', { register: 'students', ids: [2] })
  const guardians = { 'guardians.0.education': '初中', 'guardians.0.livesWith': true }
  await call('records.update', { register: 'students', changes: [{ id: 2, values: guardians }] })
  expect((await list('周小2'))[0]?.values.guardians).toMatchObject([
    { name: '家长0', education: '初中', livesWith: true },
    { name: '家长1' }
  ])
  expect((await call('warnings.list', {})).total).toBeGreaterThan(0)
  expect(await call('backups.check', {})).toEqual({ sound: true, findings: [], notes: [] })
})

it('takes a backup that the first version made', async () => {
  const folder = join(root, 'school')
  const first = await firstVersion(folder)
  const before = rowsOf(first.sqlite)
  first.close()
  const files = ledgerFiles(folder)
  const bytes = firstBackup(readFileSync(files.database), readFileSync(files.keyring))

  const elsewhere = join(root, 'elsewhere')
  mkdirSync(elsewhere)
  const school = openNow(elsewhere)
  await school.call('backups.restore', { userName: 'admin', password: PASSWORD }, bytes)
  await school.signIn()
  school.close()
  const restored = openEncrypted(ledgerFiles(elsewhere).database, key)
  expect(rowsOf(restored, before)).toEqual(before)
  restored.close()
})
