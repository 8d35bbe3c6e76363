import { readTicks } from '@shared/rules/ticks'

const BOX = '[□☐○◯▢⬜◻]'
const BRACKET = '[(（]\\s*[)）]'
const BOX_FIRST = new RegExp(`^\\s*(?:${BOX}|${BRACKET})`)

/** The words of a line with boxes to tick: 健康□ 残疾□. */
export function offeredIn(text: string): string[] {
  return readTicks(text)?.offered ?? []
}

/** The line with some of its words ticked, the box beside each; a word that is not on it is left out. */
export function ticked(text: string, words: readonly string[]): string {
  const boxFirst = BOX_FIRST.test(text)
  return words.reduce((line, word) => line.replace(place(word, boxFirst), mark), text)
}

/** A whole word with its box: 无 is not the beginning of 无证摊点. */
function place(word: string, boxFirst: boolean): RegExp {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return boxFirst
    ? new RegExp(`(?:${BOX}|${BRACKET})\\s*${plain}(?![\\p{L}\\p{N}(（](?!\\s*[)）]))`, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])${plain}\\s*(?:${BOX}|${BRACKET})`, 'u')
}

function mark(found: string): string {
  return found
    .replace(new RegExp(BOX), '☑')
    .replace(/[(（]\s*[)）]/, (bracket) => (bracket.startsWith('(') ? '(√)' : '（√）'))
}
