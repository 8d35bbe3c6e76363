import {
  carerUnder,
  classColumn,
  type Column,
  genderUnder,
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

const class41 = (seed: number) => kids(seed, 6, [[4, 1]])
const base = [serial, nameUnder('姓名'), classColumn('班级', () => '四(1)班')]
const at = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value

function leftBehind(seed: number, fileName: string, shape: string, columns: Column[]): FileCase {
  return list({
    fileName,
    shape,
    above: [['留守儿童登记簿']],
    children: class41(seed),
    columns: [...base, ...columns]
  })
}

function form(seed: number, fileName: string, shape: string, columns: Column[]): FileCase {
  const file = list({
    fileName,
    shape,
    above: [['学生家庭及周边环境登记汇总']],
    children: class41(seed),
    columns: [...base, ...columns]
  })
  return { ...file, truth: { ...file.truth, register: 'environment_forms' } }
}

/** A last round, after everything was mended: what had never been seen. */
export function fourthLists(): FileCase[] {
  return [
    leftBehind(9801, '留守儿童登记簿(一).xlsx', 'relation before the name of the guardian', [
      ...carerUnder(['', '监护人与儿童关系', '']),
      ...carerUnder(['监护人姓名', '', '监护人电话号码']),
      typeUnder('父母外出务工', ['父母双方外出务工', '仅父亲外出务工', '仅母亲外出务工'])
    ]),
    leftBehind(9802, '留守儿童登记簿(二).xlsx', 'whereabouts of both in sentences', [
      ...(['father', 'mother'] as const).flatMap((parent): Column[] => {
        const label = parent === 'father' ? '父亲' : '母亲'
        return [
          ...parentUnder(parent, [`${label}姓名`, '', '']),
          says(`${label}去向`, `${parent}Workplace`, (child) => child[`${parent}Place`]),
          ...parentUnder(parent, ['', '', `${label}联系方式(手机)`])
        ]
      })
    ]),
    leftBehind(9803, '留守儿童登记簿(三).xlsx', 'the child itself asked for telephones and address', [
      genderUnder('性别'),
      says('家庭住址(村组)', 'address', ({ address }) => address),
      ...carerUnder(['被委托人姓名', '被委托人与学生关系', '被委托人电话'])
    ]),
    leftBehind(9804, '留守儿童登记簿(四).xlsx', 'birth and identity number of parents beside', [
      ...(['father', 'mother'] as const).flatMap((parent): Column[] => {
        const label = parent === 'father' ? '父亲' : '母亲'
        return [
          ...parentUnder(parent, [[label, '姓名'], '', '']),
          says(
            [label, '出生年月'],
            'birthDate',
            () => null,
            () => '1988-05'
          ),
          silent([label, '民族'], () => '汉族'),
          says(
            [label, '健康状况'],
            'health',
            () => null,
            () => '健康'
          ),
          ...parentUnder(parent, ['', [label, '务工地点'], [label, '联系电话']])
        ]
      })
    ]),
    leftBehind(9805, '留守儿童登记簿(五).xlsx', 'ticks for who is away', [
      ...(['father', 'mother'] as const).map((parent): Column =>
        says(
          ['外出务工人员', parent === 'father' ? '父亲' : '母亲'],
          `${parent}Away`,
          (child) => (child[`${parent}Away`] ? true : null),
          (child) => (child[`${parent}Away`] ? '√' : null)
        )
      ),
      ...carerUnder(['监护人', '与学生关系', '监护人电话'])
    ]),
    leftBehind(9806, '留守儿童登记簿(六).xlsx', 'no words for home', [
      ...parentUnder('father', ['父亲姓名', '', '']),
      says(
        '父亲务工地点',
        'fatherWorkplace',
        (child) => (child.fatherAway ? child.fatherPlace : null),
        (child) => (child.fatherAway ? child.fatherPlace : '/')
      ),
      ...parentUnder('mother', ['母亲姓名', '', '']),
      says(
        '母亲务工地点',
        'motherWorkplace',
        (child) => (child.motherAway ? child.motherPlace : null),
        (child) => (child.motherAway ? child.motherPlace : '\\')
      ),
      silent('备注', () => null)
    ]),
    leftBehind(9807, '留守儿童登记簿(七).xlsx', 'who cares in the second generation', [
      typeUnder('类别', ['双留守儿童', '单留守儿童', '单留守儿童']),
      ...carerUnder([
        ['隔代照顾人', '姓名'],
        ['隔代照顾人', '关系'],
        ['隔代照顾人', '电话']
      ])
    ]),
    leftBehind(9808, '留守儿童登记簿(八).xlsx', 'places in full, one start for both parents', [
      ...parentUnder('father', [
        ['父亲基本信息', '姓名'],
        ['父亲基本信息', '务工地详细地址'],
        ['父亲基本信息', '手机号码']
      ]),
      ...parentUnder('mother', [
        ['母亲基本信息', '姓名'],
        ['母亲基本信息', '务工地详细地址'],
        ['母亲基本信息', '手机号码']
      ]),
      says(
        '父母外出起始时间',
        'awaySince',
        ({ since }) => since,
        ({ since }) => `${since.replace('-', '年')}月`
      )
    ]),
    form(9811, '四1登记汇总(一).xlsx', 'economy, housing and habits', [
      says(
        '家庭类型',
        'familyType',
        (_, index) => at(['双亲完整', '重组', '隔代'], index),
        (_, index) => at(['完整家庭', '重组家庭', '隔代抚养'], index)
      ),
      says('家庭经济状况', 'economicStatus', () => '一般'),
      says(
        '住房情况',
        'housing',
        () => '自有',
        () => '自建房'
      ),
      says(
        '到校方式',
        'commuteMode',
        () => '步行',
        () => '走路'
      ),
      says(
        '单程距离(米)',
        'commuteDistanceKm',
        (_, index) => at([0.8, 1.5], index),
        (_, index) => at([800, 1500], index)
      ),
      says(
        '途中用时',
        'commuteMinutes',
        () => 15,
        () => '15分钟'
      )
    ]),
    form(9812, '四1登记汇总(二).xlsx', 'dangers as words of places', [
      says(
        '家庭结构',
        'familyType',
        () => '离异',
        () => '父母离异'
      ),
      {
        header: ['家附近的危险源'],
        cell: (_, index) => at(['池塘、公路', '水库', '无'], index),
        truth: (_, index) => ({ hazards: at([['危险水域', '公路铁路'], ['危险水域'], []], index) })
      },
      says(
        '上学放学交通方式',
        'commuteMode',
        () => '家长接送',
        () => '爷爷奶奶接送'
      )
    ])
  ]
}
