import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import { textOf } from '../recognise/cells'

/**
 * Two lists of unfolded cards as one: a folder of workbooks with a card each is one list to look through. Columns go by
 * their labels, which may differ from file to file. Null where the titles differ: they may name different years.
 * `from` names the file of the second list, for the places of its cards.
 */
export function joinCards(one: SheetGrid, other: SheetGrid, from: string): SheetGrid | null {
  const [first, second] = [partsOf(one), partsOf(other)]
  if (!first || !second || first.title !== second.title) return null
  const headers = [...first.headers]
  const places = second.headers.map((header) => {
    const known = headers.findIndex((label) => textOf(label) === textOf(header))
    return known >= 0 ? known : headers.push(header) - 1
  })
  const rows = second.rows.map((row) => {
    const joined: Cell[] = headers.map(() => null)
    for (const [index, cell] of row.entries()) joined[places[index] ?? index] = cell
    return joined
  })
  const origins = second.origins.map(({ sheet, row }) => ({ sheet: `${from}·${sheet}`, row }))
  const above = one.rows.slice(0, first.headerRow)
  const start = { sheet: one.name, row: 1 }
  return {
    ...one,
    rows: [...above, headers, ...first.rows, ...rows],
    origins: [...above.map(() => start), start, ...first.origins, ...origins],
    cards: (one.cards ?? 0) + (other.cards ?? 0)
  }
}

function partsOf({ rows, headerRow, origins }: SheetGrid) {
  if (headerRow === undefined || !origins) return null
  const title = rows
    .slice(0, headerRow)
    .flatMap((row) => row.map(textOf))
    .join(' ')
  return {
    title,
    headerRow,
    headers: rows[headerRow] ?? [],
    rows: rows.slice(headerRow + 1),
    origins: origins.slice(headerRow + 1)
  }
}
