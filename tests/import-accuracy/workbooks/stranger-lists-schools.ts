import {
  carerUnder,
  type Child,
  chinese,
  classColumn,
  genderUnder,
  idUnder,
  kids,
  list,
  nameUnder,
  parentUnder,
  says,
  serial,
  silent,
  typeUnder
} from './stranger-lists-base'
import type { FileCase } from './truth'

/** A central school of a township: three blocks of people, a title, totals and signatures. */
function township(): FileCase {
  const children = kids(9001, 4, [
    [3, 1],
    [3, 2]
  ])
  return list({
    fileName: '青岭镇中心小学2026年秋季留守学生情况登记册.xlsx',
    shape: 'three merged blocks of people, totals and signatures',
    above: [
      ['青岭镇中心小学2026—2027学年度第一学期留守学生情况登记册'],
      ['填报单位(盖章):            填报人:            填报时间:2026年9月8日']
    ],
    children,
    columns: [
      serial,
      classColumn('班  级', ({ grade, classNo }) => `${chinese(grade)}(${classNo})`),
      nameUnder('学生\n姓名'),
      genderUnder('性别'),
      says(
        '出生年月',
        'birthDate',
        ({ birthDate }) => birthDate.slice(0, 7),
        ({ birthDate }) => birthDate.slice(0, 7).replace('-', '.')
      ),
      ...parentUnder('father', [
        ['父亲情况', '姓名'],
        ['父亲情况', '外出务工地点'],
        ['父亲情况', '联系方式']
      ]),
      ...parentUnder('mother', [
        ['母亲情况', '姓名'],
        ['母亲情况', '外出务工地点'],
        ['母亲情况', '联系方式']
      ]),
      ...carerUnder([
        ['现监护人情况', '姓名'],
        ['现监护人情况', '与留守学生关系'],
        ['现监护人情况', '联系方式']
      ]),
      says('家庭详细住址', 'address', ({ address }) => address),
      silent('备注', () => null)
    ],
    below: [
      ['合计', '8人'],
      ['注:1.务工地点填到市。2.本表每学期更新一次。'],
      ['校长签字:          分管领导:          制表人:']
    ]
  })
}

/** Away father, mother or both as one word, no places. */
function whoIsAway(): FileCase {
  const children = kids(9002, 9, [[4, 1]])
  return list({
    fileName: '四1留守学生.csv',
    shape: 'GBK, who is away as one word',
    save: 'csv-gbk',
    children,
    columns: [
      serial,
      nameUnder('姓名'),
      genderUnder('性别'),
      classColumn('班级', () => '四年级一班'),
      idUnder('身份证号码'),
      typeUnder('外出情况', ['均外出', '父外出', '母外出']),
      ...carerUnder(['监护人', '关系', '电话'])
    ]
  })
}

/** A UTF-8 export with the start of the absence for both parents. */
function plainExport(): FileCase {
  const children = kids(9003, 3, [
    [1, 1],
    [2, 1],
    [2, 2]
  ])
  return list({
    fileName: '留守儿童信息导出20260915.csv',
    shape: 'UTF-8, classes as 1.1班',
    save: 'csv-utf8',
    children,
    columns: [
      nameUnder('儿童姓名'),
      idUnder('儿童身份证号'),
      classColumn('所在班级', ({ grade, classNo }) => `${grade}.${classNo}班`),
      typeUnder('留守类别', ['双亲', '单亲', '单亲']),
      ...parentUnder('father', ['父亲姓名', '父亲务工所在地', '父亲手机']),
      ...parentUnder('mother', ['母亲姓名', '母亲务工所在地', '母亲手机']),
      says(
        '开始留守时间',
        'awaySince',
        ({ since }) => since,
        ({ since }) => since.replace('-', '')
      ),
      ...carerUnder(['实际监护人姓名', '实际监护人与儿童关系', '实际监护人手机'])
    ]
  })
}

