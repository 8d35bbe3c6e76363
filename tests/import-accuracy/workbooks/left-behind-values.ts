import { fullWidth } from './columns'
import { grouped, headed, listFile, type ListColumn, turns, usual, written } from './left-behind-columns'
import { children } from './left-behind-people'
import { withWrongCheckDigit } from './people'
import type { FileCase } from './truth'

const { serial, name, gender, idNumber, schoolClass, since, type, remark } = usual
const TITLE = ['云山中心学校留守儿童台账']
const basis = [serial, schoolClass, name, gender]
const { father, mother, guardian } = grouped(
  { father: '父亲', mother: '母亲', guardian: '监护人' },
  { relation: '关系' }
)

/** The start of the absence in every form (§3.2). */
function startDates(): FileCase {
  const from = (cell: string | number, awaySince: string) => ({ cell, tells: { awaySince } })
  const flagged = (cell: string | number) => ({ cell, flag: 'awaySince' })
  return listFile({
    fileName: '外出时间.xlsx',
    shape: 'the start of the absence in every form',
    children: children(2301, 24),
    above: [TITLE],
    columns: [
      ...basis,
      ...father,
      ...mother,
      turns('外出时间', [
        from('2023.9', '2023-09'),
        from('2023年9月', '2023-09'),
        from('2023-09-01', '2023-09-01'),
        from('2023/2/15', '2023-02-15'),
        from(45170, '2023-09-01'),
        from(202309, '2023-09'),
        from('202302', '2023-02'),
        from('2023', '2023'),
        from('2023年', '2023'),
        from(2023.11, '2023-11'),
        from('二〇二三年九月', '2023-09'),
        flagged('2023年春节后'),
        flagged('2023年初'),
        from('2023年9月起', '2023-09'),
        from('2023.9至今', '2023-09'),
        from('2023年9月-至今', '2023-09'),
        { cell: '23年', tells: {} },
        flagged('三年前'),
        flagged('3年'),
        flagged('长期'),
        flagged('去年9月'),
        flagged('过年后'),
        flagged(3),
        { cell: '/', tells: { awaySince: null } }
      ])
    ]
  })
}

/** Places of work with facts of another kind (§3.5). */
function workplaces(): FileCase {
  const place = (cell: string) => ({ cell, tells: { fatherWorkplace: cell } })
  return listFile({
    fileName: '务工地点.xlsx',
    shape: 'places of work that say something else',
    children: children(2302, 18).map((child) => ({ ...child, motherPlace: '在家' })),
    above: [TITLE],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.fatherPhone],
      turns(
        '父亲务工地点',
        [
          ...['在家', '本地', '广东', '浙江义乌', '外地', '县城', '南昌市', '江西省抚州市临川区'].map(place),
          ...['在外', '广东东莞长安镇', '深圳市', '国外(日本)'].map(place)
        ].concat(['已故', '去世', '离异', '失联', '服刑', '—'].map((cell) => ({ cell, tells: {} as never })))
      ),
      ...[usual.motherName, usual.motherPlace, usual.motherPhone]
    ]
  })
}

/** A parent who is dead or gone, said in the cell of the name. */
function deceased(): FileCase {
  const words = ['已故', '去世', '—', '离异', '失联', '无', '/', '病故']
  const gone = (index: number) => (index % 2 === 1 ? words[(index - 1) / 2] : undefined)
  const unlessGone = (column: ListColumn, key: string): ListColumn => ({
    ...column,
    cell: (child, index) => (gone(index) ? '—' : column.cell(child, index)),
    tells: (child, index) => (gone(index) ? {} : (column.tells?.(child, index) ?? {})),
    flag: () => null,
    header: column.header || key
  })
  return listFile({
    fileName: '父母情况(含已故).xlsx',
    shape: 'dead and missing parents in the cell of the name',
    children: children(2303, 16).map((child) => ({
      ...child,
      carer: { ...child.carer, name: '胡桂英', relation: '奶奶' }
    })),
    above: [TITLE],
    columns: [
      ...basis,
      {
        ...(father[0] as ListColumn),
        cell: (child, index) => gone(index) ?? child.father.name,
        tells: (child, index) => ({ fatherName: gone(index) ? null : child.father.name })
      },
      ...father.slice(1).map((column) => unlessGone(column, 'father')),
      ...mother,
      ...guardian
    ]
  })
}

