import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemberValues } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const OWN_CLASS = { stage: '小学', entryYear: 2024, classNo: 2 } as const
let now: Date
let core: TemporaryCore
let teacher: Caller
let child: number
let sixth: number

beforeEach(async () => {
  now = new Date('2026-05-20T08:00:00+08:00')
  core = temporaryCore(() => now)
  teacher = core.teacher(OWN_CLASS)
  child = await student({
    name: '林小满',
    className: '二(2)班',
    guardians: [
      { name: '林大山', relation: '父亲', phone: '13800001111', workplace: '示例建材厂', job: '班组长' },
      { name: '周桂兰', relation: '母亲' }
    ]
  })
  sixth = await student({ name: '何向阳', className: '六(1)班' })
})
afterEach(() => core.remove())

async function student(values: Record<string, unknown>): Promise<number> {
  return (await core.call('records.create', { register: 'students', values, schoolYear: 2025 })).id
}

async function member(studentId: number, values: Record<string, unknown>, as: Caller = core) {
  const given = { studentId, position: '委员', level: '班级', ...values }
  return (await as.call('records.create', { register: 'committee_members', values: given })).id
}

async function read(id: number, as: Caller = core) {
  return (await as.call('records.read', { register: 'committee_members', id })).values
}

describe('who should end', () => {
  it('asks after graduation in September, and ends on 31 August only when somebody says so', async () => {
    const id = await member(sixth, { memberName: '何志强', level: '学校', termFrom: '2025-09' })
    expect((await core.call('committee.ending', {})).ending).toEqual([])
    now = new Date('2026-09-05T08:00:00+08:00')
    const standing = await core.call('committee.ending', {})
    expect(standing.ending).toMatchObject([
      { id, memberName: '何志强', studentName: '何向阳', reason: '学生毕业', endedOn: '2026-08-31' }
    ])
    expect(standing).toMatchObject({ inOffice: 0, renewable: [] })
    expect(await read(id)).toMatchObject({ termState: '学生已离校' })

    const answer = await core.call('committee.end', {
      members: [{ id, endedOn: '2026-08-31', reason: '学生毕业' }]
    })
    expect(answer).toEqual({ count: 1 })
    expect((await core.call('committee.ending', {})).ending).toEqual([])
    expect(await read(id)).toMatchObject({
      endedOn: '2026-08-31',
      endReason: '学生毕业',
      termState: '已离任'
    })
    const [latest] = await core.call('records.history', { register: 'committee_members', id })
    expect(latest?.changes.map(({ field, after }) => [field, after])).toEqual([
      ['endedOn', '2026-08-31'],
      ['endReason', '学生毕业']
    ])

    expect(await core.call('records.undo', {})).toEqual({ label: '确认 1 名家委会成员离任' })
    expect((await core.call('committee.ending', {})).ending).toHaveLength(1)
  })

  it('asks for who moved away and whose term is full, and counts the terms that end soon', async () => {
    const moved = await member(child, { memberName: '林大山', termFrom: '2025-09-10' })
    const full = await member(child, { memberName: '周桂兰', termTo: '2026-05-19' })
    await member(sixth, { memberName: '何志强', termTo: '2026-06-19' })
    expect(await core.call('committee.ending', {})).toMatchObject({
      inOffice: 2,
      endingSoon: 1,
      ending: [{ id: full, reason: '任期届满', endedOn: '2026-05-19' }]
    })
    await core.call('records.update', {
      register: 'students',
      changes: [{ id: child, values: { enrolmentStatus: '转出' } }]
    })
    const { ending } = await core.call('committee.ending', {})
    expect(ending.map(({ id, reason, endedOn }) => [id, reason, endedOn])).toEqual([
      [moved, '学生转出', '2026-05-20'],
      [full, '任期届满', '2026-05-19']
    ])
  })

  it('does not lose the membership of a child in the recycle bin', async () => {
    const id = await member(child, { memberName: '林大山', termFrom: '2025-09-10' })
    await core.call('records.remove', { register: 'students', ids: [child] })
    expect(await core.call('committee.ending', {})).toMatchObject({
      inOffice: 0,
      renewable: [],
      ending: [{ id, reason: '学生已删除', endedOn: '2026-05-20' }]
    })
    await core.call('committee.end', { members: [{ id, endedOn: '2026-05-20', reason: '学生已删除' }] })
    await core.call('records.restore', { register: 'students', ids: [child] })
    expect(await read(id)).toMatchObject({ termState: '已离任' })
    await core.call('records.undo', {})
    await core.call('records.undo', {})
    await core.call('records.undo', {})
    expect(await read(id)).toMatchObject({ termState: '在任' })
  })

  it('ends nobody twice, nor before the term began, nor who is in the recycle bin', async () => {
    const id = await member(child, { memberName: '林大山', termFrom: '2025-09-10' })
    const end = (endedOn: string) =>
      core.call('committee.end', { members: [{ id, endedOn, reason: '主动辞去' }] })
    await expect(end('2025-09-09')).rejects.toMatchObject({ code: 'value_refused' })
    await end('2025-09-10')
    await expect(end('2026-05-20')).rejects.toMatchObject({ code: 'record_changed' })
    await core.call('records.undo', {})
    await core.call('records.remove', { register: 'committee_members', ids: [id] })
    await expect(end('2026-05-20')).rejects.toMatchObject({ code: 'record_not_found' })
  })

  it('lets a class teacher end and see those of the own class only', async () => {
    const own = await member(child, { memberName: '林大山' }, teacher)
    const other = await member(sixth, { memberName: '何志强', termTo: '2026-01-31' })
    expect(await teacher.call('committee.ending', {})).toMatchObject({ inOffice: 1, ending: [] })
    const end = (id: number) =>
      teacher.call('committee.end', { members: [{ id, endedOn: '2026-05-01', reason: '任期届满' }] })
    await expect(end(other)).rejects.toMatchObject({ code: 'record_not_found' })
    expect(await end(own)).toEqual({ count: 1 })
  })
})

