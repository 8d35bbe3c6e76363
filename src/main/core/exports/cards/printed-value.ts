import type { FieldDeclaration, FieldValue } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { inWords } from '../../excel/writing/school-lines'
import { boxes } from './ticked-options'

/** More options than these are not offered for ticking: the value is written (民族 has 56). */
const MOST_BOXES = 14

/** A value as it stands on a card: `left` where it is a line of options or a longer text, not a word in the middle. */
export interface PrintedValue {
  text: string
  left: boolean
}

/**
 * What a card prints for a value; a value that is not known leaves room for the pen, or boxes to tick. A value that
 * is not, or no longer, among the options is ticked behind them, so that the card says what is stored.
 */
export function printedValue(field: FieldDeclaration, value: FieldValue | undefined): PrintedValue {
  if (field.kind === 'yesNo') {
    const [yes, no] = field.label.startsWith('有无') ? ['有', '无'] : ['是', '否']
    const answer = value === true ? [yes] : value === false ? [no] : []
    return { text: boxes([yes, no], answer), left: false }
  }
  const text = printedText(field, value)
  const offered = field.options?.map(({ label }) => label) ?? []
  if (offered.length === 0 || offered.length > MOST_BOXES) return { text, left: field.kind === 'longText' }
  const chosen = field.kind === 'choices' ? text.split(CHOICES_JOINED_BY) : [text]
  const others = chosen.filter((label) => label !== '' && !offered.includes(label))
  return { text: boxes([...offered, ...others], chosen), left: true }
}

/** The value in words, dates as 2019年8月15日; empty where it is not known. */
export function printedText(field: FieldDeclaration, value: FieldValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return field.kind === 'date' ? inWords(String(value)) : String(value)
}
