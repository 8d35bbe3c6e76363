import { dateSerial } from './columns'
import { caseOf, day, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'

const on = (iso: string, format?: string) => said(day(dateSerial(iso), format), iso)

/** Publicity, activities and surroundings in round 2: ranges of days, several kinds in a cell, counts with 余. */
export function secondActivities(): RoundCase[] {
  return [...publicity(), ...activities(), ...surroundings()]
}

function publicity(): RoundCase[] {
  return [
    caseOf({
      round: 2,
      register: 'publicity',
      fileName: '黑板报出刊登记.csv',
      shape: 'GBK, a class each, issues as 第几期, a type for all rows in the title',
      save: 'csv-gbk',
      sheets: plain({
        above: [['2026年秋季黑板报出刊情况登记']],
        heads: [
          ['班级', null],
          ['期次', 'issue'],
          ['类型', 'type'],
          ['主题', 'theme'],
          ['出刊日期', 'date'],
          ['责任编辑', 'editor']
        ],
        rows: [
          [
            said('三(1)班', { grade: 3, classNo: 1 }),
            '第一期',
            '黑板报',
            '我爱老师',
            said('2026/9/10', '2026-09-10'),
            '马思'
          ],
          [
            said('三(2)班', { grade: 3, classNo: 2 }),
            '第一期',
            '黑板报',
            '老师您好',
            said('2026/9/10', '2026-09-10'),
            '许子涵'
          ],
          [
            said('三(1)班', { grade: 3, classNo: 1 }),
            '第二期',
            '黑板报',
            '祖国万岁',
            said('2026/9/29', '2026-09-29'),
            '马思'
          ],
          [
            said('三(2)班', { grade: 3, classNo: 2 }),
            '第二期',
            '黑板报',
            '我爱祖国',
            said('2026/9/29', '2026-09-29'),
            '许子涵'
          ]
        ]
      })
    }),
    caseOf({
      round: 2,
      register: 'publicity',
      fileName: '宣传资料发放情况.xlsx',
      shape: 'copies with 余 and 约, a total of copies',
      sheets: plain({
        above: [
          ['校家同创宣传资料发放情况统计表'],
          ['填报单位:云山中心学校', null, null, null, null, '2026年12月', null]
        ],
        heads: [
          ['序号', null],
          ['宣传资料名称', 'theme'],
          ['宣传方式', 'type'],
          ['发放日期', 'date'],
          ['发放对象', 'coverage'],
          ['数量', 'copies'],
          ['经办人', 'editor']
        ],
        rows: [
          [
            1,
            '家庭教育促进法',
            said('资料发放', '资料印发'),
            said('2026年9月21日', '2026-09-21'),
            '全校家长',
            said('1100余份', 1100),
            '宋浩'
          ],
          [
            2,
            '致全体家长的一封信(国庆)',
            said('致家长的一封信', '致家长一封信'),
            said('2026年9月30日', '2026-09-30'),
            '全校家长',
            said('1132份', 1132),
            '宋浩'
          ],
          [
            3,
            '防电信诈骗',
            said('资料发放', '资料印发'),
            said('2026年11月2日', '2026-11-02'),
            '五、六年级家长',
            said('约350份', 350),
            '宋浩'
          ]
        ],
        below: [['合计', null, null, null, null, '2582份', null]]
      })
    })
  ]
}

function activities(): RoundCase[] {
  return [
    caseOf({
      round: 2,
      register: 'activities',
      fileName: '班级活动记录.xlsx',
      shape: 'a class each, days with the hour, courses of several lines',
      sheets: plain({
        above: [['班级活动记录一览']],
        heads: [
          ['班级', null],
          ['活动主题', 'title'],
          ['类型', 'category'],
          ['时间', 'date'],
          ['组织者', 'responsible'],
          ['地点', 'place'],
          ['活动内容', 'course'],
          ['活动效果', 'effect']
        ],
        rows: [
          [
            said('五（1）班', { grade: 5, classNo: 1 }),
            '感恩父母主题班会',
            said('主题班会', '班会'),
            said('2026年9月24日 14:30', '2026-09-24'),
            '高雅',
            '教室',
            '一、观看短片\n二、写一封信',
            '学生深受感动'
          ],
          [
            said('五（2）班', { grade: 5, classNo: 2 }),
            '我会做家务',
            said('亲子活动', '亲子'),
            said('2026年10月3日', '2026-10-03'),
            '曹海燕',
            '家中',
            '学生与家长一起做饭、打扫',
            '增进亲子关系'
          ]
        ]
      })
    }),
    caseOf({
      round: 2,
      register: 'activities',
      fileName: '德育活动台账2026.xls',
      shape: 'BIFF8, ranges of days, empty rows between months',
      save: 'biff8',
      sheets: plain({
        above: [[], ['德育活动台账(2026年9-12月)']],
        heads: [
          ['序号', null],
          ['活动名称', 'title'],
          ['开展时间', 'date'],
          ['主办部门', 'organiser'],
          ['参加人员', 'participants'],
          ['获奖情况', 'awards'],
          ['备注', 'remark']
        ],
        rows: [
          [
            1,
            '入学教育周',
            said('9月1日-5日', { date: '2026-09-01', endDate: '2026-09-05' }),
            '政教处',
            '一年级新生',
            null,
            null
          ],
          [
            2,
            '推普周系列活动',
            said('9月14日—20日', { date: '2026-09-14', endDate: '2026-09-20' }),
            '语文组',
            '全体师生',
            null,
            '与教导处合办'
          ],
          [
            3,
            '校园科技节',
            said('10月26日-30日', { date: '2026-10-26', endDate: '2026-10-30' }),
            '科学组',
            '三至六年级',
            '县二等奖1项',
            null
          ],
          [4, '冬季长跑启动仪式', said('12月1日', '2026-12-01'), '体育组', '全体学生', null, null]
        ],
        before: (index) => (index === 2 || index === 3 ? [[]] : [])
      })
    })
  ]
}

function surroundings(): RoundCase[] {
  return [
    caseOf({
      round: 2,
      register: 'surroundings',
      fileName: '校园周边环境整治情况汇总表.xlsx',
      shape: 'two header rows, several kinds in one cell, deadlines and states',
      sheets: plain({
        above: [
          ['校园周边环境整治情况汇总表'],
          ['填报单位:(盖章)', null, null, null, null, '填报日期:2026年11月30日', null, null, null, null]
        ],
        heads: [
          ['序号', null],
          ['排查情况|日期', 'date'],
          ['排查情况|问题类别', 'problemKind'],
          ['排查情况|存在问题', 'problem'],
          ['排查情况|检查人员', 'inspectors'],
          ['整治情况|整治措施', 'measures'],
          ['整治情况|整改时限', 'deadline'],
          ['整治情况|办理状态', 'state'],
          ['整治情况|责任人', 'responsible'],
          ['备注', 'remark']
        ],
        rows: [
          [
            1,
            on('2026-11-03'),
            said('摊点、食品', ['摊点', '食品']),
            '校门口烧烤摊影响通行',
            '许海、于洋',
            '联合城管劝导',
            on('2026-11-10'),
            '已解决',
            '许海',
            null
          ],
          [
            2,
            on('2026-11-10'),
            said('网吧', ['网吧']),
            '距校150米网吧接纳未成年人',
            '许海、派出所',
            '移交文旅部门查处',
            on('2026-11-30'),
            '已移交',
            '许海',
            null
          ],
          [
            3,
            on('2026-11-17'),
            said('交通', ['交通']),
            '斑马线磨损不清',
            '于洋',
            '向交警大队报告',
            on('2026-12-15'),
            '整改中',
            '于洋',
            '待施工'
          ]
        ]
      })
    }),
    caseOf({
      round: 2,
      register: 'surroundings',
      fileName: '周边整治记录.csv',
      shape: 'GBK, no title, days as eight digits',
      save: 'csv-gbk',
      sheets: plain({
        heads: [
          ['检查日期', 'date'],
          ['地点', 'place'],
          ['发现问题', 'problem'],
          ['联合部门', 'partners'],
          ['处理结果', 'result'],
          ['取缔数量', 'closedCount']
        ],
        rows: [
          [said('20260907', '2026-09-07'), '校门口', '流动摊贩聚集', '城管、市场监管', '劝离并登记', 2],
          [said('20261019', '2026-10-19'), '老街游戏厅', '无证经营电子游戏机', '派出所', '没收机器', 5],
          [said('20261123', '2026-11-23'), '学校后山水塘', '围栏破损', '村委会', '已修复', null]
        ]
      })
    })
  ]
}
