import type { Card, CardCell, CardRow } from '../../excel/writing/card-sheet'

/** What a card says, by the marks of its form. */
export interface CardContent {
  name: string
  marks: Map<string, string>
  /** By table, the marks of each row that says anything. */
  tables: Map<string, Map<string, string>[]>
}

/** The card as a form is drawn: a table has marks in its first row only, below which lines are empty. */
export function asForm(card: Card): Card {
  const begun = new Set<string>()
  return {
    ...card,
    rows: card.rows.map((row) => {
      const again = row.table !== undefined && begun.has(row.table)
      if (row.table !== undefined) begun.add(row.table)
      return again ? { ...row, cells: row.cells.map((cell): CardCell => ({ ...cell, form: '' })) } : row
    })
  }
}

/** What is filled into the form of a card. */
export function contentOf({ name, rows }: Card): CardContent {
  const tables = new Map<string, Map<string, string>[]>()
  for (const row of rows) {
    if (row.table === undefined) continue
    const marks = marksOf(row)
    const lines = tables.get(row.table) ?? []
    tables.set(row.table, lines)
    if ([...marks.values()].some(Boolean)) lines.push(marks)
  }
  const marks = new Map(rows.filter(({ table }) => table === undefined).flatMap((row) => [...marksOf(row)]))
  return { name, marks, tables }
}

function marksOf({ cells }: CardRow): Map<string, string> {
  return new Map(cells.flatMap(({ marks = {} }) => Object.entries(marks)))
}
