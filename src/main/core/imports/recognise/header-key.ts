import { tidy } from '@shared/rules/text'

/** Marks of required fields and footnotes inside header texts (domain §1.0). */
const MARKS = /[★☆*※▲△●◆#]|必填|选填|单选题?|多选题?|填空题?/g
const BRACKETS = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g
const NUMBERING =
  /^(?:第?[0-9]{1,2}[、.．:)题]|q[0-9]{1,2}[.、:：]?|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)/
const PUNCTUATION = /[\s、，。：；？！?!:;,.\-_/\\"'“”‘’]+/g

/**
 * A header as it is compared: without white space, line breaks, marks, numbering, bracketed hints and
 * punctuation, half width, lower case (the matching rule of §1.1).
 */
export function headerKey(text: string): string {
  const plain = tidy(text).replace(/\s+/g, '').toLowerCase().replace(MARKS, '').replace(NUMBERING, '')
  const bare = plain.replace(BRACKETS, '').replace(PUNCTUATION, '')
  // A header that is nothing but a bracket, such as （班级）, keeps its words.
  return bare || plain.replace(/[()[\]{}【】〔〕<>《》]/g, '').replace(PUNCTUATION, '')
}

const QUESTION_START =
  /^(?:请问|请您|请|填写|选择|输入|您家|您的|您|你的|你|贵|家里|孩子|小孩|学生|宝贝|子女|幼儿|本人|目前|现在|所在|所处|就读的?|的|在读|详细)+/
const QUESTION_END =
  /(?:是什么|是多少|是谁|是否|是哪里|是|为|叫什么|什么|多少|名称|全称|信息|填写|如下|吗|呢|的)+$/

/** The key of a questionnaire header without the words of the question: 您孩子的姓名是 → 姓名. */
export function questionKey(key: string): string {
  return key.replace(QUESTION_START, '').replace(QUESTION_END, '')
}
