import { People } from './people'
import { Paper } from './paper'
import { at, drawnFile, inWords, visits, type StrangerCase, type Visit } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Sheet } from './write'

const round = 1
const register = 'home_visits'
const PERFORMANCE = [
  '上课认真，积极发言，作业按时完成。',
  '课堂上较安静，书写工整，朗读有进步。',
  '好动，注意力不够集中。'
]
const FAMILY = [
  '父母在外务工，由爷爷奶奶照顾，家庭和睦。',
  '父母均在本地工作，家庭条件较好。',
  '单亲家庭，随母亲生活。'
]

/** Cards: one a sheet with the long texts of a form, and several below one another. */
export function firstVisitCards(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '家访记录表（一年级）.xlsx',
      shape: 'one card a sheet',
      ...oneASheet()
    }),
    drawnFile({ round, register, fileName: '家访记录卡.xlsx', shape: 'cards below one another', ...below() })
  ]
}

function longTexts(place: number) {
  return { schoolPerformance: at(PERFORMANCE, place), familySituation: at(FAMILY, place) }
}

function truthOf(visit: Visit, more: TrueRow): TrueRow {
  const { child, date, method, teachers, content, feedback, followUp, parent } = visit
  return {
    studentName: child.name,
    grade: child.grade,
    classNo: child.classNo,
    visitDate: date,
    method,
    teachers,
    content,
    parentFeedback: feedback,
    followUp,
    parentName: parent.name,
    ...more
  }
}

function oneASheet() {
  const facts = visits(21, 5, [[1, 2]])
  const sheets = facts.map((visit, place): Sheet => {
    const { child, date, method, teachers, content, feedback, followUp, parent } = visit
    const { schoolPerformance, familySituation } = longTexts(place)
    return new Paper(child.name)
      .line(['明德小学家访记录表', 6])
      .line('学生姓名', child.name, '性别', child.gender, '班级', '一（2）班')
      .line('家长姓名', parent.name, '与学生关系', parent.relation, '联系电话', child.phone)
      .line('家庭住址', [child.address, 5])
      .line('家访时间', [inWords(date), 2], '家访方式', [method, 2])
      .line('家访教师', [teachers.join('、'), 5])
      .line('学生在校表现', [schoolPerformance, 5, 2])
      .line()
      .line('家庭情况', [familySituation, 5, 2])
      .line()
      .line('谈话内容', [content, 5, 3])
      .line()
      .line()
      .line('家长意见', [feedback, 5, 2])
      .line()
      .line('后续跟进', [followUp, 5])
      .line(['家长签名：                    教师签名：', 6])
      .sheet()
  })
  const rows = facts.map((visit, place) =>
    truthOf(visit, {
      ...longTexts(place),
      gender: visit.child.gender,
      parentRelation: visit.parent.relation,
      phone: visit.child.phone,
      address: visit.child.address
    })
  )
  return { sheets, rows }
}

function below() {
  const facts = visits(22, 4, [[5, 3]])
  const paper = new Paper('家访')
  const elders = new People(23)
  for (const { child, date, method, teachers, content, feedback, followUp, parent } of facts) {
    const present = `${elders.one(5, 3).father.name}（爷爷）`
    paper
      .line(['家 访 记 录 卡', 4])
      .line('家访对象', child.name, '所在班级', '五(3)班')
      .line('受访家长', parent.name, '在场人员', present)
      .line('家访日期', date.replaceAll('-', '.'), '家访形式', method)
      .line('家访人员', [teachers.join(' '), 3])
      .line('家访内容', [content, 3])
      .line('家长反馈', [feedback, 3])
      .line('跟进措施', [followUp, 3])
      .skip(2)
  }
  return { sheets: [paper.sheet()], rows: facts.map((visit) => truthOf(visit, {})) }
}
