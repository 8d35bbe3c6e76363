import { describe, expect, it } from 'vitest'
import { students } from '@shared/registers/students'
import type { Cell, SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import { findClassName, findGradeName } from './find-class-name'
import { createHeaderDictionary } from './header-dictionary'
import { headerKey, questionKeys } from './header-key'
import { mapColumns } from './map-columns'
import { readMemberHeader } from './member-headers'
import { recogniseRegister, recogniseWorkbook } from './recognise-workbook'
import { findTables } from './find-tables'
import { rowKind } from './row-kinds'

const dictionary = createHeaderDictionary(students)

function sheet(rows: Cell[][], merges: SheetGrid['merges'] = []): SheetGrid {
  return { name: 'Sheet1', hidden: false, rows, merges }
}

function mapping(grid: SheetGrid) {
  return findTables(grid, 0, dictionary).map((table) => {
    const { headerRows, mapped } = mapColumns(table, students)
    return { headerRows, fields: Object.fromEntries(mapped.map(({ letter, field }) => [letter, field])) }
  })
}

describe('headerKey', () => {
  it.each([
    ['姓  名', '姓名'],
    ['★出生\n日期', '出生日期'],
    ['出生日期(YYYYMMDD)', '出生日期'],
    ['家庭住址（必填）', '家庭住址'],
    ['3、身份证号码:', '身份证号码'],
    ['（班级）', '班级'],
    ['ＮＯ.', 'no']
  ])('%s → %s', (header, key) => expect(headerKey(header)).toBe(key))

  it.each([
    ['您孩子的姓名', '姓名'],
    ['孩子所在班级', '班级'],
    ['孩子的身份证号码是', '身份证号码'],
    ['孩子的就读方式', '就读方式'],
    ['请输入学生的18位身份证号码,末位X请大写', '身份证号码'],
    ['5、家庭信息—父亲姓名', '父亲姓名'],
    ['*01 学生姓名', '姓名'],
    ['您的孩子叫什么名字？', '名字'],
    ['您的孩子在哪个班？', '班'],
    ['06 家庭现在居住的详细地址', '地址']
  ])('question %s → %s', (header, key) => expect(questionKeys(header)).toContain(key))
})

describe('readMemberHeader', () => {
  it.each([
    ['父亲姓名', '父亲', 'name'],
    ['母亲联系电话', '母亲', 'phone'],
    ['成员2关系', '成员2', 'relation'],
    ['监护人1角色', '监护人1', 'relation'],
    ['父亲情况务工地点', '父亲', 'workplace'],
    ['监护人手机号码', '监护人', 'phone'],
    ['家长身份证号', '家长', 'idNumber'],
    ['与监护人关系', '监护人', 'relation'],
    ['父亲出生日期', '父亲', 'birthDate'],
    ['家庭成员12年龄', '家庭成员12', 'age'],
    ['家庭成员1学历', '家庭成员1', 'education'],
    ['监护人是否与学生同住', '监护人', 'livesWith']
  ])('%s is %s / %s', (header, group, fact) =>
    expect(readMemberHeader(header)).toMatchObject({ group, fact })
  )

  it.each(['父母是否外出务工', '姓名', '班主任姓名', '成员数'])('%s is no family member', (header) =>
    expect(readMemberHeader(header)).toBeNull()
  )
})

describe('tables', () => {
  it('reads two header rows with a group written once and not merged', () => {
    const grid = sheet([
      ['某校花名册', null, null, null, null],
      ['序号', '姓名', '班级', '监护人', null],
      [null, null, null, '姓名', '电话'],
      [1, '王一', '三(1)班', '王二', '13800000000']
    ])
    expect(mapping(grid)).toEqual([
      {
        headerRows: [1, 2],
        fields: { A: null, B: 'name', C: 'schoolClass', D: 'guardians.0.name', E: 'guardians.0.phone' }
      }
    ])
  })

  it('takes 家庭地址 for the address unless 现住址 has a column of its own', () => {
    const [alone] = mapping(
      sheet([
        ['姓名', '班级', '家庭地址'],
        ['王一', '三(1)班', '柳林村']
      ])
    )
    expect(alone?.fields.C).toBe('address')
    const [both] = mapping(
      sheet([
        ['姓名', '家庭地址', '现住址'],
        ['王一', '柳林村', '云山镇']
      ])
    )
    expect(both?.fields).toMatchObject({ B: 'familyAddress', C: 'address' })
  })

  it('takes 您的姓名 for the parent, even where the question for the child is not understood', () => {
    const [table] = mapping(
      sheet([
        ['您的宝贝尊姓大名', '孩子的班级', '您的姓名', '您是孩子的'],
        ['王小明', '三(1)班', '王大山', '父亲']
      ])
    )
    expect(table?.fields).toMatchObject({ C: 'guardians.0.name', D: 'guardians.0.relation' })
  })

  it('gives plain headers that come twice to the person on their left', () => {
    const [table] = mapping(
      sheet([
        ['姓名', '班级', '父亲', '电话', '工作单位', '母亲', '电话'],
        ['王小明', '三(1)班', '王大', '13800000001', '务农', '李花', '13800000002']
      ])
    )
    expect(table?.fields).toMatchObject({
      D: 'guardians.0.phone',
      E: 'guardians.0.workplace',
      G: 'guardians.1.phone'
    })
    const [once] = mapping(
      sheet([
        ['姓名', '班级', '父亲', '联系电话'],
        ['王小明', '三(1)班', '王大', '13800000001']
      ])
    )
    expect(once?.fields.D).toBe('guardians.0.phone')
    const [either] = mapping(
      sheet([
        ['姓名', '班级', '父亲', '母亲', '联系电话'],
        ['王小明', '三(1)班', '王大', '李花', '13800000001']
      ])
    )
    expect(either?.fields.E).toBe('phone')
  })

  it('splits tables side by side, with an empty column between', () => {
    const labels = ['序号', '姓名', '性别']
    const tables = mapping(
      sheet([['三(1)班通讯录'], [...labels, null, ...labels], [1, '王一', '男', null, 2, '李二', '女']])
    )
    expect(tables.map(({ fields }) => fields)).toEqual([
      { A: null, B: 'name', C: 'gender' },
      { E: null, F: 'name', G: 'gender' }
    ])
  })

  it('begins a new table where a header with other labels comes', () => {
    const grid = sheet([
      ['姓名', '性别', '班级'],
      ['王一', '男', '三(1)班'],
      ['班级', '姓名', '联系电话'],
      ['三(2)班', '李二', '13800000000']
    ])
    expect(mapping(grid).map(({ headerRows, fields }) => [headerRows, fields.A])).toEqual([
      [[0], 'name'],
      [[2], 'schoolClass']
    ])
  })

  it('reads a small table above a richer one', () => {
    const grid = sheet([
      ['姓名', '班级'],
      ['王一', '三(1)班'],
      ['姓名', '班级', '性别', '民族', '联系电话', '家庭住址'],
      ['李二', '三(2)班', '女', '汉族', '13800000000', '柳林村']
    ])
    expect(mapping(grid).map(({ headerRows }) => headerRows)).toEqual([[0], [2]])
  })

  it('never takes another person for the student', () => {
    const [table] = mapping(
      sheet([
        ['姓名', '班级', '班主任姓名', '班主任电话', '毕业学校'],
        ['王一', '三(1)班', '李老师', '13800000000', '云山小学']
      ])
    )
    expect(table?.fields).toMatchObject({ C: null, D: null, E: null })
  })

  it.each([
    '户主姓名',
    '与户主关系',
    '父母身份证号',
    '联系人身份证号',
    '身份证有效期',
    '身份证住址',
    '学籍号后四位',
    '学校地址',
    '父母住址',
    '生日(农历)',
    '少数民族',
    '姓名拼音'
  ])('leaves %s alone', (header) => expect(dictionary.understand([header])?.kind ?? 'other').toBe('other'))

  it.each([
    ['户口本姓名', 'name'],
    ['孩子是否为独生子女', 'onlyChild'],
    ['孩子是独生子女吗?', 'onlyChild'],
    ['年级和班级', 'schoolClass'],
    ['性别码', 'gender'],
    ['联系电话1', 'phone']
  ])('understands %s as %s', (header, field) =>
    expect(dictionary.understand([header])?.fields?.[0]).toBe(field)
  )

  it('hears whose number it is from the bracket', () =>
    expect(dictionary.understand(['身份证号码(家长)'])?.member).toMatchObject({
      group: '家长',
      fact: 'idNumber'
    }))

  it('lets the cells decide what a 学籍号 is', () => {
    const rows: Cell[][] = [
      ['姓名', '班级', '学籍号'],
      ['王一', '三(1)班', '3610020001'],
      ['李二', '三(1)班', '3610020002']
    ]
    expect(mapping(sheet(rows))[0]?.fields.C).toBe('studentNumberAux')
  })

  it('explains a sheet without any header by its cells', () => {
    const rows: Cell[][] = [
      [1, '王小明', '男', '三(1)班', '13800000001'],
      [2, '李思雨', '女', '三(1)班', '13800000002'],
      [3, '张子轩', '男', '三(2)班', '13800000003']
    ]
    const workbook = { sheets: [sheet(rows)], date1904: false, container: 'xlsx' as const }
    const { tables } = recogniseWorkbook(workbook, students, '名单.xlsx')
    expect(tables[0]?.mapped.flatMap(({ field }) => field ?? [])).toEqual([
      'name',
      'gender',
      'schoolClass',
      'phone'
    ])
  })

  it('knows other forms by title and headers, and refuses workbooks without names', () => {
    const visits = sheet([
      ['家访登记表'],
      ['家访时间', '学生姓名', '班级', '家访方式', '家访内容'],
      ['2026/9/1', '王一', '三(1)班', '电话家访', '']
    ])
    const workbookOf = (grid: SheetGrid): WorkbookGrid => ({
      sheets: [grid],
      date1904: false,
      container: 'xlsx'
    })
    const open = (grid: SheetGrid) => () => recogniseWorkbook(workbookOf(grid), students, 'x.xlsx')
    expect(recogniseRegister(workbookOf(visits), 'x.xlsx')).toBe('home_visits')
    expect(
      open(
        sheet([
          ['商品', '单价'],
          ['本子', 3]
        ])
      )
    ).toThrow('没有认出')
  })
})

describe('the register of a list that speaks of left-behind children', () => {
  const registerOf = (rows: string[][]) =>
    recogniseRegister({ sheets: [sheet(rows)], date1904: false, container: 'xlsx' }, '表.xlsx')
  it.each([
    [
      'their own list',
      ['云山小学留守儿童名册'],
      ['班级', '姓名', '监护人', '联系电话'],
      ['三(1)班', '王一', '李二', '']
    ],
    [
      'three headers without a title',
      [],
      ['姓名', '父亲姓名', '父亲务工地点', '外出时间'],
      ['王一', '王大', '广东', '2023.9']
    ]
  ])('%s is theirs', (_, ...rows) => expect(registerOf(rows)).toBe('left_behind_children'))
  it.each([
    [
      'a class list',
      ['三(1)班学生花名册'],
      ['姓名', '性别', '是否留守儿童', '父亲姓名'],
      ['王一', '男', '否', '王大']
    ],
    [
      'a class list with many such headers',
      ['三(1)班学生及留守儿童情况'],
      ['姓名', '留守类型', '父亲务工地点', '外出时间'],
      ['王一', '非留守', '', '']
    ]
  ])('%s is of students', (_, ...rows) => expect(registerOf(rows)).toBe('students'))
})

describe('rowKind', () => {
  const frame = { labels: ['序号', '姓名', '性别', '班级'], nameColumn: 1, serialColumn: 0 }
  it.each([
    [['合计', '45人', '', ''], 'total'],
    [['1', '', '', ''], 'blank'],
    [['序号', '姓名', '性别', '班级'], 'header'],
    [['1', '2', '3', '4'], 'columnNumbers'],
    [['例', '张三', '男', '三(1)班'], 'example'],
    [['注:1.监护人指实际履行监护责任的人。', '', '', ''], 'note'],
    [['单位负责人(签名):      填表人(签名):', '', '', ''], 'note'],
    [['三(1)班 班主任:李老师', '', '', ''], 'group'],
    [['班主任:周老师  班级:五(1)班', '', '', ''], 'group'],
    [['班级:', '二(1)班', '', '班主任:王老师'], 'group'],
    [['班主任:周老师', '', '', ''], 'note'],
    [['三年级(2个班)', '', '', ''], 'group'],
    [['必填', '必填', '选填', '(必填)'], 'note'],
    [['全班总计', '45人', '', ''], 'total'],
    [['(接上页)', '', '', ''], 'note'],
    [['合计华', '36100220190813522X', '男', '三(1)班'], 'data'],
    [['12', '王一', '男', '三(1)班'], 'data'],
    [['12', '', '男', '三(1)班'], 'data'],
    [['', '单小明', '男', '三(1)班'], 'data']
  ])('%j is %s', (cells, kind) => expect(rowKind(cells, frame).kind).toBe(kind))
})

describe('findClassName', () => {
  it.each([
    ['金巢第一小学2026—2027学年度第一学期一(1)班学生花名册', '一(1)班'],
    ['三年级二班 班主任:某某', '三年级二班'],
    ['2024级3班学生名单', '2024级3班'],
    ['初一（2）班通讯录', '初一（2）班'],
    ['302班花名册', '302班'],
    ['年级:三  班级:2  班主任:李四', '三年级2班'],
    ['__三__年级__2__班学生花名册', '三年级2班']
  ])('%s → %s', (text, className) => expect(findClassName(text)).toBe(className))

  it.each(['2026—2027学年度第一学期学生花名册', '填报时间:2026年9月5日', '各班级学生名册'])(
    '%s names none',
    (text) => expect(findClassName(text)).toBeNull()
  )

  it.each(['三(1)班、三(2)班学生名册', '一至三年级各班'])('%s names several and so none', (text) =>
    expect(findClassName(text)).toBeNull()
  )

  it.each(['一至三年级学生花名册', '1-6年级名单', '一二年级', '三年级、四年级'])(
    '%s names no grade',
    (text) => expect(findGradeName(text)).toBeNull()
  )

  it('finds a grade without a class', () => expect(findGradeName('云山小学三年级学生花名册')).toBe('三年级'))
})
