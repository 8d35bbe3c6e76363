import { blind, readAs, sheet, type Line } from './blind-paper'
import type { FileCase } from './truth'

/** An open week as a card with a table of its lessons. */
function openWeek(): FileCase {
  return blind({
    fileName: '教学开放周.xlsx',
    shape: 'open week: a card with a table of lessons',
    register: 'open_days',
    sheets: [
      sheet(
        '开放周',
        [
          '梅岭小学教学开放周活动记录',
          '活动主题|走进课堂，见证成长||||',
          '开放时间|2026年10月19日—10月21日|||||',
          '开放的班|三、四年级各班||来校家长|#126|',
          '发出反馈表|#126||收回反馈表|#118|',
          '日期|节次|班级|学科|执教|课题|家长数',
          '10月19日|第2节|三（1）班|语文|列云|《秋天的雨》|#41',
          '10月20日|第3节|三（2）班|数学|申屠健|分数的初步认识|#43',
          '10月21日|第1节|四（1）班|科学|令狐安|声音的传播|#42',
          '家长意见|希望每学期开放两次。',
          '学校整改|教导处列入下学期计划。'
        ],
        [...['A1:G1', 'B2:G2', 'B3:G3', 'B4:C4', 'E4:G4', 'B5:C5', 'E5:G5', 'B10:G10', 'B11:G11']]
      )
    ],
    rows: [
      {
        ...{ theme: '走进课堂，见证成长', startDate: '2026-10-19', endDate: '2026-10-21' },
        ...{ classesOpen: '三、四年级各班', parents: 126, formsIssued: 126, formsReturned: 118 },
        lessons: [
          {
            ...{ date: '2026-10-19', period: '第2节', className: '三（1）班', subject: '语文' },
            ...{ teacher: '列云', topic: '《秋天的雨》', parents: 41 }
          },
          {
            ...{ date: '2026-10-20', period: '第3节', className: '三（2）班', subject: '数学' },
            ...{ teacher: '申屠健', topic: '分数的初步认识', parents: 43 }
          },
          {
            ...{ date: '2026-10-21', period: '第1节', className: '四（1）班', subject: '科学' },
            ...{ teacher: '令狐安', topic: '声音的传播', parents: 42 }
          }
        ],
        ...{ opinions: '希望每学期开放两次。', handling: '教导处列入下学期计划。' }
      }
    ]
  })
}

/** Lessons in law, under its older name 法制. */
function lawLessons(): FileCase {
  const lines: Line[] = [
    ['#1|2026.9.4|讲座|开学第一堂法制课|海瑞生|县检察院|操场|全校师生|#640|#1|', { date: '2026-09-04' }],
    [
      '#2|2026.10.14|模拟法庭|校园欺凌案|况钟|县法院|报告厅|五、六年级|#210|#2|录像存档',
      { date: '2026-10-14' }
    ],
    ['#3|2026.11.9|图片展|消防日宣传|于谦和|派出所|宣传栏|全校学生|#615|#1|', { date: '2026-11-09' }]
  ]
  return blind({
    fileName: '法制教育讲座登记.xlsx',
    shape: 'lessons in law: a list under the older name 法制',
    register: 'legal_lectures',
    sheets: [
      sheet('法制', [
        '罗坊中心小学法制教育讲座登记表（2026年秋）',
        '',
        '序号|日期|形式|题目|主讲|来自|地点|听讲对象|人数|课时|备注',
        ...lines,
        '合计||||||||#1465|#4|'
      ])
    ],
    rows: readAs('||form|topic|lecturer|lecturerUnit|place|audience|people|hours|remark', lines)
  })
}

/** What a school published, kind by kind. */
function published(): FileCase {
  const lines: Line[] = [
    ['#1|黑板报|9月1日|喜迎新学期|第1期||各班|卞和', { date: '2026-09-01' }],
    ['#2|致家长一封信|9月28日|国庆假期安全|—|#640|全校家长|卞和', { date: '2026-09-28', issue: null }],
    ['#3|公众号|10月16日|家委会例会侧记|第23期||网络|晏殊', { date: '2026-10-16' }],
    ['#4|广播|11月9日|119消防日|第5期||全校|晏殊', { date: '2026-11-09' }],
    ['#5|校报|11月20日|家校同行|总第41期|#700|师生及家长|晏殊', { date: '2026-11-20' }]
  ]
  return blind({
    fileName: '家校宣传登记.xlsx',
    shape: 'publicity: a list, days without a year',
    register: 'publicity',
    sheets: [
      sheet(
        'Sheet1',
        [
          '2026年秋季家校宣传工作登记',
          '序号|载体|日期|主题|期数|印发份数|发放范围|经办',
          ...lines,
          '合计|||||#1340||'
        ],
        ['A1:H1']
      )
    ],
    rows: readAs('|type||theme|issue|copies|coverage|editor', lines)
  })
}

