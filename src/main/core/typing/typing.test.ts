import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SNIPPETS } from '@shared/api/typing'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const OWN = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const OTHER = { ...OWN, classNo: 3 }
const register = 'home_visits'
let core: TemporaryCore
let teacher: Caller
let ofBoth: Caller
let own: number
let foreign: number

const visit = (studentId: number, values: Record<string, unknown> = {}) => ({
  register,
  values: {
    studentId,
    visitDate: '2026-09-18',
    method: '上门家访',
    teachers: '测老师',
    content: '谈了近况。',
    ...values
  }
})
const offers = (caller: Caller) => caller.call('typing.offers', { register })

beforeAll(async () => {
  core = temporaryCore()
  teacher = core.teacher(OWN)
  ofBoth = core.teacher(OWN, OTHER)
  const add = async (name: string, className: string) =>
    (await core.call('records.create', { register: 'students', values: { name, className } })).id
  own = await add('测试甲', '三(2)班')
  foreign = await add('测试乙', '三(3)班')
})
afterAll(() => core.remove())

describe('what is offered in a form', () => {
  it('is nothing before anything was typed, but the day and the only class', async () => {
    expect(await offers(teacher)).toEqual({
      today: '2026-09-20',
      recent: {},
      carried: {},
      ownClass: '三(2)班'
    })
    expect((await offers(ofBoth)).ownClass).toBeNull()
    expect((await offers(core)).ownClass).toBeNull()
  })

  it('is what the account typed, the latest first, of several teachers each', async () => {
    await teacher.call('records.create', visit(own, { hazards: '靠近水塘' }))
    await teacher.call('records.create', visit(own, { teachers: '试老师、测老师', method: '电话家访' }))
    const { recent, carried } = await offers(teacher)
    expect(recent.teachers).toEqual(['试老师', '测老师'])
    expect(recent.method).toEqual(['电话家访', '上门家访'])
    expect(recent.hazards).toEqual(['靠近水塘'])
    expect(carried).toEqual({ teachers: '试老师、测老师', method: '电话家访' })
    expect((await offers(core)).recent).toEqual({})
  })

  it('is never a sensitive or masked value, nor what belongs to one record, a day or a long text', async () => {
    const secret = {
      harmSigns: '虚构的伤',
      place: '虚构路1号',
      parentName: '测试父',
      followUpState: '待跟进'
    }
    await teacher.call('records.create', visit(own, secret))
    const { recent, carried } = await offers(teacher)
    const fields = Object.keys({ ...recent, ...carried })
    for (const field of [...Object.keys(secret), 'visitDate', 'content', 'name', 'schoolClass'])
      expect(fields).not.toContain(field)
  })

  it('leaves out records that the account may not see any more, and deleted ones', async () => {
    const { id } = await ofBoth.call('records.create', visit(foreign, { teachers: '别老师' }))
    expect((await offers(ofBoth)).carried.teachers).toBe('别老师')
    core.ledger.sqlite
      .prepare('DELETE FROM account_classes WHERE account_id = ? AND class_no = 3')
      .run(ofBoth.accountId)
    expect(await offers(ofBoth)).toEqual(expect.objectContaining({ recent: {}, carried: {} }))

    await core.call('records.create', visit(foreign, { teachers: '主任' }))
    expect((await offers(core)).carried.teachers).toBe('主任')
    await core.call('records.remove', { register, ids: [id + 1] })
    expect(await offers(core)).toEqual(expect.objectContaining({ recent: {}, carried: {} }))
  })

  it('is eight values at most', async () => {
    for (let at = 0; at < 10; at++) await teacher.call('records.create', visit(own, { purpose: `目的${at}` }))
    expect((await offers(teacher)).recent.purpose).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((at) => `目的${at}`))
  })

  it('is refused for a register that is not there', async () => {
    await expect(teacher.call('typing.offers', { register: 'nothing' })).rejects.toMatchObject({
      code: 'register_unknown'
    })
  })
})

describe('snippets', () => {
  it('belong to the account, are found by their sound, and come by use', async () => {
    const value = [
      { text: '提醒上下学安全。', used: 1 },
      { text: '银行卡', used: 4 }
    ]
    await teacher.call('preferences.write', { key: SNIPPETS, value })
    const snippets = await teacher.call('typing.snippets', {})
    expect(snippets).toEqual([
      { text: '银行卡', used: 4, sound: 'yinhangka', initials: 'yhk' },
      { text: '提醒上下学安全。', used: 1, sound: 'tixingshangxiaxueanquan', initials: 'txsxxaq' }
    ])
    expect(await core.call('typing.snippets', {})).toEqual([])
  })

  it('are none where something else is kept', async () => {
    await core.call('preferences.write', { key: SNIPPETS, value: ['不是常用语'] })
    expect(await core.call('typing.snippets', {})).toEqual([])
  })
})

it('doubts the end of a visit before its start, and reads times as they are typed', async () => {
  const times = { visitDate: '2026-09-10', startTime: '下午7点', endTime: '1830' }
  const record = await teacher.call('records.create', visit(own, times))
  expect(record.values).toMatchObject({ startTime: '19:00', endTime: '18:30' })
  expect(record.doubts).toEqual([
    { field: 'endTime', code: 'time_end_first', message: '结束时间早于开始时间,请核对。' }
  ])
})
