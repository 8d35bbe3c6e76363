import { blind, inClass, sheet } from './blind-paper'
import type { FileCase, TrueRow } from './truth'
import type { Sheet } from './write'

interface Visit {
  studentName: string
  gender: string
  writtenClass: string
  writtenDate: string
  writtenMethod: string
  teachers: string[]
  content: string
  parentFeedback: string
  made: TrueRow
}

/** What every card of a visit says in the same words. */
function said({ studentName, gender, teachers, content, parentFeedback, made }: Visit): TrueRow {
  return { studentName, gender, teachers, content, parentFeedback, ...made }
}

/** One sheet a visit, named like the child, as a primary school prints it. */
function sheetPerVisit(): FileCase {
  const visits: Visit[] = [
    {
      ...{ studentName: '聂思齐', gender: '男', writtenClass: '二（3）班', teachers: ['常春', '龙梅'] },
      ...{ writtenDate: '2026年9月17日 18:40-19:30', writtenMethod: '上门走访' },
      content: '一、反馈开学以来的课堂表现；二、查看学习环境，书桌朝窗，光线好。',
      parentFeedback: '希望少布置打印类的作业。',
      made: {
        ...inClass(2, 3),
        ...{ visitDate: '2026-09-17', startTime: '18:40', endTime: '19:30', method: '上门家访' },
        ...{ address: '江西省吉安市青原区河东街道正气路18号', phone: '13879600147' },
        ...{ purpose: '新接班了解情况', familySituation: '父母务农兼打零工，家中一弟。' }
      }
    },
    {
      ...{ studentName: '古丽米热·阿不都', gender: '女', writtenClass: '二（3）班', teachers: ['常春'] },
      ...{ writtenDate: '2026年10月11日 10:00-10:40', writtenMethod: '上门走访' },
      content: '了解普通话学习困难，约定每天听读十五分钟。',
      parentFeedback: '感谢老师关心。',
      made: {
        ...inClass(2, 3),
        ...{ visitDate: '2026-10-11', startTime: '10:00', endTime: '10:40', method: '上门家访' },
        ...{ address: '青原区河东街道新村12栋301', phone: '15279601258' },
        ...{ purpose: '语言适应', familySituation: '父母经营烤馕店，与祖母同住。' }
      }
    }
  ]
  const card = (visit: Visit): Sheet =>
    sheet(
      visit.studentName,
      [
        '河东二小教师家访记录表',
        `学生姓名|${visit.studentName}|性别|${visit.gender}|班级|${visit.writtenClass}`,
        `家访时间|${visit.writtenDate}|家访方式|${visit.writtenMethod}|家访教师|${visit.teachers.join('、')}`,
        `家庭住址|${String(visit.made.address)}|||联系电话|${String(visit.made.phone)}`,
        `家访缘由|${String(visit.made.purpose)}`,
        `家庭基本情况|${String(visit.made.familySituation)}`,
        `交流内容|${visit.content}`,
        `家长意见及建议|${visit.parentFeedback}`,
        '教师体会|',
        '家长签字||||教师签字|'
      ],
      ['A1:F1', 'B4:D4', 'B5:F5', 'B6:F6', 'B7:F7', 'B8:F8', 'B9:F9', 'B10:D10']
    )
  return blind({
    fileName: '二（3）班家访表.xlsx',
    shape: 'home visit cards: a sheet each, named like the child',
    register: 'home_visits',
    sheets: visits.map(card),
    rows: visits.map(said)
  })
}

/** Cards one under the other on one sheet, a blank row between, the title again over each. */
function stackedCards(): FileCase {
  const visits: Visit[] = [
    {
      ...{ studentName: '冷小军', gender: '男', writtenClass: '四年级一班', teachers: ['漆志强'] },
      ...{ writtenDate: '9月6日', writtenMethod: '入户' },
      content: '暑假作业未完成，当面补齐计划。',
      parentFeedback: '爷爷不识字，请老师直接和孩子说。',
      made: {
        ...inClass(4, 1),
        visitDate: '2026-09-06',
        method: '上门家访',
        measures: '每天放学留校半小时。'
      }
    },
    {
      ...{ studentName: '冷小芳', gender: '女', writtenClass: '四年级一班', teachers: ['漆志强'] },
      ...{ writtenDate: '9月6日', writtenMethod: '入户' },
      content: '成绩优秀，谈推选大队委。',
      parentFeedback: '支持。',
      made: { ...inClass(4, 1), visitDate: '2026-09-06', method: '上门家访', measures: null }
    },
    {
      ...{ studentName: '蓝天宝', gender: '男', writtenClass: '四年级二班', teachers: ['漆志强', '宫丽'] },
      ...{ writtenDate: '10月25日', writtenMethod: '电话' },
      content: '与母亲电话沟通视力下降。',
      parentFeedback: '周末去配镜。',
      made: { ...inClass(4, 2), visitDate: '2026-10-25', method: '电话家访', measures: '座位前调。' }
    }
  ]
  const card = (visit: Visit) => [
    '黄沙小学家访卡（2026年秋）',
    `受访学生|${visit.studentName}|性别|${visit.gender}`,
    `所在班级|${visit.writtenClass}|走访人|${visit.teachers.join('、')}`,
    `走访日期|${visit.writtenDate}|走访形式|${visit.writtenMethod}`,
    `谈话内容|${visit.content}`,
    `家长意见|${visit.parentFeedback}`,
    `采取措施|${visit.made.measures === null ? '' : String(visit.made.measures)}`,
    ''
  ]
  const merges = [1, 9, 17].flatMap((top) => [
    `A${top}:D${top}`,
    ...[4, 5, 6].map((below) => `B${top + below}:D${top + below}`)
  ])
  return blind({
    fileName: '黄沙小学家访卡.xlsx',
    shape: 'home visit cards: one under the other on one sheet',
    register: 'home_visits',
    sheets: [sheet('Sheet1', visits.flatMap(card), merges)],
    rows: visits.map(said)
  })
}

