import { idNumber, name, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase, type ReceivingSchool } from './truth'
import { workbook } from './write'

const DISTRICT = '361002'

function parentColumns(number: 1 | 2, of: 'father' | 'mother', relation: string): Column[] {
  const member = `成员${number}`
  return [
    [`${member}姓名`, (person) => person[of].name],
    [`${member}关系`, () => relation],
    [`${member}关系说明`, () => ''],
    [`${member}现住址`, () => '浙江省义乌市北苑街道'],
    [`${member}户口所在地行政区划`, () => DISTRICT],
    [`${member}联系电话`, (person) => person[of].phone],
    [`${member}是否监护人`, () => '是'],
    [`${member}身份证件类型`, () => '居民身份证'],
    [`${member}身份证件号`, () => ''],
    [`${member}民族`, () => '畲族'],
    [`${member}工作单位`, () => '个体'],
    [`${member}职务`, () => '无']
  ]
}

/** Every column of the first generation of the national export (§1.2), filled otherwise than in the sample. */
function everyColumn(classNumber: Column, enrolment: (person: Person) => string): Column[] {
  const fixed = (header: string, text: string): Column => [header, () => text]
  return [
    fixed('学校标识码', '2136009876'),
    name,
    ['性别', (person) => person.gender],
    ['出生日期', (person) => person.birthDate.replaceAll('-', '')],
    fixed('出生地行政区划代码', DISTRICT),
    fixed('籍贯', '江西省抚州市'),
    ['民族', (person) => person.ethnicity],
    fixed('国籍/地区', '中国'),
    fixed('身份证件类型', '居民身份证'),
    fixed('港澳台侨外', '非港澳台侨'),
    fixed('健康状况', '健康或良好'),
    fixed('政治面貌', '少先队员'),
    ['身份证件号', (person) => person.idNumber],
    fixed('户口性质', '农业家庭户口'),
    fixed('户口所在地行政区划', '江西省抚州市临川区'),
    classNumber,
    ['入学年月', enrolment],
    fixed('入学方式', '就近入学'),
    ['就读方式', (person) => person.boarding],
    ['现住址', (person) => person.address],
    fixed('通信地址', '临川区邮政支局12号信箱'),
    fixed('家庭地址', '临川区老屋村1组'),
    ['联系电话', (person) => person.phone],
    fixed('邮政编码', '344000'),
    ['是否独生子女', (person) => (person.onlyChild ? '是' : '否')],
    fixed('是否受过学前教育', '是'),
    ['是否留守儿童', (person) => person.leftBehind],
    fixed('是否需要申请资助', '否'),
    fixed('是否享受一补', '否'),
    fixed('是否孤儿', '否'),
    fixed('是否烈士或优抚子女', '否'),
    fixed('上下学距离', '3'),
    fixed('上下学方式', '家长自行接送'),
    fixed('是否需要乘坐校车', '否'),
    fixed('曾用名', '小名甲'),
    fixed('身份证件有效期', '20190101-20240101'),
    fixed('血型', '未知血型'),
    fixed('特长', '乒乓球'),
    ['学籍辅号', (_, index) => `36100220230${String(10001 + index)}`],
    ['班内学号', (_, index) => String(index + 1).padStart(2, '0')],
    fixed('学生来源', '正常入学'),
    fixed('电子信箱', ''),
    fixed('主页地址', ''),
    fixed('残疾类型', '无残疾'),
    fixed('是否由政府购买学位', '否'),
    fixed('随班就读', '非随班就读'),
    ...parentColumns(1, 'father', '父亲'),
    ...parentColumns(2, 'mother', '母亲'),
    fixed('是否进城务工人员随迁子女', '否')
  ]
}

const FIELDS = [
  'gender',
  'birthDate',
  'idNumber',
  'ethnicity',
  'address',
  'phone',
  'boarding',
  'onlyChild',
  'leftBehind',
  'guardians'
] as const

function exported(fileName: string, shape: string, columns: Column[], people: Person[]) {
  return (school?: ReceivingSchool): FileCase => ({
    fileName,
    shape,
    bytes: workbook([{ name: '学生信息', rows: table(columns, people) }], 'biff8'),
    truth: studentTruth(people.map((person) => truthOf(person, FIELDS))),
    school
  })
}

