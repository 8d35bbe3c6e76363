import {
  address,
  chineseDigit,
  dataRows,
  gender,
  headed,
  idNumber,
  name,
  phone,
  serial,
  table,
  type Column
} from './columns'
import { People, truthOf, type Person, type TrueField } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, workbook, type Cell } from './write'

const plain: Column[] = [serial, name, gender, idNumber, phone]
const headers = plain.map(([header]) => header)
const FIELDS: TrueField[] = ['gender', 'idNumber', 'phone']

function truthFor(people: Person[], fields = FIELDS) {
  return studentTruth(people.map((person) => truthOf(person, fields)))
}

/** Father and mother as groups under a band over both, column numbers, and the class in a merged first column. */
function threeRowsWithParents(): FileCase {
  const people = new People(2201)
  const groups = [people.several(6, 3, 1), people.several(5, 3, 2)]
  const rows: Cell[][] = [
    ['云山中心小学三年级学生家庭情况登记册'],
    ['学校(公章):            填表人:            2026年9月'],
    ['班级', '学生', null, null, '家长情况', null, null, null, '家庭住址'],
    [null, '姓名', '性别', '身份证号', '父亲', null, '母亲', null, null],
    [null, null, null, null, '姓名', '电话', '姓名', '电话', null],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9']
  ]
  const merges = [
    'A1:I1',
    'A2:I2',
    'A3:A5',
    'B3:D3',
    'E3:H3',
    'B4:B5',
    'C4:C5',
    'D4:D5',
    'E4:F4',
    'G4:H4',
    'I3:I5'
  ]
  for (const group of groups) {
    merges.push(`A${rows.length + 1}:A${rows.length + group.length}`)
    group.forEach((person, index) => {
      const label = index === 0 ? `三年级\n（${person.classNo}）班` : null
      const { father, mother } = person
      const parents = [father.name, father.phone, mother.name, mother.phone]
      rows.push([label, person.name, person.gender, person.idNumber, ...parents, person.address])
    })
    rows.push([null, '小计', `${group.length}人`])
  }
  rows.push(['合计', `${groups.flat().length}人`], ['注:本表由班主任填写。'], ['审核:', null, null, '制表:'])
  return {
    fileName: '三年级家庭册.xlsx',
    shape: 'three header rows with both parents, merged classes, subtotals',
    bytes: oneSheet(rows, '1.1', merges),
    truth: truthFor(groups.flat(), ['gender', 'idNumber', 'address', 'guardians'])
  }
}

/** The sheets of a workbook, each with a name of another kind, and titles without the class. */
function sheetNames(): FileCase {
  const people = new People(2202)
  const names: [string, number, number][] = [
    ['101', 1, 1],
    ['一2', 1, 2],
    ['1.3', 1, 3],
    ['二(1)', 2, 1],
    ['二年级2', 2, 2],
    ['2024级1班', 3, 1],
    ['三年2班名单', 3, 2],
    ['花名册4-1', 4, 1],
    ['4.2班', 4, 2],
    ['五（一）班 ', 5, 1],
    ['五年级二班(45人)', 5, 2],
    ['6 1', 6, 1],
    ['六②', 6, 2]
  ]
  const sheets = names.map(([sheet, grade, classNo]) => ({
    sheet,
    pupils: people.several(3, grade, classNo)
  }))
  return {
    fileName: '全校花名册.xlsx',
    shape: 'sheet names of every kind',
    bytes: workbook(
      sheets.map(({ sheet, pupils }) => ({
        name: sheet,
        rows: [['云山小学学生花名册'], ...table(plain, pupils)]
      }))
    ),
    truth: truthFor(sheets.flatMap(({ pupils }) => pupils))
  }
}

/** Rows with the class teacher part the classes; the class is said in several ways. */
function teacherRows(): FileCase {
  const people = new People(2203)
  const rows: Cell[][] = [['青岭小学学生名册(2026年秋)'], headers]
  const groups: [string, Person[]][] = [
    ['班级:四年级一班    班主任:周老师', people.several(5, 4, 1)],
    ['四(2)班  班主任 吴老师 13900000000  人数:5', people.several(5, 4, 2)],
    ['◆ 四年级(3)班(共4人)', people.several(4, 4, 3)],
    ['班主任:郑老师  班级:五(1)班', people.several(4, 5, 1)],
    ['【502班】', people.several(3, 5, 2)]
  ]
  for (const [label, group] of groups) rows.push([label], ...dataRows(plain, group), [])
  return {
    fileName: '学生名册.xlsx',
    shape: 'rows with the teacher part the classes',
    bytes: oneSheet(rows),
    truth: truthFor(groups.flatMap(([, group]) => group))
  }
}