describe('a new term', () => {
  const next = { termFrom: '2026-09-10', termTo: '2027-07-05', session: '第六届' }

  it('gives a new membership with the same facts and ends the old one before it, as one step', async () => {
    const id = await member(child, {
      memberName: '林大山',
      memberPhone: '13800001111',
      workplace: '示例建材厂',
      session: '第五届',
      termFrom: '2025-09-10'
    })
    expect(await core.call('committee.renew', { ids: [id], ...next })).toEqual({ count: 1 })
    expect(await read(id)).toMatchObject({ endedOn: '2026-09-09', endReason: '换届', session: '第五届' })
    now = new Date('2026-09-10T08:00:00+08:00')
    const { renewable } = await core.call('committee.ending', {})
    expect(renewable).toMatchObject([{ memberName: '林大山', ...next }])
    const renewed = renewable[0]?.id ?? 0
    expect(await read(renewed)).toMatchObject({
      workplace: '示例建材厂',
      memberPhone: '138****1111',
      termState: '在任',
      ...next
    })

    await core.call('committee.renew', { ids: [id], ...next })
    expect((await core.call('committee.ending', {})).renewable).toHaveLength(1)

    await core.call('records.undo', {})
    expect(await read(id)).not.toHaveProperty('endedOn')
  })

  it('keeps the end of a term that was full before', async () => {
    const id = await member(child, { memberName: '林大山', termTo: '2026-07-05' })
    await core.call('committee.renew', { ids: [id], ...next })
    expect(await read(id)).toMatchObject({ endedOn: '2026-07-05' })
  })

  it('refuses who has left by then, and days that cannot be', async () => {
    const id = await member(sixth, { memberName: '何志强', termFrom: '2025-09-10' })
    const own = await member(child, { memberName: '林大山', termFrom: '2025-09-10' })
    await expect(core.call('committee.renew', { ids: [own, id], ...next })).rejects.toMatchObject({
      code: 'committee_child_left',
      details: { count: 1 }
    })
    const renew = (termFrom: string, termTo: string) =>
      core.call('committee.renew', { ids: [own], termFrom, termTo })
    await expect(renew('2026-09-10', '2026-09-09')).rejects.toMatchObject({ code: 'value_refused' })
    await expect(renew('2025-09-01', '2026-09-09')).rejects.toMatchObject({ code: 'value_refused' })
    expect(await read(own)).not.toHaveProperty('endedOn')
    await expect(teacher.call('committee.renew', { ids: [own, id], ...next })).rejects.toMatchObject({
      code: 'record_not_found'
    })
  })
})

