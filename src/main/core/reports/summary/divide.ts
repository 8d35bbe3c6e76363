import { partFor, type Split, type SplitPart } from '../splits'
import { countOf, type CountedFigure, type CountedRow, type SumRule } from './counting'

/** Which figure is divided: its key, and the group and unit of the parts. */
export interface Whole {
  /** `leftBehind` */
  group: string
  /** `leftBehind.total` */
  key: string
  unit: string
}

/**
 * The parts of a figure by a split, each a figure of its own. Those of whom nothing is known are a part too, shown only
 * where there are any.
 */
export function divide<Item>(
  split: Split<Item>,
  whole: Whole,
  items: readonly Item[],
  rowOf: (item: Item) => Omit<CountedRow, 'amount'>
): CountedFigure[] {
  const rows = new Map<SplitPart, Omit<CountedRow, 'amount'>[]>()
  for (const item of items) {
    const part = partFor(split, item)
    const known = rows.get(part)
    if (known) known.push(rowOf(item))
    else rows.set(part, [rowOf(item)])
  }
  return [...split.parts, split.unknown].map((part) => {
    const { key, header } = part
    const whenSome = part === split.unknown || part.whenSome
    return countOf(
      {
        key: `${whole.group}.${key}`,
        label: header,
        unit: whole.unit,
        of: whole.key,
        split: split.group,
        ...(whenSome ? { whenSome: true } : {})
      },
      rows.get(part) ?? []
    )
  })
}

/** The rule that the known parts of a split add up to the whole: who is in none is named with the message. */
export function balance<Item>(
  { parts }: Split<Item>,
  whole: Whole,
  said: Pick<SumRule, 'code' | 'message'>
): SumRule {
  return { ...said, whole: whole.key, parts: parts.map(({ key }) => `${whole.group}.${key}`) }
}
