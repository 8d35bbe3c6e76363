import {
  grouped,
  headed,
  listFile,
  type ListColumn,
  tableOf,
  truthFor,
  usual,
  written
} from './left-behind-columns'
import { type Child, children, childrenOf } from './left-behind-people'
import type { FileCase } from './truth'
import { gbk, htmlTable, oneSheet, separated, type Sheet, workbook, type Cell } from './write'

const { serial, name, gender, birth, idNumber, address, schoolClass, since, type, remark } = usual
const TITLE = ['云山中心学校留守儿童花名册']
const { father, mother, guardian } = grouped(
  { father: '父亲', mother: '母亲', guardian: '实际监护人' },
  { phone: '联系电话' }
)
const register = 'left_behind_children'

const plain: ListColumn[] = [
  ...[serial, schoolClass, name, gender, idNumber],
  ...[usual.fatherName, usual.fatherPlace, usual.fatherPhone],
  ...[usual.motherName, usual.motherPlace, usual.motherPhone],
  ...[usual.guardianName, usual.guardianRelation, usual.guardianPhone, since, type]
]

/** The template of the bureau, filled in: 学校 before the name, notes and signatures below, a hidden sheet of codes. */
function template(): FileCase {
  const kids = childrenOf(
    2401,
    [
      [1, 1],
      [3, 2],
      [5, 1]
    ],
    3
  )
  const columns = [
    serial,
    { header: '学校', cell: () => '云山中心学校' },
    headed('学生姓名', name),
    gender,
    written(birth, ({ birthDate }) => birthDate.replaceAll('-', '.')),
    headed('公民身份号码', idNumber),
    headed('年级班级', schoolClass),
    ...father,
    ...mother,
    ...guardian,
    type,
    { header: '是否寄宿', cell: () => '否' },
    remark
  ]
  const { rows, merges, headerRows } = tableOf(columns, kids, 2)
  const sheets: Sheet[] = [
    {
      name: '花名册',
      rows: [
        ['金巢经济开发区农村留守儿童花名册'],
        [
          '填报单位(盖章):云山中心学校      填报人:周明      联系电话:13800001234      填报时间:2026年9月18日'
        ],
        ...rows,
        ['合计', '', `${kids.length}人`],
        ['注:1.留守儿童指父母双方或一方外出务工三个月以上的义务教育阶段学生;2.出生日期格式为2016.09.01。'],
        ['单位负责人(签名):              复核人(签名):              填表人(签名):']
      ],
      merges: ['A1:S1', 'A2:S2', ...merges]
    },
    {
      name: '代码表',
      rows: [
        ['留守类型', '是否寄宿'],
        ['单亲留守', '是'],
        ['双亲留守', '否']
      ],
      hidden: true
    }
  ]
  return {
    fileName: '云山中心学校-留守儿童花名册(区社会事业局).xlsx',
    shape: 'the template of the bureau, filled in',
    bytes: workbook(sheets),
    truth: { register, ...truthFor(columns, kids, 3 + headerRows) }
  }
}

/** One sheet a class; only the name of the sheet says which. A summary and hidden codes beside them. */
function sheetPerClass(): FileCase {
  const columns = [name, gender, ...father, ...mother, ...guardian, since, type]
  const classes: [number, number][] = [
    [3, 1],
    [3, 2],
    [4, 1]
  ]
  const kids = childrenOf(2402, classes, 5)
  const sheets = classes.map(([grade, classNo]): Sheet => {
    const own = kids.filter((child) => child.grade === grade && child.classNo === classNo)
    const { rows, merges } = tableOf(columns, own, 1)
    return { name: `${'零一二三四'[grade]}(${classNo})班`, rows: [['留守儿童登记表'], ...rows], merges }
  })
  const summary: Sheet = {
    name: '汇总',
    rows: [
      ['班级', '留守人数', '单亲', '双亲'],
      ...sheets.map((sheet): Cell[] => [sheet.name, 5, 2, 3]),
      ['合计', 15, 6, 9]
    ]
  }
  return {
    fileName: '留守儿童(分班).xlsx',
    shape: 'one sheet a class, with a summary and a hidden sheet',
    bytes: workbook([...sheets, summary, { name: '代码', rows: [['单亲留守'], ['双亲留守']], hidden: true }]),
    truth: { register, rows: truthFor(columns, kids, 1).rows }
  }
}

