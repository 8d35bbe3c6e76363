import { gender, name, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase, type TrueRow } from './truth'
import { oneSheet, type Cell } from './write'

/** Nothing but numbers and names, three times side by side. */
function onlyNames(): FileCase {
  const people = new People(2901)
  const parts = [people.several(6, 3, 1), people.several(6, 3, 1), people.several(4, 3, 1)]
  const rows: Cell[][] = [
    ['三(1)班学生名单'],
    parts.flatMap(() => ['序号', '姓名']),
    ...Array.from({ length: 6 }, (_, row): Cell[] =>
      parts.flatMap((part, place): Cell[] => [
        part[row] ? place * 6 + row + 1 : null,
        part[row]?.name ?? null
      ])
    )
  ]
  return {
    fileName: '点名.xlsx',
    shape: 'numbers and names three times side by side',
    bytes: oneSheet(rows),
    truth: studentTruth(parts.flat().map((person) => truthOf(person)))
  }
}

/** 男 and 女 as columns without a heading, ticked. */
function twoGenderColumns(): FileCase {
  const pupils = new People(2902).several(8, 3, 2)
  const columns: Column[] = [
    serial,
    name,
    ['男', (person) => (person.gender === '男' ? '√' : null)],
    ['女', (person) => (person.gender === '女' ? '√' : null)]
  ]
  return {
    fileName: '三2.xlsx',
    shape: 'gender ticked in two columns without heading',
    bytes: oneSheet([['三（2）班'], ...table(columns, pupils)]),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['gender'])))
  }
}

function bothParents(person: Person): TrueRow {
  const { father, mother } = person
  return truthOf(person, ['gender'], {
    guardians: [
      { ...father, relation: '父亲' },
      { ...mother, relation: '母亲' }
    ]
  })
}

/** The mother stands in the line below; 称谓 comes before the name, and nothing is merged. */
function motherBelow(): FileCase {
  const pupils = new People(2903).several(7, 3, 3)
  const rows: Cell[][] = [
    ['三(3)班家长名册'],
    ['姓名', '性别', '称谓', '家长姓名', '联系电话'],
    ...pupils.flatMap(({ name: child, gender: sex, father, mother }): Cell[][] => [
      [child, sex, '父亲', father.name, father.phone],
      [null, null, '母亲', mother.name, mother.phone]
    ])
  ]
  return {
    fileName: '三3家长.xlsx',
    shape: 'second parent in the line below, nothing merged',
    bytes: oneSheet(rows),
    truth: studentTruth(pupils.map(bothParents))
  }
}

/** The card's words as a list: 家庭主要成员 over 称谓, 姓名, 工作单位 and 电话, the child merged over both lines. */
function mainMembers(): FileCase {
  const pupils = new People(2904).several(5, 3, 4)
  const rows: Cell[][] = [
    ['年级:三  班级:4  班主任:李老师'],
    ['姓名', '性别', '家庭主要成员', null, null, null],
    [null, null, '称谓', '姓名', '工作单位', '电话']
  ]
  const merges = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:F2']
  for (const { name: child, gender: sex, father, mother } of pupils) {
    merges.push(`A${rows.length + 1}:A${rows.length + 2}`, `B${rows.length + 1}:B${rows.length + 2}`)
    rows.push([child, sex, '爸爸', father.name, '务农', father.phone])
    rows.push([null, null, '妈妈', mother.name, '在家', mother.phone])
  }
  return {
    fileName: '成员表.xlsx',
    shape: 'main members of the family in two lines',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth: studentTruth(pupils.map(bothParents))
  }
}

/** Both parents in cells with a line break, relation and number likewise. */
function linesInCells(): FileCase {
  const pupils = new People(2905).several(6, 3, 5)
  const columns: Column[] = [
    name,
    gender,
    ['班级', () => '三(5)班'],
    ['监护人姓名', ({ father, mother }) => `${father.name}\n${mother.name}`],
    ['与学生关系', () => '父亲\n母亲'],
    ['监护人电话', ({ father, mother }) => `${father.phone}\n${mother.phone}`]
  ]
  return {
    fileName: '三5监护人.xlsx',
    shape: 'both parents on two lines of one cell',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(pupils.map(bothParents))
  }
}

/** Lists with very little in them, and families in lines. */
export function bareListCases(): FileCase[] {
  return [onlyNames(), twoGenderColumns(), motherBelow(), mainMembers(), linesInCells()]
}