describe('the parents of a child', () => {
  it('are offered with masked phones, and say where they are in office', async () => {
    await member(child, { memberName: '林大山', level: '学校', position: '副主任' })
    expect(await teacher.call('committee.parentsOf', { studentId: child })).toEqual([
      {
        place: 0,
        name: '林大山',
        relation: '父亲',
        phone: '138****1111',
        workplace: '示例建材厂 班组长',
        serves: ['学校 副主任'],
        phoneDiffers: false
      },
      {
        place: 1,
        name: '周桂兰',
        relation: '母亲',
        phone: '',
        workplace: '',
        serves: [],
        phoneDiffers: false
      }
    ])
  })

  it('are told to have another phone on the roster, which stays', async () => {
    const memberId = await member(child, { memberName: '林大山', memberPhone: '13900002222' })
    const [father] = await core.call('committee.parentsOf', { studentId: child, memberId })
    expect(father).toMatchObject({ phoneDiffers: true, serves: [] })
    expect(await read(memberId)).toMatchObject({ memberPhone: '139****2222' })
    await core.call('records.update', {
      register: 'committee_members',
      changes: [{ id: memberId, values: { memberPhone: '13800001111' } }]
    })
    const [same] = await core.call('committee.parentsOf', { studentId: child, memberId })
    expect(same).toMatchObject({ phoneDiffers: false })
  })

  it('of another class are not shown', async () => {
    await expect(teacher.call('committee.parentsOf', { studentId: sixth })).rejects.toMatchObject({
      code: 'record_not_found'
    })
  })
})

