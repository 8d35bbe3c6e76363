import { fullWidth } from './columns'
import {
  grouped,
  headed,
  listFile,
  type ListColumn,
  tableOf,
  truthFor,
  turns,
  usual,
  written
} from './left-behind-columns'
import { children, childrenOf } from './left-behind-people'
import type { FileCase } from './truth'
import { oneSheet, separated, type Cell } from './write'

const { serial, name, gender, birth, idNumber, schoolClass, since, type } = usual
const TITLE = ['云山中心学校留守儿童花名册']
const basis = [serial, schoolClass, name, gender]
const { father, mother, guardian } = grouped({ father: '父亲', mother: '母亲', guardian: '监护人' })

/** 留守儿童 as the header of the names. */
function childrenAsHeader(): FileCase {
  return listFile({
    fileName: '留守儿童结对帮扶.xlsx',
    shape: '留守儿童 as the header of the names',
    children: children(2801, 8),
    above: [['留守儿童结对帮扶一览表']],
    columns: [
      ...[serial, headed('留守儿童', name), gender, schoolClass],
      ...[headed('监护人', usual.guardianName), headed('与儿童关系', usual.guardianRelation)],
      ...[headed('监护人电话', usual.guardianPhone), headed('帮扶教师', usual.teacher)]
    ]
  })
}

/** 留守儿童基本情况 as a heading over the child's own columns. */
function childrenAsHeading(): FileCase {
  const own = (label: string, column: ListColumn) => headed(['留守儿童基本情况', label], column)
  return listFile({
    fileName: '留守儿童汇总.xlsx',
    shape: '留守儿童基本情况 over the columns of the child',
    children: children(2802, 8),
    above: [['云山镇留守儿童汇总表']],
    columns: [
      ...[
        serial,
        own('姓名', name),
        own('性别', gender),
        own('身份证号', idNumber),
        own('年级班级', schoolClass)
      ],
      ...[...father, ...mother, ...guardian]
    ]
  })
}

/** 姓名(父), 电话(母). */
function parentsInBrackets(): FileCase {
  return listFile({
    fileName: '留守儿童(括号).xlsx',
    shape: 'father and mother in brackets behind the header',
    children: children(2803, 8),
    above: [TITLE],
    columns: [
      ...basis,
      headed('姓名(父)', usual.fatherName),
      headed('务工地点(父)', usual.fatherPlace),
      headed('电话(父)', usual.fatherPhone),
      headed('姓名(母)', usual.motherName),
      headed('务工地点(母)', usual.motherPlace),
      headed('电话(母)', usual.motherPhone)
    ]
  })
}

/** 父姓名, 母电话. */
function oneCharacter(): FileCase {
  return listFile({
    fileName: '留守儿童(简称).xlsx',
    shape: '父姓名, 母务工地, 父电话',
    children: children(2804, 8),
    above: [TITLE],
    columns: [
      ...basis,
      ...[headed('父姓名', usual.fatherName), headed('母姓名', usual.motherName)],
      ...[headed('父务工地', usual.fatherPlace), headed('母务工地', usual.motherPlace)],
      ...[headed('父电话', usual.fatherPhone), headed('母电话', usual.motherPhone)],
      ...[
        headed('监护人姓名及关系', {
          ...usual.guardianName,
          cell: ({ carer }) => `${carer.name}(${carer.relation})`
        })
      ]
    ]
  })
}

/** The type with who is away behind it. */
function typeWithParent(): FileCase {
  const away = (cell: string, fatherAway: boolean, motherAway: boolean) => ({
    cell,
    tells: { leftBehindType: fatherAway && motherAway ? '双亲留守' : '单亲留守', fatherAway, motherAway }
  })
  return listFile({
    fileName: '留守类型(谁外出).xlsx',
    shape: 'the type with the parent in brackets',
    children: children(2805, 10),
    above: [TITLE],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.fatherPhone, usual.motherName, usual.motherPhone],
      turns('留守类型', [
        away('单亲留守(父亲外出)', true, false),
        away('单亲留守（母亲外出）', false, true),
        { cell: '双亲留守(父母均外出)', tells: { leftBehindType: '双亲留守' } },
        away('父亲在外', true, false),
        away('母亲在外务工', false, true)
      ])
    ]
  })
}

