/** The school's own form: every option behind a box, the chosen ones ticked. ☑走读 □住校 */
export function boxes(labels: readonly string[], chosen: readonly string[]): string {
  return labels.map((label) => `${chosen.includes(label) ? '☑' : '□'}${label}`).join(' ')
}

/** The official card (附件1: 选择项在括号中划√): every option before a bracket. 健康(√) 残疾( ) */
export function brackets(labels: readonly string[], chosen: readonly string[]): string {
  return labels.map((label) => `${label}(${chosen.includes(label) ? '√' : ' '})`).join(' ')
}
