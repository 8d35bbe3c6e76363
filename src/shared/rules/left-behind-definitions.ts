import type { LeftBehindDefinition } from '../api/session'

/**
 * What a definition asks (domain §2.6). `threeMonths`: for how long a parent must be away on the day. `oneIncapable`:
 * one parent away only counts where the other cannot care.
 */
export const definitions: Record<
  LeftBehindDefinition,
  { threeMonths: boolean; under16: boolean; rural: boolean; inGrades: boolean; oneIncapable: boolean }
> = {
  // 国发〔2016〕13号: no duration is named.
  A: { threeMonths: false, under16: true, rural: true, inGrades: false, oneIncapable: true },
  // 全国学籍系统: three months, in compulsory education.
  B: { threeMonths: true, under16: false, rural: false, inGrades: true, oneIncapable: false },
  // Common wording in education, 义务教育适龄 read as a grade from 1 to 9. It speaks of farmers (农民), which the
  // register does not know of parents; own reading: the household type of the child is not asked for it.
  C: { threeMonths: true, under16: false, rural: false, inGrades: true, oneIncapable: false },
  // 江西省教育厅 survey of 2007: no duration is named.
  D: { threeMonths: false, under16: false, rural: true, inGrades: true, oneIncapable: false }
}

const sources: Record<LeftBehindDefinition, string> = {
  A: '国发〔2016〕13号口径:父母双方外出务工,或一方外出务工另一方无监护能力,截至统计日不满十六周岁的农村户籍儿童,不要求外出时长;双亲留守指父母双方外出,或一方外出另一方已故,单亲留守指一方外出另一方无监护能力。没有登记为无监护能力的在家父母,按有监护能力计',
  B: '全国学籍系统口径:义务教育阶段学生,截至统计日父母外出务工满三个月;单亲留守指父母一方外出(不等于单亲家庭),双亲留守指父母双方外出,或在世的一方外出',
  C: '教育部门常用口径:义务教育阶段学生,截至统计日父母双方或一方连续外出务工满三个月;单亲留守指父母一方外出(不等于单亲家庭),双亲留守指父母双方外出,或在世的一方外出',
  D: '江西省教育厅2007年调查口径:义务教育阶段的农村户籍学生,父母双方或一方外出务工,不要求外出时长;单亲留守指父母一方外出(不等于单亲家庭),双亲留守指父母双方外出,或在世的一方外出'
}

/** The definition and how it is reckoned, as the note under every list and report of left-behind children. */
export function definitionInWords(definition: LeftBehindDefinition, visitDays: number): string {
  if (!definitions[definition].threeMonths) return `留守按${sources[definition]}。`
  const visits = visitDays > 0 ? `中途回家不超过${visitDays}天不中断外出;` : ''
  return `留守按${sources[definition]}。${visits}外出时间只填到月或年的,从当月1日或当年1月1日起算。`
}
