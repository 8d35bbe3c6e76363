import { type Card, type PlacedCell, placeCells } from './card-sheet'
import { HIGHEST_ROW } from './cell-xml'
import { linesIn } from './list-sheet'
import { type CardSize, cardSizes } from './styles'

/** What A4 portrait leaves between the margins of a card, in points, with a little to spare for other printers. */
const PAGE_HEIGHT = 775
/** One line of text takes so much of its letters' height, in the fonts of Windows and in those of others. */
const LINE = 1.4
const PADDING = 4
const SMALLEST = cardSizes[cardSizes.length - 1] as CardSize
const TITLE_SIZE = 16
/** A half-width character of this size is as wide as the unit in which columns are measured. */
const UNIT_SIZE = 10.5
/** What a cell leaves free left and right of its text, in the same unit. */
const MARGIN = 1.2
/** A row with room to spare grows by no more than this, in points: a short card does not become a poster. */
const MOST_GROWTH = 16

/** A card ready to be written: the size of its letters, the heights of its rows in points, its cells by place. */
export interface CardLayout {
  size: CardSize
  heights: number[]
  cells: PlacedCell[]
}

/**
 * Lays a card out on one page. Rows are as high as their texts need; where that does not fit the page, the letters
 * become smaller, so that nothing is cut off (what is too long even so is scaled down by `fitToPage`). Room to spare
 * makes the rows higher.
 */
export function layOutCard(card: Card): CardLayout {
  const cells = placeCells(card)
  const size = cardSizes.find((one) => sum(heightsOf(card, cells, one)) <= PAGE_HEIGHT) ?? SMALLEST
  return { size, ...split(cells, grown(card, heightsOf(card, cells, size))) }
}

function heightsOf(card: Card, cells: readonly PlacedCell[], size: CardSize): number[] {
  const heights = card.rows.map(({ least = 0 }) => Math.max(size * LINE + PADDING, least))
  const byRows = [...cells].sort((left, right) => left.rows - right.rows)
  for (const cell of byRows) {
    const end = cell.row + cell.rows
    const missing = neededHeight(card, cell, size) - sum(heights.slice(cell.row, end))
    for (let row = cell.row; missing > 0 && row < end; row++)
      heights[row] = (heights[row] ?? 0) + missing / cell.rows
  }
  return heights
}

function neededHeight(card: Card, { text, kind, column, columns }: PlacedCell, size: CardSize) {
  const width = sum(card.widths.slice(column, column + columns)) - MARGIN
  const letters = kind === 'title' ? TITLE_SIZE : size
  return linesIn(text, (width * UNIT_SIZE) / letters) * letters * LINE + PADDING
}

/** Spare height goes first to the rows that ask for room for the pen, as far as it goes; what is left, to all of them. */
function grown({ rows }: Card, needed: readonly number[]): number[] {
  const asked = needed.map((height, row) => Math.max(0, (rows[row]?.height ?? 0) - height))
  const spare = Math.max(PAGE_HEIGHT - sum(needed), 0)
  const granted = Math.min(1, spare / Math.max(sum(asked), 1))
  const growing = rows.filter(({ fixed }) => !fixed).length
  const growth = Math.min((spare - granted * sum(asked)) / Math.max(growing, 1), MOST_GROWTH)
  return needed.map((height, row) => height + granted * (asked[row] ?? 0) + (rows[row]?.fixed ? 0 : growth))
}

/** A row higher than a spreadsheet knows becomes several, over which its cells reach: a long text is not cut off. */
function split(
  cells: readonly PlacedCell[],
  heights: readonly number[]
): Pick<CardLayout, 'cells' | 'heights'> {
  const parts = heights.map((height) => Math.ceil(height / HIGHEST_ROW))
  const starts = parts.map((_, row) => sum(parts.slice(0, row)))
  return {
    heights: heights.flatMap((height, row) =>
      Array.from({ length: parts[row] ?? 1 }, () => height / (parts[row] ?? 1))
    ),
    cells: cells.map((cell) => ({
      ...cell,
      row: starts[cell.row] ?? cell.row,
      rows: sum(parts.slice(cell.row, cell.row + cell.rows))
    }))
  }
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
