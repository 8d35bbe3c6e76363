import { blind, inClass, readAs, sheet, type Line } from './blind-paper'
import type { FileCase } from './truth'

/** A village school of one class a grade, in the words of its only senior teacher. */
function villageList(): FileCase {
  const lines: Line[] = [
    [
      '#1|曾小妹|三年级|9月13日|上门|曾庆祥|奶奶|孩子作业能按时交，字写得潦草。讲了防溺水的事。|希望老师多管管写字。|每周检查一次写字本',
      { grade: 3, visitDate: '2026-09-13', method: '上门家访' }
    ],
    [
      '#2|刘水生|一年级|9月20日|上门|曾庆祥、邹桂英|爷爷、奶奶|入学快一个月了，上课坐不住，爱讲话。|请老师严一点。|',
      { grade: 1, visitDate: '2026-09-20', method: '上门家访' }
    ],
    [
      '#3|廖金凤|五年级|10月5号|上门|邹桂英|母亲|数学退步，回家先玩手机。|家里会把手机收起来。|期中考后再去一次',
      { grade: 5, visitDate: '2026-10-05', method: '上门家访' }
    ],
    [
      '#4|刘土根|六年级|10.18|打电话|曾庆祥|父亲（在东莞）|说了小升初报名要的材料。|过年回来办户口。|',
      { grade: 6, visitDate: '2026-10-18', method: '电话家访' }
    ],
    [
      '#5|邹菊香|二年级|11月8日（星期日）|上门|邹桂英|外婆|下雨天过河上学，讲了绕大桥走。|同意绕路。|雨天放学由老师送过桥',
      { grade: 2, visitDate: '2026-11-08', method: '上门家访' }
    ]
  ]
  return blind({
    fileName: '岭背完小走访.xlsx',
    shape: 'home visits: village list in plain words, no class numbers, days without a year',
    register: 'home_visits',
    sheets: [
      sheet(
        '下半年',
        [
          '岭背村完全小学二〇二六年下半年走访学生家庭情况记载',
          '填报单位：岭背村完小      填报人：曾庆祥      填报日期：2026年11月20日',
          '序号|走访学生|读几年级|哪天走访|走访形式|走访老师|家里谁在|谈了哪些事|家里人的想法|往后打算',
          ...lines,
          '',
          '注：本学期计划每生走访一次。'
        ],
        ['A1:J1', 'A2:J2', 'A10:J10']
      )
    ],
    rows: readAs('|studentName||||teachers[]||content|parentFeedback|followUp', lines)
  })
}

/** A city school: a sheet for each class, the class in its title, grouped headers, clock times in columns. */
function citySheets(): FileCase {
  const first: Line[] = [
    [
      '#1|沈亦航|@2026-09-19|19:00|19:40|登门|顾晓雯、罗骏|沈志远（爸爸）|上课专注，朗读声音偏小。|希望多给上台机会|',
      { method: '上门家访', parentName: '沈志远' }
    ],
    [
      '#2|贺知夏|@2026-09-19|20:00|20:30|登门|顾晓雯、罗骏|钱敏（妈妈）|口算速度慢，建议每天五分钟。|会坚持打卡|二胎家庭',
      { method: '上门家访', parentName: '钱敏' }
    ],
    [
      '#3|欧阳靖雯|@2026-10-22|18:30|18:50|腾讯会议|顾晓雯|欧阳启明（爸爸）|沟通课间冲突的经过。|认可处理方式|',
      { method: '线上家访', parentName: '欧阳启明' }
    ]
  ]
  const second: Line[] = [
    [
      '#1|马骁|@2026-09-26|19:10|19:50|登门|丁一凡|马国栋（爸爸）|书写有进步，体育课积极。|无|',
      { method: '上门家访', parentName: '马国栋' },
      'parentFeedback'
    ],
    [
      '#2|苏禾|@2026-11-05|16:30|17:00|请家长来校|丁一凡、罗骏|苏建（爸爸）|连续三天未交作业，了解原因。|下班早回家陪|',
      { method: '到校面谈', parentName: '苏建' }
    ]
  ]
  const head = (title: string) => [
    title,
    '序号|学生|家访概况||||参与人员||沟通情况||备注',
    '||日期|起|止|途径|老师|家长（称谓）|沟通要点|家长诉求|'
  ]
  const merges = ['A1:K1', 'A2:A3', 'B2:B3', 'C2:F2', 'G2:H2', 'I2:J2', 'K2:K3']
  const keys = '|studentName|visitDate|startTime|endTime||teachers[]||content|parentFeedback|remark'
  return blind({
    fileName: '三年级家访登记（滨江实验）.xlsx',
    shape: 'home visits: a sheet for each class, the class in the title, grouped headers',
    register: 'home_visits',
    sheets: [
      sheet('301', [...head('滨江实验小学三（1）班家访情况登记表（2026学年第一学期）'), ...first], merges),
      sheet('302', [...head('滨江实验小学三（2）班家访情况登记表（2026学年第一学期）'), ...second], merges)
    ],
    rows: [...readAs(keys, first, inClass(3, 1)), ...readAs(keys, second, inClass(3, 2))]
  })
}