/** Three lists side by side: other classes, merged titles, unequal lengths, empty columns between. */
function threeClassesSideBySide(): FileCase {
  const people = new People(2204)
  const parts = [people.several(7, 6, 1), people.several(5, 6, 2), people.several(9, 6, 3)]
  const columns: Column[] = [serial, name, gender, phone]
  const blank: Cell[] = [null, null, null, null]
  const rows: Cell[][] = [
    ['六年级学生联系表'],
    parts.flatMap((_, index): Cell[] => [`六（${index + 1}）班  班主任:孙老师`, null, null, null, null]),
    parts.flatMap((): Cell[] => [...columns.map(([header]) => header), null]),
    ...Array.from({ length: 9 }, (_, row) =>
      parts.flatMap((part): Cell[] => [...(dataRows(columns, part)[row] ?? blank), null])
    ),
    parts.flatMap((part): Cell[] => ['合计', `${part.length}人`, null, null, null])
  ]
  return {
    fileName: '六年级联系表.xlsx',
    shape: 'three classes side by side',
    bytes: oneSheet(rows, '联系表', ['A1:N1', 'A2:D2', 'F2:I2', 'K2:N2']),
    truth: truthFor(parts.flat(), ['gender', 'phone'])
  }
}

/** Two blocks whose second has fewer columns, and the class beside each name. */
function unlikeBlocks(): FileCase {
  const people = new People(2205)
  const left = people.several(6, 1, 1)
  const right = people.several(6, 1, 2)
  const rows: Cell[][] = [
    ['一年级接送名单'],
    ['序号', '姓名', '班级', '性别', '联系电话', '', '序号', '姓名', '班级', '性别', '联系电话'],
    ...left.map((person, row): Cell[] => {
      const other = right[row] as Person
      return [
        ...[row + 1, person.name, '一（1）班', person.gender, person.phone, ''],
        ...[row + 7, other.name, '一（2）班', other.gender, other.phone]
      ]
    })
  ]
  return {
    fileName: '接送.xlsx',
    shape: 'two blocks with classes in columns',
    bytes: oneSheet(rows),
    truth: truthFor([...left, ...right], ['gender', 'phone'])
  }
}

/** Class tables below each other, without titles: only a line with the class above each header. */
function stackedPlainly(): FileCase {
  const people = new People(2206)
  const parts = [people.several(5, 2, 1), people.several(6, 2, 2), people.several(4, 2, 3)]
  const rows = parts.flatMap((part): Cell[][] => [
    ['班级:', `二(${part[0]?.classNo})班`, null, '班主任:', '王老师'],
    headers,
    ...dataRows(plain, part),
    [],
    []
  ])
  return {
    fileName: '二年级各班.xlsx',
    shape: 'stacked tables with label and value above each',
    bytes: oneSheet(rows),
    truth: truthFor(parts.flat())
  }
}

/** The class stands only in the first row of its pupils, not merged, and so does the grade. */
function classWrittenOnce(): FileCase {
  const people = new People(2207)
  const groups = [
    people.several(7, 1, 1),
    people.several(6, 1, 2),
    people.several(8, 2, 1),
    people.several(5, 2, 2)
  ]
  const rows: Cell[][] = [['年级', '班级', '姓名', '性别', '身份证号', '联系电话']]
  let last = 0
  for (const group of groups) {
    group.forEach((person, index) => {
      const grade = person.grade === last ? null : `${chineseDigit(person.grade)}年级`
      last = person.grade
      const label = index === 0 ? `${person.classNo}班` : null
      rows.push([grade, label, person.name, person.gender, person.idNumber, person.phone])
    })
  }
  return {
    fileName: '一二年级.xlsx',
    shape: 'grade and class written in the first row only',
    bytes: oneSheet(rows, '名单'),
    truth: truthFor(groups.flat())
  }
}

