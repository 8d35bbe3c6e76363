const DIGITS = '〇一二三四五六七八九'
const OTHER_ZEROS = /[零○Oo]/g

/** A run of Chinese digits as a number, place by place: 二〇一三 → 2013. NaN for anything else. */
export function readChineseDigits(text: string): number {
  let result = 0
  for (const character of text.replace(OTHER_ZEROS, '〇')) {
    const digit = DIGITS.indexOf(character)
    if (digit < 0) return NaN
    result = result * 10 + digit
  }
  return text === '' ? NaN : result
}

/** A Chinese numeral from 一 to 九十九 (also 廿 and 卅) as a number. NaN for anything else. */
export function readChineseNumeral(text: string): number {
  const parts = /^(?:([二三四五六七八九])?(十)|(廿)|(卅))?([一二三四五六七八九])?$/.exec(text)
  if (!parts || text === '') return NaN
  const [, tens = '一', ten, twenty, thirty, ones] = parts
  const high = ten ? DIGITS.indexOf(tens) * 10 : twenty ? 20 : thirty ? 30 : 0
  return high + (ones ? DIGITS.indexOf(ones) : 0)
}

/** A number from 1 to 99 in digits (07, 7) or as a Chinese numeral (七, 十二). NaN for anything else. */
export function readSmallNumber(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : readChineseNumeral(text)
}

/** 1 → 一 … 9 → 九. */
export function chineseDigit(digit: number): string {
  return DIGITS.charAt(digit)
}

/** 1 → 一 … 10 → 十, 21 → 二十一 … 99 → 九十九. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return chineseDigit(ones)
  return `${tens === 1 ? '' : chineseDigit(tens)}十${ones === 0 ? '' : chineseDigit(ones)}`
}
