import type { FieldDeclaration } from '@shared/registers'
import { readableOptions } from '@shared/registers/customise'
import { CHOICES_JOINED_BY, readChoices } from '@shared/rules/choices'
import { choicesOf } from '../fields'

/** The word that says that nothing else of the list is so. */
const NONE = '无'

/** The words of a field of several, as boxes have them: those on offer, then chosen ones outside the list. */
export function choiceWords(field: FieldDeclaration, text: string): { words: string[]; chosen: string[] } {
  const { values, unknown } = readChoices(readableOptions(field), text)
  const chosen = [...values, ...unknown]
  const offered = choicesOf(field) ?? []
  return { words: [...offered, ...chosen.filter((word) => !offered.includes(word))], chosen }
}

/** The text after a box was ticked or unticked; 无 and the other words put each other out. */
export function toggleWord(field: FieldDeclaration, text: string, word: string): string {
  const { words, chosen } = choiceWords(field, text)
  const others = chosen.filter((other) => other !== word && (word === NONE) === (other === NONE))
  const next = chosen.includes(word) ? chosen.filter((other) => other !== word) : [...others, word]
  return words.filter((other) => next.includes(other)).join(CHOICES_JOINED_BY)
}

/** The word whose number a key is, from 1 to 9. */
export function wordOfKey(words: string[], key: string): string | undefined {
  return /^[1-9]$/.test(key) ? words[Number(key) - 1] : undefined
}

/** What the number keys do in a field of a list: 按数字选:1 常规  2 留守; null for a field without one. */
export function choiceHint(field: FieldDeclaration): string | null {
  const words = choicesOf(field)
    ?.slice(0, 9)
    .map((word, at) => `${at + 1} ${word}`)
  if (!words) return null
  const how = field.kind === 'choices' ? '按数字或空格选,可选多项' : '按数字选'
  return `${how}:${words.join('  ')}`
}
