import { dateSerial } from './columns'
import { caseOf, columnsOf, day, listed, type RoundCase } from './strangers-b-base'

const register = 'trainings'

interface Lesson {
  date: string
  topic: string
  lecturer: string
  unit?: string
  audience: string
  expected?: number
  present: number
  hours?: number
}

const { tells, mute, numbered } = columnsOf<Lesson>()

const YEAR: Lesson[] = [
  {
    date: '2026-09-11',
    topic: '做孩子的第一任老师',
    lecturer: '徐远明',
    audience: '一年级新生家长',
    expected: 186,
    present: 180,
    hours: 2
  },
  {
    date: '2026-10-16',
    topic: '如何培养孩子良好的学习习惯',
    lecturer: '彭思源',
    audience: '三、四年级家长',
    expected: 352,
    present: 339,
    hours: 2
  },
  {
    date: '2026-11-20',
    topic: '隔代教育的误区与对策',
    lecturer: '傅静雯',
    audience: '留守儿童监护人',
    expected: 97,
    present: 81,
    hours: 3
  },
  {
    date: '2026-12-18',
    topic: '青春期亲子沟通',
    lecturer: '沈志远',
    audience: '六年级家长',
    expected: 174,
    present: 166,
    hours: 2
  }
]

/** Lists of the family school: round 1. */
export function firstTrainings(): RoundCase[] {
  return [
    caseOf({
      round: 1,
      register,
      fileName: '家长学校培训台账.xlsx',
      shape: 'two header rows, units in the cells, a total and a note',
      sheets: listed({
        above: [
          ['云山中心学校家长学校培训台账'],
          ['(2026—2027学年度第一学期)'],
          ['填报单位:云山中心学校家长学校', null, null, null, null, null, '填报人:徐远明', null, null]
        ],
        cols: [
          tells('期次', 'issue', (_, index) => `第${index + 1}期`),
          tells(
            '培训时间',
            'date',
            ({ date }) => date,
            ({ date }) => date.replaceAll('-', '.')
          ),
          tells('培训内容', 'topic', ({ topic }) => topic),
          tells('主讲人', 'lecturer', ({ lecturer }) => lecturer),
          tells('培训对象', 'audience', ({ audience }) => audience),
          tells(
            ['参训情况', '应到'],
            'expected',
            ({ expected }) => expected ?? null,
            ({ expected }) => `${expected}人`
          ),
          tells(
            ['参训情况', '实到'],
            'present',
            ({ present }) => present,
            ({ present }) => `${present}人`
          ),
          tells('学时', 'hours', ({ hours }) => hours ?? null),
          mute('备注', () => null)
        ],
        items: YEAR,
        below: [
          ['合计', null, '4期', null, null, '809人', '766人', 9, null],
          ['注:每学期培训不少于2次,家长参训率达80%以上。']
        ]
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '家长学校授课一览表.xls',
      shape: 'a page with one table of a web system, dates as year, month and day',
      save: 'html',
      sheets: listed({
        cols: [
          numbered(),
          tells(
            '授课日期',
            'date',
            ({ date }) => date,
            ({ date }) => {
              const [year, month, dayOf] = date.split('-').map(Number)
              return `${year}年${month}月${dayOf}日`
            }
          ),
          tells('授课题目', 'topic', ({ topic }) => topic),
          tells('授课教师', 'lecturer', ({ lecturer }) => lecturer),
          tells('授课地点', 'place', () => '多媒体教室'),
          tells('参加家长数', 'present', ({ present }) => present)
        ],
        items: YEAR.slice(0, 3)
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '家庭教育讲座统计2026.xlsx',
      shape: 'serial numbers as dates, the position of the lecturer, handouts with their copies',
      sheets: listed({
        above: [[], ['家庭教育讲座开展情况统计表'], []],
        cols: [
          numbered('序'),
          tells(
            '讲座日期',
            'date',
            ({ date }) => date,
            ({ date }) => day(dateSerial(date), 'yyyy"年"m"月"d"日"')
          ),
          tells('讲座主题', 'topic', ({ topic }) => topic),
          tells('主讲人', 'lecturer', ({ lecturer }) => lecturer),
          tells(
            '主讲人单位及职务',
            'lecturerUnit',
            (_, index) =>
              ['县妇联副主席', '本校德育主任', '市家庭教育研究会讲师', '县第二中学心理教师'][index] ?? null
          ),
          tells(
            '授课形式',
            'form',
            (_, index) => (index === 2 ? '线上' : '讲座'),
            (_, index) => (index === 2 ? '线上直播' : '专题讲座')
          ),
          tells('发放资料', 'handouts', () => '《家庭教育促进法》单行本'),
          tells(
            '份数',
            'handoutCopies',
            ({ present }) => present + 10,
            ({ present }) => `${present + 10}份`
          ),
          mute('照片', () => '见附件')
        ],
        items: YEAR
      })
    })
  ]
}
