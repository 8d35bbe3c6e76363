import {
  carerUnder,
  classColumn,
  type Column,
  genderUnder,
  idUnder,
  kids,
  nameUnder,
  saved,
  says,
  serial,
  sheetRows,
  silent,
  truthRow
} from './stranger-lists-base'
import type { FileCase } from './truth'
import { type Cell } from './write'

/** Lists that are no lists of left-behind children and no registration forms. */
export function otherLists(): FileCase[] {
  const everybody: Column[] = [
    serial,
    classColumn('班级', () => '三(1)班'),
    nameUnder('姓名'),
    genderUnder('性别'),
    idUnder('身份证号')
  ]
  const students = (
    seed: number,
    fileName: string,
    shape: string,
    columns: Column[],
    above: Cell[][] = []
  ): FileCase => {
    const children = kids(seed, 6, [[3, 1]])
    const { rows, merges } = sheetRows({ children, columns, above })
    return {
      fileName,
      shape,
      bytes: saved(rows, merges, 'Sheet1', 'xlsx'),
      truth: { register: 'students', rows: children.map((child, index) => truthRow(columns, child, index)) }
    }
  }
  return [
    students(9401, '三1班花名册(含留守).xlsx', 'a roster that asks everybody', [
      ...everybody,
      says(
        '是否留守儿童',
        'leftBehind',
        ({ type }, index) => (index > 3 ? '非留守' : type),
        ({ type }, index) => (index > 3 ? '否' : type)
      ),
      silent('父亲姓名', ({ father }) => father.name),
      silent('父亲务工地点', ({ fatherPlace }) => fatherPlace),
      silent('母亲姓名', ({ mother }) => mother.name),
      silent('母亲务工地点', ({ motherPlace }) => motherPlace)
    ]),
    students(
      9402,
      '三1班家长通讯录.xlsx',
      'a list of telephones with employers',
      [
        ...everybody,
        silent('父亲姓名', ({ father }) => father.name),
        silent('父亲工作单位', () => '某厂'),
        silent('父亲电话', ({ father }) => father.phone),
        silent('母亲姓名', ({ mother }) => mother.name),
        silent('母亲工作单位', () => '某厂'),
        silent('母亲电话', ({ mother }) => mother.phone)
      ],
      [['三(1)班家长通讯录']]
    ),
    students(
      9403,
      '三1班贫困学生资助名单.xlsx',
      'children who get aid',
      [
        ...everybody,
        silent('家庭经济状况', () => '困难'),
        silent('资助金额', () => 500),
        silent('开户行', () => '农商行')
      ],
      [['三(1)班家庭经济困难学生资助名单']]
    ),
    students(
      9404,
      '三1班校车乘坐名单.xlsx',
      'who takes the bus',
      [
        ...everybody,
        silent('上下学方式', () => '校车'),
        silent('乘车点', () => '柳塘村口'),
        says('家长电话', 'phone', ({ phone }) => phone)
      ],
      [['校车乘坐学生名单']]
    ),
    students(
      9405,
      '新生信息采集表.xlsx',
      'new pupils, asked for many things',
      [
        ...everybody,
        says('家庭住址', 'address', (child) => child.address),
        silent('户口所在地', () => '石桥镇'),
        says(
          '是否独生子女',
          'onlyChild',
          ({ onlyChild }) => onlyChild,
          ({ onlyChild }) => (onlyChild ? '是' : '否')
        ),
        says(
          '是否农村留守儿童',
          'leftBehind',
          ({ type }, index) => (index % 2 ? '非留守' : type),
          ({ type }, index) => (index % 2 ? '非留守儿童' : type)
        ),
        ...carerUnder(['监护人姓名', '与学生关系', '监护人电话']).map(({ header, cell }) => ({
          header,
          cell
        }))
      ],
      [['一年级新生信息采集表']]
    )
  ]
}

/** Lists about left-behind children that belong to other registers, or to none. */
export function refusedLists(): { fileName: string; bytes: Uint8Array; code: string }[] {
  const numbers: Cell[][] = [
    ['留守儿童统计汇总表'],
    ['班级', '学生总数', '留守儿童数', '双亲外出', '单亲外出'],
    ['三(1)班', 45, 12, 5, 7],
    ['三(2)班', 44, 9, 4, 5]
  ]
  return [
    {
      fileName: '留守儿童统计.xlsx',
      bytes: saved(numbers, ['A1:E1'], '汇总', 'xlsx'),
      code: 'register_not_recognised'
    }
  ]
}
