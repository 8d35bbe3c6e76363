import { isNullWord } from '@shared/rules/text'
import { readYesNo } from '@shared/rules/yes-no'
import type { Cell } from '../../excel/reading/sheet-grid'
import { textOf } from '../recognise/cells'
import type { ComposedField, Part } from '../recognise/composed-columns'

/**
 * One cell for a field that is spread over several columns: 2018 | 5 | 3 is 2018-5-3, a tick under 女 is 女. What
 * cannot be put together, as two ticks, is joined as it stands, so that reading it raises a doubt.
 */
export function composedCell({ parts }: ComposedField, cells: readonly Cell[]): Cell {
  const filled = parts.flatMap(({ index, part }) => {
    const text = textOf(cells[index])
    return isNullWord(text) ? [] : [{ part, text }]
  })
  if (filled.length === 0) return null
  const kind = parts[0]?.part ?? {}
  if ('stretch' in kind) return filled.map(({ text }) => text).join('')
  return 'unit' in kind ? dateOf(filled, parts.length) : ticked(filled)
}

type Filled = { part: Part; text: string }[]

function dateOf(filled: Filled, parts: number): string {
  const texts = filled.map(({ text }) => text.replace(/[年月日号]$/, ''))
  const [first] = filled
  const from = first && 'unit' in first.part && first.part.unit === 'month' && parts === 2 ? 1 : 0
  const gap = filled.some(({ part }, place) => !('unit' in part) || part.unit !== ORDER[place + from])
  return texts.join(gap ? '、?' : '-')
}

const ORDER = ['year', 'month', 'day']

function ticked(filled: Filled): string | null {
  const meant = filled.flatMap(({ part, text }) => {
    const option = 'option' in part ? part.option : ''
    if (text === option) return [option]
    const answer = readYesNo(text)
    return answer === null ? [text] : answer ? [option] : []
  })
  return meant.length > 0 ? meant.join('、') : null
}
