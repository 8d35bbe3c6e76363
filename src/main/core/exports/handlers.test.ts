import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { firstSettings } from '@shared/api/session'
import { viewSchema } from '@shared/api/records'
import type { RecordValues } from '@shared/registers'
import { leftBehindChildren } from '@shared/registers/left-behind-children'
import { students } from '@shared/registers/students'
import { type Call, type Session, WithFile } from '../context'
import type { Ledger } from '../database/ledger'
import { createLedgerFile } from '../database/open-ledger'
import { fillDemo } from '../demo/fill-demo'
import { Job } from '../job'
import { openRecordWriter } from '../records/record-writer'
import { openChangeSet, openWriter } from '../records/writer'
import { exportHandlers } from './handlers'

const now = new Date(2026, 8, 1, 9)
const settings = {
  programmeName: '台账',
  schoolName: '示例/小学',
  stage: '小学',
  ...firstSettings
} as const
const session: Session = {
  id: 'session',
  accountId: 1,
  userName: 'admin',
  displayName: '示例老师',
  role: 'director',
  lastUsed: 0
}
let folder: string
let ledger: Ledger

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
  const options = { resourcesFolder: resolve('resources'), now: () => now }
  ledger = createLedgerFile(folder, randomBytes(32), settings, options)
})
afterEach(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

function add(values: RecordValues, otherColumns?: Record<string, string>) {
  const options = { origin: 'create', label: '新增', session, at: now.toISOString() } as const
  ledger.sqlite.transaction(() => {
    openWriter(openChangeSet(ledger, options), students).create(values, otherColumns ? { otherColumns } : {})
  })()
}

async function exportWorkbook(
  input: { profile: 'full' | 'public'; fields?: string[]; view?: object },
  job = new Job()
) {
  const options = { dataFolder: folder, resourcesFolder: resolve('resources'), version: '0', now: () => now }
  const call: Call = {
    core: { options, ledger, demo: false, sessions: new Map() },
    ledger,
    session,
    file: undefined,
    job
  }
  const view = viewSchema.parse({ register: 'students', ...input.view })
  const { profile, fields } = input
  const answer = await exportHandlers['exports.workbook'](call, { view, profile, fields })
  if (!(answer instanceof WithFile)) throw new Error('an export answers with a file')
  const book = read(answer.file.bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, raw: true })
  return { rows: answer.value.rows, name: answer.file.name, cells, sheets: book.SheetNames }
}

const inClass = { stage: '小学', entryYear: 2024, classNo: 2 }

