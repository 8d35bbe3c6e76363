import type { ValidationRule } from '../excel/filling/description'
import { serialOfDay } from '../excel/filling/days'

/** What stands in a cell once it is filled. */
export type PlainContent = string | number | boolean

const COMPARED: Record<string, (value: number, from: number, to: number) => boolean> = {
  between: (value, from, to) => value >= from && value <= to,
  notBetween: (value, from, to) => value < from || value > to,
  equal: (value, from) => value === from,
  notEqual: (value, from) => value !== from,
  greaterThan: (value, from) => value > from,
  lessThan: (value, from) => value < from,
  greaterThanOrEqual: (value, from) => value >= from,
  lessThanOrEqual: (value, from) => value <= from
}
/** LEN(F5)=18, OR(LEN(F5)=15,LEN(F5)=18), AND(LEN(F5)=18,COUNTIF(…)=1): a length is what such rules mostly ask for. */
const LENGTHS = /\bLEN\(\s*\$?[A-Z]{1,3}\$?\d+\s*\)\s*(<=|>=|<>|=|<|>)\s*(\d+)/gi
const COMPARISONS: Record<string, string> = {
  '=': 'equal',
  '<>': 'notEqual',
  '<': 'lessThan',
  '>': 'greaterThan',
  '<=': 'lessThanOrEqual',
  '>=': 'greaterThanOrEqual'
}

/** Whether a validation takes a content; null where it is worked out by a formula that is not followed. */
export function passes(rule: ValidationRule, content: PlainContent, date1904: boolean): boolean | null {
  const { type, values } = rule
  if (type === 'list') return values ? values.includes(String(content)) : null
  if (type === 'textLength') return inRange(rule, [...String(content)].length, date1904)
  if (type === 'custom') return meetsLengths(rule.formula1 ?? '', String(content).length)
  if (!['whole', 'decimal', 'date', 'time'].includes(type)) return null
  // A number that was written as text is refused.
  if (typeof content !== 'number') return false
  if (type === 'whole' && !Number.isInteger(content)) return false
  return inRange(rule, content, date1904)
}

function inRange(
  { operator, formula1, formula2 }: ValidationRule,
  value: number,
  date1904: boolean
): boolean | null {
  const compare = COMPARED[operator]
  const from = numberIn(formula1, date1904)
  const to = /etween/.test(operator) ? numberIn(formula2, date1904) : 0
  return !compare || from === null || to === null ? null : compare(value, from, to)
}

/** 18, DATE(2005,9,1) or "2005-9-1"; null for any other formula. */
function numberIn(formula: string | undefined, date1904: boolean): number | null {
  const text = (formula ?? '').trim().replace(/^=/, '')
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const [, year, month, day] =
    /^DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/i.exec(text) ??
    /^"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"$/.exec(text) ??
    []
  if (!year || !month || !day) return null
  return serialOfDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, date1904)
}

function meetsLengths(formula: string, length: number): boolean | null {
  const asked = [...formula.matchAll(LENGTHS)].map(([, sign = '=', number]) =>
    COMPARED[COMPARISONS[sign] ?? 'equal']?.(length, Number(number), 0)
  )
  if (asked.length === 0) return null
  const either = /\bOR\(/i.test(formula)
  const met = either ? asked.some(Boolean) : asked.every(Boolean)
  // What else the formula asks for nobody has worked out: only a refusal is sure.
  return met && /COUNTIF|AND\(/i.test(formula) ? null : met
}
