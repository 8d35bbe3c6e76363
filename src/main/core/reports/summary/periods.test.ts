import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SummaryQuestion } from '@shared/api/summary'
import { type RecordValues, registers } from '@shared/registers'
import { soundSchool } from '../../../../../tests/sound-school'
import type { TemporaryCore } from '../../../../../tests/temporary-core'
import { openChangeSet, openWriter } from '../../records/writer'

let school: TemporaryCore
let ids: Record<string, number>

beforeEach(() => {
  ;({ school, ids } = soundSchool())
})
afterEach(() => school.remove())

const YEAR: SummaryQuestion = { period: { kind: 'schoolYear', schoolYear: 2026 } }
const make = (question: Partial<SummaryQuestion> & { compare?: boolean } = {}) =>
  school.call('summary.make', { ...YEAR, ...question })

function create(register: 'students' | 'publicity', ...records: RecordValues[]): number[] {
  const options = {
    origin: 'form',
    label: '新增',
    session: { accountId: 1, displayName: '德育处' },
    at: '2026-11-20T00:00:00.000Z'
  } as const
  return school.ledger.sqlite.transaction(() => {
    const writer = openWriter(openChangeSet(school.ledger, options), registers[register])
    return records.map((record) => writer.create(record))
  })()
}

const leaflet = (date: string | null, copies: number): RecordValues => ({
  type: '资料印发',
  theme: '家庭及周边环境登记表',
  date,
  copies
})

/** Copies of the form that a period counts. */
async function printed(question: Partial<SummaryQuestion>) {
  return (await make(question)).values['forms.printed']?.at(-1)
}

describe('the days of a report', () => {
  it('is of today where the period goes on, and of its last day where it is over', async () => {
    expect(await make()).toMatchObject({ from: '2026-09-01', to: '2026-11-20', asOf: '2026-11-20' })
    const last = await make({ period: { kind: 'schoolYear', schoolYear: 2025 } })
    expect(last).toMatchObject({ from: '2025-09-01', to: '2026-08-31', asOf: '2026-08-31' })
    expect(last.lines.map(({ label }) => label)).toEqual(['二年级', '合计'])
  })

  it.each([
    [{ asOf: '2026-11-21' }, '统计日期不能晚于今天'],
    [{ asOf: '2026-08-31' }, '统计日期不能早于统计时间的第一天(2026-09-01)'],
    [{ asOf: '2026-11-31' }, '统计日期不是有效的日期'],
    [{ period: { kind: 'schoolYear', schoolYear: 2027 } as const }, '统计的时间从2027-09-01开始,还没有到'],
    [
      { period: { kind: 'dates', from: '2026-10-02', to: '2026-10-01' } as const },
      '统计的起止日期不对,请重新选择'
    ],
    [
      { period: { kind: 'dates', from: '2026-10-02', to: '2026-10-32' } as const },
      '统计的起止日期不对,请重新选择'
    ]
  ])('refuses %j', async (question, reason) => {
    expect(await school.ask('summary.make', { ...YEAR, ...question })).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', details: { reason } }
    })
  })

  it('counts what happened on the first and last days, and nothing after the day', async () => {
    create(
      'publicity',
      leaflet('2026-08-31', 1),
      leaflet('2026-09-01', 10),
      leaflet('2026-11-10', 100),
      leaflet('2026-11-20', 1000),
      leaflet('2026', 10_000),
      leaflet('2026-10', 100_000),
      leaflet(null, 1_000_000)
    )
    expect(await printed({})).toBe(101_110)
    expect(await printed({ asOf: '2026-11-19' })).toBe(100_110)
    expect(await printed({ asOf: '2026-10-31' })).toBe(100_010)
    expect(await printed({ asOf: '2026-10-30' })).toBe(10)
  })

  it('takes a calendar year across its two school years', async () => {
    create('publicity', leaflet('2025-12-31', 1), leaflet('2026-01-01', 10), leaflet('2026-09-15', 100))
    expect(await printed({ period: { kind: 'calendarYear', year: 2026 } })).toBe(110)
    expect(await printed({ period: { kind: 'schoolYear', schoolYear: 2025 } })).toBe(11)
    expect(await printed({ period: { kind: 'dates', from: '2025-12-31', to: '2025-12-31' } })).toBe(1)
  })

  it('divides the terms where the school begins its spring term', async () => {
    create('publicity', leaflet('2026-02-14', 1), leaflet('2026-02-15', 10))
    const term = (which: 1 | 2) => ({ period: { kind: 'term', schoolYear: 2025, term: which } as const })
    expect([await printed(term(1)), await printed(term(2))]).toEqual([1, 10])
    school.ledger.writeSettings({ springTermFrom: '02-16' })
    expect([await printed(term(1)), await printed(term(2))]).toEqual([11, 0])
  })
})

describe('a year before', () => {
  it('counts who has left since in the grade of then, and nobody who came later', async () => {
    create(
      'students',
      { name: '毕业生', stage: '小学', entryYear: 2020, classNo: 1, gender: '男', boarding: '走读' },
      { name: '新生', stage: '小学', entryYear: 2026, classNo: 1, gender: '男', boarding: '走读' }
    )
    const { lines, values, before } = await make({ compare: true, by: 'school' })
    expect(lines.map(({ key }) => key)).toEqual(['school'])
    expect(values['students.total']).toEqual([5])
    expect(before).toMatchObject({ title: '2025—2026学年' })
    expect(before?.values['students.total']).toEqual([5])
    const byGrade = await make({ compare: true })
    expect(byGrade.lines.map(({ label }) => label)).toEqual(['一年级', '三年级', '合计'])
    // There was no third grade then, and what the sixth had is in the sum of the school only.
    expect(byGrade.before?.values['students.total']).toEqual([null, null, 5])
  })

  it('leaves out the recycle bin, and says so', async () => {
    school.ledger.sqlite
      .prepare("UPDATE students SET deleted_at = '2026-10-01' WHERE id = ?")
      .run(ids['乙二'])
    const { values, before, notes } = await make({ compare: true })
    expect([values['students.total']?.at(-1), before?.values['students.total']?.at(-1)]).toEqual([3, 3])
    expect(notes.join('')).toContain('回收站中的学生')
  })

  it('asks for forms as they were on the day a year before', async () => {
    const { values } = await make({ asOf: '2026-09-09' })
    expect([values['forms.confirmed']?.at(-1), values['forms.missing']?.at(-1)]).toEqual([0, 4])
  })
})

describe('the definition', () => {
  it('stands beside the count of the civil affairs', async () => {
    const { values } = await make()
    // Nobody is known to be of a rural household.
    expect([values['leftBehind.total']?.at(-1), values['leftBehind.byA']?.at(-1)]).toEqual([2, 0])
    school.ledger.sqlite.prepare("UPDATE students SET household_type = '农业户口'").run()
    const byA = await make({ definition: 'A' })
    expect([byA.values['leftBehind.total']?.at(-1), byA.values['leftBehind.byA']?.at(-1)]).toEqual([1, 1])
    expect(byA.definition).toContain('国发〔2016〕13号')
  })
})
