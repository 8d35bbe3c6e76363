import { LedgerError } from '@shared/api/errors'
import type { Cell } from './sheet-grid'
import type { CellText } from './cell-text'

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/
const dayInMilliseconds = 86_400_000
const daysFrom1900To1904 = 1462

/** What a workbook gives to its cells: the shared texts and the start of its calendar. */
export interface ValueSource {
  strings: string[]
  date1904: boolean
}

/**
 * The value of a cell by its declared type (ECMA-376 part 1, 18.18.11 ST_CellType). A number that was
 * typed into a number cell stays a number, so that lost digits are seen. Throws `file_damaged` for a
 * reference to a shared text that is not there.
 */
export function cellValue(type: string | undefined, text: CellText, source: ValueSource): Cell {
  const { raw } = text
  if (type === 's') {
    const shared = raw === '' ? '' : source.strings[Number(raw)]
    if (shared === undefined) throw new LedgerError('file_damaged')
    return shared === '' ? null : shared
  }
  if (raw === '') return null
  if (type === 'str' || type === 'inlineStr') return text.value()
  if (type === 'b') return raw === '1' || raw === 'true'
  if (type === 'e') return { error: raw }
  if (type === 'd') return serialOf(raw, source.date1904) ?? text.value()
  const number = Number(raw)
  return Number.isNaN(number) ? text.value() : number
}

function serialOf(text: string, date1904: boolean): number | null {
  const parts = isoDate.exec(text)
  if (!parts) return null
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)))
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute) + second * 1000
  return (at - Date.UTC(1899, 11, 30)) / dayInMilliseconds - (date1904 ? daysFrom1900To1904 : 0)
}
