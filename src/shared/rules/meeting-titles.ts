import { formatSchoolYear, schoolYearOf } from './school-year'

/** Kinds of parents' meetings as the year brings them (domain §4.1): by month, 1 to 12. */
const KINDS: Record<number, string> = {
  1: '期末家长会',
  4: '期中座谈会',
  6: '期末家长会',
  11: '期中座谈会'
}
const USUAL = '班级家长会'
/** What a meeting of a kind is called after its term, where that is not the kind itself. */
const WORDS: Record<string, string> = { 期中座谈会: '期中家长座谈会', [USUAL]: '家长会' }

/** The kind of meeting that a class most likely holds on a day (`YYYY-MM-DD`); new pupils' in September. */
export function meetingKindOn(day: string, newPupils: boolean): string {
  const month = Number(day.slice(5, 7))
  if (month === 9 && newPupils) return '新生家长会'
  return KINDS[month] ?? USUAL
}

/** The school year and term of a day, as titles say it: 2026—2027学年第一学期. The first term ends with January (§2.5). */
export function termTitle(day: string): string {
  const month = Number(day.slice(5, 7))
  return `${formatSchoolYear(schoolYearOf(day))}第${month >= 9 || month === 1 ? '一' : '二'}学期`
}

/** What a meeting is called: 2026—2027学年第一学期期中家长座谈会. */
export function meetingTitle(day: string, kind: string): string {
  return termTitle(day) + (WORDS[kind] ?? kind)
}
