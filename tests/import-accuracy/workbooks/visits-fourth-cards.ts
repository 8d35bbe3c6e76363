import { Paper } from './paper'
import { drawnFile, inWords, visits, type StrangerCase, type Visit } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell, Sheet } from './write'

const round = 4
const register = 'home_visits'
const LABELS = ['学生姓名', '班级', '家访时间', '家访方式', '家访教师']

/** Cards with answers below their labels, an empty form among them, and a list in which much is missing or unclear. */
export function fourthVisitCards(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '家访手记.xlsx',
      shape: 'answers below their labels, an empty form on the first sheet',
      ...answersBelow()
    }),
    drawnFile({
      round,
      register,
      fileName: '家访记录表（三年级，装订）.xls',
      shape: 'the class in the sheet name, three cards a sheet, a colon behind every label',
      save: 'biff8',
      ...bound()
    }),
    unclear()
  ]
}

const base = ({ child, date, method, teachers, content, feedback }: Visit): TrueRow => ({
  studentName: child.name,
  grade: child.grade,
  classNo: child.classNo,
  visitDate: date,
  method,
  teachers,
  content,
  parentFeedback: feedback
})

function answersBelow() {
  const facts = visits(221, 3, [[4, 1]])
  const draw = (name: string, visit: Visit | null): Sheet =>
    new Paper(name)
      .line(['家访手记', 5])
      .line(...LABELS)
      .line(
        ...(visit
          ? [visit.child.name, '四（1）班', inWords(visit.date), visit.method, visit.teachers.join('、')]
          : [null, null, null, null, null])
      )
      .line(['家访内容', 5])
      .line([visit?.content ?? null, 5, 3])
      .line()
      .line()
      .line(['家长意见', 5])
      .line([visit?.feedback ?? null, 5, 2])
      .line()
      .line(['家长签名：', 2], ['日期：', 3])
      .sheet()
  return {
    sheets: [draw('空表', null), ...facts.map((visit, place) => draw(`${place + 1}号`, visit))],
    rows: facts.map(base)
  }
}

function bound() {
  const classes: [string, [number, number]][] = [
    ['三1班', [3, 1]],
    ['三2班', [3, 2]]
  ]
  const all: Visit[] = []
  const sheets = classes.map(([name, place], index): Sheet => {
    const paper = new Paper(name)
    for (const visit of visits(222 + index, 3, [place])) {
      all.push(visit)
      const { child, date, method, teachers, content, feedback, parent } = visit
      paper
        .line(['家访记录表', 4])
        .line('学生姓名：', child.name, '家长姓名：', parent.name)
        .line('家访时间：', `${inWords(date)} 19:00`, '家访形式：', method)
        .line('家访教师：', [teachers.join('、'), 3])
        .line('家访主要内容：', [content, 3, 2])
        .line()
        .line('家长意见：', [feedback, 3])
        .line(['德育处审阅：', 4])
    }
    return paper.sheet()
  })
  return { sheets, rows: all.map(base) }
}

/** What is missing or cannot be understood is to be asked, not guessed. */
function unclear(): StrangerCase {
  const said = '反馈孩子在校表现，了解家中作息。'
  const lines: [Cell[], TrueRow | null][] = [
    [
      ['许佳宁', '六(1)班', '2026-10-12', '上门', '周敏', said],
      { visitDate: '2026-10-12', method: '上门家访', teachers: ['周敏'], content: said }
    ],
    [
      ['邓博雅', '六(1)班', '2026-10-13', '村口偶遇', '周敏', said],
      { visitDate: '2026-10-13', teachers: ['周敏'], content: said }
    ],
    [
      ['彭子睿', '六(1)班', '2026-10-14', '电话', null, said],
      { visitDate: '2026-10-14', method: '电话家访', content: said }
    ],
    [
      ['曾雨萱', '六(1)班', '2026-10-15', '上门', '周敏', null],
      { visitDate: '2026-10-15', method: '上门家访', teachers: ['周敏'] }
    ],
    [['萧明哲', '六(1)班', null, '上门', '周敏', said], null],
    [
      ['傅思颖', '六(1)班', '2026-10-19', null, '周敏', said],
      { visitDate: '2026-10-19', teachers: ['周敏'], content: said }
    ],
    [['汪梓墨', '六(1)班', '2026-10-40', '上门', '周敏', said], null],
    [['黄诗涵', '六(1)班', { t: 'e', v: 15 }, '上门', '周敏', said], null],
    [
      ['范文轩', '六(1)班', '2027-10-20', '上门', '周敏', said],
      { method: '上门家访', teachers: ['周敏'], content: said }
    ]
  ]
  const missing: Record<number, string> = {
    1: 'method',
    2: 'teachers',
    3: 'content',
    5: 'method',
    8: 'visitDate'
  }
  return drawnFile({
    round,
    register,
    fileName: '六1家访（缺项）.xlsx',
    shape: 'missing and unclear facts',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['学生姓名', '班级', '家访时间', '家访方式', '家访教师', '家访内容'],
          ...lines.map(([cells]) => cells)
        ]
      }
    ],
    rows: lines.flatMap(([[studentName], truth]) =>
      truth && typeof studentName === 'string' ? [{ studentName, grade: 6, classNo: 1, ...truth }] : []
    ),
    more: {
      flagged: Object.entries(missing).map(([place, field]) => ({ row: Number(place) + 2, field })),
      rejected: [6, 8, 9]
    }
  })
}
