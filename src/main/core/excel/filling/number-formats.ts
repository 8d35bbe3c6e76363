/** What kind of content a number format is made for. */
export type FormatKind = 'general' | 'text' | 'date' | 'number'

/** The codes of the formats that a workbook names by number only (ECMA-376 part 1, 18.8.30), and those of Chinese ones. */
const builtIn: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"'
}

/** The code of a format that a workbook does not spell out; `General` for an unknown number. */
export function builtInFormat(number: number): string {
  return builtIn[number] ?? 'General'
}

/** What a format code is made for: text, dates (times included), numbers, or whatever comes. */
export function formatKind(code: string): FormatKind {
  if (code === '' || /^general$/i.test(code) || /^(?:\[[^\]]*\])*G\/通用格式$/.test(code)) return 'general'
  if (code.trim() === '@') return 'text'
  const bare = bareCode(code)
  if (/[ymdhs]|aaa/i.test(bare)) return 'date'
  return 'number'
}

/** What of a day a date format shows. */
export function shownOfDay(code: string): { year: boolean; month: boolean; day: boolean } {
  // Minutes are written as months are; they stand beside hours or seconds.
  const bare = bareCode(code)
    .toLowerCase()
    .replace(/\[?h+\]?[: ]*m+|m+[: ]*s+/g, '')
  return { year: /[ye]/.test(bare), month: bare.includes('m'), day: /d|a{3}/.test(bare) }
}

/** The first section of the code, without literals, colours, conditions and escapes. */
function bareCode(code: string): string {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|上午\/下午/gi, '')
  return bare.split(';')[0] ?? ''
}
