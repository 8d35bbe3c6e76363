import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registers, type RegisterKey } from '@shared/registers'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const TODAY = '2026-11-28'
let core: TemporaryCore

beforeEach(() => {
  core = temporaryCore(() => new Date(`${TODAY}T08:00:00+08:00`))
})
afterEach(() => core.remove())

const count = (sql: string) => core.ledger.sqlite.prepare<unknown[], number>(sql).pluck().get() ?? 0
const EVENTS = Object.values(registers).filter((register) => 'dated' in register)

describe('what a made-up school did in a year', () => {
  beforeEach(async () => {
    await core.call('demo.fill', { students: 600, seed: 3 })
  })

  it('is in every register, in this school year and, up to the terms of vice-principals, in the last', async () => {
    for (const { key } of EVENTS) {
      for (const schoolYear of [2025, 2026]) {
        const page = await core.call('records.list', {
          view: { register: key, schoolYear },
          offset: 0,
          limit: 1
        })
        expect([key, page.total > 0]).toEqual([key, true])
      }
    }
  })

  it('lies in the past, and carries no doubt', () => {
    for (const { key, table, dated } of EVENTS) {
      const column = { home_visits: 'visit_date', open_days: 'start_date' }[key as string] ?? 'date'
      if (!('standing' in dated)) {
        expect([key, count(`SELECT count(*) FROM ${table} WHERE ${column} > '${TODAY}'`)]).toEqual([key, 0])
      }
      expect([key, count(`SELECT count(*) FROM ${table} WHERE doubts IS NOT NULL`)]).toEqual([key, 0])
    }
    expect(count(`SELECT count(*) FROM committee_matters WHERE closed_on > '${TODAY}'`)).toBe(0)
    expect(count(`SELECT count(*) FROM parent_meeting_attendance WHERE make_up_date > '${TODAY}'`)).toBe(0)
  })

  it('asks in every class for its own children, and for each of them once', () => {
    const strangers = `SELECT count(*) FROM parent_meeting_attendance a JOIN parent_meetings m ON m.id = a.owner_id
      JOIN students s ON s.id = a.student_id
      WHERE s.stage <> m.stage OR s.entry_year <> m.entry_year OR s.class_no <> m.class_no OR s.name <> a.name`
    expect(count(strangers)).toBe(0)
    const sizes = `SELECT count(*) FROM parent_meetings m WHERE (SELECT count(DISTINCT student_id) FROM parent_meeting_attendance
      WHERE owner_id = m.id) <> (SELECT count(*) FROM students s WHERE s.stage = m.stage
      AND s.entry_year = m.entry_year AND s.class_no = m.class_no)`
    expect(count(sizes)).toBe(0)
    const grandparents = (kind: string) =>
      count(`SELECT avg(attendee = '祖辈') * 100 FROM parent_meeting_attendance a JOIN students s ON s.id = a.student_id
        WHERE s.left_behind = '${kind}'`)
    expect(grandparents('双亲留守')).toBeGreaterThan(45)
    expect(grandparents('非留守')).toBeLessThan(15)
  })

  it('has visits mostly to the left-behind, some with siblings of the family, some due and overdue', () => {
    const visits = (where: string) =>
      count(`SELECT count(*) FROM home_visits v JOIN students s ON s.id = v.student_id WHERE ${where}`)
    expect(visits("s.left_behind IN ('单亲留守', '双亲留守')")).toBeGreaterThan(visits('1') / 2)
    expect(visits(`follow_up_state = '待跟进' AND follow_up_date < '${TODAY}'`)).toBeGreaterThan(0)
    expect(visits(`follow_up_state = '待跟进' AND follow_up_date >= '${TODAY}'`)).toBeGreaterThan(0)
    expect(count('SELECT count(*) FROM visited_siblings')).toBeGreaterThan(0)
    const strangers = `SELECT count(*) FROM visited_siblings x JOIN home_visits v ON v.id = x.owner_id
      JOIN students one ON one.id = v.student_id JOIN students other ON other.id = x.student_id
      WHERE one.address <> other.address OR one.id = other.id`
    expect(count(strangers)).toBe(0)
    // Nobody was visited before entering the school.
    expect(visits(`s.entry_year = 2026 AND s.stage = '小学' AND visit_date < '2026-09-01'`)).toBe(0)
  })

  it('has committees at three levels whose members are asked to their meetings, and matters open and overdue', () => {
    const levels = (table: string) => count(`SELECT count(DISTINCT level) FROM ${table}`)
    expect([levels('committee_members'), levels('committee_meetings')]).toEqual([3, 3])
    const strangers = `SELECT count(*) FROM committee_attendees a JOIN committee_meetings m ON m.id = a.owner_id
      LEFT JOIN committee_members p ON p.id = a.member_id WHERE p.level IS NOT m.level OR p.member_name IS NOT a.name`
    expect(count(strangers)).toBe(0)
    const matters = (where: string) => count(`SELECT count(*) FROM committee_matters WHERE ${where}`)
    expect(matters("state IN ('待答复', '办理中')")).toBeGreaterThan(0)
    expect(matters(`state IN ('待答复', '办理中') AND deadline < '${TODAY}'`)).toBeGreaterThan(0)
  })

  it('has four hours of lectures on the law in a whole year', () => {
    const hours = "SELECT sum(hours) FROM legal_lectures WHERE date >= '2025-09-01' AND date < '2026-09-01'"
    expect(count(hours)).toBeGreaterThanOrEqual(4)
  })

  it('is the same for the same seed', async () => {
    const other = temporaryCore(() => new Date(`${TODAY}T08:00:00+08:00`))
    await other.call('demo.fill', { students: 600, seed: 3 })
    for (const { table, collections } of EVENTS) {
      for (const name of [table, ...Object.values(collections).map((one) => one.table)]) {
        const rows = `SELECT * FROM ${name} ORDER BY id`
        expect(other.ledger.sqlite.prepare(rows).all()).toEqual(core.ledger.sqlite.prepare(rows).all())
      }
    }
    other.remove()
  })
})

it('is little on the first day of a school year', async () => {
  const fresh = temporaryCore(() => new Date('2026-09-01T08:00:00+08:00'))
  await fresh.call('demo.fill', { students: 90, seed: 1 })
  const total = async (register: RegisterKey) =>
    (await fresh.call('records.list', { view: { register, schoolYear: 2026 }, offset: 0, limit: 1 })).total
  expect(await total('parent_meetings')).toBe(0)
  expect(await total('committee_members')).toBeGreaterThan(0)
  fresh.remove()
})
