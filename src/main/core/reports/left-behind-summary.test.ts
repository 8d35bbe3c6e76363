import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { LeftBehindDefinition } from '@shared/api/session'
import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { openChangeSet, openWriter } from '../records/writer'
import { leftBehindFigures, summariseLeftBehind } from './left-behind-summary'
import { writeSummary } from './summary-workbook'

const NOW = new Date('2026-03-01T08:00:00+08:00')
const DAY = '2026-03-01'
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => NOW)
  school.ledger.writeSettings({ homeCounty: '江西省抚州市临川区' })
})
afterEach(() => school.remove())

interface Child {
  student?: RecordValues
  /** Rows of father and mother. */
  father?: MemberValues[]
  mother?: MemberValues[]
  care?: MemberValues[]
  form?: RecordValues
}
const AWAY: MemberValues = { away: true, since: '2024-02', place: '广东省深圳市' }
const HOME: MemberValues = { away: false }

function add(...children: Child[]): void {
  const { ledger } = school
  const session = { accountId: 1, displayName: '德育处' }
  const options = { origin: 'form', label: '新增', session, at: NOW.toISOString() } as const
  ledger.sqlite.transaction(() => {
    const set = openChangeSet(ledger, options)
    const students = openWriter(set, registers.students)
    const records = openWriter(set, registers.left_behind_children)
    const forms = openWriter(set, registers.environment_forms)
    children.forEach(({ student, father, mother, care, form }, place) => {
      const inClass = { stage: '小学', entryYear: 2024, classNo: 1 }
      const studentId = students.create({ name: `学生${place}`, ...inClass, ...student })
      if (form) forms.create({ studentId, schoolYear: 2025, ...form })
      if (!father && !mother && !care) return
      const states = [
        ...(father ?? []).map((state) => ({ parent: '父亲', ...state })),
        ...(mother ?? []).map((state) => ({ parent: '母亲', ...state }))
      ]
      records.create({ studentId, parentStates: states, careStates: care ?? null })
    })
  })()
}

function summary(asOf = DAY, definition: LeftBehindDefinition = 'B') {
  const schoolYear = Number(asOf.slice(5, 7)) >= 9 ? Number(asOf.slice(0, 4)) : Number(asOf.slice(0, 4)) - 1
  const facts = { day: asOf, definition, visitDays: 30 }
  return summariseLeftBehind(school.ledger, { schoolYear, primaryGrades: 6, facts })
}

/** The figures of a line by column, without those that are 0. */
function line(label: string, ...asked: Parameters<typeof summary>) {
  const { rows, columns } = summary(...asked)
  const figures = rows.find((row) => row.label === label)?.figures ?? []
  return Object.fromEntries(columns.map((column, index) => [column, figures[index]]).filter(([, one]) => one))
}

