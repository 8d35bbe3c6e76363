import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { summaryOf } from '../../../../../../tests/summary-of'
import { temporaryCore, type TemporaryCore } from '../../../../../../tests/temporary-core'

let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => new Date('2027-06-30T08:00:00+08:00'))
})
afterEach(() => school.remove())

const sql = (statement: string) => school.ledger.sqlite.prepare(statement).run()
const inspection = async (values: Record<string, unknown>) =>
  (
    await school.call('records.create', {
      register: 'surroundings',
      values: { date: '2026-10-10', place: '东门', problem: '占道摆摊', problemKind: '摊点', ...values }
    })
  ).id

describe('the surroundings in the report', () => {
  it('have a figure for each kind of problem that the register offers', async () => {
    const { summary } = await summaryOf(school)
    const labels = summary.groups.find(({ key }) => key === 'surroundings')?.figures.map(({ label }) => label)
    for (const { label } of registers.surroundings.fields.problemKind.options)
      expect(labels).toContain(label === '其他' ? '其他周边问题' : `${label}问题`)
  })

  it('count what was found by kind, what was closed and solved, and what is overdue', async () => {
    await inspection({ closedCount: 3, state: '已解决', closedOn: '2026-10-20' })
    await inspection({ problemKind: '网吧、游戏室', closedCount: 2, state: '已移交', date: '2026-09-01' })
    await inspection({ problemKind: '水域', deadline: '2027-06-29', date: '2027-06-01' })
    await inspection({ problemKind: '噪声', state: '整改中', deadline: '2027-06-30' })
    await inspection({ problem: '未发现问题', problemKind: null })
    await inspection({ date: '2026-08-31', closedCount: 9 })
    const { value } = await summaryOf(school)
    const { count, sums, counts } = await school.call('records.sums', {
      view: { register: 'surroundings', schoolYear: 2026 },
      fields: ['closedCount', 'problemKind']
    })
    expect([value('surroundings.inspections'), value('surroundings.closed')]).toEqual([
      count,
      sums.closedCount
    ])
    expect(value('surroundings.found')).toBe(4)
    expect(value('surroundings.stalls')).toBe(counts.problemKind?.摊点)
    expect([value('surroundings.netBars'), value('surroundings.arcades')]).toEqual([1, 1])
    expect([value('surroundings.waters'), value('surroundings.otherKinds')]).toEqual([1, 1])
    expect([value('surroundings.closedStalls'), value('surroundings.closedNetBars')]).toEqual([3, 0])
    expect([value('surroundings.solved'), value('surroundings.handedOver')]).toEqual([1, 1])
    expect([value('surroundings.open'), value('surroundings.overdue')]).toEqual([2, 1])
    expect([value('surroundings.solvedRate'), value('surroundings.found', 'wholeSchool')]).toEqual([25, 4])
    const october = await summaryOf(school, { asOf: '2026-10-19' })
    expect([october.value('surroundings.found'), october.value('surroundings.solved')]).toEqual([3, 0])
    const own = await summaryOf(school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 }))
    expect(own.value('surroundings.found')).toBe(4)
  })

  it('name records that contradict themselves', async () => {
    const ids = []
    for (const place of ['甲处', '乙处', '丙处', '丁处', '戊处', '己处'])
      ids.push(await inspection({ place }))
    const codes = [
      'state_unknown',
      'undated',
      'kind_unknown',
      'solved_nothing',
      'closed_not_solved',
      'solved_early'
    ]
    const whole = await summaryOf(school)
    for (const code of codes) expect(whole.broken(`surroundings_${code}`)).toBeUndefined()
    sql(`UPDATE surroundings SET state = '观察' WHERE id = ${ids[0]}`)
    sql(`UPDATE surroundings SET date = NULL WHERE id = ${ids[1]}`)
    sql(`UPDATE surroundings SET problem_kind = NULL WHERE id = ${ids[2]}`)
    sql(`UPDATE surroundings SET problem = '无', state = '已解决' WHERE id = ${ids[3]}`)
    sql(`UPDATE surroundings SET closed_on = '2026-10-12' WHERE id = ${ids[4]}`)
    sql(`UPDATE surroundings SET state = '已解决', closed_on = '2026-10-09' WHERE id = ${ids[5]}`)
    const { broken } = await summaryOf(school)
    const cases = (code: string) => broken(`surroundings_${code}`)?.cases
    expect(broken('surroundings_state_unknown')).toEqual({
      left: 3,
      right: 4,
      cases: ['全校 2026-10-10 甲处']
    })
    expect(cases('undated')).toEqual(['全校 没有日期 乙处'])
    expect(cases('kind_unknown')).toEqual(['全校 2026-10-10 丙处'])
    expect(cases('solved_nothing')).toEqual(['全校 2026-10-10 丁处'])
    expect(cases('closed_not_solved')).toEqual(['全校 2026-10-10 戊处'])
    expect(cases('solved_early')).toEqual(['全校 2026-10-10 己处(2026-10-09)'])
  })
})
