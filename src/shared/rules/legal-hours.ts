/** What is known of the lectures on the law; hours are 课时. */
interface Known {
  /** A calendar year. */
  year: number
  required: number
  hoursInYear: number
  /** Lectures of that year whose hours nobody wrote down. */
  withoutHours: number
  vicePrincipals: readonly unknown[]
}

/**
 * What a school still owes, in words: at least one vice-principal for law, and so many hours a calendar year
 * (中小学法治副校长聘任与管理办法, 教育部令第52号, in force since 2022-05-01).
 */
export function lawWarnings({ year, required, hoursInYear, withoutHours, vicePrincipals }: Known): string[] {
  const warnings: string[] = []
  if (vicePrincipals.length === 0) {
    warnings.push('没有在任的法治副校长,按规定至少聘任 1 名,请在法治副校长名册中登记')
  }
  if (hoursInYear < required) {
    const missing = Math.round((required - hoursInYear) * 10) / 10
    warnings.push(`${year}年还差 ${missing} 课时,按规定每年不少于 ${required} 课时`)
  }
  if (withoutHours > 0) warnings.push(`${withoutHours} 次讲座没有填课时,没有计入`)
  return warnings
}
