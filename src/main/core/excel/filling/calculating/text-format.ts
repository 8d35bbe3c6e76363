import { dayOfSerial } from '../days'
import { formatKind } from '../number-formats'
import { NotWorkedOut, type Scalar, toText } from './values'

/** A value in a number format, as TEXT gives it; throws `NotWorkedOut` for formats beyond the usual ones. */
export function formatted(value: Scalar, format: string, date1904: boolean): Scalar {
  const kind = formatKind(format)
  if (typeof value !== 'number' || kind === 'general' || kind === 'text') return toText(value)
  return kind === 'date' ? dateText(value, format, date1904) : numberText(value, format)
}

function dateText(serial: number, format: string, date1904: boolean): string {
  const [year, month, day] = dayOfSerial(serial, date1904)
  return format.replace(/"([^"]*)"|\\(.)|[a-z]+/gi, (token, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? ''
    const known: Record<string, string> = {
      yyyy: String(year),
      e: String(year),
      yy: String(year % 100).padStart(2, '0'),
      mm: String(month).padStart(2, '0'),
      m: String(month),
      dd: String(day).padStart(2, '0'),
      d: String(day)
    }
    const text = known[token.toLowerCase()]
    if (text !== undefined) return text
    const compact = /^(yyyy)(mm)(dd)?$/i.exec(token)
    if (!compact) throw new NotWorkedOut()
    return compact
      .slice(1)
      .map((part) => known[part?.toLowerCase() ?? ''] ?? '')
      .join('')
  })
}

function numberText(number: number, format: string): string {
  const found = /^((?:"[^"]*")*)(#,##)?([#0]*)(?:\.(0+))?(%?)((?:"[^"]*")*)$/.exec(format)
  if (!found) throw new NotWorkedOut()
  const [, before = '', grouped, whole = '', decimals = '', percent, after = ''] = found
  const value = percent ? number * 100 : number
  const [integer = '', fraction] = Math.abs(Number(value.toPrecision(15)))
    .toFixed(decimals.length)
    .split('.')
  const digits = integer.padStart(whole.replaceAll('#', '').length, '0')
  const shown = whole.includes('0') || integer !== '0' ? digits : ''
  const groups = grouped ? shown.replace(/\B(?=(\d{3})+$)/g, ',') : shown
  const sign = value < 0 && /[1-9]/.test(integer + (fraction ?? '')) ? '-' : ''
  return [
    before.replaceAll('"', ''),
    sign,
    groups,
    fraction ? `.${fraction}` : '',
    percent,
    after.replaceAll('"', '')
  ].join('')
}
