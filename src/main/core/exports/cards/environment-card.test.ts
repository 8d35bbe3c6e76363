import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { customise, type FieldChoices } from '@shared/registers/customise'
import { environmentForms } from '@shared/registers/environment-forms'
import type { RecordValues } from '@shared/registers'
import { openCardWorkbook } from '../../excel/writing/card-workbook'
import type { CardFrame } from './card-frame'
import { environmentCard } from './environment-card'

const frame: CardFrame = {
  programmeName: '校家同创台账',
  schoolName: '示例小学',
  schoolYear: 2026,
  day: '2026-09-08',
  asOf: '2026-09-08'
}
const known: RecordValues = { name: '示例甲', className: '三(2)班', filledOn: '2026-09' }
const father = { relation: '父亲', name: '示例父', phone: '13900000001', isGuardian: true, livesWith: false }

/** The cells of a card as a reader of the file sees them. */
function cellsOf(
  values: RecordValues,
  options: { choices?: FieldChoices; withSensitive?: boolean; frame?: CardFrame } = {}
) {
  const register = customise(environmentForms, options.choices)
  const card = environmentCard(
    register,
    { sheetName: '01', values },
    options.frame ?? frame,
    options.withSensitive
  )
  const workbook = openCardWorkbook()
  workbook.add(card)
  const sheet = read(workbook.finish()).Sheets['01'] ?? {}
  return utils.sheet_to_json<(string | null)[]>(sheet, { header: 1, defval: null })
}
/** The next cell with a text right of a label; null where the value is empty. */
function valueOf(cells: (string | null)[][], label: string) {
  for (const row of cells) {
    const at = row.indexOf(label)
    if (at >= 0) return row.slice(at + 1).find((cell) => cell !== null) ?? null
  }
  return undefined
}
const texts = (cells: (string | null)[][]) => cells.flat().filter((cell) => cell !== null)

describe('environmentCard', () => {
  it('names the programme, school, school year, class and day', () => {
    const [title, line] = cellsOf(known)
    expect(title?.[0]).toBe('“校家同创”工程学生家庭及周边环境登记表(2026—2027学年度)')
    expect(line?.[0]).toMatch(/^学校:示例小学 +班级:三\(2\)班 +填表时间:2026年9月$/)
    const [plain] = cellsOf(known, { frame: { ...frame, programmeName: '台账' } })
    expect(plain?.[0]).toBe('学生家庭及周边环境登记表(2026—2027学年度)')
  })

  it('has a value right of each label, dates in words, numbers as they are', () => {
    const cells = cellsOf({ ...known, birthDate: '2017-08-15', address: '示例路1号', commuteDistanceKm: 0.5 })
    expect(valueOf(cells, '姓名')).toBe('示例甲')
    expect(valueOf(cells, '出生日期')).toBe('2017年8月15日')
    expect(valueOf(cells, '家庭住址')).toBe('示例路1号')
    expect(valueOf(cells, '上下学距离(公里)')).toBe('0.5')
  })

  it('ticks what is chosen, leaves boxes for the rest, and shows what no option has', () => {
    const cells = cellsOf({
      ...known,
      gender: '女',
      onlyChild: false,
      studySpace: true,
      hazards: '危险水域、烈犬、窨井',
      economicStatus: null,
      ethnicity: '汉族'
    })
    expect(valueOf(cells, '性别')).toBe('□男 ☑女')
    expect(valueOf(cells, '是否独生子女')).toBe('□是 ☑否')
    expect(valueOf(cells, '有无独立学习空间')).toBe('☑有 □无')
    expect(valueOf(cells, '安全隐患')).toBe(
      '☑危险水域 □公路铁路 □建筑工地 □高压设施 □地质灾害点 □治安乱点 ☑烈犬 □其他 □无 ☑窨井'
    )
    expect(valueOf(cells, '家庭经济状况')).toBe('□好 □一般 □困难')
    expect(valueOf(cells, '民族')).toBe('汉族')
  })

  it('lists the family under its labels, with empty rows up to four', () => {
    const cells = cellsOf({ ...known, guardians: [{ ...father, age: 40, ageYear: 2024 }] })
    const at = cells.findIndex((row) => row.includes('称谓'))
    const words = (row: number) => cells[at + row]?.filter((cell) => cell !== null)
    expect(words(0)).toEqual([
      ...['家\n庭\n成\n员', '称谓', '姓名', '年龄', '文化程度', '职业'],
      ...['工作单位或务工地点', '联系电话', '是否监护人', '是否同住']
    ])
    expect(words(1)).toEqual(['父亲', '示例父', '42', '13900000001', '是', '否'])
    expect([2, 3, 4].map(words)).toEqual([[], [], []])
    expect(words(5)).toContain('家庭类型')
  })

  it('has a row for every member of a large family', () => {
    const guardians = Array.from({ length: 10 }, (_, index) => ({ ...father, name: `示例${index + 1}` }))
    const cells = cellsOf({ ...known, guardians })
    const at = cells.findIndex((row) => row.includes('称谓'))
    expect(cells.slice(at + 1, at + 11).map((row) => row[3])).toEqual(guardians.map(({ name }) => name))
  })

  it('follows the school: its labels and options, without the fields it hid', () => {
    const choices = {
      housing: { label: '住所', options: ['自有', '宿舍'] },
      reading: { hidden: true },
      filledOn: { hidden: true },
      health: { hidden: true },
      medicalHistory: { hidden: true },
      talent: { hidden: true }
    }
    const cells = cellsOf({ ...known, housing: '租住', reading: '示例读物', health: '示例健康' }, { choices })
    expect(valueOf(cells, '住所')).toBe('□自有 □宿舍 ☑租住')
    expect(texts(cells).join()).not.toMatch(/住房情况|填表时间|阅读|示例读物|示例健康|特长/)
  })

  it('prints habits of parents and signs of harm only where that is asked for', () => {
    const values = { ...known, parentHabits: '打牌赌博', harmSigns: '示例迹象' }
    expect(texts(cellsOf(values)).join()).not.toMatch(/打牌|习惯|示例迹象|侵害/)
    const sensitive = cellsOf(values, { withSensitive: true })
    expect(valueOf(sensitive, '家长不良习惯')).toMatch(/☑打牌赌博/)
    expect(valueOf(sensitive, '受侵害迹象')).toBe('示例迹象')
  })

  it('has a place for every field of the form', () => {
    const placed = texts(cellsOf(known, { withSensitive: true }))
    const missing = Object.values(environmentForms.fields)
      .map(({ label }) => label)
      .filter((label) => !placed.includes(label))
    // The state is the programme's own; class and day stand in the line under the title.
    expect(missing).toEqual(['班级', '登记状态', '填表时间'])
  })

  it('without answers holds name, class and boxes, and ends with empty signatures', () => {
    const cells = cellsOf({ name: '示例甲', className: '三(2)班' })
    expect(texts(cells).join()).not.toContain('☑')
    expect(valueOf(cells, '家庭住址')).toBe('家庭电话')
    expect(cells.at(-1)?.filter((cell) => cell !== null)).toEqual([
      ...['家长签名:', '班主任签名:', '政教处审核(盖章):', '填表日期:']
    ])
    expect(texts(cells)).toContain('照片')
  })
})
