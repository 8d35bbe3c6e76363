import { tidy } from './text'

const answers = new Map<string, boolean>()
for (const word of '是 √ ✓ ✔ ☑ v 有 y yes 1 对 t true 已 是的 享受 需要 属于 符合'.split(' ')) {
  answers.set(word, true)
}
for (const word of '否 × ✗ ✘ ✕ ☒ □ x 无 n no 0 错 f false 没有 没 未 不 不是 非 不需要 不享受 不属于'.split(
  ' '
)) {
  answers.set(word, false)
}

/** Words that say that nobody knows. */
const UNKNOWN = /^(?:不详|不清|不明|不确定|不知|不便|未知|未填|未统计|未登记|无法)/
const NEGATION = /^(?:非|不是|不属于|不享受|不需要|没有|没|未|不|无|否)/
const ANSWER_WITH_NOTE = /^([是否有无√×])[(,，;:、]/
const QUESTION = /^(?:是否|有无|有没有)(?:属于|享受|需要|为|是)?/
const CHOICE_LETTER = /^[a-h][.、:)]/

/**
 * Reads an answer to a yes/no question (domain §3.5): 是, √, 有, Y, 1 and their opposites, also 非随迁子女.
 * With the field's label (是否随迁子女), 随迁子女 is yes. Null for an empty cell or an unknown word: the caller flags it.
 */
export function readYesNo(text: string, label?: string): boolean | null {
  const direct = answers.get(text)
  if (direct !== undefined) return direct
  const word = tidy(text).toLowerCase().replace(CHOICE_LETTER, '').trim()
  const answer = answers.get(word)
  if (answer !== undefined) return answer
  if (word === '' || UNKNOWN.test(word)) return null
  const noted = ANSWER_WITH_NOTE.exec(word)?.[1]
  if (noted) return answers.get(noted) ?? null
  if (NEGATION.test(word)) return false
  return label !== undefined && speaksOf(word, label) ? true : null
}

/** Whether the word names what the label asks about. */
function speaksOf(word: string, label: string): boolean {
  const subject = tidy(label).toLowerCase().replace(QUESTION, '')
  const claim = word.replace(/^(?:是|属于|享受|需要|有|已)/, '')
  return claim.length >= 2 && (subject.includes(claim) || claim.includes(subject))
}
