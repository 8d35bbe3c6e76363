import { inlineString } from '../writing/xml-text'
import { contentOfDay } from './days'
import type { FilledContent } from './filling'
import type { SheetCell } from './sheet-rows'
import type { Styles } from './styles'

/** What spreadsheets take for a number, a date, a time or a formula once somebody edits the cell. */
const taken =
  /^\s*(?:[=+\-@][\s\S]*|[¥¥$]?[\d.,:/\-\s%年月日时分eE()]*\d[\d.,:/\-\s%年月日时分eE()]*|true|false)$/i

/**
 * Empties a cell or fills it, and answers what stands in it now. Its style stays, but that a text which looks like a
 * number is kept a text.
 */
export function fillCell(
  cell: SheetCell,
  content: FilledContent,
  styles: Styles,
  date1904: boolean,
  prefix: string
): string | number | boolean | null {
  cell.formula = undefined
  cell.type = undefined
  cell.inner = ''
  cell.more = ''
  const value = plainContent(content, styles.look(cell.style).format, date1904)
  if (value === null || value === '') return null
  if (typeof value === 'string') {
    cell.type = 'inlineStr'
    cell.inner = prefixed(inlineString(value), prefix)
    if (styles.look(cell.style).kind !== 'text' && taken.test(value)) cell.style = styles.asText(cell.style)
  } else {
    if (typeof value === 'boolean') cell.type = 'b'
    cell.inner = `<${prefix}v>${Number(value)}</${prefix}v>`
  }
  return value
}

/** A content as a cell of the format takes it; what is no finite number is left out. */
export function plainContent(
  content: FilledContent,
  format: string,
  date1904: boolean
): string | number | boolean | null {
  if (typeof content === 'number') return Number.isFinite(content) ? content : null
  return typeof content === 'object' && content !== null ? contentOfDay(content, format, date1904) : content
}

function prefixed(xml: string, prefix: string): string {
  return prefix === ''
    ? xml
    : xml.replace(/^<is><t|<\/t><\/is>$/g, (tags) => tags.replace(/<\/?/g, `$&${prefix}`))
}
