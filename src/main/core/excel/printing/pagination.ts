/** A run of rows or columns, from 0, the last one included. */
export interface Span {
  from: number
  to: number
}

/** Rows or columns that are to be shared out over pages, with their sizes in points; 0 is hidden. */
export interface Strip {
  sizes: readonly number[]
  range: Span
  /** Repeated on every page after the one it is on itself. */
  titles: Span | undefined
  /** A new page begins before these. */
  breaks: readonly number[]
}

/** What one page shows of a strip; `titles` are those that are repeated on it. */
export interface Share extends Span {
  titles: Span | undefined
}

/** How large what is printed becomes: a fixed percentage, or so that it takes no more pages than this (0: any number). */
export type Scaling = { percent: number } | { wide: number; tall: number }

const LEAST_PERCENT = 10
/** Points by which a row may reach over the edge: sizes are rounded, and one hair must not cost a page. */
const TOLERANCE = 0.5

/** The points that a span takes. */
export function sizeOf(sizes: readonly number[], { from, to }: Span): number {
  let sum = 0
  for (let at = from; at <= to; at++) sum += sizes[at] ?? 0
  return sum
}

/** Shares a strip out over pages with this room, in points. What is larger than a page gets one of its own. */
export function shareOut({ sizes, range, titles, breaks }: Strip, room: number): Share[] {
  const shares: Share[] = []
  const breaksAt = new Set(breaks)
  const repeated = (from: number) => (titles && from > titles.to ? titles : undefined)
  let from = range.from
  let used = 0
  for (let at = range.from; at <= range.to; at++) {
    const size = sizes[at] ?? 0
    const above = repeated(from)
    const left = room - (above ? sizeOf(sizes, above) : 0)
    const full = used > 0 && size > 0 && used + size > left + TOLERANCE
    if (full || (used > 0 && breaksAt.has(at))) {
      shares.push({ from, to: at - 1, titles: above })
      from = at
      used = 0
    }
    used += size
  }
  if (used > 0) shares.push({ from, to: range.to, titles: repeated(from) })
  return shares
}

/**
 * The scale at which rows and columns are printed: the largest whole percentage up to 100 that keeps to the number of
 * pages, as Excel takes it. Breaks that somebody set count only where the number of pages is left open.
 */
export function scaleOf(
  scaling: Scaling,
  rows: Strip,
  columns: Strip,
  room: { width: number; height: number }
): number {
  if ('percent' in scaling) return Math.min(400, Math.max(LEAST_PERCENT, scaling.percent)) / 100
  const { wide, tall } = scaling
  for (let percent = 100; percent > LEAST_PERCENT; percent--) {
    const pagesOf = (strip: Strip, points: number) =>
      shareOut({ ...strip, breaks: [] }, (points * 100) / percent)
    const fitsAcross = wide === 0 || pagesOf(columns, room.width).length <= wide
    // One page must not be left with something larger than itself.
    const narrow =
      wide !== 1 || (sizeOf(columns.sizes, columns.range) * percent) / 100 <= room.width + TOLERANCE
    if (!fitsAcross || !narrow) continue
    if (tall === 0 || pagesOf(rows, room.height).length <= tall) return percent / 100
  }
  return LEAST_PERCENT / 100
}
