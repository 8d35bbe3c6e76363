import { utils, type Range } from 'xlsx'
import { columnLetters } from '../writing/names'
import { escapeXml } from '../writing/xml-text'
import type { FormulaSheet } from '../reading/sheetjs-messages'
import { formulaText } from './formula-text'
import { fontXml } from './looks-xml'
import type { Styles } from './styles-part'
import type { XlsCell, XlsRow, XlsSheet, XlsText, XlsWorkbook } from './xls-workbook'

const EDGE_SPACE = /^\s|\s$|\n| {2}/
/** The words for what is left behind, where formulas stay as their results. */
export const lostFormulas = {
  external: '引用其他文件的公式(留下了结果)',
  unknown: '看不懂的公式(留下了结果)'
}

/** A text with its runs, as what `si` and `is` hold. Runs take their fonts from the styles. */
export function textXml({ text, runs }: XlsText, styles: Styles, palette: XlsWorkbook['palette']): string {
  const starts = runs.filter(({ at }, index) => at < text.length && at >= (runs[index - 1]?.at ?? 0))
  const first = starts[0]
  if (!first) return plainXml(text)
  const before = first.at > 0 ? `<r>${plainXml(text.slice(0, first.at))}</r>` : ''
  const after = starts.map(({ at, font }, index) => {
    const part = text.slice(at, starts[index + 1]?.at)
    return part && `<r><rPr>${fontXml(styles.font(font), palette, 'rFont')}</rPr>${plainXml(part)}</r>`
  })
  return before + after.join('')
}

function plainXml(text: string): string {
  return `<t${EDGE_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`
}

/** The rows of a sheet as `sheetData` holds them, in their order. */
export function* rowsXml(
  sheet: XlsSheet,
  told: FormulaSheet | undefined,
  styles: Styles,
  palette: XlsWorkbook['palette'],
  external: boolean
): Generator<string> {
  const formulas = new Map(told?.formulas.map((one) => [`${one.row},${one.column}`, one]))
  const areas = (told?.formulas ?? []).flatMap(({ area }) =>
    area === undefined ? [] : [utils.decode_range(area)]
  )
  for (const [index, row] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    let xml = `<row r="${index + 1}"${rowAttributes(row, styles)}>`
    for (const [column, cell] of [...row.cells].sort(([a], [b]) => a - b)) {
      const reference = `${columnLetters(column)}${index + 1}`
      const formula = cell.formula ? formulaXml(index, column) : ''
      xml += cellXml(reference, cell, formula)
    }
    yield `${xml}</row>`
  }

  function formulaXml(row: number, column: number): string {
    const found = formulas.get(`${row},${column}`)
    if (areas.some((area) => isFurther(area, row, column))) return ''
    const text = found && formulaText(found.formula)
    if (!found || text === undefined) return lose(lostFormulas.unknown)
    if (external && text.includes('#REF!')) return lose(lostFormulas.external)
    const area = found.area === undefined ? '' : ` t="array" ref="${found.area}"`
    return `<f${area}>${escapeXml(text)}</f>`
  }

  function lose(words: string) {
    sheet.lost.add(words)
    return ''
  }

  function cellXml(reference: string, { value, format }: XlsCell, formula: string): string {
    const start = `<c r="${reference}" s="${styles.cell(format)}"`
    const result = (type: string, text: string | number) => `${start}${type}>${formula}<v>${text}</v></c>`
    if (value === null) return formula ? `${start}>${formula}</c>` : `${start}/>`
    if (typeof value === 'number') return result('', value)
    if (typeof value === 'boolean') return result(' t="b"', value ? 1 : 0)
    if (typeof value === 'string' && formula) return result(' t="str"', escapeXml(value))
    if (typeof value === 'string') return inline(start, { text: value, runs: [] })
    if ('error' in value) return result(' t="e"', value.error)
    return 'runs' in value ? inline(start, value) : result(' t="s"', value.text)
  }

  function inline(start: string, text: XlsText) {
    return `${start} t="inlineStr"><is>${textXml(text, styles, palette)}</is></c>`
  }
}

/** Whether a cell belongs to a formula over several cells without being its first: it has none of its own. */
function isFurther({ s, e }: Range, row: number, column: number): boolean {
  const first = row === s.r && column === s.c
  return !first && row >= s.r && row <= e.r && column >= s.c && column <= e.c
}

function rowAttributes(row: XlsRow, styles: Styles): string {
  return (
    (row.format === undefined ? '' : ` s="${styles.cell(row.format)}" customFormat="1"`) +
    (row.height === undefined ? '' : ` ht="${row.height}"`) +
    (row.customHeight ? ' customHeight="1"' : '') +
    (row.hidden ? ' hidden="1"' : '') +
    (row.outline ? ` outlineLevel="${row.outline}"` : '') +
    (row.collapsed ? ' collapsed="1"' : '')
  )
}
