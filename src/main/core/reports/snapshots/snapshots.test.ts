import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'
import { rowLabels } from './row-label'

const period = { kind: 'schoolYear', schoolYear: 2026 } as const
const OWN = { stage: '小学', entryYear: 2024, classNo: 2 } as const
let now: Date
let school: TemporaryCore
let boy: number
let girl: number
beforeEach(async () => {
  now = new Date('2026-09-20T08:00:00+08:00')
  school = temporaryCore(() => now)
  boy = await add('示例甲', '男')
  girl = await add('示例乙', '女')
})
afterEach(() => school.remove())

async function add(name: string, gender: string, className = '三(2)班') {
  const values = { name, gender, className, boarding: '走读' }
  return (await school.call('records.create', { register: 'students', values })).id
}
const send = (more: object = {}) =>
  school.call('snapshots.send', { period, by: 'class', recipient: '示例区教体局', ...more })
const rows = (id: number, figure = 'students.total', line = 'class:3-2') =>
  school.call('snapshots.rows', { id, figure, line })

describe('a report that was sent', () => {
  it('keeps its figures and the rows behind them, whatever becomes of these', async () => {
    const { id, at } = await send({ note: '第一次上报' })
    await school.call('records.update', {
      register: 'students',
      changes: [{ id: boy, values: { name: '改名甲', className: '三(1)班' } }]
    })
    await school.call('records.remove', { register: 'students', ids: [girl] })
    now = new Date('2026-10-08T08:00:00+08:00')
    expect(await rows(id)).toEqual([
      { register: 'students', id: boy, label: '三(2)班 示例甲', amount: 1 },
      { register: 'students', id: girl, label: '三(2)班 示例乙', amount: 1 }
    ])
    expect(await rows(id, 'students.girls', 'school')).toMatchObject([{ label: '三(2)班 示例乙' }])
    expect(await rows(id, 'students.nothing')).toEqual([])
    const { summary, ...about } = await school.call('snapshots.open', { id })
    expect(about).toMatchObject({
      recipient: '示例区教体局',
      note: '第一次上报',
      asOf: '2026-09-20',
      account: '德育处'
    })
    expect(summary.values['students.total']).toEqual([2, 2])
    expect(summary.title).toContain('2026—2027学年')
    expect(await school.call('snapshots.list', {})).toMatchObject([{ id, at, removedAt: null }])
  })

  it('is compared with what is counted now: which numbers, and who came and went', async () => {
    const { id } = await send()
    await school.call('records.remove', { register: 'students', ids: [girl] })
    const late = await add('示例丙', '男')
    now = new Date('2026-10-08T08:00:00+08:00')
    const compared = { id, other: null } as const
    const { before, after, changes } = await school.call('snapshots.compare', compared)
    expect([before.asOf, after.asOf, after.at]).toEqual(['2026-09-20', '2026-09-20', null])
    const total = changes.filter(({ figure }) => figure === 'students.total')
    // As many as before, but other children.
    expect(total).toEqual(
      ['class:3-2', 'school'].map((line) => ({
        figure: 'students.total',
        line,
        before: 2,
        after: 2,
        came: 1,
        went: 1
      }))
    )
    expect(changes).toContainEqual({
      figure: 'students.girls',
      line: 'school',
      before: 1,
      after: 0,
      came: 0,
      went: 1
    })
    expect(changes.map(({ figure }) => figure)).not.toContain('students.classes')
    const of = { ...compared, figure: 'students.total', line: 'school' }
    expect(await school.call('snapshots.changedRows', of)).toEqual({
      came: [{ register: 'students', id: late, label: '三(2)班 示例丙', amount: 1 }],
      went: [{ register: 'students', id: girl, label: '三(2)班 示例乙', amount: 1 }],
      changed: []
    })
    expect((await school.call('snapshots.compare', { ...compared, asOf: 'today' })).after.asOf).toBe(
      '2026-10-08'
    )
  })

  it('is compared with another one, on the lines that both have', async () => {
    const one = await send()
    await add('示例丁', '女', '四(1)班')
    const other = await send({ recipient: '示例街道' })
    const { lines, changes, compared } = await school.call('snapshots.compare', {
      id: one.id,
      other: other.id
    })
    expect(lines.map(({ label }) => label)).toEqual(['三(2)班', '四(1)班', '合计'])
    expect(compared).toBeGreaterThan(changes.length)
    expect(changes).toContainEqual({
      figure: 'students.total',
      line: 'class:4-1',
      before: null,
      after: 1,
      came: 1,
      went: 0
    })
    const { id: bySchool } = await send({ by: 'school' })
    const same = await school.call('snapshots.compare', { id: other.id, other: bySchool })
    expect([same.lines.map(({ key }) => key), same.changes]).toEqual([['school'], []])
  })

  it('goes out of the list and comes back', async () => {
    const { id } = await send()
    await school.call('snapshots.remove', { id })
    expect(await school.call('snapshots.list', {})).toEqual([])
    const removed = await school.call('snapshots.list', { removed: true })
    expect(removed).toMatchObject([{ id, removedAt: now.toISOString() }])
    expect(await rows(id)).toHaveLength(2)
    await school.call('snapshots.restore', { id })
    expect(await school.call('snapshots.list', {})).toHaveLength(1)
    await expect(school.call('snapshots.remove', { id: 99 })).rejects.toMatchObject({
      code: 'snapshot_not_found'
    })
  })

  it.each([
    ['summary', `replace(summary, '2', '3')`],
    ['evidence', `CAST(substr(evidence, 1, length(evidence) - 1) AS BLOB)`],
    ['as_of', `'2026-09-21'`],
    ['recipient', `'别处'`],
    ['note', `'补一句'`]
  ])('is refused and reported where its %s was changed since', async (column, changed) => {
    const { id } = await send()
    const other = await send()
    expect(await school.call('backups.check', {})).toMatchObject({
      findings: expect.not.arrayContaining([expect.stringContaining('存档')])
    })
    school.ledger.sqlite.prepare(`UPDATE report_snapshots SET ${column} = ${changed} WHERE id = ?`).run(id)
    for (const ask of [
      school.call('snapshots.open', { id }),
      rows(id),
      school.call('snapshots.compare', { id: other.id, other: id })
    ]) {
      await expect(ask).rejects.toMatchObject({ code: 'snapshot_damaged' })
    }
    expect(await rows(other.id)).toHaveLength(2)
    const { sound, findings } = await school.call('backups.check', {})
    expect([sound, findings.filter((finding) => finding.includes('上报存档'))]).toEqual([
      false,
      [`2026-09-20 的上报存档(第 ${id} 号)与存档时不一致,里面的数据不能再作依据,请用最近的备份恢复。`]
    ])
  })

  it('is not made without a recipient or for days that are none', async () => {
    await expect(send({ recipient: ' ' })).rejects.toMatchObject({ code: 'invalid_input' })
    const wrong = { kind: 'dates', from: '2026-09-10', to: '2026-09-01' }
    await expect(send({ period: wrong })).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await school.call('snapshots.list', {})).toEqual([])
  })
})