/** Damaged, doubled and missing telephone numbers. */
function phones(): FileCase {
  const written = (key: string): ReturnType<typeof turns> =>
    turns(key === 'guardianPhone' ? '监护人电话' : key === 'fatherPhone' ? '父亲电话' : '母亲电话', [
      { cell: 13800001234, tells: { [key]: '13800001234' } },
      { cell: '138-0000-1234', tells: { [key]: '13800001234' } },
      { cell: '1.38E+10', tells: { [key]: null }, flag: key },
      { cell: '13800001234/13900005678', tells: { [key]: '13800001234、13900005678' } },
      { cell: '无', tells: { [key]: null } },
      { cell: '1380000123', flag: key },
      { cell: fullWidth('13800001234'), tells: { [key]: '13800001234' } },
      { cell: '0794-8212345', tells: { [key]: '0794-8212345' } },
      { cell: '没有电话', flag: key }
    ])
  return listFile({
    fileName: '留守儿童家长电话.xlsx',
    shape: 'telephone numbers whole and broken',
    children: children(2304, 18),
    above: [TITLE],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.fatherPlace, written('fatherPhone')],
      ...[usual.motherName, usual.motherPlace, written('motherPhone')],
      ...[usual.guardianName, usual.guardianRelation, written('guardianPhone')]
    ]
  })
}

/** Identity numbers typed as numbers, and with a wrong check digit. */
function idNumbers(): FileCase {
  return listFile({
    fileName: '留守儿童身份证.xlsx',
    shape: 'identity numbers that lost their end',
    children: children(2305, 9),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '身份证号码',
        cell: ({ idNumber: number }, index) =>
          index % 3 === 0
            ? Number(`${number.slice(0, 15)}000`)
            : index % 3 === 1
              ? withWrongCheckDigit(number)
              : number,
        tells: ({ idNumber: number }, index) => ({
          idNumber: index % 3 === 0 ? null : index % 3 === 1 ? withWrongCheckDigit(number) : number
        }),
        flag: (_, index) => (index % 3 === 2 ? null : 'idNumber')
      },
      ...father,
      ...mother,
      ...guardian,
      type
    ]
  })
}

/** Guardians and relations as people write them. */
function guardians(): FileCase {
  const relation = (cell: string, guardianRelation = cell) => ({ cell, tells: { guardianRelation } })
  return listFile({
    fileName: '留守儿童监护人.xlsx',
    shape: 'relations in many words',
    children: children(2306, 20).map((child, index) => ({
      ...child,
      carer: { ...child.carer, name: `${child.name.slice(0, 1)}${'福禄寿喜财'[index % 5]}生` }
    })),
    above: [TITLE],
    columns: [
      ...basis,
      headed(['现监护人', '姓名'], usual.guardianName),
      turns(
        ['现监护人', '与儿童关系'],
        [
          ...['爷爷', '奶奶', '外公', '外婆', '姑姑', '伯父', '祖父', '外祖母'].map((cell) => relation(cell)),
          { cell: '祖孙', tells: {} },
          { cell: '爷孙', tells: {} },
          { cell: '外祖孙', tells: {} },
          relation('爷爷奶奶')
        ]
      ),
      headed(['现监护人', '年龄'], usual.guardianAge),
      headed(['现监护人', '联系电话'], usual.guardianPhone),
      ...father,
      ...mother
    ]
  })
}

