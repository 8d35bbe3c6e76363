import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { recordStore } from '../records/store'

const ROSTER = [
  '班级,姓名,性别,家庭住址,联系电话',
  '三(1)班,王小一,男,金柅路1号,13800000001',
  '三(1)班,李小二,女,金柅路2号,13800000002',
  '三(2)班,张小三,男,金柅路3号,13800000003',
  '五(1)班,王小五,女,金柅路1号,13800000005'
]
const VISIT_HEADER = '家访时间,学生姓名,班级,家访方式,家访教师,家访内容,联系电话'
const VISITS = [
  '2026年家访登记表',
  VISIT_HEADER,
  '2026-09-10,王小一,三(1)班,上门,周老师、吴老师,谈作息,13800009999',
  '2026-09-10,王小一,三(1)班,电话,周老师,谈作业,',
  '9.12,张小三,三(2)班,电话,郑老师,谈安全,'
]
const COMMITTEE = [
  '第五届(2026—2027学年)家长委员会成员名单',
  '班级,学生姓名,家长姓名,与学生关系,职务,联系电话',
  '三(1)班,王小一,王大,爸爸,会长,13811110001',
  '三(2)班,张小三,李花,妈妈,委员,13811110002'
]
const MEETINGS = [
  '2026年9月家长会汇总表',
  '班级,会议时间,会议主题,应到/实到,班主任',
  '三(1)班,2026-09-11,开学家长会,45/43,周老师',
  '三(2)班,2026-09-11,开学家长会,44/44,郑老师'
]
const SIGNED = [
  '三(1)班开学家长会签到表',
  '时间:2026年9月11日下午3:00',
  '序号,学生姓名,与学生关系,家长签名,备注',
  '1,王小一,爸爸,王大,',
  '2,李小二,奶奶,,外出务工'
]

/** A record as it is stored, which lists do not show whole. */
function stored(register: keyof typeof registers, id: number | undefined) {
  return recordStore(school.ledger, registers[register]).read(id ?? 0)
}

let school: TemporaryCore
beforeEach(() => {
  school = temporaryCore()
})
afterEach(() => school.remove())

