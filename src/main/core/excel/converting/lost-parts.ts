import type { XlsSheet, XlsWorkbook } from './xls-workbook'

/** Storages of a compound file, with what they mean for the user. */
const storages: Record<string, string> = {
  _VBA_PROJECT_CUR: '宏',
  _SX_DB_CUR: '数据透视表(留下了表上的数字)'
}
const objectNames: [keyof XlsSheet['objects'], string][] = [
  ['pictures', '张图片'],
  ['charts', '个图表'],
  ['shapes', '个文本框或图形'],
  ['controls', '个按钮或其他控件']
]

/** What is not carried over, sheet by sheet, in Chinese words for the user; `more` are what the writing left out. */
export function lostParts(
  workbook: XlsWorkbook,
  entries: readonly string[],
  more: ReadonlySet<string>
): string[] {
  const whole = new Set(entries.flatMap((entry) => storages[entry] ?? []))
  for (const words of more) whole.add(words)
  for (const { kind, name } of workbook.sheets) {
    if (kind === 'chart') whole.add(`图表工作表“${name}”`)
    if (kind === 'macro') whole.add(`宏表“${name}”`)
  }
  const perSheet = workbook.sheets.flatMap(({ name, objects, lost }) => {
    const counted = objectNames
      .filter(([kind]) => objects[kind] > 0)
      .map(([kind, words]) => `${objects[kind]} ${words}`)
    return [...counted, ...lost].map((words) => `工作表“${name}”中的${words}`)
  })
  return [...whole, ...perSheet]
}
