import { classesOf, meetings, type ClassMeeting } from './meetings-classes'
import { chinese } from './stranger-lists-base'
import { caseOf, columnsOf, drawn, listed, NINE_YEARS, ofClass, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const register = 'parent_meetings'
const { tells, mute } = columnsOf<ClassMeeting>()

/** Meetings of round 3: grades as group rows with subtotals, cards below each other, a web system. */
export function thirdMeetings(): RoundCase[] {
  return [byGrade(), stacked(), exported()]
}

function byGrade(): RoundCase {
  const heads = ['序号', '班级', '班主任', '会议日期', '应到人数', '实到人数', '会议议程']
  const items = meetings(141, classesOf([5, 6], 3))
  const sum = (from: number, key: 'expected' | 'present') =>
    items.slice(from, from + 3).reduce((total, one) => total + one[key], 0)
  const subtotal = (from: number): Cell[] => [
    '小计',
    null,
    null,
    null,
    sum(from, 'expected'),
    sum(from, 'present'),
    null
  ]
  return caseOf({
    round: 3,
    register,
    fileName: '高年级家长会情况.xlsx',
    shape: 'grades as group rows, subtotals, headers again on the second page, a meeting not yet held',
    sheets: listed({
      above: [
        ['高年级段家长会情况汇总'],
        ['2026—2027学年第一学期', null, null, null, null, '德育处制', null]
      ],
      cols: [
        mute('序号', (_, index) => index + 1),
        ofClass('班级', ({ classNo }) => `${classNo}班`),
        tells('班主任', 'host', (one) => one.host),
        tells(
          '会议日期',
          'date',
          ({ classNo }) => `2026-11-1${classNo + 2}`,
          ({ classNo }) => `11月1${classNo + 2}日`
        ),
        tells('应到人数', 'expected', (one) => one.expected),
        tells('实到人数', 'present', (one) => one.present),
        tells('会议议程', 'agenda', (one) => one.agenda)
      ],
      items,
      before: ({ grade }, index) => {
        if (index === 0) return [[`${chinese(grade)}年级`]]
        return index === 3 ? [subtotal(0), heads, [`${chinese(grade)}年级`]] : []
      },
      below: [
        [7, '4班', '傅思远', '另行通知', null, null, '待召开'],
        subtotal(3),
        [
          '总计',
          null,
          null,
          null,
          sum(0, 'expected') + sum(3, 'expected'),
          sum(0, 'present') + sum(3, 'present'),
          null
        ]
      ],
      merges: ['A4:G4', 'A10:G10']
    }),
    more: { rejected: [14] }
  })
}

function stacked(): RoundCase {
  const all = meetings(142, [
    [3, 1],
    [7, 1],
    [8, 2]
  ])
  const rows: Cell[][] = []
  const merges: string[] = []
  const truth = all.map((one, index): TrueRow => {
    const top = rows.length + 1
    const name = `${chinese(one.grade)}（${one.classNo}）班`
    rows.push(
      ['班级家长会记录'],
      [`班级：${name}`, null, `班主任：${one.host}`, null],
      [`时间：2026年11月${index + 18}日下午`, null, `地点：${name}教室`, null],
      [`应到家长：${one.expected}人`, null, `实到家长：${one.present}人`, null],
      ['议程', one.agenda, null, null],
      ['班级情况汇报', '纪律良好，学习氛围浓厚，个别学生作业拖拉。', null, null],
      ['家长意见', one.opinions, null, null],
      [],
      []
    )
    merges.push(
      `A${top}:D${top}`,
      `B${top + 4}:D${top + 4}`,
      `B${top + 5}:D${top + 5}`,
      `B${top + 6}:D${top + 6}`
    )
    return {
      grade: one.grade,
      classNo: one.classNo,
      host: one.host,
      date: `2026-11-${index + 18}`,
      place: `${name}教室`,
      expected: one.expected,
      present: one.present,
      agenda: one.agenda,
      classReport: '纪律良好，学习氛围浓厚，个别学生作业拖拉。',
      opinions: one.opinions
    }
  })
  return caseOf({
    round: 3,
    register,
    school: NINE_YEARS,
    fileName: '班级家长会记录(合订).xls',
    shape: 'BIFF8, three cards below each other on one sheet, labels and values in the same cell',
    save: 'biff8',
    sheets: drawn(rows, truth, merges)
  })
}

function exported(): RoundCase {
  const at = (date: string) => said(`${date} 09:00:00`, date)
  return caseOf({
    round: 3,
    register,
    fileName: 'jzh_export_20261201.xls',
    shape: 'a page of a web system: times with seconds, numbers of meetings, kinds in its own words',
    save: 'html',
    sheets: plain({
      heads: [
        ['会议编号', null],
        ['会议主题', 'title'],
        ['会议类型', 'kind'],
        ['班级名称', null],
        ['会议时间', 'date'],
        ['会议地点', 'place'],
        ['应到家长数', 'expected'],
        ['实到家长数', 'present'],
        ['主持人', 'host'],
        ['录入时间', null]
      ],
      rows: [
        [
          'JZH20260901',
          '新生入学家长会',
          '新生家长会',
          said('一年级1班', { grade: 1, classNo: 1 }),
          at('2026-09-01'),
          '阶梯教室',
          45,
          44,
          '唐晨',
          '2026-09-03 11:20:08'
        ],
        [
          'JZH20260902',
          '新生入学家长会',
          '新生家长会',
          said('一年级2班', { grade: 1, classNo: 2 }),
          at('2026-09-01'),
          '阶梯教室',
          44,
          44,
          '邓燕',
          '2026-09-03 11:26:40'
        ],
        [
          'JZH20261105',
          '期中座谈',
          '期中座谈会',
          said('四年级1班', { grade: 4, classNo: 1 }),
          at('2026-11-21'),
          '本班教室',
          48,
          43,
          '曾语',
          '2026-11-23 08:01:12'
        ],
        [
          'JZH20261106',
          '线上交流',
          '线上家长会',
          said('四年级2班', { grade: 4, classNo: 2 }),
          at('2026-11-22'),
          null,
          47,
          46,
          '韩琪',
          '2026-11-23 08:09:55'
        ]
      ]
    })
  })
}
