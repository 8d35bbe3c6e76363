import { votes, type Vote } from './evaluations-base'
import { chinese } from './stranger-lists-base'
import { caseOf, columnsOf, drawn, listed, type RoundCase } from './strangers-b-base'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const register = 'teaching_evaluations'

/** Sums of the parents' evaluation of round 4: two lines a teacher, the class merged down with means between. */
export function fourthEvaluations(): RoundCase[] {
  return [twoLines(), withMeans()]
}

function twoLines(): RoundCase {
  const items = votes(341, [[4, 3]], ['语文', '数学', '英语', '科学'])
  const share = (one: Vote, count: number) => `${((count / one.valid) * 100).toFixed(1)}%`
  const rows = items.flatMap((one, index): Cell[][] => [
    [index + 1, one.teacher, one.subject, '票数', ...one.votes, `${one.rate}%`],
    [null, null, null, '比例', ...one.votes.map((count) => share(one, count)), null]
  ])
  const merges = items.flatMap((_, index) =>
    ['A', 'B', 'C', 'I'].map((column) => `${column}${4 + index * 2}:${column}${5 + index * 2}`)
  )
  return caseOf({
    round: 4,
    register,
    fileName: '四(3)班家长评教统计表.xls',
    shape: 'BIFF8, a line with votes and a line with shares of each teacher, cells merged over both',
    save: 'biff8',
    sheets: drawn(
      [
        ['四（3）班家长评教统计表'],
        ['评教日期：2026年12月30日', null, null, null, null, null, null, null, null],
        ['序号', '教师姓名', '学科', '项目', '很满意', '满意', '基本满意', '不满意', '满意率'],
        ...rows
      ],
      items.map((one): TrueRow => ({
        grade: 4,
        classNo: 3,
        date: '2026-12-30',
        teacher: one.teacher,
        subject: one.subject,
        verySatisfied: one.votes[0],
        satisfied: one.votes[1],
        basicallySatisfied: one.votes[2],
        dissatisfied: one.votes[3],
        satisfactionRate: one.rate
      })),
      ['A1:I1', ...merges]
    )
  })
}

function withMeans(): RoundCase {
  const { tells, tellsAll } = columnsOf<Vote>()
  const classes: [number, number][] = [
    [5, 1],
    [5, 2]
  ]
  const sheet = (name: string, grade: number) => {
    const items = votes(
      342 + grade,
      classes.map(([, classNo]): [number, number] => [grade, classNo]),
      ['语文', '数学', '英语']
    )
    const mean = (from: number) =>
      (items.slice(from, from + 3).reduce((total, one) => total + one.rate, 0) / 3).toFixed(1)
    return listed({
      name,
      above: [[`${name}家长评教汇总(2026年秋季期末)`]],
      cols: [
        tellsAll(
          '班级',
          ({ classNo }, index) => (index % 3 === 0 ? `${chinese(grade)}（${classNo}）班` : null),
          ({ classNo }) => ({ grade, classNo })
        ),
        tells('学科', 'subject', (one) => one.subject),
        tells('教师', 'teacher', (one) => one.teacher),
        tells('发放问卷', 'issued', (one) => one.valid + 3),
        tells('收回问卷', 'returned', (one) => one.valid),
        tells(
          '满意率',
          'satisfactionRate',
          (one) => one.rate,
          (one) => `${one.rate}％`
        ),
        tells('家长建议摘要', 'opinions', (_, index) => (index === 1 ? '1.作业量适中\n2.多鼓励' : null)),
        tells(
          '是否反馈教师本人',
          'shownToTeacher',
          () => true,
          () => '是'
        )
      ],
      items,
      before: (_, index) =>
        index === 3 ? [['平均', null, null, null, null, `${mean(0)}％`, null, null]] : [],
      below: [['平均', null, null, null, null, `${mean(3)}％`, null, null]],
      merges: ['A3:A5', 'A7:A9']
    })
  }
  return caseOf({
    round: 4,
    register,
    fileName: '五六年级评教汇总.xlsx',
    shape: 'a sheet a grade, the class merged down, means between the classes, full-width percent signs',
    sheets: [sheet('五年级', 5), sheet('六年级', 6)]
  })
}
