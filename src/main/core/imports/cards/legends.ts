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
const BETWEEN = /[、,，;；/\s]+/

/** Reads the options in the brackets of a label; null where it has no two of them, counted from the first on. */
export function legendOf(label: string): Legend | null {
  const inside = LEGEND.exec(label)?.[1] ?? ''
  const marks = [...tidy(inside).matchAll(NUMBER)]
  if (marks.length < 2) return null
  const text = tidy(inside)
  const options = new Map<string, string>()
  for (const [place, { 0: mark, 1: number = '', index }] of marks.entries()) {
    const word = text.slice(index + mark.length, marks[place + 1]?.index ?? text.length)
    const name = nameOf(number)
    if (name !== String(place + 1) && name !== String.fromCharCode(65 + place)) return null
    options.set(name, word.replace(/[\s、,，;；/]+$/, ''))
  }
  return { label: label.replace(LEGEND, ''), options }
}

/** The words for the numbers of an answer; null where it is no list of numbers of this legend. */
export function decoded({ options }: Legend, answer: string): string | null {
  const parts = tidy(answer)
    .replace(/^[(（]|[)）]$/g, '')
    .split(BETWEEN)
    .filter(Boolean)
  const words = parts.map((part) => options.get(nameOf(part)))
  return parts.length > 0 && words.every((word) => word !== undefined) ? words.join('、') : null
}

function nameOf(number: string): string {
  const circled = CIRCLED.indexOf(number)
  return number.length === 1 && circled >= 0 ? String(circled + 1) : number.toUpperCase().replace(/\.0$/, '')
}
