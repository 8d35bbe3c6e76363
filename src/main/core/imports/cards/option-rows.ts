import type { Box, Boxes, Region } from './boxes'
import type { CardWords } from './card-words'

/** A question whose options stand in boxes of their own, with the ticks below or behind them. */
export interface OptionRow {
  label: Box
  /** The ticked options joined by `、`; null where none is ticked. */
  value: string | null
  boxes: Box[]
}

const TICK = /^[√✓✔☑✅■●▲vV]$/
const MARK = /^[√✓✔☑✅■●▲vV×xX□○☐]?$/

/**
 * Reads 上学方式 | 步行 | 骑车 | 公交 over | | √ | |, and 上学方式 | 步行 | √ | 骑车 | |. Null where the words beside the label are not its
 * options, or where something else than marks stands at their places.
 */
export function readOptionRow(
  [label, ...others]: readonly Box[],
  { boxes, region, words }: { boxes: Boxes; region: Region; words: CardWords }
): OptionRow | null {
  if (!label?.text || others.length < 2 || !words.offers(label.text)) return null
  const isOption = ({ text }: Box) => text !== '' && words.answers(label.text, text)
  const options = others.filter(isOption)
  if (options.length < 2) return null
  if (others.every(({ text }) => text === '' || words.answers(label.text, text)))
    return ticksBelow(label, options, boxes, region)
  return ticksBehind(label, others, isOption)
}

function ticksBelow(label: Box, options: readonly Box[], boxes: Boxes, region: Region): OptionRow | null {
  const marks = options.map(({ bottom, left }) =>
    bottom < region.bottom ? boxes.at(bottom + 1, left) : undefined
  )
  if (marks.some((mark, place) => mark?.left !== options[place]?.left || !MARK.test(mark?.text ?? '?')))
    return null
  if (!marks.some((mark) => TICK.test(mark?.text ?? ''))) return null
  const ticked = options.filter((_, place) => TICK.test(marks[place]?.text ?? ''))
  return found(label, ticked, [...options, ...marks.flatMap((mark) => mark ?? [])])
}

function ticksBehind(label: Box, others: readonly Box[], isOption: (box: Box) => boolean): OptionRow | null {
  const ticked: Box[] = []
  for (const [place, box] of others.entries()) {
    const before = others[place - 1]
    if (isOption(box)) continue
    if (!MARK.test(box.text) || (box.text !== '' && !(before && isOption(before)))) return null
    if (TICK.test(box.text) && before) ticked.push(before)
  }
  return ticked.length > 0 ? found(label, ticked, [...others]) : null
}

function found(label: Box, ticked: readonly Box[], boxes: Box[]): OptionRow {
  return { label, value: ticked.map(({ text }) => text).join('、') || null, boxes: [label, ...boxes] }
}
