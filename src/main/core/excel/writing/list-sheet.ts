/** A value as a cell holds it. Dates are text, `YYYY-MM-DD`. */
export type CellContent = string | number | boolean | null

/** One column of a list. */
export interface ListColumn {
  header: string
  /** A header above: neighbours with the same group are merged under it. */
  group?: string
  /** Half-width characters; taken from the header where absent. */
  width?: number
  align?: 'left' | 'center'
  /** Red, for what the reader must see. */
  warning?: boolean
}

/** One row; a total stands out. */
export type ListRow = readonly CellContent[] | { total: readonly CellContent[] }

/** One sheet in the shape of a school's register (domain §1.0): title, information, headers, rows, notes, signatures. */
export interface ListSheet {
  /** Sanitised by the writer. */
  name: string
  title?: string
  information?: string
  columns: readonly ListColumn[]
  /** Pulled once, so that a long list need not be in memory. */
  rows: Iterable<ListRow>
  notes?: readonly string[]
  signatures?: string
  /** Columns that stay in sight when the sheet is scrolled to the right. */
  frozenColumns?: number
}

/** Half-width characters that a text takes: a Chinese character is two wide. */
export function widthOf(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) > 0xff ? 2 : 1
  return width
}

/** The width a column is given, in half-width characters. */
export function columnWidth(column: ListColumn): number {
  return column.width ?? Math.min(Math.max(widthOf(column.header) + 2, 8), 24)
}

/** What a line may be broken between: each wide character, a run of narrow ones such as a number, a space. */
const BREAKABLE = /[\x21-\xff]+|[^\x21-\xff]/gu

/** A text's lines in a column of the given width, as far as one can tell without the font. */
export function linesIn(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1
  const room = Math.max(width - 1, 1)
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room), 0)
}

/** A number that does not fit goes to the next line whole, and is broken only where it is longer than a line. */
function wrappedLines(line: string, room: number): number {
  let lines = 1
  let used = 0
  for (const piece of line.match(BREAKABLE) ?? []) {
    const width = widthOf(piece)
    used += width
    if (used <= room) continue
    if (used > width) lines++
    lines += Math.ceil(width / room) - 1
    used = width % room || room
  }
  return lines
}
