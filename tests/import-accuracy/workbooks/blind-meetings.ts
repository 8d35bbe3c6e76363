import { blind, inClass, readAs, sheet, type Line } from './blind-paper'
import type { FileCase } from './truth'

/** The minutes of one committee meeting as a card. */
function minutes(): FileCase {
  const text = {
    agenda: '1.通报新学期工作；2.讨论午餐供应；3.研究秋季研学方案。',
    schoolReport: '校长通报招生、师资和校舍维修情况。',
    discussion: '温如松：研学费用应公开。席玉兰：建议先探路线。',
    opinions: '午餐增加一个素菜；校门口早高峰增设护学岗。',
    schoolAnswer: '素菜从11月起增加；护学岗由德育处排班。',
    resolutions: '同意研学方案，11月6日前收齐回执。'
  }
  return blind({
    fileName: '家委会会议记录20261016.xlsx',
    shape: 'committee minutes: a card',
    register: 'committee_meetings',
    sheets: [
      sheet(
        '会议记录',
        [
          '河口镇中心小学家长委员会会议记录',
          '会议名称|第五届家委会第二次全体会议||开会地点|二楼会议室|',
          '会议时间|2026年10月16日 14:30—16:10||届别|第五届|',
          '主持人|温如松||记录人|席玉兰|',
          '应到|#11|实到|#9|层级|校级',
          '请假人员|滕飞（出差）、纪晓岚（值班）',
          '列席|校长邓超、德育主任符莹',
          `会议议题|${text.agenda}`,
          `学校通报|${text.schoolReport}`,
          `讨论发言|${text.discussion}`,
          `委员意见建议|${text.opinions}`,
          `校方回应|${text.schoolAnswer}`,
          `会议结论|${text.resolutions}`,
          '附：签到表、照片2张'
        ],
        [
          ...['A1:F1', 'B2:C2', 'E2:F2', 'B3:C3', 'E3:F3', 'B4:C4', 'E4:F4'],
          ...[6, 7, 8, 9, 10, 11, 12, 13].map((row) => `B${row}:F${row}`)
        ]
      )
    ],
    rows: [
      {
        ...{ title: '第五届家委会第二次全体会议', date: '2026-10-16', startTime: '14:30', endTime: '16:10' },
        ...{ place: '二楼会议室', session: '第五届', level: '学校', host: '温如松', recorder: '席玉兰' },
        ...{ expected: 11, present: 9, absentNote: '滕飞（出差）、纪晓岚（值班）' },
        ...{ guests: '校长邓超、德育主任符莹', ...text }
      }
    ]
  })
}

/** All meetings of a term in a list. */
function meetingList(): FileCase {
  const lines: Line[] = [
    [
      '#1|校级|家委会换届会议|@2026-09-11|报告厅|郎平|#24|#23|选举产生新一届家委会|邓大伟请假|通过章程修订',
      { level: '学校' }
    ],
    [
      '#2|年级|一年级家委会座谈|@2026-09-24|一年级办公室|沙莎|#8|#8|入学适应、课后服务|无|每月15日反馈一次',
      { level: '年级', grade: 1 },
      'absentNote'
    ],
    [
      '#3|班级|五（2）班家委会碰头会|@2026-10-30|五（2）班教室|萧亚|#5|#4|班级图书角经费|戚风出差|购书清单公示',
      { level: '班级', ...inClass(5, 2) }
    ],
    [
      '#4|校级|食堂开放专题会|@2026-11-20|食堂二楼|郎平|#24|#26|试餐、查看留样|无|整改三项',
      { level: '学校' },
      'absentNote',
      'expected',
      'present'
    ]
  ]
  return blind({
    fileName: '家委会会议统计.xlsx',
    shape: 'committee meetings: a list, one with more people than were expected',
    register: 'committee_meetings',
    sheets: [
      sheet(
        '2026秋',
        [
          '2026年秋季学期家长委员会会议一览表',
          '序号|层次|会议名称|开会日期|地点|主持|应到|实到|主要议题|未到人员|结论',
          ...lines,
          '合计|4次|||||#61|#61|||'
        ],
        ['A1:K1']
      )
    ],
    rows: readAs('||title|date|place|host|expected|present|agenda|absentNote|resolutions', lines),
    flagged: [{ row: 6, field: 'present', or: ['expected', 'reportedPresent', 'reportedExpected'] }]
  })
}

