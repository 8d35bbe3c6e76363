import { blind, inClass, readAs, sheet, type Line } from './blind-paper'
import type { FileCase } from './truth'

/** A boarding school: dormitories, kinds of visits in its own words, dangers found at home. */
function boarding(): FileCase {
  const lines: Line[] = [
    [
      '五2|白一鸣|男生楼203|白永贵|#13970215508|普访|@2026-09-11|实地|陈立、吴芳|父母经营早餐店，凌晨三点出门。|纪律好，饭量小。|周末作业能否少些|液化气瓶放在卧室|当场劝移至室外|',
      { ...inClass(5, 2), category: '常规', method: '上门家访' }
    ],
    [
      '五2|花语嫣|女生楼310|花秀莲|#13767021193|特困|@2026-09-12|实地|陈立|母亲残疾，靠低保。|刻苦，衣物单薄。|无|无|申请冬衣补助|已报德育处',
      { ...inClass(5, 2), category: '困境', method: '上门家访' },
      'parentFeedback',
      'hazards'
    ],
    [
      '六1|鲍天佑|男生楼405|鲍国强|#13607949921|心理疏导|@2026-10-20|来校|方静、心理辅导室黄老师|父母分居。|夜里失眠，上课睡觉。|愿意配合心理老师|/|两周一次辅导|',
      { ...inClass(6, 1), category: '行为心理', method: '到校面谈', hazards: null },
      'teachers'
    ],
    [
      '六1|戚小萌|女生楼402|戚大海|#15879400262|学习帮扶|@2026-11-14|微信视频|方静|父亲跑船，母亲陪读。|英语落后。|想补英语|/|结对同学每天晨读|',
      { ...inClass(6, 1), category: '学困', method: '线上家访', hazards: null }
    ]
  ]
  return blind({
    fileName: '寄宿部家访台账2026秋.xlsx',
    shape: 'home visits: boarding school, kinds of visits and ways in its own words',
    register: 'home_visits',
    sheets: [
      sheet(
        '台账',
        [
          '育英寄宿学校小学部2026年秋季学期家访台账',
          '',
          '班级|姓名|寝室|监护人|联系电话|家访类型|家访日期|方式|家访人|家里情况|在校情况|家长想法|有无隐患|怎么处理|备注',
          ...lines
        ],
        ['A1:O1']
      )
    ],
    rows: readAs(
      '|studentName|||phone||visitDate||teachers[]|familySituation|schoolPerformance|parentFeedback|hazards|measures|remark',
      lines
    )
  })
}

/** A private school follows every talk up: reason, agreement, day and outcome of the second call. */
function privateSchool(): FileCase {
  const lines: Line[] = [
    [
      '庄思远|四年级2班|2026年9月15日|15:30-16:10|到校面谈|Lucy Wang、贾楠|庄毅|父亲|转学适应|已有两位好友，英语跟得上|在家话少|每晚二十分钟亲子阅读|2026年9月29日|家长反馈情绪好转|已办结',
      {
        ...inClass(4, 2),
        ...{ visitDate: '2026-09-15', startTime: '15:30', endTime: '16:10', method: '到校面谈' },
        ...{ followUpDate: '2026-09-29', followUpState: '已完成' }
      }
    ],
    [
      '童予安|四年级2班|2026年10月12日|17:00-17:20|电话|贾楠|何佳|母亲|午餐过敏|午餐只吃主食|在家同样忌口|食堂单独备餐|2026年11月30日||跟进中',
      {
        ...inClass(4, 2),
        ...{ visitDate: '2026-10-12', startTime: '17:00', endTime: '17:20', method: '电话家访' },
        ...{ followUpDate: '2026-11-30', followUpState: '待跟进' }
      }
    ],
    [
      '应昊天|四年级3班|2026年11月3日|19:00-19:45|家中|贾楠|应晓东|父亲|期中沟通|阅读量全班第一|主动做家务|保持现有节奏|||无须回访',
      {
        ...inClass(4, 3),
        ...{ visitDate: '2026-11-03', startTime: '19:00', endTime: '19:45', method: '上门家访' },
        ...{ followUpDate: null, followUpState: '无需跟进' }
      }
    ]
  ]
  return blind({
    fileName: '家校沟通跟踪表.xlsx',
    shape: 'home visits: private school, one column with both clock times, follow-up with its state',
    register: 'home_visits',
    sheets: [
      sheet('G4', [
        '博雅双语学校 四年级家访与面谈跟踪表',
        '学生|班级|日期|时段|沟通方式|教师|家长|身份|缘由|学校表现|家中表现|约定事项|回访日期|回访情况|进度',
        ...lines
      ])
    ],
    rows: readAs(
      'studentName|||||teachers[]|parentName|parentRelation|purpose|schoolPerformance|homePerformance|agreement||followUpResult|',
      lines
    )
  })
}

