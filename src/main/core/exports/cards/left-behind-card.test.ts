import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import { leftBehindChildren } from '@shared/registers/left-behind-children'
import { openCardWorkbook } from '../../excel/writing/card-workbook'
import { leftBehindCard } from './left-behind-card'

const frame = {
  programmeName: '校家同创台账',
  schoolName: '示例小学',
  schoolYear: 2026,
  day: '2026-09-08',
  asOf: '2026-08-31'
}
const name = { name: '示例甲', className: '三(2)班' }
const father = { relation: '父亲', name: '示例父', birthDate: '1985-03-02', idNumber: '399999198503020018' }
const bothAway = { fatherAway: true, motherAway: true }

function cellsOf(values: RecordValues, register: RegisterDeclaration = leftBehindChildren) {
  const card = leftBehindCard(register, { sheetName: '01', values: { ...name, ...values } }, frame)
  const workbook = openCardWorkbook()
  workbook.add(card)
  const sheet = read(workbook.finish()).Sheets['01'] ?? {}
  return utils
    .sheet_to_json<(string | null)[]>(sheet, { header: 1, defval: null })
    .map((row) => row.filter((cell) => cell !== null))
}
/** The text after a label: the `place`-th one, where a label comes again. */
function valuesOf(values: RecordValues, ...labels: string[]) {
  const cells = cellsOf(values).flat()
  return labels.map((label) => cells[cells.indexOf(label) + 1])
}

