import { Paper } from './paper'
import { at, drawnFile, inWords, parts, visits, type StrangerCase, type Visit } from './stranger-visit-facts'
import type { TrueRow } from './truth'

const round = 2
const register = 'home_visits'
const TIMES = ['19:00-20:10', '18:30—19:20', '20:00~20:40'] as const

/** Cards with other labels: two beside one another, and a form with numbered parts. */
export function secondVisitCards(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '教师家访记录单.xlsx',
      shape: 'two cards beside one another',
      ...beside()
    }),
    drawnFile({
      round,
      register,
      fileName: '留守学生家访表（9-10月）.xls',
      shape: 'a card a sheet with tall texts in numbered parts, time as a range',
      save: 'biff8',
      ...numbered()
    })
  ]
}

function plain({ child, date, method, teachers, content, feedback }: Visit): TrueRow {
  return {
    studentName: child.name,
    grade: child.grade,
    classNo: child.classNo,
    visitDate: date,
    method,
    teachers,
    content,
    parentFeedback: feedback
  }
}

function beside() {
  const facts = visits(61, 4, [[4, 3]])
  const paper = new Paper('家访单')
  for (let first = 0; first < facts.length; first += 2) {
    const right = paper.beside(5)
    for (const [sheet, visit] of [
      [paper, facts[first]],
      [right, facts[first + 1]]
    ] as const) {
      if (!visit) continue
      const { child, date, method, teachers, content, feedback } = visit
      sheet
        .line(['教师家访记录单', 4])
        .line('班级', '四（3）班', '学生', child.name)
        .line('时间', inWords(date), '方式', method)
        .line('家访教师', [teachers.join('、'), 3])
        .line(['家访内容', 1, 2], [content, 3, 2])
        .line()
        .line('家长意见', [feedback, 3])
        .skip(1)
    }
  }
  return { sheets: [paper.sheet()], rows: facts.map(plain) }
}

function numbered() {
  const facts = visits(62, 4, [[6, 2]])
  const sheets = facts.map((visit, place) => {
    const { child, date, method, teachers, content, feedback, followUp, parent } = visit
    return new Paper(`${place + 1}`)
      .line(['留守学生家访记录表', 4])
      .line(['填表学校：南溪中心小学', 2], [`编号：${String(place + 1).padStart(2, '0')}`, 2])
      .line('学生姓名', child.name, '班级', '六年级（2）班')
      .line('监护人姓名', parent.name, '与学生关系', '外婆')
      .line('家访时间', [`${inWords(date)}${at(TIMES, place)}`, 3])
      .line('家访形式', [method, 3])
      .line('参与家访教师', [teachers.join('，'), 3])
      .line('家访目的', ['了解留守学生生活学习情况', 3])
      .line(['家访记录', 1, 4], [`一、${content}\n二、提醒监护人注意用电、用火、交通安全。`, 3, 4])
      .line()
      .line()
      .line()
      .line(['家长意见或建议', 1, 2], [feedback, 3, 2])
      .line()
      .line('跟进措施', [followUp ?? '无', 3])
      .line(['家长签名：', 2], ['教师签名：', 2])
      .line([`填表日期：${parts(date)[0]}年   月   日`, 4])
      .sheet()
  })
  const rows = facts.map((visit, place): TrueRow => {
    const [startTime = '', endTime = ''] = at(TIMES, place).split(/[-—~]/)
    return {
      ...plain(visit),
      content: `一、${visit.content}\n二、提醒监护人注意用电、用火、交通安全。`,
      purpose: '了解留守学生生活学习情况',
      followUp: visit.followUp,
      startTime,
      endTime
    }
  })
  return { sheets, rows }
}
