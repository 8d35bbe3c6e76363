import { read, utils } from 'xlsx'

type Line = (string | null)[]

/** A printed card as a reader of the file sees it. */
export interface CardCells {
  title: string
  line: string
  texts: string[]
  /** The next text right of a label; null where its cell is empty. */
  valueOf(label: string): string | null | undefined
  /** The filled cells of the rows under the labels of a table, down to the first row that has another number of cells. */
  rowsUnder(label: string): string[][]
  /** The texts of the last row. */
  last: string[]
}

/** The cards of a workbook by the names of their sheets. */
export function openSheets(bytes: Uint8Array): Record<string, CardCells> {
  const book = read(bytes)
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {}
      const lines = utils.sheet_to_json<Line>(sheet, { header: 1, defval: null })
      return [name, cardOf(lines, sheet['!merges'] ?? [])]
    })
  )
}

function cardOf(
  lines: Line[],
  merges: { s: { r: number; c: number }; e: { r: number; c: number } }[]
): CardCells {
  const filled = (row: number) =>
    (lines[row] ?? []).filter((cell) => cell !== null && cell !== '') as string[]
  /** Where the cell that begins at a place ends. */
  const endOf = (r: number, c: number) => merges.find(({ s }) => s.r === r && s.c === c)?.e.c ?? c
  const placeOf = (label: string) => {
    const row = lines.findIndex((line) => line.includes(label))
    return row < 0 ? null : { row, column: lines[row]?.indexOf(label) ?? 0 }
  }
  return {
    title: filled(0)[0] ?? '',
    line: filled(1)[0] ?? '',
    texts: lines.flat().filter((cell): cell is string => cell !== null && cell !== ''),
    last: filled(lines.length - 1),
    valueOf(label) {
      const place = placeOf(label)
      if (!place) return undefined
      return lines[place.row]?.[endOf(place.row, place.column) + 1] || null
    },
    rowsUnder(label) {
      const place = placeOf(label)
      if (!place) return []
      const rows: string[][] = []
      const begins = (row: number) => merges.filter(({ s }) => s.r === row && s.c > 0).map(({ s }) => s.c)
      const columns = begins(place.row).join()
      for (let row = place.row + 1; row < lines.length && begins(row).join() === columns; row++)
        rows.push(filled(row))
      return rows.filter((row) => row.length > 0)
    }
  }
}
