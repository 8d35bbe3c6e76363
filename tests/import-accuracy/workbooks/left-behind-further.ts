import { dateSerial } from './columns'
import { grouped, headed, listFile, truthFor, turns, usual, written } from './left-behind-columns'
import { children, childrenOf } from './left-behind-people'
import type { FileCase } from './truth'
import { oneSheet, type Cell } from './write'

const { serial, name, gender, birth, idNumber, schoolClass, since, type } = usual
const TITLE = ['云山中心学校留守儿童花名册']
const basis = [serial, schoolClass, name, gender]
const { father, mother, guardian } = grouped({ father: '父亲', mother: '母亲', guardian: '监护人' })

/** The heading says what, the label whose: 姓名 over 父亲 and 母亲. */
function turnedGroups(): FileCase {
  return listFile({
    fileName: '留守儿童(栏目倒置).xlsx',
    shape: 'names, places and numbers over father, mother and guardian',
    children: children(2601, 8),
    above: [TITLE],
    columns: [
      ...[serial, schoolClass, headed('学生姓名', name), gender],
      headed(['家长姓名', '父亲'], usual.fatherName),
      headed(['家长姓名', '母亲'], usual.motherName),
      headed(['务工地点', '父亲'], usual.fatherPlace),
      headed(['务工地点', '母亲'], usual.motherPlace),
      headed(['联系电话', '父亲'], usual.fatherPhone),
      headed(['联系电话', '母亲'], usual.motherPhone),
      headed(['外出时间', '父亲'], {
        header: '',
        cell: (child) => (child.fatherAway ? child.since : null),
        tells: (child) => (child.fatherAway ? { fatherAwaySince: child.since } : {})
      }),
      headed(['外出时间', '母亲'], {
        header: '',
        cell: (child) => (child.motherAway ? child.since : null),
        tells: (child) => (child.motherAway ? { motherAwaySince: child.since } : {})
      }),
      type
    ]
  })
}

/** 父 and 母. */
function shortWords(): FileCase {
  return listFile({
    fileName: '留守儿童简表.xlsx',
    shape: '父 and 母 as headings and in headers',
    children: children(2602, 8),
    above: [TITLE],
    columns: [
      ...basis,
      headed(['父', '姓名'], usual.fatherName),
      headed(['父', '务工地'], usual.fatherPlace),
      headed(['父', '手机'], usual.fatherPhone),
      headed(['母', '姓名'], usual.motherName),
      headed(['母', '务工地'], usual.motherPlace),
      headed(['母', '手机'], usual.motherPhone),
      ...[headed('开始留守时间', since), headed('类型', type)]
    ]
  })
}

/** Employer and place of each parent. */
function employerAndPlace(): FileCase {
  return listFile({
    fileName: '留守儿童父母务工情况.xlsx',
    shape: 'employer and place of work beside each other',
    children: children(2603, 8),
    above: [['留守儿童父母务工情况登记表']],
    columns: [
      ...basis,
      father[0] as (typeof father)[0],
      { header: ['父亲', '务工单位'], cell: () => '宏达电子厂' },
      ...father.slice(1),
      mother[0] as (typeof mother)[0],
      { header: ['母亲', '务工单位'], cell: ({ motherAway }) => (motherAway ? '宏达电子厂' : '无') },
      ...mother.slice(1),
      { header: ['监护人', '身份证号'], cell: () => '362502195801020023' },
      ...guardian,
      { header: ['监护人', '健康状况'], cell: () => '良好' },
      { header: '班主任', cell: () => '周明' },
      { header: '班主任电话', cell: () => '13899990000' }
    ]
  })
}

/** The people who are away by the word for them alone. */
function whoIsAway(): FileCase {
  return listFile({
    fileName: '留守儿童外出人员.xlsx',
    shape: 'who is away, by 父亲, 母亲 and 父母',
    children: children(2604, 8),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '外出务工人员',
        cell: (child) => (child.leftBehind === '双亲留守' ? '父母' : child.fatherAway ? '父亲' : '母亲'),
        tells: (child) => ({ leftBehindType: child.leftBehind })
      },
      ...[usual.fatherName, usual.fatherPhone, usual.motherName, usual.motherPhone],
      ...[usual.guardianName, usual.guardianRelation]
    ]
  })
}

