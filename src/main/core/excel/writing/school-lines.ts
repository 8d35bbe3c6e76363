const GAP = ' '.repeat(6)

/** The line under the title of every school list (domain §1.0). `day` is `YYYY-MM-DD`. */
export function informationLine(schoolName: string, filledBy: string, day: string): string {
  return [`填报单位(盖章):${schoolName}`, `填报人:${filledBy}`, `填报时间:${inWords(day)}`].join(GAP)
}

/** The line for signatures at the foot. */
export const signatureLine = ['单位负责人(签名):', '复核人(签名):', '填表人(签名):'].join(' '.repeat(20))

/** 2026年9月1日 for `2026-09-01`. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026—2027学年度 for the school year that starts in 2026. */
export function schoolYearInWords(schoolYear: number): string {
  return `${schoolYear}—${schoolYear + 1}学年度`
}

/** 三年级 for grade 3 (1–9). */
export function gradeName(grade: number): string {
  return `${'一二三四五六七八九'[grade - 1] ?? grade}年级`
}