/** Labels written downwards, choices as boxes to tick. */
function boxes(): FileCase {
  const text = {
    familySituation: '父母离异，随母亲生活；母亲在镇上服装厂上班，三班倒。',
    content: '说明孩子近两周情绪低落、不愿交作业；建议固定晚饭后的谈心时间。',
    parentFeedback: '会调成白班，希望学校安排心理老师。'
  }
  return blind({
    fileName: '家访记录-邢可馨.xlsx',
    shape: 'home visit card: labels downwards, boxes to tick, signed',
    register: 'home_visits',
    sheets: [
      sheet(
        '家访记录',
        [
          '城关镇第三小学家访记录单',
          '学生|邢可馨|班级|六（4）班|性别|女',
          '家访日期|2026.11.12|起止时间|19:30～20:20|执访教师|巩晓红',
          '接访家长|邢 丽|与学生关系|母亲|联系电话|#13507950366',
          '家访方式|□上门家访   ☑电话家访   □线上家访   □到校面谈',
          '家访类型|□常规  □留守  □困境  □学困  ☑行为心理  □其他',
          `家\n庭\n情\n况|${text.familySituation}`,
          `家\n访\n内\n容|${text.content}`,
          `家\n长\n态\n度|${text.parentFeedback}`,
          '后\n续\n安\n排|11月26日前再次电话了解|||落实情况|待跟进',
          '家长签名：            教师签名：巩晓红           2026年11月12日'
        ],
        ['A1:F1', 'B5:F5', 'B6:F6', 'B7:F7', 'B8:F8', 'B9:F9', 'B10:D10', 'A11:F11']
      )
    ],
    rows: [
      {
        ...{ studentName: '邢可馨', gender: '女', ...inClass(6, 4), visitDate: '2026-11-12' },
        ...{ startTime: '19:30', endTime: '20:20', method: '电话家访', category: '行为心理' },
        ...{ teachers: ['巩晓红'], parentName: '邢丽', parentRelation: '母亲', phone: '13507950366' },
        ...{ ...text, followUp: '11月26日前再次电话了解', followUpState: '待跟进' }
      }
    ]
  })
}

/** Label and value in the same cell, as typed from a Word form. */
function inlineLabels(): FileCase {
  const text = {
    purpose: '了解请假原因',
    content: '孩子因骨折在家休养，送去课本和笔记，商定由同学每日视频讲作业。',
    parentFeedback: '非常感谢，预计12月初返校。'
  }
  return blind({
    fileName: '邱子墨家访.xlsx',
    shape: 'home visit card: label and value share a cell',
    register: 'home_visits',
    sheets: [
      sheet(
        'Sheet1',
        [
          '中小学教师家访记录表',
          '学生姓名：邱子墨|||性别：男||班级：五年级（3）班',
          '家访时间：2026年10月24日|||家访方式：上门家访||',
          '参访教师：邱建华、温丽|||受访家长：邱志坚||',
          '家庭住址：临川区上顿渡镇城南路56号|||联系电话：13870410236||',
          `走访目的：${text.purpose}`,
          `家访内容：\n${text.content}`,
          `家长意见和建议：\n${text.parentFeedback}`,
          '备注：'
        ],
        [
          ...['A1:F1', 'A2:C2', 'D2:E2', 'A3:C3', 'D3:F3', 'A4:C4', 'D4:F4', 'A5:C5', 'D5:F5'],
          ...['A6:F6', 'A7:F7', 'A8:F8', 'A9:F9']
        ]
      )
    ],
    rows: [
      {
        ...{ studentName: '邱子墨', gender: '男', ...inClass(5, 3), visitDate: '2026-10-24' },
        ...{ method: '上门家访', teachers: ['邱建华', '温丽'], parentName: '邱志坚' },
        ...{ address: '临川区上顿渡镇城南路56号', phone: '13870410236', ...text, remark: null }
      }
    ]
  })
}

/** Home visits as cards. */
export const blindVisitsCards: FileCase[] = [sheetPerVisit(), stackedCards(), boxes(), inlineLabels()]
