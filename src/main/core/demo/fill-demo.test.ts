import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstSettings } from '@shared/api/session'
import { checkIdNumber } from '@shared/rules/id-number'
import { gradeOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import { createLedgerFile } from '../database/open-ledger'
import { Job } from '../job'
import { fillDemo } from './fill-demo'

const now = new Date(2026, 8, 1, 9)
const options = { resourcesFolder: resolve('resources'), now: () => now }
const session = { accountId: 1, displayName: '演示老师' }
const folders: string[] = []
let ledger: Ledger

function makeLedger(stage: '小学' | '初中' | '九年一贯' = '九年一贯') {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  folders.push(folder)
  const settings = {
    programmeName: '台账',
    schoolName: '示例学校',
    stage,
    ...firstSettings
  } as const
  return createLedgerFile(folder, randomBytes(32), settings, options)
}

beforeEach(() => {
  ledger = makeLedger()
})
afterEach(() => {
  ledger.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interface Row {
  id: number
  name: string
  gender: string
  stage: '小学' | '初中'
  entry_year: number
  class_no: number
  birth_date: string
  id_number: string | null
  left_behind: string | null
  doubts: string | null
}
function rowsOf(of: Ledger) {
  return of.sqlite.prepare('SELECT * FROM students ORDER BY id').all() as Row[]
}
function fill(into: Ledger, students: number, seed = 1) {
  return fillDemo(into, { students, seed, session, job: new Job(), now })
}

describe('fillDemo', () => {
  it('makes a school whose classes, birth dates and ID numbers fit together', async () => {
    expect(await fill(ledger, 2000)).toBe(2000)
    const rows = rowsOf(ledger)
    expect(rows).toHaveLength(2000)
    const classes = new Map<string, number>()
    let mistyped = 0
    for (const row of rows) {
      const grade = gradeOf({ stage: row.stage, entryYear: row.entry_year }, 2026, 6) ?? 0
      expect(grade).toBeGreaterThan(0)
      const start = 2026 - grade + 1
      expect(row.birth_date >= `${start - 7}-09-01` && row.birth_date <= `${start - 6}-08-31`).toBe(true)
      const checked = row.id_number ? checkIdNumber(row.id_number) : null
      if (checked && checked.problems.length > 0) mistyped++
      else if (checked) expect(checked.birthDate).toBe(row.birth_date)
      const key = `${grade}-${row.class_no}`
      classes.set(key, (classes.get(key) ?? 0) + 1)
    }
    expect(Math.min(...classes.values())).toBeGreaterThanOrEqual(35)
    expect(Math.max(...classes.values())).toBeLessThanOrEqual(50)
    expect(new Set([...classes.keys()].map((key) => key.split('-')[0])).size).toBe(9)
    expect(mistyped).toBeGreaterThan(0)
    expect(mistyped).toBeLessThan(20)
  })

  it('gives some records doubts, about a quarter left behind, and family members to all', async () => {
    await fill(ledger, 2000)
    const rows = rowsOf(ledger)
    const share =
      rows.filter((row) => row.left_behind?.endsWith('留守') && row.left_behind !== '非留守').length / 2000
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.3)
    const doubtful = rows.filter((row) => row.doubts !== null).length
    expect(doubtful).toBeGreaterThan(2)
    expect(doubtful).toBeLessThan(60)
    const ids = rows.flatMap((row) => row.id_number ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ledger.sqlite.prepare('SELECT count(DISTINCT owner_id) FROM family_members').pluck().get()).toBe(
      2000
    )
  })

  it('gives the same school for the same seed and another for another', async () => {
    const [same, other] = [makeLedger(), makeLedger()]
    await fill(ledger, 300, 7)
    await fill(same, 300, 7)
    await fill(other, 300, 8)
    expect(rowsOf(same)).toEqual(rowsOf(ledger))
    expect(rowsOf(other).map((row) => row.name)).not.toEqual(rowsOf(ledger).map((row) => row.name))
    same.close()
    other.close()
  })

  it('keeps to the grades of a middle school', async () => {
    const middle = makeLedger('初中')
    await fill(middle, 90)
    expect(new Set(rowsOf(middle).map((row) => row.stage))).toEqual(new Set(['初中']))
    middle.close()
  })

  it('refuses a register that holds students already, even deleted ones', async () => {
    await fill(ledger, 10)
    ledger.sqlite.exec(`UPDATE students SET deleted_at = '2026-09-01'`)
    await expect(fill(ledger, 10)).rejects.toMatchObject({ code: 'register_not_empty' })
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const job = new Job()
    job.cancel()
    const run = fillDemo(ledger, { students: 3000, seed: 1, session, job, now })
    await expect(run).rejects.toMatchObject({ code: 'cancelled' })
    expect(rowsOf(ledger)).toEqual([])
    expect(ledger.sqlite.prepare('SELECT count(*) FROM change_sets').pluck().get()).toBe(0)
    expect(await fill(ledger, 20)).toBe(20)
  })
})

describe('what is kept about the students', () => {
  const count = (sql: string) => ledger.sqlite.prepare<unknown[], number>(sql).pluck().get() ?? 0

  beforeEach(async () => {
    await fill(ledger, 600)
  })

  it('are forms of this year and the last, some drafts and some missing', () => {
    const forms = (where: string) => count(`SELECT count(*) FROM environment_forms WHERE ${where}`)
    const thisYear = forms('school_year = 2026')
    expect(thisYear).toBeGreaterThan(400)
    expect(thisYear).toBeLessThan(600)
    expect(forms("school_year = 2026 AND form_state = '草稿'")).toBeGreaterThan(10)
    expect(forms('school_year = 2025')).toBeGreaterThan(400)
    expect(forms("form_state = '已确认' AND (filled_on IS NULL OR filled_on > '2026-09-01')")).toBe(0)
    expect(
      forms(
        "school_year = 2025 AND student_id IN (SELECT id FROM students WHERE entry_year = 2026 AND stage = '小学')"
      )
    ).toBe(0)
  })

  it('are left-behind facts with a history, which begin before today', () => {
    const records = count('SELECT count(*) FROM left_behind_children')
    expect(records).toBeGreaterThan(100)
    const changed = count(
      'SELECT count(*) FROM (SELECT 1 FROM parent_states GROUP BY owner_id, parent HAVING count(*) > 1)'
    )
    expect(changed).toBeGreaterThan(10)
    expect(
      count("SELECT count(*) FROM parent_states WHERE valid_from > '2026-09-01' OR since > '2026-09-01'")
    ).toBe(0)
    expect(count("SELECT count(*) FROM care_states WHERE valid_from > '2026-09-01'")).toBe(0)
  })

  it('are siblings with the same parents, and adults of whom more is known', () => {
    const shared = count(
      'SELECT count(*) FROM (SELECT 1 FROM family_members WHERE phone IS NOT NULL GROUP BY name, phone HAVING count(DISTINCT owner_id) > 1)'
    )
    expect(shared).toBeGreaterThan(20)
    expect(count('SELECT count(*) FROM family_members WHERE education IS NOT NULL')).toBeGreaterThan(100)
    expect(count('SELECT count(*) FROM family_members WHERE age IS NOT NULL AND age_year IS NULL')).toBe(0)
    expect(count('SELECT count(*) FROM family_members WHERE age < 20 OR age > 90')).toBe(0)
  })
})
