import {
  carerUnder,
  type Child,
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
  silent,
  typeUnder
} from './stranger-lists-base'
import type { FileCase, TrueRow } from './truth'

/** One small list per way of saying things: [file, columns]. */
function small(
  seed: number,
  fileName: string,
  shape: string,
  columns: Column[],
  more: Partial<Parameters<typeof list>[0]> = {}
): FileCase {
  return list({
    fileName,
    shape,
    above: [['留守儿童登记一览']],
    children: kids(seed, 6, [[3, 2]]),
    columns: [serial, classColumn('班级', () => '三（2）班'), nameUnder('姓名'), ...columns],
    ...more
  })
}

const who = ({ type, fatherAway }: Child, words: readonly [string, string, string]) =>
  words[type === '双亲留守' ? 0 : fatherAway ? 1 : 2]

/** Words and headers one at a time. */
export function wordLists(): FileCase[] {
  return [
    small(9201, '留守(外出人员).xlsx', 'the people away with their relation', [
      says(
        '外出务工人员与学生关系',
        'leftBehindType',
        ({ type }) => type,
        (child) => who(child, ['父母', '父亲', '母亲'])
      ),
      ...carerUnder(['在家监护人姓名', '在家监护人与学生关系', '在家监护人电话'])
    ]),
    small(9202, '留守(地点).xlsx', 'home and nearby in words', [
      ...(['father', 'mother'] as const).flatMap((parent): Column[] => {
        const label = parent === 'father' ? '父亲' : '母亲'
        return [
          ...parentUnder(parent, [`${label}姓名`, '', '']),
          says(
            `${label}现在何处`,
            `${parent}Workplace`,
            (_, index) => ['外省', '县内', '本村', '在家带孩子', '广东深圳龙岗', '省内南昌'][index] ?? null
          )
        ]
      }),
      typeUnder('留守情况', ['双方外出', '父亲外出', '母亲外出'])
    ]),
    small(9203, '留守儿童联系表.xlsx', 'telephones with notes', [
      says(
        '父亲电话',
        'fatherPhone',
        ({ father }) => father.phone,
        ({ father }) => `${father.phone}(微信同号)`
      ),
      says(
        '母亲电话',
        'motherPhone',
        ({ mother }) => mother.phone,
        ({ mother }) => `${mother.phone.slice(0, 3)} ${mother.phone.slice(3, 7)} ${mother.phone.slice(7)}`
      ),
      ...carerUnder(['监护人姓名', '与该生关系', '监护人手机号'])
    ]),
    small(
      9204,
      '留守儿童(短缺号码).xlsx',
      'telephones with a digit missing',
      [
        {
          header: ['父亲电话'],
          cell: ({ father }, index) => (index === 0 ? father.phone.slice(0, 10) : father.phone),
          truth: ({ father }, index): TrueRow => (index === 0 ? {} : { fatherPhone: father.phone })
        },
        ...carerUnder(['监护人姓名', '与留守儿童的关系', '监护人电话'])
      ],
      { more: { flagged: [{ row: 3, field: 'fatherPhone' }] } }
    ),
    small(9205, '留守儿童父母外出统计.xlsx', 'the type as a question', [
      typeUnder('是否双留守', ['双留守', '单留守', '单留守']),
      ...parentUnder('father', ['爸爸姓名', '爸爸打工地', '爸爸电话']),
      ...parentUnder('mother', ['妈妈姓名', '妈妈打工地', '妈妈电话'])
    ]),
    small(9206, '留守儿童学情.xlsx', 'study, conduct and mind', [
      genderUnder('性别'),
      says('住校/走读', 'boarding', ({ boarding }) => boarding),
      typeUnder('留守类型(双/单)', ['双', '单', '单']),
      silent('学习情况', () => '较好'),
      silent('品德表现', () => '一般'),
      silent('心理状况', () => '良好'),
      ...carerUnder(['监护人', '关系', '监护人联系电话'])
    ]),
    small(9207, '留守儿童代理家长.xlsx', 'proxy parents are no guardians', [
      ...carerUnder(['实际监护人', '与儿童关系', '联系电话']),
      silent('代理家长', () => '郑老师'),
      silent('代理家长电话', () => '13911112222')
    ]),
    small(9208, '留守儿童(监护人在前).xlsx', 'home address and telephone of the child between', [
      ...carerUnder([['监护人', '姓名'], ['监护人', '关系'], '']),
      says('家庭住址', 'address', ({ address }) => address),
      says('家庭电话', 'phone', ({ phone }) => phone),
      silent('留守原因', ({ type }) => (type === '双亲留守' ? '父母外出务工' : '父亲外出务工'))
    ]),
    small(9209, '留守儿童务工单位.xlsx', 'employer and place of each parent', [
      ...parentUnder('father', [['父亲', '姓名'], ['父亲', '务工地点'], '']),
      silent(['父亲', '务工单位'], () => '某电子厂'),
      ...parentUnder('father', ['', '', ['父亲', '联系电话']]),
      ...parentUnder('mother', [['母亲', '姓名'], ['母亲', '务工地点'], '']),
      silent(['母亲', '务工单位'], () => '某服装厂'),
      ...parentUnder('mother', ['', '', ['母亲', '联系电话']])
    ]),
    small(9210, '留守儿童(监护人年龄).xlsx', 'the age and health of who cares', [
      idUnder('学生身份证号'),
      ...carerUnder([
        ['隔代监护人', '姓名'],
        ['隔代监护人', '与学生关系'],
        ['隔代监护人', '电话']
      ]),
      silent(['隔代监护人', '年龄'], () => 68),
      says(
        ['隔代监护人', '身体状况'],
        'health',
        () => null,
        () => '一般'
      ),
      says(
        ['隔代监护人', '性别'],
        'gender',
        () => null,
        () => '女'
      )
    ]),
    small(9211, '留守儿童姓名关系同栏.xlsx', 'name and relation in one cell', [
      says(
        '监护人(关系)',
        'guardianName',
        ({ carer }) => carer.name,
        ({ carer }) => `${carer.name}(${carer.relation})`
      ),
      says('监护人电话', 'guardianPhone', ({ carer }) => carer.phone)
    ]),
    small(9212, '留守儿童时间.xlsx', 'starts in many ways', [
      says(
        '外出务工时间',
        'awaySince',
        ({ since }) => since,
        ({ since }, index) => {
          const [year = '', month = ''] = since.split('-')
          return (
            [
              `${year}.${Number(month)}`,
              `${year}年${Number(month)}月`,
              `${year}/${month}`,
              `${year}${month}`,
              since,
              `${year}年${month}月起`
            ][index] ?? since
          )
        }
      ),
      typeUnder('外出人员', ['父母双方', '父亲', '母亲'])
    ])
  ]
}
