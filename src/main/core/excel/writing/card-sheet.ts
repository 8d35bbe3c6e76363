import type { MarkedText } from './marks'
import type { CardCellKind } from './styles'

/** A cell of a card: a text over some columns of the grid and, where it says so, some rows. */
export interface CardCell extends MarkedText {
  columns: number
  rows?: number
  kind: CardCellKind
}

/** A row of cells from left to right; columns that a cell of an earlier row reaches into are passed over. */
export interface CardRow {
  cells: readonly CardCell[]
  /** The collection whose members stand in these rows, one below another. */
  table?: string
  /** So many points high where the page allows it: room for the pen. */
  height?: number
  /** So many points high whatever the page holds: somebody is to sign here. */
  least?: number
  /** Keeps its height where the page has room to spare. */
  fixed?: boolean
}

/** A form on one A4 page, on a sheet of its own. */
export interface Card {
  /** The name of the sheet; sanitised and made unique by the writer. */
  name: string
  /** The widths of the grid's columns in half-width characters, about 100 together. */
  widths: readonly number[]
  rows: readonly CardRow[]
}

/** A cell at its place, rows and columns counted from 0. */
export interface PlacedCell {
  text: string
  form?: string
  kind: CardCellKind
  row: number
  column: number
  rows: number
  columns: number
}

/**
 * Gives every cell its place. Cells fill the grid without gaps and without overlapping, as merged ranges must;
 * throws where the rows of a card do not, which is a mistake of the form's code.
 */
export function placeCells({ widths, rows }: Card): PlacedCell[] {
  const taken: number[] = widths.map(() => 0)
  const placed = rows.flatMap(({ cells }, row) => {
    let column = 0
    const ofRow = cells.map((cell): PlacedCell => {
      while ((taken[column] ?? 0) > row) column++
      const place = { ...cell, row, column, rows: cell.rows ?? 1 }
      for (const end = column + cell.columns; column < end; column++) {
        if ((taken[column] ?? Infinity) > row)
          throw new Error(`overlapping cells in row ${row + 1} of a card`)
        taken[column] = row + place.rows
      }
      return place
    })
    if (taken.some((until) => until <= row)) throw new Error(`a gap in row ${row + 1} of a card`)
    return ofRow
  })
  if (taken.some((until) => until > rows.length)) throw new Error('cells beyond the last row of a card')
  return placed
}