describe('the attendance of a meeting', () => {
  const meet = async (values: Record<string, unknown>, as: Caller = core) =>
    as.call('records.create', {
      register: 'committee_meetings',
      values: { title: '第二学期例会', date: '2026-05-20', agenda: '期末安排', ...values }
    })
  const names = (values: Record<string, unknown>) =>
    ((values.attendees ?? []) as MemberValues[]).map(
      ({ name, post }) => `${name as string} ${post as string}`
    )

  beforeEach(async () => {
    await member(child, { memberName: '周桂兰' })
    await member(child, { memberName: '林大山', position: '主任', termFrom: '2026-03-01' })
    await member(sixth, { memberName: '何志强' })
    await member(child, { memberName: '林大山', level: '学校', position: '主任' })
    await member(sixth, { memberName: '何志强', level: '学校', endedOn: '2026-05-20' })
  })

  it('begins with the members in office at that level on that day, chair first', async () => {
    const ofClass = await meet({ level: '班级', className: '二(2)班' }, teacher)
    expect(names(ofClass.values)).toEqual(['林大山 主任', '周桂兰 委员'])
    expect(ofClass.values).toMatchObject({ expected: 2, present: 0 })
    const earlier = await meet({ level: '班级', className: '二(2)班', date: '2026-02-28' })
    expect(names(earlier.values)).toEqual(['周桂兰 委员'])
    expect(names((await meet({ level: '学校' })).values)).toEqual(['林大山 主任'])
    expect(names((await meet({ level: '学校', date: '2026-05-19' })).values)).toHaveLength(2)
    expect(names((await meet({ level: '学校', attendeeNames: '见签到表' })).values)).toEqual([])
  })

  it('counts who was there, and keeps ticks when members are added later', async () => {
    const { id, values } = await meet({ level: '班级', className: '二(2)班' }, teacher)
    const rows = values.attendees as MemberValues[]
    await teacher.call('records.update', {
      register: 'committee_meetings',
      changes: [
        {
          id,
          values: {
            attendees: [
              { ...rows[0], state: '到会' },
              { ...rows[1], state: '请假', reason: '出差' }
            ]
          }
        }
      ]
    })
    await member(child, { memberName: '林小姑' }, teacher)
    const called = await teacher.call('committee.callRoll', { id })
    expect(called.values).toMatchObject({
      expected: 3,
      present: 1,
      attendees: [
        { name: '林大山', state: '到会' },
        { name: '周桂兰', state: '请假', reason: '出差' },
        { name: '林小姑', post: '委员' }
      ]
    })
    expect((await teacher.call('committee.callRoll', { id })).values).toMatchObject({ expected: 3 })
    await core.call('records.update', {
      register: 'committee_members',
      changes: [
        {
          id: (await core.call('committee.ending', {})).renewable[0]?.id ?? 0,
          values: { memberName: '周桂花' }
        }
      ]
    })
    const renamed = await teacher.call('records.read', { register: 'committee_meetings', id })
    expect(names(renamed.values)).toContain('周桂花 委员')
  })

  it('is that of the own class for a class teacher; the school committee is hidden', async () => {
    const expected = (input: { level: '学校' | '年级' | '班级'; grade?: number; classNo?: number }) =>
      teacher.call('committee.expected', { ...input, date: '2026-05-20' })
    expect(await expected({ level: '班级', grade: 2, classNo: 2 })).toHaveLength(2)
    for (const level of ['学校', '年级'] as const) {
      await expect(expected({ level, grade: 2 })).rejects.toMatchObject({ code: 'not_allowed' })
    }
    await expect(expected({ level: '班级', grade: 6, classNo: 1 })).rejects.toMatchObject({
      code: 'not_allowed'
    })
    const ofSchool = await meet({ level: '学校' })
    await expect(teacher.call('committee.callRoll', { id: ofSchool.id })).rejects.toMatchObject({
      code: 'record_not_found'
    })
    await expect(meet({ level: '学校' }, teacher)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await core.call('committee.expected', { level: '学校', date: '2026-05-20' })).toHaveLength(1)
    expect(await core.call('committee.expected', { level: '年级', grade: 2, date: '2026-05-20' })).toEqual([])
  })

  it('is that of a grade where no class is named, and then no class teacher sees it', async () => {
    await member(child, { memberName: '周桂兰', level: '年级' })
    await member(sixth, { memberName: '何志强', level: '年级' })
    const { id, values } = await meet({ level: '年级', className: '二年级' })
    expect(names(values)).toEqual(['周桂兰 委员'])
    expect(values).toMatchObject({ grade: 2, classNo: null, className: '二年级' })
    await expect(teacher.call('records.read', { register: 'committee_meetings', id })).rejects.toMatchObject({
      code: 'record_not_found'
    })
    const change = (className: string | null) =>
      core.call('records.update', {
        register: 'committee_meetings',
        changes: [{ id, values: { className } }]
      })
    expect((await change('六(1)班'))[0]?.values).toMatchObject({ className: '六(1)班' })
    expect((await change(null))[0]?.values).toMatchObject({ grade: null, className: null })
    await expect(
      core.call('records.create', {
        register: 'parent_meetings',
        values: { title: '座谈会', date: '2026-05-20', className: '二年级' }
      })
    ).rejects.toMatchObject({ code: 'value_refused' })
  })

  it('cannot be listed before level and day are known', async () => {
    const { lastInsertRowid } = core.ledger.sqlite
      .prepare("INSERT INTO committee_meetings (created_at, updated_at, title) VALUES ('', '', '旧会议')")
      .run()
    await expect(core.call('committee.callRoll', { id: Number(lastInsertRowid) })).rejects.toMatchObject({
      code: 'value_refused'
    })
  })
})
