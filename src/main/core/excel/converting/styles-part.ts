import { MAIN, XML } from '../writing/package-xml'
import { escapeXml } from '../writing/xml-text'
import { alignmentXml, borderXml, fillXml, fontChangeXml, fontXml } from './looks-xml'
import type { XlsCellFormat, XlsDifference, XlsFont, XlsStyle, XlsWorkbook } from './xls-workbook'

/** Number formats that every programme knows by their number and reads alike (ECMA-376 part 1, 18.8.30). */
const builtInFormats = new Set([
  0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 48, 49
])
const builtInNames = [
  'Normal',
  '',
  '',
  'Comma',
  'Currency',
  'Percent',
  'Comma [0]',
  'Currency [0]',
  'Hyperlink',
  'Followed Hyperlink'
]
/** The font that records leave out: after the fourth comes the fifth, which is called 5. */
const MISSING_FONT = 4
const plainFont: XlsFont = {
  name: '宋体',
  size: 12,
  bold: false,
  italic: false,
  strike: false,
  outline: false,
  shadow: false,
  script: 0,
  underline: 0,
  colour: 0x7fff,
  family: 3,
  charset: 134
}

/** The looks of the workbook as .xlsx keeps them. */
export interface Styles {
  /** The index of a cell format in the new file. */
  cell(format: number): number
  /** The index of what a condition changes, which is added. */
  difference(difference: XlsDifference): number
  /** The font of a run of text. */
  font(index: number): XlsFont
  /** The part `xl/styles.xml`, once everything was asked for. */
  xml(): string
}

/** Lays out the fonts, fills, borders and formats of a workbook. */
export function stylesOf(workbook: XlsWorkbook): Styles {
  const { fonts, palette, cellFormats } = workbook
  const fontIndex = (index: number) => {
    const place = index > MISSING_FONT ? index - 1 : index
    return place < fonts.length ? place : 0
  }
  const fills = collection([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>'
  ])
  const borders = collection([])
  const differences: string[] = []
  const parents = indicesOf(cellFormats, true)
  const cells = indicesOf(cellFormats, false)
  const format = (one: XlsCellFormat) => {
    const alignment = alignmentXml(one.alignment)
    const protection =
      one.locked && !one.hidden
        ? ''
        : `<protection locked="${one.locked ? 1 : 0}"${one.hidden ? ' hidden="1"' : ''}/>`
    const inside = alignment + protection
    const attributes =
      `numFmtId="${one.format}" fontId="${fontIndex(one.font)}" fillId="${fills.place(fillXml(one.fill, palette))}" ` +
      `borderId="${borders.place(borderXml(one.border, palette))}"` +
      (one.style ? '' : ` xfId="${parents.get(one.parent) ?? 0}"`) +
      (one.quotePrefix ? ' quotePrefix="1"' : '') +
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"'
    return inside === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${inside}</xf>`
  }
  return {
    cell: (index) => cells.get(index) ?? 0,
    font: (index) => fonts[fontIndex(index)] ?? plainFont,
    difference(difference) {
      differences.push(differenceXml(difference))
      return differences.length - 1
    },
    xml() {
      const named = cellFormats.filter(({ style }) => style).map(format)
      const used = cellFormats.filter(({ style }) => !style).map(format)
      if (named.length === 0) named.push('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')
      if (used.length === 0) used.push('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
      borders.place(borderXml({}, palette))
      const formats = [...workbook.formats].filter(([id]) => !builtInFormats.has(id))
      return (
        `${XML}<styleSheet xmlns="${MAIN}">` +
        list(
          'numFmts',
          formats.map(([id, code]) => formatXml({ id, code }))
        ) +
        list(
          'fonts',
          (fonts.length > 0 ? fonts : [plainFont]).map(
            (font) => `<font>${fontXml(font, palette, 'name')}</font>`
          )
        ) +
        list('fills', fills.items) +
        list('borders', borders.items) +
        list('cellStyleXfs', named) +
        list('cellXfs', used) +
        list('cellStyles', styleNames(workbook.styles, parents)) +
        list('dxfs', differences) +
        '<tableStyles count="0"/></styleSheet>'
      )
    }
  }

  function differenceXml({ font, format, border, fill }: XlsDifference) {
    return (
      '<dxf>' +
      (font ? fontChangeXml(font, palette) : '') +
      (format ? formatXml(changedFormat(format)) : '') +
      (fill ? fillXml(fill, palette) : '') +
      (border ? borderXml(border, palette) : '') +
      '</dxf>'
    )
  }

  function changedFormat({ id, code }: { id: number; code?: string }) {
    const known = code ?? workbook.formats.get(id)
    return { id: code === undefined ? id : 1000 + differences.length, code: known ?? 'General' }
  }
}

/** The places of the named formats, or of those of cells, among their own kind. */
function indicesOf(formats: readonly XlsCellFormat[], style: boolean): Map<number, number> {
  const found = new Map<number, number>()
  formats.forEach((format, index) => {
    if (format.style === style) found.set(index, found.size)
  })
  return found
}

/** Names are given once each; the plain style is always there, since others rest on it. */
function styleNames(styles: readonly XlsStyle[], parents: Map<number, number>): string[] {
  const taken = new Set<string>()
  const items = [{ format: 0, builtIn: 0 } as XlsStyle, ...styles].map(({ format, builtIn, name }) => {
    const called = builtIn === undefined ? name : builtInNames[builtIn]
    const place = parents.get(format) ?? (builtIn === 0 ? 0 : undefined)
    if (!called || place === undefined || taken.has(called.toLowerCase())) return ''
    taken.add(called.toLowerCase())
    const number = builtIn === undefined ? '' : ` builtinId="${builtIn}"`
    return `<cellStyle name="${escapeXml(called)}" xfId="${place}"${number}/>`
  })
  return items.filter((item) => item !== '')
}

function formatXml({ id, code }: { id: number; code: string }) {
  return `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`
}

function list(tag: string, items: readonly string[]) {
  return items.length === 0 ? '' : `<${tag} count="${items.length}">${items.join('')}</${tag}>`
}

/** Items that are kept once, each with its place. */
function collection(first: string[]) {
  const places = new Map(first.map((item, index) => [item, index]))
  return {
    place(item: string): number {
      const found = places.get(item)
      if (found !== undefined) return found
      places.set(item, places.size)
      return places.size - 1
    },
    get items(): string[] {
      return [...places.keys()]
    }
  }
}
