import {
  carerUnder,
  type Child,
  chinese,
  classColumn,
  type Column,
  genderUnder,
  idUnder,
  kids,
  list,
  nameUnder,
  parentUnder,
  says,
  serial,
  silent
} from './stranger-lists-base'
import type { FileCase } from './truth'

const who = ({ type, fatherAway }: Child, words: readonly [string, string, string]) =>
  words[type === '双亲留守' ? 0 : fatherAway ? 1 : 2]
const typed = (header: string | string[], words: readonly [string, string, string]): Column =>
  says(
    header,
    'leftBehindType',
    ({ type }) => type,
    (child) => who(child, words)
  )

/** Lists of the third round: persons in full, columns of inspectors, forms of sending. */
export function thirdLists(): FileCase[] {
  const class52 = (seed: number) => kids(seed, 6, [[5, 2]])
  const base = [serial, classColumn('班级', () => '五(2)'), nameUnder('姓名'), genderUnder('性别')]
  const above = [['留守儿童情况统计']]
  return [
    list({
      fileName: '留守儿童-监护人详表.xlsx',
      shape: 'gender, age, health and job of the guardian',
      children: class52(9601),
      above,
      columns: [
        serial,
        classColumn(['学生信息', '班级'], () => '五(2)班'),
        nameUnder(['学生信息', '姓名']),
        says(['学生信息', '身份证号码'], 'idNumber', ({ idNumber }) => idNumber),
        ...carerUnder([['监护人信息', '姓名'], '', '']),
        says(
          ['监护人信息', '性别'],
          'gender',
          () => null,
          () => '女'
        ),
        silent(['监护人信息', '年龄'], () => 63),
        silent(['监护人信息', '健康状况'], () => '良好'),
        silent(['监护人信息', '职业'], () => '务农'),
        ...carerUnder(['', ['监护人信息', '与学生关系'], ['监护人信息', '联系电话']])
      ]
    }),
    list({
      fileName: '五2班留守儿童亲情电话登记.xlsx',
      shape: 'calls beside the telephones',
      children: class52(9602),
      above: [['五(2)班留守儿童亲情电话登记']],
      columns: [
        ...base,
        ...parentUnder('father', ['父亲姓名', '', '父亲电话']),
        ...parentUnder('mother', ['母亲姓名', '', '母亲电话']),
        silent('亲情电话时间', () => '每周日'),
        silent('通话次数', () => 4)
      ]
    }),
    list({
      fileName: '留守儿童汇总(教育局模板).xls',
      shape: 'BIFF8, codes of the office and column numbers',
      save: 'biff8',
      columnNumbers: true,
      children: class52(9603),
      above: [
        ['附件1'],
        ['××区义务教育阶段农村留守儿童信息汇总表'],
        ['填报单位:云山中心学校', null, null, null, null, '填报时间:2026年9月15日']
      ],
      columns: [
        serial,
        silent('学校名称', () => '云山中心学校'),
        silent('学段', () => '小学'),
        classColumn('年级', () => '五年级'),
        classColumn('班级', () => '2班'),
        nameUnder('学生姓名'),
        genderUnder('性别'),
        silent('民族', ({ ethnicity }) => ethnicity),
        idUnder('身份证件号码'),
        says(
          '全国学籍号',
          'studentNumber',
          () => null,
          () => null
        ),
        silent('户籍所在地(省市县乡村)', () => '江西省抚州市临川区云山乡竹坪村'),
        typed('留守类型(1.双亲外出 2.单亲外出)', ['双亲外出', '单亲外出', '单亲外出']),
        ...parentUnder('father', ['父亲姓名', '父亲外出务工地(省市县)', '父亲联系电话']),
        ...parentUnder('mother', ['母亲姓名', '母亲外出务工地(省市县)', '母亲联系电话']),
        ...carerUnder(['监护人姓名', '监护人与儿童关系', '监护人联系电话'])
      ].filter(({ header }) => header[0] !== '全国学籍号')
    }),
    list({
      fileName: '留守儿童导出.xls',
      shape: 'a page with the sheet of a web system, codes in front',
      save: 'html',
      children: class52(9604),
      columns: [
        nameUnder('学生姓名'),
        silent('学校', () => '云山小学'),
        classColumn('年级班级', () => '五年级2班'),
        typed('父母外出务工类型', ['双亲外出务工', '单亲外出务工', '单亲外出务工']),
        ...carerUnder(['监护人名称', '监护人与学生关系', '监护人手机号码'])
      ]
    }),
    list({
      fileName: '五2留守.csv',
      shape: 'GBK, headers with units and hints',
      save: 'csv-gbk',
      children: class52(9605),
      columns: [
        nameUnder('姓名(必填)'),
        classColumn('班级(如:三(1)班)', () => '五(2)班'),
        says(
          '外出起始年月(如2024.02)',
          'awaySince',
          ({ since }) => since,
          ({ since }) => since.replace('-', '.')
        ),
        ...parentUnder('father', ['父亲姓名(必填)', '父亲务工地(精确到市)', '父亲手机(11位)']),
        ...parentUnder('mother', ['母亲姓名(必填)', '母亲务工地(精确到市)', '母亲手机(11位)'])
      ]
    }),
    list({
      fileName: '留守儿童(家长列).xlsx',
      shape: '爸爸 and 妈妈 as the parents call them',
      children: class52(9606),
      above,
      columns: [
        ...base,
        ...parentUnder('father', ['爸爸叫什么', '爸爸在哪里打工', '爸爸的电话']),
        ...parentUnder('mother', ['妈妈叫什么', '妈妈在哪里打工', '妈妈的电话']),
        ...carerUnder(['平时由谁照顾', '照顾人是孩子的', '照顾人电话']).slice(0, 1)
      ]
    }),
    list({
      fileName: '留守儿童(成绩).xlsx',
      shape: 'marks and places of birth beside',
      children: class52(9607),
      above,
      columns: [
        ...base,
        silent('籍贯', () => '江西抚州'),
        silent('语文', () => 88),
        silent('数学', () => 92),
        typed('留守情况', ['双亲在外', '父亲在外', '母亲在外']),
        ...carerUnder(['家中监护人', '与其关系', '联系电话'])
      ]
    }),
    list({
      fileName: '留守儿童(跟谁住).xlsx',
      shape: 'with whom the child lives',
      children: class52(9608),
      above,
      columns: [
        ...base,
        typed('父母外出情况', ['都外出', '爸爸外出', '妈妈外出']),
        silent('现与谁一起生活', ({ carer }) => carer.relation),
        ...carerUnder(['看护人', '看护人与孩子关系', '看护人电话'])
      ]
    }),
    list({
      fileName: '留守儿童(分列年月).xlsx',
      shape: 'year and month of the absence apart',
      children: class52(9609),
      above,
      columns: [
        ...base,
        says(
          ['外出时间', '年'],
          'awaySince',
          ({ since }) => since,
          ({ since }) => Number(since.slice(0, 4))
        ),
        silent(['外出时间', '月'], ({ since }) => Number(since.slice(5))),
        ...parentUnder('father', [
          ['父亲', '姓名'],
          ['父亲', '务工省份'],
          ['父亲', '电话']
        ]),
        ...parentUnder('mother', [
          ['母亲', '姓名'],
          ['母亲', '务工省份'],
          ['母亲', '电话']
        ])
      ]
    }),
    list({
      fileName: '留守儿童(各一).xlsx',
      shape: 'each parent with start and ability',
      children: class52(9610),
      above,
      columns: [
        ...base,
        ...(['father', 'mother'] as const).flatMap((parent): Column[] => {
          const label = parent === 'father' ? '父亲' : '母亲'
          return [
            ...parentUnder(parent, [[label, '姓名'], '', '']),
            says(
              [label, '是否外出'],
              `${parent}Away`,
              (child) => child[`${parent}Away`],
              (child) => (child[`${parent}Away`] ? '是' : '否')
            ),
            ...parentUnder(parent, ['', [label, '外出地点'], '']),
            says([label, '外出时间'], `${parent}AwaySince`, (child) =>
              child[`${parent}Away`] ? child.since : null
            ),
            says(
              [label, '有无监护能力'],
              `${parent}CanCare`,
              () => true,
              () => '有'
            ),
            ...parentUnder(parent, ['', '', [label, '电话']])
          ]
        })
      ]
    }),
    list({
      fileName: '2026级留守.xlsx',
      shape: 'classes by entry in the title only',
      sheetName: '2024级1班',
      children: kids(9611, 6, [[3, 1]]),
      above: [['2024级1班留守儿童名册']],
      columns: [
        serial,
        nameUnder('姓名'),
        idUnder('身份证'),
        ...carerUnder(['监护人', '与被监护人关系', '手机号']),
        typed('单双亲', ['双亲', '单亲', '单亲'])
      ]
    }),
    list({
      fileName: '留守儿童(外公外婆).xlsx',
      shape: 'dialect words for grandparents',
      children: class52(9612).map((child, index) => ({
        ...child,
        carer: { ...child.carer, relation: index % 3 ? child.carer.relation : '姥姥' }
      })),
      above,
      columns: [
        ...base,
        ...carerUnder(['代管人姓名', '代管人与学生关系', '代管人电话']),
        typed('外出务工情况', ['父母均外出', '父亲外出', '母亲外出'])
      ]
    }),
    list({
      fileName: '全校留守(班级合并).xlsx',
      shape: 'the class only in the first row of its children',
      children: kids(9613, 5, [
        [1, 1],
        [2, 1]
      ]),
      above,
      columns: [
        classColumn('班级', () => null),
        serial,
        nameUnder('姓名'),
        ...carerUnder(['监护人姓名', '与学生关系', '监护人电话'])
      ].map((column, place) =>
        place
          ? column
          : {
              ...column,
              cell: ({ grade, classNo }: Child, index: number) =>
                index % 5 ? null : `${chinese(grade)}（${classNo}）班`
            }
      )
    })
  ]
}
