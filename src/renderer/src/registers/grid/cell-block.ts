/** A cell by its place on the screen: row index in the view, column index among the shown columns. */
export interface CellPlace {
  row: number
  column: number
}

/** A rectangle of cells, all bounds included. */
export interface CellBlock {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** The rectangle between two corners, in whatever direction it was drawn. */
export function blockBetween(anchor: CellPlace, focus: CellPlace): CellBlock {
  return {
    firstRow: Math.min(anchor.row, focus.row),
    lastRow: Math.max(anchor.row, focus.row),
    firstColumn: Math.min(anchor.column, focus.column),
    lastColumn: Math.max(anchor.column, focus.column)
  }
}

/** Reads a block as WPS and Excel put it on the clipboard: tabs, line ends, quotes around cells that hold either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows[rows.length - 1]?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at] ?? ''
      else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  const last = rows[rows.length - 1]
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** Writes a block so that WPS and Excel take it over cell by cell. */
export function formatBlock(rows: string[][]): string {
  const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}