function csv(lines: string[]) {
  return { name: '表.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
}
async function open(lines: string[], register?: string, caller: Caller = school) {
  const preview = await caller.call('imports.open', register ? { register } : {}, csv(lines))
  const { importSession } = preview
  const { rows } = await caller.call('imports.rows', { importSession, offset: 0, limit: 100 })
  return { preview, rows, importSession }
}
async function bring(lines: string[], register?: string, caller: Caller = school) {
  const { importSession } = await open(lines, register, caller)
  return caller.call('imports.apply', { importSession })
}
async function list(register: string) {
  return (await school.call('records.list', { view: { register }, offset: 0, limit: 100 })).rows
}

describe('importing visits', () => {
  it('joins the pupils of the roster, and finds nothing to do the second time', async () => {
    await bring(ROSTER)
    expect((await bring(VISITS)).summary).toMatchObject({ create: 3, rejected: 0 })
    expect(await list('students')).toHaveLength(4)
    const visits = await list('home_visits')
    expect(visits.map(({ values }) => values.teachers)).toContain('周老师、吴老师')
    expect((await bring(VISITS)).summary).toMatchObject({ create: 0, update: 0, unchanged: 3 })
    expect(await list('home_visits')).toHaveLength(3)
  })

  it('fills what the roster does not know of a pupil, and keeps beside the visit what differs', async () => {
    await bring(ROSTER)
    await bring(VISITS)
    const record = (await list('home_visits')).find(({ values }) => values.method === '上门家访')
    expect(stored('home_visits', record?.id)?.otherColumns).toEqual({ 联系电话: '13800009999' })
    const [student] = (await list('students')).filter(({ values }) => values.name === '王小一')
    expect(stored('students', student?.id)?.values.phone).toBe('13800000001')
  })

  it('makes a pupil whom nobody knows once, and says so', async () => {
    const { rows } = await open(VISITS)
    expect(rows[0]?.issues).toContainEqual(
      expect.objectContaining({ code: 'student_unknown', severity: 'notice' })
    )
    await bring(VISITS)
    expect(await list('students')).toHaveLength(2)
    const later = await open(
      [VISIT_HEADER.replace('联系电话', '备注'), '2026-09-15,陈小九,三(1)班,上门,周老师,谈话,'],
      'home_visits'
    )
    expect(later.rows[0]?.issues).toContainEqual(
      expect.objectContaining({ code: 'student_unknown', severity: 'warning' })
    )
  })

  it('refuses a day nobody can read, and flags one that lies ahead', async () => {
    const { rows } = await open([
      ...VISITS.slice(0, 2),
      '上周三,王小一,三(1)班,上门,周老师,谈话,',
      ',王小一,三(1)班,上门,周老师,谈话,',
      '2026-10-30,王小一,三(1)班,上门,周老师,谈话,',
      '2026-09-12,王小一,三(1)班,,,,'
    ])
    expect(rows.map(({ action }) => action)).toEqual(['rejected', 'rejected', 'create', 'create'])
    expect(rows[0]?.reason).toBe('看不懂“家访时间”,请改成“2026-09-01”的样子')
    expect(rows[1]?.reason).toBe('没有“家访时间”')
    expect(rows[2]?.issues).toContainEqual(
      expect.objectContaining({ field: 'visitDate', code: 'date_future' })
    )
    const missing = rows[3]?.issues.filter(({ code }) => code === 'field_missing').map(({ field }) => field)
    expect(missing).toEqual(['method', 'teachers', 'content'])
  })

  it('finds brothers and sisters at the same address', async () => {
    await bring(ROSTER)
    await bring([...VISITS.slice(0, 2), '2026-09-10,王小一、王小五,三(1)班,上门,周老师,谈话,'])
    const [visit] = await list('home_visits')
    const sister = (await list('students')).find(({ values }) => values.name === '王小五')
    expect(stored('home_visits', visit?.id)?.values.visitedSiblings).toEqual([
      expect.objectContaining({ name: '王小五', studentId: sister?.id })
    ])
  })

  it('finds a pupil by the name alone where the list has no classes', async () => {
    await bring(ROSTER)
    const lines = [
      '家访登记表',
      '家访时间,学生姓名,家访方式,家访教师,家访内容',
      '2026-09-10,张小三,上门,周老师,谈话',
      '2026-09-10,无此人,上门,周老师,谈话'
    ]
    const { rows } = await open(lines)
    expect(rows.map(({ action }) => action)).toEqual(['create', 'rejected'])
  })

  it('is taken back as a whole, with the pupils it made', async () => {
    await bring(ROSTER)
    const { importId } = await bring([...VISITS, '2026-09-13,陈小九,三(1)班,上门,周老师,谈话,'])
    expect(await list('students')).toHaveLength(5)
    await school.call('imports.undo', { importId })
    expect(await list('home_visits')).toEqual([])
    expect(await list('students')).toHaveLength(4)
  })
})

describe('importing the committee', () => {
  it('takes session and term from the title, and finds nothing to do the second time', async () => {
    await bring(ROSTER)
    expect((await bring(COMMITTEE)).summary).toMatchObject({ create: 2 })
    const [member] = (await list('committee_members')).filter(({ values }) => values.memberName === '王大')
    expect(member?.values).toMatchObject({
      name: '王小一',
      relation: '父亲',
      position: '主任',
      session: '第五届',
      termFrom: '2026-09',
      termTo: '2027-08'
    })
    expect((await bring(COMMITTEE)).summary).toMatchObject({ create: 0, unchanged: 2 })
  })

  it('finds the child of a parent by the family of the class, and refuses whose child nobody knows', async () => {
    await bring([
      '班级,姓名,性别,父亲姓名,母亲姓名',
      '三(1)班,王小一,男,王大,李花',
      '三(1)班,李小二,女,李二,陈芳'
    ])
    const lines = [
      '家委会成员名单',
      '班级,家长姓名,职务,工作单位',
      '三(1)班,陈芳,委员,医院',
      '三(1)班,赵无,委员,银行'
    ]
    const { rows } = await open(lines)
    expect(rows.map(({ action }) => action)).toEqual(['create', 'rejected'])
    await bring(lines)
    expect((await list('committee_members')).map(({ values }) => values.name)).toEqual(['李小二'])
    expect(await list('students')).toHaveLength(2)
  })

  it('gives a parent of the next session a further record', async () => {
    await bring(COMMITTEE)
    const next = COMMITTEE.map((line) =>
      line.replace('第五届(2026—2027', '第六届(2027—2028').replace('三(', '四(')
    )
    expect((await bring(next)).summary).toMatchObject({ create: 2, unchanged: 0 })
  })
})

describe('importing meetings', () => {
  it('keeps the counts of a list without names, and finds nothing to do the second time', async () => {
    expect((await bring(MEETINGS)).summary).toMatchObject({ create: 2 })
    const [meeting] = (await list('parent_meetings')).filter(({ values }) => values.host === '周老师')
    expect(meeting?.values).toMatchObject({ expected: 45, present: 43, title: '开学家长会' })
    expect((await bring(MEETINGS)).summary).toMatchObject({ create: 0, update: 0, unchanged: 2 })
  })

  it('fills the attendance of a signed sheet into the meeting of its class and day', async () => {
    await bring(ROSTER)
    await bring(MEETINGS)
    expect((await bring(SIGNED)).summary).toMatchObject({ create: 0, update: 1 })
    const meeting = (await list('parent_meetings')).find(({ values }) => values.host === '周老师')
    const attendance = stored('parent_meetings', meeting?.id)?.values.attendance
    expect(attendance).toMatchObject([
      { name: '王小一', attendee: '父亲', parentName: '王大' },
      { name: '李小二', attendee: '缺席', absentReason: '外出务工' }
    ])
    expect((await bring(SIGNED)).summary).toMatchObject({ update: 0, unchanged: 1 })
  })
})

describe('a class teacher who imports', () => {
  const ownClass = { stage: '小学', entryYear: 2024, classNo: 1 } as const

  it('brings the visits of the own class only', async () => {
    await bring(ROSTER)
    const { rows } = await open(VISITS, undefined, school.teacher(ownClass))
    expect(rows.map(({ action }) => action)).toEqual(['create', 'create', 'rejected'])
  })

  it('leaves to the director what the whole school did', async () => {
    const lectures = [
      '法治讲座登记表',
      '讲座日期,讲座主题,主讲人,班级,课时',
      '2026-09-09,开学第一课,谢警官,全校,1',
      '2026-09-10,防欺凌,谢警官,三(1)班,1',
      '2026-09-10,防欺凌,谢警官,三(2)班,1'
    ]
    const teacher = school.teacher(ownClass)
    const { rows } = await open(lectures, undefined, teacher)
    expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
      ['rejected', '全校的记录由政教处导入'],
      ['create', undefined],
      ['rejected', '不是您任教班级的学生,请交政教处导入']
    ])
    expect((await bring(lectures, undefined, teacher)).summary).toMatchObject({ create: 1, rejected: 2 })
    expect((await bring(lectures)).summary).toMatchObject({ create: 2, unchanged: 1 })
  })
})

it('leaves a blank below the class of an activity to the whole school', async () => {
  const { preview, rows } = await open([
    '2026年9月活动登记表',
    '班级,活动名称,活动时间,活动地点,参加人数',
    '三(1)班,主题班会,2026-09-02,教室,45',
    ',演讲比赛,2026-09-03,礼堂,600',
    ',知识竞赛,2026-09-04,礼堂,600',
    ',参观烈士陵园,2026-09-05,陵园,120'
  ])
  expect(preview.register).toBe('activities')
  expect(rows.map(({ values }) => values.classNo ?? null)).toEqual([1, null, null, null])
})
