import type { BorderLineStyle, BorderSide, BorderStyle } from 'hucre'
import { type Block, places } from './block'
import { cssColour } from './colours'

interface Stroke {
  /** Points. */
  width: number
  dash?: string
  double?: boolean
  /** Which of two neighbours' lines is drawn. */
  weight: number
}

const strokes: Record<BorderLineStyle, Stroke> = {
  hair: { width: 0.4, dash: '0.8 0.8', weight: 1 },
  dotted: { width: 0.7, dash: '0.8 1.2', weight: 2 },
  dashDotDot: { width: 0.7, dash: '5 1.5 1 1.5 1 1.5', weight: 3 },
  dashDot: { width: 0.7, dash: '5 1.5 1 1.5', weight: 4 },
  dashed: { width: 0.7, dash: '3 1.5', weight: 5 },
  thin: { width: 0.7, weight: 6 },
  mediumDashDotDot: { width: 1.4, dash: '6 2 2 2 2 2', weight: 7 },
  slantDashDot: { width: 1.4, dash: '6 2 2 2', weight: 8 },
  mediumDashDot: { width: 1.4, dash: '6 2 2 2', weight: 9 },
  mediumDashed: { width: 1.4, dash: '5 2', weight: 10 },
  medium: { width: 1.4, weight: 11 },
  thick: { width: 2.2, weight: 12 },
  double: { width: 0.6, double: true, weight: 13 }
}
const BLACK = '#000000'
/** Half the distance between the two lines of a double one, in points. */
const DOUBLE_GAP = 0.9

/** Collects paths of one look, so that a page has a handful of them instead of one for each cell. */
export class Drawing {
  private readonly fills = new Map<string, string>()
  private readonly lines = new Map<string, string>()

  constructor(private readonly theme: readonly string[]) {}

  /** Draws fills and lines of a block where it is on the page. */
  add(block: Block) {
    const rows = places(block.rows, block.printed.heights)
    const columns = places(block.columns, block.printed.widths)
    for (const row of rows) for (const column of columns) this.addFill(block, row, column)
    const grid = { rows, columns, block }
    this.addAcross(grid)
    this.addDown(grid)
    this.addSlanting(grid)
  }

  /** The picture of a page of this size in points. */
  svg(width: number, height: number): string {
    if (this.fills.size + this.lines.size === 0) return ''
    const fills = [...this.fills].map(([colour, path]) => `<path fill="${colour}" d="${path}"/>`)
    const lines = [...this.lines].map(([look, path]) => `<path ${look} d="${path}"/>`)
    return `<svg viewBox="0 0 ${width} ${height}" fill="none">${fills.join('')}${lines.join('')}</svg>`
  }

  private addFill({ printed, x, y, scale }: Block, row: Place, column: Place) {
    const merge = printed.merge(row.at, column.at)
    const fill = printed.style(merge?.startRow ?? row.at, merge?.startCol ?? column.at)?.fill
    if (!fill) return
    const own =
      fill.type === 'gradient' ? fill.stops[0]?.color : fill.pattern === 'solid' ? fill.fgColor : fill.bgColor
    // A pattern of dots or hatching becomes a light grey.
    const plain = fill.type === 'pattern' && fill.pattern === 'none'
    const colour =
      cssColour(own, this.theme) ?? (fill.type === 'pattern' && fill.pattern !== 'solid' ? '#dddddd' : '')
    if (plain || colour === '' || colour === '#ffffff') return
    const [left, top] = [x + column.start * scale, y + row.start * scale]
    const box = `M${round(left)} ${round(top)}h${round(column.size * scale)}v${round(row.size * scale)}H${round(left)}z`
    this.fills.set(colour, (this.fills.get(colour) ?? '') + box)
  }

  private addAcross({ rows, columns, block }: Grid) {
    for (let edge = 0; edge <= rows.length; edge++) {
      const above = rows[edge - 1]?.at ?? (rows[edge]?.at ?? 0) - 1
      const below = rows[edge]?.at ?? above + 1
      const position = edge < rows.length ? rows[edge]?.start : endOf(rows[edge - 1])
      const y = block.y + (position ?? 0) * block.scale
      this.addRuns(
        columns,
        block.x,
        block.scale,
        (column) => {
          if (sameMerge(block, above, column, below, column)) return undefined
          const [over, under] = [borderOf(block, above, column), borderOf(block, below, column)]
          return stronger(over?.bottom, under?.top)
        },
        (from, to) => (shift) => `M${round(from)} ${round(y + shift)}H${round(to)}`
      )
    }
  }

