import { tidy } from '@shared/rules/text'
import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'

/** The text of a cell as a person would read it; an error or an empty cell is ''. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return tidy(cell)
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return ''
}

/** True where a cell holds nothing that could be read. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** The letters WPS shows above a column; 0 is A. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The width of a sheet in columns. */
export function widthOf(grid: SheetGrid): number {
  let width = 0
  for (const row of grid.rows) if (row.length > width) width = row.length
  return width
}

/** A copy of the header area in which every cell of a merge holds the merge's value. */
export function spreadMerges(grid: SheetGrid, rowCount: number): string[][] {
  const width = widthOf(grid)
  const area = grid.rows
    .slice(0, rowCount)
    .map((row) => Array.from({ length: width }, (_, column) => textOf(row[column])))
  for (const { top, left, bottom, right } of grid.merges) {
    const text = area[top]?.[left]
    if (!text) continue
    for (let row = top; row <= Math.min(bottom, rowCount - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        const line = area[row]
        if (line) line[column] = text
      }
    }
  }
  return area
}
