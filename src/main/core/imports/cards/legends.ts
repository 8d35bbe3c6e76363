import { tidy } from '@shared/rules/text'

/** The numbered options that a label prints for its answer: 上学方式(1步行 2骑车 3公交). */
export interface Legend {
  /** The label without its options. */
  label: string
  options: ReadonlyMap<string, string>
}

const LEGEND = /[(（【[]([^()（）【】[\]]*)[)）】\]]/
const NUMBER = /(?<![\d.A-Za-z])(\d{1,2}|[A-H]|[①-⑩])\s*[.、．:：-]?\s*(?=\p{Script=Han})/gu
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const LETTERS = /^[A-H]{2,}$/i
/** The answer in its bracket, in front of the options or behind them. */
const IN_BRACKET =
  /^\s*[(（]\s*([A-Ha-h\d①-⑩、,，\s]{1,12})[)）]|[(（]\s*([A-Ha-h\d①-⑩、,，\s]{1,12})[)）]\s*$/
const BETWEEN = /[、,，;；/\s]+/

/** Reads the options in the brackets of a label; null where it has no two of them, counted from the first on. */
export function legendOf(label: string): Legend | null {
  const options = numbered(LEGEND.exec(label)?.[1] ?? '')
  return options && { label: label.replace(LEGEND, ''), options }
}

/** 步行 … under 1 …; null for a text without two options, counted from the first on. */
function numbered(printed: string): Map<string, string> | null {
  const text = tidy(printed)
  const marks = [...text.matchAll(NUMBER)]
  if (marks.length < 2) return null
  const options = new Map<string, string>()
  for (const [place, { 0: mark, 1: number = '', index }] of marks.entries()) {
    const word = text.slice(index + mark.length, marks[place + 1]?.index ?? text.length)
    const name = nameOf(number)
    if (name !== String(place + 1) && name !== String.fromCharCode(65 + place)) return null
    options.set(name, word.replace(/[\s、,，;；/]+$/, ''))
  }
  return options
}

/** The words for the numbers of an answer; null where it is no list of numbers of this legend. */
export function decoded(options: ReadonlyMap<string, string>, answer: string): string | null {
  const parts = tidy(answer)
    .replace(/^[(（]|[)）]$/g, '')
    .split(BETWEEN)
    .filter(Boolean)
    .flatMap((part) => (LETTERS.test(part) ? [...part] : part))
  const words = parts.map((part) => options.get(nameOf(part)))
  return parts.length > 0 && words.every((word) => word !== undefined) ? words.join('、') : null
}

/** Reads ( B ) A.步行 B.骑车 C.公交 as 骑车; null for any other text. */
export function letteredAnswer(text: string): string | null {
  const bracket = IN_BRACKET.exec(text)
  const options = bracket && numbered(text.replace(bracket[0], ' '))
  return options && decoded(options, bracket[1] ?? bracket[2] ?? '')
}

function nameOf(number: string): string {
  const circled = CIRCLED.indexOf(number)
  return number.length === 1 && circled >= 0 ? String(circled + 1) : number.toUpperCase().replace(/\.0$/, '')
}
