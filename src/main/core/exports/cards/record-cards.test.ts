import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { read } from 'xlsx'
import { registers, type RecordValues, type RegisterDeclaration } from '@shared/registers'
import { openSheets } from '../../../../../tests/card-cells'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'
import { openChangeSet, openWriter } from '../../records/writer'
import { recordLayouts } from './record-layouts'

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

async function print(input: Record<string, unknown>, caller: Caller = core) {
  const answer = await caller.ask('exports.cards', input)
  if (!answer.ok || !answer.file) throw new Error(JSON.stringify(answer))
  return { name: answer.file.name, sheets: openSheets(answer.file.bytes) }
}
const printAll = async ({ key }: RegisterDeclaration) =>
  Object.values((await print({ register: key, view: { register: key } })).sheets)

const { home_visits: visits, committee_meetings: committee, parent_meetings: parents, students } = registers
const visit = {
  visitDate: '2026-10-12',
  startTime: '19:00',
  endTime: '20:30',
  method: '上门家访',
  category: '留守',
  teachers: '示例师、示例友',
  content: '谈了作业',
  problems: '爱玩手机',
  followUp: '电话回访',
  followUpDate: '2026-11-01',
  followUpState: '待跟进',
  harmSigns: '示例迹象'
}

describe('the card of a home visit', () => {
  it('says who was visited, when and how, what was said, and who signs', async () => {
    const studentId = add(students, {
      name: '示例甲',
      ...inClass(2),
      phone: '13900000001',
      address: '示例路1号'
    })
    const brother = add(students, { name: '示例乙', ...inClass(1) })
    add(visits, { ...visit, studentId, visitedSiblings: [{ studentId: brother, name: '旧名' }] })
    const [card] = await printAll(visits)
    expect(card?.title).toBe('家访记录表(2026—2027学年度)')
    expect(card?.line).toBe('学校:示例学校')
    expect(card?.valueOf('学生姓名')).toBe('示例甲')
    expect(card?.valueOf('班级')).toBe('三(2)班')
    expect(card?.valueOf('同访的兄弟姐妹')).toBe('示例乙')
    expect(card?.valueOf('联系电话')).toBe('13900000001')
    expect(card?.valueOf('家庭住址')).toBe('示例路1号')
    expect(card?.valueOf('家访时间')).toBe('2026年10月12日 19:00-20:30')
    expect(card?.valueOf('家访方式')).toBe('☑上门家访 □电话家访 □线上家访 □到校面谈 □其他')
    expect(card?.valueOf('家访教师')).toBe('示例师、示例友')
    expect(card?.valueOf('家访内容')).toBe('谈了作业')
    expect(card?.valueOf('存在问题')).toBe('爱玩手机')
    expect(card?.valueOf('跟进日期')).toBe('2026年11月1日')
    expect(card?.valueOf('跟进状态')).toBe('☑待跟进 □已完成 □无需跟进')
    expect(card?.last).toEqual(['家长签名:', '教师签名:', '日期:'])
  })

  it('leaves out what is sensitive, and leaves no mark of the form', async () => {
    const studentId = add(students, { name: '示例甲', ...inClass(2) })
    add(visits, { ...visit, studentId })
    const [card] = await printAll(visits)
    expect(card?.texts.join()).not.toMatch(/受侵害|示例迹象|[{}]/)
    expect(card?.texts).toContain('家长反馈')
  })

  it('follows the school: its label, without what it hid', async () => {
    const studentId = add(students, { name: '示例甲', ...inClass(2) })
    add(visits, { ...visit, studentId })
    const fieldChoices = { home_visits: { content: { label: '访谈记要' }, problems: { hidden: true } } }
    core.ledger.writeSettings({ fieldChoices })
    const [card] = await printAll(visits)
    expect(card?.valueOf('访谈记要')).toBe('谈了作业')
    expect(card?.texts.join()).not.toMatch(/存在问题|爱玩手机/)
  })

  it('goes into sheets called after class, child and day, in the order of the days', async () => {
    const studentId = add(students, { name: '示例甲', ...inClass(2) })
    add(visits, { ...visit, studentId })
    add(visits, { ...visit, studentId, visitDate: '2026-09-11' })
    const { sheets, name } = await print({ register: visits.key, studentId })
    expect(Object.keys(sheets)).toEqual(['三(2)班示例甲0911', '三(2)班示例甲1012'])
    expect(name).toBe('示例学校三(2)班家访记录表2026-11-28.xlsx')
  })

  it('is printed to teachers of the children in it, and to nobody else', async () => {
    const studentId = add(students, { name: '示例甲', ...inClass(2) })
    const brother = add(students, { name: '示例乙', ...inClass(1) })
    add(visits, { ...visit, studentId, visitedSiblings: [{ studentId: brother, name: '示例乙' }] })
    const view = { register: visits.key, view: { register: visits.key } }
    const [own, brothers, other] = [2, 1, 3].map((classNo) =>
      core.teacher({ stage: '小学', entryYear: 2024, classNo })
    )
    expect(Object.keys((await print(view, own)).sheets)).toHaveLength(1)
    expect(Object.keys((await print(view, brothers)).sheets)).toHaveLength(1)
    expect(await other?.ask('exports.cards', view)).toMatchObject({ error: { code: 'invalid_input' } })
    const ofStudent = { register: visits.key, studentId }
    expect(await other?.ask('exports.cards', ofStudent)).toMatchObject({
      error: { code: 'record_not_found' }
    })
  })

  it('is blank for the children of a class with their names, or without any', async () => {
    add(students, { name: '示例甲', ...inClass(2), phone: '13900000001' })
    const ofClass = await print({ register: visits.key, blank: { grade: 3, classNo: 2 } })
    const [card] = Object.values(ofClass.sheets)
    expect(card?.valueOf('学生姓名')).toBe('示例甲')
    expect(card?.texts.join()).not.toMatch(/13900000001|☑/)
    // A blank card has room for what a filled one leaves out.
    for (const label of ['家庭情况', '在校表现', '在家表现', '存在问题', '达成共识', '采取措施'])
      expect(card?.texts).toContain(label)
    const nobody = await print({ register: visits.key, blank: { copies: 2 } })
    expect(Object.keys(nobody.sheets)).toEqual(['空白001', '空白002'])
  })
})

