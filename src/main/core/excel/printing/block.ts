import type { PrintedSheet } from './printed-sheet'
import type { Span } from './pagination'

/** A part of a page that shows neighbouring rows and columns: the body, or what is repeated of them. */
export interface Block {
  printed: PrintedSheet
  rows: Span
  columns: Span
  /** Where it is on the page, in points, and how much it is scaled. */
  x: number
  y: number
  scale: number
}

/** Rows or columns of a span that are not hidden, each with where it begins, in points before scaling. */
export function places(
  { from, to }: Span,
  sizes: readonly number[]
): { at: number; start: number; size: number }[] {
  const found = []
  let start = 0
  for (let at = from; at <= to; at++) {
    const size = sizes[at] ?? 0
    if (size > 0) found.push({ at, start, size })
    start += size
  }
  return found
}

/** Where a span begins and how much it takes, seen from the start of a block; before it where it begins earlier. */
export function stretch(span: Span, block: Span, sizes: readonly number[]): { start: number; size: number } {
  let start = 0
  for (let at = span.from; at < block.from; at++) start -= sizes[at] ?? 0
  for (let at = block.from; at < span.from; at++) start += sizes[at] ?? 0
  let size = 0
  for (let at = span.from; at <= span.to; at++) size += sizes[at] ?? 0
  return { start, size }
}