/** A county campaign: the teacher merged down, the way of the visit as ticks in three columns. */
function countyTicks(): FileCase {
  const lines: Line[] = [
    [
      '章美玲|语文|龚嘉豪|四（1）班|2026.9.25|√|||留守|读书习惯、假日安全|希望多联系在外父母|龚老七',
      { ...inClass(4, 1), visitDate: '2026-09-25', method: '上门家访', teachers: ['章美玲'] }
    ],
    [
      '||涂心怡|四（1）班|2026.9.25|√|||脱贫户|资助政策宣讲，衣食情况|感谢学校|涂春生',
      { ...inClass(4, 1), visitDate: '2026-09-25', method: '上门家访', teachers: ['章美玲'] }
    ],
    [
      '||龚紫萱|四（2）班|2026.10.9||√||一般|作业拖拉的原因|会督促|',
      { ...inClass(4, 2), visitDate: '2026-10-09', method: '电话家访', teachers: ['章美玲'] }
    ],
    [
      '付国华|数学|熊俊杰|五（1）班|2026.10.17|||√|留守|与父亲视频，谈成绩起伏|年底回来|',
      { ...inClass(5, 1), visitDate: '2026-10-17', method: '线上家访', teachers: ['付国华'] }
    ],
    [
      '||熊诗涵|五（1）班|2026.10.18|√|||一般|骑电动车接送戴头盔|照办|熊建国',
      { ...inClass(5, 1), visitDate: '2026-10-18', method: '上门家访', teachers: ['付国华'] }
    ]
  ]
  return blind({
    fileName: '百名教师访千家登记表.xls',
    shape: 'home visits: BIFF8, teacher merged down the rows, the way of the visit as ticks',
    register: 'home_visits',
    save: 'biff8',
    sheets: [
      sheet(
        '秋季',
        [
          '附件2',
          '“百名教师访千家”活动登记表',
          '学校（公章）：石塘中心小学                    时间：2026年11月',
          '家访教师|任教学科|学生姓名|所在班级|走访日期|家访方式（打“√”）|||家庭类型|沟通内容|家长建议|家长签名',
          '|||||入户|电话|微信视频||||',
          ...lines,
          '合计||5人|||#3|#1|#1||||',
          '校长签字：                     制表：付国华'
        ],
        [
          ...['A2:L2', 'A3:L3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:H4', 'I4:I5', 'J4:J5'],
          ...['K4:K5', 'L4:L5', 'A6:A8', 'B6:B8', 'A9:A10', 'B9:B10', 'A12:L12']
        ]
      )
    ],
    rows: readAs('||studentName|||||||content|parentFeedback|', lines)
  })
}

/** What an online form gives: who sent it and when beside the visit itself. */
function formExport(): FileCase {
  const lines: Line[] = [
    [
      '1001|韩雪|2026/10/13 08:02:11|卢星辰|二年级|5班|2026/10/12 18:30|上门|韩雪、谷峰|卢涛|父亲|孩子胆小，鼓励举手发言。|希望调前排|2026/11/12|浙江省杭州市滨江区',
      {
        ...inClass(2, 5),
        visitDate: '2026-10-12',
        method: '上门家访',
        startTime: '18:30',
        followUpDate: '2026-11-12'
      }
    ],
    [
      '1002|韩雪|2026/10/15 21:40:37|姜可欣|二年级|5班|2026/10/15 19:00|电话|韩雪|施燕|母亲|近期常迟到，商定提前十分钟出门。|没有意见||浙江省杭州市滨江区',
      {
        ...inClass(2, 5),
        visitDate: '2026-10-15',
        method: '电话家访',
        startTime: '19:00',
        followUpDate: null
      },
      'parentFeedback'
    ],
    [
      '1003|谷峰|2026/11/02 12:11:05|司马一诺|二年级|6班|2026/11/01 10:00|上门|谷峰|司马平|祖父|父母长期出差，由祖父照料；叮嘱用电安全。|建议开设托管|2026/12/01|浙江省杭州市西湖区',
      {
        ...inClass(2, 6),
        visitDate: '2026-11-01',
        method: '上门家访',
        startTime: '10:00',
        followUpDate: '2026-12-01'
      }
    ]
  ]
  return blind({
    fileName: '家访打卡_导出.csv',
    shape: 'home visits: GBK text from an online form, times beside the days',
    register: 'home_visits',
    save: 'csv-gbk',
    sheets: [
      sheet('1', [
        '编号|提交人|提交时间|学生姓名|年级|班级|家访时间|家访形式|家访老师|受访家长|与学生的关系|家访记录|家长建议|下次回访日期|定位',
        ...lines
      ])
    ],
    rows: readAs('|||studentName|||||teachers[]|parentName|parentRelation|content|parentFeedback||', lines)
  })
}

/** Lists of home visits: a village, a city school, a county campaign, an online form. */
export const blindVisitsLists: FileCase[] = [villageList(), citySheets(), countyTicks(), formExport()]