/** Two starts in one cell, a place with a date, a grade of care nobody knows: flagged, nothing guessed. */
function mixedCells(): FileCase {
  return listFile({
    fileName: '留守儿童(混填).xlsx',
    shape: 'cells with two facts',
    children: children(2806, 8),
    above: [TITLE],
    columns: [
      ...basis,
      ...[...father, ...mother],
      turns('外出时间', [
        { cell: '父2023.9 母2024.2', flag: 'awaySince' },
        { cell: '父亲2023年9月', flag: 'awaySince' },
        { cell: '2022年—2024年', flag: 'awaySince' },
        { cell: '2023.9/2024.2', flag: 'awaySince' }
      ]),
      turns('关爱级别', [
        { cell: 'A', flag: 'careLevel' },
        { cell: '中', tells: { careLevel: '中' } }
      ]),
      type
    ]
  })
}

/** The header again on each printed page, empty rows between, the class merged down. */
function printedPages(): FileCase {
  const kids = childrenOf(
    2807,
    [
      [4, 1],
      [4, 2]
    ],
    6
  )
  const columns = [schoolClass, serial, name, gender, ...father, ...mother, type]
  const { rows, merges } = tableOf(columns, kids, 1)
  const [top, below, ...body] = rows as [Cell[], Cell[], ...Cell[][]]
  const once = body.map((row, index) => (index % 6 === 0 ? row : [null, ...row.slice(1)]))
  const page = (from: number) => [...once.slice(from, from + 6)]
  const all = [TITLE, top, below, ...page(0), ['本页小计', 6], [], top, below, ...page(6), ['第2页 共2页']]
  return {
    fileName: '留守儿童(打印).xlsx',
    shape: 'the header on each printed page',
    bytes: oneSheet(all, 'Sheet1', [...merges, 'A4:A9', 'A14:A19']),
    truth: { register: 'left_behind_children', rows: truthFor(columns, kids, 1).rows }
  }
}

/** Text with tabs, numbers protected from a spreadsheet. */
function protectedNumbers(): FileCase {
  return listFile({
    fileName: '留守儿童导出.csv',
    shape: 'text with protected numbers',
    children: children(2808, 8),
    columns: [
      ...[schoolClass, name, gender],
      written(idNumber, (child) => `\t${child.idNumber}`),
      ...[
        usual.fatherName,
        usual.fatherPlace,
        written(usual.fatherPhone, (child) => `\t${child.father.phone}`)
      ],
      ...[
        usual.motherName,
        usual.motherPlace,
        written(usual.motherPhone, (child) => fullWidth(child.mother.phone))
      ],
      type
    ],
    save: (rows) => new TextEncoder().encode(`\ufeff${separated(rows, ',')}`)
  })
}

/** The school with grade and class in one cell. */
function schoolAndClass(): FileCase {
  return listFile({
    fileName: '竹坪村留守儿童信息.xlsx',
    shape: 'school and class in one cell',
    children: children(2809, 8),
    above: [['云山乡竹坪村留守儿童信息台账']],
    columns: [
      ...[serial, name, gender, birth],
      headed(
        '就读学校及班级',
        written(schoolClass, () => '云山中心小学三年级1班')
      ),
      ...[...father, ...mother, ...guardian],
      { header: '村委联系人', cell: () => '刘支书' },
      { header: '村委电话', cell: () => '13811112222' },
      { header: '村小组', cell: () => '第三组' }
    ]
  })
}

