import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { type MemberValues, registers, type RecordValues, type RegisterDeclaration } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { openChangeSet, openWriter } from '../records/writer'

type Cell = string | number | null

let core: TemporaryCore

beforeEach(() => {
  core = temporaryCore(() => new Date('2026-11-28T08:00:00+08:00'))
})
afterEach(() => core.remove())

const inClass = (classNo: number) => ({ stage: '小学', entryYear: 2024, classNo })

/** Writes as the programme itself does, so that members may carry ids. */
function add(register: RegisterDeclaration, values: RecordValues): number {
  const session = { accountId: 1, displayName: '示例老师' }
  const options = { origin: 'create', label: '新增', session, at: '2026-11-28T00:00:00Z' } as const
  return core.ledger.sqlite.transaction(() =>
    openWriter(openChangeSet(core.ledger, options), register).create(values)
  )()
}

interface Wanted {
  sheets?: string[]
  everything?: boolean
  view?: object
  profile?: 'full' | 'public'
}

async function list({ key }: RegisterDeclaration, wanted: Wanted = {}, caller: Caller = core) {
  const { view = {}, profile = 'full', ...rest } = wanted
  const answer = await caller.ask('exports.workbook', { view: { register: key, ...view }, profile, ...rest })
  if (!answer.ok || !answer.file) throw new Error(JSON.stringify(answer))
  const book = read(answer.file.bytes)
  return book.SheetNames.map((name) => {
    const rows = utils.sheet_to_json<Cell[]>(book.Sheets[name] ?? {}, { header: 1, defval: null })
    return {
      name,
      title: rows[0]?.[0],
      headers: rows[2] ?? [],
      rows: rows.slice(3),
      text: JSON.stringify(rows)
    }
  })
}
/** The cells of the rows, by header; the last ones are totals, notes and signatures. */
const recordsOf = ({ headers, rows }: { headers: Cell[]; rows: Cell[][] }) =>
  rows.map((row) => Object.fromEntries(headers.map((header, place) => [header, row[place] ?? null])))

const { parent_meetings: parents, trainings, committee_meetings: committee, home_visits: visits } = registers
const gathering = { title: '期中座谈会', date: '2026-11-10' }
const present = (...names: string[]) =>
  names.map((name) => ({ name, attendee: '母亲', phone: '13900000001' }))
const absent = { name: '示例丁', attendee: '缺席', absentReason: '务工' }

describe('the list of what happened', () => {
  it('has the usual columns, the oldest first, numbers added up, and says how rates are worked out', async () => {
    add(parents, {
      ...gathering,
      ...inClass(2),
      attendance: [...present('示例甲'), absent],
      studyReview: '点评'
    })
    add(parents, { ...gathering, ...inClass(1), date: '2026-09-05', attendance: present('示例乙', '示例丙') })
    const [sheet, ...others] = await list(parents)
    expect(others).toEqual([])
    expect(sheet?.title).toBe('示例学校2026—2027学年度家长会记录')
    expect(sheet?.headers).toEqual([
      ...['序号', '主题', '类型', '班级', '召开日期', '地点', '主持人', '参加教师', '应到人数', '实到人数'],
      ...['出席率(%)', '议程', '班级情况汇报', '家长反馈意见']
    ])
    const [first, second, total, note] = recordsOf(sheet ?? { headers: [], rows: [] })
    expect(first).toMatchObject({ 班级: '三(1)班', 召开日期: '2026-09-05', 应到人数: 2, '出席率(%)': 100 })
    expect(second).toMatchObject({ 班级: '三(2)班', 应到人数: 2, 实到人数: 1, '出席率(%)': 50 })
    expect(total).toMatchObject({ 序号: '合计', 主题: '共2次', 应到人数: 4, 实到人数: 3, '出席率(%)': null })
    expect(note?.序号).toMatch(/^注:.*代开计入实到/)
  })

  it('keeps the order that somebody chose', async () => {
    add(parents, { ...gathering, ...inClass(2) })
    add(parents, { ...gathering, ...inClass(1), date: '2026-09-05' })
    const sort = [{ field: 'date', descending: true }]
    const [sheet] = await list(parents, { view: { sort } })
    expect(sheet?.rows.slice(0, 2).map((row) => row[4])).toEqual(['2026-11-10', '2026-09-05'])
  })

  it('has rare columns where everything is wanted, and the class wherever there is one', async () => {
    add(parents, { ...gathering, ...inClass(2), studyReview: '点评' })
    add(trainings, { topic: '沟通', date: '2026-10-12', ...inClass(2), place: '礼堂' })
    expect((await list(parents))[0]?.headers).not.toContain('学业点评')
    const everything = (await list(parents, { everything: true }))[0]?.headers
    expect(everything).toContain('学业点评')
    expect(everything).not.toContain('备注')
    add(trainings, { topic: '习惯', date: '2026-10-13' })
    const [sheet] = await list(trainings)
    expect(recordsOf(sheet ?? { headers: [], rows: [] }).map((row) => row.班级)).toEqual([
      ...['三(2)班', '全校', null, null, null]
    ])
  })

  it('counts the hours of one event of many classes once', async () => {
    const session = { topic: '沟通', date: '2026-10-12', hours: 2 }
    add(trainings, { ...session, ...inClass(1), event: 'one', reportedPresent: 30 })
    add(trainings, { ...session, ...inClass(2), event: 'one', reportedPresent: 31 })
    add(trainings, { ...session, date: '2026-11-12', hours: 1.5 })
    const [sheet] = await list(trainings)
    const total = recordsOf(sheet ?? { headers: [], rows: [] }).find((row) => row.序号 === '合计')
    expect(total).toMatchObject({ 期次: '共3期', 学时: 3.5, 实到人数: 61 })
  })

  it('names the brothers and sisters of a visit in one cell, and says nothing sensitive', async () => {
    const studentId = add(registers.students, { name: '示例甲', ...inClass(2) })
    const siblings = [{ name: '示例乙' }, { name: '示例丙' }]
    const visit = { visitDate: '2026-10-12', method: '上门家访', teachers: '示例师', content: '谈话' }
    add(visits, { ...visit, studentId, visitedSiblings: siblings, harmSigns: '示例迹象' })
    const [sheet] = await list(visits, { everything: true })
    const [first] = recordsOf(sheet ?? { headers: [], rows: [] })
    expect(first?.同访的兄弟姐妹).toBe('示例乙、示例丙')
    expect(sheet?.text).not.toMatch(/示例迹象|受侵害|合计/)
  })
})