const matter = {
  matter: '作业太多',
  raisedBy: '示例家长',
  answer: '统筹作业',
  responsible: '教导处',
  deadline: '2026-11-01',
  state: '已办结',
  result: '认可'
}

describe('the card of a meeting', () => {
  it('names who came, who did not and why, and answers every matter in a line', async () => {
    add(committee, {
      ...{ title: '第一次会议', date: '2026-10-12', level: '学校', agenda: '计划', guests: '校长' },
      attendees: [
        { name: '示例甲', state: '到会' },
        { name: '示例乙', state: '请假', reason: '外出务工' },
        { name: '示例丙', state: '缺席' },
        { name: '示例丁' }
      ],
      matters: [matter, { ...matter, matter: '食堂', state: '待答复' }]
    })
    const [card] = await printAll(committee)
    expect(card?.valueOf('应到人数')).toBe('4')
    expect(card?.valueOf('实到人数')).toBe('1')
    expect(card?.valueOf('出席人员')).toBe('示例甲')
    expect(card?.valueOf('缺席人员及原因')).toBe('示例乙(请假,外出务工)、示例丙(缺席)')
    expect(card?.rowsUnder('意见或建议')).toEqual([
      ['作业太多', '示例家长', '统筹作业', '教导处', '2026年11月1日', '已办结', '认可'],
      ['食堂', '示例家长', '统筹作业', '教导处', '2026年11月1日', '待答复', '认可']
    ])
  })

  it('shows what was written where nobody called the roll', async () => {
    add(committee, {
      ...{ title: '第一次会议', date: '2026-10-12', level: '学校', agenda: '计划' },
      ...{ attendeeNames: '示例甲等九人', absentNote: '示例乙请假', reportedExpected: 10, reportedPresent: 9 }
    })
    const [card] = await printAll(committee)
    expect(card?.valueOf('出席人员')).toBe('示例甲等九人')
    expect(card?.valueOf('缺席人员及原因')).toBe('示例乙请假')
    expect(card?.valueOf('出席率(%)')).toBe('90')
  })

  it('counts the parents who came, and lists for whom nobody did', async () => {
    const ticked = (name: string, attendee: string, more = {}) => ({ name, attendee, ...more })
    const told = { absentReason: '务工', makeUp: '电话', makeUpDate: '2026-11-12', makeUpNote: '已告知' }
    add(parents, {
      ...{ ...inClass(2), title: '期中座谈会', date: '2026-11-10', classReport: '班级稳定' },
      attendance: [
        ticked('示例甲', '母亲'),
        ticked('示例乙', '祖辈'),
        ticked('示例丙', '母亲'),
        ticked('示例丁', '缺席', told)
      ]
    })
    const [card] = await printAll(parents)
    expect(card?.valueOf('班级')).toBe('三(2)班')
    expect(card?.valueOf('应到人数')).toBe('4')
    expect(card?.valueOf('出席率(%)')).toBe('75')
    expect(card?.valueOf('到会情况')).toBe('母亲2人、祖辈1人')
    expect(card?.rowsUnder('缺席原因')).toEqual([['示例丁', '务工', '电话', '2026年11月12日', '已告知']])
    expect(card?.texts).not.toContain('示例乙')
  })
})

