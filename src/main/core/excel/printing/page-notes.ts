import { isShown } from './pictures'
import type { PrintedSheet } from './printed-sheet'
import type { SheetPage } from './sheet-pages'

/** Below this scale letters of 10 points are smaller than 5: too small to be read on paper. */
const LEAST_SCALE = 0.5

/** Sentences about what a workbook has and the pages do not show, and about letters that become too small. */
export function pageNotes(sheets: readonly PrintedSheet[], pages: readonly SheetPage[]): string[] {
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
  const smallest = Math.min(...pages.map(({ scale }) => scale))
  return [
    ...(smallest < LEAST_SCALE
      ? [
          `内容太多,缩小到 ${Math.round(smallest * 100)}% 才放得下,打印出来字很小。请减少栏目,或导出后换大一点的纸。`
        ]
      : []),
    ...(drawn.length > 0 ? [`${drawn.join('、')}没有印出来,需要时请导出后在 WPS 中打印。`] : []),
    ...(unsolved ? ['有的公式还没有算出结果,这里是空的。请导出后在 WPS 中打开,算出结果再打印。'] : [])
  ]
}
