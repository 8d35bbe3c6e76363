import { grouped, headed, listFile, usual, written } from './left-behind-columns'
import { children, childrenOf } from './left-behind-people'
import type { FileCase } from './truth'

const { serial, name, gender, birth, idNumber, address, schoolClass, since, type, remark } = usual
const TITLE = ['云山中心学校留守儿童花名册']
const INFORMATION = ['填报单位(盖章):云山中心学校      填报人:周明      填报时间:2026年9月15日']

/** Parents and guardian in plain headers of one row. */
function plainHeaders(): FileCase {
  return listFile({
    fileName: '云山中心学校留守儿童花名册.xlsx',
    shape: 'plain headers in one row',
    children: children(2101, 10),
    above: [TITLE, INFORMATION],
    columns: [
      ...[serial, schoolClass, name, gender, birth, idNumber, address],
      ...[usual.fatherName, usual.fatherPlace, usual.fatherPhone],
      ...[usual.motherName, usual.motherPlace, usual.motherPhone],
      ...[usual.guardianName, usual.guardianRelation, usual.guardianPhone, since, type, remark]
    ]
  })
}

/** Marks, units, line breaks and a row of column numbers. */
function decoratedHeaders(): FileCase {
  const columns = [
    serial,
    headed('★姓    名', name),
    headed('★性别\n(男/女)', gender),
    headed('★年级\n班级', schoolClass),
    headed('★公民身份证号码\n(18位)', idNumber),
    headed('父亲\n姓名', usual.fatherName),
    headed('父亲\n务工地点\n(省、市)', usual.fatherPlace),
    headed('父亲\n联系电话', usual.fatherPhone),
    headed('母亲\n姓名', usual.motherName),
    headed('母亲\n务工地点\n(省、市)', usual.motherPlace),
    headed('母亲\n联系电话', usual.motherPhone),
    headed('★监护人\n姓名', usual.guardianName),
    headed('监护人与\n儿童关系', usual.guardianRelation),
    headed('监护人\n联系电话', usual.guardianPhone),
    headed('外出务工时间\n(年月)', since),
    headed('★留守类型\n(单亲/双亲)', type)
  ]
  return listFile({
    fileName: '附件2.xlsx',
    shape: 'marks, units and line breaks in headers, a row of column numbers',
    children: children(2102, 9),
    above: [['附件2'], ['2026年秋季学期农村留守儿童基本情况登记表'], INFORMATION],
    columns,
    numbered: true
  })
}

/** Group headings that are not merged, with the information line before. */
function unmergedGroups(): FileCase {
  const { father, mother, guardian } = grouped(
    { father: '父亲情况', mother: '母亲情况', guardian: '监护人情况' },
    { phone: '联系电话', relation: '与儿童关系' }
  )
  return listFile({
    fileName: '留守儿童情况.xlsx',
    shape: 'group headings written once, not merged',
    children: children(2103, 9),
    above: [TITLE],
    unmerged: true,
    columns: [serial, schoolClass, name, gender, ...father, ...mother, ...guardian, since, type]
  })
}

/** Three rows of headings. */
function threeRows(): FileCase {
  const at = (top: string, columns: ReturnType<typeof grouped>['father']) =>
    columns.map((one) => headed([top, ...(one.header as string[])], one))
  const parents = grouped({ father: '父亲', mother: '母亲', guardian: '委托监护人' }, { relation: '关系' })
  return listFile({
    fileName: '农村留守儿童信息台账.xlsx',
    shape: 'headings in three rows, an entrusted guardian',
    children: children(2104, 9),
    above: [['云山镇农村留守儿童信息台账'], INFORMATION],
    columns: [
      serial,
      headed(['基本情况', '姓名'], name),
      headed(['基本情况', '性别'], gender),
      headed(['基本情况', '班级'], schoolClass),
      headed(['基本情况', '身份证号码'], idNumber),
      ...at('家庭情况', parents.father),
      ...at('家庭情况', parents.mother),
      ...at('监护情况', parents.guardian),
      headed('留守类别', type)
    ]
  })
}

