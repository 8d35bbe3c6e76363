import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { View } from '@shared/api/records'
import { PDF, phonePhoto } from '../../../../tests/sample-evidence'
import { type Caller, type TemporaryCore, temporaryCore } from '../../../../tests/temporary-core'
import { MOST_ZIP_BYTES } from '../archive/stored-zip'
import { requireOneZip } from './export-folder'

const VISITS: View = {
  register: 'home_visits',
  schoolYear: 2026,
  sort: [{ field: 'visitDate', descending: false }]
}
let core: TemporaryCore
let visits: number[]

beforeEach(async () => {
  core = temporaryCore()
  visits = []
  const people = [
    ['示例甲子', '三(2)班', '2026-09-12'],
    ['示例乙丑', '三(1)班', '2026-09-10'],
    ['示例丙寅', '三(1)班', '2026-09-11']
  ] as const
  for (const [name, className, visitDate] of people) {
    const { id: studentId } = await create('students', { name, className })
    const talk = { method: '上门家访', category: '留守', teachers: '周老师', content: '了解情况' }
    visits.push((await create('home_visits', { studentId, visitDate, ...talk })).id)
  }
})
afterEach(() => core.remove())

const create = (register: string, values: Record<string, unknown>) =>
  core.call('records.create', { register, values })
const add = (id: number, bytes: Uint8Array, register = 'home_visits') =>
  core.call('attachments.add', { register, id }, { name: '示例甲子的照片.jpg', bytes })

async function exported(view: View, who: Caller = core) {
  const answer = await who.ask('attachments.exportFolder', { view })
  if (!answer.ok || !answer.file) throw new Error(answer.ok ? 'no file' : answer.error.code)
  return {
    value: answer.value,
    name: answer.file.name,
    bytes: answer.file.bytes,
    parts: unzipSync(answer.file.bytes)
  }
}

it('makes a folder a record, in the order of the view, and names no child', async () => {
  const [first = 0, second = 0] = visits
  const kept = [await add(first, await phonePhoto()), await add(first, PDF), await add(second, PDF)]
  const { value, name, bytes, parts } = await exported(VISITS)
  expect(value).toEqual({ records: 2, files: 3, lost: 0 })
  expect(name).toBe('示例学校家访登记表佐证材料2026-09-20.zip')
  expect(Object.keys(parts)).toEqual([
    '目录.xlsx',
    '家访登记表/2026-09-10 三(1)班 001/01.pdf',
    '家访登记表/2026-09-12 三(2)班 002/01.jpg',
    '家访登记表/2026-09-12 三(2)班 002/02.pdf'
  ])
  expect(Buffer.from(bytes).includes('示例甲子')).toBe(false)
  const sizes = Object.values(parts).map((part) => part.length)
  expect(sizes.slice(1)).toEqual([kept[2]?.size, kept[0]?.size, kept[1]?.size])
  expect(Buffer.from(parts['家访登记表/2026-09-10 三(1)班 001/01.pdf'] ?? []).equals(PDF)).toBe(true)

  const { Sheets } = read(parts['目录.xlsx'] ?? new Uint8Array())
  const rows = utils.sheet_to_json<unknown[]>(Sheets['目录'] ?? {}, { header: 1 })
  expect(rows[0]).toEqual(['示例学校家访登记表佐证材料目录'])
  expect(rows.slice(3)).toEqual([
    [1, '家访登记表/2026-09-10 三(1)班 001', '2026-09-10', '三(1)班', '家访 留守', 1],
    [2, '家访登记表/2026-09-12 三(2)班 002', '2026-09-12', '三(2)班', '家访 留守', 2]
  ])
  const { entries } = await core.call('audit.list', { offset: 0, limit: 100 })
  const told = entries.map(({ action, subject }) => `${action} ${subject}`)
  expect(told).toContain('导出 家访登记表佐证材料')
})

it('takes the chosen records, leaves out what was removed, and says what is lost', async () => {
  const [first = 0, second = 0, third = 0] = visits
  const gone = await add(first, PDF)
  await add(second, await phonePhoto())
  const folder = join(core.ledger.sqlite.name, '..', 'attachments')
  const before = readdirSync(folder)
  await add(second, PDF)
  const lost = readdirSync(folder).find((name) => !before.includes(name)) ?? ''
  rmSync(join(folder, lost))
  await core.call('attachments.remove', { id: gone.id })
  const { value, parts } = await exported(VISITS)
  expect(value).toEqual({ records: 1, files: 1, lost: 1 })
  const { Sheets } = read(parts['目录.xlsx'] ?? new Uint8Array())
  const rows = utils.sheet_to_json<unknown[]>(Sheets['目录'] ?? {}, { header: 1 })
  expect(rows[3]?.[6]).toBe('另有 1 个文件已丢失或损坏')
  await expect(exported({ ...VISITS, ids: [first, third] })).rejects.toThrow('evidence_none')
  expect((await exported({ ...VISITS, ids: [second] })).value).toMatchObject({ records: 1 })
})

it('gives a teacher the own class, and folders of other registers their names', async () => {
  const [first = 0, second = 0] = visits
  await add(first, PDF)
  await add(second, PDF)
  const teacher = core.teacher({ stage: '小学', entryYear: 2024, classNo: 1 })
  expect(Object.keys((await exported(VISITS, teacher)).parts)).toEqual([
    '目录.xlsx',
    '家访登记表/2026-09-10 三(1)班 001/01.pdf'
  ])
  const students = await core.call('records.ids', { view: { register: 'students' } })
  await add(students[0] ?? 0, PDF, 'students')
  const { parts } = await exported({ register: 'students', schoolYear: 2026 })
  expect(Object.keys(parts)[1]).toMatch(/^学生花名册\/三\(\d\)班 001\/01\.pdf$/)
})

it('refuses more than one zip can hold', () => {
  expect(() => requireOneZip(1_000_000_000)).not.toThrow()
  expect(() => requireOneZip(MOST_ZIP_BYTES)).toThrow('分几次导出')
})
