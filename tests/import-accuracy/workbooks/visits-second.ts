import {
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
  teachers,
  threeDigits,
  way,
  wideBracketed
} from './stranger-visit-columns'
import {
  drawn,
  drawnFile,
  fact,
  listFile,
  mute,
  number,
  parts,
  visits,
  type FactColumn,
  type StrangerCase,
  type Visit
} from './stranger-visit-facts'
import type { Sheet } from './write'

const round = 2
const register = 'home_visits'
const SHORT = { 上门家访: ['上门'], 电话家访: ['电话'], 线上家访: ['视频'], 到校面谈: ['来校'] }

/** Lists of further schools: sheets for classes, dates without a year, ticks in a cell, merged and repeated facts. */
export function secondVisitLists(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '各班家访登记.xlsx',
      shape: 'one sheet a class, the class in the sheet name only, a count below',
      ...classSheets()
    }),
    listFile({
      round,
      register,
      fileName: '上门家访记录表.xlsx',
      shape: 'month and day without a year as text and number, the way of visiting in the title',
      above: [['2026—2027学年第一学期五（1）班上门家访记录表'], ['班主任：周敏']],
      facts: visits(42, 8, [[5, 1]], '2026-09-12').map((visit) => ({
        ...visit,
        method: '上门家访' as const
      })),
      known: (visit) => ({ ...classOf(visit), method: '上门家访' }),
      columns: [
        child('姓名'),
        fact<Visit>(
          '日期',
          'visitDate',
          ({ date }) => date,
          ({ date }, index) => {
            const [, month, day] = parts(date)
            return [`${month}.${day}`, `${month}月${day}日`, Number(`${month}.${day}`), `${month}月${day}号`][
              day % 10 === 0 ? 1 : index % 4
            ] as string
          }
        ),
        parentName('接待人'),
        teachers('家访老师', '、'),
        content('家访情况'),
        feedback('家长的意见'),
        mute('家长签名', () => null)
      ]
    }),
    listFile({
      round,
      register,
      fileName: '三年级组家访登记.xlsx',
      shape: 'the way of visiting ticked among boxes within one cell, years of two digits',
      above: [['三年级组家访登记表（2026秋）']],
      facts: visits(43, 4, [
        [3, 1],
        [3, 2]
      ]),
      columns: [
        number(),
        classUnder('班别', (_, classNo) => `三${classNo}班`),
        child(),
        day('时间', (date) => date.slice(2).replaceAll('-', '.')),
        fact<Visit>(
          '家访方式（打√）',
          'method',
          ({ method }) => method,
          ({ method }) =>
            Object.entries({ 上门家访: '上门', 电话家访: '电话', 线上家访: '网络', 到校面谈: '来校' })
              .map(([key, label]) => `${key === method ? '☑' : '□'}${label}`)
              .join(' ')
        ),
        teachers('家访教师', ['/', ';']),
        content('主要内容'),
        followUp('后续措施')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '行政人员家访表.xls',
      shape: 'month and day in columns of their own, the year in the title',
      save: 'biff8',
      above: [['2026年秋季行政人员家访情况登记表'], ['单位：北岭小学']],
      facts: visits(44, 4, [
        [2, 2],
        [4, 1]
      ]),
      columns: [
        number(),
        child(['家访对象', '姓名']),
        gender(['家访对象', '性别']),
        classUnder(['家访对象', '班级'], threeDigits),
        monthAndDay('月', 1),
        monthAndDay('日', 2),
        way(['家访', '方式'], SHORT),
        teachers(['家访', '教师'], '、'),
        content(['家访', '内容']),
        feedback(['家长', '反馈意见'])
      ]
    }),
    listFile({
      round,
      register,
      fileName: '家访工作记录（暑期后）.csv',
      shape: 'csv in GBK with a title line, cells with line breaks',
      save: 'csv-gbk',
      above: [['白露小学家访工作记录'], ['年级：二年级', '学期：2026年秋']],
      facts: visits(45, 6, [[2, 4]]).map((visit) => ({
        ...visit,
        content: `1.${visit.content}\n2.讲解安全知识。`
      })),
      columns: [
        classUnder('班级', bracketed),
        child('学生'),
        parentName('家长'),
        day('访问日期', (date) => parts(date).join('/')),
        way('访问方式'),
        teachers('教师', '、'),
        content('交流内容'),
        feedback('家长反映')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '班主任家访簿.xlsx',
      shape: 'dates, ways and teachers as 同上 or 〃 where they repeat',
      above: [['班主任家访记录簿  四（2）班  2026年下半年']],
      facts: repeated(visits(46, 8, [[4, 2]])),
      known: classOf,
      columns: [
        number(),
        child(),
        ditto('家访时间', 'visitDate', ({ date }) => date, '同上'),
        ditto('家访方式', 'method', ({ method }) => method, '〃'),
        fact<Visit>(
          '家访人',
          'teachers',
          ({ teachers }) => teachers,
          ({ teachers }, index) => (index % 2 ? '同上' : teachers.join('、'))
        ),
        content('谈话记录'),
        followUp('跟进情况', '无')
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '家访安排与记录.xlsx',
      shape: 'class, date and teachers merged over the children of a day',
      ...mergedDays()
    }),
    drawnFile({
      round,
      register,
      fileName: '兄弟姐妹家访.xlsx',
      shape: 'several children of a family in one cell',
      ...siblings()
    })
  ]
}

function monthAndDay(label: string, part: 1 | 2): FactColumn<Visit> {
  return {
    header: ['家访时间', label],
    cell: ({ date }) => parts(date)[part],
    truth: ({ date }) => ({ visitDate: date })
  }
}

/** Two children on each day, by the same teachers in the same way. */
function repeated(list: Visit[]): Visit[] {
  return list.map((visit, index) => {
    const { date, method, teachers } = list[index - (index % 2)] ?? visit
    return { ...visit, date, method, teachers }
  })
}

function ditto(
  header: string,
  key: string,
  value: (visit: Visit) => string,
  sign: string
): FactColumn<Visit> {
  return fact<Visit>(header, key, value, (visit, index) => (index % 2 ? sign : value(visit)))
}

function classSheets() {
  const classes: [number, number, string][] = [
    [1, 1, '一1'],
    [1, 2, '一（2）班'],
    [2, 1, '二年级1班']
  ]
  const sheets: Sheet[] = []
  const rows = classes.flatMap(([grade, classNo, name], place) => {
    const facts = visits(47 + place, 5, [[grade, classNo]])
    const { rows, merges, truth } = drawn<Visit>({
      facts,
      above: [['家访情况登记表']],
      known: classOf,
      columns: [
        number(),
        child('学生姓名'),
        day('家访日期', (date) => date.replaceAll('-', '.')),
        teachers('家访教师', '、'),
        way('家访方式', SHORT),
        content('家访内容'),
        feedback('家长意见')
      ],
      below: [['小计', null, `${facts.length}人次`]]
    })
    sheets.push({ name, rows, merges })
    return truth
  })
  return { sheets, rows }
}

function mergedDays() {
  const facts = repeated(
    visits(
      51,
      4,
      [
        [1, 3],
        [5, 4]
      ],
      '2026-09-29'
    )
  )
  const { rows, merges, truth, places } = drawn<Visit>({
    facts,
    above: [['家访安排与记录'], ['（教师每学期至少家访4户）']],
    columns: [
      {
        header: ['班级'],
        cell: (visit, index) => (index % 4 ? null : wideBracketed(visit.child.grade, visit.child.classNo)),
        truth: classOf
      },
      fact<Visit>(
        '日期',
        'visitDate',
        ({ date }) => date,
        ({ date }, index) => (index % 2 ? null : date)
      ),
      fact<Visit>(
        '家访人员',
        'teachers',
        ({ teachers }) => teachers,
        ({ teachers }, index) => (index % 2 ? null : teachers.join('、'))
      ),
      child('受访学生'),
      fact<Visit>(
        '形式',
        'method',
        ({ method }) => method,
        ({ method }, index) => (index % 2 ? null : method)
      ),
      content('家访纪要')
    ]
  })
  const down = places.flatMap((row, index) => [
    ...(index % 4 ? [] : [`A${row}:A${row + 3}`]),
    ...(index % 2 ? [] : ['B', 'C', 'E'].map((column) => `${column}${row}:${column}${row + 1}`))
  ])
  return { sheets: [{ name: '10月', rows, merges: [...merges, ...down] }], rows: truth }
}

function siblings() {
  const families: [string, string, string, string[]][] = [
    ['孙浩然、孙梦洁', '三（1）班、一（2）班', '2026.10.5', ['孙浩然', '孙梦洁']],
    ['陈思琪', '三（1）班', '2026.10.6', ['陈思琪']],
    ['罗子轩/罗子涵', '三(1)/五(2)', '2026.10.6', ['罗子轩', '罗子涵']],
    ['吴雨桐\n吴雨欣', '三（1）班\n三（1）班', '2026.10.7', ['吴雨桐', '吴雨欣']],
    ['廖佳怡、廖佳慧、廖佳伟', '三（1）班', '2026.10.7', ['廖佳怡', '廖佳慧', '廖佳伟']]
  ]
  const said = '一户多孩家庭，了解孩子们在家的学习和相互照顾情况。'
  return {
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['多子女家庭家访登记'],
          ['序号', '学生姓名', '班级', '家访日期', '家访方式', '家访教师', '家访内容', '家长反馈'],
          ...families.map(([names, classes, date], index) => [
            index + 1,
            names,
            classes,
            date,
            '上门',
            '陈慧、周敏',
            said,
            '感谢'
          ])
        ],
        merges: ['A1:H1']
      }
    ],
    rows: families.map(([, , date, [first = '', ...others]]) => ({
      studentName: first,
      grade: 3,
      classNo: 1,
      visitDate: date.replace(/\.(\d+)\.(\d+)/, '-$1-0$2'),
      method: '上门家访',
      teachers: ['陈慧', '周敏'],
      content: said,
      parentFeedback: '感谢',
      visitedSiblings: others.map((name) => ({ name }))
    }))
  }
}
