import { caseOf, drawn, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'

/** Open days and the law in round 3: a plan of lessons, cards, a lecture without a day. */
export function thirdEvents(): RoundCase[] {
  return [lessonPlan(), merged(), lectureCard(), hours(), appointment()]
}

function lessonPlan(): RoundCase {
  const lessons = [
    ['10月19日', '2026-10-19', '第一节', '一（1）班', '语文', '罗诗雨', '《秋天》', 36],
    ['10月19日', '2026-10-19', '第二节', '一（2）班', '数学', '程明', '认识图形', 34],
    ['10月20日', '2026-10-20', '第一节', '二（1）班', '语文', '傅雯', '《坐井观天》', 33],
    ['10月21日', '2026-10-21', '第三节', '三（1）班', '英语', '谢佳', 'Unit 3 Friends', 30],
    ['10月23日', '2026-10-23', '第二节', '四（2）班', '科学', '韩轩', '呼吸与健康', 29]
  ] as const
  return caseOf({
    round: 3,
    register: 'open_days',
    fileName: '教学开放周课程安排及听课情况.xlsx',
    shape: 'the rows are lessons of one open week, whose theme and days stand above',
    sheets: drawn(
      [
        ['2026年秋季教学开放周开放课安排及家长听课情况'],
        ['主题：走近课堂，了解孩子', null, null, null, null, null, null],
        ['开放时间：2026年10月19日—10月23日', null, null, null, null, null, null],
        ['日期', '节次', '班级', '学科', '授课教师', '课题', '听课家长人数'],
        ...lessons.map(([written, , ...rest]) => [written, ...rest]),
        ['合计', null, null, null, null, null, 162]
      ],
      [
        {
          theme: '走近课堂，了解孩子',
          startDate: '2026-10-19',
          endDate: '2026-10-23',
          lessons: lessons.map(([, date, period, className, subject, teacher, topic, parents]) => ({
            date,
            period,
            className,
            subject,
            teacher,
            topic,
            parents
          }))
        }
      ],
      ['A1:G1', 'A2:G2', 'A3:G3']
    )
  })
}

function merged(): RoundCase {
  return caseOf({
    round: 3,
    register: 'open_days',
    fileName: '家长开放日开展情况(各年级).xls',
    shape: 'BIFF8, the theme merged down, begin and end in two columns',
    save: 'biff8',
    sheets: plain({
      above: [['家长开放日开展情况统计表'], []],
      heads: [
        ['开放主题', 'theme'],
        ['开放班级', 'classesOpen'],
        ['开放时间|开始', 'startDate'],
        ['开放时间|结束', 'endDate'],
        ['到校家长人次', 'parents'],
        ['座谈情况', 'talks'],
        ['反馈处理', 'handling']
      ],
      rows: [
        [
          '家校同行',
          '一年级各班',
          said('2026.9.28', '2026-09-28'),
          said('2026.9.28', '2026-09-28'),
          128,
          '召开座谈2场',
          '已整理反馈'
        ],
        [
          said(null, '家校同行'),
          '二年级各班',
          said('2026.9.29', '2026-09-29'),
          said('2026.9.29', '2026-09-29'),
          121,
          null,
          '已整理反馈'
        ],
        [
          '共读一本书',
          '五年级各班',
          said('2026.11.2', '2026-11-02'),
          said('2026.11.4', '2026-11-04'),
          140,
          '召开座谈1场',
          null
        ]
      ],
      merges: ['A5:A6']
    })
  })
}

function lectureCard(): RoundCase {
  return caseOf({
    round: 3,
    register: 'legal_lectures',
    fileName: '法制教育报告会记录.xlsx',
    shape: 'a card in four columns, the unit of hours beside the number',
    sheets: drawn(
      [
        ['法制教育讲座活动记录表'],
        [],
        ['讲座主题', '远离毒品 珍爱生命', '讲座日期', '2026年11月25日'],
        ['主讲人', '吕俊', '主讲人单位', '云山镇司法所'],
        ['听课对象', '五、六年级学生', '受教育人数', '348人'],
        ['地点', '学校礼堂', '课时', '2课时'],
        ['内容摘要', '介绍毒品的种类与危害，组织学生宣誓。', null, null],
        ['记录人：宋天', null, null, null]
      ],
      [
        {
          topic: '远离毒品 珍爱生命',
          date: '2026-11-25',
          lecturer: '吕俊',
          lecturerUnit: '云山镇司法所',
          audience: '五、六年级学生',
          people: 348,
          place: '学校礼堂',
          hours: 2,
          summary: '介绍毒品的种类与危害，组织学生宣誓。'
        }
      ],
      ['A1:D1', 'B7:D7']
    )
  })
}

function hours(): RoundCase {
  return caseOf({
    round: 3,
    register: 'legal_lectures',
    fileName: '法治教育课时统计(下学期).xlsx',
    shape: 'days of the second term without year, hours as 学时, a lecture whose day is not known',
    sheets: plain({
      above: [['法治教育课时统计表'], ['2026-2027学年度第二学期', null, null, null, null, null]],
      heads: [
        ['序号', null],
        ['日期', 'date'],
        ['讲座题目', 'topic'],
        ['主讲', 'lecturer'],
        ['对象', 'audience'],
        ['学时', 'hours']
      ],
      rows: [
        [1, said('3月9日', '2027-03-09'), '预防诈骗', '程志远', '五年级', said('1学时', 1)],
        [2, said('4.15', '2027-04-15'), '国家安全教育', '程志远', '全校', said('1学时', 1)],
        [3, said('5月20日', '2027-05-20'), '防溺水与责任', '罗静', '全校', said('0.5学时', 0.5)]
      ],
      below: [
        [4, '待定', '禁毒宣传', '罗静', '六年级', null],
        ['合计', null, null, null, null, '2.5学时']
      ]
    }),
    more: { rejected: [7] }
  })
}

function appointment(): RoundCase {
  return caseOf({
    round: 3,
    register: 'legal_vice_principals',
    fileName: '法治副校长信息表.xlsx',
    shape: 'one person as a card: labels beside their cells',
    sheets: drawn(
      [
        ['法治副校长基本信息表'],
        ['姓名', '韩志明', '性别', '男'],
        ['派出单位', '县公安局青岭派出所', '职务', '教导员'],
        ['联系电话', '13766 205518', '聘期', '2026年9月至2029年8月']
      ],
      [
        {
          personName: '韩志明',
          personGender: '男',
          unit: '县公安局青岭派出所',
          duty: '教导员',
          personPhone: '13766205518',
          termFrom: '2026-09',
          termTo: '2029-08'
        }
      ],
      ['A1:D1']
    )
  })
}
