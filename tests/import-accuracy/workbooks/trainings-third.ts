import { classesOf, meetings, type ClassMeeting } from './meetings-classes'
import { chinese } from './stranger-lists-base'
import { caseOf, columnsOf, drawn, listed, ofClass, type RoundCase } from './strangers-b-base'

const register = 'trainings'

/** The family school in round 3: one session with a row a class, a card with labels in the cells. */
export function thirdTrainings(): RoundCase[] {
  return [oneSession(), inlineCard()]
}

function oneSession(): RoundCase {
  const { tells, mute, numbered } = columnsOf<ClassMeeting>()
  return caseOf({
    round: 3,
    register,
    fileName: '家长学校参训情况统计.xlsx',
    shape: 'one session of the whole school: topic, day and lecturer above, a row a class',
    sheets: listed({
      above: [
        ['家长学校专题讲座参训情况统计表'],
        ['讲座主题:家校协同 预防近视', null, null, null, null],
        ['时间:2026年10月23日', null, '主讲人:许静', '地点:学校操场', null]
      ],
      cols: [
        numbered(),
        ofClass('班级', ({ grade, classNo }) => `${chinese(grade)}年${classNo}班`),
        tells('应参训家长数', 'expected', (one) => one.expected),
        tells('实参训家长数', 'present', (one) => one.present),
        mute('参训率', (one) => `${((one.present / one.expected) * 100).toFixed(1)}%`)
      ],
      items: meetings(241, classesOf([1, 2, 3], 2)),
      below: [['合计', null, 271, 259, '95.6%']],
      all: { topic: '家校协同 预防近视', date: '2026-10-23', lecturer: '许静', place: '学校操场' }
    })
  })
}

function inlineCard(): RoundCase {
  return caseOf({
    round: 3,
    register,
    fileName: '家长培训记录表.xls',
    shape: 'BIFF8, a card with label and value in the same cell, long text below its label',
    save: 'biff8',
    sheets: drawn(
      [
        ['家长培训活动记录表'],
        ['期次：第3期', null, '培训时间：2026年12月11日', null],
        ['主讲人：冯慧', null, '单位及职务：市第一中学高级教师', null],
        ['培训形式：讲座', null, '学时：2', null],
        ['培训题目：读懂孩子的情绪', null, null, null],
        ['应到：120人', null, '实到：113人', null],
        ['内容摘要：'],
        ['讲解情绪的四个阶段，并以三个案例说明家长如何倾听。'],
        ['发放资料：《家长手册》', null, '份数：130份', null],
        ['记录人：', null, '审核：', null]
      ],
      [
        {
          issue: '第3期',
          date: '2026-12-11',
          lecturer: '冯慧',
          lecturerUnit: '市第一中学高级教师',
          form: '讲座',
          hours: 2,
          topic: '读懂孩子的情绪',
          expected: 120,
          present: 113,
          summary: '讲解情绪的四个阶段，并以三个案例说明家长如何倾听。',
          handouts: '《家长手册》',
          handoutCopies: 130
        }
      ],
      [
        'A1:D1',
        'A2:B2',
        'C2:D2',
        'A3:B3',
        'C3:D3',
        'A4:B4',
        'C4:D4',
        'A5:D5',
        'A6:B6',
        'C6:D6',
        'A7:D7',
        'A8:D8',
        'A9:B9',
        'C9:D9'
      ]
    )
  })
}
