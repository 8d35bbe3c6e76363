import { LedgerError } from '@shared/api/errors'
import { allCharacters, cells, sheetColumns, sheetRows, tooLarge } from './limits'
import type { Cell } from './sheet-grid'

/** Counts what all sheets of one workbook hold together, and refuses with `file_too_large` what is over the limits. */
export class GridBudget {
  private cells = 0
  private characters = 0

  spend(newCells: number, value: Cell) {
    this.cells += newCells
    if (typeof value === 'string') this.characters += value.length
    if (this.cells > cells) throw tooLarge('超过 2000 万个单元格')
    if (this.characters > allCharacters) throw tooLarge('文字超过 4 亿个')
  }
}

/** Puts cells into rows. Empty cells leave no trace, so that a sheet formatted down to its last row stays small. */
export class GridBuilder {
  readonly rows: Cell[][] = []

  constructor(private readonly budget: GridBudget) {}

  /** Sets a cell; row and column from 0. Throws `file_damaged` outside the bounds of a sheet. */
  set(row: number, column: number, value: Cell) {
    if (value === null || value === '') return
    if (!(row >= 0 && row < sheetRows && column >= 0 && column < sheetColumns))
      throw new LedgerError('file_damaged')
    const missing = Math.max(0, row + 1 - this.rows.length)
    for (let count = 0; count < missing; count += 1) this.rows.push([])
    const cells = this.rows[row] ?? []
    const gap = Math.max(0, column + 1 - cells.length)
    this.budget.spend(missing + gap, value)
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }
}
