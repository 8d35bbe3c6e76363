import type { CellContent, ListSheet } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'

/** The column that says why; an import leaves it alone, so that the corrected file can be imported as it is. */
export const REASON_HEADER = '错误原因'

/** The rejected rows of one sheet, as they stood in the file. */
export interface RejectedSheet {
  name: string
  headers: readonly string[]
  rows: readonly { cells: readonly CellContent[]; reason: string }[]
}

/**
 * A workbook to correct and import again: the headers in the first row, the cells unchanged (text stays text,
 * a number a number), and a last red column 错误原因. Where the rows came from such a workbook, its old reasons are
 * replaced. Cells beyond the last header are kept under empty headers. Without a sheet the workbook holds one
 * empty list, because a workbook without sheets cannot be opened.
 */
export function writeRejectedRows({ sheets }: { sheets: readonly RejectedSheet[] }): Uint8Array {
  const given = sheets.length > 0 ? sheets : [{ name: '没有退回的行', headers: [], rows: [] }]
  return writeListWorkbook({ sheets: given.map(toListSheet) })
}

function toListSheet({ name, headers, rows }: RejectedSheet): ListSheet {
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length)
  const kept = Array.from({ length: count }, (_, index) => index).filter(
    (index) => headers[index]?.trim() !== REASON_HEADER
  )
  return {
    name,
    columns: [
      ...kept.map((index) => ({ header: headers[index] ?? '' })),
      { header: REASON_HEADER, width: 40, warning: true }
    ],
    rows: rows.map(({ cells, reason }) => [...kept.map((index) => cells[index] ?? null), reason])
  }
}
