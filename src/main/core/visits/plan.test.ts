import { read, utils } from 'xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/api/contract'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const CLASS_OF = { stage: '小学', entryYear: 2024 } as const
let now = new Date('2026-09-10T01:00:00.000Z')
let school: TemporaryCore

beforeEach(() => {
  now = new Date('2026-09-10T01:00:00.000Z')
  school = temporaryCore(() => now)
})
afterEach(() => school.remove())

const turnTo = (day: string) => (now = new Date(`${day}T02:00:00.000Z`))
const create = async (register: string, values: Record<string, unknown>, by: Caller = school) =>
  (await by.call('records.create', { register, values, schoolYear: 2026 })).id
const addStudent = (name: string, values: Record<string, unknown> = {}) =>
  create('students', { name, className: '三(2)班', ...values })
const BOTH_AWAY = ['父亲', '母亲'].map((parent) => ({ parent, away: true, since: '2024-02-20' }))

async function addLeftBehind(name: string, values: Record<string, unknown> = {}, parentStates = BOTH_AWAY) {
  const studentId = await addStudent(name, values)
  await create('left_behind_children', { studentId, parentStates })
  return studentId
}
const visit = (
  studentId: number,
  visitDate: string,
  values: Record<string, unknown> = {},
  by = school as Caller
) =>
  create(
    'home_visits',
    { studentId, visitDate, method: '上门家访', teachers: '虚构老师', content: '谈学习', ...values },
    by
  )
const plan = (input: Partial<InputOf<'visits.plan'>> = {}, by: Caller = school) =>
  by.call('visits.plan', { schoolYear: 2026, ...input })
const statesOf = async (...asked: Parameters<typeof plan>) =>
  Object.fromEntries((await plan(...asked)).children.map(({ name, state }) => [name, state]))