/** 双亲留守 and 单亲留守 as columns without a heading. */
function bareTicks(): FileCase {
  return listFile({
    fileName: '留守儿童(打勾).xlsx',
    shape: 'ticks under 双亲留守 and 单亲留守 without a heading',
    children: children(2605, 8),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '双亲留守',
        cell: (child) => (child.leftBehind === '双亲留守' ? '√' : null),
        tells: (child) => ({ leftBehindType: child.leftBehind })
      },
      { header: '单亲留守', cell: (child) => (child.leftBehind === '单亲留守' ? '√' : null) },
      ...[...father, ...mother, ...guardian]
    ]
  })
}

/** Three columns of ticks: father, mother, both. */
function threeTicks(): FileCase {
  return listFile({
    fileName: '留守儿童外出务工情况统计.xlsx',
    shape: 'ticks under 父亲, 母亲 and 双方',
    children: children(2606, 8),
    above: [['留守儿童外出务工情况登记表']],
    columns: [
      ...basis,
      {
        header: ['外出务工情况', '父亲'],
        cell: (child) => (child.fatherAway && !child.motherAway ? '√' : null),
        tells: (child) => (child.fatherAway && !child.motherAway ? { fatherAway: true } : {})
      },
      {
        header: ['外出务工情况', '母亲'],
        cell: (child) => (child.motherAway && !child.fatherAway ? '√' : null),
        tells: (child) => (child.motherAway && !child.fatherAway ? { motherAway: true } : {})
      },
      {
        header: ['外出务工情况', '双方'],
        cell: (child) => (child.leftBehind === '双亲留守' ? '√' : null),
        tells: (child) => (child.leftBehind === '双亲留守' ? { leftBehindType: '双亲留守' } : {})
      },
      ...[usual.fatherName, usual.fatherPhone, usual.motherName, usual.motherPhone],
      ...guardian
    ]
  })
}

/** Everybody in the list is 是. */
function alwaysYes(): FileCase {
  return listFile({
    fileName: '留守儿童信息表.xlsx',
    shape: 'whether left behind, 是 for everybody',
    children: children(2607, 8),
    above: [['留守儿童信息表']],
    columns: [
      ...[serial, schoolClass, name, gender, birth, idNumber],
      { header: '是否留守儿童', cell: () => '是' },
      ...[usual.fatherName, usual.fatherPlace, usual.fatherPhone],
      ...[usual.motherName, usual.motherPlace, usual.motherPhone]
    ]
  })
}

/** Name and number glued, the relation before the name, one number behind the guardian. */
function gluedParents(): FileCase {
  return listFile({
    fileName: '留守儿童联系册.xlsx',
    shape: 'name and number of a parent in one cell, the relation before the guardian',
    children: children(2608, 8),
    above: [['留守儿童联系册']],
    columns: [
      ...basis,
      {
        header: '父亲姓名及电话',
        cell: (child) => `${child.father.name} ${child.father.phone}`,
        tells: (child) => ({ fatherName: child.father.name, fatherPhone: child.father.phone })
      },
      usual.fatherPlace,
      {
        header: '母亲姓名及电话',
        cell: (child) => `${child.mother.name}${child.mother.phone}`,
        tells: (child) => ({ motherName: child.mother.name, motherPhone: child.mother.phone })
      },
      usual.motherPlace,
      headed('监护人关系', usual.guardianRelation),
      usual.guardianName,
      usual.guardianPhone,
      headed('留守起始时间', since)
    ]
  })
}

/** Date cells with formats, and a name for the parent who fills in. */
function dateCells(): FileCase {
  return listFile({
    fileName: '留守学生基本情况登记表.xlsx',
    shape: 'cells of dates in formats',
    children: children(2609, 8),
    above: [['2026-2027学年度第一学期留守学生基本情况登记表']],
    columns: [
      ...basis,
      written(birth, ({ birthDate }) => ({ t: 'n', v: dateSerial(birthDate), z: 'yyyy"年"m"月"' })),
      ...[...father, ...mother, ...guardian],
      {
        header: '外出务工起始时间',
        cell: ({ since: from }) => ({ t: 'n', v: dateSerial(`${from}-01`), z: 'yyyy"年"m"月"' }),
        tells: ({ since: from }) => ({ awaySince: `${from}-01` })
      },
      turns('有无委托照护告知书', [
        { cell: '有', tells: { noticeGiven: true } },
        { cell: '无', tells: { noticeGiven: false } }
      ])
    ]
  })
}

