import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { InputOf } from '@shared/api/contract'
import type { FileContent } from '@shared/api/messages'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

/** The sheets that parents sign, read back as a workbook. */
const OWN = { stage: '小学', entryYear: 2024, classNo: 1 } as const
const YEAR = 2026
const HEADERS = ['序号', '学生姓名', '家长姓名', '与学生关系', '联系电话', '家长签名']
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => new Date('2026-11-06T08:00:00+08:00'))
})
afterEach(() => school.remove())

async function fill(className: string, count: number) {
  for (let number = 1; number <= count; number++) {
    const values = {
      name: `测试${'甲乙丙丁戊己庚辛壬癸'[number % 10]}${'一二三四五'[Math.floor(number / 10)]}`,
      className,
      classStudentNumber: String(number),
      guardians: [{ name: '某某某', relation: number === 1 ? '外婆' : '母亲', isGuardian: true }]
    }
    await school.call('records.create', { register: 'students', values })
  }
}
async function begin(classes: InputOf<'gatherings.begin'>['classes'] = 'all', title = '期中家长座谈会') {
  const values = { title, date: '2026-11-06', place: '本班教室' }
  const input = { register: 'parent_meetings', schoolYear: YEAR, values, classes } as const
  return (await school.call('gatherings.begin', input)).ids
}
type Sheets = { names: string[]; rows: string[][][]; file: FileContent }
async function sheets(
  input: Omit<InputOf<'gatherings.signIn'>, 'schoolYear' | 'register'> & { register?: 'trainings' },
  caller: Caller = school
): Promise<Sheets> {
  const answer = await caller.ask('gatherings.signIn', {
    register: 'parent_meetings',
    schoolYear: YEAR,
    ...input
  })
  if (!answer.ok || !answer.file) throw new Error(answer.ok ? 'no file' : answer.error.code)
  const book = read(answer.file.bytes)
  const rows = book.SheetNames.map((name) =>
    // Lines for families that come besides are empty.
    utils
      .sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' })
      .filter((row) => row.some((cell) => cell !== ''))
  )
  return { names: book.SheetNames, rows, file: answer.file }
}

describe('gatherings.signIn', () => {
  it('puts a class of up to 30 into one block, with school, meeting, class, day and place above', async () => {
    await fill('三(1)班', 3)
    const { names, rows, file } = await sheets({ ids: await begin() })
    expect(names).toEqual(['三(1)班'])
    const [title, facts, header, ...children] = rows[0] ?? []
    expect(title?.[0]).toBe('示例学校期中家长座谈会签到表')
    expect(facts?.[0]).toMatch(/^班级:三\(1\)班 +日期:2026年11月6日 +地点:本班教室 +应到:3 人 +实到: +人$/)
    expect(header).toEqual([...HEADERS, '备注'])
    expect(children).toEqual([
      ['1', '测试乙一', '', '', '', '', ''],
      ['2', '测试丙一', '', '', '', '', ''],
      ['3', '测试丁一', '', '', '', '', '']
    ])
    expect(file.name).toBe('示例学校三(1)班家长会签到表2026-11-06.xlsx')
  })

  it('puts more into two blocks, down the left one first, unless it is told otherwise', async () => {
    await fill('三(1)班', 33)
    const ids = await begin()
    const { rows } = await sheets({ ids })
    expect(rows[0]?.[2]).toEqual([...HEADERS, ...HEADERS])
    expect(rows[0]?.slice(3)).toHaveLength(17)
    expect(rows[0]?.[3]?.filter(Boolean)).toEqual(['1', '测试乙一', '18', '测试壬二'])
    expect(rows[0]?.at(-1)?.filter(Boolean)).toEqual(['17', '测试辛二'])
    expect((await sheets({ ids, blocks: 1 })).rows[0]?.slice(3)).toHaveLength(33)
  })

  it('prints the parents where the school wants it; which grandparent came the family says itself', async () => {
    await fill('三(1)班', 2)
    const { rows } = await sheets({ ids: await begin(), parents: true })
    expect(rows[0]?.slice(3).map((row) => row.slice(1, 4))).toEqual([
      ['测试乙一', '某某某', ''],
      ['测试丙一', '某某某', '母亲']
    ])
  })

  it('makes a sheet a class of an event, and of classes that have no record', async () => {
    await fill('三(1)班', 2)
    await fill('三(2)班', 1)
    await fill('四(1)班', 1)
    const ids = await begin([
      { grade: 3, classNo: 1 },
      { grade: 3, classNo: 2 }
    ])
    await begin('all', '别的家长会')
    expect((await sheets({ eventOf: ids[1] })).names).toEqual(['三(1)班', '三(2)班'])
    const blank = await sheets({ blank: { grade: 4 } })
    expect(blank.names).toEqual(['四(1)班'])
    expect(blank.rows[0]?.[0]?.[0]).toBe('示例学校家长会签到表')
    const session = await sheets({
      register: 'trainings',
      blank: { title: '怎样陪孩子读书', date: '2026-12-01' }
    })
    expect(session.names).toEqual(['三(1)班', '三(2)班', '四(1)班'])
    expect(session.rows[0]?.[0]?.[0]).toBe('示例学校家长学校“怎样陪孩子读书”签到表')
  })

  it('gives a teacher the own class alone, logs that names were handed out, and refuses an empty one', async () => {
    await fill('三(1)班', 1)
    await fill('三(2)班', 1)
    const ids = await begin()
    const teacher = school.teacher(OWN)
    expect((await sheets({ blank: {} }, teacher)).names).toEqual(['三(1)班'])
    await expect(sheets({ ids: ids.slice(1) }, teacher)).rejects.toThrow('record_not_found')
    await expect(sheets({ blank: { grade: 6 } })).rejects.toThrow('invalid_input')
    const { entries } = await school.call('audit.list', { offset: 0, limit: 5 })
    expect(entries).toContainEqual(expect.objectContaining({ account: '班主任', action: '导出' }))
  })
})

describe('gatherings.trainees as a workbook', () => {
  it('is the list of trainees with a note on who graduates, in the log of looks', async () => {
    await fill('三(1)班', 2)
    const values = { topic: '课', date: '2026-10-20', hours: 2 }
    const input = { register: 'trainings', schoolYear: YEAR, values, classes: 'all' } as const
    const { ids } = await school.call('gatherings.begin', input)
    await school.call('gatherings.mark', {
      register: 'trainings',
      id: ids[0] ?? 0,
      marks: [{ position: 0, attendee: '缺席' }],
      rest: 'usual'
    })
    const answer = await school.ask('gatherings.trainees', {
      schoolYear: YEAR,
      grade: 3,
      classNo: 1,
      workbook: true
    })
    if (!answer.ok || !answer.file) throw new Error('no file')
    expect(answer.file.name).toBe('示例学校三(1)班家长学校学员名册2026-11-06.xlsx')
    const book = read(answer.file.bytes)
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
    expect(rows[0]).toEqual(['示例学校2026—2027学年度三(1)班家长学校学员名册'])
    expect(rows.slice(3, 5)).toEqual([
      [1, '三(1)班', '测试丙一', '某某某', '母亲', 1, 1, 2, 0, 0, 100, '是'],
      [2, '三(1)班', '测试乙一', '某某某', '祖辈', 1, 0, 0, 1, 0, 0, '是']
    ])
    expect(String(rows[5])).toContain('一学年缺席不超过 1 次的结业')
    const { entries } = await school.call('audit.list', { offset: 0, limit: 5 })
    expect(entries).toContainEqual(expect.objectContaining({ action: '导出' }))
  })
})
