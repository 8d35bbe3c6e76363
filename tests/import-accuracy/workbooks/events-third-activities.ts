import { caseOf, drawn, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'
import type { TrueRow } from './truth'
import type { Cell } from './write'

/** Publicity, activities and surroundings in round 3: ticks, months as group rows, month and day in two columns. */
export function thirdActivities(): RoundCase[] {
  return [ticked(), broadcasts(), activityCard(), monthAndDay(), inspectionCards(), mergedDays()]
}

function ticked(): RoundCase {
  const kinds = ['墙报', '黑板报', '广播', '宣传栏', '公众号'] as const
  const items = [
    ['10月9日', '2026-10-09', '墙报', '我爱祖国', '孙涵'],
    ['10月15日', '2026-10-15', '广播', '节约粮食', '赵琪'],
    ['11月2日', '2026-11-02', '公众号', '家校共育动态', '孙涵'],
    ['11月9日', '2026-11-09', '黑板报', '消防日', '赵琪']
  ] as const
  return caseOf({
    round: 3,
    register: 'publicity',
    fileName: '宣传工作情况统计(10-11月).xls',
    shape: 'BIFF8, the type as a tick under one of several columns',
    save: 'biff8',
    sheets: plain({
      above: [['2026年10—11月宣传工作情况统计'], []],
      heads: [
        ['序号', null],
        ['日期', 'date'],
        ...kinds.map((kind): [string, null] => [`宣传形式|${kind}`, null]),
        ['主题', 'theme'],
        ['责任人', 'editor']
      ],
      rows: items.map(([written, date, type, theme, editor], index) => [
        index + 1,
        said(written, date),
        ...kinds.map((kind, place) => said(kind === type ? '√' : null, place === 0 ? { type } : {})),
        theme,
        editor
      ])
    })
  })
}

function broadcasts(): RoundCase {
  return caseOf({
    round: 3,
    register: 'publicity',
    fileName: '红领巾广播站播音记录.xlsx',
    shape: 'months as group rows, the day alone in its column; the type is in every row',
    sheets: plain({
      above: [['红领巾广播宣传记录(2026年秋季)']],
      heads: [
        ['日期', 'date'],
        ['星期', null],
        ['类型', 'type'],
        ['期数', 'issue'],
        ['播出主题', 'theme'],
        ['播音员', 'editor']
      ],
      rows: [
        [said('7日', '2026-09-07'), '一', '广播', '1', '新学期新气象', '梁雨桐'],
        [said('14日', '2026-09-14'), '一', '广播', '2', '推广普通话', '梁雨桐'],
        [said('12日', '2026-10-12'), '一', '广播', '3', '少先队建队日', '胡子墨'],
        [said('9日', '2026-11-09'), '一', '广播', '4', '消防安全', '胡子墨']
      ],
      before: (index) => {
        const month = ['9月', null, '10月', '11月'][index]
        return month ? [[month]] : []
      }
    })
  })
}

function activityCard(): RoundCase {
  return caseOf({
    round: 3,
    register: 'activities',
    fileName: '活动记录表(六一).xlsx',
    shape: 'a card with long text and photographs mentioned below',
    sheets: drawn(
      [
        ['校家同创活动记录表'],
        ['活动名称', '“童心向党”六一文艺汇演', null, null],
        ['活动类别', '文体', '活动时间', '2027年5月31日'],
        ['活动地点', '学校操场', '主办部门', '少先队大队部'],
        ['负责人', '梁佳', '参加对象', '全体师生及家长代表'],
        ['学生人数', '1128人', '家长人数', '260人'],
        ['活动过程', '8:30入场，9:00开演，共18个节目，11:00颁奖。', null, null],
        ['活动成效', '展示了学生风采，密切了家校联系。', null, null],
        ['获奖情况', '一等奖3个，二等奖5个', null, null],
        ['照片', '（粘贴照片4张）', null, null]
      ],
      [
        {
          title: '“童心向党”六一文艺汇演',
          category: '文体',
          date: '2027-05-31',
          place: '学校操场',
          organiser: '少先队大队部',
          responsible: '梁佳',
          participants: '全体师生及家长代表',
          studentCount: 1128,
          parentCount: 260,
          course: '8:30入场，9:00开演，共18个节目，11:00颁奖。',
          effect: '展示了学生风采，密切了家校联系。',
          awards: '一等奖3个，二等奖5个'
        }
      ],
      ['A1:D1', 'B2:D2', 'B7:D7', 'B8:D8', 'B9:D9', 'B10:D10']
    )
  })
}

function monthAndDay(): RoundCase {
  const row = (month: number, day: number, ...rest: (string | number | null)[]) => [
    said(month, { date: `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }),
    day,
    ...rest
  ]
  return caseOf({
    round: 3,
    register: 'activities',
    fileName: '少先队活动一览.csv',
    shape: 'GBK, month and day in two columns, the year in the title',
    save: 'csv-gbk',
    sheets: plain({
      above: [['2026年下半年少先队活动一览表'], []],
      heads: [
        ['月', null],
        ['日', null],
        ['活动名称', 'title'],
        ['活动地点', 'place'],
        ['负责人', 'responsible'],
        ['参加学生数', 'studentCount']
      ],
      rows: [
        row(9, 10, '教师节献花', '校门口', '梁佳', 60),
        row(10, 13, '建队节入队仪式', '操场', '梁佳', 184),
        row(11, 9, '消防演练', '操场', '程俊', 1131),
        row(12, 31, '迎新年联欢', '各班教室', '梁佳', null)
      ]
    })
  })
}

function inspectionCards(): RoundCase {
  const one = (top: Cell[][], truth: TrueRow, name: string) =>
    drawn(top, [truth], ['A1:D1', 'B4:D4', 'B5:D5', 'B6:D6'], name)
  return caseOf({
    round: 3,
    register: 'surroundings',
    fileName: '周边环境检查记录表.xlsx',
    shape: 'a card of each inspection on its own sheet, boxes for the kinds of problem',
    sheets: [
      one(
        [
          ['校园周边环境检查记录表'],
          ['检查日期', '2026年10月12日', '检查人员', '孙博、于海'],
          ['地点', '校门东侧', '联合部门', '城管中队'],
          ['问题类别', '☑摊点 □网吧 □游戏室 ☑交通 □水域 □其他', null, null],
          ['发现问题', '早餐摊占用人行道，学生绕行车道', null, null],
          ['处理结果', '已移至指定区域', null, null]
        ],
        {
          date: '2026-10-12',
          inspectors: '孙博、于海',
          place: '校门东侧',
          partners: '城管中队',
          problemKind: ['摊点', '交通'],
          problem: '早餐摊占用人行道，学生绕行车道',
          result: '已移至指定区域'
        },
        '10.12'
      ),
      one(
        [
          ['校园周边环境检查记录表'],
          ['检查日期', '2026年11月16日', '检查人员', '孙博'],
          ['地点', '后山水库', '联合部门', '村委会'],
          ['问题类别', '□摊点 □网吧 □游戏室 □交通 ☑水域 □其他', null, null],
          ['发现问题', '护栏缺失约5米', null, null],
          ['处理结果', '已报镇政府修复', null, null]
        ],
        {
          date: '2026-11-16',
          inspectors: '孙博',
          place: '后山水库',
          partners: '村委会',
          problemKind: ['水域'],
          problem: '护栏缺失约5米',
          result: '已报镇政府修复'
        },
        '11.16'
      )
    ]
  })
}

function mergedDays(): RoundCase {
  return caseOf({
    round: 3,
    register: 'surroundings',
    fileName: '校园周边安全隐患排查整治台账.xls',
    shape: 'BIFF8, the day merged down over several problems, ditto marks, a number of closings with a unit',
    save: 'biff8',
    sheets: plain({
      above: [
        ['校园周边环境安全隐患排查整治台账'],
        ['填报单位：青岭镇中心小学', null, null, null, null, null, null]
      ],
      heads: [
        ['排查时间', 'date'],
        ['排查地点', 'place'],
        ['存在隐患', 'problem'],
        ['整改措施', 'measures'],
        ['责任人', 'responsible'],
        ['完成时间', 'closedOn'],
        ['取缔数', 'closedCount']
      ],
      rows: [
        [
          said('2026.9.8', '2026-09-08'),
          '校门口',
          '流动摊点4个',
          '劝离',
          '董博',
          said('2026.9.8', '2026-09-08'),
          said('4个', 4)
        ],
        [
          said(null, '2026-09-08'),
          '新华路口',
          '红绿灯故障',
          '联系交警维修',
          said('同上', '董博'),
          said('2026.9.12', '2026-09-12'),
          null
        ],
        [
          said('2026.10.13', '2026-10-13'),
          '老街',
          '黑网吧1家',
          '上报查处',
          '董博',
          said('2026.10.20', '2026-10-20'),
          said('1家', 1)
        ]
      ],
      merges: ['A4:A5']
    })
  })
}
