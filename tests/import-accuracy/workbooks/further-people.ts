import { gender, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, withCheckDigit, type Person } from './people'
import { studentTruth, type FileCase, type TrueRow } from './truth'
import { oneSheet, workbook, type Cell } from './write'

/** Two pupils of one name in one class, and two in different classes. */
function repetitions(): FileCase {
  const people = new People(2701)
  const pupils = people.several(7, 3, 1)
  const [, second, third] = pupils as [Person, Person, Person, ...Person[]]
  const namesake = { ...people.one(3, 1), name: second.name }
  const elsewhere = { ...people.one(3, 2), name: third.name }
  const columns: Column[] = [serial, ['班级', (p) => `三(${p.classNo})班`], name, gender, idNumber, phone]
  const listed = [...pupils, namesake, elsewhere]
  const truth = studentTruth(
    [...pupils, namesake, elsewhere].map((person) => truthOf(person, ['gender', 'idNumber', 'phone']))
  )
  return {
    fileName: '三年级重复.xlsx',
    shape: 'namesakes in one class and in two',
    bytes: oneSheet(table(columns, listed)),
    truth
  }
}

/** Guardians with relations in every word, one column a person, a note of 其他 beside it. */
function relationWords(): FileCase {
  const people = new People(2702)
  const words: [string, string][] = [
    ['父子', '父亲'],
    ['母女', '母亲'],
    ['爸爸', '父亲'],
    ['妈妈', '母亲'],
    ['爷爷', '爷爷'],
    ['外婆', '外婆'],
    ['姑妈', '姑妈'],
    ['祖父', '祖父'],
    ['孩子的妈妈', '母亲'],
    ['父女关系', '父亲'],
    ['爷 爷', '爷爷'],
    ['母 亲', '母亲'],
    ['继父', '继父'],
    ['舅舅', '舅舅']
  ]
  const rows: Cell[][] = [['姓名', '班级', '监护人', '关系', '监护人联系电话']]
  const truths: TrueRow[] = words.map(([written, relation]) => {
    const person = people.one(2, 1)
    rows.push([person.name, '二(1)班', person.mother.name, written, person.mother.phone])
    return truthOf(person, [], { guardians: [{ ...person.mother, relation }] })
  })
  return {
    fileName: '关系.xlsx',
    shape: 'relations in every word',
    bytes: oneSheet(rows),
    truth: studentTruth(truths)
  }
}

