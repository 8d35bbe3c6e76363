import { fullWidth } from './columns'
import {
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
  teachers,
  threeDigits,
  ticks,
  way,
  wideBracketed
} from './stranger-visit-columns'
import {
  at,
  drawn,
  drawnFile,
  fact,
  inWords,
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

const round = 3
const register = 'home_visits'
const CATEGORIES = ['留守', '困境', '学困'] as const

/** Lists unlike those before: answers of a questionnaire, pages, ticks in three header rows, long texts, spaces. */
export function thirdVisitLists(): StrangerCase[] {
  return [
    listFile({
      round,
      register,
      fileName: '286543210_按文本_教师家访情况反馈_8_8.xlsx',
      shape: 'answers of a questionnaire with their questions as headers',
      facts: visits(101, 4, [
        [1, 1],
        [3, 2]
      ]),
      columns: [
        number(),
        mute<Visit>('提交答卷时间', ({ date }) => `${date.replaceAll('-', '/')} 21:05:33`),
        mute('所用时间', (_, index) => `${60 + index * 7}秒`),
        mute('来源', () => '微信'),
        mute('来自IP', () => '117.165.0.1(江西-抚州)'),
        teachers('1、家访教师姓名：', '、'),
        child('2、学生姓名：'),
        classUnder('3、学生所在班级：', bracketed),
        day('4、家访时间：', (date) => date),
        way('5、家访方式：', {
          上门家访: ['上门家访'],
          电话家访: ['电话家访'],
          线上家访: ['视频家访'],
          到校面谈: ['来校面谈']
        }),
        content('6、家访主要内容：'),
        feedback('7、家长的意见和建议：'),
        mute('8、上传家访照片：', () => '图片1.jpg')
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '家访登记簿（打印稿）.xlsx',
      shape: 'title and header again on every page, a sum below each',
      ...pages()
    }),
    listFile({
      round,
      register,
      fileName: '特殊学生家访情况一览.xlsx',
      shape: 'kinds of pupils and ways ticked under groups, three header rows',
      above: [['特殊群体学生家访情况一览表'], ['学校（公章）：莲塘小学                      2026年11月']],
      facts: visits(103, 5, [
        [2, 1],
        [4, 2]
      ]),
      columns: [
        number(),
        child(['学生信息', '姓名']),
        gender(['学生信息', '性别']),
        classUnder(['学生信息', '班级'], wideBracketed),
        ...CATEGORIES.map((label, place): FactColumn<Visit> => ({
          header: ['学生信息', '类别', label],
          cell: (_, index) => (index % 3 === place ? '√' : null),
          truth: (_, index) => ({ category: at(CATEGORIES, index) })
        })),
        day(['家访信息', '日期'], (date) => `${parts(date)[0]}/${parts(date)[1]}/${parts(date)[2]}`),
        ...ticks(null, { 上门家访: '入户', 电话家访: '电话', 线上家访: '视频', 到校面谈: '来校' }, '✓').map(
          (column) => ({
            ...column,
            header: ['家访信息', '形式', ...column.header]
          })
        ),
        teachers(['家访信息', '教师'], '、'),
        content(['家访信息', '主要内容']),
        blank('备注')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '家访详细记录（四2）.xls',
      shape: 'a list with all the long texts of a card',
      save: 'biff8',
      above: [['家访详细记录表'], ['班级：四（2）班', null, '班主任：欧阳玲', null, '2026—2027学年第一学期']],
      facts: visits(104, 6, [[4, 2]]),
      known: classOf,
      columns: [
        child('学生姓名'),
        day('家访时间', inWords),
        teachers('家访教师', '和'),
        way('家访形式'),
        text('家庭情况', 'familySituation', [
          '父母在外务工，随爷爷奶奶生活。',
          '三口之家，和睦。',
          '父母离异，随父亲。'
        ]),
        text('学生在校表现', 'schoolPerformance', ['听话懂事，成绩中上。', '活泼好动，作业马虎。']),
        text('学生在家表现', 'homePerformance', ['能帮做家务。', '爱玩手机，叫不动。']),
        content('谈话内容'),
        text('存在问题', 'problems', ['缺乏陪伴', '学习习惯差', '不自信']),
        text('采取措施', 'measures', ['结对帮扶', '每日打卡', '多鼓励']),
        feedback('家长意见'),
        followUp('后续跟进')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '家访记录 (2).xlsx',
      shape: 'names spread by spaces, full-width figures, spaces around everything',
      above: [[' 杨 桥 小 学 家 访 记 录 ']],
      facts: visits(109, 7, [[5, 2]]),
      columns: [
        number('序  号'),
        fact<Visit>(
          '姓  名',
          'studentName',
          ({ child }) => child.name,
          ({ child: { name } }) => (name.length === 2 ? [...name].join('  ') : ` ${name}`)
        ),
        classUnder('班  级', (grade, classNo) => fullWidth(`${grade}(${classNo})班`)),
        day('时  间', (date) => fullWidth(parts(date).join('.'))),
        way('形  式', {
          上门家访: [' 上门 '],
          电话家访: ['电 话'],
          线上家访: ['微 信'],
          到校面谈: ['来\u3000校']
        }),
        fact<Visit>(
          '家访教师',
          'teachers',
          ({ teachers }) => teachers,
          ({ teachers }) =>
            teachers.map((name) => (name.length === 2 ? [...name].join(' ') : name)).join('、')
        ),
        fact<Visit>(
          '内  容',
          'content',
          ({ content }) => content,
          ({ content }) => `\u3000\u3000${content} `
        ),
        fact<Visit>(
          '家长意见',
          'parentFeedback',
          ({ feedback }) => feedback,
          ({ feedback }) => `  ${feedback}\u00a0`
        )
      ],
      below: [[], ['班主任：                    2026年11月26日']]
    }),
    drawnFile({
      round,
      register,
      fileName: '教师个人家访手册.xlsx',
      shape: 'a sheet a teacher, who stands above the list only',
      ...handbooks()
    }),
    listFile({
      round,
      register,
      fileName: '家访计划与落实情况表.xlsx',
      shape: 'planned visits without date and report remain in the list',
      above: [['六（3）班家访计划与落实情况表（2026年秋）']],
      facts: visits(107, 5, [[6, 3]]),
      known: classOf,
      columns: [
        number(),
        child(),
        parentName('家长姓名'),
        relation('关系'),
        phone('联系电话'),
        day('家访时间', (date) => date.replaceAll('-', '.')),
        way('家访方式'),
        teachers('家访人', '，'),
        content('家访内容'),
        mute('是否落实', () => '是')
      ],
      below: [
        [6, '戴小龙', '戴军', '父亲', '13870410001', null, null, null, null, '否'],
        [7, '熊雅琴', '周琴', '母亲', '13870410002', null, null, null, null, '否'],
        ['说明：未落实的请于12月20日前完成。']
      ]
    })
  ]
}

const text = (header: string, key: string, values: readonly string[]) =>
  fact<Visit>(header, key, (_, index) => at(values, index))

function pages() {
  const facts = visits(102, 12, [[3, 1]])
  const columns: FactColumn<Visit>[] = [
    number(),
    classUnder('班级', threeDigits),
    child(),
    day('家访日期', (date) => parts(date).join('-')),
    way('家访方式', { 上门家访: ['上门'], 电话家访: ['电话'], 线上家访: ['线上'], 到校面谈: ['到校'] }),
    teachers('家访教师', '、'),
    content('家访内容')
  ]
  const { rows: all, truth } = drawn<Visit>({ facts, columns })
  const [head = [], ...body] = all
  const title = '家访登记簿'
  const sheet: Sheet = { name: '打印', rows: [], merges: [] }
  for (let page = 0; page < 3; page++) {
    sheet.merges?.push(`A${sheet.rows.length + 1}:G${sheet.rows.length + 1}`)
    sheet.rows.push([title], head, ...body.slice(page * 4, page * 4 + 4))
    sheet.rows.push(['本页小计', null, '4人'], [`第${page + 1}页 共3页`], [])
  }
  return { sheets: [sheet], rows: truth }
}

function handbooks() {
  const people: [string, [number, number]][] = [
    ['陈慧', [1, 1]],
    ['吴晓明', [1, 2]],
    ['刘志军', [5, 1]]
  ]
  const sheets: Sheet[] = []
  const rows = people.flatMap(([teacher, place], index) => {
    const facts = visits(111 + index, 4, [place]).map((visit) => ({ ...visit, teachers: [teacher] }))
    const { rows, merges, truth } = drawn<Visit>({
      facts,
      known: () => ({ teachers: [teacher] }),
      above: [['教师家访手册'], [`家访教师：${teacher}`, null, null, '任教学科：语文']],
      columns: [
        child('学生'),
        classUnder('班级', (grade, classNo) => `${'一二三四五'[grade - 1]}${classNo}`),
        day('日期', (date) => date.replaceAll('-', '/')),
        way('方式', { 上门家访: ['上门'], 电话家访: ['电话'], 线上家访: ['微信'], 到校面谈: ['到校'] }),
        content('记录')
      ]
    })
    sheets.push({ name: teacher, rows, merges })
    return truth
  })
  return { sheets, rows }
}
