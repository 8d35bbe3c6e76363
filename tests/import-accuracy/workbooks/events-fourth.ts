import { dateSerial } from './columns'
import { caseOf, day, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'

/** Events of round 4: ranges over the end of a month, campuses as sheets, a month instead of a day, classes in a cell. */
export function fourthEvents(): RoundCase[] {
  return [openWeeks(), campuses(), lecturersWithUnits(), publicity()]
}

function openWeeks(): RoundCase {
  return caseOf({
    round: 4,
    register: 'open_days',
    fileName: '2026-2027学年家长开放周.xls',
    shape: 'BIFF8, ranges over the end of a month and within one, an open day of one class',
    save: 'biff8',
    sheets: plain({
      above: [['2026-2027学年家长开放周(日)情况一览']],
      heads: [
        ['序号', null],
        ['活动主题', 'theme'],
        ['起止时间', null],
        ['开放范围', 'classesOpen'],
        ['开放课节', 'lessonCount'],
        ['家长人次', 'parents'],
        ['收回意见表', 'formsReturned']
      ],
      rows: [
        [
          1,
          '我陪孩子上一课',
          said('2026.11.30-12.4', { startDate: '2026-11-30', endDate: '2026-12-04' }),
          '一至六年级',
          said('48节', 48),
          said('560余人次', 560),
          said('502份', 502)
        ],
        [
          2,
          '走进校园',
          said('2027.4.19—23', { startDate: '2027-04-19', endDate: '2027-04-23' }),
          '一至三年级',
          said('24节', 24),
          said('310人次', 310),
          said('298份', 298)
        ],
        [
          3,
          '毕业班开放日',
          said('2027.6.3', { startDate: '2027-06-03' }),
          '六年级各班',
          said('8节', 8),
          said('152人次', 152),
          said('150份', 150)
        ]
      ],
      below: [['合计', null, null, null, '80节', null, '950份']]
    })
  })
}

function campuses(): RoundCase {
  const heads = [
    ['讲座时间', 'date'],
    ['讲座内容', 'topic'],
    ['主讲人', 'lecturer'],
    ['主讲人单位', 'lecturerUnit'],
    ['受教育学生数', 'people'],
    ['课时数', 'hours']
  ] as const
  const sheet = (name: string, rows: Parameters<typeof plain>[0]['rows'], total: number) =>
    plain({
      name,
      above: [[`${name}法制讲座情况统计`], ['2026年9月—12月', null, null, null, null, null]],
      heads,
      rows,
      below: [['合计', null, null, null, null, total]]
    })
  const on = (date: string) => said(day(dateSerial(date) + 0.625, 'yyyy/m/d h:mm'), date)
  return caseOf({
    round: 4,
    register: 'legal_lectures',
    fileName: '两校区法制讲座统计.xlsx',
    shape: 'a sheet a campus, 法制, days with a time of day, half an hour of lessons',
    sheets: [
      sheet(
        '东校区',
        [
          [on('2026-09-16'), '未成年人保护法', '邓志远', '区法院', 520, 1.5],
          [on('2026-12-04'), '宪法晨读', '徐明', '区司法局', 536, 0.5]
        ],
        2
      ),
      sheet('西校区', [[on('2026-10-21'), '校园防欺凌', '邓志远', '区法院', 410, 2]], 2)
    ]
  })
}

function lecturersWithUnits(): RoundCase {
  return caseOf({
    round: 4,
    register: 'legal_lectures',
    fileName: '法治进校园记录.csv',
    shape:
      'GBK, lecturer and unit in one cell (nobody could be sure how to type them), 第几周 beside the day',
    save: 'csv-gbk',
    sheets: plain({
      above: [['法治进校园活动登记(2026-2027学年第一学期)']],
      heads: [
        ['周次', null],
        ['日期', 'date'],
        ['法治讲座主题', 'topic'],
        ['主讲人及单位', null],
        ['听讲对象', 'audience'],
        ['人数', 'people'],
        ['课时', 'hours'],
        ['备注', 'remark']
      ],
      rows: [
        [
          '第3周',
          said('9.18', '2026-09-18'),
          '拒绝校园欺凌',
          '曾浩然(县检察院)',
          '四至六年级',
          said('488人', 488),
          '1',
          null
        ],
        [
          '第10周',
          said('11.6', '2026-11-06'),
          '道路交通安全法',
          '交警大队 谢国',
          '全校',
          said('1100人', 1100),
          '1',
          '发放宣传单'
        ],
        [
          '第17周',
          said('12.25', '2026-12-25'),
          '烟花爆竹安全',
          '派出所民警',
          '全校',
          said('1098人', 1098),
          '1',
          null
        ]
      ].map((row) => row.map((cell) => (cell === '1' ? said('1', 1) : cell)))
    })
  })
}

function publicity(): RoundCase {
  return caseOf({
    round: 4,
    register: 'publicity',
    fileName: '《家校桥》专刊编印情况.xls',
    shape: 'SpreadsheetML named xls, issues counted from the first, a month instead of a day',
    save: 'xlml',
    sheets: plain({
      above: [['校家同创专刊编印情况表'], ['编印：德育处', null, null, null, null, null, null]],
      heads: [
        ['期号', 'issue'],
        ['宣传类型', 'type'],
        ['专刊主题', 'theme'],
        ['出刊日期', 'date'],
        ['印数', 'copies'],
        ['发放范围', 'coverage'],
        ['主编', 'editor']
      ],
      rows: [
        [
          '总第12期',
          '专刊',
          '开学季',
          said('2026年9月', '2026-09'),
          said('1200份', 1200),
          '全校家长',
          '宋静'
        ],
        [
          '总第13期',
          '专刊',
          '家风家教',
          said('2026年10月', '2026-10'),
          said('1200份', 1200),
          '全校家长',
          '宋静'
        ],
        [
          '总第14期',
          '专刊',
          '安全过冬',
          said('2026年12月', '2026-12'),
          said('1150份', 1150),
          '全校家长',
          '宋静'
        ]
      ]
    })
  })
}
