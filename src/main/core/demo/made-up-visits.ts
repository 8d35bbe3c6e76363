import type { RecordValues } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { daysLater } from '@shared/rules/calendar'
import type { Chance } from './chance'
import type { DemoPupil, DemoRoom } from './made-up-class'
import { demoTerms, type DemoYear } from './made-up-year'

const METHODS = ['上门家访', '上门家访', '上门家访', '电话家访', '线上家访', '到校面谈']
const CATEGORIES = ['常规', '常规', '学困', '行为心理', '困境']
const PURPOSES = ['了解家庭情况', '反映近期在校表现', '沟通学习习惯', '关心留守儿童生活']
const AT_SCHOOL = [
  '上课认真,作业按时完成',
  '课堂上爱走神,作业有时不交',
  '和同学相处友好',
  '性格内向,不爱发言'
]
const AT_HOME = ['会帮忙做家务', '周末看手机时间较长', '由老人照看,作业没人辅导', '作息规律']
const FAMILIES = ['与祖父母同住,父母在外务工', '父母在本地务工,家庭和睦', '家中有两个孩子', '住房条件一般']
const CONTENTS = [
  '向家长介绍了孩子本学期的学习和表现,了解了孩子在家的作息,提醒注意交通和防溺水安全。',
  '与家长交流了孩子的作业习惯,商量每天固定时间做作业、控制手机使用。',
  '了解家庭近况和监护情况,请家长每周和孩子通一次电话。',
  '肯定了孩子的进步,指出计算不够细心,请家长多鼓励。'
]
const FEEDBACK = [
  '感谢老师上门',
  '会配合学校教育孩子',
  '希望老师多督促作业',
  '老人文化不高,希望学校多辅导',
  null
]
const FOLLOW_UPS = [
  '两周后电话回访作业情况',
  '安排同学结对帮扶',
  '与外出的父亲视频沟通一次',
  '联系村委会关注'
]

/** Writes the visits of a class in a school year: left-behind children about every term, the others now and then. */
export function visitsOf(chance: Chance, { teachers, pupils }: DemoRoom, year: DemoYear): RecordValues[] {
  return demoTerms.flatMap(({ from, to }) =>
    pupils.flatMap((pupil) => {
      const leftBehind = pupil.leftBehind === '双亲留守' || pupil.leftBehind === '单亲留守'
      if (!chance.happens(leftBehind ? 0.75 : 0.12)) return []
      const day = year.dayBetween(chance, from, to)
      return day === null ? [] : [visit(chance, { pupil, teachers, day, leftBehind, today: year.today })]
    })
  )
}

interface Visited {
  pupil: DemoPupil
  teachers: DemoRoom['teachers']
  day: string
  today: string
  leftBehind: boolean
}

function visit(chance: Chance, { pupil, teachers, day, today, leftBehind }: Visited): RecordValues {
  const method = chance.pick(METHODS)
  const [adult] = pupil.guardians
  const hour = String(chance.whole(9, 19)).padStart(2, '0')
  const siblings =
    method === '上门家访' ? pupil.siblings.map(({ id, name }) => ({ studentId: id, name })) : []
  return {
    studentId: pupil.id,
    visitDate: day,
    ...(chance.happens(0.5) ? { startTime: `${hour}:00`, endTime: `${hour}:40` } : {}),
    method,
    category: leftBehind ? '留守' : chance.pick(CATEGORIES),
    teachers: teachers
      .slice(0, chance.happens(0.2) ? 2 : 1)
      .map(({ name }) => name)
      .join(CHOICES_JOINED_BY),
    parentName: adult?.name ?? null,
    parentRelation: adult?.relation ?? null,
    purpose: chance.pick(PURPOSES),
    ...(chance.happens(0.5) ? { familySituation: chance.pick(FAMILIES) } : {}),
    ...(chance.happens(0.6) ? { schoolPerformance: chance.pick(AT_SCHOOL) } : {}),
    ...(chance.happens(0.4) ? { homePerformance: chance.pick(AT_HOME) } : {}),
    content: chance.pick(CONTENTS),
    parentFeedback: chance.pick(FEEDBACK),
    ...followUp(chance, day, today),
    ...(siblings.length > 0 ? { visitedSiblings: siblings } : {}),
    parentSigned: method === '上门家访'
  }
}

/** One visit in three has a follow-up; most are done by their day, a few are overdue. */
function followUp(chance: Chance, day: string, today: string): RecordValues {
  if (!chance.happens(0.35)) return { followUpState: '无需跟进' }
  const followUpDate = daysLater(day, chance.whole(10, 35))
  const planned: RecordValues = { followUp: chance.pick(FOLLOW_UPS), followUpDate }
  if (followUpDate > today || !chance.happens(0.9)) return { ...planned, followUpState: '待跟进' }
  return { ...planned, followUpState: '已完成', followUpResult: '已回访,情况有好转' }
}
