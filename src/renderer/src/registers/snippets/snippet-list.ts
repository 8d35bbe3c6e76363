import { LONGEST_SNIPPET, MOST_SNIPPETS, type Snippet, type SoundingSnippet } from '@shared/api/typing'

/** Why a text cannot be kept as a snippet, as a sentence; null where it can. */
export function refusalOf(snippets: readonly Snippet[], text: string): string | null {
  const kept = text.trim()
  if (kept === '') return '请先写下要存的文字。'
  if (kept.length > LONGEST_SNIPPET) return `一条常用语最多 ${LONGEST_SNIPPET} 个字,请写短一些。`
  if (snippets.some((other) => other.text === kept)) return '已经有这一条了。'
  if (snippets.length >= MOST_SNIPPETS) return `常用语最多 ${MOST_SNIPPETS} 条,请先删掉几条不用的。`
  return null
}

/** The snippets with further texts at the end; what cannot be kept is left out. */
export function withTexts(snippets: readonly Snippet[], texts: readonly string[]): Snippet[] {
  return texts.reduce<Snippet[]>(
    (kept, text) => (refusalOf(kept, text) === null ? [...kept, { text: text.trim(), used: 0 }] : kept),
    snippets.map(({ text, used }) => ({ text, used }))
  )
}

/** The snippets without one, or with another text in its place. */
export function withChanged(snippets: readonly Snippet[], changed: string, text: string | null): Snippet[] {
  return snippets.flatMap((snippet) => {
    if (snippet.text !== changed) return [{ text: snippet.text, used: snippet.used }]
    return text === null ? [] : [{ text: text.trim(), used: snippet.used }]
  })
}

/** The snippets after one was inserted. */
export function withUsed(snippets: readonly Snippet[], inserted: string): Snippet[] {
  return snippets.map(({ text, used }) => ({ text, used: text === inserted ? used + 1 : used }))
}

/** Those that hold the words, or begin a run of their pinyin or of its initials somewhere: txaq, anquan, 安全. */
export function matching(snippets: readonly SoundingSnippet[], search: string): SoundingSnippet[] {
  const wanted = search.trim().toLowerCase().replace(/\s/g, '')
  return snippets.filter(({ text, sound, initials }) =>
    [text.toLowerCase(), sound, initials].some((words) => words.includes(wanted))
  )
}
