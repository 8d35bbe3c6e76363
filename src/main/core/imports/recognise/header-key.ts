import { tidy } from '@shared/rules/text'

/** Marks of required fields and footnotes inside header texts (domain §1.0). */
const MARKS = /[★☆*※▲△●◆#]|必填|选填|单选题?|多选题?|填空题?/g
const INNERMOST_BRACKETS = /[([{【〔<《][^([{【〔<《)\]}】〕>》]*[)\]}】〕>》]/g
const NUMBERING =
  /^(?:第?[0-9]{1,2}[、.．:)题]|q[0-9]{1,2}[.、:：]?|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)/
/** 实际监护人①: a note at the foot of the form says more. */
const FOOTNOTE = /(?<=\p{L})[\u2460-\u2473\u2776-\u277f]+$/u
/** 01 学生姓名: a number that only a space parts from the words. */
const SPACED_NUMBER = /^[^\p{L}\d]*\d{1,2}\s+(?=\p{Script=Han})/u
const PUNCTUATION = /[\s、，。：；？！?!:;,.\-_/\\"'“”‘’]+/g

/**
 * A header as it is compared: without white space, line breaks, marks, numbering, bracketed hints and
 * punctuation, half width, lower case (the matching rule of §1.1).
 */
export function headerKey(text: string): string {
  const plain = tidy(text.trimEnd().replace(FOOTNOTE, ''))
    .replace(SPACED_NUMBER, '')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(NUMBERING, '')
  const bare = plain.replace(INNERMOST_BRACKETS, '').replace(INNERMOST_BRACKETS, '').replace(PUNCTUATION, '')
  // A header that is nothing but a bracket, such as （班级）, keeps its words.
  return bare || plain.replace(/[()[\]{}【】〔〕<>《》]/g, '').replace(PUNCTUATION, '')
}

const QUESTION_WORD =
  /^(?:请问|请您|请|填写|选择|输入|您家|您的|您|你的|你|贵|家里|孩子|小孩|学生|宝贝|子女|幼儿|本人|目前|当前|现在|现|所在|居住的|家庭(?=现在?居住|目前|所在|居住|当前)|叫什么|是(?!否)|在(?=哪|几|第几)|哪个|哪一个|[读念上](?=第?[几哪])|第?几(?=年级|班)|所处|就读|真实|准确|详细|的|在读|\d{1,2}位)/
const QUESTION_END =
  /(?:是什么|是多少|是谁|是否|是哪里|是|为|叫什么|什么|多少|名称|全称|信息|填写|如下|吗|呢|的)+$/
/** A hint behind a comma, or the name of the question before a dash: 家庭信息—父亲姓名. */
const CLAUSE = /[,，。;；]/
const DASH = /[—–_:：-]+/

/**
 * Other readings of a questionnaire header, the longest first: without the words of the question one by one
 * (您孩子的姓名是 → 姓名), without the hint behind a comma, and what stands behind a dash.
 */
export function questionKeys(text: string): string[] {
  const clauses = [text, text.split(CLAUSE)[0] ?? '', text.split(DASH).at(-1) ?? '']
  const keys = new Set<string>()
  for (const clause of clauses) {
    for (let key = headerKey(clause); key;) {
      keys.add(key).add(key.replace(QUESTION_END, ''))
      const shorter = key.replace(QUESTION_WORD, '')
      if (shorter === key) break
      key = shorter
    }
  }
  return [...keys]
}

/** True for a header that speaks to the parent who fills in the form (您的姓名), not of the child (您孩子的姓名). */
export function addressesParent(key: string): boolean {
  return /^(?:请)?(?:填写|输入|选择)?(?:您|你)(?:的|与|和|跟|本人)(?!家?(?:里|的)?(?:孩子|小孩|子女|宝贝)(?!的?(?:之间)?的?关系))/.test(
    key
  )
}
