import {
  type Child,
  chinese,
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
import type { FileCase, TrueRow } from './truth'
import { workbook, type Cell } from './write'

const TYPES = ['双亲完整', '单亲', '离异', '重组', '隔代', '双亲完整']
const MODES = ['步行', '家长接送', '校车', '公共交通', '自行车(含摩托、电动)', '步行']
const KILOMETRES = [0.5, 2, 3.5, 1, 1.2, 8]
const HAZARDS = [['危险水域'], ['公路铁路', '建筑工地'], [], ['危险水域', '高压设施'], ['烈犬'], []]
const at = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value

const familyType = (header: string | string[], words: Record<string, string> = {}) =>
  says(
    header,
    'familyType',
    (_, index) => at(TYPES, index),
    (_, index) => words[at(TYPES, index)] ?? at(TYPES, index)
  )
const commute = (header: string | string[], words: Record<string, string> = {}) =>
  says(
    header,
    'commuteMode',
    (_, index) => at(MODES, index),
    (_, index) => words[at(MODES, index)] ?? at(MODES, index)
  )
const distance = (header: string | string[], unit = '') =>
  says(
    header,
    'commuteDistanceKm',
    (_, index) => at(KILOMETRES, index),
    (_, index) => (unit ? `${at(KILOMETRES, index)}${unit}` : at(KILOMETRES, index))
  )
const hazards = (
  header: string | string[],
  joined: string,
  none: string,
  words: Record<string, string> = {}
): Column => ({
  header: [header].flat(),
  cell: (_, index) =>
    at(HAZARDS, index)
      .map((label) => words[label] ?? label)
      .join(joined) || none,
  truth: (_, index) => ({ hazards: at(HAZARDS, index) })
})
const address = (header: string | string[]) => says(header, 'address', (child) => child.address)

interface Member {
  relation: string
  name: string
  phone: string
  workplace?: string
}
const father = ({ father: parent }: Child): Member => ({ relation: '父亲', ...parent, workplace: '某鞋厂' })
const mother = ({ mother: parent }: Child): Member => ({ relation: '母亲', ...parent, workplace: '务农' })

interface Form {
  fileName: string
  shape: string
  columns: Column[]
  family?: (child: Child) => TrueRow
  above?: Cell[][]
  seed: number
  classes?: [number, number][]
  save?: Parameters<typeof saved>[3]
}

function form({
  fileName,
  shape,
  columns,
  family,
  above = [],
  seed,
  classes = [[3, 1]],
  save = 'xlsx'
}: Form): FileCase {
  const children = kids(seed, 6, classes)
  const { rows, merges } = sheetRows({ children, columns, above })
  return {
    fileName,
    shape,
    bytes: saved(rows, merges, 'Sheet1', save),
    truth: {
      register: 'environment_forms',
      rows: children.map((child, index) => ({ ...truthRow(columns, child, index), ...family?.(child) }))
    }
  }
}

const parentColumns = (
  who: 'father' | 'mother',
  headers: [string | string[], string | string[], string | string[]]
): Column[] => {
  const member = who === 'father' ? father : mother
  return [
    silent(headers[0], (child) => member(child).name),
    silent(headers[1], (child) => member(child).workplace ?? null),
    silent(headers[2], (child) => member(child).phone)
  ]
}
const bothParents = (child: Child): TrueRow => ({
  familyMembers: [{ ...father(child) }, { ...mother(child) }]
})

/** Registration forms as lists, one row a student. */
export function formLists(): FileCase[] {
  return [
    form({
      seed: 9301,
      fileName: '三(1)班学生家庭及周边环境情况一览表.xlsx',
      shape: 'a list with groups',
      above: [['学生家庭及周边环境情况一览表'], ['班级:三(1)班        班主任:郑老师']],
      columns: [
        serial,
        nameUnder(['学生', '姓名']),
        genderUnder(['学生', '性别']),
        says(
          ['学生', '出生年月'],
          'birthDate',
          ({ birthDate }) => birthDate.slice(0, 7),
          ({ birthDate }) => birthDate.slice(0, 7)
        ),
        ...parentColumns('father', [
          ['父亲', '姓名'],
          ['父亲', '工作单位'],
          ['父亲', '联系电话']
        ]),
        ...parentColumns('mother', [
          ['母亲', '姓名'],
          ['母亲', '工作单位'],
          ['母亲', '联系电话']
        ]),
        familyType(['家庭情况', '家庭类型']),
        silent(['家庭情况', '经济状况'], () => '一般'),
        address(['家庭情况', '家庭住址']),
        commute(['上下学', '方式']),
        distance(['上下学', '距离(公里)']),
        hazards(['周边环境', '安全隐患'], '、', '无')
      ],
      family: bothParents
    }),
    form({
      seed: 9302,
      fileName: '281122334_按文本_学生家庭及周边环境登记_6_6.xlsx',
      shape: '问卷星, choices joined by ┋',
      columns: [
        serial,
        silent('提交答卷时间', () => '2026/9/5 20:11:02'),
        silent('所用时间', () => '300秒'),
        silent('来源', () => '微信'),
        silent('来源详情', () => 'N/A'),
        silent('来自IP', () => '117.40.1.2(江西-抚州)'),
        nameUnder('1、学生姓名:'),
        classColumn('2、所在班级', ({ grade, classNo }) => `${chinese(grade)}年级${classNo}班`),
        genderUnder('3、性别'),
        idUnder('4、身份证号'),
        familyType('5、您的家庭类型是', {
          双亲完整: '双亲家庭',
          单亲: '单亲家庭',
          离异: '离异家庭',
          重组: '重组家庭',
          隔代: '隔代家庭'
        }),
        commute('6、孩子上下学的方式是'),
        distance('7、家到学校的距离(公里)'),
        hazards('8、家庭周边有哪些安全隐患?【多选题】', '┋', '无'),
        address('9、家庭住址')
      ]
    }),
    form({
      seed: 9303,
      fileName: '学生家庭情况登记表(收集结果).xlsx',
      shape: 'WPS form, required marks, choices joined by ;',
      classes: [
        [1, 2],
        [4, 1]
      ],
      columns: [
        silent('提交时间', () => '2026-09-05 08:10'),
        silent('填写人', () => '微信用户'),
        nameUnder('学生姓名(必填)'),
        classColumn('班级(必填)', ({ grade, classNo }) => `${chinese(grade)}（${classNo}）班`),
        familyType('家庭结构(必填)'),
        silent('家庭关系', () => '和睦'),
        commute('上学方式(必填)', {
          '自行车(含摩托、电动)': '电动车',
          家长接送: '父母接送',
          公共交通: '公交车'
        }),
        distance('上学距离(千米)'),
        hazards('住家周边安全隐患(可多选)', ';', '没有', { 危险水域: '池塘', 烈犬: '恶犬' }),
        silent('监护人姓名', ({ carer }) => carer.name),
        silent('与学生关系', ({ carer }) => carer.relation),
        silent('监护人电话', ({ carer }) => carer.phone)
      ],
      family: ({ carer }) => ({ familyMembers: [{ ...carer, isGuardian: true }] })
    }),
    form({
      seed: 9304,
      fileName: '家庭及周边环境登记.csv',
      shape: 'GBK, choices joined by commas',
      save: 'csv-gbk',
      columns: [
        nameUnder('姓名'),
        classColumn('班级', () => '301'),
        genderUnder('性别'),
        familyType('家庭类型'),
        address('家庭地址'),
        commute('上下学方式'),
        distance('上下学距离'),
        hazards('周边安全隐患', ',', '无'),
        silent('监护方式', () => '父母共同')
      ]
    }),
    form({
      seed: 9305,
      fileName: '学生成长环境调查汇总.xls',
      shape: 'BIFF8, no words of the programme in the title',
      save: 'biff8',
      above: [['石桥小学学生成长环境调查汇总表']],
      columns: [
        serial,
        classColumn('班级', ({ grade, classNo }) => `${grade}-${classNo}`),
        nameUnder('学生姓名'),
        familyType('家庭类型'),
        silent('监护方式', () => '祖父母'),
        silent('家庭氛围', () => '和睦'),
        silent('教育方式', () => '民主'),
        commute('上下学方式'),
        distance('离家距离(km)', 'km'),
        hazards('安全隐患', '/', '无'),
        silent('不良场所', () => '网吧')
      ]
    }),
    form({
      seed: 9306,
      fileName: '周边环境登记表(多选分列).xlsx',
      shape: 'hazards ticked in columns of a group',
      above: [['学生家庭周边环境登记表'], ['五(2)班']],
      classes: [[5, 2]],
      columns: [
        serial,
        nameUnder('姓名'),
        genderUnder('性别'),
        familyType('家庭类型'),
        commute('上学方式'),
        {
          header: ['周边安全隐患', '危险水域'],
          cell: (_, index) => (at(HAZARDS, index).includes('危险水域') ? '√' : null),
          truth: (_, index) => ({ hazards: at(HAZARDS, index) })
        },
        ...['公路铁路', '建筑工地', '高压设施', '烈犬'].map((label) =>
          silent(['周边安全隐患', label], (_, index) => (at(HAZARDS, index).includes(label) ? '√' : null))
        )
      ]
    }),
    form({
      seed: 9307,
      fileName: '腾讯收集表-家庭环境登记.xlsx',
      shape: 'letters in front of the options',
      columns: [
        silent('提交者', () => '匿名'),
        silent('提交时间', () => '2026年9月6日 12:00'),
        nameUnder('01 学生姓名'),
        classColumn('02 班级', () => '三年级(1)班'),
        familyType('03 家庭类型', {
          双亲完整: 'A.双亲完整',
          单亲: 'B.单亲',
          离异: 'C.离异',
          重组: 'D.重组',
          隔代: 'E.隔代'
        }),
        commute('04 上下学方式', {
          步行: 'A、步行',
          家长接送: 'B、家长接送',
          校车: 'C、校车',
          公共交通: 'D、公共交通',
          '自行车(含摩托、电动)': 'E、自行车(含摩托、电动)'
        }),
        hazards('05 安全隐患', '┋', 'H.无', {
          危险水域: 'A.危险水域',
          公路铁路: 'B.公路铁路',
          建筑工地: 'C.建筑工地',
          高压设施: 'D.高压设施',
          烈犬: 'G.烈犬'
        }),
        distance('06 离校距离', '公里')
      ]
    }),
    sheetsByClass()
  ]
}

/** One sheet for every class, father and mother with who is the guardian. */
function sheetsByClass(): FileCase {
  const classes: [number, number][] = [
    [2, 1],
    [2, 2],
    [3, 1]
  ]
  const columns: Column[] = [
    serial,
    nameUnder('姓名'),
    genderUnder('性别'),
    ...parentColumns('father', ['父亲姓名', '父亲工作单位', '父亲电话']),
    ...parentColumns('mother', ['母亲姓名', '母亲工作单位', '母亲电话']),
    familyType('家庭类型', { 双亲完整: '正常', 隔代: '隔代抚养', 重组: '再婚' }),
    commute('交通方式'),
    distance('家校距离', '公里'),
    hazards('周边隐患', '、', '/')
  ]
  const sheets = classes.map((one, place) => {
    const children = kids(9310 + place, 3, [one])
    return {
      children,
      name: `${chinese(one[0])}（${one[1]}）班`,
      ...sheetRows({ children, columns, above: [['家庭及周边环境登记一览表']] })
    }
  })
  return {
    fileName: '家庭及周边环境登记(各班).xlsx',
    shape: 'one sheet for every class',
    bytes: workbook(sheets.map(({ name, rows, merges }) => ({ name, rows, merges }))),
    truth: {
      register: 'environment_forms',
      rows: sheets.flatMap(({ children }) =>
        children.map((child, index) => ({ ...truthRow(columns, child, index), ...bothParents(child) }))
      )
    }
  }
}
