import { dateSerial } from './columns'
import { Paper } from './paper'
import { drawnFile, type StrangerCase } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const round = 3
const register = 'committee_meetings'

/** A year's list of class committees, and two cards below one another with the counts in one cell. */
export function thirdMeetings(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '班级家委会活动会议登记.xlsx',
      shape: 'meetings of many classes, real dates, a level in words',
      ...classes()
    }),
    drawnFile({
      round,
      register,
      fileName: '家长委员会例会记录本.xlsx',
      shape: 'cards below one another, counts in one cell',
      ...book()
    })
  ]
}

function classes() {
  const lines: [string, string, number, number, string, number, number, string, string][] = [
    ['2026-09-08', '一（1）班', 1, 1, '新生家委会成立会', 6, 6, '推选班级家委会', '无'],
    ['2026-09-14', '三（2）班', 3, 2, '秋游筹备会', 5, 4, '商量秋游路线和安全分工', '早去早回'],
    ['2026-10-12', '五（1）班', 5, 1, '运动会后勤会', 7, 6, '运动会饮水、急救分工', '增加遮阳棚'],
    ['2026-11-05', '六（2）班', 6, 2, '毕业班家委会碰头会', 7, 7, '毕业纪念册安排', '控制费用']
  ]
  const head = ['日期', '级别', '班级', '会议名称', '应出席人数', '实际出席人数', '会议议程', '家长建议']
  return {
    sheets: [
      {
        name: '2026秋',
        rows: [
          ['各班家委会会议登记表'],
          head,
          ...lines.map(([date, klass, , , title, expected, present, agenda, opinions]): Cell[] => [
            { t: 'n', v: dateSerial(date), z: 'm"月"d"日"' },
            '班级家委会',
            klass,
            title,
            expected,
            present,
            agenda,
            opinions
          ]),
          ['合计', null, null, '4次', 25, 23]
        ],
        merges: ['A1:H1']
      }
    ],
    rows: lines.map(([date, , grade, classNo, title, expected, present, agenda, opinions]): TrueRow => ({
      title,
      date,
      level: '班级',
      grade,
      classNo,
      expected,
      present,
      agenda,
      ...(opinions === '无' ? {} : { opinions })
    }))
  }
}

function book() {
  const meetings = [
    {
      title: '第一次例会',
      said: '2026.9.17下午3:00',
      date: '2026-09-17',
      place: '二楼会议室',
      host: '江校长',
      recorder: '龚敏',
      counts: '应到：32人  实到：30人  缺席：2人',
      expected: 32,
      present: 30,
      guests: '江校长、德育处龚主任',
      agenda: '1.学习家委会章程；2.部署学期工作',
      discussion: '江校长通报学校基本情况，家委会主任宣读章程。',
      opinions: '1.希望开放图书室；2.加强门口交通疏导。',
      schoolAnswer: '1.每天中午开放图书室；2.安排教师护学。'
    },
    {
      title: '第二次例会',
      said: '2026.11.12下午3:30',
      date: '2026-11-12',
      place: '二楼会议室',
      host: '江校长',
      recorder: '龚敏',
      counts: '应到：32人  实到：27人  缺席：5人',
      expected: 32,
      present: 27,
      guests: '分管副校长',
      agenda: '期中工作小结；冬季安全',
      discussion: '分管副校长汇报期中考试与体质监测情况。',
      opinions: '食堂饭菜要保温。',
      schoolAnswer: '已购置保温餐车。'
    }
  ]
  const paper = new Paper('例会')
  for (const meeting of meetings)
    paper
      .line(['江口小学家长委员会工作例会记录', 4])
      .line('会议名称', meeting.title, '会议时间', meeting.said)
      .line('会议地点', meeting.place, '主持人', meeting.host)
      .line('记录人', meeting.recorder, '列席人员', meeting.guests)
      .line('出席情况', [meeting.counts, 3])
      .line('会议议程', [meeting.agenda, 3])
      .line('会议内容', [meeting.discussion, 3, 2])
      .line()
      .line('家长意见', [meeting.opinions, 3])
      .line('学校答复', [meeting.schoolAnswer, 3])
      .skip(2)
  const rows = meetings.map(({ said: _said, counts: _counts, ...rest }): TrueRow => rest)
  return { sheets: [paper.sheet()], rows }
}