describe('summariseLeftBehind', () => {
  it('counts each child once in every split', () => {
    add(
      {
        student: { gender: '男', boarding: '住校', leftBehind: '双亲留守' },
        father: [AWAY],
        mother: [{ ...AWAY, place: '南昌市' }],
        care: [{ guardianRelation: '奶奶', assessment: '较好', careLevel: '高' }]
      },
      {
        student: { gender: '女', boarding: '走读', leftBehind: '非留守' },
        father: [AWAY],
        mother: [HOME],
        care: [{ guardianRelation: '母女', assessment: '差', careLevel: '低' }]
      },
      { father: [HOME], mother: [{ ...AWAY, place: null, placeRange: '县内' }] },
      { student: { gender: '男' }, father: [HOME], mother: [HOME] },
      {}
    )
    expect(line('二(1)班')).toEqual({
      班级数: 1,
      学生数: 5,
      留守总数: 3,
      单亲留守: 2,
      双亲留守: 1,
      性别男: 1,
      性别女: 1,
      性别未填: 1,
      就读方式住校: 1,
      就读方式走读: 1,
      就读方式未填: 1,
      外出范围县内: 1,
      外出范围省外: 2,
      监护人祖父母: 1,
      监护人父或母: 1,
      监护人未填: 1,
      监护评估较好: 1,
      监护评估差: 1,
      监护评估未评: 1,
      关爱级别高: 1,
      关爱级别低: 1,
      关爱级别未定: 1
    })
  })

  it('counts apart who was reported but cannot be decided', () => {
    add(
      { student: { leftBehind: '单亲留守' } },
      { father: [AWAY] },
      { student: { leftBehind: '双亲留守' }, father: [HOME], mother: [HOME] },
      { form: { familyType: '双亲完整' } }
    )
    expect(line('合计')).toEqual({ 班级数: 1, 学生数: 4, 事实不全: 2 })
    expect(summary().definition).toContain('未计入留守总数')
  })

  it('says that places cannot be judged where the school has not said its county', () => {
    add({ father: [AWAY], mother: [HOME] })
    expect(line('合计')).toMatchObject({ 外出范围省外: 1 })
    expect(summary().definition).not.toContain('学校所在县')
    school.ledger.writeSettings({ homeCounty: '' })
    expect(line('合计')).toMatchObject({ 外出范围未填: 1 })
    expect(summary().definition).toContain('还没有填写学校所在县(区)')
  })

  it('counts as of the day and by the definition that are asked for', () => {
    const rural = { householdType: '农业户口', birthDate: '2017-05-01' }
    add(
      { student: rural, father: [AWAY, { ...HOME, validFrom: '2026-02-01' }], mother: [HOME] },
      { student: rural, father: [{ ...AWAY, since: '2026-02-10' }], mother: [AWAY] }
    )
    expect(line('合计', '2026-01-31')).toMatchObject({ 留守总数: 2, 单亲留守: 2 })
    expect(line('合计')).toMatchObject({ 留守总数: 1, 单亲留守: 1 })
    expect(line('合计', DAY, 'D')).toMatchObject({ 留守总数: 1, 双亲留守: 1 })
    expect(line('合计', DAY, 'A')).toMatchObject({ 留守总数: 1, 双亲留守: 1 })
    expect(line('一(1)班', '2024-09-01')).toMatchObject({ 留守总数: 2 })
    expect(summary(DAY, 'A').definition).toContain('国发〔2016〕13号')
    expect(summary().definition).toContain('全国学籍系统')
  })

  it.each([
    [{ guardianRelation: '外婆' }, '监护人外祖父母'],
    [{ guardianRelation: '爷爷奶奶' }, '监护人祖父母'],
    [{ guardianRelation: '姑姑', guardianshipType: '受委托' }, '监护人其他'],
    [{ guardianName: '示例某' }, '监护人其他'],
    [{ guardianshipType: '外祖父母' }, '监护人外祖父母'],
    [{ guardianshipType: '无人监护', guardianRelation: '父亲' }, '监护人无人监护'],
    [{ assessment: '一般' }, '监护人未填']
  ])('finds the guardian %j', (care, column) => {
    add({ father: [AWAY], mother: [HOME], care: [care] })
    expect(line('合计')).toMatchObject({ [column]: 1 })
  })

  it('adds up in every line, and the workbook holds the same figures', () => {
    const pick = <Value>(values: Value[], place: number) => values[place % values.length] as Value
    add(
      ...Array.from({ length: 90 }, (_, place): Child => ({
        student: {
          entryYear: 2022 + (place % 3),
          classNo: 1 + (place % 2),
          gender: pick(['男', '女', null], place),
          boarding: pick(['住校', '走读', null], place >> 1),
          leftBehind: pick(['双亲留守', '单亲留守', null], place >> 2)
        },
        father: [{ ...AWAY, place: pick(['广东', '南昌', '临川区', null], place) }],
        mother: pick([[AWAY], [HOME], [{ alive: false }], []], place >> 1),
        care: [
          {
            guardianRelation: pick(['奶奶', '外公', '父亲', '姑姑', null], place),
            assessment: pick(['较好', '一般', '差', '很好', null], place),
            careLevel: pick(['高', '中', '低', null], place)
          }
        ]
      }))
    )
    const whole = summary()
    const groups = [...new Set(leftBehindFigures.flatMap(({ group }) => group ?? []))]
    expect(groups).toHaveLength(7)
    for (const { label, figures } of whole.rows) {
      const total = figures[2] ?? 0
      expect(total, label).toBeGreaterThan(0)
      for (const group of groups) {
        const split = leftBehindFigures.flatMap((one, index) =>
          one.group === group ? [figures[index + 1] ?? 0] : []
        )
        expect(
          split.reduce((sum, one) => sum + one, 0),
          `${label} ${group}`
        ).toBe(total)
      }
    }
    const [students = 0, total = 0] = whole.rows.at(-1)?.figures.slice(1) ?? []
    expect([students, total + (whole.rows.at(-1)?.figures.at(-1) ?? 0)]).toEqual([90, 90])
    const bytes = writeSummary(whole, leftBehindFigures, { schoolName: '示例学校', filledBy: '德育处' })
    const book = read(bytes)
    const back = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
    expect(back.slice(4, 4 + whole.rows.length)).toEqual(
      whole.rows.map(({ label, figures }) => [label, ...figures])
    )
    expect(String(back[4 + whole.rows.length]?.[0])).toContain('全国学籍系统口径')
  })
})

describe('reports.summary of left-behind children', () => {
  const ask = (caller: Caller, definition?: LeftBehindDefinition) =>
    caller.call('reports.summary', {
      register: 'left_behind_children',
      asOf: DAY,
      ...(definition ? { definition } : {})
    })

  it('follows the definition of the school unless another is asked for', async () => {
    expect((await ask(school)).definition).toContain('全国学籍系统')
    expect((await ask(school, 'D')).definition).toContain('江西省教育厅2007年')
  })

  it('counts the classes of a teacher only', async () => {
    add({ father: [AWAY], mother: [HOME] }, { student: { classNo: 2 }, father: [AWAY], mother: [HOME] })
    const classes = [{ stage: '小学', entryYear: 2024, classNo: 2 } as const]
    const { rows, definition } = await ask(school.teacher(...classes))
    expect(rows.map(({ label, figures }) => [label, figures[2]])).toEqual([
      ['二(2)班', 1],
      ['二年级小计', 1],
      ['合计', 1]
    ])
    expect(definition).toContain('只统计本账号任教的班级')
  })
})
