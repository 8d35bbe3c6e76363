import { escapeXml } from '../writing/xml-text'
import { colourAttributes } from './colours'
import type { XlsAlignment, XlsBorder, XlsFill, XlsFont, XlsLine } from './xls-workbook'

const underlines: Record<number, string> = {
  0x01: '<u/>',
  0x02: '<u val="double"/>',
  0x21: '<u val="singleAccounting"/>',
  0x22: '<u val="doubleAccounting"/>'
}
const scripts = ['', '<vertAlign val="superscript"/>', '<vertAlign val="subscript"/>']
/** In the order of [MS-XLS] 2.5.11 BorderStyle. */
const lineStyles = (
  'none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot ' +
  'slantDashDot'
).split(' ')
/** In the order of [MS-XLS] 2.5.127 FillPattern. */
const patterns = (
  'none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown darkUp darkGrid darkTrellis ' +
  'lightHorizontal lightVertical lightDown lightUp lightGrid lightTrellis gray125 gray0625'
).split(' ')
const horizontals = ['', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed']
const verticals = ['top', 'center', 'bottom', 'justify', 'distributed']
const BOTTOM = 2

type Palette = readonly string[] | undefined

/** What a font element holds; the name stands in `rFont` for a run of text, in `name` in the styles. */
export function fontXml(font: XlsFont, palette: Palette, nameTag: 'name' | 'rFont'): string {
  const colour = font.colour === 0x7fff ? '' : `<color ${colourAttributes(font.colour, palette)}/>`
  return (
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.strike ? '<strike/>' : '') +
    (font.outline ? '<outline/>' : '') +
    (font.shadow ? '<shadow/>' : '') +
    (underlines[font.underline] ?? '') +
    (scripts[font.script] ?? '') +
    `<sz val="${font.size}"/>${colour}<${nameTag} val="${escapeXml(font.name)}"/>` +
    (font.family > 0 && font.family < 6 ? `<family val="${font.family}"/>` : '') +
    (font.charset > 1 ? `<charset val="${font.charset}"/>` : '')
  )
}

/** The part of a font that a condition changes; what it does not is left out. */
export function fontChangeXml(change: Partial<XlsFont>, palette: Palette): string {
  const flag = (tag: string, on: boolean | undefined) =>
    on === undefined ? '' : on ? `<${tag}/>` : `<${tag} val="0"/>`
  const { underline, colour } = change
  return (
    `<font>${flag('b', change.bold)}${flag('i', change.italic)}${flag('strike', change.strike)}` +
    (underline === undefined ? '' : (underlines[underline] ?? '<u val="none"/>')) +
    (colour === undefined || colour === 0x7fff ? '' : `<color ${colourAttributes(colour, palette)}/>`) +
    '</font>'
  )
}

/** A filling of a cell. */
export function fillXml({ pattern, front, back }: XlsFill, palette: Palette): string {
  const type = pattern === undefined ? '' : ` patternType="${patterns[pattern] ?? 'none'}"`
  if (pattern === 0) return `<fill><patternFill${type}/></fill>`
  const colour = (tag: string, index: number | undefined) =>
    index === undefined ? '' : `<${tag} ${colourAttributes(index, palette)}/>`
  return `<fill><patternFill${type}>${colour('fgColor', front)}${colour('bgColor', back)}</patternFill></fill>`
}

/** A border; sides that are undefined stay as they are, which only conditions do. */
export function borderXml({ left, right, top, bottom, diagonal }: XlsBorder, palette: Palette): string {
  const side = (name: string, line: XlsLine | undefined) => {
    const style = line && lineStyles[line.style]
    if (line === undefined || style === undefined || line.style === 0) return `<${name}/>`
    return `<${name} style="${style}"><color ${colourAttributes(line.colour, palette)}/></${name}>`
  }
  const up = diagonal?.up ? ' diagonalUp="1"' : ''
  const down = diagonal?.down ? ' diagonalDown="1"' : ''
  return (
    `<border${up}${down}>${side('left', left)}${side('right', right)}${side('top', top)}${side('bottom', bottom)}` +
    `${side('diagonal', diagonal)}</border>`
  )
}

/** Where text stands in its cell; empty where it stands as in any cell. */
export function alignmentXml(alignment: XlsAlignment): string {
  const horizontal = horizontals[alignment.horizontal]
  const vertical = alignment.vertical === BOTTOM ? undefined : verticals[alignment.vertical]
  const attributes =
    (horizontal ? ` horizontal="${horizontal}"` : '') +
    (vertical ? ` vertical="${vertical}"` : '') +
    (alignment.rotation ? ` textRotation="${alignment.rotation}"` : '') +
    (alignment.wrap ? ' wrapText="1"' : '') +
    (alignment.indent ? ` indent="${alignment.indent}"` : '') +
    (alignment.justifyLast ? ' justifyLastLine="1"' : '') +
    (alignment.shrink ? ' shrinkToFit="1"' : '') +
    (alignment.readingOrder ? ` readingOrder="${alignment.readingOrder}"` : '')
  return attributes && `<alignment${attributes}/>`
}