/** The guardian stands before the parents. */
function guardianFirst(): FileCase {
  const { father, mother, guardian } = grouped(
    { father: '父亲', mother: '母亲', guardian: '现监护人' },
    { relation: '与留守儿童关系', place: '打工地点', phone: '手机号码' }
  )
  return listFile({
    fileName: '留守儿童登记.xls',
    shape: 'the guardian before the parents',
    children: children(2105, 9),
    above: [['留守儿童登记表(2026年下学期)']],
    columns: [schoolClass, name, gender, ...guardian, ...father, ...mother, type, since]
  })
}

/** 年级 and 班 apart, 单 and 双 for the type. */
function gradeApart(): FileCase {
  return listFile({
    fileName: '留守学生统计.xlsx',
    shape: 'grade and class apart, 单 and 双',
    children: childrenOf(
      2106,
      [
        [1, 2],
        [4, 1],
        [6, 3]
      ],
      4
    ),
    above: [['云山中心学校留守学生台账']],
    columns: [
      serial,
      written(headed('年级', schoolClass), ({ grade }) => grade),
      { header: '班', cell: ({ classNo }) => classNo },
      headed('学生姓名', name),
      gender,
      written(headed('出生年月', birth), ({ birthDate }) => birthDate.replaceAll('-', '.')),
      written(headed('留守类型(单/双)', type), ({ leftBehind }) => leftBehind.slice(0, 1)),
      usual.fatherName,
      headed('父亲务工地', usual.fatherPlace),
      headed('父亲联系方式', usual.fatherPhone),
      usual.motherName,
      headed('母亲务工地', usual.motherPlace),
      headed('母亲联系方式', usual.motherPhone),
      headed('监护人', usual.guardianName),
      headed('关系', usual.guardianRelation),
      headed('联系电话', usual.guardianPhone)
    ]
  })
}

/** Names, places and numbers of both parents take turns. */
function interleaved(): FileCase {
  return listFile({
    fileName: '留守儿童摸底表.xlsx',
    shape: 'names, places and numbers of the parents in turn',
    children: children(2107, 9),
    above: [['留守儿童摸底排查表']],
    columns: [
      ...[serial, name, gender, schoolClass, idNumber],
      ...[usual.fatherName, usual.motherName],
      headed('父亲打工地', usual.fatherPlace),
      headed('母亲打工地', usual.motherPlace),
      headed('父亲手机', usual.fatherPhone),
      headed('母亲手机', usual.motherPhone),
      headed('实际监护人姓名', usual.guardianName),
      headed('与孩子关系', usual.guardianRelation),
      headed('监护人手机号', usual.guardianPhone),
      headed('外出起始时间', since),
      type
    ]
  })
}

/** 父亲 and 母亲 as headers of the names, with plain headers behind them. */
function bareParents(): FileCase {
  return listFile({
    fileName: '三年级留守儿童名册.xlsx',
    shape: 'plain headers behind 父亲 and 母亲',
    children: children(2108, 9),
    above: [['三(1)班留守儿童名册']],
    columns: [
      ...[serial, name, gender, birth],
      headed('父亲', usual.fatherName),
      headed('务工地点', usual.fatherPlace),
      headed('联系电话', usual.fatherPhone),
      headed('母亲', usual.motherName),
      headed('务工地点', usual.motherPlace),
      headed('联系电话', usual.motherPhone),
      headed('监护人', usual.guardianName),
      headed('与学生关系', usual.guardianRelation),
      headed('联系电话', usual.guardianPhone),
      headed('父母外出时间', since),
      headed('留守情况', type)
    ]
  })
}

