import type { RecordValues } from '@shared/registers'
import { daysLater } from '@shared/rules/calendar'
import type { Chance } from './chance'
import { teacherName } from './made-up-class'
import type { DemoYear } from './made-up-year'

const ACTIVITIES = [
  { monthDay: '09-10', title: '“感恩老师”主题教育', category: '主题教育' },
  { monthDay: '09-30', title: '“我爱我的祖国”演讲比赛', category: '演讲' },
  { monthDay: '10-15', title: '重阳节敬老志愿服务', category: '志愿' },
  { monthDay: '11-09', title: '消防安全知识竞赛', category: '竞赛' },
  { monthDay: '12-30', title: '迎新年亲子游园会', category: '亲子' },
  { monthDay: '03-05', title: '学雷锋志愿服务', category: '志愿' },
  { monthDay: '04-03', title: '烈士陵园祭扫', category: '参观' },
  { monthDay: '04-23', title: '书香校园读书节', category: '节日' },
  { monthDay: '05-11', title: '母亲节主题班会', category: '班会' },
  { monthDay: '06-01', title: '六一文艺汇演', category: '文体' }
]
const ISSUES = [
  ['09-08', '专刊', '新学期家校联系'],
  ['09-25', '致家长一封信', '国庆假期安全'],
  ['10-20', '黑板报', '文明礼仪伴我行'],
  ['11-18', '专刊', '期中家长座谈会专刊'],
  ['12-04', '宣传栏', '国家宪法日'],
  ['01-12', '致家长一封信', '寒假安全'],
  ['03-10', '广播', '学雷锋故事展播'],
  ['04-14', '墙报', '家庭教育好方法'],
  ['05-15', '公众号', '家庭教育宣传周'],
  ['06-16', '资料印发', '防溺水告家长书']
] as const
const FINDINGS = [
  ['摊点', '校门口东侧', '流动摊点占道,影响放学', '城管中队'],
  ['食品', '学校对面小卖部', '出售无标签小食品', '市场监管所'],
  ['交通', '校门口路段', '放学时车辆乱停', '交警中队'],
  ['水域', '村后水塘', '无警示牌和护栏', '村委会'],
  ['网吧', '老街', '疑似接纳未成年人上网', '派出所、文旅局']
] as const
const INSPECTIONS = ['09-12', '10-28', '11-20', '03-18', '05-20', '06-08']

/** The activities of a school year that have been. */
export function activitiesOf(chance: Chance, pupils: number, year: DemoYear): RecordValues[] {
  return ACTIVITIES.flatMap(({ monthDay, title, category }) => {
    const date = year.day(monthDay)
    if (date === null) return []
    const withParents = category === '亲子' || category === '文体'
    return [
      {
        title,
        category,
        date,
        place: category === '参观' ? '县烈士陵园' : '学校操场',
        organiser: chance.pick(['政教处', '少先队大队部', '团委']),
        responsible: teacherName(chance),
        participants: '全校学生',
        studentCount: Math.round(pupils * chance.whole(60, 100) * 0.01),
        ...(withParents ? { parentCount: Math.round(pupils * 0.3) } : {}),
        course: '活动按方案进行:动员、开展、总结三个环节,各班积极参与。',
        effect: '学生受到教育,家长反响良好。'
      }
    ]
  })
}

/** The publicity issues of a school year that are out. */
export function publicityOf(chance: Chance, pupils: number, year: DemoYear): RecordValues[] {
  return ISSUES.flatMap(([monthDay, type, theme], place) => {
    const date = year.day(monthDay)
    if (date === null) return []
    const printed = type === '专刊' || type === '致家长一封信' || type === '资料印发'
    return [
      {
        type,
        issue: `第${place + 1}期`,
        date,
        theme,
        ...(printed ? { copies: pupils } : {}),
        coverage: printed ? '全体家长' : '全体师生',
        editor: teacherName(chance)
      }
    ]
  })
}

/** The inspections of the school's surroundings in a school year: older ones settled, young ones under way. */
export function inspectionsOf(chance: Chance, year: DemoYear): RecordValues[] {
  return INSPECTIONS.flatMap((monthDay) => {
    const date = year.day(monthDay)
    if (date === null) return []
    const [problemKind, place, problem, partners] = chance.pick(FINDINGS)
    const found: RecordValues = {
      date,
      problemKind,
      place,
      problem,
      partners,
      inspectors: '政教处、保卫科',
      measures: '现场劝导,报请相关部门处理。',
      responsible: '政教处',
      deadline: daysLater(date, 15)
    }
    const closedOn = daysLater(date, chance.whole(3, 20))
    if (closedOn > year.today || !chance.happens(0.8)) return [{ ...found, state: '整改中' }]
    const closedCount = problemKind === '摊点' ? { closedCount: chance.whole(1, 4) } : {}
    return [{ ...found, ...closedCount, state: '已解决', closedOn, result: '已整改到位,持续关注。' }]
  })
}
