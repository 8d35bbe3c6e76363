/** A text of a form: what it says, and where it stands in one, its words with marks between them. */
export interface MarkedText {
  text: string
  /** What the cell says in the form that is filled: a mark in braces, or words with marks between them. */
  form?: string
  /** What the marks of the form stand for. */
  marks?: Readonly<Record<string, string>>
}

/** {家访内容}: what a form has where something is to be filled in. */
const MARK = /\{([^{}]+)\}/g
const SOLE = /^\{([^{}]+)\}$/

/** Whether a text has a mark. */
export function hasMark(text: string): boolean {
  return text.search(MARK) >= 0
}

/** The mark that is all of a text, or null. */
export function soleMark(text: string): string | null {
  return SOLE.exec(text)?.[1]?.trim() ?? null
}

/** The text with what each of its marks stands for; one that `known` does not know stays, so that it is seen. */
export function withMarks(text: string, known: (mark: string) => string | number | undefined): string {
  return text.replace(MARK, (whole, mark: string) => String(known(mark.trim()) ?? whole))
}
