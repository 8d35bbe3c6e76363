import { isNullWord, tidy } from './text'

/** A name as read. What stood beside it (转走, ★, 大) is in `remark`, so nothing is lost. */
export interface ReadPersonName {
  value: string | null
  remark: string | null
  /** `name_mark`: a mark was taken off, perhaps one that tells two children apart. `name_strange`: kept as written. */
  doubt: 'name_mark' | 'name_strange' | null
}

const LONGEST_NAME = 72
const PLAIN_NAME = /^[\u4e00-\u9fff]{2,4}$/
const HAN = '\\p{Script=Han}\\p{Co}'
const CHINESE_NAME = new RegExp(`^[${HAN}]{2,}(?:·[${HAN}]+)*$|^[${HAN}]+(?:·[${HAN}]+)+$`, 'u')
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .'’·-]*$/u
const HAN_PARTS = new RegExp(`^[${HAN}]+(?: [${HAN}]+)+$`, 'u')
/** Every dot that a keyboard offers for the · of a minority name (阿依努尔·买买提). */
const DOTS = new RegExp(`(?<=[${HAN}]) ?[.•‧∙⋅・･·ꞏ᛫] ?(?=[${HAN}])`, 'gu')
const BRACKETED_END = /^(.+?) ?[([{【〔《<〈「]([^()[\]{}]*?)[)\]}】〕》>〉」]$/u
const BRACKETED_START = /^[([{【〔《<〈「]([^()[\]{}]*?)[)\]}】〕》>〉」] ?(.+)$/u
/** A mark that tells two children of one name apart: 张伟(大), 张伟(1). */
const DISTINCTION = /^(?:\d{1,2}|[大中小老甲乙丙丁一二三男女]|[A-Za-z]|[①-⑳])$/
const SIGNS = '★☆*▲△●○◆◇■□※√✓✔×#@&+!！?？①-⑳'
const LEADING_SIGNS = new RegExp(`^[${SIGNS}]+ ?`, 'u')
const TRAILING_SIGNS = new RegExp(`(?<=.) ?[${SIGNS}]+$`, 'u')
const TRAILING_MARK = new RegExp(`(?<=[${HAN}]{2}) ?(?:\\d{1,2}|[A-Za-z])$`, 'u')
/** Common two-character surnames (百家姓): 欧阳 娜娜 is one person, 张三 李四 are two. */
const LONG_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 宇文 长孙 端木 独孤 南宫 轩辕 呼延 闻人 万俟 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 拓跋 百里 东郭 西门 赫连 谷梁'.split(
    ' '
  )
)

/** Closes the gaps of an aligned name (王　伟). Leaves what may be two persons or a name in parts. */
function closeGaps(name: string): string {
  if (!HAN_PARTS.test(name)) return name
  const parts = name.split(' ')
  const closed = parts.join('')
  const single = parts.every((part) => [...part].length === 1)
  if (single) return closed
  if ([...closed].length > 4) return name
  const [first = '', second = ''] = parts
  const perhapsTwo = parts.length === 2 && first.length === 2 && second.length === 2
  return perhapsTwo && !LONG_SURNAMES.has(first) ? name : closed
}

/**
 * Reads a person's name (domain §3.5): 王 伟 → 王伟, 张三(转走) → 张三 with a remark, 李四★ → 李四 with a doubt,
 * the dots of minority names all become ·. Rare characters, also from the private use area, stay as they are.
 */
export function readPersonName(raw: string): ReadPersonName {
  if (PLAIN_NAME.test(raw) && !isNullWord(raw)) return { value: raw, remark: null, doubt: null }
  let name = tidy(raw)
  if (isNullWord(name)) return { value: null, remark: null, doubt: null }
  const remarks: string[] = []
  let marked = false

  const take = (pattern: RegExp) => {
    name = name.replace(pattern, (mark) => {
      remarks.push(mark.trim())
      marked = true
      return ''
    })
  }
  take(LEADING_SIGNS)
  take(TRAILING_SIGNS)
  const bracketed = BRACKETED_END.exec(name)
  const prefixed = bracketed ? null : BRACKETED_START.exec(name)
  const remark = bracketed?.[2] ?? prefixed?.[1]
  if (remark !== undefined) {
    name = bracketed?.[1] ?? prefixed?.[2] ?? name
    if (remark) remarks.push(remark.trim())
    if (DISTINCTION.test(remark)) marked = true
    take(TRAILING_SIGNS)
  }
  take(TRAILING_MARK)

  const value = closeGaps(name.replace(DOTS, '·').trim())
  const sound = value.length <= LONGEST_NAME && (CHINESE_NAME.test(value) || LATIN_NAME.test(value))
  return {
    value: value || null,
    remark: remarks.length > 0 ? remarks.join(' ') : null,
    doubt: marked ? 'name_mark' : sound ? null : 'name_strange'
  }
}
