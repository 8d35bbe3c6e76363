import type { TemplatePicture } from '@shared/api/templates'
import { isBlank } from '../imports/recognise/cells'
import { columnLetters } from '../excel/writing/names'
import { textOf } from '../imports/recognise/cells'
import type { UnderstoodSheet } from './sheet'

/** Data rows that are shown of a list, and the rows of a card or below a list. */
const DATA_ROWS = 2
const FURTHER_ROWS = 6
const CARD_ROWS = 40
const MOST_COLUMNS = 60

/** How a sheet looks: its title, header, first rows and what stands below them, with merges; what lies between is left out. */
export function pictureOf({ grid, kind, first, last }: UnderstoodSheet): TemplatePicture {
  const width = Math.min(Math.max(0, ...grid.rows.map((row) => row.length)), MOST_COLUMNS)
  const wanted = (row: number) =>
    kind === 'list' ? row < first + DATA_ROWS || (row > last && row <= last + FURTHER_ROWS) : row < CARD_ROWS
  const rows = grid.rows.flatMap((cells, row) => {
    const isData = kind === 'list' && row >= first && row <= last
    return wanted(row) && (isData || !cells.every(isBlank)) ? [row] : []
  })
  return {
    columns: Array.from({ length: width }, (_, column) => columnLetters(column)),
    rows: rows.map((row) => ({ row: row + 1, cells: cellsOf(row) }))
  }

  function cellsOf(row: number) {
    return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
      const merge = grid.merges.find(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right
      )
      if (merge && (merge.top !== row || merge.left !== column)) return []
      return [
        {
          column: columnLetters(column),
          text: textOf(grid.rows[row]?.[column]),
          across: merge ? Math.min(merge.right, width - 1) - column + 1 : 1,
          down: merge ? merge.bottom - row + 1 : 1
        }
      ]
    })
  }
}