describe('cards that are read off the declaration', () => {
  const { trainings, activities, open_days: openDays, legal_lectures: lectures, surroundings } = registers

  it('have every fact that is filled, with lessons as a table', async () => {
    add(trainings, {
      topic: '亲子沟通',
      date: '2026-10-12',
      startTime: '14:30',
      hours: 2,
      reportedPresent: 30
    })
    add(activities, {
      title: '演讲比赛',
      date: '2026-10-12',
      category: '演讲',
      course: '过程',
      awards: '一等奖'
    })
    add(lectures, { topic: '宪法', date: '2026-10-12', hours: 1, people: 300 })
    add(surroundings, { problem: '摊点占道', date: '2026-10-12', problemKind: '摊点、其他', state: '整改中' })
    const lesson = {
      period: '第2节',
      className: '三(2)班',
      subject: '语文',
      teacher: '示例师',
      topic: '古诗'
    }
    add(openDays, { theme: '开放周', startDate: '2026-11-17', lessons: [lesson] })
    const [training] = await printAll(trainings)
    expect(training?.valueOf('培训时间')).toBe('2026年10月12日 14:30')
    expect(training?.valueOf('实到人数')).toBe('30')
    const [activity] = await printAll(activities)
    expect(activity?.valueOf('获奖情况')).toBe('一等奖')
    expect(activity?.valueOf('简报链接')).toBe(null)
    const [lecture] = await printAll(lectures)
    expect(lecture?.valueOf('课时')).toBe('1')
    const [inspection] = await printAll(surroundings)
    expect(inspection?.valueOf('问题类别')).toMatch(/☑摊点.*☑其他/)
    const [days] = await printAll(openDays)
    expect(days?.rowsUnder('节次')).toEqual([['第2节', '三(2)班', '语文', '示例师', '古诗']])
  })

  it('have a place for every field that may be printed', async () => {
    for (const register of Object.values(registers) as RegisterDeclaration[]) {
      if (!recordLayouts[register.key]) continue
      const { sheets } = await print({ register: register.key, blank: {} })
      const [card] = Object.values(sheets)
      const reported = Object.values(register.fields).map(({ reportedAs }) => reportedAs)
      const missing = Object.entries(register.fields).flatMap(([key, { label, sensitive, internal }]) =>
        sensitive || internal || reported.includes(key) || card?.texts.includes(label) ? [] : [label]
      )
      // What stands in a cell together with another fact or in the table of matters, or is what the paper is for.
      const told = ['开始时间', '结束时间', '建议条数', '家长已签名']
      expect([register.key, missing.filter((label) => !told.includes(label))]).toEqual([register.key, []])
    }
  })

  it('are declared wherever there is a layout, and only there', () => {
    const declared = Object.values(registers as Record<string, RegisterDeclaration>).filter(
      ({ card }) => card
    )
    expect(declared.map(({ key }) => key).sort()).toEqual(Object.keys(recordLayouts).sort())
  })
})

/** The size of a style's letters in points. */
function lettersOf(styles: string, style: number): number {
  const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*fontId="(\d+)"/g)]
  const fonts = [...(/<fonts.*<\/fonts>/s.exec(styles)?.[0] ?? '').matchAll(/<sz val="([\d.]+)"/g)]
  return Number(fonts[Number(formats[style]?.[1])]?.[1])
}

describe('long texts', () => {
  it('stay on the one page and are not cut off: sixty attendees with twelve matters have their place', async () => {
    const attendees = Array.from({ length: 60 }, (_, place) => ({ name: `示例${place}`, state: '到会' }))
    const matters = Array.from({ length: 12 }, () => ({
      ...matter,
      matter: '希望加强放学时校门口的秩序'.repeat(2)
    }))
    add(committee, {
      ...{
        title: '第一次会议',
        date: '2026-10-12',
        level: '学校',
        agenda: '计划',
        discussion: '字'.repeat(600)
      },
      ...{ attendees, matters }
    })
    const studentId = add(students, { name: '示例甲', ...inClass(2) })
    add(visits, { ...visit, studentId, content: '字'.repeat(3000) })
    for (const register of [committee, visits]) {
      const answer = await core.ask('exports.cards', {
        register: register.key,
        view: { register: register.key }
      })
      if (!answer.ok || !answer.file) throw new Error('cards are a file')
      const sheet = strFromU8(unzipSync(answer.file.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      const styles = strFromU8(unzipSync(answer.file.bytes)['xl/styles.xml'] ?? new Uint8Array())
      expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"\/>/)
      expect(sheet).toMatch(/fitToWidth="1" fitToHeight="1"/)
      const rows = Object.values(read(answer.file.bytes, { cellStyles: true }).Sheets)[0]?.['!rows'] ?? []
      // The visit's 3,000 characters step down in size: no row is high enough for them in the letters of the form.
      const style = /<c [^>]*s="(\d+)"[^>]*><is><t[^>]*>字{3000}</.exec(sheet)?.[1]
      if (register === visits) expect(lettersOf(styles, Number(style))).toBeLessThan(9)
      // Also on a full page there is room to sign.
      expect(rows.at(-1)?.hpt).toBeGreaterThanOrEqual(26)
    }
  })
})

describe('refused', () => {
  it.each([
    { register: 'activities', studentId: 1 },
    { register: 'activities', blank: { grade: 3, classNo: 2 } },
    { register: 'activities', view: { register: 'activities' } },
    { register: 'home_visits', view: { register: 'students' } },
    { register: 'publicity', blank: {} },
    { register: 'home_visits' }
  ])('is %j', async (input) => {
    expect(await core.ask('exports.cards', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' }
    })
  })
})
