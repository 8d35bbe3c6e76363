import type { MemberValues } from '@shared/registers'
import { idNumber, name, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, type Cell } from './write'

const schoolClass: Column = ['班级', (person) => `三(${person.classNo})班`]

function pupilsOf(seed: number) {
  return new People(seed).several(12, 3, 1)
}

function truthWith(people: Person[], guardians: (person: Person) => MemberValues[]) {
  return studentTruth(people.map((person) => truthOf(person, ['idNumber'], { guardians: guardians(person) })))
}

/** 父亲 and 母亲 as merged groups over 姓名, 务工地点 and 电话; a deceased father is a dash (§1.4). */
function parentGroups(): FileCase {
  const pupils = pupilsOf(601)
  const rows: Cell[][] = [
    ['序号', '班级', '姓名', '身份证号', '父亲情况', null, null, '母亲情况', null, null],
    [null, null, null, null, '姓名', '务工地点', '电话', '姓名', '务工地点', '电话'],
    ...pupils.map((person, index): Cell[] => {
      const father = index === 3 ? ['—', '—', '—'] : [person.father.name, '广东深圳', person.father.phone]
      return [
        index + 1,
        '三(1)班',
        person.name,
        person.idNumber,
        ...father,
        person.mother.name,
        '在家',
        person.mother.phone
      ]
    })
  ]
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:J1']
  const truth = truthWith(pupils, (person) => bothParents(person))
  delete truth.rows[3]?.guardians
  return {
    fileName: '父母情况.xlsx',
    shape: 'father and mother as header groups',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth
  }
}

function bothParents({ father, mother }: Person): MemberValues[] {
  return [
    { ...father, relation: '父亲' },
    { ...mother, relation: '母亲' }
  ]
}

/** The same as single headers, with the second parent missing now and then. */
function parentHeaders(): FileCase {
  const pupils = pupilsOf(602)
  const alone = (index: number) => index % 5 === 2
  const columns: Column[] = [
    schoolClass,
    name,
    ['父亲姓名', (person) => person.father.name],
    ['父亲手机', (person) => person.father.phone],
    ['母亲姓名', (person, index) => (alone(index) ? '无' : person.mother.name)],
    ['母亲手机号码', (person, index) => (alone(index) ? '/' : person.mother.phone)],
    idNumber
  ]
  const truth = truthWith(pupils, (person) =>
    bothParents(person).slice(0, alone(pupils.indexOf(person)) ? 1 : 2)
  )
  return {
    fileName: '家长联系册.xlsx',
    shape: 'father and mother in single headers',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** 监护人1/2 with 角色 for the relation. */
function numberedGuardians(): FileCase {
  const pupils = pupilsOf(603)
  const columns: Column[] = [
    serial,
    name,
    schoolClass,
    idNumber,
    ['监护人1姓名', (person) => person.father.name],
    ['监护人1角色', () => '父亲'],
    ['监护人1电话', (person) => person.father.phone],
    ['监护人1工作单位', () => '河畔建材厂'],
    ['监护人2姓名', (person) => person.mother.name],
    ['监护人2角色', () => '母亲'],
    ['监护人2电话', (person) => person.mother.phone],
    ['监护人2工作单位', () => '务农']
  ]
  const truth = truthWith(pupils, bothParents)
  return {
    fileName: '监护人.xlsx',
    shape: 'numbered guardians',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** One guardian a pupil; 父女 and 母子 name the relation from the other side (§1.1, §2.4). */
function relationWords(): FileCase {
  const pupils = pupilsOf(604)
  const words: [string, string][] = [
    ['父子', '父亲'],
    ['父女', '父亲'],
    ['母女', '母亲'],
    ['母子', '母亲'],
    ['父亲', '父亲'],
    ['外婆', '外婆']
  ]
  const columns: Column[] = [
    name,
    schoolClass,
    idNumber,
    ['监护人姓名', (person) => person.mother.name],
    ['与监护人关系', (_, index) => words[index % 6]?.[0] ?? ''],
    ['监护人联系电话', (person) => person.mother.phone]
  ]
  const truth = truthWith(pupils, (person) => [
    { ...person.mother, relation: words[pupils.indexOf(person) % 6]?.[1] ?? null }
  ])
  return {
    fileName: '监护关系.xlsx',
    shape: 'relations from the other side',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Name and number glued together in one cell. */
function glued(): FileCase {
  const pupils = pupilsOf(605)
  const columns: Column[] = [
    name,
    schoolClass,
    idNumber,
    ['家长姓名及电话', ({ mother }, index) => mother.name + (index % 2 ? ' ' : '') + mother.phone]
  ]
  const truth = truthWith(pupils, ({ mother }) => [{ ...mother }])
  return {
    fileName: '家长电话.xlsx',
    shape: 'name and number glued',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Both parents in one cell, with their numbers. */
function severalInOneCell(): FileCase {
  const pupils = pupilsOf(606)
  const written = ({ father, mother }: Person, index: number) =>
    [
      `父:${father.name} ${father.phone} 母:${mother.name} ${mother.phone}`,
      `父亲：${father.name}${father.phone}\n母亲：${mother.name}${mother.phone}`,
      `父亲${father.name}，${father.phone}；母亲${mother.name}，${mother.phone}`
    ][index % 3] ?? ''
  const columns: Column[] = [name, schoolClass, idNumber, ['监护人', written]]
  const truth = truthWith(pupils, bothParents)
  return {
    fileName: '监护人一栏.xlsx',
    shape: 'both parents in one cell',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** The ways a file names the people around a child (§1.1, §3.5). */
export function guardianCases(): FileCase[] {
  return [parentGroups(), parentHeaders(), numberedGuardians(), relationWords(), glued(), severalInOneCell()]
}
