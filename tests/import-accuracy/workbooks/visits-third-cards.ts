import { dateSerial } from './columns'
import { Paper } from './paper'
import { drawnFile, inWords, visits, type StrangerCase, type Visit } from './stranger-visit-facts'
import type { TrueRow } from './truth'

const round = 3
const register = 'home_visits'

/** Cards with vertical labels, ways ticked in boxes, labels and answers in one cell. */
export function thirdVisitCards(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '家访记录（表格式）.xlsx',
      shape: 'vertical labels, ways ticked in boxes, a real date',
      ...vertical()
    }),
    drawnFile({
      round,
      register,
      fileName: '家访实录.xlsx',
      shape: 'labels and answers in one cell, a card below another',
      ...inCells()
    })
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

function vertical() {
  const facts = visits(121, 4, [[2, 3]])
  const sheets = facts.map(({ child, date, method, teachers, content, feedback, followUp, parent }) => {
    const boxes = ['上门家访', '电话家访', '线上家访', '到校面谈']
      .map((label) => `${label}${label === method ? '（√）' : '（  ）'}`)
      .join(' ')
    return new Paper(`${child.name}家访`)
      .line(['双河小学教师家访记录表', 6])
      .line(['学\n生\n信\n息', 1, 3], '姓名', child.name, '性别', child.gender, '班级：二（3）班')
      .line('家长', parent.name, '联系电话', [child.phone, 2])
      .line('住址', [child.address, 4])
      .line(
        ['家\n访\n情\n况', 1, 3],
        '时间',
        { t: 'n', v: dateSerial(date), z: 'yyyy"年"m"月"d"日"' },
        '教师',
        [teachers.join('、'), 2]
      )
      .line('方式', [boxes, 4])
      .line('内容', [content, 4])
      .line(['家\n长\n反\n馈', 1, 2], [feedback, 5, 2])
      .line()
      .line(['后\n续\n跟\n进', 1, 2], [followUp, 5, 2])
      .line()
      .line(['填表人：            家长签字：', 6])
      .sheet()
  })
  return {
    sheets,
    rows: facts.map((visit): TrueRow => ({
      ...base(visit),
      followUp: visit.followUp,
      parentName: visit.parent.name
    }))
  }
}

function inCells() {
  const facts = visits(122, 4, [
    [1, 1],
    [1, 4]
  ])
  const paper = new Paper('实录')
  for (const { child, date, method, teachers, content, feedback, parent } of facts)
    paper
      .line(['家 访 实 录', 3])
      .line(`学生姓名：${child.name}`, `班级：一（${child.classNo}）班`, `家长：${parent.name}`)
      .line(`家访时间：${inWords(date)}`, `家访方式：${method}`, `家访教师：${teachers.join('、')}`)
      .line([`家访内容：${content}`, 3])
      .line([`家长意见：${feedback}`, 3])
      .line(['家长签名：', 2], '日期：')
      .skip(1)
  return { sheets: [paper.sheet()], rows: facts.map(base) }
}
