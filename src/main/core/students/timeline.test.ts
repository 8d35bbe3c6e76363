import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemberValues } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { datedFacts } from './dated-facts'

let now = new Date('2026-09-10T01:00:00.000Z')
let school: TemporaryCore

beforeEach(() => {
  now = new Date('2026-09-10T01:00:00.000Z')
  school = temporaryCore(() => now)
})
afterEach(() => school.remove())

const later = (day: string, time = '01:00') => (now = new Date(`${day}T${time}:00.000Z`))
const create = async (register: string, values: Record<string, unknown>) =>
  (await school.call('records.create', { register, values, schoolYear: 2026 })).id
const update = (register: string, id: number, values: Record<string, unknown>) =>
  school.call('records.update', { register, changes: [{ id, values }], origin: 'form' })
const addStudent = (className = '三(2)班') =>
  create('students', {
    name: '测试甲',
    className,
    phone: '13800000001',
    guardians: [{ name: '王大', relation: '父亲', phone: '13800000009' }]
  })
const timeline = async (id: number, caller: Caller = school) =>
  (await caller.call('students.timeline', { id })).map(({ at, kind, title, detail }) => [
    at.slice(0, 10),
    kind,
    title,
    detail
  ])

describe('students.timeline', () => {
  it('tells every step once, newest first, masked, and the dated facts between', async () => {
    const id = await addStudent()
    later('2026-09-11')
    const { ids } = await school.call('forms.begin', { schoolYear: 2026, studentId: id })
    later('2026-09-12')
    await update('environment_forms', ids[0] ?? 0, { familyType: '单亲', phone: '13800000002' })
    await school.call('forms.confirm', { ids })
    later('2026-09-13')
    await create('left_behind_children', {
      studentId: id,
      parentStates: [
        { parent: '父亲', away: false },
        { parent: '父亲', away: true, since: '2023-09', validFrom: '2023-09', place: '广东省深圳市' }
      ]
    })
    later('2026-09-14')
    await update('students', id, {
      guardians: [{ name: '王大', relation: '父亲', phone: '13800000008' }]
    })
    later('2026-09-14', '02:00')
    await school.call('records.reveal', { register: 'students', id, field: 'guardians.0.phone' })
    later('2026-09-15')
    await school.call('records.undo', {})
    const changed = '家庭成员:王大 父亲 138****0008 → 王大 父亲 138****0009'
    const back = '家庭成员:王大 父亲 138****0009 → 王大 父亲 138****0008'
    expect(await timeline(id)).toEqual([
      ['2026-09-15', 'student', '撤销:修改家庭成员', changed],
      ['2026-09-14', 'look', '查看联系电话', '学生花名册'],
      ['2026-09-14', 'student', '修改家庭成员', back],
      ['2026-09-13', 'parent', '新增留守记录', ''],
      [
        '2026-09-12',
        'form',
        '登记表 2026—2027学年 已确认',
        '登记状态:草稿 → 已确认；填表时间:空 → 2026-09-12'
      ],
      [
        '2026-09-12',
        'form',
        '修改学生信息、修改登记表 2026—2027学年',
        '联系电话:138****0001 → 138****0002；家庭类型:空 → 单亲'
      ],
      ['2026-09-11', 'form', '新增登记表 2026—2027学年', ''],
      ['2026-09-10', 'student', '新增学生', ''],
      ['2023-09', 'parent', '父亲外出', '广东省深圳市']
    ])
  })

  it('tells of the day on the paper of a form that was filled in on another day', async () => {
    const id = await addStudent()
    const form = await create('environment_forms', { studentId: id, filledOn: '2026-09-02' })
    await school.call('forms.confirm', { ids: [form] })
    const told = await timeline(id)
    expect(told.at(-1)).toEqual(['2026-09-02', 'form', '填写登记表 2026—2027学年', ''])
    expect(told).toHaveLength(4)
  })

  it('names what an undo took back, and what a redo did again', async () => {
    const id = await addStudent()
    await school.call('forms.begin', { schoolYear: 2026, studentId: id })
    later('2026-09-11')
    await school.call('records.undo', {})
    later('2026-09-12')
    await school.call('records.redo', {})
    expect((await timeline(id)).map(([, , title]) => title)).toEqual([
      '恢复:新增登记表 2026—2027学年',
      '撤销:新增登记表 2026—2027学年',
      '新增登记表 2026—2027学年',
      '新增学生'
    ])
  })

  it('never shows what is sensitive, but that it was changed', async () => {
    const id = await addStudent()
    const form = await create('environment_forms', { studentId: id })
    await update('environment_forms', form, { harmSigns: '手臂有伤', parentHabits: '酗酒' })
    const [, , , detail] = (await timeline(id))[0] ?? []
    expect(detail).toBe('家长不良习惯:空 → ******；受侵害迹象:空 → ******')
  })

  it('tells of home visits by their day, also to the brother or sister who was there', async () => {
    const [id, other] = [await addStudent(), await addStudent('三(3)班')]
    later('2026-10-20')
    const values = { visitDate: '2026-10-08', method: '上门家访', teachers: '虚构老师', content: '谈学习' }
    await school.call('visits.log', { studentIds: [id, other], oneFamily: true, values })
    const visited = (of: number) => timeline(of).then((told) => told.filter(([, kind]) => kind === 'visit'))
    expect(await visited(id)).toEqual([
      ['2026-10-20', 'visit', '新增家访', ''],
      ['2026-10-08', 'visit', '上门家访', '虚构老师:谈学习']
    ])
    expect(await visited(other)).toEqual([
      ['2026-10-08', 'visit', '上门家访(与测试甲一同)', '虚构老师:谈学习']
    ])
    await school.call('records.undo', {})
    expect(await visited(other)).toEqual([])
  })

  it('is shown to the teacher of the class alone', async () => {
    const id = await addStudent()
    const teacherOf = (classNo: number) => school.teacher({ stage: '小学', entryYear: 2024, classNo })
    expect(await timeline(id, teacherOf(2))).toHaveLength(1)
    await expect(timeline(id, teacherOf(3))).rejects.toMatchObject({ code: 'record_not_found' })
  })
})

