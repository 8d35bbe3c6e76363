import { tidy } from '@shared/rules/text'
import type { SheetGrid } from '../excel/reading/sheet-grid'
import { isBlank, textOf } from '../imports/recognise/cells'
import type { HeaderDictionary } from '../imports/recognise/header-dictionary'
import type { Table } from '../imports/recognise/find-tables'
import { type RowFrame, rowKind } from '../imports/recognise/row-kinds'

/** Where the rows of a list go; rows from 0. */
export interface ListLayout {
  /** With the rows below the labels that are no data: 1 2 3 …, 必填 选填 …, totals on top. */
  headerRows: number[]
  first: number
  /** One less than `first` where the template has no row for data. */
  last: number
  /** So many of the rows hold an example, or what an older list says. */
  replaced: number
  /** The rows name grades or classes already. */
  lines: boolean
}

/** Whether a row looks like one of the list: it is drawn in the style of the first. */
export type IsDrawn = (row: number) => boolean

/** 一年级, 三(2)班, 全校, 合计: what a row of a report begins with. */
const LINE =
  /^(?:小学|初中)?(?:[一二三四五六七八九1-9](?:年级|\(\d{1,2}\)班|年级?\(?[\d一二三四五六七八九十]{1,2}\)?班)|初[一二三四])$/
const FEWEST_LINES = 2
/** What stands under the labels and is no data: 必填, 文本, (格式:2016-09-01). */
const DEMAND = /^[(（【]?(?:必填|选填|非必填|可不填|可选|下拉选择|文本|数字|日期|格式|填写|如[:：]?|示例格式)/

/** Finds the rows for data below the labels of a table: blank, example or older rows, up to totals, notes or the end. */
export function layoutOf(table: Table, dictionary: HeaderDictionary, isDrawn: IsDrawn | null): ListLayout {
  const { grid } = table
  const headerRows = [...table.headerRows]
  const frame = frameOf(table, dictionary)
  let row = (headerRows.at(-1) ?? -1) + 1
  for (; row < grid.rows.length && isHeading(row); row += 1) headerRows.push(row)
  const first = row
  const lines = linesFrom(first)
  if (lines >= FEWEST_LINES) return { headerRows, first, last: first + lines - 1, replaced: 0, lines: true }
  let replaced = 0
  for (; row < end(); row += 1) {
    const { kind } = kindOf(row)
    if (kind === 'data' || kind === 'example') replaced += 1
    else if (kind !== 'blank' || (isDrawn && row > first && !isDrawn(row))) break
  }
  return { headerRows, first, last: lastOf(row - 1), replaced, lines: false }

  function end() {
    if (!isDrawn) return grid.rows.length
    let drawn = grid.rows.length
    while (isDrawn(drawn)) drawn += 1
    return drawn
  }
  function cellsOf(at: number) {
    return table.columns.map(({ index }) => textOf(grid.rows[at]?.[index]))
  }
  function kindOf(at: number) {
    return rowKind(cellsOf(at), frame)
  }
  /** Behind the list a blank row or two part it from the notes: without its look they cannot be told from the list. */
  function lastOf(last: number) {
    if (isDrawn || last + 1 >= grid.rows.length || kindOf(last + 1).kind === 'total') return last
    return last > first && isBlankRow(grid, last) ? last - 1 : last
  }
  function isHeading(at: number): boolean {
    const { kind } = kindOf(at)
    if (kind === 'columnNumbers' || kind === 'header') return true
    const filled = cellsOf(at).filter(Boolean)
    if (filled.length >= 2 && filled.every((text) => DEMAND.test(text))) return true
    return kind === 'total' && isDataBelow(at)
  }
  /** Totals stand above the data where a row of the list follows. */
  function isDataBelow(at: number): boolean {
    if (isDrawn) return isDrawn(at + 1) && kindOf(at + 1).kind === 'blank'
    return at + 2 < grid.rows.length && [at + 1, at + 2].every((below) => kindOf(below).kind === 'blank')
  }
  function linesFrom(start: number): number {
    let count = 0
    for (let at = start; at < grid.rows.length; at += 1) {
      const names = cellsOf(at).filter((text) => text && !/^\d+$/.test(text))
      const [name] = names
      if (name === undefined || names.length > 2 || !names.some((text) => LINE.test(plain(text)))) break
      count += 1
    }
    return count
  }
}

function frameOf({ columns }: Table, dictionary: HeaderDictionary): RowFrame {
  const place = (test: (column: Table['columns'][number]) => boolean) => columns.findIndex(test)
  return {
    labels: columns.map(({ path }) => path.at(-1) ?? ''),
    nameColumn: place(({ meaning }) => dictionary.isTelling(meaning)),
    serialColumn: place(({ meaning }) => meaning?.kind === 'serial')
  }
}

function plain(text: string): string {
  return tidy(text).replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')')
}

/** True where nothing stands in a row. */
export function isBlankRow(grid: SheetGrid, row: number): boolean {
  return (grid.rows[row] ?? []).every(isBlank)
}
