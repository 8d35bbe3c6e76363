const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const WHITESPACE_CONTROLS = /[\t\n\v\f\r\u0085]/g
const WHITESPACE = /\s+/g
/** Full-width ASCII, but not ！ ， ？, which are Chinese punctuation in their own right. */
const FULL_WIDTH = /[\uff02-\uff0b\uff0d-\uff1e\uff20-\uff5e]/g
/** Text copied out of PDF files holds radicals that only look like the characters. */
const KANGXI_RADICAL = /[\u2f00-\u2fd5]/g
/** Also as web pages write it, and the accent that is typed for it. */
const LEADING_APOSTROPHE = /^(?:['`\u2018\u2019]|&#39;|&apos;)(?=.)/
/** One cell in a hundred needs work, so that is asked first. */
const UNTIDY =
  /^['`&\u2018\u2019\s]|\s$|\s\s|[^\S ]|[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\uff02-\uff0b\uff0d-\uff1e\uff20-\uff5e\u2f00-\u2fd5]/u

/**
 * A cell's text as it was meant: half-width digits, letters and punctuation (， 。 ！ ？ 、 stay), no invisible
 * characters, no apostrophe or tab in front, every run of whitespace one space, trimmed (domain §3.2, §3.5).
 * A `.0` at the end stays: only the kinds of numbers know whether it belongs to the value.
 */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text
  return text
    .replace(WHITESPACE_CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(KANGXI_RADICAL, (radical) => radical.normalize('NFKC'))
    .replace(WHITESPACE, ' ')
    .trim()
    .replace(LEADING_APOSTROPHE, '')
    .trim()
}

const PROSE_SIGNS = /[\uff02-\uff0b\uff0d-\uff0f\uff1a-\uff1e\uff3b-\uff3d]/g

/** The same for running text, whose punctuation stays as it was written: （）：； belong between Chinese words. */
export function tidyProse(text: string): string {
  const kept: string[] = []
  const parked = text.replace(PROSE_SIGNS, (sign) => {
    kept.push(sign)
    return '\ue000'
  })
  return kept.length === 0 ? tidy(text) : tidy(parked).replace(/\ue000/g, () => kept.shift() ?? '')
}

const NULL_WORDS = new Set(
  ' 空 无 暂无 不详 未知 没有 无无 未填 暂缺 (空) (无) n/a na null none nil undefined #n/a'.split(' ')
)
const NULL_STROKES = /^[-\u2010-\u2015\u2500_/\\、]{1,8}$/
const LONGEST_NULL_WORD = 9

/**
 * Whether tidied text only says that there is nothing (§3.5). `0` is not among them, and 无 is a value in some
 * fields (残疾类型, 备注): there the caller does not ask. On the official left-behind form `—` means deceased.
 */
export function isNullWord(tidied: string): boolean {
  if (tidied.length > LONGEST_NULL_WORD) return false
  return NULL_WORDS.has(tidied.toLowerCase()) || NULL_STROKES.test(tidied)
}

const DITTO_WORDS = new Set(['同上', '同', '同前', '同上行', '〃', '″', '"', '”', '“'])

/** Whether tidied text says "as in the row above" (§3.5): 同上 〃 ″. */
export function isDitto(tidied: string): boolean {
  return tidied.length <= 3 && DITTO_WORDS.has(tidied)
}
