import { caseOf, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'

/** Activities and surroundings of round 4: months merged down, nothing found, a row that cannot be imported. */
export function fourthActivities(): RoundCase[] {
  return [byMonth(), withoutTitle(), several(), typedDays(), weeks(), jointly()]
}

function byMonth(): RoundCase {
  return caseOf({
    round: 4,
    register: 'activities',
    fileName: '2026年秋季活动统计(分月).xls',
    shape: 'BIFF8, the month merged down, the day or days beside it',
    save: 'biff8',
    sheets: plain({
      above: [['2026年秋季校家同创活动开展情况统计表'], []],
      heads: [
        ['月份', null],
        ['日期', null],
        ['活动内容', 'title'],
        ['主办单位', 'organiser'],
        ['参加人数|学生', 'studentCount'],
        ['参加人数|家长', 'parentCount'],
        ['活动效果', 'effect']
      ],
      rows: [
        [said('九月', { date: '2026-09-03' }), '3日', '抗战胜利纪念日升旗', '政教处', 1120, null, '良好'],
        [said(null, { date: '2026-09-26' }), '26日', '家长进课堂', '家委会', 180, 24, '良好'],
        [
          said('十月', { date: '2026-10-19', endDate: '2026-10-23' }),
          '19日—23日',
          '读书节',
          '语文组',
          1118,
          96,
          '优秀'
        ],
        [said('十一月', { date: '2026-11-20' }), '20日', '感恩教育报告会', '政教处', 352, 338, '优秀']
      ],
      merges: ['A5:A6']
    })
  })
}

function withoutTitle(): RoundCase {
  return caseOf({
    round: 4,
    register: 'activities',
    fileName: '社团与实践活动登记.xlsx',
    shape: 'an activity without a name, a count in words that nobody could put in figures',
    sheets: plain({
      above: [['校外社会实践与研学活动登记表']],
      heads: [
        ['活动名称', 'title'],
        ['类别', 'category'],
        ['起始日期', 'date'],
        ['结束日期', 'endDate'],
        ['地点', 'place'],
        ['带队教师', 'responsible'],
        ['学生数', 'studentCount']
      ],
      rows: [
        [
          '红色研学',
          '研学',
          said('2026/10/15', '2026-10-15'),
          said('2026/10/16', '2026-10-16'),
          '县烈士陵园',
          '郭建国',
          said('96名', 96)
        ],
        [
          '稻田收割实践',
          said('社会实践活动', '社会实践'),
          said('2026/10/24', '2026-10-24'),
          null,
          '竹坪村',
          '郭建国',
          said('人数若干', null)
        ],
        [
          '敬老院志愿服务',
          said('志愿服务', '志愿'),
          said('2026/11/14', '2026-11-14'),
          null,
          '镇敬老院',
          '何秀英',
          said('30名', 30)
        ]
      ],
      below: [[null, '竞赛', '2026/11/20', null, '县体育馆', '何秀英', '12名']]
    }),
    more: { rejected: [6], flagged: [{ row: 4, field: 'studentCount' }] }
  })
}

function several(): RoundCase {
  return caseOf({
    round: 4,
    register: 'activities',
    fileName: '家校活动情况一览.csv',
    shape: 'UTF-8 with mark, a picture link a row, numbers of parents with 余 and 多',
    save: 'csv-utf8',
    sheets: plain({
      heads: [
        ['时间', 'date'],
        ['活动名称', 'title'],
        ['参加对象', 'participants'],
        ['家长人数', 'parentCount'],
        ['活动过程', 'course'],
        ['简报链接', 'briefing']
      ],
      rows: [
        [
          said('2026-09-12', '2026-09-12'),
          '家长志愿者护学岗启动',
          '家长志愿者',
          said('60余人', 60),
          '校门口集合、宣读倡议、上岗',
          'https://example.edu.cn/jb/0912'
        ],
        [
          said('2026-10-31', '2026-10-31'),
          '亲子阅读分享会',
          '二年级学生及家长',
          said('150多人', 150),
          '每班推选两个家庭分享',
          'https://example.edu.cn/jb/1031'
        ]
      ]
    })
  })
}

/** Days typed as 10.16 are numbers to a spreadsheet: 12.1 may have been 12.10, and nobody can tell. */
function typedDays(): RoundCase {
  return caseOf({
    round: 4,
    register: 'activities',
    fileName: '班队活动登记(数字日期).xlsx',
    shape: 'days typed as 10.16 that the spreadsheet keeps as numbers; 12.1 is the first or the tenth',
    sheets: plain({
      above: [['2026-2027学年第一学期班队活动登记'], []],
      heads: [
        ['序号', null],
        ['日期', 'date'],
        ['班级', null],
        ['活动主题', 'title'],
        ['学生人数', 'studentCount']
      ],
      rows: [
        [1, said(9.8, '2026-09-08'), said('3.1', { grade: 3, classNo: 1 }), '我们的班规', 44],
        [2, said(9.25, '2026-09-25'), said('3.2', { grade: 3, classNo: 2 }), '中秋诗会', 43],
        [3, said(10.16, '2026-10-16'), said('3.1', { grade: 3, classNo: 1 }), '垃圾分类我先行', 44],
        [4, said(11.5, '2026-11-05'), said('3.2', { grade: 3, classNo: 2 }), '消防安全', 42],
        [5, said(12.1), said('3.1', { grade: 3, classNo: 1 }), '感恩有你', 44]
      ]
    }),
    more: { flagged: [{ row: 8, field: 'date' }] }
  })
}

function weeks(): RoundCase {
  return caseOf({
    round: 4,
    register: 'surroundings',
    fileName: '周边环境每周排查(第一学期).xlsx',
    shape: 'weeks as ranges of days, weeks in which nothing was found, a sheet a month',
    sheets: (
      [
        [
          '9月',
          [
            [1, said('9月1日-5日', '2026-09-01'), '校门口', '未发现问题', '许海', said('/', null)],
            [2, said('9月7日-11日', '2026-09-07'), '校门口', '流动摊贩2处', '许海', '劝离']
          ]
        ],
        [
          '10月',
          [
            [5, said('10月8日-9日', '2026-10-08'), '后街', '网吧未张贴禁入标志', '于洋', '责令张贴'],
            [6, said('10月12日-16日', '2026-10-12'), '全部路段', '未发现问题', '于洋', said('/', null)]
          ]
        ]
      ] as const
    ).map(([name, rows]) =>
      plain({
        name,
        above: [[`2026年${name}校园周边环境每周排查表`]],
        heads: [
          ['周次', null],
          ['排查时间', 'date'],
          ['排查地点', 'place'],
          ['排查情况(存在问题)', 'problem'],
          ['排查人', 'inspectors'],
          ['处理结果', 'result']
        ],
        rows
      })
    )
  })
}

function jointly(): RoundCase {
  return caseOf({
    round: 4,
    register: 'surroundings',
    fileName: '综治周边联合整治登记表.xls',
    shape: 'a page of a web system, kinds in long words, states in its own words, deadlines with 前',
    save: 'html',
    sheets: plain({
      above: [['校园周边环境综合整治登记表']],
      heads: [
        ['编号', null],
        ['检查时间', 'date'],
        ['隐患类别', 'problemKind'],
        ['问题描述', 'problem'],
        ['配合部门', 'partners'],
        ['整改期限', 'deadline'],
        ['整改状态', 'state']
      ],
      rows: [
        [
          'ZB001',
          said('2026年9月22日', '2026-09-22'),
          said('交通安全', ['交通']),
          '校门前无减速带',
          '交警大队、交通局',
          said('2026年10月30日前', '2026-10-30'),
          said('已整改', '已解决')
        ],
        [
          'ZB002',
          said('2026年10月20日', '2026-10-20'),
          said('食品安全', ['食品']),
          '小卖部售卖三无食品',
          '市场监管所',
          said('2026年10月27日前', '2026-10-27'),
          said('整改中', '整改中')
        ],
        [
          'ZB003',
          said('2026年11月17日', '2026-11-17'),
          said('流动摊点', ['摊点']),
          '夜市摊位占用校门通道',
          '城管中队',
          said('2026年11月24日前', '2026-11-24'),
          said('已移交', '已移交')
        ]
      ]
    })
  })
}
