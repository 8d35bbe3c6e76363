import { SUBJECTS, votes, type Vote } from './evaluations-base'
import { chinese } from './stranger-lists-base'
import {
  caseOf,
  columnsOf,
  listed,
  MIDDLE,
  ofClass,
  percent,
  type Col,
  type RoundCase
} from './strangers-b-base'

const register = 'teaching_evaluations'
const { tells, tellsAll, mute } = columnsOf<Vote>()
const KEYS = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied'] as const
const HEADS = ['很满意', '满意', '基本满意', '不满意'] as const

/** Votes and their share side by side under each word: the share is worked out and is not kept. */
const withShares: Col<Vote>[] = KEYS.flatMap((key, place) => [
  tells([HEADS[place] ?? '', '票数'], key, (one) => one.votes[place] ?? null),
  mute([HEADS[place] ?? '', '百分比'], (one) => percent((one.votes[place] ?? 0) / one.valid, '0.00%'))
])

const ITEMS = [
  ['师德', 'ethics'],
  ['教学', 'teaching'],
  ['作业', 'homework'],
  ['管理', 'management'],
  ['沟通', 'communication']
] as const

/** Sums of the parents' evaluation of round 2: shares beside votes, marks by item, a middle school. */
export function secondEvaluations(): RoundCase[] {
  const points = (one: Vote, index: number) => (90 + ((one.valid + index * 3) % 90) / 10).toFixed(1)
  return [
    caseOf({
      round: 2,
      register,
      fileName: '家长评教统计(四年级).xlsx',
      shape: 'votes and shares under each word, the class as group rows',
      sheets: listed({
        above: [['四年级家长评教情况统计'], ['评教时间：2027年1月8日    评教方式：问卷']],
        cols: [
          tellsAll(
            '序号',
            (_, index) => (index % 4) + 1,
            ({ classNo }) => ({ classNo })
          ),
          tells('被评教师姓名', 'teacher', (one) => one.teacher),
          tells('任教学科', 'subject', (one) => one.subject),
          ...withShares,
          tells(
            '满意率',
            'satisfactionRate',
            (one) => one.rate,
            (one) => `${one.rate}%`
          )
        ],
        items: votes(
          321,
          [
            [4, 1],
            [4, 2]
          ],
          SUBJECTS.slice(0, 4)
        ),
        before: ({ classNo }, index) => (index % 4 === 0 ? [[`四（${classNo}）班`]] : []),
        all: { date: '2027-01-08', method: '问卷', grade: 4 }
      })
    }),
    caseOf({
      round: 2,
      register,
      fileName: '任课教师评教得分表.csv',
      shape: 'UTF-8 with mark, points by item instead of votes',
      save: 'csv-utf8',
      sheets: listed({
        above: [['六（1）班任课教师家长评教得分汇总'], []],
        cols: [
          tells('学科', 'subject', (one) => one.subject),
          tells('姓名', 'teacher', (one) => one.teacher),
          ...ITEMS.map(([head, key], place) =>
            tells(head, key, (_, index) => String(92 + ((place * 2 + index * 3) % 8)))
          ),
          tells('综合得分', 'points', points)
        ],
        items: votes(322, [[6, 1]], SUBJECTS.slice(0, 7)),
        all: { grade: 6, classNo: 1 }
      })
    }),
    caseOf({
      round: 2,
      register,
      fileName: '八年级评教.xls',
      shape: 'SpreadsheetML named xls, classes in words, a row with no teacher',
      save: 'xlml',
      school: MIDDLE,
      sheets: listed({
        above: [['2026年秋季八年级家长评教结果汇总表']],
        cols: [
          ofClass('班级', ({ grade, classNo }) => `${chinese(grade)}年级${chinese(classNo)}班`),
          tells('科任教师', 'teacher', (one) => one.teacher),
          tells('学科', 'subject', (one) => one.subject),
          tells(
            '收回问卷',
            'returned',
            (one) => one.valid,
            (one) => `${one.valid}份`
          ),
          ...KEYS.map((key, place) =>
            tells(HEADS[place] ?? '', key, (one: Vote) => one.votes[place] ?? null)
          ),
          tells(
            '满意度',
            'satisfactionRate',
            (one) => one.rate,
            (one) => percent(one.rate / 100, '0.0%')
          ),
          tells('家长建议', 'opinions', (_, index) => (index % 3 === 1 ? '希望板书再工整一些' : null))
        ],
        items: votes(
          323,
          [
            [8, 1],
            [8, 2]
          ],
          ['语文', '数学', '英语', '物理']
        ),
        below: [['八年级二班', null, '生物', '43份', 30, 10, 2, 1, percent(0.977), null]]
      }),
      more: { rejected: [11] }
    })
  ]
}