/** The official form of 2016 as a list, with grandparents, dates of birth and numbers of the parents. */
function officialForm(): FileCase {
  const parent = (who: '父亲' | '母亲', key: 'father' | 'mother') => [
    headed([who, '姓名'], key === 'father' ? usual.fatherName : usual.motherName),
    { header: [who, '出生日期'], cell: () => '1988-03-12' },
    headed([who, '当前务工地点'], key === 'father' ? usual.fatherPlace : usual.motherPlace),
    headed([who, '联系电话'], key === 'father' ? usual.fatherPhone : usual.motherPhone),
    { header: [who, '公民身份证号码'], cell: () => '36250219880312' + (who === '父亲' ? '0019' : '0027') }
  ]
  return listFile({
    fileName: '农村留守儿童基本情况汇总.xlsx',
    shape: 'the official form as a list, with grandparents',
    children: children(2109, 8),
    above: [['农村留守儿童基本情况登记表'], INFORMATION],
    columns: [
      ...[serial, name, gender, headed('公民身份证号码', idNumber), schoolClass],
      { header: '户籍所在地', cell: ({ address: text }) => text },
      headed('现居住地', address),
      { header: '身体情况', cell: () => '健康' },
      { header: '是否学校寄宿', cell: () => '否' },
      { header: '就学情况', cell: () => '小学' },
      { header: ['祖父', '姓名'], cell: (_, index) => (index % 3 ? '王大海' : '—') },
      { header: ['祖父', '出生日期'], cell: (_, index) => (index % 3 ? '1955-02' : '—') },
      { header: ['外祖母', '姓名'], cell: () => '赵秀兰' },
      { header: ['外祖母', '出生日期'], cell: () => '1958-10' },
      ...parent('父亲', 'father'),
      ...parent('母亲', 'mother'),
      headed(['委托监护人', '姓名'], usual.guardianName),
      headed(['委托监护人', '联系电话'], usual.guardianPhone),
      { header: ['委托监护人', '身份证号码'], cell: () => '362502195801020023' },
      headed(['委托监护人', '与被监护人关系'], usual.guardianRelation),
      headed(['委托监护人', '居住地址'], address),
      { header: '监护类型', cell: () => '监护情况一般' }
    ]
  })
}

/** Father and mother in full under a heading for both, with age, and whether away. */
function fullParents(): FileCase {
  return listFile({
    fileName: '留守儿童(学生)登记台账.xlsx',
    shape: 'age, away and since for each parent',
    children: children(2110, 9),
    above: [TITLE],
    columns: [
      ...[serial, schoolClass, name, gender],
      headed(['父亲', '姓名'], usual.fatherName),
      { header: ['父亲', '年龄'], cell: (_, index) => 33 + index },
      {
        header: ['父亲', '是否外出'],
        cell: ({ fatherAway }) => (fatherAway ? '是' : '否'),
        tells: ({ fatherAway }) => ({ fatherAway })
      },
      headed(['父亲', '外出务工地点'], usual.fatherPlace),
      {
        header: ['父亲', '外出时间'],
        cell: (child) => (child.fatherAway ? child.since.replace('-', '.') : null),
        tells: ({ fatherAway, since: from }) => (fatherAway ? { fatherAwaySince: from } : {})
      },
      headed(['父亲', '联系电话'], usual.fatherPhone),
      headed(['母亲', '姓名'], usual.motherName),
      { header: ['母亲', '年龄'], cell: (_, index) => 31 + index },
      {
        header: ['母亲', '是否外出'],
        cell: ({ motherAway }) => (motherAway ? '是' : '否'),
        tells: ({ motherAway }) => ({ motherAway })
      },
      headed(['母亲', '外出务工地点'], usual.motherPlace),
      {
        header: ['母亲', '外出时间'],
        cell: (child) => (child.motherAway ? `${child.since}-01` : null),
        tells: ({ motherAway, since: from }) => (motherAway ? { motherAwaySince: `${from}-01` } : {})
      },
      headed(['母亲', '联系电话'], usual.motherPhone),
      headed(['实际监护人', '姓名'], usual.guardianName),
      headed(['实际监护人', '与学生关系'], usual.guardianRelation),
      headed(['实际监护人', '年龄'], usual.guardianAge),
      headed(['实际监护人', '联系电话'], usual.guardianPhone)
    ]
  })
}

/** Lists whose headers are laid out in other ways. */
export function leftBehindHeaderCases(): FileCase[] {
  return [
    ...[plainHeaders(), decoratedHeaders(), unmergedGroups(), threeRows(), guardianFirst()],
    ...[gradeApart(), interleaved(), bareParents(), officialForm(), fullParents()]
  ]
}