/** Grandparents by name and telephone, guardians with numbers. */
function grandparents(): FileCase {
  return listFile({
    fileName: '留守儿童(隔代).xlsx',
    shape: 'grandparents in columns of their own, two guardians',
    children: children(2810, 8),
    above: [TITLE],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.fatherPlace, usual.fatherPhone],
      ...[usual.motherName, usual.motherPlace, usual.motherPhone],
      { header: '爷爷姓名', cell: (_, index) => (index % 2 ? '王大海' : null) },
      { header: '奶奶姓名', cell: (_, index) => (index % 3 ? '赵秀兰' : null) },
      { header: '奶奶电话', cell: (_, index) => (index % 3 ? '13811113333' : null) },
      headed('监护人1姓名', usual.guardianName),
      headed('监护人1关系', usual.guardianRelation),
      headed('监护人1电话', usual.guardianPhone),
      { header: '监护人2姓名', cell: () => '周福生' },
      { header: '监护人2关系', cell: () => '伯父' }
    ]
  })
}

/** Who helps, with visits: still a list of left-behind children. */
function withVisits(): FileCase {
  return listFile({
    fileName: '留守儿童关爱帮扶记录.xlsx',
    shape: 'visits in columns of the list',
    children: children(2811, 8),
    above: [['留守儿童关爱帮扶台账']],
    columns: [
      ...[...basis, ...father, ...mother, ...guardian, type, since],
      headed('帮扶责任人', usual.teacher),
      { header: '家访时间', cell: () => '2026.9.12' },
      { header: '家访情况', cell: () => '已家访' },
      { header: '是否低保', cell: () => '否' }
    ]
  })
}

/** A class list whose title also names the left-behind, with a column that says who is not. */
function rosterNamingBoth(): FileCase {
  const file = listFile({
    fileName: '三(1)班学生及留守儿童情况.xlsx',
    shape: 'a class list that names left-behind children in its title',
    children: children(2812, 8),
    above: [['三(1)班学生及留守儿童情况登记表']],
    columns: [
      ...[serial, name, gender, idNumber],
      {
        header: '留守类型',
        cell: ({ leftBehind }, index) => (index % 2 ? '非留守' : leftBehind),
        tells: ({ leftBehind }, index) => ({ leftBehind: index % 2 ? '非留守' : leftBehind })
      },
      { header: '父亲姓名', cell: (child) => child.father.name },
      { header: '父亲务工地点', cell: (child) => child.fatherPlace },
      { header: '外出时间', cell: () => '2023.9' }
    ]
  })
  return { ...file, truth: { ...file.truth, register: 'students' } }
}

/** 是 and 否 under 是否双亲留守 and 是否单亲留守. */
function askedForTypes(): FileCase {
  const answer = (holds: boolean) => (holds ? '是' : '否')
  return listFile({
    fileName: '留守儿童(是否双亲).xlsx',
    shape: '是 and 否 for each type',
    children: children(2813, 8),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '是否双亲留守',
        cell: ({ leftBehind }) => answer(leftBehind === '双亲留守'),
        tells: ({ leftBehind }) => ({ leftBehindType: leftBehind })
      },
      { header: '是否单亲留守', cell: ({ leftBehind }) => answer(leftBehind === '单亲留守') },
      ...[...father, ...mother, ...guardian]
    ]
  })
}

/** The names of parents broken over two lines of a narrow column, 王 伟 for alignment. */
function brokenNames(): FileCase {
  const broken = (text: string) =>
    text.length === 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : [...text].join('  ')
  return listFile({
    fileName: '留守儿童(窄栏).xlsx',
    shape: 'names broken over lines and spread',
    children: children(2814, 8),
    above: [TITLE],
    columns: [
      ...[serial, schoolClass, written(name, (child) => broken(child.name)), gender],
      written(usual.fatherName, (child) => broken(child.father.name)),
      written(usual.motherName, (child) => broken(child.mother.name)),
      ...[usual.fatherPlace, usual.motherPlace],
      written(usual.guardianName, (child) => broken(child.carer.name)),
      ...[usual.guardianRelation, usual.guardianPhone]
    ]
  })
}

/** Lists that make it hard. */
export function leftBehindHostileCases(): FileCase[] {
  return [
    ...[childrenAsHeader(), childrenAsHeading(), parentsInBrackets(), oneCharacter(), typeWithParent()],
    ...[mixedCells(), printedPages(), protectedNumbers(), schoolAndClass(), grandparents(), withVisits()],
    ...[rosterNamingBoth(), askedForTypes(), brokenNames()]
  ]
}
