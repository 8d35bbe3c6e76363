import { describe, expect, it } from 'vitest'
import { environmentForms } from '@shared/registers/environment-forms'
import type { Cell, Merge, SheetGrid } from '../../excel/reading/sheet-grid'
import { createHeaderDictionary } from '../recognise/header-dictionary'
import { unfoldCards } from './unfold-cards'

const dictionary = createHeaderDictionary(environmentForms)

function sheet(rows: Cell[][], name = 'Sheet1', merges: Merge[] = []): SheetGrid {
  return { name, hidden: false, rows, merges }
}

function unfold(...sheets: SheetGrid[]): SheetGrid[] {
  return unfoldCards({ sheets, date1904: false, container: 'xlsx' }, dictionary).sheets
}

/** The cells of a card by header. */
function read(grid: SheetGrid | undefined, card = 0): Record<string, Cell | undefined> {
  const rows = grid?.rows ?? []
  const at = rows.findIndex((row) => row.length > 1)
  return Object.fromEntries(
    (rows[at] ?? []).map((header, place) => [String(header), rows[at + 1 + card]?.[place]])
  )
}

/** A card of four columns with further rows. */
function card(...rows: Cell[][]): Cell[][] {
  return [['姓名', '王小明', '班级', '三(1)班'], ['性别', '男', '民族', '汉族'], ...rows]
}

describe('what gives nothing', () => {
  it('leaves signatures, photographs and instructions out', () => {
    const [grid] = unfold(
      sheet(
        card(
          ['家庭住址', '柳林村3号', '贴照片处', null],
          ['家长签名:', null, '班主任签名:', null],
          ['    年   月   日', null, null, null],
          ['填表说明:1.用黑色笔填写。', null, null, null]
        )
      )
    )
    expect(Object.keys(read(grid))).toEqual(['姓名', '班级', '性别', '民族', '家庭住址'])
  })

  it('takes lines to write on, units and hints for no answer', () => {
    const [grid] = unfold(
      sheet(
        card(
          ['家庭藏书', '____本', '途中用时', '   分钟'],
          ['出生年月', '    年  月', '家庭住址', '(请填写到门牌号)']
        )
      )
    )
    expect(read(grid)).toMatchObject({ 家庭藏书: null, 途中用时: null, 出生年月: null, 家庭住址: null })
  })

  it('leaves blank cards out and counts them', () => {
    const blank: Cell[][] = [
      ['姓名', null, '班级', '三(1)班'],
      ['性别', null, '民族', null],
      ['家庭住址', null, '家庭电话', null]
    ]
    const [grid] = unfold(sheet(card(['家庭住址', '柳林村', '家庭电话', null]), '1'), sheet(blank, '2'))
    expect(grid?.cards).toBe(2)
    expect(grid?.rows).toHaveLength(2)
  })
})

describe('a form that nobody has filled in', () => {
  it('still gives its headers', () => {
    const [grid] = unfold(
      sheet([
        ['姓名', null, '班级', null],
        ['性别', null, '民族', null],
        ['家庭住址', null, '家庭类型', null]
      ])
    )
    expect(grid?.rows).toEqual([['姓名', '班级', '性别', '民族', '家庭住址', '家庭类型']])
  })
})

describe('what must not get lost', () => {
  it('refuses a card without a name instead of giving its family to the card before', () => {
    const family: Cell[][] = [
      ['称谓', '姓名', '联系电话', '工作单位'],
      ['父亲', '王大山', '13800000001', '务农']
    ]
    const nameless: Cell[][] = [['姓名', null, '班级', null], ['性别', null, '民族', null], ...family]
    const [grid] = unfold(sheet(card(...family), '1'), sheet(nameless, '2'))
    expect(read(grid, 1)).toMatchObject({ 姓名: '—', 家庭成员1姓名: '王大山' })
  })

  it('keeps labels nobody knows under their own words', () =>
    expect(read(unfold(sheet(card(['偏爱食物', '面条', '宠物', '猫'])))[0])).toMatchObject({
      偏爱食物: '面条',
      宠物: '猫'
    }))

  it('keeps texts without a label', () =>
    expect(read(unfold(sheet(card(['家庭住址', '柳林村', null, '靠近水库第三户人家'])))[0])).toMatchObject({
      未识别内容: '靠近水库第三户人家'
    }))

  it('takes a line that differs from card to card for an answer, however much it looks like an instruction', () => {
    const sheets = ['父母在外', '奶奶照看', '常去河边'].map((said, place) =>
      sheet(
        card(['备注:孩子' + said + ',请老师多关心、多联系、多鼓励,谢谢', null], ['说明:' + said]),
        `${place}`
      )
    )
    const [grid] = unfold(...sheets)
    expect(read(grid, 2)).toMatchObject({
      备注: '孩子常去河边,请老师多关心、多联系、多鼓励,谢谢',
      说明: '常去河边'
    })
  })

  it('keeps what is written behind 其他', () =>
    expect(
      read(unfold(sheet(card(['上下学方式', '□步行 ☑其他:坐船', '家庭类型', '单亲'])))[0])
    ).toMatchObject({
      上下学方式: '其他',
      上下学方式其他内容: '坐船'
    }))

  it('takes 同上 for the line above on the same card', () => {
    const rows = card(['家庭住址', '柳林村3号', '家庭电话', '同上'], ['户口所在地', '同上', '备注', null])
    expect(read(unfold(sheet(rows))[0])).toMatchObject({
      户口所在地: '柳林村3号',
      家庭电话: null,
      未识别内容: '家庭电话:同上'
    })
  })
})