/** Minutes with who came, and with what was raised and answered, as tables inside the card. */
function minutesWithTables(): FileCase {
  return blind({
    fileName: '家委会例会.xlsx',
    shape: 'committee minutes: a card with tables of members and of matters',
    register: 'committee_meetings',
    sheets: [
      sheet(
        'Sheet1',
        [
          '梅岭小学家长委员会工作例会记录',
          '会议名称|10月例会||会议日期|2026-10-28|',
          '会议地点|录播室||主持人|卫东|',
          '议题|冬季校服选购',
          '委员出席情况',
          '序号|姓名|职务|到会情况|原因|',
          '#1|卫东|主任|到会||',
          '#2|蒋春燕|副主任|到会||',
          '#3|阮志军|委员|请假|加班|',
          '#4|牛爱华|委员|缺席||',
          '意见建议办理情况',
          '序号|意见|谁提的|学校怎么答|承办|办结与否',
          '#1|校服面料太薄|蒋春燕|换加绒款并送检|总务处何涛|办理中',
          '#2|放学路灯不亮|卫东|已联系社区修复|德育处符莹|已办结',
          '会议决定|11月5日前完成量体。'
        ],
        ['A1:F1', 'B2:C2', 'E2:F2', 'B3:C3', 'E3:F3', 'B4:F4', 'A5:F5', 'A11:F11', 'B15:F15']
      )
    ],
    rows: [
      {
        ...{ title: '10月例会', date: '2026-10-28', place: '录播室', host: '卫东', agenda: '冬季校服选购' },
        attendees: [
          { name: '卫东', post: '主任', state: '到会' },
          { name: '蒋春燕', post: '副主任', state: '到会' },
          { name: '阮志军', post: '委员', state: '请假', reason: '加班' },
          { name: '牛爱华', post: '委员', state: '缺席' }
        ],
        matters: [
          {
            ...{ matter: '校服面料太薄', raisedBy: '蒋春燕', answer: '换加绒款并送检' },
            ...{ responsible: '总务处何涛', state: '办理中' }
          },
          {
            ...{ matter: '放学路灯不亮', raisedBy: '卫东', answer: '已联系社区修复' },
            ...{ responsible: '德育处符莹', state: '已办结' }
          }
        ],
        resolutions: '11月5日前完成量体。'
      }
    ]
  })
}

/** A meeting of all classes on one day, a row a class. */
function classSummary(): FileCase {
  const lines: Line[] = [
    ['一（1）班|孔繁|一（1）教室|#45|#44|1人生病|#40|桌椅偏高', inClass(1, 1)],
    ['一（2）班|庄周|一（2）教室|#44|#44||#44|', inClass(1, 2)],
    ['二（1）班|墨香|二（1）教室|#47|#43|3人外出务工，1人忘记|#39|希望开放图书馆', inClass(2, 1)],
    ['二（2）班|荀月|二（2）教室|#46|#46||#41|', inClass(2, 2)],
    ['三（1）班|列云|三（1）教室|#48|#45|在外地|#45|英语作业多', inClass(3, 1)]
  ]
  return blind({
    fileName: '期中家长座谈会汇总.xlsx',
    shape: "parents' meeting: a row a class, the day and the hours in the line above",
    register: 'parent_meetings',
    sheets: [
      sheet(
        '汇总',
        [
          '梅岭小学2026年秋季期中家长座谈会情况汇总表',
          '开会日期：2026年11月13日          时间：15:00-16:30',
          '班级|主持|地点|应到家长|实到家长|缺席说明|收回意见表|家长意见',
          ...lines,
          '合计|||#230|#222||#209|'
        ],
        ['A1:H1', 'A2:H2']
      )
    ],
    rows: readAs('|host|place|expected|present|absentNote|opinionForms|opinions', lines, {
      ...{ date: '2026-11-13', startTime: '15:00', endTime: '16:30', kind: '期中座谈会' }
    })
  })
}