/** A web system of the civil affairs office: the official words, saved as a page. */
function civilAffairs(): FileCase {
  const children = kids(9004, 6, [[5, 2]])
  return list({
    fileName: '农村留守儿童基本信息.xls',
    shape: 'a page under the name of a workbook, official words',
    save: 'html',
    children,
    columns: [
      serial,
      nameUnder('姓名'),
      genderUnder('性别'),
      silent('民族', ({ ethnicity }) => ethnicity),
      says('出生日期', 'birthDate', ({ birthDate }) => birthDate),
      idUnder('公民身份证号码'),
      silent('户籍所在地', () => '石桥镇柳塘村'),
      says('现居住地', 'address', ({ address }) => address),
      silent('身体情况', () => '健康'),
      silent('就学情况', () => '小学'),
      classColumn('就读班级', ({ grade, classNo }) => `${chinese(grade)}（${classNo}）班`),
      ...parentUnder('father', ['父亲姓名', '父亲当前务工地点', '父亲联系电话']),
      silent('父亲公民身份证号码', () => null),
      ...parentUnder('mother', ['母亲姓名', '母亲当前务工地点', '母亲联系电话']),
      silent('母亲公民身份证号码', () => null),
      silent('父母双方同时外出', ({ type }) => (type === '双亲留守' ? '是' : '否')),
      ...carerUnder(['委托监护人姓名', '委托监护人与被监护人关系', '委托监护人联系电话']),
      silent('监护类型', () => '监护情况较好')
    ]
  })
}

/** Old workbook, groups written once and never merged, column numbers below. */
function neverMerged(): FileCase {
  const children = kids(9005, 5, [[2, 3]])
  return list({
    fileName: '二(3)班留守儿童统计.xls',
    shape: 'BIFF8, groups written once, column numbers, class in the title',
    save: 'biff8',
    grouping: 'once',
    columnNumbers: true,
    above: [['二(3)班留守儿童台账'], [null], ['班主任:周老师', null, null, '统计日期:2026.9.10']],
    children,
    columns: [
      serial,
      nameUnder('姓名'),
      idUnder('身份证号'),
      ...parentUnder('father', [
        ['父亲', '姓名'],
        ['父亲', '务工地'],
        ['父亲', '电话']
      ]),
      ...parentUnder('mother', [
        ['母亲', '姓名'],
        ['母亲', '务工地'],
        ['母亲', '电话']
      ]),
      ...carerUnder([
        ['临时监护人', '姓名'],
        ['临时监护人', '称谓'],
        ['临时监护人', '电话']
      ]),
      typeUnder('单/双', ['双', '单', '单'])
    ]
  })
}

/** Groups of classes with a line above each, and subtotals. */
function groupLines(): FileCase {
  const children = kids(9006, 3, [
    [1, 1],
    [1, 2],
    [2, 1]
  ])
  return list({
    fileName: '竹坪小学留守儿童花名册.xlsx',
    shape: 'a line above every class and a subtotal below it',
    above: [['竹坪小学留守儿童花名册']],
    children,
    before: ({ grade, classNo }, index, all) => {
      const previous = all[index - 1]
      if (previous && previous.grade === grade && previous.classNo === classNo) return []
      const heading = [[`${chinese(grade)}年级（${classNo}）班  班主任：吴老师`]]
      return index > 0 ? [['小计', '3人'], ...heading] : heading
    },
    columns: [
      serial,
      nameUnder('留守儿童姓名'),
      genderUnder('性别'),
      says(
        '出生日期',
        'birthDate',
        ({ birthDate }) => birthDate,
        ({ birthDate }) => birthDate.replaceAll('-', '/')
      ),
      ...parentUnder('father', ['父亲姓名', '父亲打工地点', '父亲电话']),
      ...parentUnder('mother', ['母亲姓名', '母亲打工地点', '母亲电话']),
      ...carerUnder(['委托监护人', '与儿童关系', '监护人联系电话']),
      says(
        '外出时间',
        'awaySince',
        ({ since }) => since,
        ({ since }) => since.replace('-0', '.')
      )
    ],
    below: [
      ['小计', '3人'],
      ['总计', '9人']
    ]
  })
}

