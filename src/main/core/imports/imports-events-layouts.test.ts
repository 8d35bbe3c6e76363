import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { recordStore } from '../records/store'

const ROSTER = [
  '班级,姓名,性别,联系电话',
  '三(1)班,王小一,男,13800000001',
  '三(1)班,李小二,女,13800000002',
  '三(2)班,张小三,男,13800000003'
]

let school: TemporaryCore
beforeEach(() => {
  school = temporaryCore()
})
afterEach(() => school.remove())

async function open(lines: string[]) {
  const file = { name: '表.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
  const preview = await school.call('imports.open', {}, file)
  const { importSession } = preview
  const { rows } = await school.call('imports.rows', { importSession, offset: 0, limit: 100 })
  return { rows, importSession }
}
async function bring(lines: string[]) {
  const { importSession } = await open(lines)
  return school.call('imports.apply', { importSession })
}
async function stored(register: keyof typeof registers) {
  const { rows } = await school.call('records.list', { view: { register }, offset: 0, limit: 100 })
  return rows.map(({ id }) => recordStore(school.ledger, registers[register]).read(id))
}

describe('visits in the layouts of others', () => {
  it('takes 时间 beside 日期 for the time of the day, and a relation out of its bracket', async () => {
    const { rows } = await open([
      '家访登记表',
      '日期,时间,学生,班级,途径,教师,家长,谈话内容',
      '2026-09-10,19:00-19:40,王小一,三(1)班,请家长来校,Lucy Wang、周老师,王大（爸爸）,谈作息'
    ])
    expect(rows[0]?.values).toMatchObject({
      visitDate: '2026-09-10',
      startTime: '19:00',
      endTime: '19:40',
      method: '到校面谈',
      teachers: 'Lucy Wang、周老师',
      parentName: '王大',
      parentRelation: '父亲'
    })
  })

  it('takes 起 and 止 for its hours, and a state in other words for what came of it', async () => {
    const { rows } = await open([
      '家访登记表',
      '日期,起,止,学生,班级,方式,教师,谈了哪些事,落实情况',
      '2026-09-10,19:00,19:40,王小一,三(1)班,上门,周老师,谈作息,待跟进',
      '2026-09-11,19:00,19:40,李小二,三(1)班,上门,周老师,谈作息,作业已按时交'
    ])
    expect(rows[0]?.values).toMatchObject({ startTime: '19:00', endTime: '19:40', followUpState: '待跟进' })
    expect(rows[1]?.values).toMatchObject({ content: '谈作息', followUpResult: '作业已按时交' })
    expect(rows[1]?.values.followUpState).toBeUndefined()
  })

  it('parts what a wide gap parts in the line above the table', async () => {
    const { rows } = await open([
      '班主任家访记录',
      '班级：三（1）班          家访教师：周文          学生数：41人',
      '序号,学生,日期,方式,家访内容',
      '1,王小一,9.12,上门,谈作息'
    ])
    expect(rows[0]?.values).toMatchObject({ teachers: '周文', grade: 3, classNo: 1 })
  })

  it('reads brothers and sisters in a column of their own, and finds nothing to do the second time', async () => {
    await bring(ROSTER)
    const lines = [
      '家访登记簿',
      '学生姓名,班级,兄弟姐妹（同访）,走访日期,走访方式,走访教师,访谈内容',
      '王小一,三(1)班,李小二、陈小九,2026-09-12,上门,周老师,谈作息'
    ]
    await bring(lines)
    const [visit] = await stored('home_visits')
    expect(visit?.values.visitedSiblings).toMatchObject([{ name: '李小二' }, { name: '陈小九' }])
    expect(visit?.otherColumns ?? {}).toEqual({})
    expect((await bring(lines)).summary).toMatchObject({ create: 0, update: 0, unchanged: 1 })
  })

  it('finds a pupil of whom the list says the grade only', async () => {
    await bring(ROSTER)
    const { rows } = await open([
      '走访学生家庭情况记载',
      '走访学生,读几年级,哪天走访,走访形式,走访老师,谈了哪些事',
      '张小三,三年级,2026-09-12,上门,周老师,谈安全',
      '无此人,三年级,2026-09-12,上门,周老师,谈安全'
    ])
    expect(rows.map(({ action }) => action)).toEqual(['create', 'rejected'])
    expect(rows[1]?.reason).toContain('没有认出是哪个班')
  })

  it('flags a day outside the school year of the title', async () => {
    const { rows } = await open([
      '2026年秋新生家访汇总',
      '学生,班级,访问日期,访问方式,访问教师,访谈内容',
      '王小一,一(1)班,2025-10-15,上门,周老师,谈作息',
      '李小二,一(1)班,2026-08-20,上门,周老师,谈作息'
    ])
    const flagged = rows.map(({ issues }) => issues.some(({ code }) => code === 'date_other_year'))
    expect(flagged).toEqual([true, false])
  })
})

describe('meetings and sheets in the layouts of others', () => {
  it('reads who came and what was raised from the tables inside minutes', async () => {
    await bring([
      '家长委员会工作例会记录',
      '会议名称,10月例会,,会议日期,2026-09-18,',
      '会议地点,录播室,,主持人,卫东,',
      '委员出席情况',
      '序号,姓名,职务,到会情况,原因,',
      '1,卫东,主任,到会,,',
      '2,阮志军,委员,请假,加班,',
      '3,牛爱华,委员,缺席,,',
      '意见建议办理情况',
      '序号,意见,谁提的,学校怎么答,承办,办结与否',
      '1,放学路灯不亮,卫东,已联系社区修复,德育处,已办结',
      '会议决定,11月5日前完成量体。'
    ])
    const [meeting] = await stored('committee_meetings')
    expect(meeting?.values).toMatchObject({
      title: '10月例会',
      resolutions: '11月5日前完成量体。',
      attendees: [
        { name: '卫东', post: '主任', state: '到会' },
        { name: '阮志军', state: '请假', reason: '加班' },
        { name: '牛爱华', state: '缺席' }
      ],
      matters: [{ matter: '放学路灯不亮', raisedBy: '卫东', responsible: '德育处', state: '已办结' }]
    })
  })

  it('takes the class of a committee from the name of its meeting where the level says so', async () => {
    const { rows } = await open([
      '家长委员会会议一览表',
      '序号,层次,会议名称,开会日期,地点,主持,应到,实到,主要议题,结论',
      '1,班级,三（2）班家委会碰头会,2026-09-12,教室,卫东,5,4,图书角,公示',
      '2,校级,三（2）班开放课交流会,2026-09-13,报告厅,卫东,24,23,开放课,通过'
    ])
    expect(rows[0]?.values).toMatchObject({ grade: 3, classNo: 2, resolutions: '公示' })
    expect(rows[1]?.values.classNo).toBeUndefined()
  })

  it('reads a sheet signed with a name and its relation, and the time beside its day', async () => {
    await bring([
      '三（1）班家长会签到单',
      '主题,开学第一课,,日期,2026年9月2日',
      '开始时间,19:00,,班主任,贾楠',
      '编号,学生,到会家长,到场时间,说明',
      '1A01,王小一,王大（爸爸）,18:52,',
      '1A02,李小二,请假,—,出国'
    ])
    const [meeting] = await stored('parent_meetings')
    expect(meeting?.values).toMatchObject({
      title: '开学第一课',
      date: '2026-09-02',
      startTime: '19:00',
      attendance: [
        { name: '王小一', parentName: '王大', attendee: '父亲' },
        { name: '李小二', attendee: '缺席', absentReason: '出国' }
      ]
    })
  })
})

describe('evaluations of teachers', () => {
  it('leaves out what tells who marked, and finds nothing to do the second time', async () => {
    const lines = [
      '家长评教汇总表',
      '评教时间：2026年9月18日',
      '教师,学科,班级,家长姓名,联系电话,综合得分,家长意见',
      '周文,语文,三(1)班,王大,13800000001,96,作业适量'
    ]
    await bring(lines)
    const [record] = await stored('teaching_evaluations')
    expect(record?.otherColumns ?? {}).toEqual({})
    expect((await bring(lines)).summary).toMatchObject({ create: 0, update: 0, unchanged: 1 })
  })

  it('flags more forms than went out', async () => {
    const { rows } = await open([
      '家长评教汇总表',
      '评教时间：2026年9月18日',
      '教师,学科,班级,发放,收回,很满意',
      '周文,语文,三(1)班,44,47,40'
    ])
    expect(rows[0]?.issues).toContainEqual(expect.objectContaining({ code: 'returned_exceeds' }))
  })
})
