import { dateSerial } from './columns'
import { caseOf, day, drawn, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'

const on = (iso: string, format?: string) => said(day(dateSerial(iso), format), iso)

/** Open days and the law in round 2: a card of an open week, terms as sheets. */
export function secondEvents(): RoundCase[] {
  return [...openDays(), ...lectures(), people()]
}

function openDays(): RoundCase[] {
  return [
    caseOf({
      round: 2,
      register: 'open_days',
      fileName: '家长开放日统计.xls',
      shape: 'BIFF8, one day each, a class each, forms in one cell as sent/returned',
      save: 'biff8',
      sheets: plain({
        above: [
          ['云山中心学校2026年秋季家长开放日活动统计'],
          ['制表:教导处', null, null, null, null, null, null, null]
        ],
        heads: [
          ['序号', null],
          ['班级', null],
          ['开放日期', 'startDate'],
          ['开放主题', 'theme'],
          ['开放课节数', 'lessonCount'],
          ['到校家长数', 'parents'],
          ['意见表(发放/收回)', null],
          ['家长主要意见', 'opinions']
        ],
        rows: [
          [
            1,
            said('一（1）班', { grade: 1, classNo: 1 }),
            on('2026-10-20'),
            '看见成长',
            3,
            42,
            said('45/42', { formsIssued: 45, formsReturned: 42 }),
            '孩子坐姿需加强'
          ],
          [
            2,
            said('一（2）班', { grade: 1, classNo: 2 }),
            on('2026-10-20'),
            '看见成长',
            3,
            40,
            said('44/40', { formsIssued: 44, formsReturned: 40 }),
            null
          ],
          [
            3,
            said('二（1）班', { grade: 2, classNo: 1 }),
            on('2026-10-21'),
            '看见成长',
            4,
            39,
            said('43/41', { formsIssued: 43, formsReturned: 41 }),
            '建议增加互动'
          ]
        ]
      })
    }),
    caseOf({
      round: 2,
      register: 'open_days',
      fileName: '教学开放周活动记录表.xlsx',
      shape: 'a card with the list of open lessons in its middle',
      sheets: drawn(
        [
          ['教学开放周活动记录表'],
          ['活动主题', '课堂开放 家校共育', null, null, '开放时间', '2026年11月9日至11月13日', null],
          ['开放班级', '三、四年级各班', null, null, '到校家长人次', '215人次', null],
          ['开放课安排', null, null, null, null, null, null],
          ['日期', '节次', '班级', '学科', '授课教师', '课题', '听课家长人数'],
          ['11月9日', '第二节', '三（1）班', '语文', '朱怡然', '《父亲、树林和鸟》', 38],
          ['11月10日', '第三节', '三（2）班', '数学', '何志', '两位数乘一位数', 41],
          ['11月12日', '第一节', '四（1）班', '科学', '梁天佑', '声音的产生', 35],
          ['意见反馈表', '发放', '220份', null, '收回', '212份', null],
          ['家长意见', '课堂气氛活跃，希望多开展小组学习', null, null, null, null, null],
          ['处理情况', '已在教研会上通报', null, null, null, null, null]
        ],
        [
          {
            theme: '课堂开放 家校共育',
            startDate: '2026-11-09',
            endDate: '2026-11-13',
            classesOpen: '三、四年级各班',
            parents: 215,
            formsIssued: 220,
            formsReturned: 212,
            opinions: '课堂气氛活跃，希望多开展小组学习',
            handling: '已在教研会上通报',
            lessons: [
              {
                date: '2026-11-09',
                period: '第二节',
                className: '三（1）班',
                subject: '语文',
                teacher: '朱怡然',
                topic: '《父亲、树林和鸟》',
                parents: 38
              },
              {
                date: '2026-11-10',
                period: '第三节',
                className: '三（2）班',
                subject: '数学',
                teacher: '何志',
                topic: '两位数乘一位数',
                parents: 41
              },
              {
                date: '2026-11-12',
                period: '第一节',
                className: '四（1）班',
                subject: '科学',
                teacher: '梁天佑',
                topic: '声音的产生',
                parents: 35
              }
            ]
          }
        ],
        ['A1:G1', 'B2:D2', 'F2:G2', 'B3:D3', 'F3:G3', 'A4:G4', 'C9:D9', 'F9:G9', 'B10:G10', 'B11:G11']
      )
    })
  ]
}

function lectures(): RoundCase[] {
  const heads = [
    ['时间', 'date'],
    ['授课内容', 'topic'],
    ['授课人', 'lecturer'],
    ['授课人单位', 'lecturerUnit'],
    ['参加对象', 'audience'],
    ['参加人数', 'people'],
    ['课时', 'hours']
  ] as const
  return [
    caseOf({
      round: 2,
      register: 'legal_lectures',
      fileName: '法治副校长授课记录.xlsx',
      shape: 'a sheet a term, hours as words with a unit',
      sheets: [
        plain({
          name: '2026秋',
          above: [['2026年秋季学期法治副校长授课情况']],
          heads,
          rows: [
            [
              said('9月9日', '2026-09-09'),
              '开学法治第一课',
              '谢明远',
              '云山派出所',
              '全校学生',
              said('1130人', 1130),
              said('1课时', 1)
            ],
            [
              said('11月18日', '2026-11-18'),
              '未成年人网络保护',
              '谢明远',
              '云山派出所',
              '高年级学生',
              said('546人', 546),
              said('1课时', 1)
            ]
          ]
        }),
        plain({
          name: '2027春',
          above: [['2027年春季学期法治副校长授课情况']],
          heads,
          rows: [
            [
              said('3月3日', '2027-03-03'),
              '预防校园欺凌',
              '谢明远',
              '云山派出所',
              '全校学生',
              said('1127人', 1127),
              said('1课时', 1)
            ],
            [
              said('6月1日', '2027-06-01'),
              '防性侵安全教育',
              '罗静',
              '县检察院',
              '三至六年级女生',
              said('312人', 312),
              said('2课时', 2)
            ]
          ]
        })
      ]
    }),
    caseOf({
      round: 2,
      register: 'legal_lectures',
      fileName: '普法宣传教育活动一览.xls',
      shape: 'a page with one table, forms other than lectures, people with 余',
      save: 'html',
      sheets: plain({
        above: [['普法宣传教育活动一览表(2026年)']],
        heads: [
          ['序号', null],
          ['活动日期', 'date'],
          ['主题', 'topic'],
          ['形式', 'form'],
          ['主讲人', 'lecturer'],
          ['受教育人数', 'people']
        ],
        rows: [
          [
            1,
            said('2026.9.22', '2026-09-22'),
            '知法守法 健康成长',
            said('法治讲座', '讲座'),
            '韩俊',
            said('500余人', 500)
          ],
          [2, said('2026.10.14', '2026-10-14'), '禁毒图片展', '图片展', null, said('1100余人', 1100)],
          [
            3,
            said('2026.12.2', '2026-12-02'),
            '宪法知识竞赛',
            said('知识竞赛', '竞赛'),
            null,
            said('186人', 186)
          ]
        ]
      })
    })
  ]
}

function people(): RoundCase {
  return caseOf({
    round: 2,
    register: 'legal_vice_principals',
    fileName: '法制副校长、法制辅导员登记表.xls',
    shape: 'BIFF8, 法制, the term in one cell to the month',
    save: 'biff8',
    sheets: plain({
      above: [['××镇中小学法制副校长登记表'], ['填表日期:2026年9月10日', null, null, null, null, null, null]],
      heads: [
        ['序号', null],
        ['受聘人姓名', 'personName'],
        ['性别', 'personGender'],
        ['派出单位', 'unit'],
        ['职务', 'duty'],
        ['聘期', null],
        ['联系方式', 'personPhone']
      ],
      rows: [
        [
          1,
          '谢明远',
          '男',
          '云山派出所',
          '副所长',
          said('2026.09-2029.08', { termFrom: '2026-09', termTo: '2029-08' }),
          '13979431180'
        ],
        [
          2,
          '罗静',
          '女',
          '县人民检察院',
          '检察官助理',
          said('2025年9月—2028年8月', { termFrom: '2025-09', termTo: '2028-08' }),
          '15170291133'
        ]
      ],
      below: [['填表人:', null, null, '审核:']]
    })
  })
}