/** Numbers typed as numbers: what they lost must be said. */
function damagedNumbers(): FileCase {
  const children = kids(9007, 4, [[6, 1]])
  return list({
    fileName: '六1班留守儿童(最新).xlsx',
    shape: 'identity numbers and telephones as numbers',
    above: [['六年级1班留守儿童名单']],
    children,
    columns: [
      serial,
      nameUnder('★姓名'),
      { header: ['★身份证件号码(18位)'], cell: ({ idNumber }) => Number(idNumber.replace(/X$/, '0')) },
      typeUnder('★留守类型(单亲、双亲)', ['双亲留守', '单亲留守', '单亲留守']),
      says(
        '父亲联系电话',
        'fatherPhone',
        ({ father }) => father.phone,
        ({ father }) => Number(father.phone)
      ),
      says(
        '母亲联系电话',
        'motherPhone',
        ({ mother }) => mother.phone,
        ({ mother }, index) =>
          index === 1
            ? `+86 ${mother.phone.slice(0, 3)}-${mother.phone.slice(3, 7)}-${mother.phone.slice(7)}`
            : mother.phone
      ),
      ...carerUnder(['监护人姓名', '监护人与孩子的关系', ''])
    ],
    more: { flagged: [3, 4, 5, 6].map((row) => ({ row, field: 'idNumber' })) }
  })
}

/** Class codes, words for grandparents as the law has them. */
function classCodes(): FileCase {
  const formal: Record<string, string> = { 爷爷: '祖父', 奶奶: '祖母', 外公: '外祖父', 外婆: '外祖母' }
  const children = kids(9008, 4, [
    [1, 1],
    [3, 2],
    [5, 1]
  ]).map((child): Child => ({
    ...child,
    carer: { ...child.carer, relation: formal[child.carer.relation] ?? child.carer.relation }
  }))
  return list({
    fileName: '白鹭小学留守.xlsx',
    shape: 'classes as 101, formal relations, the guardian before the parents',
    children,
    columns: [
      classColumn('班级', ({ grade, classNo }) => grade * 100 + classNo),
      nameUnder('姓名'),
      genderUnder('性别'),
      ...carerUnder(['监护人姓名', '监护人与学生关系', '监护人电话']),
      ...parentUnder('father', ['父亲', '父亲在何地务工', '父亲联系方式']),
      ...parentUnder('mother', ['母亲', '母亲在何地务工', '母亲联系方式']),
      typeUnder('是否双亲外出', ['双亲外出', '单亲外出', '单亲外出'])
    ]
  })
}

/** Classes by the year of entry, true dates. */
function entryYears(): FileCase {
  const children = kids(9009, 4, [
    [1, 1],
    [2, 1]
  ])
  const serialDay = (text: string) =>
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8) || 1)) /
      86_400_000 +
    25569
  return list({
    fileName: '留守儿童台帐.xlsx',
    shape: 'classes as 2026级1班, true dates',
    above: [['云山中心学校留守儿童台帐']],
    children,
    columns: [
      classColumn('班级', ({ grade, classNo }) => `${2027 - grade}级${classNo}班`),
      nameUnder('姓名'),
      says(
        '出生日期',
        'birthDate',
        ({ birthDate }) => birthDate,
        ({ birthDate }) => ({ t: 'n', v: serialDay(birthDate), z: 'yyyy/m/d' })
      ),
      ...parentUnder('father', [
        ['父亲', '姓名'],
        ['父亲', '务工省市'],
        ['父亲', '联系电话']
      ]),
      ...parentUnder('mother', [
        ['母亲', '姓名'],
        ['母亲', '务工省市'],
        ['母亲', '联系电话']
      ]),
      ...carerUnder([
        ['代养人', '姓名'],
        ['代养人', '与儿童关系'],
        ['代养人', '联系电话']
      ])
    ]
  })
}

/** Lists of twelve schools, townships and offices. */
export function schoolLists(): FileCase[] {
  return [
    township(),
    whoIsAway(),
    plainExport(),
    civilAffairs(),
    neverMerged(),
    groupLines(),
    damagedNumbers(),
    classCodes(),
    entryYears()
  ]
}
