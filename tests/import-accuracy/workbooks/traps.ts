import { address, dataRows, gender, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, workbook, type Cell } from './write'

const plain: Column[] = [serial, name, gender, idNumber, phone]
const headers = plain.map(([header]) => header)

function plainTruth(people: Person[]) {
  return studentTruth(people.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
}

/** Lists of two classes on one sheet, one below the other, each with its own title and signature. */
function stacked(): FileCase {
  const people = new People(1001)
  const parts = [people.several(6, 3, 1), people.several(7, 3, 2), people.several(5, 3, 3)]
  const rows = parts.flatMap((part, index): Cell[][] => [
    [`梧桐小学三（${index + 1}）班学生名单`],
    headers,
    ...dataRows(plain, part),
    ['班主任签字:', null, '日期:'],
    []
  ])
  return {
    fileName: '三年级名单.xlsx',
    shape: 'lists of several classes below each other',
    bytes: oneSheet(rows),
    truth: plainTruth(parts.flat())
  }
}

/** Two classes side by side, each with its own title above its own columns. */
function classesSideBySide(): FileCase {
  const people = new People(1002)
  const left = people.several(7, 5, 1)
  const right = people.several(6, 5, 2)
  const rows: Cell[][] = [
    ['五(1)班', null, null, null, null, null, '五(2)班', null, null, null, null],
    [...headers, null, ...headers],
    ...left.map((_, row) => [
      ...(dataRows(plain, left)[row] ?? []),
      null,
      ...(dataRows(plain, right)[row] ?? [null, null, null, null, null])
    ])
  ]
  const bytes = oneSheet(rows, '五年级', ['A1:E1', 'G1:K1'])
  return {
    fileName: '五年级对照.xlsx',
    shape: 'two classes side by side',
    bytes,
    truth: plainTruth([...left, ...right])
  }
}

/** The sheet says the grade, a column the number of the class. */
function gradeInSheetName(): FileCase {
  const people = new People(1003)
  const pupils = [...people.several(5, 2, 1), ...people.several(5, 2, 3)]
  const numbers: Column = ['班级', (person) => person.classNo]
  const second = [...people.several(4, 4, 2), ...people.several(4, 4, 10)]
  const words: Column = ['班级', (person) => `${person.classNo}班`]
  const bytes = workbook([
    { name: '二年级', rows: table([...plain, numbers], pupils) },
    { name: '四年级', rows: table([words, ...plain], second) }
  ])
  return {
    fileName: '低中段.xlsx',
    shape: 'grade in the name of the sheet, class in a column',
    bytes,
    truth: plainTruth([...pupils, ...second])
  }
}

/** Where a pupil came from is not where the pupil is: 原班级 beside 现班级. */
function formerClass(): FileCase {
  const people = new People(1004)
  const pupils = [...people.several(6, 4, 1), ...people.several(6, 4, 2)]
  const columns: Column[] = [
    serial,
    ['原班级', (_, index) => `三(${(index % 3) + 1})班`],
    ['原学号', (_, index) => index + 1],
    name,
    ['现班级', (person) => `四(${person.classNo})班`],
    gender,
    idNumber,
    ['毕业幼儿园', () => '小太阳幼儿园'],
    phone
  ]
  const bytes = oneSheet([['重新分班名单'], ...table(columns, pupils)])
  return {
    fileName: '分班.xlsx',
    shape: 'former class beside the present one',
    bytes,
    truth: plainTruth(pupils)
  }
}

/** Teachers on a sheet of their own are no pupils. */
function teacherSheet(): FileCase {
  const people = new People(1005)
  const pupils = people.several(9, 6, 1)
  const teachers: Cell[][] = [
    ['六年级任课教师一览表'],
    ['序号', '教师姓名', '性别', '任教学科', '任教班级', '联系电话'],
    [1, '孙老师', '女', '语文', '六(1)班', '13911110000'],
    [2, '钱建民', '男', '数学', '六(1)班', '13911110001']
  ]
  const bytes = workbook([
    { name: '任课教师', rows: teachers },
    { name: '学生', rows: [['六(1)班学生名册'], ...table(plain, pupils)] }
  ])
  return {
    fileName: '六年级通讯录.xlsx',
    shape: 'teachers on a sheet of their own',
    bytes,
    truth: plainTruth(pupils)
  }
}

/** Endings of a list that are no pupils, in many words. */
function endings(): FileCase {
  const pupils = new People(1006).several(10, 1, 1)
  const rows: Cell[][] = [
    ['一年级（1）班幼小衔接新生名单'],
    headers,
    ...dataRows(plain, pupils),
    ['共计', '10人', null, null, null],
    [null, '全班共10人,其中男生4人,女生6人', null, null, null],
    [null, '以下空白', null, null, null],
    [null, '班主任签字:', null, '分管领导:', null],
    ['制表人:王老师', null, null, '制表日期:2026年9月3日', null],
    ['说明:本表一式两份。', null, null, null, null],
    [null, '1', null, '教育局存一份', null]
  ]
  return {
    fileName: '一1.xlsx',
    shape: 'endings in many words',
    bytes: oneSheet(rows),
    truth: plainTruth(pupils)
  }
}

/** The table does not begin in A1, and its class stands in the information line. */
function offset(): FileCase {
  const pupils = new People(1007).several(9, 2, 6)
  const blank: Cell[] = [null, null, null]
  const rows: Cell[][] = [
    [],
    [...blank, '竹坪小学学生基本信息登记'],
    [...blank, '学校:竹坪小学    班级:二年级(6)班    班主任:刘老师    电话:13900009999'],
    [],
    ...table([...plain, address], pupils).map((row) => [...blank, ...row])
  ]
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'phone', 'address']))
  )
  return { fileName: '登记.xlsx', shape: 'table in the middle of the sheet', bytes: oneSheet(rows), truth }
}

/** 年级 holds the whole class, and numbers stand as numbers. */
function classAsNumbers(): FileCase {
  const people = new People(1008)
  const pupils = [...people.several(4, 3, 1), ...people.several(4, 6, 12)]
  const joined: Column = ['年级', (person) => `${person.grade === 3 ? '三' : '六'}年级(${person.classNo})班`]
  const other = [...people.several(4, 5, 3), ...people.several(4, 1, 2)]
  const grade: Column = ['年级', (person) => person.grade]
  const number: Column = ['班', (person) => person.classNo]
  const code: Column = ['班级', (person) => person.grade * 100 + person.classNo]
  const third = people.several(4, 2, 4)
  const bytes = workbook([
    { name: 'Sheet1', rows: table([joined, ...plain], pupils) },
    { name: 'Sheet2', rows: table([grade, number, ...plain], other) },
    { name: 'Sheet3', rows: table([code, ...plain], third) }
  ])
  return {
    fileName: '数据.xlsx',
    shape: 'classes as numbers',
    bytes,
    truth: plainTruth([...pupils, ...other, ...third])
  }
}

/** Files in which the obvious reading is the wrong one. */
export function trapCases(): FileCase[] {
  return [
    stacked(),
    classesSideBySide(),
    gradeInSheetName(),
    formerClass(),
    teacherSheet(),
    endings(),
    offset(),
    classAsNumbers()
  ]
}
