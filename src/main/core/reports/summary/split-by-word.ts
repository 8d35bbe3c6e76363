import { countOf, type CountedFigure } from './counting'
import { type EventRow, wordIn } from './events'

/** Each kind, and every word of the school's own as one more: together all that say what they are. */
export function splitByWord(
  events: readonly EventRow[],
  field: string,
  kinds: readonly (readonly [key: string, label: string, unit: string])[],
  rest: { key: string; label: string; unit: string; of: string; split: string }
): CountedFigure[] {
  const known = new Set(kinds.map(([, label]) => label))
  const word = ({ values }: EventRow) => wordIn(values, field)
  return [
    ...kinds.map(([key, label, unit]) =>
      countOf(
        { ...rest, key, label, unit },
        events.filter((event) => word(event) === label)
      )
    ),
    countOf(
      rest,
      events.filter((event) => word(event) !== '' && !known.has(word(event)))
    )
  ]
}