/** Activities of a school with its parents, one over two days. */
function activities(): FileCase {
  const lines: Line[] = [
    [
      '#1|中秋做月饼|亲子|2026-09-24|一（1）班教室|一（1）班|孔繁|#45|#45|分组制作，分享团圆故事|家校更亲近|',
      { date: '2026-09-24' }
    ],
    [
      '#2|田径运动会|文体|2026-10-29至2026-10-30|操场|体育组|滕飞|#640|#80|开幕式、比赛、颁奖|破校纪录3项|',
      { date: '2026-10-29', endDate: '2026-10-30' }
    ],
    [
      '#3|敬老院送温暖|志愿|2026-11-15|镇敬老院|少先队|晏清|#30|#12|表演节目、打扫|老人称赞|',
      { date: '2026-11-15' }
    ],
    [
      '#4|参观红军纪念馆|研学|2026-11-21|县纪念馆|德育处|符莹|#108|#15|听讲解，写体会|出优秀作文集|租车2辆',
      { date: '2026-11-21' }
    ]
  ]
  return blind({
    fileName: '家校共育活动记录.xlsx',
    shape: 'activities: a list, one activity over two days',
    register: 'activities',
    sheets: [
      sheet(
        '活动',
        [
          '家校共育活动记录一览',
          '序号|活动名称|性质|时间|地点|主办|负责人|参加人数||经过|收获|备注',
          '|||||||学生|家长|||',
          ...lines
        ],
        [
          ...['A1:L1', 'H2:I2'],
          ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'J', 'K', 'L'].map((column) => `${column}2:${column}3`)
        ]
      )
    ],
    rows: readAs(
      '|title|category||place|organiser|responsible|studentCount|parentCount|course|effect|remark',
      lines
    )
  })
}

/** The surroundings of a school: several kinds in a cell, states in its own words. */
function surroundings(): FileCase {
  const lines: Line[] = [
    [
      '#1|2026/9/3|校门口东侧|摊点、食品|三轮车卖无证烤肠|符莹、城管中队|城管局、市监所|劝离并登记|不再摆摊|整改完毕|2026/9/10|2026/9/8',
      {
        date: '2026-09-03',
        problemKind: ['摊点', '食品'],
        state: '已解决',
        deadline: '2026-09-10',
        closedOn: '2026-09-08'
      },
      'inspectors'
    ],
    [
      '#2|2026/10/12|学校后塘|水域|护栏缺口两米|符莹|村委会|拉警戒线|待修复|正在整改|2026/10/31|',
      { date: '2026-10-12', problemKind: ['水域'], state: '整改中', deadline: '2026-10-31', closedOn: null }
    ],
    [
      '#3|2026/11/5|文昌路口|交通|接送车乱停|符莹、何涛|交警中队|增设隔离桩|交警安排|移交交警|2026/11/30|',
      { date: '2026-11-05', problemKind: ['交通'], state: '已移交', deadline: '2026-11-30', closedOn: null }
    ]
  ]
  return blind({
    fileName: '校园周边排查.xlsx',
    shape: 'surroundings: several kinds in a cell, states in its own words',
    register: 'surroundings',
    sheets: [
      sheet('排查', [
        '校园周边环境排查整治台账',
        '序号|排查日期|位置|隐患种类|问题描述|排查人|会同单位|采取办法|结果|进展|限期|销号日期',
        ...lines,
        '分管领导：          经办人：符莹'
      ])
    ],
    rows: readAs('||place||problem|inspectors|partners|measures|result|||', lines)
  })
}

/** Everything else a school does with parents: open weeks, law, publicity, activities, surroundings. */
export const blindEvents: FileCase[] = [openWeek(), lawLessons(), published(), activities(), surroundings()]
