import { dateSerial } from './columns'
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
import { separated, utf16, type Cell } from './write'

const round = 4
const register = 'home_visits'
const SHORT = { 上门家访: ['上门'], 电话家访: ['电话'], 线上家访: ['微信'], 到校面谈: ['到校'] }
const DIGITS = [...'〇一二三四五六七八九']

/** Lists of the strangest offices: two visits in a row, the class in the file name, exports of platforms, other eras. */
export function fourthVisitLists(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '学期家访两次登记表.xlsx',
      shape: 'two visits of a child in one row',
      ...twice()
    }),
    listFile({
      round,
      register,
      fileName: '家访平台导出记录.csv',
      shape:
        'export of a platform: begin and end with hours, leading and joining teacher apart, tabs before numbers',
      save: 'csv-utf8',
      facts: visits(202, 4, [
        [3, 1],
        [5, 2]
      ]),
      columns: [
        mute('记录编号', (_, index) => `\tJF2026${String(index + 1).padStart(6, '0')}`),
        mute('学校', () => '云山中心学校'),
        child('被访学生姓名'),
        classUnder('年级班级', (grade, classNo) => `${'一二三四五六'[grade - 1]}年级(${classNo})班`),
        lead('主访教师', (names) => names[0] ?? ''),
        lead('陪访教师', (names) => names.slice(1).join('，')),
        day('家访开始时间', (date) => `${date} 18:30:00`),
        mute<Visit>('家访结束时间', ({ date }) => `${date} 19:15:00`),
        mute('时长（分钟）', () => 45),
        way('家访类型', { 线上家访: ['视频家访'], 到校面谈: ['来校面谈'] }),
        content('家访记录'),
        feedback('家长反馈')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '五（3）班家访台账.xlsx',
      shape: 'the class in the file name only, notes behind names',
      above: [['家访台账（2026年下半年）']],
      facts: visits(203, 7, [[5, 3]]),
      known: classOf,
      columns: [
        fact<Visit>(
          '姓名',
          'studentName',
          ({ child }) => child.name,
          ({ child }, index) => child.name + at(['（留守）', '', '★', '', '(单亲)'], index)
        ),
        day('日期', (date) => `${parts(date)[1]}月${parts(date)[2]}日`),
        way('方式', SHORT),
        teachers('教师', '、'),
        content('内容'),
        followUp('后续跟进')
      ]
    }),
    listFile({
      round,
      register,
      fileName: '上学年第二学期家访汇总.xls',
      shape: 'a term of the last school year, month and day as text; XML under the name xls',
      save: 'xlml',
      above: [['2025—2026学年度第二学期家访汇总表']],
      facts: visits(204, 8, [[3, 1]], '2026-03-11'),
      columns: [
        number(),
        child(),
        mute('班级', () => '二（1）班'),
        fact<Visit>(
          '家访时间',
          'visitDate',
          ({ date }) => date,
          ({ date }) => `${parts(date)[1]}.${parts(date)[2]}`
        ),
        way('家访方式'),
        teachers('家访教师', '、'),
        content('家访内容')
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '家访登记（模板下发）.xlsx',
      shape: 'a cover, instructions and a hidden list of choices around the data',
      ...withCover()
    }),
    listFile({
      round,
      register,
      fileName: '初中部家访情况表.xlsx',
      shape:
        'a junior school, classes in its words, all separators between teachers, dates in Chinese figures',
      above: [['明月中学教师家访情况表'], ['年级：        填报人：        ']],
      school: { stage: '初中', primaryGrades: 6 },
      facts: visits(206, 5, [
        [7, 2],
        [8, 3],
        [9, 1]
      ]),
      columns: [
        number(),
        classUnder(
          '班级',
          (grade, classNo) =>
            ({ 7: `初一（${classNo}）班`, 8: `八(${classNo})班`, 9: `九年级${classNo}班` })[grade] ?? ''
        ),
        child('受访学生'),
        gender(),
        day('家访时间', (date, index) =>
          at([chineseDate(date), `${inWords(date)}（周${weekday(date)}）`, `${inWords(date)}晚7:00`], index)
        ),
        way('家访途径', {
          上门家访: ['登门'],
          电话家访: ['电话联系'],
          线上家访: ['钉钉视频'],
          到校面谈: ['约家长来校']
        }),
        teachers('家访人员', ['、', '  ', ' 和 ', '\n', '；']),
        content('家访情况记录')
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '家访表-苹果电脑.xlsx',
      shape: 'days counted from 1904, classes by year of entry',
      date1904: true,
      ...fromApple()
    }),
    tabbed()
  ]
}

/** Both columns together name the teachers of the visit. */
const lead = (header: string, written: (names: string[]) => string): FactColumn<Visit> =>
  fact<Visit>(
    header,
    'teachers',
    ({ teachers }) => teachers,
    ({ teachers }) => written(teachers)
  )

/** 六 for a Saturday. */
const weekday = (date: string) => [...'日一二三四五六'][new Date(`${date}T00:00:00Z`).getUTCDay()]

function chineseDate(date: string): string {
  const [year, month, day] = parts(date)
  const under = (value: number) => {
    const tens = Math.floor(value / 10)
    const ones = value % 10 ? DIGITS[value % 10] : ''
    return `${tens > 1 ? DIGITS[tens] : ''}${tens ? '十' : ''}${ones}`
  }
  return `${[...String(year)].map((digit) => DIGITS[Number(digit)]).join('')}年${under(month)}月${under(day)}日`
}

function twice() {
  const first = visits(201, 6, [[2, 2]])
  const second = visits(201, 6, [[2, 2]], '2026-10-20').map((visit, index) => ({
    ...visit,
    content: at(first, index + 2).content,
    feedback: at(first, index + 1).feedback
  }))
  const part = (group: string, list: Visit[]): FactColumn<Visit>[] => {
    const of = (index: number) => list[index] ?? at(list, 0)
    return [
      { header: [group, '时间'], cell: (_, index) => of(index).date.replaceAll('-', '.') },
      { header: [group, '方式'], cell: (_, index) => of(index).method },
      { header: [group, '家访教师'], cell: (_, index) => of(index).teachers.join('、') },
      { header: [group, '内容'], cell: (_, index) => of(index).content },
      { header: [group, '家长意见'], cell: (_, index) => of(index).feedback }
    ]
  }
  const { rows, merges } = drawn<Visit>({
    facts: first,
    above: [['二（2）班学生家访登记表']],
    columns: [
      number(),
      { header: ['学生姓名'], cell: ({ child }) => child.name },
      ...part('第一次家访', first),
      ...part('第二次家访', second)
    ]
  })
  const truth = first
    .flatMap((visit, index) => [visit, at(second, index)])
    .map((visit) => ({
      studentName: visit.child.name,
      ...classOf(visit),
      visitDate: visit.date,
      method: visit.method,
      teachers: visit.teachers,
      content: visit.content,
      parentFeedback: visit.feedback
    }))
  return { sheets: [{ name: 'Sheet1', rows, merges }], rows: truth }
}

function withCover() {
  const { rows, merges, truth } = drawn<Visit>({
    facts: visits(205, 4, [
      [1, 2],
      [6, 1]
    ]),
    above: [['家访登记表'], ['填报学校：石门小学     填报日期：2026-11-20']],
    before: (_, index) =>
      index === 0
        ? [
            [
              '示例',
              '李四',
              '三（1）班',
              '2026-09-10',
              '上门家访',
              '王老师',
              '沟通学习情况',
              '家长表示感谢',
              ''
            ]
          ]
        : [],
    columns: [
      number(),
      child(),
      classUnder('班级', wideBracketed),
      day('家访时间', (date) => date),
      way('家访形式'),
      teachers('家访教师', '、'),
      content('家访内容'),
      feedback('家长反馈'),
      mute('佐证照片', (_, index) => `照片${index + 1}`)
    ]
  })
  const help: Cell[][] = [
    ['填写说明'],
    ['1. 家访时间请填写真实日期，格式为2026-09-01。'],
    ['2. 家访形式请从下拉框中选择。'],
    ['3. 每位教师每学期家访不少于10户。']
  ]
  const choices: Cell[][] = [['家访形式'], ['上门家访'], ['电话家访'], ['线上家访'], ['到校面谈'], ['其他']]
  return {
    sheets: [
      { name: '封面', rows: [['石门小学家访材料'], ['二〇二六年秋季学期'], ['德育处编']] },
      { name: '填写说明', rows: help },
      { name: '登记表', rows, merges },
      { name: '数据字典', rows: choices, hidden: true }
    ],
    rows: truth
  }
}

function fromApple() {
  const { rows, merges, truth } = drawn<Visit>({
    facts: visits(207, 4, [
      [3, 3],
      [5, 1]
    ]),
    above: [['家访记录表（2026—2027学年）']],
    columns: [
      classUnder('班级', (grade, classNo) => `${2027 - grade}级${classNo}班`),
      child('学生姓名'),
      day('家访日期', (date) => ({ t: 'n', v: dateSerial(date, 1904), z: 'yyyy-mm-dd' })),
      way('家访方式', SHORT),
      teachers('家访教师', '、'),
      content('家访内容'),
      parentName('受访家长')
    ]
  })
  return { sheets: [{ name: '工作表1', rows, merges }], rows: truth }
}

function tabbed(): StrangerCase {
  const { rows, truth } = drawn<Visit>({
    facts: visits(208, 6, [[4, 4]]),
    columns: [
      child('学生姓名'),
      classUnder('班级', bracketed),
      day('家访日期', (date) => parts(date).join('/')),
      way('家访方式'),
      teachers('家访教师', '、'),
      content('家访内容'),
      feedback('家长反馈')
    ]
  })
  return {
    round,
    fileName: '家访数据.xls',
    shape: 'text with tabs in UTF-16 under the name xls',
    bytes: utf16(separated(rows, '\t')),
    truth: { register, rows: truth }
  }
}
