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
  const filled = row
    .map((cell) => (typeof cell === 'string' ? tidyProse(cell) : textOf(cell)))
    .filter(Boolean)
  const isLabel = (text: string | undefined) =>
    text !== undefined && dictionary.understandCell(headerKey(text))?.kind === 'field' && text.length <= 12
  const ends = (text: string) => /[:：]$/.test(text)
  const labelled = filled.some((text) => isLabel(text) || /[:：]/.test(text))
  if (filled.length > 3 && !labelled) return ''
  const parts: string[] = []
  for (let place = 0; place < filled.length; place += 1) {
    const text = filled[place] ?? ''
    const next = filled[place + 1]
    if (isLabel(text) && next !== undefined && !isLabel(next) && !/[:：]/.test(next)) {
      parts.push(`${text.replace(/\s*[:：]$/, '')}:${next}`)
      place += 1
    } else if (ends(text) && next !== undefined && !ends(next)) {
      parts.push(`${text}${next}`)
      place += 1
    } else parts.push(text)
  }
  return parts.join('  ')
}
