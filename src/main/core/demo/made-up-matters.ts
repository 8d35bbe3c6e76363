import type { MemberValues } from '@shared/registers'
import { daysLater } from '@shared/rules/calendar'
import type { Chance } from './chance'

/** What parents raise, with what the school may answer. */
const MATTERS = [
  ['食堂菜式少,希望增加蔬菜', '已与食堂商定每周更换菜单'],
  ['放学时校门口拥堵', '错时放学,安排教师和志愿者值守'],
  ['希望延长课后服务时间', '征求意见后延长到十八点'],
  ['作业偏多,孩子睡得晚', '各年级统筹作业量,公示每日作业'],
  ['留守孩子周末没人管', '安排教师结对,周末电话联系'],
  ['希望多开展家庭教育讲座', '列入下学期家长学校计划'],
  ['校服太薄', '与厂家协商,冬装加厚'],
  ['部分路段没有路灯', '已报请镇政府安装'],
  ['图书角书太旧', '购置新书,组织图书漂流'],
  ['希望公布教师联系方式', '开学已发联系卡']
] as const
const OFFICES = ['政教处', '教导处', '总务处', '年级组']

/** So many matters of a meeting, no two alike: older ones mostly settled, young ones open, now and then one overdue. */
export function mattersOf(chance: Chance, count: number, day: string, today: string): MemberValues[] {
  const start = chance.whole(0, MATTERS.length - 1)
  return Array.from({ length: count }, (_, place) => {
    const [matter, answer] = MATTERS[(start + place) % MATTERS.length] ?? MATTERS[0]
    const deadline = daysLater(day, chance.whole(10, 40))
    const raised: MemberValues = { matter, raisedBy: '家长代表', responsible: chance.pick(OFFICES), deadline }
    const closedOn = daysLater(day, chance.whole(5, 30))
    if (closedOn <= today && chance.happens(deadline < today ? 0.85 : 0.3)) {
      return { ...raised, answer, state: '已办结', closedOn, result: '家长认可' }
    }
    return chance.happens(0.5) ? { ...raised, answer, state: '办理中' } : { ...raised, state: '待答复' }
  })
}