describe('exports.workbook', () => {
  it('writes the whole record unmasked, with the columns that imported files held besides', async () => {
    add(
      {
        ...inClass,
        name: '甲一',
        idNumber: '361099201801010018',
        onlyChild: false,
        guardians: [{ name: '甲父', relation: '父亲', phone: '13900000001', isGuardian: true }]
      },
      { 校服尺码: '130' }
    )
    const { rows, name, cells } = await exportWorkbook({ profile: 'full' })
    expect(rows).toBe(1)
    expect(name).toBe('示例小学学生花名册2026-09-01.xlsx')
    expect(cells[0]?.[0]).toBe('示例/小学2026—2027学年度学生花名册')
    expect(String(cells[1]?.[0])).toContain('填报单位(盖章):示例/小学')
    const [, , upper = [], lower = [], row = []] = cells
    const byHeader = Object.fromEntries(
      upper.map((header, index) => [String(header ?? lower[index]), row[index]])
    )
    expect(byHeader).toMatchObject({
      序号: 1,
      姓名: '甲一',
      班级: '三(2)班',
      身份证件号: '361099201801010018',
      是否独生子女: '否',
      校服尺码: '130'
    })
    expect(lower.filter((header) => header !== null)).toEqual(['姓名', '与学生关系', '联系电话'])
    expect(row.slice(-4)).toEqual(['甲父', '父亲', '13900000001', '130'])
  })

  it('puts name and class alone into a public list, whatever is asked for', async () => {
    add(
      { ...inClass, name: '甲一', idNumber: '361099201801010018', phone: '13900000001' },
      { 校服尺码: '130' }
    )
    const { cells, name } = await exportWorkbook({
      profile: 'public',
      fields: ['idNumber', 'phone', 'guardians']
    })
    expect(name).toBe('示例小学学生花名册(公示)2026-09-01.xlsx')
    expect(cells[2]).toEqual(['序号', '班级', '姓名'])
    expect(cells[3]).toEqual([1, '三(2)班', '甲一'])
    expect(JSON.stringify(cells)).not.toMatch(/361099|139000|130/)
  })

  it('keeps to the view: one class, its order, and the fields chosen', async () => {
    await fillDemo(ledger, { students: 600, seed: 1, session, job: new Job(), now })
    const { rows, cells, name, sheets } = await exportWorkbook({
      profile: 'full',
      fields: ['name', 'className'],
      view: { grade: 3, classNo: 1, sort: [{ field: 'birthDate', descending: true }] }
    })
    expect(cells[2]).toEqual(['序号', '姓名', '班级'])
    expect(rows).toBeGreaterThan(30)
    const body = cells.slice(3, 3 + rows)
    expect(new Set(body.map((row) => row[2]))).toEqual(new Set(['三(1)班']))
    const expected = ledger.sqlite
      .prepare(
        'SELECT name FROM students WHERE entry_year = 2024 AND class_no = 1 ORDER BY birth_date DESC, name_key, id'
      )
      .pluck()
      .all()
    expect(body.map((row) => row[1])).toEqual(expected)
    expect(body.map((row) => row[0])).toEqual(expected.map((_, index) => index + 1))
    expect(name).toContain('三(1)班学生花名册')
    expect(sheets).toEqual(['三(1)班'])
  })

  it('keeps the grade of a student whose class has no number yet', async () => {
    add({ ...inClass, classNo: null, name: '甲一' })
    const { cells } = await exportWorkbook({ profile: 'public' })
    expect(cells[3]).toEqual([1, '三年级', '甲一'])
  })

  it('logs each export as a look at whole records', async () => {
    add({ ...inClass, name: '甲一' })
    await exportWorkbook({ profile: 'full' })
    expect(ledger.sqlite.prepare('SELECT account_name, register, record_id, field FROM looks').all()).toEqual(
      [{ account_name: '示例老师', register: 'students', record_id: null, field: '*' }]
    )
  })

  it('refuses fields and registers that do not exist', async () => {
    const refusal = { code: 'invalid_input' }
    await expect(exportWorkbook({ profile: 'full', fields: ['name', 'toString'] })).rejects.toMatchObject(
      refusal
    )
    const unknown = exportWorkbook({ profile: 'full', view: { register: 'nothing' } })
    await expect(unknown).rejects.toMatchObject({ code: 'register_unknown' })
  })

  it('stops when it is cancelled, and logs nothing', async () => {
    add({ ...inClass, name: '甲一' })
    const job = new Job()
    job.cancel()
    await expect(exportWorkbook({ profile: 'full' }, job)).rejects.toMatchObject({ code: 'cancelled' })
    expect(ledger.sqlite.prepare('SELECT count(*) FROM looks').pluck().get()).toBe(0)
  })

  it('gives a workbook without rows for an empty view', async () => {
    const { rows, cells } = await exportWorkbook({ profile: 'full' })
    expect(rows).toBe(0)
    expect(cells[2]?.slice(0, 3)).toEqual(['序号', '姓名', '性别'])
  })

  it('gives left-behind children under grouped headers as of a day, with the definition below', async () => {
    const options = { origin: 'create', label: '新增', session, at: now.toISOString() } as const
    ledger.sqlite.transaction(() => {
      openRecordWriter(openChangeSet(ledger, options), leftBehindChildren).create({
        ...inClass,
        name: '甲一',
        guardians: [{ relation: '父亲', name: '甲父', phone: '13900000001' }],
        parentStates: [
          { parent: '父亲', away: true, place: '广东省深圳市', since: '2025-02-01' },
          { parent: '父亲', validFrom: '2026-08-01', away: false },
          { parent: '母亲', away: false }
        ],
        careStates: [{ guardianName: '甲婆', guardianRelation: '奶奶' }]
      })
    })()
    const view = { register: 'left_behind_children', asOf: '2026-07-31', definition: 'B' }
    const { cells } = await exportWorkbook({ profile: 'full', view })
    const [, , upper = [], lower = [], row = []] = cells
    const at = (group: string) => row.slice(upper.indexOf(group), upper.indexOf(group) + 4)
    expect(at('父亲')).toEqual(['甲父', '是', '广东省深圳市', '13900000001'])
    expect(lower.slice(upper.indexOf('父亲')).slice(0, 4)).toEqual([
      '姓名',
      '是否外出',
      '务工地点',
      '联系电话'
    ])
    expect(at('实际监护人').slice(0, 2)).toEqual(['甲婆', '奶奶'])
    expect(row[upper.indexOf('认定类型')]).toBe('单亲留守')
    expect(cells[5]?.[0]).toMatch(/^注:截至2026年7月31日;留守按全国学籍系统口径.*30天/)
    expect(cells[6]?.[0]).toContain('填表人(签名)')
  })
})