describe('visits.plan', () => {
  it('lists every left-behind child of the term, the most urgent first, with the visit of each', async () => {
    const ids = [await addLeftBehind('周一'), await addLeftBehind('安二')]
    await addStudent('不留守')
    turnTo('2026-10-08')
    await visit(ids[0] ?? 0, '2026-10-08', { method: '电话家访' })
    const found = await plan()
    expect(found).toMatchObject({ label: '2026—2027学年第一学期', term: 1, asOf: '2026-10-08' })
    expect(found.counts).toEqual({ total: 2, 逾期: 0, 临近: 0, 待访: 1, 已访: 1 })
    expect(found.children).toMatchObject([
      { name: '安二', className: '三(2)班', state: '待访', due: '2027-01-31', lastVisit: null },
      {
        name: '周一',
        group: '留守儿童',
        state: '已访',
        lastVisit: { date: '2026-10-08', method: '电话家访' }
      }
    ])
    expect((await plan({ only: ['待访'] })).children).toHaveLength(1)
    expect((await plan({ only: ['待访'] })).counts.total).toBe(2)
  })

  it('comes near, then is overdue, and a term that is over is seen as of its last day', async () => {
    await addLeftBehind('周一')
    turnTo('2027-01-02')
    expect(await statesOf()).toEqual({ 周一: '临近' })
    turnTo('2027-02-03')
    expect((await plan()).children).toMatchObject([{ state: '逾期', daysOverdue: 3 }])
    turnTo('2027-03-01')
    expect(await plan()).toMatchObject({ term: 2, counts: { 待访: 1 } })
    expect(await plan({ term: 1 })).toMatchObject({ asOf: '2027-02-14', counts: { 逾期: 1 } })
    turnTo('2027-09-10')
    expect(await plan()).toMatchObject({ term: 2, asOf: '2027-08-31', counts: { 逾期: 1 } })
    expect((await plan({ schoolYear: 2027 })).label).toBe('2027—2028学年第一学期')
  })

  it('counts a visit to brothers and sisters for each of them, and none in the recycle bin', async () => {
    const ids = [await addLeftBehind('周一'), await addLeftBehind('周二', { className: '一(1)班' })]
    turnTo('2026-10-08')
    const values = { visitDate: '2026-10-08', method: '上门家访', teachers: '虚构老师', content: '谈学习' }
    const logged = await school.call('visits.log', { studentIds: ids, oneFamily: true, values })
    expect(logged.ids).toHaveLength(1)
    expect(await statesOf()).toEqual({ 周一: '已访', 周二: '已访' })
    await school.call('records.remove', { register: 'home_visits', ids: logged.ids })
    expect(await statesOf()).toEqual({ 周一: '待访', 周二: '待访' })
  })

  it('takes a reported child for left behind while the facts do not suffice, and says so', async () => {
    await addStudent('只上报', { leftBehind: '双亲留守' })
    await addLeftBehind('事实不全', {}, [{ parent: '父亲', away: true, since: '' }] as never)
    await addLeftBehind('已不留守', { leftBehind: '双亲留守' }, [
      { parent: '父亲', away: false },
      { parent: '母亲', away: false }
    ] as never)
    expect((await plan()).children.map(({ name, undecided }) => [name, undecided])).toEqual([
      ['事实不全', true],
      ['只上报', true]
    ])
  })

  it('gives a month to who comes into the group or to the school shortly before the due day', async () => {
    await addLeftBehind('早就在')
    const left = { away: true, since: '2027-01-20' }
    await addLeftBehind('父母刚走', {}, [
      { parent: '父亲', ...left },
      { parent: '母亲', ...left }
    ] as never)
    await school.call('settings.write', { leftBehindDefinition: 'D' })
    await school.call('records.update', {
      register: 'students',
      changes: (await plan({ asOf: '2027-01-25' })).children.map(({ studentId }) => ({
        id: studentId,
        values: { householdType: '农业户口' }
      }))
    })
    turnTo('2027-01-22')
    await addLeftBehind('转来的', { householdType: '农业户口' })
    turnTo('2027-02-03')
    expect(await statesOf()).toEqual({ 早就在: '逾期', 父母刚走: '临近', 转来的: '临近' })
    expect((await plan()).children.map(({ due }) => due).sort()).toEqual([
      '2027-01-31',
      '2027-02-19',
      '2027-02-21'
    ])
  })

  it('says who was missed in the term before, and nothing where nobody can tell', async () => {
    const [missed, visited] = [await addLeftBehind('漏访'), await addLeftBehind('访过')]
    turnTo('2027-02-20')
    const before = async () =>
      Object.fromEntries((await plan()).children.map(({ name, missedBefore }) => [name, missedBefore]))
    expect(await before()).toEqual({ 漏访: null, 访过: null })
    await visit(visited, '2027-01-05')
    await addLeftBehind('新来的')
    expect(await before()).toEqual({ 漏访: true, 访过: false, 新来的: null })
    await visit(missed, '2027-02-14')
    expect((await before()).漏访).toBe(false)
  })

  it('follows the rules of the school: groups, school years, methods, and days', async () => {
    const poor = await addStudent('低保', { lowIncome: '是', boarding: '住校' })
    await addStudent('住校', { boarding: '住校' })
    await addLeftBehind('留守')
    await school.call('settings.write', {
      springTermFrom: '03-01',
      visitDueDays: { first: '12-31', second: '06-20' },
      visitRules: [
        { group: '困境儿童', per: 'term', methods: ['上门家访'] },
        { group: '住校生', per: 'schoolYear', methods: [] }
      ]
    })
    turnTo('2026-10-08')
    await visit(poor, '2026-10-08', { method: '电话家访' })
    expect((await plan()).children).toMatchObject([
      { name: '低保', groups: ['困境儿童', '住校生'], group: '困境儿童', state: '待访', due: '2026-12-31' },
      { name: '住校', groups: ['住校生'], state: '待访', due: '2027-06-20' }
    ])
    turnTo('2027-02-28')
    expect(await plan()).toMatchObject({ term: 1, counts: { 逾期: 1, 待访: 1 } })
  })

  it('shows a class teacher the own classes alone', async () => {
    await addLeftBehind('周一')
    await addLeftBehind('别班', { className: '三(3)班' })
    const teacher = school.teacher({ ...CLASS_OF, classNo: 2 })
    expect(await statesOf({}, teacher)).toEqual({ 周一: '待访' })
    expect((await plan({}, teacher)).counts.total).toBe(1)
    expect(await statesOf({}, school.teacher())).toEqual({})
    expect(await statesOf({ grade: 3, classNo: 3 })).toEqual({ 别班: '待访' })
    expect(await statesOf({ grade: 3, classNo: 3 }, teacher)).toEqual({})
  })

  it('writes the list as a workbook, with the rules below, and logs that it left', async () => {
    await addLeftBehind('周一')
    const answer = await school.ask('visits.plan', { schoolYear: 2026, workbook: true, only: ['待访'] })
    const file = answer.ok ? answer.file : undefined
    expect(file?.name).toBe('示例学校未家访学生名单2026-09-10.xlsx')
    const book = read(file?.bytes ?? new Uint8Array())
    const text = JSON.stringify(
      utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
    )
    for (const said of ['2026—2027学年第一学期', '周一', '2027-01-31', '留守儿童每学期1次', '1月31日']) {
      expect(text).toContain(said)
    }
    const { entries } = await school.call('audit.list', { offset: 0, limit: 5 })
    expect(entries.map(({ subject }) => subject).join()).toContain('家访登记表')
  })

  it('refuses days that there are not, and settings that are none', async () => {
    await expect(plan({ asOf: '2026-02-30' })).rejects.toMatchObject({ code: 'invalid_input' })
    for (const springTermFrom of ['02-30', '05-01', '2月15日']) {
      await expect(school.call('settings.write', { springTermFrom })).rejects.toMatchObject({
        code: 'invalid_input'
      })
    }
  })
})
