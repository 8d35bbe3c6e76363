import { definitionInWords } from '@shared/rules/left-behind'
import { inWords, schoolYearInWords } from '../../excel/writing/school-lines'
import type { CountedGroup } from './counting'
import type { SchoolFacts } from './facts'

/** What stands at the foot of a report: whom and what it counts, and by which rules. */
export function notesOf(
  { viewing, period, withoutClass }: SchoolFacts,
  counted: readonly CountedGroup[],
  sharedByLines: boolean
): string[] {
  const { facts, schoolYear, scope } = viewing
  const { day, definition, visitDays } = facts
  return [
    `学生、登记表和留守情况截至${inWords(day)},按${schoolYearInWords(schoolYear)}的年级统计;不含已毕业学生和回收站中的学生。`,
    `家访、会议和活动统计${inWords(period.from)}至${inWords(period.to)}发生的;日期只填到月或年、不能确定在这段时间内的不计。`,
    definitionInWords(definition, visitDays),
    ...(sharedByLines ? ['同一件事涉及几个班的,各班都计,合计只计一次,因此各行之和可能大于合计。'] : []),
    ...counted.flatMap(({ notes = [] }) => notes),
    ...(withoutClass.length > 0 ? [`另有 ${withoutClass.length} 名学生没有登记班级,未计入各项数据。`] : []),
    ...(scope ? ['只统计本账号任教的班级。'] : [])
  ]
}
