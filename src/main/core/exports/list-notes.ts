import type { RegisterDeclaration, RegisterKey } from '@shared/registers'
import { definitionInWords } from '@shared/rules/left-behind'
import { inWords } from '../excel/writing/school-lines'
import type { Viewing } from '../records/viewing'

const ATTENDANCE =
  '注:应到、实到按签到逐人统计,代开计入实到;没有签到名单的按填报数。出席率=实到人数÷应到人数。'

/** Definitions of numbers that a list says under its rows, by register. */
const DEFINITIONS: Partial<Record<RegisterKey, string>> = {
  parent_meetings: ATTENDANCE,
  trainings: ATTENDANCE.replace('。出席率', ';全校同一场次的学时只计一次。出席率'),
  committee_meetings: '注:应到、实到按委员出席情况统计;没有名单的按填报数。出席率=实到人数÷应到人数。',
  teaching_evaluations:
    '注:满意率=(很满意+满意+基本满意)÷四项合计;没有分项票数的按填报数。评教只汇总份数,不记录家长个人的评价。',
  legal_lectures: '注:学校每学年法治副校长授课不少于4课时(教育部令第52号《中小学法治副校长聘任与管理办法》)。'
}

/**
 * What a list must say under its rows: of left-behind children on which day and by which definition (§2.6), of terms of
 * office as of which day, of rates how they are worked out.
 */
export function listNotes({ key }: RegisterDeclaration, { facts }: Viewing): string[] {
  const definition = DEFINITIONS[key as RegisterKey]
  if (definition) return [definition]
  if (!facts) return []
  if (key === 'left_behind_children')
    return [`注:截至${inWords(facts.day)};${definitionInWords(facts.definition, facts.visitDays)}`]
  return key === 'committee_members' ? [`注:任职状态截至${inWords(facts.day)}。`] : []
}