/** Father and mother in two lines under each child. */
function twoLines(): FileCase {
  const kids = children(2610, 6)
  const rows: Cell[][] = [
    TITLE,
    ['序号', '班级', '姓名', '性别', '留守类型', '家庭成员', null, null, null],
    [null, null, null, null, null, '称谓', '姓名', '务工地点', '联系电话'],
    ...kids.flatMap((child, index): Cell[][] => [
      [
        ...[index + 1, '三(1)班', child.name, child.gender, child.leftBehind],
        ...['父亲', child.father.name, child.fatherPlace, child.father.phone]
      ],
      [null, null, null, null, null, '母亲', child.mother.name, child.motherPlace, child.mother.phone]
    ])
  ]
  const down = kids.flatMap((_, index) =>
    ['A', 'B', 'C', 'D', 'E'].map((letter) => `${letter}${index * 2 + 4}:${letter}${index * 2 + 5}`)
  )
  const heads = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:I2']
  const told = [
    ...[schoolClass, name, gender, type, usual.fatherName, usual.fatherPlace, usual.fatherPhone],
    ...[usual.motherName, usual.motherPlace, usual.motherPhone]
  ]
  return {
    fileName: '留守儿童(家庭成员).xlsx',
    shape: 'father and mother in two lines',
    bytes: oneSheet(rows, 'Sheet1', [...heads, ...down]),
    truth: { register: 'left_behind_children', rows: truthFor(told, kids, 4).rows }
  }
}

/** A sheet a grade, 1班 in the rows. */
function gradeTitle(): FileCase {
  const kids = childrenOf(
    2611,
    [
      [5, 1],
      [5, 2]
    ],
    4
  )
  return listFile({
    fileName: '五年级留守儿童.xlsx',
    shape: 'the grade in the title, 1班 in the rows',
    children: kids,
    above: [['五年级留守儿童台账']],
    columns: [
      ...[serial, written(schoolClass, ({ classNo }) => `${classNo}班`), name, gender],
      ...[...father, ...mother],
      headed('监护人', usual.guardianName),
      headed('联系电话', usual.guardianPhone),
      type
    ]
  })
}

/** Both guardians: who was entrusted and who really cares; the remark column holds the start. */
function familyType(): FileCase {
  return listFile({
    fileName: '留守儿童家庭情况.xlsx',
    shape: 'the type of the family beside the type of being left behind',
    children: children(2612, 8),
    above: [['留守儿童家庭情况登记']],
    columns: [
      ...basis,
      { header: '家庭类型', cell: (_, index) => ['双亲', '单亲', '离异', '重组'][index % 4] as string },
      { header: '父母婚姻状况', cell: () => '正常' },
      headed('留守类型', type),
      ...[...father, ...mother, ...guardian],
      { header: '是否低保', cell: (_, index) => (index % 2 ? '是' : '否') },
      { header: '家庭经济来源', cell: () => '打工收入' }
    ]
  })
}

/** 家长 with a relation, once for each child. */
function oneParent(): FileCase {
  return listFile({
    fileName: '留守儿童家长.xlsx',
    shape: 'one 家长 with relation, place and number',
    children: children(2613, 8),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '家长姓名',
        cell: (child) => (child.fatherAway ? child.father.name : child.mother.name),
        tells: (child) =>
          child.fatherAway ? { fatherName: child.father.name } : { motherName: child.mother.name }
      },
      { header: '关系', cell: (child) => (child.fatherAway ? '父亲' : '母亲') },
      {
        header: '务工详细地址',
        cell: (child) => (child.fatherAway ? child.fatherPlace : child.motherPlace),
        tells: (child) =>
          child.fatherAway ? { fatherWorkplace: child.fatherPlace } : { motherWorkplace: child.motherPlace }
      },
      {
        header: '联系电话',
        cell: (child) => (child.fatherAway ? child.father.phone : child.mother.phone),
        tells: (child) =>
          child.fatherAway ? { fatherPhone: child.father.phone } : { motherPhone: child.mother.phone }
      },
      ...[type, since]
    ]
  })
}

/** Lists laid out in further ways. */
export function leftBehindFurtherCases(): FileCase[] {
  return [
    ...[turnedGroups(), shortWords(), employerAndPlace(), whoIsAway(), bareTicks(), threeTicks()],
    ...[alwaysYes(), gluedParents(), dateCells(), twoLines(), gradeTitle(), familyType(), oneParent()]
  ]
}
