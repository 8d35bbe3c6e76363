import { readTicks } from '@shared/rules/ticks'

const BOX = '[□☐○◯▢⬜◻]'
const BRACKET = '[(（]\\s*[)）]'

/** The words of a line with boxes to tick: 健康□ 残疾□. */
export function offeredIn(text: string): string[] {
  return readTicks(text)?.offered ?? []
}

/** The line with some of its words ticked, the box beside each; a word that is not on it is left out. */
export function ticked(text: string, words: readonly string[]): string {
  const boxFirst = new RegExp(`^\\s*(?:${BOX}|${BRACKET})`).test(text)
  return words.reduce((line, word) => {
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const [before, behind] = boxFirst ? [`(${BOX}|${BRACKET})(\\s*)`, ''] : ['', `(\\s*)(${BOX}|${BRACKET})`]
    return line.replace(new RegExp(`${before}${plain}${behind}`), (found) =>
      found
        .replace(new RegExp(BOX), '☑')
        .replace(/[(（]\s*[)）]/, (bracket) => (bracket.startsWith('(') ? '(√)' : '（√）'))
    )
  }, text)
}
