import { CHOICES_JOINED_BY, readChoices } from '@shared/rules/choices'

/** The words of a text in which several stand, as the core reads them: each once, in their order. */
export function splitWords(text: string): string[] {
  return readChoices([], text).unknown
}

/** Words as they are stored; empty ones and repeated ones are left out. */
export function joinWords(words: readonly string[]): string {
  return splitWords(words.join(CHOICES_JOINED_BY)).join(CHOICES_JOINED_BY)
}
