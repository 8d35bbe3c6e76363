import { readChineseNumeral } from './numerals'
import { tidy } from './text'

/** Units by what they measure, each with how many of the smallest unit it holds: metres, minutes. */
const UNITS: readonly Record<string, number>[] = [
  {
    ...{ 公里: 1000, 千米: 1000, km: 1000, 里路: 500, 里: 500, 华里: 500 },
    ...{ 百米: 100, 米: 1, m: 1 }
  },
  { 小时: 60, 个小时: 60, 钟头: 60, 个钟头: 60, h: 60, 刻钟: 15, 分钟: 1, 分: 1, min: 1 }
]
const APPROXIMATE =
  /^(?:距离|路程|用时|需要?|要|走路|步行|骑车|坐车|单程|差不多|大约|大概|大致|约|近|将近|不到|不足|有|在|是|±|≈|~)+|(?:的?路程|左右|上下|以内|之内|内|多|余|吧|远|的|路|不到|。)+$/g
const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+|半)'
const ONE = new RegExp(`^${NUMBER}(个?半)?(?:多|余|来)?\\s*([\\p{Script=Han}a-z]*?)(半)?$`, 'u')
/** 1小时20分 */
const TWO = /^(\d+)\s*(个?小时)\s*(\d+)\s*(分钟?)$/

/** The unit in the brackets of a label: 上下学距离(公里) → 公里, 家校距离(米) → 米; null where there is none. */
export function unitIn(label: string): string | null {
  const said = /[(（]\s*(?:单位\s*[:：]?\s*)?([\p{Script=Han}a-zA-Z]{1,3})\s*[)）]/u
    .exec(label)?.[1]
    ?.toLowerCase()
  return said && UNITS.some((measure) => Object.hasOwn(measure, said)) ? said : null
}

/**
 * Reads a distance or a time as a number of `unit`, whatever unit it was written in: 约500米 is 0.5 公里, 3里 is 1.5,
 * 半小时 is 30 分钟. A number alone counts in `written`, the unit of the header above it. Null for what is no single quantity
 * (2-3公里, 很远) and for a unit that measures something else.
 */
export function readQuantity(text: string, unit: string, written: string = unit): number | null {
  const measure = UNITS.find((units) => Object.hasOwn(units, unit) && Object.hasOwn(units, written))
  if (!measure) return null
  const plain = tidy(text)
    .toLowerCase()
    .replace(/(?<!\d)\s|\s(?!\d)/g, '')
    .replace(APPROXIMATE, '')
  const two = TWO.exec(plain)
  if (two) return inUnit([Number(two[1]), two[2]], [Number(two[3]), two[4]])
  const one = ONE.exec(plain)
  if (!one) return null
  const [, digits = '', halfBefore, word = '', halfBehind] = one
  const amount = amountOf(digits)
  const half = halfBefore || halfBehind ? 0.5 : 0
  return inUnit([amount + half, halfBefore?.startsWith('个') && word === '小时' ? '小时' : word || written])

  function inUnit(...parts: [number, string | undefined][]): number | null {
    const total = parts.reduce((sum, [count, name = '']) => sum + count * (measure?.[name] ?? NaN), 0)
    const result = total / (measure?.[unit] ?? NaN)
    return Number.isFinite(result) ? Math.round(result * 1000) / 1000 : null
  }
}

function amountOf(digits: string): number {
  if (digits === '半') return 0.5
  return /^\d/.test(digits) ? Number(digits) : readChineseNumeral(digits.replace('两', '二'))
}
