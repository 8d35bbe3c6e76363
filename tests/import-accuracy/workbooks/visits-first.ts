import { dateSerial } from './columns'
import {
  address,
  blank,
  bracketed,
  child,
  classOf,
  classUnder,
  content,
  day,
  feedback,
  followUp,
  gender,
  parentName,
  phone,
  relation,
  spelled,
  teachers,
  threeDigits,
  ticks,
  way,
  wideBracketed
} from './stranger-visit-columns'
import {
  fact,
  inWords,
  listFile,
  mute,
  number,
  parts,
  visits,
  type StrangerCase,
  type Visit
} from './stranger-visit-facts'

const round = 1
const register = 'home_visits'
const serialDay = (header: string, format: string) =>
  day(header, (date) => ({ t: 'n', v: dateSerial(date), z: format }))

/** Lists of nine schools: each its own title, columns, words and way of writing dates. */
export function firstVisitLists(): StrangerCase[] {
  return [
    listFile({
      round,
      register,
      fileName: '桥头小学三2班家访登记表.xlsx',
      shape: 'class in the title, dots in dates, signature row below',
      above: [
        ['桥头镇中心小学2026—2027学年度第一学期家访登记表'],
        ['班级：三（2）班          班主任：黄海英          填表日期：2026年11月20日']
      ],
      facts: visits(11, 9, [[3, 2]]),
      known: classOf,
      columns: [
        number(),
        child(),
        gender(),
        day('家访时间', (date) => parts(date).join('.')),
        way('家访形式', {
          上门家访: ['入户'],
          电话家访: ['电话'],
          线上家访: ['微信视频'],
          到校面谈: ['来校']
        }),
        teachers('家访教师', '、'),
        content('家访内容'),
        feedback('家长意见'),
        blank('备注')
      ],
      below: [[null], ['班主任签字：               年级组长签字：               政教处审核：']]
    }),
    listFile({
      round,
      register,
      fileName: '2026年秋季家访台账.xlsx',
      shape: '年级 and 班级 in two columns, real dates, ticks under a group header',
      above: [
        ['青云实验学校教师家访工作台账'],
        ['填报单位（盖章）：青云实验学校            填报人：陈慧       联系电话：0794-8250000']
      ],
      facts: visits(12, 4, [
        [1, 1],
        [2, 3],
        [5, 2]
      ]),
      columns: [
        number(),
        { header: ['年级'], cell: ({ child }) => `${'一二三四五六'[child.grade - 1]}年级`, truth: classOf },
        { header: ['班级'], cell: ({ child }) => `${child.classNo}班`, truth: classOf },
        child('被访学生'),
        parentName('家长姓名'),
        phone('联系电话'),
        serialDay('家访日期', 'yyyy/m/d'),
        ...ticks('家访方式', { 上门家访: '上门', 电话家访: '电话', 线上家访: '线上', 到校面谈: '来校' }, '√'),
        teachers('家访人员', ['，', '、']),
        content('家访主要内容'),
        followUp('跟进措施', '/')
      ],
      below: [['合计', null, null, '12人']]
    }),
    listFile({
      round,
      register,
      fileName: '家访记录汇总（政教处）.xls',
      shape: 'biff, class as a number of three digits, dates with 年月日 and times',
      save: 'biff8',
      sheetName: '汇总',
      above: [['云溪中心小学家访记录汇总表（2026年9月—11月）']],
      facts: visits(13, 3, [
        [4, 1],
        [4, 2],
        [6, 1]
      ]),
      columns: [
        classUnder('班级', threeDigits),
        child('姓名'),
        fact<Visit>(
          '家访时间',
          'visitDate',
          ({ date }) => date,
          ({ date }, index) => `${inWords(date)}${['19:00-20:30', '18:30-19:10', '晚上', ''][index % 4]}`
        ),
        teachers('家访教师', [' ', '，', '/']),
        way('方式', { 电话家访: ['打电话'], 线上家访: ['QQ视频', '微信'], 到校面谈: ['家长来校'] }),
        fact<Visit>(
          '家访事由',
          'purpose',
          (_, index) => ['常规家访', '了解学习情况', '心理疏导'][index % 3] ?? ''
        ),
        content('谈话内容'),
        feedback('家长反馈')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '万师访万家活动登记表.xlsx',
      shape:
        'two header rows, groups of the child, the family and the visit, lines above the title left empty',
      above: [['“万师访万家”活动登记表'], ['学校：湖东小学'], []],
      facts: visits(14, 5, [
        [2, 1],
        [3, 1]
      ]),
      columns: [
        number(),
        child(['学生基本情况', '姓名']),
        gender(['学生基本情况', '性别']),
        classUnder(['学生基本情况', '班级'], spelled),
        parentName(['家庭情况', '家长姓名']),
        relation(['家庭情况', '与学生关系']),
        address(['家庭情况', '家庭住址']),
        day(['家访情况', '时间'], (date) => date),
        way(['家访情况', '形式'], {
          上门家访: ['上门', '实地走访'],
          电话家访: ['电话沟通'],
          线上家访: ['视频'],
          到校面谈: ['到校']
        }),
        teachers(['家访情况', '教师'], '\n'),
        content(['家访情况', '访谈内容']),
        feedback('家长建议')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '留守儿童家访记录.csv',
      shape: 'csv in GBK, plain headers',
      save: 'csv-gbk',
      facts: visits(15, 8, [[5, 1]]),
      columns: [
        mute('编号', (_, index) => String(index + 1).padStart(3, '0')),
        classUnder('班级', bracketed),
        child('学生姓名'),
        mute<Visit>('监护人', ({ parent }) => parent.name),
        day('走访日期', (date) => date.replaceAll('-', '/')),
        way('走访方式', {
          上门家访: ['入户走访'],
          电话家访: ['电话'],
          线上家访: ['微信'],
          到校面谈: ['来校面谈']
        }),
        teachers('走访人', '、'),
        content('走访情况'),
        followUp('下一步打算')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '家访情况导出.xls',
      shape: 'a web page under the name xls',
      save: 'html',
      facts: visits(16, 5, [
        [7, 3],
        [8, 1]
      ]),
      columns: [
        number('ID'),
        child('学生姓名'),
        classUnder('所在班级', (grade, classNo) => `${'一二三四五六七八九'[grade - 1]}年级${classNo}班`),
        teachers('家访老师', ','),
        day('家访日期', (date) => `${date} 00:00:00`),
        way('家访方式'),
        content('家访内容'),
        feedback('家长反馈'),
        followUp('后续跟进')
      ],
      school: { stage: '九年一贯', primaryGrades: 6 }
    }),
    listFile({
      round,
      register,
      fileName: '六年级家访登记.xlsx',
      shape: 'classes as separating rows, dates as 2026年9月8日, no border rows',
      above: [['六年级教师家访情况登记表']],
      facts: visits(17, 4, [
        [6, 1],
        [6, 2],
        [6, 3]
      ]),
      known: classOf,
      before: (visit, index) =>
        index % 4 === 0 ? [[`六（${visit.child.classNo}）班   班主任：${visit.teachers[0]}`]] : [],
      columns: [
        mute('序号', (_, index) => (index % 4) + 1),
        child('学生'),
        day('家访时间', inWords),
        teachers('参加教师', '、'),
        way('家访形式', { 上门家访: ['上门'], 电话家访: ['电话'], 线上家访: ['线上'], 到校面谈: ['到校'] }),
        content('家访记录'),
        feedback('家长意见和建议')
      ],
      below: [['注：每学期每位学生至少家访一次。'], ['年级组长：          填表时间：2026.11.25']]
    }),
    listFile({
      round,
      register,
      fileName: '教师家访登记(语文组).xlsx',
      shape: 'an example row above the data, an identity number and a phone in between',
      above: [['西城小学教师家访登记表'], ['说明：1.日期格式如2026-09-10；2.方式填上门、电话、线上。']],
      facts: visits(18, 7, [[4, 3]]),
      before: (_, index) =>
        index === 0
          ? [
              [
                '例',
                '张三',
                '361002201601010000',
                '四（1）班',
                '13800000000',
                '2026-09-10',
                '上门',
                '王老师',
                '了解学习情况',
                '支持'
              ]
            ]
          : [],
      columns: [
        number(),
        child(),
        fact<Visit>('身份证号', 'idNumber', ({ child }) => child.idNumber),
        classUnder('班级', wideBracketed),
        phone('家长电话'),
        day('日期', (date) => date),
        way('方式', { 上门家访: ['上门'], 电话家访: ['电话'], 线上家访: ['线上'], 到校面谈: ['来校'] }),
        teachers('家访人', '、'),
        content('内容'),
        feedback('家长反馈')
      ]
    })
  ].map((file) => withoutIdentity(file))
}

/** The number itself is no fact of a visit: whether a reader takes it is not judged. */
function withoutIdentity(file: StrangerCase): StrangerCase {
  const rows = file.truth.rows.map(({ idNumber: _, ...row }) => row)
  return { ...file, truth: { ...file.truth, rows } }
}
