import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const now = new Date('2026-10-08T02:00:00.000Z')
const third = { stage: '小学', entryYear: 2024 } as const
const VALUES = { visitDate: '2026-10-08', method: '上门家访', teachers: '虚构老师', content: '谈学习' }
let school: TemporaryCore
let elder: number
let younger: number
let other: number

beforeEach(async () => {
  school = temporaryCore(() => now)
  const guardians = [{ name: '周父', relation: '父亲', phone: '13800000001' }]
  elder = await create('students', { name: '周一', className: '三(2)班', guardians })
  younger = await create('students', { name: '周二', className: '三(3)班', guardians })
  other = await create('students', { name: '安三', className: '三(2)班' })
})
afterEach(() => school.remove())

const create = async (register: string, values: Record<string, unknown>, by: Caller = school) =>
  (await by.call('records.create', { register, values, schoolYear: 2026 })).id
const log = (studentIds: number[], further: object = {}, by: Caller = school) =>
  by.call('visits.log', { studentIds, values: VALUES, ...further })
const visitsOf = async (studentId: number, by: Caller = school) =>
  (await by.call('visits.ofStudent', { studentId })).map(({ values }) => values)
const teacherOf = (classNo: number) => school.teacher({ ...third, classNo })

describe('visits.log', () => {
  it('logs the same visit day for many children as one step', async () => {
    expect((await log([elder, other, elder])).ids).toHaveLength(2)
    expect(await visitsOf(other)).toMatchObject([{ name: '安三', ...VALUES }])
    expect((await school.call('records.undoState', {})).undo).toBe('登记 2 次家访')
    await school.call('records.undo', {})
    expect([await visitsOf(elder), await visitsOf(other)]).toEqual([[], []])
    await school.call('records.redo', {})
    expect(await visitsOf(elder)).toHaveLength(1)
  })

  it('logs one visit to children of one family, which each of them has', async () => {
    const { ids } = await log([elder, younger], { oneFamily: true })
    expect(ids).toHaveLength(1)
    const shown = { name: '周一', visitedSiblings: [{ name: '周二' }] }
    expect(await visitsOf(elder)).toMatchObject([shown])
    expect(await visitsOf(younger)).toMatchObject([shown])
  })

  it('asks before a visit is logged again: same child, day and teacher, also as a brother or sister', async () => {
    await log([elder, younger], { oneFamily: true })
    await expect(log([other, younger])).rejects.toMatchObject({
      code: 'visit_twice',
      details: { count: 1 }
    })
    expect(await visitsOf(other)).toEqual([])
    await log([younger], { values: { ...VALUES, teachers: '另一老师' } })
    await log([younger], { values: { ...VALUES, visitDate: '2026-10-07' } })
    await log([other, younger], { again: true })
    expect(await visitsOf(younger)).toHaveLength(4)
  })

  it('refuses what a single visit is refused for, and then stores nothing', async () => {
    const refused = (values: object, studentIds = [elder, other]) =>
      expect(log(studentIds, { values: { ...VALUES, ...values } })).rejects
    await refused({ method: '' }).toMatchObject({ code: 'value_refused', details: { field: 'method' } })
    await refused({ visitDate: '2026-10-09' }).toMatchObject({ details: { field: 'visitDate' } })
    await refused({ address: '某村' }).toMatchObject({ code: 'invalid_input' })
    await refused({}, [elder, 999]).toMatchObject({ code: 'record_not_found' })
    await school.call('records.remove', { register: 'students', ids: [other] })
    await refused({}).toMatchObject({ code: 'record_not_found' })
    await expect(log([elder, other], { oneFamily: true })).rejects.toMatchObject({ code: 'record_not_found' })
    expect(await visitsOf(elder)).toEqual([])
  })

  it('lets a class teacher log the own children alone', async () => {
    const teacher = teacherOf(2)
    await expect(log([elder, younger], {}, teacher)).rejects.toMatchObject({ code: 'record_not_found' })
    await expect(log([elder, younger], { oneFamily: true }, teacher)).rejects.toMatchObject({
      code: 'record_not_found'
    })
    expect(await visitsOf(elder)).toEqual([])
    expect((await log([elder, other], {}, teacher)).ids).toHaveLength(2)
  })
})

