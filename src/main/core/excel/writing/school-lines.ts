import { formatClassName } from '@shared/rules/class-names'

const GAP = ' '.repeat(6)

/** The line under the title of every school list (domain §1.0). `day` is `YYYY-MM-DD`. */
export function informationLine(schoolName: string, filledBy: string, day: string): string {
  return [`填报单位(盖章):${schoolName}`, `填报人:${filledBy}`, `填报时间:${inWords(day)}`].join(GAP)
}

/** The line for signatures at the foot. */
export const signatureLine = ['单位负责人(签名):', '复核人(签名):', '填表人(签名):'].join(' '.repeat(20))

/** 2026年9月1日 for `2026-09-01`, 2026年9月 for `2026-09`, 2026年 for `2026`. */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}

/** 2026—2027学年度 for the school year that starts in 2026. */
export function schoolYearInWords(schoolYear: number): string {
  return `${schoolYear}—${schoolYear + 1}学年度`
}

/** 三年级 for grade 3 (1–9). */
export function gradeName(grade: number): string {
  return `${'一二三四五六七八九'[grade - 1] ?? grade}年级`
}

/** The part of a school that a view is of, as titles and file names say it: 三(2)班, 三年级, or nothing for all of it. */
export function partOf({
  grade,
  classNo
}: {
  grade?: number | undefined
  classNo?: number | undefined
}): string {
  if (grade === undefined) return ''
  return classNo === undefined ? gradeName(grade) : formatClassName(grade, classNo)
}
