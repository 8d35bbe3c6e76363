import { blind, inClass, readAs, sheet, type Line } from './blind-paper'
import type { FileCase } from './truth'

/** The yearly list of a parents' school. */
function yearList(): FileCase {
  const lines: Line[] = [
    [
      '第1讲|2026年9月18日|阶梯教室|陪孩子度过一年级|史湘|校内|本校副校长|讲座|一年级家长|#2|#180|#172|《入学手册》|#180|',
      { date: '2026-09-18' }
    ],
    [
      '第2讲|2026年10月23日|腾讯会议|屏幕时间怎么管|柳如烟|校外专家|市心理协会 理事|线上|全校家长|#1.5|||||回放两周',
      { date: '2026-10-23' }
    ],
    [
      '第3讲|2026年11月20日|报告厅|隔代养育的分寸|史湘|校内|本校副校长|讲座|祖辈家长|#2|#90|#81|《爷爷奶奶手册》|#90|签到在册',
      { date: '2026-11-20' }
    ]
  ]
  return blind({
    fileName: '家长学校授课台账.xlsx',
    shape: "parents' school: the list of a year, an online course without counts",
    register: 'trainings',
    sheets: [
      sheet(
        '台账',
        [
          '滨江实验小学家长学校授课台账（2026—2027学年）',
          '填报单位：滨江实验小学家长学校          校长：史湘',
          '讲次|授课时间|地点|讲题|讲师|校内/校外|讲师身份|方式|听众|学时|应到|实到|发了什么材料|份数|备注',
          ...lines,
          '合计|||||||||#5.5|#270|#253||#270|'
        ],
        ['A1:O1', 'A2:O2']
      )
    ],
    rows: readAs(
      'issue||place|topic|lecturer|lecturerKind|lecturerUnit|form|audience|hours|expected|present|handouts|handoutCopies|remark',
      lines
    )
  })
}

/** One session of a class as a card. */
function sessionCard(): FileCase {
  const summary = '从一日三餐讲起，示范如何和孩子商量作息；现场分组练习“先听后说”。'
  const feedback = '满意度测评41份，均为满意。'
  return blind({
    fileName: '家长学校教学记录.xlsx',
    shape: "parents' school: one session as a card",
    register: 'trainings',
    sheets: [
      sheet(
        '记录',
        [
          '家长学校教学活动记录表',
          '讲题|好作息，好习惯|||班级|二（2）班',
          '上课时间|2026年10月15日19:00-20:30|||上课地点|二（2）班教室',
          '授课人|毛文|||单位及职务|区教研室教研员',
          '上课方式|讲座|||课时|#2',
          '应到学员|#43|||实到学员|#41',
          `讲课要点|${summary}`,
          `学员反映|${feedback}`,
          '记录人：宁静'
        ],
        ['A1:F1', 'B2:D2', 'B3:D3', 'B4:D4', 'B5:D5', 'B6:D6', 'B7:F7', 'B8:F8', 'A9:F9']
      )
    ],
    rows: [
      {
        ...{
          topic: '好作息，好习惯',
          ...inClass(2, 2),
          date: '2026-10-15',
          startTime: '19:00',
          endTime: '20:30'
        },
        ...{
          place: '二（2）班教室',
          lecturer: '毛文',
          lecturerUnit: '区教研室教研员',
          form: '讲座',
          hours: 2
        },
        ...{ expected: 43, present: 41, summary, feedback }
      }
    ]
  })
}