describe('a sheet of members', () => {
  const matters: MemberValues[] = [
    { matter: '作业太多', answer: '统筹', responsible: '教导处', deadline: '2026-11-01', state: '已办结' },
    { matter: '食堂', state: '待答复' }
  ]

  it('has a row for each, behind what tells its record', async () => {
    add(committee, { title: '第一次会议', date: '2026-10-12', level: '学校', agenda: '计划', matters })
    add(committee, { title: '第二次会议', date: '2026-11-12', level: '学校', agenda: '总结' })
    const [, sheet, ...others] = await list(committee, { sheets: ['matters', 'attendees'] })
    // Nobody called the roll, so that there is no sheet of it.
    expect(others).toEqual([])
    expect([sheet?.name, sheet?.title]).toEqual([
      '家长意见与答复',
      '示例学校2026—2027学年度家长委员会会议记录(家长意见与答复)'
    ])
    expect(sheet?.headers).toEqual([
      ...['序号', '会议时间', '会议名称', '级别', '意见或建议', '学校答复', '责任人', '答复时限', '办理状态']
    ])
    expect(sheet?.rows.slice(0, 2)).toEqual([
      [1, '2026-10-12', '第一次会议', '学校', '作业太多', '统筹', '教导处', '2026-11-01', '已办结'],
      [2, '2026-10-12', '第一次会议', '学校', '食堂', null, null, null, '待答复']
    ])
  })

  it('of an attendance has telephones only where everything is wanted, and never an id', async () => {
    const [attendance] = [
      [...present('示例甲'), absent].map((one, place) => ({ ...one, studentId: 70 + place }))
    ]
    add(parents, { ...gathering, ...inClass(2), attendance })
    const usual = (await list(parents, { sheets: ['attendance'] }))[1]
    expect(usual?.headers).toEqual([
      ...['序号', '召开日期', '班级', '主题', '学生姓名', '到会人', '缺席原因']
    ])
    expect(usual?.rows[1]).toEqual([2, '2026-11-10', '三(2)班', '期中座谈会', '示例丁', '缺席', '务工'])
    const everything = (await list(parents, { sheets: ['attendance'], everything: true }))[1]
    expect(everything?.headers).toContain('家长电话')
    expect(everything?.text).toContain('13900000001')
    expect(everything?.headers).not.toContain('学生编号')
  })

  it('holds the own classes of a teacher only', async () => {
    add(parents, { ...gathering, ...inClass(1), attendance: present('示例甲') })
    add(parents, { ...gathering, ...inClass(2), attendance: present('示例乙') })
    const teacher = core.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    const [records, attendance] = await list(parents, { sheets: ['attendance'] }, teacher)
    expect(records?.text).not.toContain('三(1)班')
    expect(attendance?.text).toContain('示例乙')
    expect(attendance?.text).not.toContain('示例甲')
  })

  it.each([
    ['parent_meetings', 'title'],
    ['parent_meetings', 'nothing'],
    ['home_visits', 'visitedSiblings']
  ])('of %s is refused for %s', async (register, sheet) => {
    const answer = await core.ask('exports.workbook', {
      view: { register },
      profile: 'full',
      sheets: [sheet]
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})
