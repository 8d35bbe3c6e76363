import { grouped, headed, listFile, turns, usual, written } from './left-behind-columns'
import { children } from './left-behind-people'
import type { FileCase } from './truth'

const { serial, name, gender, birth, idNumber, schoolClass, since, type } = usual
const TITLE = ['云山中心学校留守儿童台账']
const basis = [serial, schoolClass, name, gender]
const parentNames = [usual.fatherName, usual.fatherPhone, usual.motherName, usual.motherPhone]
const tick = (holds: boolean) => (holds ? '√' : null)

/** 是 and 否 for each parent. */
function yesAndNo(): FileCase {
  const answer = (holds: boolean) => (holds ? '是' : '否')
  return listFile({
    fileName: '留守儿童台账(父母外出).xlsx',
    shape: 'whether each parent is away, 是 and 否',
    children: children(2201, 9),
    above: [TITLE],
    columns: [
      ...basis,
      usual.fatherName,
      {
        header: '父亲是否外出务工',
        cell: ({ fatherAway }) => answer(fatherAway),
        tells: ({ fatherAway }) => ({ fatherAway })
      },
      headed('父亲外出务工地点', usual.fatherPlace),
      usual.fatherPhone,
      usual.motherName,
      {
        header: '母亲是否外出务工',
        cell: ({ motherAway }) => answer(motherAway),
        tells: ({ motherAway }) => ({ motherAway })
      },
      headed('母亲外出务工地点', usual.motherPlace),
      usual.motherPhone
    ]
  })
}

/** Ticks under 双亲 and 单亲, grouped under the type. */
function ticksForType(): FileCase {
  return listFile({
    fileName: '留守儿童分类登记.xlsx',
    shape: 'ticks under 双亲留守 and 单亲留守',
    children: children(2202, 9),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: ['留守类型', '双亲留守'],
        cell: ({ leftBehind }) => tick(leftBehind === '双亲留守'),
        tells: ({ leftBehind }) => ({ leftBehindType: leftBehind })
      },
      { header: ['留守类型', '单亲留守'], cell: ({ leftBehind }) => tick(leftBehind === '单亲留守') },
      ...parentNames,
      usual.fatherPlace,
      usual.motherPlace,
      since
    ]
  })
}

/** The same with 父母双方外出 and 父母一方外出, and the short words. */
function ticksInOtherWords(): FileCase {
  return listFile({
    fileName: '三年级留守情况.xlsx',
    shape: 'ticks under 父母双方外出 and 父母一方外出',
    children: children(2203, 9),
    above: [['留守儿童情况登记表']],
    columns: [
      ...basis,
      {
        header: ['留守情况', '父母双方外出'],
        cell: ({ leftBehind }) => tick(leftBehind === '双亲留守'),
        tells: ({ leftBehind }) => ({ leftBehindType: leftBehind })
      },
      { header: ['留守情况', '父母一方外出'], cell: ({ leftBehind }) => tick(leftBehind === '单亲留守') },
      ...parentNames,
      usual.guardianName,
      usual.guardianRelation
    ]
  })
}

/** Ticks under 父亲外出 and 母亲外出. */
function ticksForParents(): FileCase {
  return listFile({
    fileName: '留守儿童外出情况.xlsx',
    shape: 'ticks under 父亲外出 and 母亲外出',
    children: children(2204, 9),
    above: [TITLE],
    columns: [
      ...basis,
      ...parentNames,
      {
        header: '父亲外出',
        cell: ({ fatherAway }) => tick(fatherAway),
        tells: (child) => (child.fatherAway ? { fatherAway: true } : {})
      },
      {
        header: '母亲外出',
        cell: ({ motherAway }) => tick(motherAway),
        tells: (child) => (child.motherAway ? { motherAway: true } : {})
      },
      headed('监护人', usual.guardianName),
      headed('与孩子的关系', usual.guardianRelation),
      headed('监护人联系方式', usual.guardianPhone)
    ]
  })
}

/** The same under a heading, with crosses. */
function ticksUnderHeading(): FileCase {
  const mark = (holds: boolean) => (holds ? '√' : '×')
  return listFile({
    fileName: '留守儿童名册(勾选).xlsx',
    shape: 'ticks and crosses under 外出务工情况',
    children: children(2205, 9),
    above: [['留守儿童名册']],
    columns: [
      ...basis,
      ...parentNames,
      {
        header: ['外出务工情况', '父亲'],
        cell: ({ fatherAway }) => mark(fatherAway),
        tells: ({ fatherAway }) => ({ fatherAway })
      },
      {
        header: ['外出务工情况', '母亲'],
        cell: ({ motherAway }) => mark(motherAway),
        tells: ({ motherAway }) => ({ motherAway })
      },
      ...grouped({ father: '', mother: '', guardian: '监护人' }).guardian
    ]
  })
}

/** Only one column for the parent who is away; the relation says which one. */
function oneParentNamed(): FileCase {
  return listFile({
    fileName: '外出家长登记.xlsx',
    shape: 'one column for the parent who is away, with the relation',
    children: children(2206, 8),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '外出家长姓名',
        cell: (child) => (child.fatherAway ? child.father.name : child.mother.name),
        tells: (child) =>
          child.fatherAway ? { fatherName: child.father.name } : { motherName: child.mother.name }
      },
      { header: '与学生关系', cell: (child) => (child.fatherAway ? '父亲' : '母亲') },
      {
        header: '务工地点',
        cell: (child) => (child.fatherAway ? child.fatherPlace : child.motherPlace),
        tells: (child) =>
          child.fatherAway ? { fatherWorkplace: child.fatherPlace } : { motherWorkplace: child.motherPlace }
      },
      {
        header: '外出家长电话',
        cell: (child) => (child.fatherAway ? child.father.phone : child.mother.phone),
        tells: (child) =>
          child.fatherAway ? { fatherPhone: child.father.phone } : { motherPhone: child.mother.phone }
      },
      ...[usual.guardianName, headed('监护人与学生关系', usual.guardianRelation), usual.guardianPhone],
      headed('外出时间', since)
    ]
  })
}