/** Page totals, page numbers, remarks merged over the sheet between pupils. */
function notesBetween(): FileCase {
  const pupils = new People(2208).several(15, 5, 2)
  const columns: Column[] = [...plain, address]
  const data = dataRows(columns, pupils)
  const rows: Cell[][] = [
    ['五年级(2)班学生花名册'],
    columns.map(([header]) => header),
    ...data.slice(0, 5),
    ['以上学生已核对户口本,如有变动请及时联系政教处'],
    ...data.slice(5, 10),
    ['本页合计', '10人'],
    ['第 1 页'],
    ['(接上页)'],
    columns.map(([header]) => header),
    ...data.slice(10, 13),
    ['以下为本学期转入学生'],
    ...data.slice(13),
    ['本页合计', '5人'],
    ['全班总计', '15人'],
    ['班主任(签名):', null, null, '教导主任(签名):'],
    ['—2—']
  ]
  return {
    fileName: '五2册.xlsx',
    shape: 'remarks and page totals between pupils',
    bytes: oneSheet(rows, 'Sheet1', ['A1:F1', 'A8:F8', 'A20:F20']),
    truth: truthFor(pupils, [...FIELDS, 'address'])
  }
}

/** The whole school on one sheet and each class again on its own: every pupil once. */
function totalAndClasses(): FileCase {
  const people = new People(2209)
  const classes = [people.several(5, 4, 1), people.several(5, 4, 2)]
  const all: Column[] = [serial, ['班级', (person) => `四(${person.classNo})班`], ...plain.slice(1)]
  const bytes = workbook([
    { name: '总表', rows: [['四年级总表'], ...table(all, classes.flat())] },
    ...classes.map((pupils, index) => ({
      name: `四(${index + 1})班`,
      rows: [[`四(${index + 1})班`], ...table(plain, pupils)] as Cell[][]
    }))
  ])
  const truth = truthFor(classes.flat())
  return {
    fileName: '四年级总表.xlsx',
    shape: 'all pupils on one sheet and again by class',
    bytes,
    truth: { ...truth, optionalSheets: ['四(1)班', '四(2)班'] }
  }
}

/** A roster beside marks, a timetable and a duty list of the same class. */
function otherSheets(): FileCase {
  const pupils = new People(2210).several(8, 6, 4)
  const marks: Cell[][] = [
    ['六(4)班期末成绩'],
    ['学号', '姓名', '语文', '数学', '英语', '总分', '名次'],
    ...pupils.map((person, index): Cell[] => [index + 1, person.name, 90, 91, 92, 273, index + 1])
  ]
  const timetable: Cell[][] = [
    ['六(4)班课程表'],
    ['节次', '星期一', '星期二', '星期三', '星期四', '星期五'],
    [1, '语文', '数学', '语文', '英语', '体育'],
    [2, '数学', '语文', '科学', '语文', '数学']
  ]
  const duty: Cell[][] = [
    ['值日表'],
    ['星期一', '星期二', '星期三'],
    ...[0, 1].map((row): Cell[] => pupils.slice(row * 3, row * 3 + 3).map((person) => person.name))
  ]
  const bytes = workbook([
    { name: '课程表', rows: timetable },
    { name: '花名册', rows: [['六(4)班学生花名册'], ...table(plain, pupils)] },
    { name: '成绩', rows: marks },
    { name: '值日', rows: duty }
  ])
  return {
    fileName: '六4班级资料.xlsx',
    shape: 'marks, timetable and duties beside the roster',
    bytes,
    truth: { ...truthFor(pupils), optionalSheets: ['成绩'] }
  }
}

/** The class in a line of its own cells: 年级 | 三 | 班级 | 2. */
function labelledClassLine(): FileCase {
  const pupils = new People(2211).several(8, 3, 2)
  const rows: Cell[][] = [
    ['梧桐小学学生基本情况统计'],
    ['学校', '梧桐小学', '年级', '三年级', '班级', '2班'],
    ['序号', '学生姓名', '性别', '身份证件号码', '家长电话', '备注'],
    ...dataRows([serial, headed('学生姓名', name), gender, idNumber, phone, ['备注', () => null]], pupils)
  ]
  return {
    fileName: '情况统计.xlsx',
    shape: 'grade and class as cells of the information line',
    bytes: oneSheet(rows, 'Sheet1', ['A1:F1']),
    truth: truthFor(pupils)
  }
}

/** Further places where tables, titles and classes stand (§3.4). */
export function furtherLayoutCases(): FileCase[] {
  return [
    threeRowsWithParents(),
    sheetNames(),
    teacherRows(),
    threeClassesSideBySide(),
    unlikeBlocks(),
    stackedPlainly(),
    classWrittenOnce(),
    notesBetween(),
    totalAndClasses(),
    otherSheets(),
    labelledClassLine()
  ]
}
