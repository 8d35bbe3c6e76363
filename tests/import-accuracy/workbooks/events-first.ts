import { dateSerial } from './columns'
import { caseOf, columnsOf, day, drawn, listed, type RoundCase } from './strangers-b-base'
import type { TrueRow } from './truth'

/** Open days, the law, publicity, activities and surroundings: round 1. */
export function firstEvents(): RoundCase[] {
  return [openWeek(), lawList(), vicePrincipals(), publicityList(), activityList(), weekly()]
}

function openWeek(): RoundCase {
  const rows: TrueRow[] = [
    {
      theme: '走进课堂 共育未来',
      startDate: '2026-10-12',
      endDate: '2026-10-16',
      classesOpen: '一至三年级各班',
      lessonCount: 36,
      parents: 412,
      formsIssued: 420,
      formsReturned: 408,
      opinions: '建议多开放实验课'
    },
    {
      theme: '家校同心 共促成长',
      startDate: '2026-11-23',
      endDate: '2026-11-27',
      classesOpen: '四至六年级各班',
      lessonCount: 42,
      parents: 388,
      formsIssued: 400,
      formsReturned: 391,
      opinions: '希望延长开放时间'
    }
  ]
  return caseOf({
    round: 1,
    register: 'open_days',
    fileName: '教学开放周情况登记.xlsx',
    shape: 'a range of days without year, counts with 余 and units',
    sheets: drawn(
      [
        ['云山中心学校2026年秋季教学开放周情况登记表'],
        [
          '序号',
          '主题',
          '时间',
          '开放班级',
          '开放课(节)',
          '到校家长人次',
          '家长意见反馈表',
          null,
          '家长意见'
        ],
        [null, null, null, null, null, null, '发放', '收回', null],
        [
          1,
          '走进课堂 共育未来',
          '10月12日-16日',
          '一至三年级各班',
          '36节',
          '412人次',
          '420份',
          '408份',
          '建议多开放实验课'
        ],
        [
          2,
          '家校同心 共促成长',
          '11月23日—27日',
          '四至六年级各班',
          '42节',
          '388人次',
          '400份',
          '391份',
          '希望延长开放时间'
        ],
        ['合计', null, null, null, '78节', '800人次', '820份', '799份', null]
      ],
      rows,
      ['A1:I1', 'G2:H2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'I2:I3']
    )
  })
}

function lawList(): RoundCase {
  const items = [
    ['2026-09-18', '预防未成年人犯罪法宣讲', '曾浩然', '县人民检察院', '五、六年级学生', 360, 2],
    ['2026-10-30', '拒绝校园欺凌', '邓晨阳', '石桥派出所', '全体师生', 1120, 1],
    ['2026-12-04', '国家宪法日主题教育', '许明轩', '县司法局', '全体师生', 1115, 1]
  ] as const
  const { tells, numbered } = columnsOf(items)
  return caseOf({
    round: 1,
    register: 'legal_lectures',
    fileName: '法制教育讲座登记表.xls',
    shape: 'BIFF8, 法制, serial numbers as dates, a total of hours',
    save: 'biff8',
    sheets: listed({
      above: [
        ['2026年下半年法制教育讲座登记表'],
        ['单位:云山中心学校', null, null, null, null, null, null, null]
      ],
      cols: [
        numbered(),
        tells(
          '日期',
          'date',
          ([date]) => date,
          ([date]) => day(dateSerial(date))
        ),
        tells('讲座主题', 'topic', (item) => item[1]),
        tells('主讲人', 'lecturer', (item) => item[2]),
        tells('单位', 'lecturerUnit', (item) => item[3]),
        tells('听课对象', 'audience', (item) => item[4]),
        tells(
          '人数',
          'people',
          (item) => item[5],
          (item) => `${item[5]}余人`
        ),
        tells('课时', 'hours', (item) => item[6])
      ],
      items,
      below: [['合计', null, null, null, null, null, null, 4]]
    })
  })
}

function vicePrincipals(): RoundCase {
  return caseOf({
    round: 1,
    register: 'legal_vice_principals',
    fileName: '法治副校长名册.xlsx',
    shape: 'the term in two columns',
    sheets: drawn(
      [
        ['中小学法治副校长聘任名册'],
        ['序号', '姓名', '性别', '工作单位', '职务', '联系电话', '聘任时间', null],
        [null, null, null, null, null, null, '起', '止'],
        [1, '曾浩然', '男', '县人民检察院第六检察部', '副主任', '13879401265', '2026.9.1', '2029.8.31'],
        [2, '吕佳慧', '女', '石桥派出所', '指导员', '13507942218', '2026.9.1', '2029.8.31']
      ],
      [
        {
          personName: '曾浩然',
          personGender: '男',
          unit: '县人民检察院第六检察部',
          duty: '副主任',
          personPhone: '13879401265',
          termFrom: '2026-09-01',
          termTo: '2029-08-31'
        },
        {
          personName: '吕佳慧',
          personGender: '女',
          unit: '石桥派出所',
          duty: '指导员',
          personPhone: '13507942218',
          termFrom: '2026-09-01',
          termTo: '2029-08-31'
        }
      ],
      ['A1:H1', 'G2:H2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3']
    )
  })
}

function publicityList(): RoundCase {
  const items = [
    ['黑板报', '10.8', '2026-10-08', '喜迎国庆', null, '各班教室', '唐欣怡'],
    ['致家长一封信', '10.12', '2026-10-12', '秋冬季防溺水与交通安全', 1150, '全体学生家长', '政教处'],
    ['校园广播', '11.9', '2026-11-09', '消防安全知识', null, '全校', '冯诗琪'],
    ['宣传栏', '12.4', '2026-12-04', '宪法在我心中', null, '校门口', '政教处']
  ] as const
  const { tells, numbered } = columnsOf(items)
  return caseOf({
    round: 1,
    register: 'publicity',
    fileName: '宣传工作登记.xlsx',
    shape: 'days without year under a title with the term',
    sheets: listed({
      above: [['2026—2027学年度第一学期宣传工作登记表']],
      cols: [
        numbered(),
        tells(
          '宣传形式',
          'type',
          (item) => (item[0] === '校园广播' ? '广播' : item[0]),
          (item) => item[0]
        ),
        tells(
          '日期',
          'date',
          (item) => item[2],
          (item) => item[1]
        ),
        tells('主题', 'theme', (item) => item[3]),
        tells(
          '份数',
          'copies',
          (item) => item[4],
          (item) => (item[4] ? `${item[4]}份` : null)
        ),
        tells('覆盖范围', 'coverage', (item) => item[5]),
        tells('责任人', 'editor', (item) => item[6])
      ],
      items
    })
  })
}

function activityList(): RoundCase {
  const items = [
    ['开学第一课', '主题教育', '2026-09-01', '各班教室', '政教处', '彭海燕', '全体学生', 1132, null],
    ['经典诵读比赛', '竞赛', '2026-09-28', '操场', '语文教研组', '宋文博', '三至六年级', 640, null],
    ['重阳节敬老活动', '节日', '2026-10-18', '石桥镇敬老院', '少先队大队部', '韩雨桐', '五年级志愿者', 45, 6],
    ['亲子运动会', '亲子', '2026-11-06', '操场', '体育组', '程俊杰', '一、二年级学生及家长', 386, 371]
  ] as const
  const { tells, mute, numbered } = columnsOf(items)
  return caseOf({
    round: 1,
    register: 'activities',
    fileName: '活动记录.csv',
    shape: 'GBK, title and headers, days as 2026/9/1',
    save: 'csv-gbk',
    sheets: listed({
      above: [['校家同创活动开展情况登记表']],
      cols: [
        numbered(),
        tells('活动名称', 'title', (item) => item[0]),
        tells('活动类别', 'category', (item) => item[1]),
        tells(
          '活动时间',
          'date',
          (item) => item[2],
          (item) => item[2].replaceAll('-', '/').replaceAll('/0', '/')
        ),
        tells('活动地点', 'place', (item) => item[3]),
        tells('主办部门', 'organiser', (item) => item[4]),
        tells('负责人', 'responsible', (item) => item[5]),
        tells('参加对象', 'participants', (item) => item[6]),
        tells('学生人数', 'studentCount', (item) => item[7]),
        tells('家长人数', 'parentCount', (item) => item[8]),
        mute('备注', () => null)
      ],
      items,
      below: [['合计', null, null, null, null, null, null, null, 2203, 377, null]]
    })
  })
}

function weekly(): RoundCase {
  const kinds = ['摊点', '网吧', '交通', '食品', '水域'] as const
  const items = [
    ['2026-09-04', ['摊点'], '校门口两侧', '流动摊点3处占道', '城管中队', '已劝离'],
    ['2026-09-11', ['交通'], '学校路口', '接送车辆乱停', '交警中队', '安排值守'],
    ['2026-09-18', ['摊点', '食品'], '东围墙', '无证小吃车', '市场监管所', '已取缔'],
    ['2026-09-25', ['水域'], '柳塘水库', '缺少警示牌', '村委会', '已安装警示牌2块']
  ] as const
  const { tells, mute } = columnsOf(items)
  return caseOf({
    round: 1,
    register: 'surroundings',
    fileName: '校园周边环境每周排查记录表.xlsx',
    shape: 'ticks under the kinds of problem',
    sheets: listed({
      above: [['校园周边环境每周排查记录表(2026年9月)']],
      cols: [
        mute('周次', (_, index) => `第${index + 1}周`),
        tells(
          '检查日期',
          'date',
          ([date]) => date,
          ([date]) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
        ),
        ...kinds.map((kind, place) => ({
          head: ['问题类别(打√)', kind],
          cell: (item: (typeof items)[number]) =>
            (item[1] as readonly string[]).includes(kind) ? '√' : null,
          ...(place === 0 ? { truth: (item: (typeof items)[number]) => ({ problemKind: [...item[1]] }) } : {})
        })),
        tells('地点', 'place', (item) => item[2]),
        tells('存在问题', 'problem', (item) => item[3]),
        tells('联合部门', 'partners', (item) => item[4]),
        tells('处理结果', 'result', (item) => item[5])
      ],
      items
    })
  })
}