/** The guardian in one cell, with the relation or only by the relation. */
function guardianInOneCell(): FileCase {
  const both = (child: { carer: { name: string; relation: string } }) => ({
    guardianName: child.carer.name,
    guardianRelation: child.carer.relation
  })
  return listFile({
    fileName: '监护人(一栏).xlsx',
    shape: 'the guardian in one cell, with the relation',
    children: children(2307, 15).map((child) => ({
      ...child,
      carer: {
        ...child.carer,
        name: `${child.name.slice(0, 1)}秀珍`,
        relation: ['奶奶', '外公', '爷爷'][child.name.length % 3] as string
      }
    })),
    above: [TITLE],
    columns: [
      ...basis,
      {
        header: '监护人',
        cell: ({ carer }, index) =>
          [
            `${carer.name}(${carer.relation})`,
            `${carer.relation}：${carer.name}`,
            `${carer.relation}${carer.name}`,
            carer.relation,
            carer.name
          ][index % 5] as string,
        tells: (child, index) =>
          index % 5 === 3
            ? { guardianName: null, guardianRelation: child.carer.relation }
            : index % 5 === 4
              ? { guardianName: child.carer.name }
              : both(child)
      },
      usual.guardianPhone,
      ...father,
      ...mother
    ]
  })
}

/** How the school helps: level, teacher, telephone, assessment, and free remarks with facts. */
function care(): FileCase {
  const level = (cell: string, careLevel: string) => ({ cell, tells: { careLevel } })
  return listFile({
    fileName: '留守儿童关爱台账.xlsx',
    shape: 'care level, paired teacher, assessment and remarks',
    children: children(2308, 12),
    above: [['云山中心学校留守儿童关爱帮扶台账']],
    columns: [
      ...basis,
      ...father,
      ...mother,
      ...guardian,
      turns('关爱级别', [
        level('高', '高'),
        level('中', '中'),
        level('低', '低'),
        level('一级', '高'),
        level('重点', '高'),
        level('红', '高')
      ]),
      { header: '监护评估', cell: () => '一般', tells: () => ({ assessment: '一般' }) },
      headed('结对帮扶教师', usual.teacher),
      headed('帮扶教师联系电话', usual.teacherPhone),
      { header: '家访次数', cell: (_, index) => index % 3 },
      written(
        remark,
        (_, index) => ['父亲已去世', '母亲改嫁', '低保户', '随奶奶生活', null][index % 5] as string
      )
    ]
  })
}

/** 代理家长 is a teacher who stands in for the parents, with a telephone. */
function standIn(): FileCase {
  return listFile({
    fileName: '留守儿童代理家长.xlsx',
    shape: '代理家长 with a telephone in groups',
    children: children(2309, 9),
    above: [['留守儿童与代理家长结对帮扶登记表']],
    columns: [
      ...basis,
      ...father,
      ...mother,
      ...guardian,
      headed(['代理家长', '姓名'], usual.teacher),
      headed(['代理家长', '联系电话'], usual.teacherPhone),
      since
    ]
  })
}

/** 〃 and 同上 where the cell above says the same. */
function dittos(): FileCase {
  const same = (column: ListColumn): ListColumn => ({
    ...column,
    cell: (child, index) => (index % 3 === 1 ? '同上' : column.cell(child, index)),
    tells: (child, index) => column.tells?.(child, index) ?? {}
  })
  const born = children(2310, 9)
  const siblings = born.map((child, index) => {
    const older = index % 3 === 1 ? born[index - 1] : undefined
    if (!older) return child
    const { father: dad, mother: mum, fatherPlace, motherPlace, carer } = older
    return { ...child, father: dad, mother: mum, fatherPlace, motherPlace, carer }
  })
  return listFile({
    fileName: '留守儿童(兄弟姐妹).xlsx',
    shape: 'the parents of siblings as 同上',
    children: siblings,
    above: [TITLE],
    columns: [...basis, idNumber, ...father.map(same), ...mother.map(same), ...guardian.map(same)]
  })
}

/** Cells written in many ways. */
export function leftBehindValueCases(): FileCase[] {
  return [
    ...[startDates(), workplaces(), deceased(), phones(), idNumbers(), guardians()],
    ...[guardianInOneCell(), care(), standIn(), dittos()]
  ]
}
