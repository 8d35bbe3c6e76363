import { address, gender, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase, type ReceivingSchool } from './truth'
import { oneSheet, workbook, type Cell } from './write'

const plain: Column[] = [serial, name, gender, idNumber, phone]
const plainFields = ['gender', 'idNumber', 'phone'] as const
const middleSchool: ReceivingSchool = { stage: '初中', primaryGrades: 6 }

function plainTruth(people: Person[]) {
  return studentTruth(people.map((person) => truthOf(person, plainFields)))
}

function onlyInTitle(): FileCase {
  const pupils = new People(201).several(12, 3, 2)
  const title = '云山中心小学2026—2027学年度三年级二班学生名册'
  const bytes = oneSheet([[title], [], ...table(plain, pupils)], 'Sheet1', ['A1:E1'])
  return { fileName: '新建工作表.xlsx', shape: 'class only in the title', bytes, truth: plainTruth(pupils) }
}

function onlyInFileName(): FileCase {
  const pupils = new People(202).several(12, 5, 3)
  const bytes = oneSheet(table(plain, pupils))
  return {
    fileName: '五（3）班花名册(最终版).xlsx',
    shape: 'class only in the file name',
    bytes,
    truth: plainTruth(pupils)
  }
}

/** One sheet a class; the sheet's name alone says which. */
function onlyInSheetNames(
  fileName: string,
  classes: [string, number, number][],
  school?: ReceivingSchool
): FileCase {
  const people = new People(203 + classes.length)
  const sheets = classes.map(([sheet, grade, classNo]) => ({
    sheet,
    pupils: people.several(4, grade, classNo)
  }))
  return {
    fileName,
    shape: 'class only in the names of the sheets',
    bytes: workbook(sheets.map(({ sheet, pupils }) => ({ name: sheet, rows: table(plain, pupils) }))),
    truth: plainTruth(sheets.flatMap(({ pupils }) => pupils)),
    school
  }
}

function gradeAndNumberColumns(): FileCase {
  const people = new People(210)
  const pupils = [...people.several(5, 4, 1), ...people.several(5, 3, 12), ...people.several(3, 6, 2)]
  const entry: Record<number, string> = { 4: '四年级', 3: '2024级', 6: '6' }
  const columns: Column[] = [
    ['班号', (person) => String(person.classNo).padStart(2, '0')],
    name,
    ['年级', (person) => entry[person.grade] ?? ''],
    gender,
    idNumber,
    phone
  ]
  return {
    fileName: '全校学生.xlsx',
    shape: 'class as number and grade columns',
    bytes: oneSheet(table(columns, pupils)),
    truth: plainTruth(pupils)
  }
}

/** The class stands once, in a cell merged down over its pupils. */
function mergedDown(): FileCase {
  const people = new People(211)
  const groups = [people.several(6, 2, 1), people.several(5, 2, 2), people.several(7, 2, 3)]
  const rows: Cell[][] = [['班级', '姓名', '性别', '身份证号', '联系电话']]
  const merges: string[] = []
  for (const group of groups) {
    merges.push(`A${rows.length + 1}:A${rows.length + group.length}`)
    group.forEach((person, index) => {
      const label = index === 0 ? `二(${person.classNo})班` : null
      rows.push([label, person.name, person.gender, person.idNumber, person.phone])
    })
  }
  const bytes = oneSheet(rows, '二年级', merges)
  return {
    fileName: '二年级.xlsx',
    shape: 'class column merged down',
    bytes,
    truth: plainTruth(groups.flat())
  }
}

