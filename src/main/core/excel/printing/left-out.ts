import { isShown } from './pictures'
import type { PrintedSheet } from './printed-sheet'

/** Sentences about what a workbook has and the pages do not show; empty where they show everything. */
export function leftOut(sheets: readonly PrintedSheet[]): string[] {
  const some = (has: (one: PrintedSheet) => boolean) => sheets.some(has)
  const drawn = [
    [some(({ sheet }) => (sheet.charts ?? []).length > 0), '图表'],
    [some(({ sheet }) => (sheet.textBoxes ?? []).length > 0), '文本框'],
    [some(({ sheet }) => (sheet.images ?? []).some((image) => !isShown(image))), '部分图片'],
    [some(({ sheet }) => (sheet.conditionalRules ?? []).length > 0), '条件格式的颜色']
  ].flatMap(([has, name]) => (has ? [name] : []))
  const unsolved = some(({ sheet }) =>
    [...(sheet.cells?.values() ?? [])].some(({ formula, value }) => formula !== undefined && value === null)
  )
  return [
    ...(drawn.length > 0 ? [`${drawn.join('、')}没有印出来,需要时请导出后在 WPS 中打印。`] : []),
    ...(unsolved ? ['有的公式还没有算出结果,这里是空的。请导出后在 WPS 中打开,算出结果再打印。'] : [])
  ]
}
