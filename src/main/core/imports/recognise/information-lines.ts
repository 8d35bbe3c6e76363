import type { Cell } from '../../excel/reading/sheet-grid'
import { tidyProse } from '@shared/rules/text'
import { textOf } from './cells'
import type { HeaderDictionary } from './header-dictionary'
import { headerKey } from './header-key'

/**
 * A line above a table of what happened, as one text: 培训主题 | 陪孩子读书 | 主讲人 | 萧博文 becomes label and value with
 * a colon between, as others write them into one cell. A line with several texts and no label tells of something else: ''.
 */
export function informationIn(row: readonly Cell[], dictionary: HeaderDictionary): string {
  const filled = row.map((cell) => (typeof cell === 'string' ? inParts(cell) : textOf(cell))).filter(Boolean)
  const isLabel = (text: string | undefined) =>
    text !== undefined && dictionary.understandCell(headerKey(text))?.kind === 'field' && text.length <= 12
  /** In a line of labels and values, what stands in the place of a label may use other words for it. */
  const inPlace = (place: number) =>
    filled.length >= 4 &&
    filled.length % 2 === 0 &&
    place % 2 === 0 &&
    (filled[place]?.length ?? 99) <= 12 &&
    dictionary.understand([filled[place] ?? ''])?.kind === 'field'
  const ends = (text: string) => /[:：]$/.test(text)
  const labelled = filled.some((text) => isLabel(text) || /[:：]/.test(text))
  if (filled.length > 3 && !labelled) return ''
  const parts: string[] = []
  let paired = false
  for (let place = 0; place < filled.length; place += 1) {
    const text = filled[place] ?? ''
    const next = filled[place + 1]
    if ((isLabel(text) || inPlace(place)) && next !== undefined && !isLabel(next) && !LABELLED.test(next)) {
      parts.push(`${text.replace(/\s*[:：]$/, '')}:${next}`)
      place += 1
      paired = true
    } else if (ends(text) && next !== undefined && !ends(next)) {
      parts.push(`${text}${next}`)
      place += 1
    } else if (!(paired && next === undefined && isLabel(text))) parts.push(text)
    // Behind a pair a label at the end of the line has an empty cell: it is no part of the answer before it.
  }
  return parts.join('  ')
}

/** 时间:19:00 has a label, 19:00 has none. */
const LABELLED = /\D[:：]|[:：]\D/

/** A wide gap parts what is told: 家访教师:何雅琴     学生数:41人. */
function inParts(text: string): string {
  return text
    .split(/[^\S\n]{2,}/)
    .map(tidyProse)
    .filter(Boolean)
    .join('  ')
}