describe('a class teacher', () => {
  let teacher: Caller
  beforeEach(() => {
    teacher = school.teacher(OWN)
  })

  it('has no part in what the school sent, not even of the own class', async () => {
    const { id } = await send()
    const asked = [
      teacher.call('snapshots.list', {}),
      teacher.call('snapshots.open', { id }),
      teacher.call('snapshots.rows', { id, figure: 'students.total', line: 'class:3-2' }),
      teacher.call('snapshots.compare', { id, other: null }),
      teacher.call('snapshots.changedRows', { id, other: null, figure: 'students.total', line: 'school' }),
      teacher.call('snapshots.send', { period, recipient: '示例街道' }),
      teacher.call('snapshots.remove', { id }),
      teacher.call('snapshots.restore', { id })
    ]
    for (const ask of asked) await expect(ask).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

it('names what happened by its day, its class and what it was', async () => {
  const meeting = { title: '示例座谈会', date: '2026-09-10', className: '三(2)班' }
  const { id } = await school.call('records.create', { register: 'parent_meetings', values: meeting })
  const viewing = { schoolYear: 2026, primaryGrades: 6 } as const
  expect(rowLabels(school.ledger, 'parent_meetings', [id], viewing).get(id)).toBe(
    '2026-09-10 三(2)班 家长会 示例座谈会'
  )
  const visit = {
    studentId: boy,
    visitDate: '2026-09-12',
    method: '电话家访',
    teachers: '周老师',
    content: '谈'
  }
  const visited = await school.call('records.create', { register: 'home_visits', values: visit })
  expect(rowLabels(school.ledger, 'home_visits', [visited.id], viewing).get(visited.id)).toBe(
    '2026-09-12 三(2)班 示例甲 电话家访'
  )
  expect(rowLabels(school.ledger, 'accounts', [1], viewing).size).toBe(0)
})
