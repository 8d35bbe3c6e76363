import { dateSerial } from './columns'
import { classesOf, meetings, type ClassMeeting } from './meetings-classes'
import { chinese } from './stranger-lists-base'
import {
  caseOf,
  columnsOf,
  day,
  listed,
  ofClass,
  percent,
  type Col,
  type RoundCase
} from './strangers-b-base'

const register = 'parent_meetings'
const { tells, mute, numbered } = columnsOf<ClassMeeting>()
const host = (head: string): Col<ClassMeeting> => tells(head, 'host', (one) => one.host)
const expected = (head: string | string[]): Col<ClassMeeting> =>
  tells(head, 'expected', (one) => one.expected)
const present = (head: string | string[]): Col<ClassMeeting> => tells(head, 'present', (one) => one.present)
const rate = (head: string | string[]): Col<ClassMeeting> =>
  mute(head, (one) => `${Math.round((one.present / one.expected) * 100)}%`)

/** Summaries of parents' meetings, a row a class: round 1. */
export function firstMeetings(): RoundCase[] {
  const primary = meetings(101, classesOf([4, 5, 6], 3))
  const middle = meetings(102, classesOf([1, 2, 3], 4))
  const slash = meetings(103, classesOf([5], 6))
  return [
    caseOf({
      round: 1,
      register,
      fileName: '期中家长会情况汇总表.xlsx',
      shape: 'the date in the title line below it, a total, signatures',
      sheets: listed({
        above: [
          ['云山中心学校2026年秋季期中家长会情况汇总表'],
          ['填报单位:云山中心学校政教处', null, null, null, '会议时间:2026年11月14日', null, null, null]
        ],
        cols: [
          numbered(),
          ofClass('班级', ({ grade, classNo }) => `${chinese(grade)}（${classNo}）班`),
          host('班主任'),
          expected('应到人数'),
          present('实到人数'),
          rate('出席率'),
          tells('家长主要意见建议', 'opinions', (one) => one.opinions),
          mute('备注', () => null)
        ],
        items: primary,
        below: [
          ['合计', null, null, 405, 391, '97%', null, null],
          ['分管领导(签字):', null, null, '制表人:', null, null, '制表日期:2026.11.16']
        ],
        all: { date: '2026-11-14' },
        merges: ['A13:C13']
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '家长会统计.xls',
      shape: 'BIFF8, two header rows, a date a row as serial numbers, grade merged down',
      save: 'biff8',
      sheets: listed({
        above: [['2026-2027学年度第一学期家长会召开情况统计表'], []],
        cols: [
          ofClass('年级', ({ grade, classNo }) => (classNo === 1 ? `${chinese(grade)}年级` : null)),
          mute('班级', ({ classNo }) => `${classNo}班`),
          tells(
            '召开时间',
            'date',
            ({ grade }) => `2026-11-${10 + grade}`,
            ({ grade }) => day(dateSerial(`2026-11-${10 + grade}`), 'm"月"d"日"')
          ),
          tells('会议地点', 'place', ({ grade, classNo }) => `${grade}0${classNo}教室`),
          expected(['家长到会情况', '应到']),
          present(['家长到会情况', '实到']),
          mute(['家长到会情况', '到会率'], (one) => percent(one.present / one.expected, '0.00%')),
          host('主持人'),
          tells('会议议程', 'agenda', (one) => one.agenda)
        ],
        items: middle,
        merges: ['A5:A8', 'A9:A12', 'A13:A16']
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '五年级家长会.csv',
      shape: 'GBK, present and expected in one cell',
      save: 'csv-gbk',
      sheets: listed({
        above: [['五年级家长会汇总(2026年10月24日上午)'], []],
        cols: [
          mute('主题', () => '家校携手 静待花开'),
          ofClass('班次', ({ classNo }) => `5.${classNo}班`),
          {
            head: ['实到/应到'],
            cell: (one) => `${one.present}/${one.expected}`,
            truth: (one) => ({ present: one.present, expected: one.expected, title: '家校携手 静待花开' })
          },
          host('班主任'),
          tells('参加教师', 'teachers', () => '语数英任课教师')
        ],
        items: slash,
        all: { date: '2026-10-24' }
      })
    })
  ]
}
