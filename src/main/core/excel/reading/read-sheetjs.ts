import type { Job } from '../../job'
import { GridBudget, GridBuilder } from './grid-builder'
import { sheetJsBounds, sheetRows, tooLarge } from './limits'
import { runSheetJs } from './run-sheetjs'
import type { WorkbookGrid } from './sheet-grid'
import type { SheetJsTask } from './sheetjs-messages'

/** Reads a workbook as grids with SheetJS, within the bounds of `runSheetJs`. */
export async function readWithSheetJs(
  task: SheetJsTask,
  job: Job,
  bounds = sheetJsBounds
): Promise<WorkbookGrid> {
  const found: WorkbookGrid = { sheets: [], date1904: false, container: task.container }
  const budget = new GridBudget()
  let grid = new GridBuilder(budget)
  let firstRow = 0
  return runSheetJs(
    { kind: 'grids', ...task },
    job,
    (reply) => {
      if (reply.kind === 'sheet') {
        if (reply.rowCount > sheetRows) throw tooLarge('行数过多')
        grid = new GridBuilder(budget)
        firstRow = 0
        found.sheets.push({ ...reply.sheet, rows: grid.rows })
      } else if (reply.kind === 'rows') {
        reply.rows.forEach((row, index) =>
          row.forEach((cell, column) => grid.set(firstRow + index, column, cell))
        )
        firstRow += reply.rows.length
      } else if (reply.kind === 'end') return { ...found, date1904: reply.date1904 }
    },
    bounds
  )
}