/** A school by letter: journals and printed sheets instead of lessons. */
function byLetter(): FileCase {
  const lines: Line[] = [
    ['1|@2026-09-10|《好家长》|2026年第9期|开学心理准备|#620|全体家长|函授资料'],
    ['2|@2026-10-10|《好家长》|2026年第10期|孩子的零花钱|#620|全体家长|函授资料'],
    ['3|@2026-11-10|《好家长》|2026年第11期|冬季安全|#615|全体家长|函授资料']
  ]
  return blind({
    fileName: '家长函授学校.xlsx',
    shape: "parents' school by letter: journals with their numbers and copies",
    register: 'trainings',
    sheets: [
      sheet('函授', [
        '石塘中心小学家长函授学校发放登记',
        '期次|日期|期刊名称|期号|课题|印发份数|对象|形式',
        ...lines,
        '总计|||||#1855||'
      ])
    ],
    rows: readAs('issue|date|journal|journalIssue|topic|printed|audience|form', lines)
  })
}

/** Parents judge teachers: counts of grades, one row that returned more than was handed out. */
function evaluationCounts(): FileCase {
  const lines: Line[] = [
    ['#1|顾晓雯|语文|三（1）班|#45|#45|#45|#40|#4|#1|#0|作业适量|已反馈', inClass(3, 1)],
    ['#2|罗骏|数学|三（1）班|#45|#44|#44|#35|#7|#2|#0|讲慢一点|调整节奏', inClass(3, 1)],
    ['#3|丁一凡|语文|三（2）班|#44|#47|#44|#38|#5|#1|#0||', inClass(3, 2), 'returned', 'issued'],
    ['#4|罗骏|数学|三（2）班|#44|#42|#42|#30|#10|#2|#0|多表扬|', inClass(3, 2)]
  ]
  return blind({
    fileName: '家长评教汇总.xlsx',
    shape: 'teachers judged: counts of grades under a group, more returned than issued in one row',
    register: 'teaching_evaluations',
    sheets: [
      sheet(
        '三年级',
        [
          '2026年秋季三年级家长评教结果汇总',
          '评教时间：2026年11月18日          评教方式：问卷',
          '序号|教师|学科|班级|问卷|||评价等级||||家长主要意见|处理',
          '||||发放|收回|有效|很满意|满意|基本满意|不满意||',
          ...lines,
          '制表：教导处'
        ],
        ['A1:M1', 'A2:M2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:K3', 'L3:L4', 'M3:M4']
      )
    ],
    rows: readAs(
      '|teacher|subject||issued|returned|valid|verySatisfied|satisfied|basicallySatisfied|dissatisfied|opinions|handling',
      lines,
      { date: '2026-11-18', method: '问卷' }
    ),
    flagged: [{ row: 7, field: 'returned', or: ['issued'] }]
  })
}

/** Teachers judged by marks for each item, the class merged down. */
function evaluationMarks(): FileCase {
  const lines: Line[] = [
    ['六（1）班|语文|景阳|优|优|良|优|优|96.5|作业稍多', { ...inClass(6, 1), points: '96.5' }],
    ['|数学|孟良|优|优|优|优|良|95|无', { ...inClass(6, 1), points: '95' }, 'opinions'],
    ['|英语|焦赞|优|良|良|良|优|91|口语多练', { ...inClass(6, 1), points: '91' }],
    ['六（2）班|语文|武松|优|优|优|优|优|98|', { ...inClass(6, 2), points: '98' }]
  ]
  return blind({
    fileName: '六年级评教（等级）.xlsx',
    shape: 'teachers judged: a mark for each item, the class merged down',
    register: 'teaching_evaluations',
    sheets: [
      sheet(
        '等级',
        [
          '六年级家长座谈会评教情况（2026年11月）',
          '班级|学科|教师|为人师表|课堂教学|作业批改|班级管理|与家长沟通|总评分|家长的话',
          ...lines
        ],
        ['A1:J1', 'A3:A5']
      )
    ],
    rows: readAs('|subject|teacher|ethics|teaching|homework|management|communication||opinions', lines)
  })
}

/** Parents' school and the judging of teachers. */
export const blindTrainings: FileCase[] = [
  yearList(),
  sessionCard(),
  byLetter(),
  evaluationCounts(),
  evaluationMarks()
]
