import { SUBJECTS, votes, type Vote } from './evaluations-base'
import { caseOf, columnsOf, listed, ofClass, type Col, type RoundCase } from './strangers-b-base'

const register = 'teaching_evaluations'
const { tells, mute, numbered } = columnsOf<Vote>()

/** The share of satisfied parents under an item: the mark that the register keeps of it, as it is shown. */
function item(head: string, key: string, place: number): Col<Vote>[] {
  const share = (one: Vote, index: number) => 960 + ((one.valid + index * 7 + place * 3) % 40)
  return [
    mute([head, '满意人数'], (one, index) => Math.round((share(one, index) / 1000) * one.valid)),
    tells([head, '满意率'], key, (one, index) => `${(share(one, index) / 10).toFixed(1)}%`)
  ]
}

/** Sums of the parents' evaluation of round 3: shares by item, shares instead of votes. */
export function thirdEvaluations(): RoundCase[] {
  return [
    caseOf({
      round: 3,
      register,
      fileName: '六年级任课教师家长测评表.xlsx',
      shape: 'numbers and shares under items, shares as text, the class a row',
      sheets: listed({
        above: [
          ['六年级任课教师家长满意度测评统计表'],
          ['测评时间:2026.12.28', null, null, null, null, null, null, null, null, null, null],
          []
        ],
        cols: [
          ofClass('班级', ({ classNo }) => `六${classNo}班`),
          tells('任课教师', 'teacher', (one) => one.teacher),
          tells('学科', 'subject', (one) => one.subject),
          ...item('师德师风', 'ethics', 1),
          ...item('教学水平', 'teaching', 2),
          ...item('家校沟通', 'communication', 3),
          tells(
            '总体满意率',
            'satisfactionRate',
            (one) => one.rate,
            (one) => `${one.rate.toFixed(1)}%`
          ),
          mute('名次', (_, index) => index + 1)
        ],
        items: votes(
          331,
          [
            [6, 1],
            [6, 2]
          ],
          ['语文', '数学', '英语', '科学']
        ),
        all: { date: '2026-12-28' }
      })
    }),
    caseOf({
      round: 3,
      register,
      fileName: '二(2)班评教结果.xls',
      shape: 'BIFF8, shares instead of votes (they are no counts), the rate as 0.965 without a format',
      save: 'biff8',
      sheets: listed({
        above: [['家长评教结果'], ['班级：二（2）班'], ['发放问卷45份，收回43份，有效43份']],
        cols: [
          numbered(),
          tells('教师', 'teacher', (one) => one.teacher),
          tells('学科', 'subject', (one) => one.subject),
          ...['很满意(%)', '满意(%)', '基本满意(%)', '不满意(%)'].map((head, place) =>
            tells(
              head,
              ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied'][place] ?? '',
              () => null,
              (one: Vote) => Math.round(((one.votes[place] ?? 0) / one.valid) * 1000) / 10
            )
          ),
          tells(
            '满意率',
            'satisfactionRate',
            (one) => one.rate,
            (one) => Math.round(one.rate * 10) / 1000
          )
        ],
        items: votes(332, [[2, 2]], SUBJECTS.slice(0, 6)),
        all: { grade: 2, classNo: 2 }
      })
    })
  ]
}
