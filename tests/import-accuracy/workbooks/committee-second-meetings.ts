import { Paper } from './paper'
import { drawnFile, type StrangerCase } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const round = 2
const register = 'committee_meetings'

/** A ledger with expected and present in one cell, and minutes of a class's committee on several sheets. */
export function secondMeetings(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '家委会工作台账.xls',
      shape: 'numbers as 应到/实到 in one cell',
      save: 'biff8',
      ...ledger()
    }),
    drawnFile({
      round,
      register,
      fileName: '三（2）班家委会会议记录.xlsx',
      shape: 'minutes of a class, one a sheet',
      ...minutes()
    })
  ]
}

function ledger() {
  const lines: [string, string, string, string, string, string, string, string][] = [
    ['2026.9.10', '校家委会换届会议', '会议室', '28/26', '选举新一届校家委会', '无', '已公示', '2026-09-10'],
    [
      '2026.9.28',
      '课后服务听证会',
      '多媒体教室',
      '28/28',
      '课后服务收费与安排',
      '希望增加体育类课程',
      '下月增开篮球、乒乓球班',
      '2026-09-28'
    ],
    [
      '2026.10.19',
      '食堂开放日座谈',
      '食堂',
      '28/21',
      '食堂卫生与饭菜质量',
      '饭菜偏咸',
      '已要求食堂控盐',
      '2026-10-19'
    ],
    [
      '2026.11.16',
      '期中家委会例会',
      '会议室',
      '28/25',
      '通报期中情况',
      '午休纪律需加强',
      '值班教师巡查',
      '2026-11-16'
    ]
  ]
  const head = ['序号', '日期', '会议名称', '地点', '应到/实到', '议题', '意见和建议', '学校答复']
  const rows: Cell[][] = [['家长委员会工作台账（2026年下半年）'], head]
  for (const [index, [date, ...rest]] of lines.entries()) rows.push([index + 1, date, ...rest.slice(0, -1)])
  return {
    sheets: [{ name: '台账', rows, merges: ['A1:H1'] }],
    rows: lines.map(([, title, place, counts, agenda, opinions, schoolAnswer, date]): TrueRow => {
      const [expected, present] = counts.split('/').map(Number)
      return {
        title,
        date,
        place,
        expected: expected ?? 0,
        present: present ?? 0,
        agenda,
        schoolAnswer,
        ...(opinions === '无' ? {} : { opinions })
      }
    })
  }
}

function minutes() {
  const meetings = [
    {
      sheet: '第1次',
      said: '2026年9月15日 19:30',
      date: '2026-09-15',
      place: '三（2）班教室',
      host: '谢雨晴妈妈',
      recorder: '陈思源爸爸',
      expected: 5,
      present: 5,
      agenda: '推选家委会主任；班费管理办法',
      discussion: '各位委员自我介绍，讨论班费收支公开的办法。\n大家同意每学期公布两次。',
      resolutions: '由王丽负责记账，李强负责监督。'
    },
    {
      sheet: '第2次',
      said: '2026年11月9日 20:00',
      date: '2026-11-09',
      place: '线上（腾讯会议）',
      host: '谢雨晴妈妈',
      recorder: '陈思源爸爸',
      expected: 5,
      present: 4,
      agenda: '冬季亲子活动方案',
      discussion: '比较了三个地点，考虑安全和费用。',
      resolutions: '12月中旬到农耕基地开展亲子活动。'
    }
  ]
  const sheets = meetings.map(
    ({ sheet, said, place, host, recorder, expected, present, agenda, discussion, resolutions }) =>
      new Paper(sheet)
        .line(['三（2）班家长委员会会议记录', 4])
        .line('时间', said, '地点', place)
        .line('主持', host, '记录', recorder)
        .line('应到人数', `${expected}人`, '实到人数', `${present}人`)
        .line('会议议题', [agenda, 3])
        .line(['会议内容', 1, 3], [discussion, 3, 3])
        .line()
        .line()
        .line('形成决议', [resolutions, 3])
        .line(['参会人员签名：', 4, 2])
        .line()
        .sheet()
  )
  const rows = meetings.map(({ sheet: _sheet, said: _said, ...meeting }): TrueRow => ({
    ...meeting,
    level: '班级',
    grade: 3,
    classNo: 2
  }))
  return { sheets, rows }
}
