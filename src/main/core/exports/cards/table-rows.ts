import type { CardCell, CardRow } from '../../excel/writing/card-sheet'

/** A column of a table on a card, with its width on the grid. */
export interface TableColumn {
  label: string
  columns: number
  left?: boolean
}

/**
 * A table on a card: a row of labels over a row for each of `lines`, whose texts stand in the order of the columns.
 * What the columns leave of `width` goes to the last one: its place is the same in every row.
 */
export function tableRows(
  columns: readonly TableColumn[],
  lines: readonly (readonly string[])[],
  width: number
): CardRow[] {
  const spare = width - columns.reduce((sum, column) => sum + column.columns, 0)
  const row = (kindOf: (column: TableColumn) => CardCell['kind'], texts: readonly string[]): CardRow => ({
    cells: columns.map((column, index) => ({
      text: texts[index] ?? '',
      columns: column.columns + (index === columns.length - 1 ? spare : 0),
      kind: kindOf(column)
    }))
  })
  return [
    row(
      () => 'label',
      columns.map(({ label }) => label)
    ),
    ...lines.map((texts) => row(({ left }) => (left ? 'longValue' : 'value'), texts))
  ]
}

/** So many empty lines as make at least `fewest` with the others: room for the pen. */
export function withEmptyLines(lines: readonly (readonly string[])[], fewest: number) {
  return [...lines, ...Array.from({ length: Math.max(0, fewest - lines.length) }, (): string[] => [])]
}
