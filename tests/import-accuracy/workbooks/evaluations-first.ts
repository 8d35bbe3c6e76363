import { SUBJECTS, votes, type Vote } from './evaluations-base'
import { caseOf, columnsOf, listed, ofClass, percent, type Col, type RoundCase } from './strangers-b-base'

const register = 'teaching_evaluations'
const { tells, mute, numbered } = columnsOf<Vote>()
const teacher = (head: string | string[]): Col<Vote> => tells(head, 'teacher', (one) => one.teacher)
const subject = (head: string | string[]): Col<Vote> => tells(head, 'subject', (one) => one.subject)
const KEYS = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied'] as const
const counts = (group: string, heads: readonly string[]): Col<Vote>[] =>
  KEYS.map((key, place) => tells([group, heads[place] ?? ''], key, (one) => one.votes[place] ?? null))

/** Sums of the parents' evaluation: round 1. */
export function firstEvaluations(): RoundCase[] {
  return [
    caseOf({
      round: 1,
      register,
      fileName: '五(2)班家长评教汇总表.xlsx',
      shape: 'class and day in the lines above, counts under one header, a text with a percent sign',
      sheets: listed({
        above: [
          ['家长评教情况汇总表'],
          ['班级:五(2)班', null, null, '评教时间:2026年12月25日', null, null, null, null, null]
        ],
        cols: [
          numbered(),
          subject('学科'),
          teacher('教师姓名'),
          ...counts('评价结果(票数)', ['很满意', '满意', '基本满意', '不满意']),
          tells(
            '满意率',
            'satisfactionRate',
            (one) => one.rate,
            (one) => `${one.rate.toFixed(1)}%`
          ),
          tells('家长意见摘要', 'opinions', (_, index) => (index === 0 ? '作业批改及时' : null))
        ],
        items: votes(301, [[5, 2]], SUBJECTS.slice(0, 6)),
        below: [
          ['平均', null, null, null, null, null, null, '97.2%', null],
          ['汇总人:', null, null, '班主任签字:']
        ],
        all: { grade: 5, classNo: 2, date: '2026-12-25' }
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '家长满意度测评汇总(2026秋).xls',
      shape: 'BIFF8, shares shown as percentages, forms sent and returned',
      save: 'biff8',
      sheets: listed({
        above: [['2026年秋季学期家长对教师满意度测评汇总']],
        cols: [
          ofClass('班级', ({ grade, classNo }) => `${grade}.${classNo}`),
          teacher('任课教师'),
          subject('任教学科'),
          tells(['问卷(份)', '发放'], 'issued', (one) => one.valid + 2),
          tells(['问卷(份)', '收回'], 'returned', (one) => one.valid + 1),
          tells(['问卷(份)', '有效'], 'valid', (one) => one.valid),
          tells(
            '满意率',
            'satisfactionRate',
            (one) => one.rate,
            (one) => percent(one.rate / 100)
          ),
          mute('备注', () => null)
        ],
        items: votes(
          302,
          [
            [3, 1],
            [3, 2],
            [4, 1]
          ],
          ['语文', '数学', '英语']
        )
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '三年级评教.xlsx',
      shape: 'one sheet a class, votes of parents with their unit',
      sheets: ([1, 2] as const).map((classNo) =>
        listed({
          name: `三${classNo}`,
          above: [[`三年级${classNo}班家长评教统计`], ['2026年11月30日']],
          cols: [
            teacher('被评教师'),
            subject('科目'),
            ...KEYS.map((key, place): Col<Vote> =>
              tells(
                ['非常满意', '满意', '基本满意', '不满意'][place] ?? '',
                key,
                (one) => one.votes[place] ?? null,
                (one) => `${one.votes[place]}票`
              )
            ),
            tells('满意率(%)', 'satisfactionRate', (one) => one.rate)
          ],
          items: votes(310 + classNo, [[3, classNo]], SUBJECTS.slice(0, 5)),
          all: { grade: 3, classNo, date: '2026-11-30' }
        })
      )
    })
  ]
}