/** Rows that cannot be believed, and rows that cannot be taken. */
function broken(): FileCase {
  const lines: Line[] = [
    [
      '#1|舒雨桐|一（1）班|9月8日|上门|万琴|#13979400381|入学适应良好|',
      { ...inClass(1, 1), visitDate: '2026-09-08', method: '上门家访' }
    ],
    [
      '#2|樊家乐|同上|同上|同上|同上|1397940152|午睡习惯|',
      { ...inClass(1, 1), visitDate: '2026-09-08', method: '上门家访', teachers: ['万琴'] },
      'phone'
    ],
    ['#3||一（1）班|9月9日|上门|万琴|#13979401077|卫生习惯|', null],
    ['#4|车明哲|一（2）班|11月31日|电话|季红|#13979402265|与同学争执|', null],
    [
      '#5|车明慧|一（2）班|2025年10月15日|电话|季红|#13979402265|请假较多|日期请核',
      { ...inClass(1, 2), method: '电话家访' },
      'visitDate'
    ],
    ['#6|娄可||10月21日|电话|季红|#13979403346|按时接送|', null],
    [
      '#7|祁 月|一（2）班|10月22日|电话|季红|139 7940 4410|识字量大，鼓励阅读|',
      {
        ...inClass(1, 2),
        studentName: '祁月',
        visitDate: '2026-10-22',
        method: '电话家访',
        phone: '13979404410'
      }
    ]
  ]
  return blind({
    fileName: '一年级家访(未核).xlsx',
    shape: 'home visits: 同上, a day that does not exist, a wrong year, no name, no class, a short number',
    register: 'home_visits',
    sheets: [
      sheet(
        'Sheet1',
        [
          '2026年秋一年级新生家访汇总',
          '序号|学生|班别|访问日期|访问方式|访问教师|家长电话|访谈内容|备注',
          ...lines,
          '小计|7人次|||||||'
        ],
        ['A1:I1']
      )
    ],
    rows: readAs('|studentName||||teachers[]|phone|content|remark', lines),
    flagged: [
      { row: 4, field: 'phone' },
      { row: 7, field: 'visitDate' }
    ],
    rejected: [5, 6, 8]
  })
}

/** One visit, several children of a family. */
function siblings(): FileCase {
  const lines: Line[] = [
    [
      '#1|乐文斌|三(1)|乐文静|奶奶 李细妹|2026-09-27|上门家访|桂勇|留守儿童|天热不下塘；奶奶年纪大，请邻居照看。|平安就好',
      { ...inClass(3, 1), visitedSiblings: [{ name: '乐文静' }], category: '留守' }
    ],
    [
      '#2|华梦琪|五(1)|华梦瑶、华梦成|母亲 宁小兰|2026-10-03|上门家访|桂勇、尚慧|困境儿童|三个孩子共用一张书桌。|想申请助学金',
      { ...inClass(5, 1), visitedSiblings: [{ name: '华梦瑶' }, { name: '华梦成' }], category: '困境' }
    ],
    [
      '#3|宗建平|六(1)||父亲 宗树林|2026-10-24|电话家访|尚慧|常规|谈升学打算。|听老师的',
      { ...inClass(6, 1), visitedSiblings: [], category: '常规' }
    ]
  ]
  return blind({
    fileName: '大坪小学家访.xlsx',
    shape: 'home visits: brothers and sisters visited together in a column of their own',
    register: 'home_visits',
    sheets: [
      sheet('家访', [
        '大坪小学家访登记簿',
        '序号|学生姓名|班级|兄弟姐妹（同访）|在家的人|走访日期|走访方式|走访教师|访问类型|访谈内容|家长的话',
        ...lines,
        '',
        '填表人：尚慧                审核：'
      ])
    ],
    rows: readAs('|studentName|||peoplePresent|visitDate|method|teachers[]||content|parentFeedback', lines)
  })
}

