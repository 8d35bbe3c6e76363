import type { MemberValues } from '@shared/registers'
import { gender, idNumber, name, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, separated, type Cell } from './write'

const schoolClass: Column = ['班级', () => '四(1)班']

function both({ father, mother }: Person): MemberValues[] {
  return [
    { ...father, relation: '父亲' },
    { ...mother, relation: '母亲' }
  ]
}

function truthWith(people: Person[], guardians: (person: Person) => MemberValues[]) {
  return studentTruth(people.map((person) => truthOf(person, ['idNumber'], { guardians: guardians(person) })))
}

/** A merged header that was saved as csv: the group stands over its first column only. */
function unmergedGroups(): FileCase {
  const pupils = new People(1101).several(10, 4, 1)
  const rows: Cell[][] = [
    ['班级', '姓名', '身份证号', '第一监护人', '', '', '第二监护人', '', ''],
    ['', '', '', '姓名', '关系', '手机', '姓名', '关系', '手机'],
    ...pupils.map((person): Cell[] => {
      const { father, mother } = person
      return [
        '四(1)班',
        person.name,
        person.idNumber,
        father.name,
        '父亲',
        father.phone,
        mother.name,
        '母亲',
        mother.phone
      ]
    })
  ]
  const bytes = new TextEncoder().encode(`\ufeff${separated(rows, ',')}`)
  return {
    fileName: '双监护人.csv',
    shape: 'header groups without their merges',
    bytes,
    truth: truthWith(pupils, both)
  }
}

/** 父亲 and 母亲 themselves are the headers of the names. */
function bareParents(): FileCase {
  const pupils = new People(1102).several(10, 4, 1)
  const columns: Column[] = [
    name,
    schoolClass,
    idNumber,
    ['父亲', (person) => person.father.name],
    ['父亲联系方式', (person) => person.father.phone],
    ['父亲工作单位', () => '在外务工'],
    ['母亲', (person) => person.mother.name],
    ['母亲联系方式', (person) => person.mother.phone],
    ['母亲身份证号', () => '']
  ]
  return {
    fileName: '家庭情况.xlsx',
    shape: 'father and mother as plain headers',
    bytes: oneSheet(table(columns, pupils)),
    truth: truthWith(pupils, both)
  }
}

/** The relation stands in brackets behind the name. */
function bracketedRelation(): FileCase {
  const pupils = new People(1103).several(10, 4, 1)
  const columns: Column[] = [
    name,
    schoolClass,
    idNumber,
    ['监护人', (person, index) => `${person.mother.name}${index % 2 ? '（母亲）' : '(母亲)'}`],
    ['监护人电话', (person) => person.mother.phone]
  ]
  const truth = truthWith(pupils, ({ mother }) => [{ ...mother, relation: '母亲' }])
  return {
    fileName: '监护人(关系).xlsx',
    shape: 'relation in brackets',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** 您 is the parent who answers, 孩子 the pupil (§5.2). */
function addressedParent(): FileCase {
  const pupils = new People(1104).several(10, 4, 1)
  const columns: Column[] = [
    ['序号', (_, index) => index + 1],
    ['提交答卷时间', () => '2026/9/3 9:10:00'],
    ['1、您的姓名:', (person) => person.mother.name],
    ['2、您的手机号码:', (person) => person.mother.phone],
    ['3、您与孩子的关系:', () => '母亲'],
    ['4、您孩子的姓名:', (person) => person.name],
    ['5、您孩子的班级:', () => '四年级(1)班'],
    ['6、您孩子的性别:', (person) => person.gender],
    ['7、您孩子的身份证号:', (person) => person.idNumber]
  ]
  const truth = studentTruth(
    pupils.map((person) =>
      truthOf(person, ['gender', 'idNumber'], { guardians: [{ ...person.mother, relation: '母亲' }] })
    )
  )
  return {
    fileName: '家长问卷.xlsx',
    shape: 'the parent is addressed as 您',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** A group of the pupil and a group of the parents that use the same words below. */
function sameWordsTwice(): FileCase {
  const pupils = new People(1105).several(10, 4, 1)
  const rows: Cell[][] = [
    ['学生信息', null, null, null, '家长信息', null, null, null],
    ['姓名', '性别', '班级', '身份证号', '姓名', '称谓', '身份证号', '电话'],
    ...pupils.map((person): Cell[] => {
      const { mother } = person
      return [person.name, person.gender, '四(1)班', person.idNumber, mother.name, '母亲', null, mother.phone]
    })
  ]
  const truth = studentTruth(
    pupils.map((person) =>
      truthOf(person, ['gender', 'idNumber'], { guardians: [{ ...person.mother, relation: '母亲' }] })
    )
  )
  const bytes = oneSheet(rows, 'Sheet1', ['A1:D1', 'E1:H1'])
  return { fileName: '学生家长.xlsx', shape: 'the same headers under two groups', bytes, truth }
}

/** Cells that begin like formulas so that spreadsheets keep the digits: ="…" in a csv. */
function formulaText(): FileCase {
  const pupils = new People(1106).several(8, 4, 1)
  const columns: Column[] = [
    schoolClass,
    name,
    gender,
    ['身份证号', (person) => `="${person.idNumber}"`],
    ['联系电话', (person) => `="${person.phone}"`]
  ]
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
  const lines = table(columns, pupils).map((row) => row.join(','))
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return { fileName: '系统导出.csv', shape: 'text kept by ="…"', bytes, truth }
}

/** Numbers that a spreadsheet had already spoiled before it saved the csv. */
function spoiltCsv(): FileCase {
  const pupils = new People(1107).several(8, 4, 1)
  const columns: Column[] = [
    schoolClass,
    name,
    gender,
    [
      '身份证号',
      (person, index) =>
        index % 2 ? `${person.idNumber.slice(0, 1)}.${person.idNumber.slice(1, 6)}E+17` : person.idNumber
    ]
  ]
  const flagged = [3, 5, 7, 9].map((row) => ({ row, field: 'idNumber' }))
  const truth = studentTruth(
    pupils.map((person, index) =>
      truthOf(person, ['gender', 'idNumber'], index % 2 ? { idNumber: null } : {})
    ),
    { flagged }
  )
  const bytes = new TextEncoder().encode(separated(table(columns, pupils), ','))
  return { fileName: '另存.csv', shape: 'digits lost before saving', bytes, truth }
}

/** More ways to name the people around a child, and text files that spreadsheets have touched. */
export function furtherGuardianCases(): FileCase[] {
  return [
    unmergedGroups(),
    bareParents(),
    bracketedRelation(),
    addressedParent(),
    sameWordsTwice(),
    formulaText(),
    spoiltCsv()
  ]
}