describe('brothers and sisters of a visit', () => {
  const siblings = (by: Caller, input: { id?: number; studentId?: number }) =>
    by.call('visits.siblings', input)

  it('are suggested, chosen and taken away again, as steps that can be undone', async () => {
    const [id = 0] = (await log([elder])).ids
    const suggestion = { studentId: younger, name: '周二', className: '三(3)班', confirmed: false }
    expect(await siblings(school, { studentId: elder })).toEqual([{ ...suggestion, visited: false }])
    const chosen = await school.call('visits.setSiblings', { id, studentIds: [younger, other] })
    expect(chosen.map(({ name, visited }) => [name, visited])).toEqual([
      ['周二', true],
      ['安三', true]
    ])
    expect(await visitsOf(other)).toHaveLength(1)
    await school.call('visits.setSiblings', { id, studentIds: [] })
    expect(await visitsOf(younger)).toEqual([])
    await school.call('records.undo', {})
    expect(await visitsOf(younger)).toHaveLength(1)
    await expect(school.call('visits.setSiblings', { id, studentIds: [elder] })).rejects.toMatchObject({
      code: 'invalid_input'
    })
  })

  it('keep those whom an imported list only names', async () => {
    const named = [{ name: '周小妹' }]
    const id = await create('home_visits', { ...VALUES, studentId: elder, visitedSiblings: named })
    await school.call('visits.setSiblings', { id, studentIds: [younger] })
    expect(await visitsOf(elder)).toMatchObject([{ visitedSiblings: [{ name: '周小妹' }, { name: '周二' }] }])
  })

  it("show the visit to the sibling's teacher, who may not change it", async () => {
    const [id = 0] = (await log([elder, younger], { oneFamily: true })).ids
    const teacher = teacherOf(3)
    expect(await visitsOf(younger, teacher)).toHaveLength(1)
    const changes = [{ id, values: { content: '改写' } }]
    await expect(teacher.call('records.update', { register: 'home_visits', changes })).rejects.toMatchObject({
      code: 'not_allowed'
    })
    await expect(teacher.call('visits.setSiblings', { id, studentIds: [] })).rejects.toMatchObject({
      code: 'not_allowed'
    })
    await expect(visitsOf(elder, teacher)).rejects.toMatchObject({ code: 'record_not_found' })
    await expect(siblings(school.teacher(), { id })).rejects.toMatchObject({ code: 'record_not_found' })
  })

  it('name a child of another class as the visit does, and stay when its teacher changes the rest', async () => {
    const [id = 0] = (await log([elder, younger], { oneFamily: true })).ids
    const teacher = teacherOf(2)
    expect(await siblings(teacher, { id })).toEqual([
      { studentId: younger, name: '周二', confirmed: false, visited: true }
    ])
    expect(await siblings(teacher, { studentId: elder })).toEqual([])
    expect(await siblings(teacher, { studentId: younger })).toEqual([])
    const kept = await teacher.call('visits.setSiblings', { id, studentIds: [younger, other] })
    expect(kept.map(({ name }) => name)).toEqual(['周二', '安三'])
    await teacher.call('visits.setSiblings', { id, studentIds: [other] })
    await expect(teacher.call('visits.setSiblings', { id, studentIds: [younger] })).rejects.toMatchObject({
      code: 'record_not_found'
    })
  })
})

describe('visits.followUps', () => {
  const promise = (followUpDate: string, further: object = {}) =>
    create('home_visits', {
      ...VALUES,
      visitDate: '2026-09-20',
      studentId: elder,
      followUp: '再访',
      followUpDate,
      ...further
    })
  const open = async (asOf?: string, by: Caller = school) =>
    (await by.call('visits.followUps', asOf ? { asOf } : {})).map(({ id, daysOverdue }) => [id, daysOverdue])

  it('lists what was promised and whose day has come, until it is done', async () => {
    const today = await promise('2026-10-08')
    const month = await promise('2026-09')
    await promise('2026-10-09')
    await promise('2026-10-01', { followUpState: '已完成' })
    await promise('2026-10-01', { followUpState: '无需跟进' })
    const waiting = await promise('2026-10-01', { followUpState: '待跟进' })
    expect(await open()).toEqual([
      [month, 8],
      [waiting, 7],
      [today, 0]
    ])
    const done = { followUpState: '已完成', followUpResult: '已再访' }
    await school.call('records.update', { register: 'home_visits', changes: [{ id: month, values: done }] })
    await school.call('records.remove', { register: 'home_visits', ids: [today] })
    expect(await open()).toEqual([[waiting, 7]])
    expect(await open('2026-09-30')).toEqual([])
  })

  it('says whom and whether the account may say that it is done', async () => {
    const id = await promise('2026-10-01')
    await school.call('visits.setSiblings', { id, studentIds: [younger] })
    const [own] = await teacherOf(2).call('visits.followUps', {})
    expect(own).toMatchObject({ name: '周一', className: '三(2)班', followUp: '再访', mayWrite: true })
    const [asSibling] = await teacherOf(3).call('visits.followUps', {})
    expect(asSibling).toMatchObject({ id, mayWrite: false })
    expect(await open(undefined, school.teacher())).toEqual([])
    expect(await school.call('visits.followUps', { grade: 3, classNo: 3 })).toEqual([])
  })
})

