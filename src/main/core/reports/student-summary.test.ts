import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { firstSettings } from '@shared/api/session'
import { students } from '@shared/registers/students'
import type { RecordValues } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { createLedgerFile } from '../database/open-ledger'
import { fillDemo } from '../demo/fill-demo'
import { Job } from '../job'
import { openChangeSet, openWriter } from '../records/writer'
import { studentFigures } from './count-students'
import { summariseStudents } from './student-summary'
import { writeSummary } from './summary-workbook'

const now = new Date(2026, 8, 1, 9)
const session = { accountId: 1, displayName: '示例老师' }
const settings = {
  programmeName: '台账',
  schoolName: '示例小学',
  stage: '小学',
  ...firstSettings
} as const
let folder: string
let ledger: Ledger

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  ledger = createLedgerFile(folder, randomBytes(32), settings, {
    resourcesFolder: resolve('resources'),
    now: () => now
  })
})
afterEach(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

function add(...records: RecordValues[]): number[] {
  const options = { origin: 'create', label: '新增', session, at: now.toISOString() } as const
  return ledger.sqlite.transaction(() => {
    const writer = openWriter(openChangeSet(ledger, options), students)
    return records.map((record) => writer.create(record))
  })()
}
const inClass = (entryYear: number, classNo: number | null): RecordValues => ({
  stage: '小学',
  entryYear,
  classNo
})

/** The figures of a line by column. */
function line(label: string, asOf = '2026-09-01') {
  const summary = summariseStudents(ledger, asOf)
  const figures = summary.rows.find((row) => row.label === label)?.figures
  return figures && Object.fromEntries(summary.columns.map((column, index) => [column, figures[index]]))
}

describe('summariseStudents', () => {
  it('counts each fact once, and what is not filled in apart', () => {
    add(
      {
        ...inClass(2024, 2),
        name: '甲一',
        gender: '男',
        boarding: '住校',
        onlyChild: true,
        leftBehind: '双亲留守'
      },
      {
        ...inClass(2024, 2),
        name: '甲二',
        gender: '女',
        boarding: '走读',
        onlyChild: false,
        leftBehind: '非留守'
      },
      { ...inClass(2024, 2), name: '甲三' },
      { ...inClass(2024, 1), name: '乙一', gender: '女', leftBehind: '单亲留守' },
      { ...inClass(2026, 1), name: '丙一', gender: '男' }
    )
    const summary = summariseStudents(ledger, '2026-09-01')
    expect(summary.rows.map((row) => row.label)).toEqual([
      '一(1)班',
      '一年级小计',
      '三(1)班',
      '三(2)班',
      '三年级小计',
      '合计'
    ])
    expect(line('三(2)班')).toEqual({
      班级数: 1,
      学生数: 3,
      男: 1,
      女: 1,
      性别未填: 1,
      住校: 1,
      走读: 1,
      就读方式未填: 1,
      独生子女: 1,
      非独生子女: 1,
      独生子女未填: 1,
      非留守: 1,
      单亲留守: 0,
      双亲留守: 1,
      留守情况未填: 1
    })
    expect(line('三年级小计')).toMatchObject({ 班级数: 2, 学生数: 4, 女: 2, 单亲留守: 1 })
    expect(line('合计')).toMatchObject({ 班级数: 3, 学生数: 5, 男: 2, 女: 2, 性别未填: 1 })
  })

  it('takes the grade from the school year of the day, and leaves out who has left or not come yet', () => {
    add({ ...inClass(2020, 1), name: '甲' }, { ...inClass(2026, 1), name: '乙' })
    expect(line('合计', '2026-08-31')).toMatchObject({ 学生数: 1, 班级数: 1 })
    expect(line('六(1)班', '2026-08-31')).toMatchObject({ 学生数: 1 })
    expect(line('一(1)班', '2026-09-01')).toMatchObject({ 学生数: 1 })
    expect(line('六(1)班', '2026-09-01')).toBeUndefined()
  })

  it('leaves out the recycle bin and tells of students without a class', () => {
    const [first = 0] = add(
      { ...inClass(2026, 1), name: '甲' },
      { ...inClass(2026, 1), name: '乙' },
      { name: '丙' }
    )
    ledger.sqlite.prepare(`UPDATE students SET deleted_at = '2026-09-01' WHERE id = ?`).run(first)
    expect(line('合计')).toMatchObject({ 学生数: 1 })
    expect(summariseStudents(ledger, '2026-09-01').definition).toContain('另有 1 名学生没有登记班级')
  })

  it('gives zeros for an empty register', () => {
    expect(summariseStudents(ledger, '2026-09-01').rows).toEqual([
      { label: '合计', figures: Array(15).fill(0) }
    ])
  })

  it('balances every split of a whole school, and the workbook holds the same figures', async () => {
    await fillDemo(ledger, { students: 700, seed: 3, session, job: new Job(), now })
    const summary = summariseStudents(ledger, '2026-09-01')
    expect(line('合计')).toMatchObject({ 学生数: 700 })
    for (const { label, figures } of summary.rows) {
      const [, total, ...rest] = figures
      for (const split of [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6, 9), rest.slice(9)]) {
        expect(
          split.reduce((sum, figure) => sum + figure, 0),
          label
        ).toBe(total)
      }
    }
    const book = read(writeSummary(summary, studentFigures, { schoolName: '示例小学', filledBy: '示例老师' }))
    const back = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
    expect(back[0]).toEqual(['示例小学在校学生情况统计表'])
    expect(back.slice(4, 4 + summary.rows.length)).toEqual(
      summary.rows.map(({ label, figures }) => [label, ...figures])
    )
    expect(String(back[4 + summary.rows.length]?.[0])).toContain('留守按全国学籍系统口径')
  })
})