/** Father, mother and guardian, who is one of them or another; dashes for those who are not there. */
function absentParents(): FileCase {
  const pupils = new People(2703).several(8, 5, 1)
  const rows: Cell[][] = [
    ['五(1)班学生家庭成员'],
    ['序号', '姓名', '性别', '父亲', null, '母亲', null, '监护人', null, null],
    [null, null, null, '姓名', '联系电话', '姓名', '联系电话', '姓名', '与学生关系', '联系电话']
  ]
  const truths = pupils.map((person, index): TrueRow => {
    const { father, mother } = person
    const without = index % 3
    rows.push([
      ...[index + 1, person.name, person.gender],
      ...(without === 1 ? ['—', '/'] : [father.name, father.phone]),
      ...(without === 2 ? ['离异', ''] : [mother.name, mother.phone]),
      ...(without === 2 ? [father.name, '父亲', father.phone] : [mother.name, '母亲', mother.phone])
    ])
    const guardians = [
      ...(without === 1 ? [] : [{ ...father, relation: '父亲' }]),
      ...(without === 2 ? [] : [{ ...mother, relation: '母亲' }])
    ]
    return truthOf(person, ['gender'], { guardians })
  })
  const merges = ['A1:J1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'H2:J2']
  return {
    fileName: '五1家庭.xlsx',
    shape: 'parents who are not there',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth: studentTruth(truths)
  }
}

/** Names of minorities, long ones, rare characters, spaces, marks, a name that is also a word. */
function strangeNames(): FileCase {
  const written: [string, string][] = [
    ['阿依古丽•麦麦提', '阿依古丽·麦麦提'],
    ['买买提．吐尔逊', '买买提·吐尔逊'],
    ['李　明', '李明'],
    ['王\n伟', '王伟'],
    [' 赵 子 涵 ', '赵子涵'],
    ['欧阳 修远', '欧阳修远'],
    ['𫖯俊', '𫖯俊'],
    ['张㛃', '张㛃'],
    ['合计华', '合计华'],
    ['总小燕', '总小燕'],
    ['注英', '注英'],
    ['例红', '例红'],
    ['班德', '班德'],
    ['全有', '全有'],
    ['张三丰(转入)', '张三丰'],
    ['何静(女)', '何静'],
    ['刘洋2', '刘洋'],
    ['单于长平', '单于长平']
  ]
  const people = new People(2704)
  const rows: Cell[][] = [['姓名', '班级', '身份证号', '备注']]
  const truths = written.map(([cell, value]) => {
    const person = people.one(6, 1)
    rows.push([cell, '六(1)班', person.idNumber, null])
    return truthOf({ ...person, name: value }, ['idNumber'])
  })
  return {
    fileName: '生僻姓名.xlsx',
    shape: 'strange names and names like words of the form',
    bytes: oneSheet(rows),
    truth: studentTruth(truths)
  }
}

/** One number under two names on two sheets: both rows wait (§1.13). */
function numberTwice(): FileCase {
  const people = new People(2705)
  const first = people.several(4, 1, 1)
  const second = people.several(4, 1, 2)
  const shared = withCheckDigit('36100220190909321')
  const columns: Column[] = [serial, name, idNumber, phone]
  const spoilt = (pupils: Person[]) =>
    pupils.map((person, index) => (index === 1 ? { ...person, idNumber: shared } : person))
  const bytes = workbook([
    { name: '一(1)班', rows: table(columns, spoilt(first)) },
    { name: '一(2)班', rows: table(columns, spoilt(second)) }
  ])
  const kept = [...first, ...second].filter((_, index) => index !== 1 && index !== 5)
  return {
    fileName: '一年级号码.xlsx',
    shape: 'one number under two names',
    bytes,
    truth: studentTruth(
      kept.map((person) => truthOf(person, ['idNumber', 'phone'])),
      { rejected: [3] }
    )
  }
}

/** 父亲 电话 母亲 电话 without groups or prefixes: each number is that of the person on its left. */
function plainPairs(): FileCase {
  const pupils = new People(2706).several(8, 4, 3)
  const columns: Column[] = [
    serial,
    name,
    ['班级', () => '四(3)班'],
    ['父亲', (person) => person.father.name],
    ['身份证号', () => '361002198503041239'],
    ['电话', (person) => person.father.phone],
    ['母亲', (person) => person.mother.name],
    ['身份证号', () => '361002198604041223'],
    ['电话', (person) => person.mother.phone]
  ]
  const nothing = { idNumber: null, phone: null }
  return {
    fileName: '四3父母.xlsx',
    shape: 'plain headers that come twice, behind father and mother',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['guardians'], nothing)))
  }
}

/** A single 身份证号 that turns out to hold the parents' numbers: read, but never without a mark. */
function parentsNumbers(): FileCase {
  const pupils = new People(2707).several(5, 4, 4)
  const columns: Column[] = [
    name,
    ['班级', () => '四(4)班'],
    ['家长', (person) => person.mother.name],
    ['身份证号', (_, index) => withCheckDigit(`3610021985030412${index}`)]
  ]
  return {
    fileName: '四4家长.xlsx',
    shape: "parents' numbers under a header of the child's",
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(
      pupils.map((person) => truthOf(person)),
      { flagged: pupils.map((_, index) => ({ row: index + 2, field: 'idNumber' })) }
    )
  }
}

/** People who are hard to tell apart or to read. */
export function furtherPeopleCases(): FileCase[] {
  return [
    repetitions(),
    relationWords(),
    absentParents(),
    strangeNames(),
    numberTwice(),
    plainPairs(),
    parentsNumbers()
  ]
}
