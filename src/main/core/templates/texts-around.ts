import type { SheetGrid } from '../excel/reading/sheet-grid'
import { hasMark } from '../excel/writing/marks'
import { columnLetter, textOf } from '../imports/recognise/cells'
import { Boxes } from '../imports/cards/boxes'
import type { ListLayout } from './layout'
import type { TemplateText } from './sheet'

const LINE = /[\p{Script=Han}）)]\s*[:：]/u
/** A label that has its answer in the cell beside it: 学校:, 填报单位(盖章). */
const LABEL_ALONE = /^[\p{Script=Han}（）()]{2,14}\s*[:：]?\s*$/u
const BLANKS = /[_＿×xX*]{2,}|\s{2,}|[(（]\s*学校名称/

/** The title and the information lines above a list, and what is signed below it, as far as they have blanks. */
export function textsAround(grid: SheetGrid, { headerRows, last }: ListLayout): TemplateText[] {
  const top = headerRows[0] ?? 0
  const boxes = new Boxes(grid, grid.rows.length)
  const rows = [
    ...Array(top).keys(),
    ...Array.from({ length: Math.max(0, grid.rows.length - last - 1) }, (_, n) => last + 1 + n)
  ]
  return rows.flatMap((row) => textsOf(boxes, row, row < top))
}

/** The texts with blanks of one row. */
export function textsOf(boxes: Boxes, row: number, above: boolean): TemplateText[] {
  const all = { left: 0, right: boxes.width - 1 }
  return boxes.startingIn(row, all).flatMap((box): TemplateText[] => {
    if (typeof box.cell !== 'string' || !box.text) return []
    const text = box.cell
    const at = { place: `${columnLetter(box.left)}${box.top + 1}`, row: box.top, column: box.left }
    const beside = boxes.at(row, box.right + 1)
    if (LABEL_ALONE.test(text) && beside && beside.top === row && !beside.text) {
      const place = `${columnLetter(beside.left)}${row + 1}`
      return [
        { place, row, column: beside.left, text: '', label: box.text.replace(/\s*[:：]$/, ''), title: false }
      ]
    }
    if (LINE.test(text) && textOf(text).length < 200) return [{ ...at, text, title: false }]
    if (hasMark(text)) return [{ ...at, text, title: above }]
    return above && BLANKS.test(text) ? [{ ...at, text, title: true }] : []
  })
}