/** Two cards of class meetings, a sheet each. */
function classCards(): FileCase {
  const card = (name: string, [time, host, teachers, expected, present]: string[], body: string[]) =>
    sheet(
      name,
      [
        '班级家长会记录表',
        `班级|${name}|主持|${host}`,
        `开会时间|${time}|地点|本班教室`,
        `到会老师|${teachers}|会议主题|携手起步`,
        `应到家长|#${expected}|实到家长|#${present}`,
        `会议流程|${body[0]}`,
        `班情介绍|${body[1]}`,
        `家长发言|${body[2]}`,
        `会后要办|${body[3]}`
      ],
      ['A1:D1', 'B6:D6', 'B7:D7', 'B8:D8', 'B9:D9']
    )
  const first = [
    '校长广播讲话；班主任汇报；任课教师发言',
    '学生39人，习惯良好。',
    '课间别跑太快。',
    '补办饭卡3张'
  ]
  const second = ['班主任汇报；优秀家长分享', '学生40人，阅读氛围浓。', '希望增加体育活动。', '']
  const truth = ([agenda, classReport, opinions, followUp]: string[]) => ({
    ...{ agenda: agenda ?? null, classReport: classReport ?? null, opinions: opinions ?? null },
    ...{ followUp: followUp === '' ? null : (followUp ?? null), title: '携手起步', place: '本班教室' }
  })
  return blind({
    fileName: '班级家长会记录.xlsx',
    shape: "parents' meeting: cards, a sheet a class",
    register: 'parent_meetings',
    sheets: [
      card('一年级1班', ['2026年9月4日19:00-20:30', '安然', '安然、鲁直', '39', '38'], first),
      card('一年级2班', ['2026年9月5日19:00-20:10', '韦编', '韦编', '40', '40'], second)
    ],
    rows: [
      {
        ...{ ...inClass(1, 1), date: '2026-09-04', startTime: '19:00', endTime: '20:30', host: '安然' },
        ...{ teachers: '安然、鲁直', expected: 39, present: 38, ...truth(first) }
      },
      {
        ...{ ...inClass(1, 2), date: '2026-09-05', startTime: '19:00', endTime: '20:10', host: '韦编' },
        ...{ teachers: '韦编', expected: 40, present: 40, ...truth(second) }
      }
    ]
  })
}

/** All parents' meetings of a class teacher in a term. */
function termList(): FileCase {
  const lines: Line[] = [
    [
      '#1|新生家长会|幼小衔接这样做|一（3）班|2026/9/3|阶梯教室|龙飞|#42|#42||',
      { ...inClass(1, 3), date: '2026-09-03' }
    ],
    [
      '#2|线上家长会|居家用眼卫生|一（3）班|2026/10/16|钉钉群|龙飞|#42|#36|6人信号不好|改发录屏',
      { ...inClass(1, 3), date: '2026-10-16' }
    ],
    [
      '#3|毕业班家长会|小升初政策解读|六（1）班|2026/11/6|多功能厅|景阳|#50|#48|2人务工|寄送资料',
      { ...inClass(6, 1), date: '2026-11-06' }
    ],
    ['#4|专题家长会|防欺凌|六（2）班|2026/13/6|多功能厅|武松|#49|#47||', null]
  ]
  return blind({
    fileName: '家长会开展情况登记.xlsx',
    shape: "parents' meeting: a list of several kinds, one on a day that does not exist",
    register: 'parent_meetings',
    sheets: [
      sheet('Sheet1', [
        '家长会开展情况登记表',
        '序号|类别|会议主题|班级|时间|地点|主持|应到|实到|谁没来、为什么|会后跟进',
        ...lines
      ])
    ],
    rows: readAs('|kind|title|||place|host|expected|present|absentNote|followUp', lines),
    rejected: [6]
  })
}

/** A city school counts the rate as a true percentage; one class has more parents than pupils. */
function ratedSummary(): FileCase {
  const lines: Line[] = [
    ['#1|401|卢俊|@2026-11-06|#52|#50|%0.9615|两名家长出差，已电话告知', inClass(4, 1)],
    ['#2|402|燕青|@2026-11-06|#51|#51|%1|', inClass(4, 2)],
    ['#3|403|朱仝|@2026-11-07|#50|#53|%1.06|', inClass(4, 3), 'expected', 'present']
  ]
  return blind({
    fileName: '四年级家长会到会率.xlsx',
    shape: "parents' meeting: classes as three digits, a rate beside the counts, one beyond a hundred",
    register: 'parent_meetings',
    sheets: [
      sheet('到会率', [
        '四年级家长会到会情况统计',
        '序号|班级|班主任|开会日期|应到|实到|到会率|缺席说明',
        ...lines,
        '年级合计||||#153|#154||'
      ])
    ],
    rows: readAs('|||date|expected|present||absentNote', lines),
    flagged: [
      { row: 5, field: 'present', or: ['expected', 'reportedPresent', 'reportedExpected', 'attendanceRate'] }
    ]
  })
}

/** Meetings: of committees and of parents. */
export const blindMeetings: FileCase[] = [
  minutes(),
  meetingList(),
  minutesWithTables(),
  classSummary(),
  classCards(),
  termList(),
  ratedSummary()
]