describe('whose it is', () => {
  const read4 = (...rows: Cell[][]) => read(unfold(sheet(card(...rows)))[0])

  it('gives a telephone to the person named before it', () =>
    expect(
      read4(
        ['班主任', '周老师', '联系电话', '13900000001'],
        ['监护人姓名', '李花', '联系电话', '13900000002'],
        ['社区(村)联系人', '陈主任', '电话', '13900000003'],
        ['家庭住址', '柳林村', '联系电话', '13900000004']
      )
    ).toMatchObject({
      班主任联系电话: '13900000001',
      监护人联系电话: '13900000002',
      社区联系电话: '13900000003',
      联系电话: '13900000004'
    }))

  it('gives work in the row below to the parent of the row above', () =>
    expect(
      read4(
        ['父亲姓名', '王大山', '电话', '13900000001'],
        ['职业', '司机', '工作单位', '运输公司'],
        ['母亲姓名', '李花', '电话', '13900000002'],
        ['职业', '教师', '工作单位', '中心小学']
      )
    ).toMatchObject({
      父亲职业: '司机',
      父亲工作单位: '运输公司',
      母亲职业: '教师',
      母亲工作单位: '中心小学'
    }))

  it('never takes a second name for the student, nor what follows it', () => {
    const cells = read4(
      ['家庭成员1', '姓名', '王大山', null],
      [null, '联系电话', '13900000001', null],
      ['姓名', '李花', '联系电话', '13900000002']
    )
    expect(cells).toMatchObject({
      姓名: '王小明',
      家庭成员1姓名: '王大山',
      家庭成员1联系电话: '13900000001',
      另一人姓名: '李花',
      另一人联系电话: '13900000002'
    })
  })

  it('tells the distance to a bad place from the way to school', () =>
    expect(
      read4(['周边不良场所', '网吧', '距离', '200米'], ['上下学方式', '步行', '距离', '2'])
    ).toMatchObject({
      不良场所距离: '200米',
      距离: '2'
    }))

  it('leaves a remark with a telephone a remark', () => {
    const cells = read4(['备注', '电话:13900000009(舅舅)', '家庭类型', '单亲'])
    expect(cells).toMatchObject({ 备注: '电话:13900000009(舅舅)' })
    expect(cells).not.toHaveProperty('电话')
  })
})

describe('around the cards', () => {
  it('gives the shared title with its school year, and where each card stands', () => {
    const title: Cell[] = ['2026—2027学年学生家庭情况登记表', null, null, null]
    const [grid] = unfold(sheet([title, ...card(['家庭类型', '单亲', '家庭电话', '13900000001'])], '王小明'))
    expect(grid?.rows[0]).toEqual(['2026—2027学年学生家庭情况登记表'])
    expect(grid?.origins?.at(-1)).toEqual({ sheet: '王小明', row: 2 })
  })

  it('leaves a list turned on its side and a list with one pupil as they are', () => {
    const turned = sheet([
      ['姓名', '王一', '李二', '张三'],
      ['性别', '男', '女', '男'],
      ['班级', '三(1)班', '三(1)班', '三(1)班'],
      ['电话', '13900000001', '13900000002', '13900000003']
    ])
    const single = sheet([
      ['姓名', '性别', '班级', '家庭住址'],
      ['王一', '男', '三(1)班', '柳林村']
    ])
    expect(unfold(turned, single)).toEqual([turned, single])
  })

  it('leaves two short lists one below the other as they are', () => {
    const lists = sheet([
      ['班级', '姓名', '身份证号', '家庭住址'],
      ['三(1)班', '王小一', '361099201803040013', '柳林村1号'],
      ['姓名', '班级', '性别', '监护人姓名', '监护人电话'],
      ['王小一', '三(1)班', '男', '王大一', '13800000001']
    ])
    expect(unfold(lists)).toEqual([lists])
  })

  it('keeps hidden cards apart from those that are shown', () => {
    const grids = unfold(sheet(card(['家庭类型', '单亲', '家庭电话', null]), '1'), {
      ...sheet(card(['家庭类型', '重组', '家庭电话', null]), '2'),
      hidden: true
    })
    expect(grids.map(({ hidden, cards }) => [hidden, cards])).toEqual([
      [false, 1],
      [true, 1]
    ])
  })
})