/** Rows such as 三(1)班 班主任:… part the classes, and each has its subtotal. */
function groupRows(): FileCase {
  const people = new People(212)
  const groups = [people.several(6, 3, 1), people.several(5, 3, 2), people.several(4, 4, 1)]
  const rows: Cell[][] = [['青岭小学学生名单'], plain.map(([header]) => header)]
  const merges = ['A1:E1']
  for (const group of groups) {
    const { grade, classNo } = group[0] as Person
    merges.push(`A${rows.length + 1}:E${rows.length + 1}`)
    rows.push([`${grade === 3 ? '三' : '四'}(${classNo})班  班主任:李老师  电话:13900000000`])
    rows.push(...table(plain, group).slice(1), ['小计', `${group.length}人`])
  }
  rows.push(['合计', `${groups.flat().length}人`])
  const bytes = oneSheet(rows, '全校', merges)
  return {
    fileName: '全校.xlsx',
    shape: 'group rows carry the class',
    bytes,
    truth: plainTruth(groups.flat())
  }
}

/** Every way of writing a class in one column, and some that nobody can read. */
function mixedColumn(
  fileName: string,
  seed: number,
  written: [string, number, number][],
  school?: ReceivingSchool
): FileCase {
  const people = new People(seed)
  const rows: Cell[][] = [['姓名', '所在班级', '身份证号', '住址']]
  const read: Person[] = []
  const rejected: number[] = []
  for (const [text, grade, classNo] of written) {
    const person = people.one(grade || 3, classNo)
    rows.push([person.name, text, person.idNumber, person.address])
    if (grade) read.push(person)
    else rejected.push(rows.length)
  }
  const truth = studentTruth(
    read.map((person) => truthOf(person, ['idNumber', 'address'])),
    { rejected }
  )
  return { fileName, shape: 'every way to write a class', bytes: oneSheet(rows), truth, school }
}

/** No class at all anywhere: every row waits for the user (§1.13). */
function nowhere(): FileCase {
  const pupils = new People(215).several(5, 1, 1)
  const bytes = oneSheet(table([name, gender, idNumber, address], pupils))
  const truth = studentTruth([], { rejected: pupils.map((_, index) => index + 2) })
  return { fileName: '名单.xlsx', shape: 'no class anywhere', bytes, truth }
}

/** Where the class can stand, and how it can be written (§3.3, §3.4). */
export function classNameCases(): FileCase[] {
  return [
    onlyInTitle(),
    onlyInFileName(),
    onlyInSheetNames('分班名单.xlsx', [
      ['301', 3, 1],
      ['三(2)班', 3, 2],
      ['2024级3班', 3, 3],
      ['四年级一班', 4, 1],
      ['1-2', 1, 2],
      ['五年二班', 5, 2],
      ['六（1）', 6, 1]
    ]),
    onlyInSheetNames(
      '初中各班.xlsx',
      [
        ['初一2班', 7, 2],
        ['七（3）班', 7, 3],
        ['801', 8, 1],
        ['八年级8班', 8, 8],
        ['2024级3班', 9, 3],
        ['初三(4)', 9, 4]
      ],
      middleSchool
    ),
    gradeAndNumberColumns(),
    mergedDown(),
    groupRows(),
    mixedColumn('混合班级.xlsx', 213, [
      ['1-2', 1, 2],
      ['一（1）班', 1, 1],
      ['三(2)', 3, 2],
      ['1年级1班', 1, 1],
      ['三年级二班', 3, 2],
      ['三年二班', 3, 2],
      ['302', 3, 2],
      ['2025级8班', 2, 8],
      ['2021级2班', 6, 2],
      ['2027届1班', 6, 1],
      ['（4）年级（2）班', 4, 2],
      ['四年级十二班', 4, 12],
      ['５（３）班', 5, 3],
      ['五 年 级 3 班', 5, 3],
      ['二年级(01)班', 2, 1],
      ['实验班', 0, 1],
      ['待分班', 0, 1],
      ['1班', 0, 1]
    ]),
    mixedColumn(
      '五四制.xlsx',
      214,
      [
        ['六(2)班', 6, 2],
        ['初一(2)班', 6, 2],
        ['初四3班', 9, 3],
        ['九年级1班', 9, 1],
        ['2023级1班', 9, 1],
        ['2026级4班', 6, 4],
        ['703', 7, 3]
      ],
      { stage: '初中', primaryGrades: 5 }
    ),
    nowhere()
  ]
}