describe('datedFacts', () => {
  const told = (values: { parentStates?: MemberValues[]; careStates?: MemberValues[] }) =>
    datedFacts(values).map(({ at, title, detail }) => [at, title, detail])

  it('tells when a parent left, moved, came back and left again', () => {
    const mother = { parent: '母亲' }
    const parentStates = [
      { ...mother, validFrom: '2026-03-01', away: true, since: '2026-02-20', place: '浙江省宁波市' },
      { ...mother, validFrom: '2024', away: true, since: '2022-05', place: '广东省深圳市' },
      { ...mother, validFrom: '2025-03', away: true, since: '2022-05', place: '广东省东莞市' },
      { ...mother, validFrom: '2026-01-20', away: false, note: '生病' }
    ]
    expect(told({ parentStates })).toEqual([
      ['2022-05', '母亲外出', '广东省深圳市'],
      ['2025-03', '母亲换了务工地点', '广东省东莞市'],
      ['2026-01-20', '母亲返乡', '生病'],
      ['2026-02-20', '母亲外出', '浙江省宁波市']
    ])
  })

  it('tells of a death and of a lost ability to care, and not of what held all along', () => {
    const father = { parent: '父亲' }
    const parentStates: MemberValues[] = [
      { ...father, away: true, place: '上海市' },
      { ...father, validFrom: '2025-06-01', away: false, canCare: false, cannotCareReason: '重病' },
      { ...father, validFrom: '2026-01-05', alive: false },
      { parent: '母亲', validFrom: '2026-01-05', away: false }
    ]
    expect(told({ parentStates })).toEqual([
      ['2025-06-01', '父亲返乡、无监护能力', '重病'],
      ['2026-01-05', '父亲已故', '']
    ])
  })

  it('tells who took over, how the school helps, and of the written notice once', () => {
    const care = {
      guardianName: '王婆',
      guardianRelation: '奶奶',
      noticeGiven: true,
      noticeDate: '2025-09-10'
    }
    const careStates = [
      { ...care, validFrom: '2025-09-01' },
      { ...care, validFrom: '2026-03-01', careLevel: '高', measures: '家访、谈心' },
      { ...care, validFrom: '2026-09-01', guardianName: '王姑', guardianRelation: '姑姑' }
    ]
    expect(told({ careStates })).toEqual([
      ['2025-09-01', '由监护人照护', '奶奶 王婆'],
      ['2026-03-01', '关爱情况有变化', '关爱级别:高；关爱措施:家访、谈心'],
      ['2026-09-01', '监护人变更', '姑姑 王姑'],
      ['2025-09-10', '委托照护书面告知', '王婆']
    ])
  })
})
