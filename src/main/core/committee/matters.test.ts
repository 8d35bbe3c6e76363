import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

let now: Date
let core: TemporaryCore
let teacher: Caller

beforeEach(() => {
  now = new Date('2026-09-20T08:00:00+08:00')
  core = temporaryCore(() => now)
  teacher = core.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
})
afterEach(() => core.remove())

async function meeting(values: Record<string, unknown>, as: Caller = core) {
  const given = { title: '第一次例会', agenda: '本学期安排', date: '2026-09-10', level: '学校', ...values }
  return (await as.call('records.create', { register: 'committee_meetings', values: given })).id
}

async function parentMeeting(values: Record<string, unknown>, as: Caller = core) {
  const given = { title: '期中座谈会', date: '2026-09-15', className: '三(2)班', ...values }
  return (await as.call('records.create', { register: 'parent_meetings', values: given })).id
}

const texts = async (as: Caller = core) =>
  (await as.call('matters.open', {})).map(({ matter, lateness }) => `${matter} ${lateness ?? ''}`.trim())

describe('open matters', () => {
  it('come up with what is late first, until they are done', async () => {
    await meeting({
      matters: [
        { matter: '开放图书馆', deadline: '2026-12-01' },
        { matter: '修整操场', deadline: '2026-09-19', state: '办理中' },
        { matter: '校服颜色', state: '不采纳' },
        { matter: '增加校门照明', deadline: '2026-09-20' }
      ]
    })
    await meeting({ date: '2026-08-20', matters: [{ matter: '食堂口味' }] })
    await parentMeeting({ matters: [{ matter: '少留作业' }, { raisedBy: '没有写意见' }] })
    expect(await texts()).toEqual([
      '修整操场 已超期',
      '食堂口味 久未答复',
      '增加校门照明',
      '开放图书馆',
      '少留作业'
    ])
    now = new Date('2026-09-21T08:00:00+08:00')
    expect((await texts()).slice(0, 2)).toEqual(['修整操场 已超期', '增加校门照明 已超期'])
  })

  it('are those of the own class for a class teacher', async () => {
    await meeting({ matters: [{ matter: '全校的意见' }] })
    await meeting({ level: '班级', className: '三(2)班', matters: [{ matter: '本班家委会的意见' }] }, teacher)
    await parentMeeting({ className: '三(1)班', matters: [{ matter: '别班的意见' }] })
    const own = await parentMeeting({ matters: [{ matter: '本班的意见' }] }, teacher)
    expect(await texts(teacher)).toEqual(['本班家委会的意见', '本班的意见'])
    expect(await teacher.call('matters.open', {})).toContainEqual({
      register: 'parent_meetings',
      id: own,
      position: 0,
      title: '期中座谈会',
      date: '2026-09-15',
      level: '',
      className: '三(2)班',
      matter: '本班的意见',
      raisedBy: '',
      answer: '',
      responsible: '',
      deadline: '',
      state: '',
      closedOn: '',
      result: '',
      lateness: null
    })
    await core.call('records.remove', { register: 'parent_meetings', ids: [own] })
    expect(await texts(teacher)).toEqual(['本班家委会的意见'])
  })
})

describe('an answer', () => {
  const answer = (id: number, changes: Record<string, string | null>, as: Caller = core) =>
    as.call('matters.update', {
      register: 'committee_meetings',
      id,
      position: 1,
      matter: '修整操场',
      changes
    })
  const begin = () => meeting({ matters: [{ matter: '开放图书馆' }, { matter: '修整操场' }] })

  it('is one logged step that leaves the other matters alone, and can be taken back', async () => {
    const id = await begin()
    const saved = await answer(id, {
      answer: '暑假已重铺',
      responsible: '王主任',
      deadline: '2026.10.1',
      state: '已办结'
    })
    expect(saved.values.matters).toEqual([
      { matter: '开放图书馆' },
      {
        matter: '修整操场',
        answer: '暑假已重铺',
        responsible: '王主任',
        deadline: '2026-10-01',
        state: '已办结',
        closedOn: '2026-09-20'
      }
    ])
    expect(await texts()).toEqual(['开放图书馆'])
    const [latest] = await core.call('records.history', { register: 'committee_meetings', id })
    expect(latest).toMatchObject({ action: 'update' })
    expect(JSON.stringify(latest?.changes)).toContain('暑假已重铺')
    await core.call('records.undo', {})
    expect(await texts()).toEqual(['开放图书馆', '修整操场'])
  })

  it('loses the day of its end when it is opened again, and keeps a day that somebody gave', async () => {
    const id = await begin()
    await answer(id, { state: '已办结', closedOn: '2026-09-18' })
    expect((await answer(id, { result: '家长满意' })).values.matters).toMatchObject([
      {},
      { closedOn: '2026-09-18', result: '家长满意' }
    ])
    const [, opened] = (await answer(id, { state: '办理中' })).values.matters as object[]
    expect(opened).toEqual({ matter: '修整操场', state: '办理中', result: '家长满意' })
  })

  it('is refused where another matter stands there now, and for a word or date nobody can read', async () => {
    const id = await begin()
    await expect(answer(id, { state: '随便' })).rejects.toMatchObject({ code: 'value_refused' })
    await expect(answer(id, { deadline: '改天' })).rejects.toMatchObject({ code: 'value_refused' })
    await core.call('records.update', {
      register: 'committee_meetings',
      changes: [{ id, values: { matters: [{ matter: '修整操场' }] } }]
    })
    await expect(answer(id, { answer: '已修' })).rejects.toMatchObject({ code: 'record_changed' })
  })

  it('to another class or to the school committee is not a class teacher’s', async () => {
    await expect(answer(await begin(), { answer: '已修' }, teacher)).rejects.toMatchObject({
      code: 'record_not_found'
    })
    const ofClass = await meeting({
      level: '班级',
      className: '三(2)班',
      matters: [{ matter: '开放图书馆' }, { matter: '修整操场' }]
    })
    expect((await answer(ofClass, { answer: '已报修' }, teacher)).values.matters).toMatchObject([
      {},
      { answer: '已报修' }
    ])
  })
})

describe('the count for a time', () => {
  it('takes the meetings of its days, and the number of a list without single matters', async () => {
    await meeting({ date: '2026-08-31', matters: [{ matter: '上学年的意见' }] })
    await meeting({
      matters: [
        { matter: '修整操场', state: '已办结', answer: '已重铺' },
        { matter: '校服颜色', state: '不采纳' },
        { matter: '食堂口味', deadline: '2026-09-15' }
      ]
    })
    await meeting({ date: '2026-09-01', opinionCount: 6 })
    await meeting({ date: '2026-09-30', opinionCount: 9, matters: [{ matter: '开放图书馆' }] })
    await parentMeeting({ matters: [{ matter: '少留作业' }] })
    const count = (from: string, to: string) => core.call('matters.count', { from, to })
    expect(await count('2026-09-01', '2026-09-30')).toEqual([
      { register: 'committee_meetings', raised: 10, answered: 2, adopted: 1, open: 2, late: 1 },
      { register: 'parent_meetings', raised: 1, answered: 0, adopted: 0, open: 1, late: 0 }
    ])
    const [committee] = await teacher.call('matters.count', { from: '2026-09-01', to: '2026-09-30' })
    expect(committee).toMatchObject({ raised: 0 })
  })
})