describe('leftBehindCard', () => {
  it('names the school, the day and the cut-off date, and ends with signatures and notes', () => {
    const cells = cellsOf({ gender: '男' })
    expect(cells[0]).toEqual(['农村留守儿童基本情况登记表'])
    expect(cells[1]?.[0]).toMatch(/^填报单位\(盖章\):示例小学 +填报日期:2026年9月8日$/)
    expect(cells.at(-5)).toEqual(['单位负责人(签名):', '复核人(签名):', '填表人(签名):'])
    expect(cells.at(-4)?.[0]).toContain('计算到2026年8月31日')
  })

  it('ticks in brackets, as the official form asks', () => {
    const answers = valuesOf(
      {
        householdRegistered: true,
        boarding: '走读',
        stage: '小学',
        incomeSources: '打工、经商、工资',
        assistance: '享受低保、医疗救助'
      },
      ...['是否登记户口', '是否学校寄宿', '就学情况', '家庭经济来源\n(可多选)', '救助帮扶\n(可多选)']
    )
    expect(answers).toEqual([
      '是(√) 否( )',
      '是( ) 否(√)',
      '幼儿园( ) 未入园( ) 小学(√) 初中( ) 高中( ) 中职( ) 辍学( ) 不在学( )',
      '打工收入(√) 种养殖业( ) 政府救助( ) 亲朋接济( ) 其他(√)',
      '享受低保(√) 临时救助( ) 医疗救助(√) 住房救助( ) 其他( )'
    ])
    expect(valuesOf({ schooling: '辍学', stage: '小学' }, '就学情况')[0]).toContain(
      '小学( ) 初中( ) 高中( ) 中职( ) 辍学(√)'
    )
  })

  it.each([
    [{ health: '健康或良好' }, '健康(√) 残疾( ) 患病( )'],
    [{ health: '健康或良好', disability: '无残疾' }, '健康(√) 残疾( ) 患病( )'],
    [{ health: '健康', disability: '听力残疾三级' }, '健康( ) 残疾(√) 患病( )'],
    [{ disability: '肢体残疾', illness: '白血病' }, '健康( ) 残疾(√) 患病(√)'],
    [{ health: '有慢性病' }, '健康( ) 残疾( ) 患病( )'],
    [{}, '健康( ) 残疾( ) 患病( )']
  ])('tells from %j the state of health %s', (values, expected) => {
    expect(valuesOf(values, '身体情况')).toEqual([expected])
  })

  it('finds the grandparents by any word for them, and writes — for the dead', () => {
    const guardians: MemberValues[] = [
      { relation: '爷爷', name: '示例祖', relationNote: '2020年去世' },
      { relation: '奶奶', name: '示例婆', birthDate: '1955-06' },
      { relation: '外公', name: '示例外' }
    ]
    const cells = cellsOf({ guardians, ...bothAway })
    expect(cells.find((row) => row.includes('祖父姓名'))).toEqual([
      ...['家\n庭\n情\n况', '祖父姓名', '—', '出生日期', '—', '祖母姓名', '示例婆', '出生日期', '1955年6月']
    ])
    expect(cells.find((row) => row.includes('外祖父姓名'))).toEqual([
      ...['外祖父姓名', '示例外', '出生日期', '外祖母姓名', '出生日期']
    ])
  })

  it('has the parents with place, phone and number; a dead one is —', () => {
    const values = {
      ...{
        fatherName: '示例父',
        fatherAway: true,
        fatherWorkplace: '广东省深圳市',
        fatherPhone: '13900000001'
      },
      ...{ motherName: '示例母', motherAlive: false, motherPhone: '13900000002', guardians: [father] }
    }
    const cells = cellsOf(values)
    const at = cells.findIndex((row) => row.includes('父亲姓名'))
    expect(cells.slice(at, at + 4)).toEqual([
      ['父亲姓名', '示例父', '出生日期', '1985年3月2日', '当前务工地点', '广东省深圳市'],
      ['父亲联系电话', '13900000001', '父亲公民身份证号码', '399999198503020018'],
      ['母亲姓名', '—', '出生日期', '—', '当前务工地点', '—'],
      ['母亲联系电话', '—', '母亲公民身份证号码', '—']
    ])
  })

  it('names no place of work for a parent at home', () => {
    const [place] = valuesOf({ fatherAway: false, fatherWorkplace: '在家务农' }, '当前务工地点')
    expect(place).toBe('父亲联系电话')
  })

  it.each([
    [bothAway, '是(√) 否( )', '是( ) 否(√)', '父亲( ) 母亲( )'],
    [{ fatherAway: true, motherAway: false }, '是( ) 否(√)', '是( ) 否(√)', '父亲( ) 母亲( )'],
    [
      { fatherAway: true, motherAway: false, motherCanCare: false },
      '是( ) 否(√)',
      '是(√) 否( )',
      '父亲( ) 母亲(√)'
    ],
    [{ motherAway: true, fatherAlive: false }, '是( ) 否(√)', '是(√) 否( )', '父亲( ) 母亲( )'],
    [{ fatherAway: true }, '是( ) 否( )', '是( ) 否( )', '父亲( ) 母亲( )'],
    [{}, '是( ) 否( )', '是( ) 否( )', '父亲( ) 母亲( )']
  ])('says of %j who is away and who cannot care', (values, both, one, incapable) => {
    const labels = ['父母双方同时外出', '父母一方外出、另一方无监护能力', '无监护能力']
    expect(valuesOf(values, ...labels)).toEqual([both, one, incapable])
  })

  it('describes the guardian to whom a child is entrusted, and no parent in that place', () => {
    const guardian = {
      relation: '奶奶',
      name: '示例婆',
      idNumber: '399999195506010028',
      address: '示例村1号'
    }
    const care = { guardianName: '示例婆', guardianRelation: '奶奶', guardianPhone: '13900000003' }
    const labels = ['委托监护人姓名', '与被监护人关系', '委托监护人居住地址', '父母外出有无委托其他监护人']
    expect(valuesOf({ ...care, entrusted: true, guardians: [guardian] }, ...labels)).toEqual([
      ...['示例婆', '奶奶', '示例村1号', '是(√) 否( )']
    ])
    const atHome = valuesOf({ guardianName: '示例母', guardianRelation: '母亲' }, '委托监护人姓名')
    expect(atHome).toEqual(['委托监护人联系电话'])
  })

  it.each([
    [{ guardianshipType: '无人监护', assessment: '差' }, /^无人监护\(√\)/],
    [{ guardianshipType: '父母', assessment: '差' }, /父或母无监护能力\(√\)/],
    [{ guardianshipType: '祖父母', assessment: '差' }, /受委托监护人监护能力不足\(√\)/],
    [{ guardianshipType: '祖父母', assessment: '一般' }, /监护情况一般\(√\)/],
    [{ guardianshipType: '祖父母', assessment: '较好' }, /监护情况较好\(√\)/],
    [{ guardianshipType: '祖父母' }, /^[^√]*$/]
  ])('sorts %j into the official kinds of guardianship', (values, expected) => {
    const [text] = valuesOf(values, '监护类型')
    expect(text).toMatch(expected)
    expect(text?.match(/√/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  it('leaves blank what the school hid, and everything but name and class without a record', () => {
    const { idNumber } = leftBehindChildren.fields
    const fields = { ...leftBehindChildren.fields, idNumber: { ...idNumber, hidden: true } }
    const hidden = cellsOf({ idNumber: '399999201708150019' }, { ...leftBehindChildren, fields })
    expect(hidden.flat().join()).not.toContain('399999201708150019')
    const blank = cellsOf({}).flat().join()
    expect(blank).toContain('示例甲')
    expect(blank).not.toMatch(/\(√\)|填报日期:2026/)
  })
})
