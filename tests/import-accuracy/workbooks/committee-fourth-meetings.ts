import { Paper } from './paper'
import { drawnFile, type StrangerCase } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const round = 4
const register = 'committee_meetings'

/** Minutes in lines, a list with doubtful facts, a card with the parents' matters below. */
export function fourthMeetings(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '家委会会议纪要.xlsx',
      shape: 'labels and answers in one cell, line by line',
      ...lines()
    }),
    doubtful(),
    drawnFile({
      round,
      register,
      fileName: '家委会会议记录及意见办理.xlsx',
      shape: 'a card with a table of matters and answers',
      ...matters()
    }),
    drawnFile({
      round,
      register,
      fileName: '年级家委会会议登记.xls',
      shape: 'the level as the heading of sections, times in full',
      save: 'biff8',
      ...sections()
    })
  ]
}

function lines() {
  const meeting: TrueRow = {
    title: '第三届家长委员会第一次全体会议',
    date: '2026-09-24',
    place: '学校报告厅',
    host: '德育处罗主任',
    recorder: '简老师',
    expected: 45,
    present: 41,
    agenda: '审议家委会工作计划',
    opinions: '建议增加家长开放日次数。',
    resolutions: '通过2026—2027学年家委会工作计划。'
  }
  const rows: Cell[][] = [
    ['家长委员会会议纪要'],
    ['会议名称：第三届家长委员会第一次全体会议'],
    ['会议时间：2026年9月24日14:30-16:00'],
    ['会议地点：学校报告厅'],
    ['主持人：德育处罗主任', null, '记录人：简老师'],
    ['应到人数：45人', null, '实到人数：41人'],
    ['会议议题：审议家委会工作计划'],
    ['家长意见建议：建议增加家长开放日次数。'],
    ['会议决议：通过2026—2027学年家委会工作计划。']
  ]
  const merges = rows.flatMap((row, place) => (row.length === 1 ? [`A${place + 1}:D${place + 1}`] : []))
  return { sheets: [{ name: '纪要', rows, merges }], rows: [meeting] }
}

function doubtful(): StrangerCase {
  const list: [Cell[], TrueRow | null][] = [
    [
      ['2026-9-9', '学校', '开学工作会', '会议室', 24, 22, '通报工作计划'],
      { date: '2026-09-09', title: '开学工作会', expected: 24, present: 22 }
    ],
    [['2026-9-31', '学校', '国庆安全会', '会议室', 24, 20, '假期安全'], null],
    [
      ['2026-10-21', '学校', '校服选样会', '会议室', 24, 27, '选定校服样式'],
      { date: '2026-10-21', title: '校服选样会' }
    ],
    [
      ['2027-1-12', '学校', '期末总结会', '会议室', 24, 23, '学期总结'],
      { title: '期末总结会', expected: 24, present: 23 }
    ],
    [
      ['2026-11-11', '学校', '期中例会', '会议室', '二十四', '约20', '期中分析'],
      { date: '2026-11-11', title: '期中例会' }
    ]
  ]
  return drawnFile({
    round,
    register,
    fileName: '家委会会议（待核对）.xlsx',
    shape: 'an impossible date, a meeting to come, more present than expected',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['会议时间', '级别', '会议名称', '地点', '应到', '实到', '议题'],
          ...list.map(([cells]) => cells)
        ]
      }
    ],
    rows: list.flatMap(([[, , , , , , agenda], truth]): TrueRow[] =>
      truth ? [{ ...truth, agenda: String(agenda), level: '学校', place: '会议室' }] : []
    ),
    more: {
      flagged: [
        { row: 4, field: 'present', or: ['expected', 'reportedPresent', 'reportedExpected'] },
        { row: 5, field: 'date' },
        { row: 6, field: 'present', or: ['reportedPresent'] }
      ],
      rejected: [3]
    }
  })
}

function matters() {
  const raised: [string, string, string, string, string, string, string][] = [
    [
      '操场夜间照明不足',
      '一（1）班邱志明',
      '已报修，更换灯具',
      '总务处何主任',
      '2026.10.20',
      '已办结',
      '2026-10-20'
    ],
    [
      '希望增设饮水点',
      '三（2）班温小燕',
      '纳入寒假改造计划',
      '总务处何主任',
      '2027.2.20',
      '办理中',
      '2027-02-20'
    ]
  ]
  const paper = new Paper('10月例会')
    .line(['黎川路小学家长委员会会议记录', 6])
    .line('会议名称', ['10月家委会例会', 2], '会议时间', ['2026年10月9日', 2])
    .line('地点', ['小会议室', 2], '主持人', ['饶校长', 2])
    .line('应到人数', 20, '实到人数', 19, '记录人', '艾老师')
    .line('会议议题', ['校园设施与后勤服务', 5])
    .line(['家长意见及学校答复', 6])
    .line('意见建议', '提出人', '学校答复', '责任人', '答复时限', '办理状态')
  for (const [matter, by, answer, who, until, state] of raised)
    paper.line(matter, by, answer, who, until, state)
  paper.line(['会议记录人签名：', 6])
  const row: TrueRow = {
    title: '10月家委会例会',
    date: '2026-10-09',
    place: '小会议室',
    host: '饶校长',
    recorder: '艾老师',
    expected: 20,
    present: 19,
    agenda: '校园设施与后勤服务',
    matters: raised.map(([matter, raisedBy, answer, responsible, , state, deadline]) => ({
      matter,
      raisedBy,
      answer,
      responsible,
      deadline,
      state
    }))
  }
  return { sheets: [paper.sheet()], rows: [row] }
}

function sections() {
  const parts: [string, string, [string, string, string, string, number, number, string][]][] = [
    [
      '一、校级家委会会议',
      '学校',
      [['2026年9月16日 15:00', '2026-09-16', '校级家委会第一次会议', '会议室', 30, 28, '学校工作计划']]
    ],
    [
      '二、年级家委会会议',
      '年级',
      [
        ['2026年9月21日 16:30', '2026-09-21', '一年级家委会会议', '一年级办公室', 12, 12, '新生入学适应'],
        ['2026年10月26日 16:30', '2026-10-26', '六年级家委会会议', '六年级办公室', 10, 9, '小升初衔接']
      ]
    ]
  ]
  const rows: Cell[][] = [
    ['家委会会议登记表'],
    ['序号', '会议时间', '会议名称', '会议地点', '应到', '实到', '会议议题']
  ]
  const merges = ['A1:G1']
  const truth: TrueRow[] = []
  for (const [heading, level, meetings] of parts) {
    rows.push([heading])
    merges.push(`A${rows.length}:G${rows.length}`)
    for (const [index, [said, date, title, place, expected, present, agenda]] of meetings.entries()) {
      rows.push([index + 1, said, title, place, expected, present, agenda])
      truth.push({ title, date, level, place, expected, present, agenda })
    }
  }
  return { sheets: [{ name: '登记', rows, merges }], rows: truth }
}
