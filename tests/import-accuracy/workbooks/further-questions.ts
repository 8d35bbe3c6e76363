import { headed, idNumber, name, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase, type TrueRow } from './truth'
import { oneSheet, type Cell } from './write'

function mother(person: Person) {
  return { guardians: [{ ...person.mother, relation: '母亲' }] }
}

/** Blanks of one question become columns: 父亲姓名, 父亲电话, and the grade and the class are asked apart. */
function blanksOfOneQuestion(): FileCase {
  const people = new People(1301)
  const pupils = [...people.several(6, 2, 1), ...people.several(6, 5, 3)]
  const columns: Column[] = [
    ['序号', (_, index) => index + 1],
    ['提交答卷时间', (_, index) => `2026/9/${index + 1} 8:01:00`],
    ['IP属地', () => '江西抚州'],
    headed('1、孩子姓名', name),
    ['2、所在年级', (person) => (person.grade === 2 ? '二年级' : '五年级')],
    ['3、所在班级', (person) => `${person.classNo}班`],
    headed('4、孩子身份证号', idNumber),
    ['5、家庭信息—父亲姓名', (person) => person.father.name],
    ['5、家庭信息—父亲电话', (person) => person.father.phone],
    ['5、家庭信息—母亲姓名', (person) => person.mother.name],
    ['5、家庭信息—母亲电话', (person) => person.mother.phone],
    ['6、孩子是否独生子女', (person) => (person.onlyChild ? 'A.是' : 'B.否')],
    ['7、孩子的就读方式', (person) => (person.boarding === '住校' ? 'B.住校' : 'A.走读')]
  ]
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['idNumber', 'guardians', 'onlyChild', 'boarding']))
  )
  return {
    fileName: '答卷数据.xlsx',
    shape: 'blanks of one question, lettered answers',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Whole sentences as questions, with their instructions, and other people's data between. */
function wholeSentences(): FileCase {
  const pupils = new People(1302).several(12, 6, 2)
  const columns: Column[] = [
    ['填写人', () => '匿名'],
    ['填写时间', () => '2026-09-02 20:11'],
    headed('请输入学生的真实姓名(与户口本一致)', name),
    ['请选择学生所在的班级', () => '六年级/2班'],
    headed('请输入学生的18位身份证号码,末位X请大写', idNumber),
    ['请选择学生的出生日期', (person) => person.birthDate],
    ['请填写学生目前的家庭住址,精确到门牌号', (person) => person.address],
    ['请输入主要监护人的姓名', (person) => person.mother.name],
    ['请选择监护人与学生的关系', () => '母亲'],
    ['请输入监护人的手机号码', (person) => person.mother.phone],
    ['请输入邻居或村干部的联系电话(备用)', () => '13911119999']
  ]
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['idNumber', 'birthDate', 'address'], mother(person)))
  )
  return {
    fileName: '在线表格.xlsx',
    shape: 'whole sentences as questions',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** A group header over grade and number, and one over the parts of the address. */
function groupedClass(): FileCase {
  const people = new People(1303)
  const pupils = [...people.several(6, 3, 2), ...people.several(5, 4, 1)]
  const rows: Cell[][] = [
    ['学生基本信息', null, null, null, null, '联系方式', null],
    ['姓名', '性别', '就读班级', null, '身份证件', '家庭住址', '联系电话'],
    [null, null, '年级', '班', '号码', null, null],
    ...pupils.map((person): Cell[] => [
      person.name,
      person.gender,
      person.grade === 3 ? '三' : '四',
      person.classNo,
      person.idNumber,
      person.address,
      person.phone
    ])
  ]
  const merges = ['A1:E1', 'F1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'F2:F3', 'G2:G3']
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'address', 'phone']))
  )
  return {
    fileName: '基础信息.xlsx',
    shape: 'class as a group of two columns',
    bytes: oneSheet(rows, '信息', merges),
    truth
  }
}

/** Every pupil in two lines: the second parent stands in the line below, under merged cells. */
function twoLinesEach(): FileCase {
  const pupils = new People(1305).several(7, 3, 1)
  const rows: Cell[][] = [['序号', '姓名', '班级', '身份证号', '监护人姓名', '与学生关系', '监护人电话']]
  const merges: string[] = []
  pupils.forEach((person, index) => {
    const top = rows.length + 1
    merges.push(...[...'ABCD'].map((letter) => `${letter}${top}:${letter}${top + 1}`))
    rows.push(
      [index + 1, person.name, '三(1)班', person.idNumber, person.father.name, '父亲', person.father.phone],
      [null, null, null, null, person.mother.name, '母亲', person.mother.phone]
    )
  })
  const truth = studentTruth(pupils.map((person): TrueRow => truthOf(person, ['idNumber', 'guardians'])))
  return {
    fileName: '家长两行.xlsx',
    shape: 'two lines for every pupil',
    bytes: oneSheet(rows, '三1', merges),
    truth
  }
}

/** The questions of other tools, and lists whose rows or headers belong together in twos. */
export function furtherQuestionCases(): FileCase[] {
  return [blanksOfOneQuestion(), wholeSentences(), groupedClass(), twoLinesEach()]
}
