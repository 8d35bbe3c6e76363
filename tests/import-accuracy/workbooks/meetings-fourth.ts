import { classesOf, meetings, type ClassMeeting } from './meetings-classes'
import { chinese } from './stranger-lists-base'
import { caseOf, columnsOf, drawn, listed, ofClass, type RoundCase } from './strangers-b-base'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const register = 'parent_meetings'
const { tells, mute, numbered } = columnsOf<ClassMeeting>()

/** Meetings of round 4: classes by the year of entry, terms below each other, classes as columns. */
export function fourthMeetings(): RoundCase[] {
  return [byEntryYear(), twoTerms(), classesAcross()]
}

function byEntryYear(): RoundCase {
  const items = meetings(151, classesOf([2, 3, 4], 2)).map((one, index) =>
    index === 3 ? { ...one, present: one.expected + 6 } : one
  )
  const rate = (one: ClassMeeting, index: number): Cell =>
    index === 5 ? { t: 'e', v: 7, w: '#DIV/0!' } : `${Math.round((one.present / one.expected) * 100)}%`
  return caseOf({
    round: 4,
    register,
    fileName: '家长会情况登记(按级).xlsx',
    shape: 'classes by year of entry, an example row, more present than expected, an error of a formula',
    sheets: listed({
      above: [['家长会情况登记表'], ['说明：请勿改动表头，第一行为示例。'], []],
      cols: [
        numbered(),
        ofClass('班级', ({ grade, classNo }) => `${2027 - grade}级${classNo}班`),
        tells(
          '日期',
          'date',
          () => '2026-11-20',
          () => '2026年11月20日'
        ),
        tells('应到', 'expected', (one) => one.expected),
        tells('实到', 'present', (one) => one.present),
        mute('出席率', rate),
        tells('主持人', 'host', (one) => one.host)
      ],
      items,
      before: (_, index) =>
        index === 0 ? [['例', '2025级9班', '2026年1月1日', 50, 48, '96%', '张某某']] : []
    }),
    more: { flagged: [{ row: 9, field: 'present', or: ['expected', 'reportedPresent', 'reportedExpected'] }] }
  })
}

function twoTerms(): RoundCase {
  const items = meetings(152, classesOf([4], 4))
  const heads = ['班级', '时间', '主题', '应到人数', '实到人数', '班主任']
  const classes = [...items, ...items]
  return caseOf({
    round: 4,
    register,
    fileName: '四年级全年家长会.xls',
    shape: 'BIFF8, both terms below each other with their own headings and headers, days without year',
    save: 'biff8',
    sheets: listed({
      above: [['2026—2027学年度四年级家长会一览'], ['一、第一学期']],
      cols: [
        ofClass('班级', ({ classNo }) => `四（${classNo}）班`),
        tells(
          '时间',
          'date',
          (_, index) => (index < 4 ? '2026-11-12' : '2027-04-20'),
          (_, index) => (index < 4 ? '11月12日' : '4月20日')
        ),
        tells('主题', 'title', (_, index) => (index < 4 ? '适应中年级' : '阅读与习惯')),
        tells('应到人数', 'expected', (one) => one.expected),
        tells('实到人数', 'present', (one) => one.present),
        tells('班主任', 'host', (one) => one.host)
      ],
      items: classes,
      before: (_, index) => (index === 4 ? [[], ['二、第二学期'], heads] : [])
    })
  })
}

function classesAcross(): RoundCase {
  const items = meetings(153, classesOf([6], 4))
  const name = ({ grade, classNo }: ClassMeeting) => `${chinese(grade)}（${classNo}）班`
  const line = (head: string, cell: (one: ClassMeeting) => Cell): Cell[] => [head, ...items.map(cell)]
  return caseOf({
    round: 4,
    register,
    fileName: '六年级家长会汇总(横排).xlsx',
    shape: 'classes as columns, what is told of them as rows',
    sheets: drawn(
      [
        ['六年级家长会情况汇总'],
        ['会议时间：2026年12月4日'],
        line('班级', name),
        line('班主任', (one) => one.host),
        line('应到人数', (one) => one.expected),
        line('实到人数', (one) => one.present),
        line('会议议程', (one) => one.agenda),
        line('家长意见', (one) => one.opinions)
      ],
      items.map((one): TrueRow => ({
        grade: one.grade,
        classNo: one.classNo,
        date: '2026-12-04',
        host: one.host,
        expected: one.expected,
        present: one.present,
        agenda: one.agenda,
        opinions: one.opinions
      })),
      ['A1:E1', 'A2:E2']
    )
  })
}