/** 班号 holds the year of entry and the class: 2301. */
function yearInClassNumber(): FileCase {
  const people = new People(2001)
  const pupils = [...people.several(6, 4, 1), ...people.several(6, 2, 12)]
  const number: Column = ['班号', (p) => `${2027 - p.grade - 2000}${String(p.classNo).padStart(2, '0')}`]
  return exported(
    '学生基础信息2001.xls',
    '71 columns, year in the class number',
    everyColumn(number, (person) => `${2027 - person.grade}09`),
    pupils
  )()
}

/** A middle school: entry into the stage, class as 1班. */
function middleSchool(): FileCase {
  const people = new People(2002)
  const pupils = [...people.several(5, 7, 1), ...people.several(5, 9, 3), ...people.several(4, 8, 10)]
  return exported(
    '初中学籍.xls',
    '71 columns of a middle school',
    everyColumn(['班号', (person) => `${person.classNo}班`], (person) => `${2033 - person.grade}-09`),
    pupils
  )({ stage: '初中', primaryGrades: 6 })
}

/** A school with both stages: the middle classes entered their stage, or the school nine years ago. */
function bothStages(): FileCase {
  const people = new People(2003)
  const pupils = [
    ...people.several(5, 2, 1),
    ...people.several(5, 7, 1),
    ...people.several(4, 6, 2),
    ...people.several(4, 9, 2)
  ]
  const entry = ({ grade }: Person) => `${grade > 6 && grade < 9 ? 2033 - grade : 2027 - grade}/09/01`
  return exported(
    '九年一贯学籍.xls',
    '71 columns of a school with both stages',
    everyColumn(['班号', (person) => `0${person.classNo}`], entry),
    pupils
  )({ stage: '九年一贯', primaryGrades: 6 })
}

/** The export with few columns: 年级名称 and 班级名称 in the words of the system. */
function fewColumns(): FileCase {
  const people = new People(2004)
  const pupils = [...people.several(6, 3, 1), ...people.several(6, 5, 2)]
  const columns: Column[] = [
    ['学生姓名', (person) => person.name],
    ['全国学籍号', (person) => person.studentNumber],
    ['学籍辅号', () => ''],
    ['身份证件类型', () => '居民身份证'],
    ['身份证件号', idNumber[1]],
    ['年级名称', (person) => `小学${2027 - person.grade}级`],
    ['班级名称', (person) => `${person.classNo}班`],
    ['成员1姓名', (person) => person.father.name],
    ['成员1关系', () => '父亲'],
    ['成员1联系电话', (person) => person.father.phone],
    ['成员2姓名', (person) => person.mother.name],
    ['成员2关系', () => '母亲'],
    ['成员2联系电话', (person) => person.mother.phone]
  ]
  return {
    fileName: '学生家庭成员.xls',
    shape: 'system export with few columns',
    bytes: workbook([{ name: 'sheet1', rows: table(columns, pupils) }], 'biff8'),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['studentNumber', 'idNumber', 'guardians'])))
  }
}

/** National, provincial and identity numbers under headings that name each other. */
function mixedNumbers(): FileCase {
  const pupils = new People(2005).several(12, 6, 3)
  const columns: Column[] = [
    name,
    ['班级', () => '六年级三班'],
    ['学籍号', (person) => person.idNumber],
    ['学号', (person) => person.studentNumber],
    ['教育ID', (_, index) => String(3600000000 + index)],
    ['联系电话', (person) => person.phone]
  ]
  return {
    fileName: '体测名单.xlsx',
    shape: 'identity number under 学籍号, national number under 学号',
    bytes: workbook([{ name: '体测', rows: table(columns, pupils) }]),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['idNumber', 'studentNumber', 'phone'])))
  }
}

/** The exports of the national system in other fillings than the sample's (§1.2, §2.2). */
export function nationalExportCases(): FileCase[] {
  return [yearInClassNumber(), middleSchool(), bothStages(), fewColumns(), mixedNumbers()]
}