  private addDown({ rows, columns, block }: Grid) {
    for (let edge = 0; edge <= columns.length; edge++) {
      const left = columns[edge - 1]?.at ?? (columns[edge]?.at ?? 0) - 1
      const right = columns[edge]?.at ?? left + 1
      const position = edge < columns.length ? columns[edge]?.start : endOf(columns[edge - 1])
      const x = block.x + (position ?? 0) * block.scale
      this.addRuns(
        rows,
        block.y,
        block.scale,
        (row) => {
          if (sameMerge(block, row, left, row, right)) return undefined
          return stronger(borderOf(block, row, left)?.right, borderOf(block, row, right)?.left)
        },
        (from, to) => (shift) => `M${round(x + shift)} ${round(from)}V${round(to)}`
      )
    }
  }

  /** Neighbouring pieces of the same line become one. */
  private addRuns(
    along: Place[],
    origin: number,
    scale: number,
    sideAt: (at: number) => BorderSide | undefined,
    path: (from: number, to: number) => (shift: number) => string
  ) {
    let open: { look: string; side: BorderSide; from: number; to: number } | undefined
    const close = () => open && this.addLine(open.side, path(open.from, open.to))
    for (const { at, start, size } of along) {
      const side = sideAt(at)
      const look = side ? this.lookOf(side) : ''
      const [from, to] = [origin + start * scale, origin + (start + size) * scale]
      if (open && open.look === look) open.to = to
      else {
        close()
        open = side ? { look, side, from, to } : undefined
      }
    }
    close()
  }

  private addSlanting({ rows, columns, block }: Grid) {
    for (const row of rows) {
      for (const column of columns) {
        const border = borderOf(block, row.at, column.at)
        if (!border?.diagonal?.style || (!border.diagonalDown && !border.diagonalUp)) continue
        const merge = block.printed.merge(row.at, column.at)
        if (merge && (merge.startRow !== row.at || merge.startCol !== column.at)) continue
        const wide = columns.filter(({ at }) => at >= column.at && at <= (merge?.endCol ?? column.at))
        const high = rows.filter(({ at }) => at >= row.at && at <= (merge?.endRow ?? row.at))
        const [left, right] = [column.start, endOf(wide.at(-1))].map((place) =>
          round(block.x + place * block.scale)
        )
        const [top, bottom] = [row.start, endOf(high.at(-1))].map((place) =>
          round(block.y + place * block.scale)
        )
        if (border.diagonalDown) this.addLine(border.diagonal, () => `M${left} ${top}L${right} ${bottom}`)
        if (border.diagonalUp) this.addLine(border.diagonal, () => `M${left} ${bottom}L${right} ${top}`)
      }
    }
  }

  private addLine(side: BorderSide, path: (shift: number) => string) {
    const look = this.lookOf(side)
    const drawn = strokes[side.style].double ? path(-DOUBLE_GAP) + path(DOUBLE_GAP) : path(0)
    this.lines.set(look, (this.lines.get(look) ?? '') + drawn)
  }

  private lookOf({ style, color }: BorderSide): string {
    const { width, dash } = strokes[style]
    const colour = cssColour(color, this.theme) ?? BLACK
    return `stroke="${colour}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ' stroke-linecap="square"'}`
  }
}

type Place = ReturnType<typeof places>[number]
interface Grid {
  rows: Place[]
  columns: Place[]
  block: Block
}

function endOf(place: Place | undefined): number {
  return place ? place.start + place.size : 0
}

function borderOf({ printed }: Block, row: number, column: number): BorderStyle | undefined {
  return printed.style(row, column)?.border
}

function sameMerge(
  { printed }: Block,
  row: number,
  column: number,
  otherRow: number,
  otherColumn: number
): boolean {
  const merge = printed.merge(row, column)
  return merge !== undefined && merge === printed.merge(otherRow, otherColumn)
}

function stronger(one: BorderSide | undefined, other: BorderSide | undefined): BorderSide | undefined {
  const [first, second] = [one, other].map((side) => (side && side.style in strokes ? side : undefined))
  if (!first || !second) return first ?? second
  return strokes[second.style].weight > strokes[first.style].weight ? second : first
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
