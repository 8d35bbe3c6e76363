import type { CardCell, CardRow } from '../../excel/writing/card-sheet'
import { marked } from './flow-rows'

/** A column of a table on a card, with its width on the grid. */
export interface TableColumn {
  label: string
  /** By what the form calls the column, if not by its label. */
  mark?: string
  columns: number
  left?: boolean
}

/**
 * A table on a card, called `table`: a row of labels over a row for each of `lines`, whose texts stand in the order of the columns.
 * What the columns leave of `width` goes to the last one: its place is the same in every row.
 */
export function tableRows(
  table: string,
  columns: readonly TableColumn[],
  lines: readonly (readonly string[])[],
  width: number
): CardRow[] {
  const spare = width - columns.reduce((sum, column) => sum + column.columns, 0)
  const widthOf = (column: TableColumn, index: number) =>
    column.columns + (index === columns.length - 1 ? spare : 0)
  const labels = columns.map((column, index): CardCell => ({
    text: column.label,
    columns: widthOf(column, index),
    kind: 'label'
  }))
  return [
    { cells: labels },
    ...lines.map((texts): CardRow => ({
      table,
      cells: columns.map((column, index) => ({
        columns: widthOf(column, index),
        kind: column.left ? 'longValue' : 'value',
        ...marked(`${table}.${column.mark ?? column.label}`, texts[index] ?? '')
      }))
    }))
  ]
}

/** So many empty lines as make at least `fewest` with the others: room for the pen. */
export function withEmptyLines(lines: readonly (readonly string[])[], fewest: number) {
  return [...lines, ...Array.from({ length: Math.max(0, fewest - lines.length) }, (): string[] => [])]
}
