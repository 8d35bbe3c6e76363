import type { MemberValues } from '@shared/registers'
import { formatMonth } from '@shared/rules/calendar'
import type { Chance } from './chance'

const SCHOOLING = ['小学', '初中', '初中', '初中', '高中', '中专', '大专', '本科']
const JOBS = ['务农', '务工', '务工', '个体经营', '司机', '工人', '营业员', '教师']

/** The child's year of birth, and the school year in which the school writes down what it knows. */
export interface ChildOf {
  born: number
  schoolYear: number
}

/** What a school knows of some parents: a good part of every card stays empty. */
export function parentFacts(chance: Chance, { born, schoolYear }: ChildOf): MemberValues {
  return {
    ...bornIn(chance, born - chance.whole(21, 36), schoolYear),
    ...(chance.happens(0.5) ? { education: chance.pick(SCHOOLING) } : {}),
    ...(chance.happens(0.4) ? { job: chance.pick(JOBS) } : {}),
    ...(chance.happens(0.05) ? { politicalStatus: '中共党员' } : {})
  }
}

/** What a school knows of a grandparent who looks after a child. */
export function grandparentFacts(chance: Chance, { born, schoolYear }: ChildOf): MemberValues {
  return {
    ...bornIn(chance, born - chance.whole(44, 60), schoolYear),
    ...(chance.happens(0.4) ? { education: chance.pick(['文盲', '小学', '小学', '初中']) } : {}),
    ...(chance.happens(0.4) ? { job: '务农' } : {}),
    livesWith: true
  }
}

/** To the month for some, as an age for others, unknown for the rest. */
function bornIn(chance: Chance, year: number, schoolYear: number): MemberValues {
  const place = chance.next()
  if (place < 0.3) return { birthDate: formatMonth(year, chance.whole(1, 12)) }
  return place < 0.6 ? { age: schoolYear - year, ageYear: schoolYear } : {}
}