describe('the to-do list', () => {
  it('tells a teacher each child that is due, the director how many of a class, and both what was promised', async () => {
    await school.call('settings.write', { visitDueDays: { first: '10-05', second: '06-30' } })
    const parentStates = ['父亲', '母亲'].map((parent) => ({ parent, away: true, since: '2024-02-20' }))
    for (const studentId of [elder, younger]) {
      await create('left_behind_children', { studentId, parentStates })
    }
    await create('home_visits', {
      ...VALUES,
      visitDate: '2026-08-20',
      studentId: elder,
      followUp: '送书',
      followUpDate: '2026-09-30'
    })
    const told = async (by: Caller, kind: 'visits' | 'followUps') =>
      (await by.call('todo.list', { kind })).entries.map(({ title, due, overdue }) => [title, due, overdue])
    expect(await told(teacherOf(2), 'visits')).toEqual([['周一 还没有家访', '2026-10-05', true]])
    expect(await told(school, 'visits')).toEqual([
      ['三(2)班还有 1 名学生没有家访', '2026-10-05', true],
      ['三(3)班还有 1 名学生没有家访', '2026-10-05', true]
    ])
    const promised = [['周一:送书', '2026-09-30', true]]
    expect(await told(teacherOf(2), 'followUps')).toEqual(promised)
    expect(await told(school, 'followUps')).toEqual(promised)
    await log([elder, younger])
    expect(await told(school, 'visits')).toEqual([])
  })
})

describe('a visit that is typed', () => {
  it('carries a doubt where it seems to be on record already, until its day or teacher is another', async () => {
    await log([elder])
    const id = await create('home_visits', { ...VALUES, studentId: elder })
    const codes = async () =>
      (await school.call('records.read', { register: 'home_visits', id })).doubts
        .filter(({ field }) => field === 'visitDate')
        .map(({ code }) => code)
    expect(await codes()).toEqual(['visit_twice'])
    const change = (values: object) =>
      school.call('records.update', { register: 'home_visits', changes: [{ id, values: { ...values } }] })
    await change({ visitDate: '2026-10-07' })
    expect(await codes()).toEqual([])
    await change({ visitDate: '2026-10-08' })
    expect(await codes()).toEqual(['visit_twice'])
    await change({ content: '谈学习和安全' })
    expect(await codes()).toEqual(['visit_twice'])
    await change({ teachers: '另一老师' })
    expect(await codes()).toEqual([])
  })

  it('is refused for a day that is still to come; its follow-up may be', async () => {
    const typed = (values: object) => create('home_visits', { ...VALUES, studentId: elder, ...values })
    await expect(typed({ visitDate: '2026-10-09' })).rejects.toMatchObject({ code: 'value_refused' })
    await expect(typed({ visitDate: '2026-11' })).rejects.toMatchObject({ code: 'value_refused' })
    await typed({ visitDate: '2026-10', followUpDate: '2026-12-01' })
  })

  it('is no model for meetings, which are laid down before their day, nor for terms of office', async () => {
    const meeting = { title: '期中家长会', className: '三(2)班' }
    const doubts = async (register: string, values: object) =>
      (await school.call('records.create', { register, values: { ...values } })).doubts.map(
        ({ code }) => code
      )
    expect(await doubts('parent_meetings', { ...meeting, date: '2026-11-10' })).toContain('date_future')
    expect(await doubts('parent_meetings', { ...meeting, date: '2026-10-08' })).not.toContain('date_future')
    const member = { studentId: elder, memberName: '周父', position: '委员', termFrom: '2026-11-01' }
    expect(await doubts('committee_members', member)).not.toContain('date_future')
  })
})
