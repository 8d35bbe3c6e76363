import type { FigureHeader } from './summary-workbook'

/** One part of a split: its stable key, its header under the split's, and a label that says by itself what is counted. */
export interface SplitPart {
  key: string
  header: string
  label: string
  /** Shown only where somebody belongs to it. */
  whenSome?: true
}

/** A way of dividing people: each belongs to exactly one part, or to `unknown` where nothing on record fits. */
export interface Split<Item> {
  group: string
  parts: readonly SplitPart[]
  unknown: SplitPart
  /** The header of the part that somebody belongs to; another word, or none, is `unknown`. */
  headerOf(item: Item): string | null | undefined
}

/** The part of a split that somebody belongs to. */
export function partFor<Item>({ parts, unknown, headerOf }: Split<Item>, item: Item): SplitPart {
  const header = headerOf(item)
  return parts.find((part) => part.header === header) ?? unknown
}

/** A value as a header; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The columns of splits on one sheet, in order, each with those of whom nothing is known. */
export function columnsOf<Item>(
  splits: readonly Split<Item>[],
  widthFor?: (header: string) => number
): (FigureHeader & { label: string })[] {
  return splits.flatMap(({ group, parts, unknown }) =>
    [...parts, unknown].map(({ header, label }) => ({
      group,
      header,
      label,
      ...(widthFor ? { width: widthFor(header) } : {})
    }))
  )
}

/** For each column of the splits 1 where somebody belongs there, else 0. */
export function ticksOf<Item>(splits: readonly Split<Item>[], item: Item): number[] {
  return splits.flatMap((split) => {
    const mine = partFor(split, item)
    return [...split.parts, split.unknown].map((part) => (part === mine ? 1 : 0))
  })
}