/** Rows that separate the classes, subtotals and a total. */
function classRows(): FileCase {
  const columns = [serial, name, gender, ...father, ...mother, ...guardian, type]
  const classes: [number, number][] = [
    [2, 1],
    [2, 2]
  ]
  const kids = childrenOf(2403, classes, 5)
  const header = tableOf(columns, [], 1)
  const body = classes.flatMap(([grade, classNo], place): Cell[][] => {
    const own = kids.filter((child) => child.grade === grade && child.classNo === classNo)
    return [
      [`二年级(${place + 1})班  班主任:周明`],
      ...tableOf(columns, own).rows.slice(2),
      ['小计', `${own.length}人`]
    ]
  })
  return {
    fileName: '二年级留守.xlsx',
    shape: 'rows that separate the classes, subtotals, notes',
    bytes: oneSheet(
      [
        ['二年级留守儿童名册'],
        ...header.rows,
        ...body,
        ['总计', '10人'],
        ['说明:', '双亲留守指父母双方均外出务工三个月以上;单亲留守指父母一方外出。'],
        ['制表人:周明', null, null, '审核:', null, '2026年9月20日']
      ],
      'Sheet1',
      header.merges
    ),
    truth: { register, rows: truthFor(columns, kids, 1).rows }
  }
}

/** Siblings whose parents and address are merged downwards. */
function mergedSiblings(): FileCase {
  const born = childrenOf(2404, [[2, 1]], 8)
  const kids = born.map((child, index): Child => {
    const older = born[index - 1]
    if (index % 2 === 0 || !older) return child
    const { father: dad, mother: mum, fatherPlace, motherPlace, carer, leftBehind, since: from } = older
    return { ...child, father: dad, mother: mum, fatherPlace, motherPlace, carer, leftBehind, since: from }
  })
  const columns = [
    serial,
    schoolClass,
    name,
    gender,
    idNumber,
    ...father,
    ...mother,
    ...guardian,
    since,
    type
  ]
  const family = columns.length - 5
  const { rows, merges } = tableOf(columns, kids, 1)
  const cleared = rows.map((row, index) =>
    index >= 2 && index % 2 === 1 ? row.map((cell, place) => (place >= 5 ? null : cell)) : row
  )
  const letters = Array.from({ length: family }, (_, place) => String.fromCharCode(70 + place))
  const down = kids.flatMap((_, index) =>
    index % 2 === 0 ? letters.map((letter) => `${letter}${index + 4}:${letter}${index + 5}`) : []
  )
  return {
    fileName: '留守儿童(按户).xlsx',
    shape: 'siblings with merged parents',
    bytes: oneSheet([TITLE, ...cleared], 'Sheet1', [...merges, ...down]),
    truth: { register, rows: truthFor(columns, kids, 4).rows }
  }
}

/** The same child twice: the same row again, and once with less. */
function twice(): FileCase {
  const kids = children(2405, 6)
  const { rows, merges } = tableOf(plain, kids, 1)
  const again = [...(rows[2] as Cell[])]
  again[0] = 7
  again[6] = null
  return {
    fileName: '留守儿童(重复).xlsx',
    shape: 'the same child twice',
    bytes: oneSheet([TITLE, ...rows, again], 'Sheet1', merges),
    truth: { register, rows: [...truthFor(plain, kids, 3).rows, { name: kids[1]?.name ?? '' }] }
  }
}

function otherContainers(): FileCase[] {
  const grouping = [
    serial,
    schoolClass,
    name,
    gender,
    idNumber,
    ...father,
    ...mother,
    ...guardian,
    since,
    type
  ]
  return [
    listFile({
      fileName: '留守台账2026.xls',
      shape: 'an old workbook',
      children: children(2406, 9),
      above: [TITLE],
      columns: grouping,
      save: (rows, merges) => workbook([{ name: '留守', rows, merges }], 'biff8')
    }),
    listFile({
      fileName: '留守儿童.csv',
      shape: 'text in GBK',
      children: children(2407, 9),
      columns: plain,
      save: (rows) => gbk(separated(rows, ','))
    }),
    listFile({
      fileName: '留守儿童信息导出.xls',
      shape: 'a web page under the name of a workbook',
      children: children(2408, 9),
      columns: [headed('留守儿童姓名', name), ...plain.filter(({ header }) => header !== '姓名')],
      save: (rows) => new TextEncoder().encode(htmlTable(rows, 'utf-8'))
    }),
    listFile({
      fileName: '留守儿童采集.xls',
      shape: 'a workbook in XML',
      children: children(2409, 9),
      above: [TITLE],
      columns: [...grouping, address],
      save: (rows, merges) => workbook([{ name: 'Sheet1', rows, merges }], 'xlml')
    }),
    listFile({
      fileName: '初中部留守儿童.xlsx',
      shape: 'a middle school',
      children: childrenOf(
        2410,
        [
          [7, 1],
          [8, 2]
        ],
        4
      ),
      above: [['实验学校(初中部)留守学生登记台账']],
      columns: [
        ...[
          serial,
          written(schoolClass, ({ grade, classNo }) => `${'七八九'[grade - 7]}年级${classNo}班`),
          name
        ],
        ...grouping.slice(3)
      ],
      school: { stage: '初中', primaryGrades: 6 }
    })
  ]
}

/** Lists in other files and on other sheets. */
export function leftBehindContainerCases(): FileCase[] {
  return [template(), sheetPerClass(), classRows(), mergedSiblings(), twice(), ...otherContainers()]
}
