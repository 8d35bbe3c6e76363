import { gender, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase, type TrueRow } from './truth'
import { oneSheet, type Cell } from './write'

function part(person: Person, place: number): number {
  return Number(person.birthDate.split('-')[place])
}

/** 出生 over 年, 月 and 日. */
function birthInThreeColumns(): FileCase {
  const pupils = new People(2301).several(9, 2, 1)
  const rows: Cell[][] = [
    ['二(1)班学生信息'],
    ['序号', '姓名', '性别', '出生日期', null, null, '身份证号'],
    [null, null, null, '年', '月', '日', null],
    ...pupils.map((person, index): Cell[] => [
      index + 1,
      person.name,
      person.gender,
      part(person, 0),
      part(person, 1),
      part(person, 2),
      person.idNumber
    ])
  ]
  const merges = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:G3']
  return {
    fileName: '二1信息.xlsx',
    shape: 'birth date in three columns',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['gender', 'birthDate', 'idNumber'])))
  }
}

/** 出生年 and 出生月 apart, without a group. */
function birthYearAndMonth(): FileCase {
  const pupils = new People(2302).several(8, 2, 2)
  const columns: Column[] = [
    ['班级', () => '二（2）班'],
    name,
    ['出生年', (person) => part(person, 0)],
    ['出生月', (person) => part(person, 1)],
    phone
  ]
  const month = (person: Person) => ({ birthDate: person.birthDate.slice(0, 7) })
  return {
    fileName: '二2年月.xlsx',
    shape: 'year and month of birth in two columns',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['phone'], month(person))))
  }
}

/** 性别 over 男 and 女, ticked; 是否独生子女 over 是 and 否. */
function tickedPairs(): FileCase {
  const pupils = new People(2303).several(9, 4, 1)
  const rows: Cell[][] = [
    ['四（1）班学生情况摸底表'],
    ['序号', '姓名', '性别', null, '是否独生子女', null, '就读方式', null, '联系电话'],
    [null, null, '男', '女', '是', '否', '走读', '住校', null],
    ...pupils.map((person, index): Cell[] => [
      index + 1,
      person.name,
      person.gender === '男' ? '√' : null,
      person.gender === '女' ? '√' : null,
      person.onlyChild ? '√' : null,
      person.onlyChild ? null : '√',
      person.boarding === '走读' ? '√' : null,
      person.boarding === '住校' ? '√' : null,
      person.phone
    ])
  ]
  const merges = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'I2:I3']
  return {
    fileName: '摸底表.xlsx',
    shape: 'choices ticked in columns of their own',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['gender', 'onlyChild', 'boarding', 'phone'])))
  }
}

/** 留守 over 单亲 and 双亲; ticks only where they apply, and one column for each kind of need. */
function tickedKinds(): FileCase {
  const pupils = new People(2304).several(9, 5, 3)
  const rows: Cell[][] = [
    ['五（3）班特殊学生摸底'],
    ['姓名', '性别', '身份证号', '留守儿童', null, '孤儿', '低保', '联系电话'],
    [null, null, null, '单亲留守', '双亲留守', null, null, null],
    ...pupils.map((person): Cell[] => [
      person.name,
      person.gender,
      person.idNumber,
      person.leftBehind === '单亲留守' ? '√' : null,
      person.leftBehind === '双亲留守' ? '√' : null,
      null,
      null,
      person.phone
    ])
  ]
  const merges = ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3', 'H2:H3']
  const left = (person: Person): TrueRow =>
    person.leftBehind === '非留守' ? {} : { leftBehind: person.leftBehind }
  return {
    fileName: '特殊学生摸底.xlsx',
    shape: 'kinds of 留守 ticked under a group',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth: studentTruth(
      pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'], left(person)))
    )
  }
}

/** One digit of the identity number a cell. */
function digitsInCells(): FileCase {
  const pupils = new People(2305).several(6, 3, 1)
  const rows: Cell[][] = [
    ['三（1）班学生身份证登记'],
    ['姓名', '性别', '身份证号码', ...Array.from({ length: 17 }, () => null), '联系电话'],
    ...pupils.map((person): Cell[] => [person.name, person.gender, ...person.idNumber, person.phone])
  ]
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['gender', 'phone'])))
  return {
    fileName: '三1登记.xlsx',
    shape: 'one digit of the number a cell',
    bytes: oneSheet(rows, 'Sheet1', ['A1:U1', 'C2:T2']),
    truth
  }
}

/** Surname and given name, province to village, each in a column of its own. */
function addressInParts(): FileCase {
  const pupils = new People(2306).several(8, 6, 1)
  const columns: Column[] = [
    serial,
    ['班级', () => '六1班'],
    name,
    gender,
    idNumber,
    ['户籍地', () => '江西省抚州市南城县'],
    ['现住址', (person) => person.address],
    ['家长1姓名', (person) => person.father.name],
    ['家长1电话', (person) => person.father.phone],
    ['家长2姓名', (person) => person.mother.name],
    ['家长2电话', (person) => person.mother.phone]
  ]
  const parents = ({ father, mother }: Person) => ({ guardians: [{ ...father }, { ...mother }] })
  return {
    fileName: '六1家长.xlsx',
    shape: 'numbered parents without relation',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(
      pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'address'], parents(person)))
    )
  }
}

/** One fact in several columns, and several facts in one. */
export function splitColumnCases(): FileCase[] {
  return [
    birthInThreeColumns(),
    birthYearAndMonth(),
    tickedPairs(),
    tickedKinds(),
    digitsInCells(),
    addressInParts()
  ]
}