/** The ledger of a village (§1.4): the parent who is away has no relation. */
function village(): FileCase {
  return listFile({
    fileName: '柳塘村留守儿童台账.xlsx',
    shape: 'the ledger of a village',
    children: children(2207, 9),
    above: [['石桥镇柳塘村留守儿童台账'], ['填报单位:柳塘村村委会      填报日期:2026年9月10日']],
    columns: [
      serial,
      { header: '村民组', cell: (_, index) => `第${1 + (index % 5)}组` },
      { header: '户号', cell: (_, index) => `0${12 + index}` },
      ...[name, gender, idNumber],
      headed('就读班级', schoolClass),
      usual.guardianName,
      headed('监护人关系', usual.guardianRelation),
      usual.guardianPhone,
      {
        header: '外出务工家长',
        cell: (child) => (child.fatherAway ? child.father.name : child.mother.name),
        flag: () => null
      },
      {
        header: '家长电话',
        cell: (child) => (child.fatherAway ? child.father.phone : child.mother.phone)
      },
      {
        header: '务工地址',
        cell: (child) => (child.fatherAway ? child.fatherPlace : child.motherPlace)
      },
      written(type, ({ leftBehind }) => (leftBehind === '双亲留守' ? '父母双方外出' : '父母一方外出')),
      turns('关爱级别', [
        { cell: '高', tells: { careLevel: '高' } },
        { cell: '中', tells: { careLevel: '中' } },
        { cell: '低', tells: { careLevel: '低' } }
      ]),
      { header: '最近走访', cell: () => '2026-08-20' },
      { header: '走访记录', cell: () => '生活正常' }
    ]
  })
}

/** Each parent's own start. */
function sincePerParent(): FileCase {
  return listFile({
    fileName: '留守儿童(父母外出时间).xlsx',
    shape: 'a start for each parent in plain headers',
    children: children(2208, 9),
    above: [TITLE],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.fatherPlace],
      {
        header: '父亲外出务工时间',
        cell: (child) => (child.fatherAway ? child.since : '/'),
        tells: (child) => ({ fatherAwaySince: child.fatherAway ? child.since : null })
      },
      ...[usual.fatherPhone, usual.motherName, usual.motherPlace],
      {
        header: '母亲外出务工时间',
        cell: (child) => (child.motherAway ? child.since.slice(0, 4) : '/'),
        tells: (child) => ({ motherAwaySince: child.motherAway ? child.since.slice(0, 4) : null })
      },
      usual.motherPhone
    ]
  })
}

/** The types in every word that is used for them. */
function typeWords(): FileCase {
  const both = { leftBehindType: '双亲留守' }
  const one = { leftBehindType: '单亲留守' }
  return listFile({
    fileName: '留守类别.xlsx',
    shape: 'the types in many words',
    children: children(2209, 20),
    above: [TITLE],
    columns: [
      ...basis,
      birth,
      ...parentNames,
      turns('留守类别', [
        ...['双亲', '父母双方外出', '双亲外出', '父母均外出务工', '双方外出', '父母双方', '双留'].map(
          (cell) => ({
            cell,
            tells: both
          })
        ),
        ...['双亲留守儿童', '父母都外出'].map((cell) => ({ cell, tells: both })),
        ...['单亲', '父母一方外出', '单亲外出', '父亲外出', '母亲外出', '单方外出', '父亲一方外出务工'].map(
          (cell) => ({ cell, tells: one })
        ),
        { cell: 'A', flag: 'leftBehindType' },
        { cell: '2', flag: 'leftBehindType' },
        { cell: '其他', flag: 'leftBehindType' },
        { cell: '单亲家庭', flag: 'leftBehindType' }
      ])
    ]
  })
}

/** 父亲外出 as the type says who is away. */
function typeNamesParent(): FileCase {
  return listFile({
    fileName: '留守儿童类型.xlsx',
    shape: 'the type names the parent who is away',
    children: children(2210, 8),
    above: [TITLE],
    columns: [
      ...basis,
      ...parentNames,
      {
        header: '外出情况',
        cell: (child) =>
          child.leftBehind === '双亲留守' ? '父母均外出' : child.fatherAway ? '父亲外出' : '母亲外出',
        tells: (child) => ({
          leftBehindType: child.leftBehind,
          ...(child.leftBehind === '单亲留守'
            ? { fatherAway: child.fatherAway, motherAway: child.motherAway }
            : {})
        })
      },
      ...[usual.guardianName, headed('关系', usual.guardianRelation)]
    ]
  })
}

/** Lists that say who is away in other ways. */
export function leftBehindAwayCases(): FileCase[] {
  return [
    ...[yesAndNo(), ticksForType(), ticksInOtherWords(), ticksForParents(), ticksUnderHeading()],
    ...[oneParentNamed(), village(), sincePerParent(), typeWords(), typeNamesParent()]
  ]
}