/** A class teacher's own booklet: class and teacher stand once, above the table. */
function ownBooklet(): FileCase {
  const lines: Line[] = [
    [
      '#1|褚文轩|9.12|上门|住校外出租屋，妈妈陪读|讲了作业本要签字|妈妈同意|',
      { visitDate: '2026-09-12', method: '上门家访' }
    ],
    [
      '#2|练思思|9.12|上门|三代同住|挑食、体重偏轻|奶奶说改|',
      { visitDate: '2026-09-12', method: '上门家访' }
    ],
    [
      '#3|卞一辰|10.17|上门|父母开货车|放学在超市逗留|安排外公接|11.7电话问过，已按时回家',
      { visitDate: '2026-10-17', method: '上门家访' }
    ],
    ['#4|晏清|11.15|电话|单亲，随父|最近上课走神|多陪孩子|', { visitDate: '2026-11-15', method: '电话家访' }]
  ]
  return blind({
    fileName: '何雅琴-家访本.xlsx',
    shape: 'home visits: the class and the teacher only in the line above the table, days as 9.12',
    register: 'home_visits',
    sheets: [
      sheet(
        'Sheet1',
        [
          '班主任家访记录（2026年秋季）',
          '班级：四（2）班          家访教师：何雅琴          学生数：41人',
          '序号|学生|日期|方式|家庭情况|家访内容|家长反馈|跟进情况',
          ...lines
        ],
        ['A1:H1', 'A2:H2']
      )
    ],
    rows: readAs('|studentName|||familySituation|content|parentFeedback|', lines, {
      ...inClass(4, 2),
      teachers: ['何雅琴']
    })
  })
}

/** Repeated visits to bring a pupil back: days as eight digits, grade and class apart. */
function persuading(): FileCase {
  const lines: Line[] = [
    [
      '辛巴特|男|#6|#2|第一次|#20260907|入户|童校长、邬斌|想跟叔叔去学修车|讲义务教育法|未返校',
      { ...inClass(6, 2), visitDate: '2026-09-07', method: '上门家访' }
    ],
    [
      '辛巴特|男|#6|#2|第二次|#20260910|入户|童校长、邬斌|家里同意读完小学|商定返校日期|9月11日返校',
      { ...inClass(6, 2), visitDate: '2026-09-10', method: '上门家访' }
    ],
    [
      '麦秋菊|女|#5|#1|第一次|#20260921|电话|邬斌|在外婆家未回|催促返校|9月23日返校',
      { ...inClass(5, 1), visitDate: '2026-09-21', method: '电话家访' }
    ]
  ]
  return blind({
    fileName: '控辍保学劝返家访记录.xlsx',
    shape: 'home visits: the same pupil twice, days as eight digits, grade and class in two columns',
    register: 'home_visits',
    sheets: [
      sheet(
        '劝返',
        [
          '控辍保学“一生一案”家访劝返记录',
          '学生信息||||家访情况||||||结果',
          '姓名|性别|年级|班|次数|家访日期|方式|家访人员|家庭态度|所做工作|',
          ...lines
        ],
        ['A1:K1', 'A2:D2', 'E2:J2', 'K2:K3']
      )
    ],
    rows: readAs('studentName|gender||||||teachers[]|||', lines)
  })
}

/** Further lists of home visits. */
export const blindVisitsMore: FileCase[] = [
  boarding(),
  privateSchool(),
  broken(),
  siblings(),
  ownBooklet(),
  persuading()
]
