import { LedgerError } from '@shared/api/errors'
import { builtInFormat, type FormatKind, formatKind } from './number-formats'
import { parseXml, type XmlDocument, XmlElement } from './xml-tree'

/** What a filler must know of a cell's style. */
export interface CellLook {
  /** The code of the number format, such as `yyyy-mm-dd`. */
  format: string
  kind: FormatKind
  wraps: boolean
  shrinks: boolean
  /** The size of the letters in points. */
  letters: number
  locked: boolean
  /** It has a border on some side. */
  framed: boolean
}

const TEXT_FORMAT = '49'
const plain: CellLook = {
  format: 'General',
  kind: 'general',
  wraps: false,
  shrinks: false,
  letters: 11,
  locked: true,
  framed: false
}

/** The styles of a workbook; the styles that are added are copies of its own with one property changed. */
export class Styles {
  private readonly formats: XmlElement | undefined
  private readonly looks: CellLook[]
  private readonly variants = new Map<string, number>()
  changed = false
  /** The size of the letters in which column widths are measured, in points. */
  readonly standardLetters: number

  constructor(private readonly document: XmlDocument | null) {
    this.formats = document?.root.child('cellXfs')
    this.looks = looksOf(document?.root)
    const size = document?.root.child('fonts')?.child('font')?.child('sz')?.get('val')
    this.standardLetters = Number(size ?? 11) || 11
  }

  static read(text: string | null): Styles {
    const document = text === null ? null : parseXml(text)
    if (document && document.root.name !== 'styleSheet') throw new LedgerError('file_damaged')
    return new Styles(document)
  }

  look(style: number): CellLook {
    return this.looks[style] ?? this.looks[0] ?? plain
  }

  /** The style with the number format for text. */
  asText(style: number): number {
    return this.variant(style, 'text', (format) => {
      format.set('numFmtId', TEXT_FORMAT)
      format.set('applyNumberFormat', '1')
    })
  }

  /** The style with its text wrapped at the cell's edge. */
  asWrapped(style: number): number {
    return this.variant(style, 'wrapped', (format) => {
      const existing = format.child('alignment')
      const alignment = existing ?? new XmlElement(`${format.prefix}alignment`, '', true)
      if (!existing) format.children.unshift(alignment)
      alignment.set('wrapText', '1')
      format.set('applyAlignment', '1')
    })
  }

  /** The style of a header as that of the rows below it: framed alike, without bold letters and coloured ground. */
  asRow(style: number): number {
    return this.variant(style, 'row', (format) => {
      format.set('fillId', '0')
      const fonts = this.document?.root.child('fonts')
      const font = fonts?.elements[Number(format.get('fontId') ?? 0)]?.copy()
      const bold = font?.child('b')
      if (!fonts || !font || !bold) return
      font.children = font.children.filter((child) => child !== bold)
      fonts.children.push(font)
      const last = fonts.elements.length - 1
      fonts.set('count', String(last + 1))
      format.set('fontId', String(last))
    })
  }

  /** The style in letters of another size, in points. */
  asSized(style: number, size: number): number {
    return this.variant(style, `${size} pt`, (format) => {
      const fonts = this.document?.root.child('fonts')
      const font = fonts?.elements[Number(format.get('fontId') ?? 0)]?.copy()
      const letters = font?.child('sz')
      if (!fonts || !font || !letters) return
      letters.set('val', String(size))
      fonts.children.push(font)
      const last = fonts.elements.length - 1
      fonts.set('count', String(last + 1))
      format.set('fontId', String(last))
      format.set('applyFont', '1')
    })
  }

  private variant(style: number, name: string, change: (format: XmlElement) => void): number {
    const known = this.variants.get(`${name} ${style}`)
    if (known !== undefined) return known
    const original = this.formats?.elements[style]
    if (!this.formats || !original || !this.document) return style
    const copy = original.copy()
    change(copy)
    const place = this.formats.elements.length
    this.formats.children.push(copy)
    this.formats.set('count', String(place + 1))
    this.looks.push(...looksOf(this.document.root).slice(place))
    this.variants.set(`${name} ${style}`, place)
    this.changed = true
    return place
  }

  toString(): string {
    return this.document?.toString() ?? ''
  }
}

function looksOf(root: XmlElement | undefined): CellLook[] {
  if (!root) return []
  const codes = new Map(
    [...(root.child('numFmts')?.elements ?? [])].map((one) => [
      one.get('numFmtId') ?? '',
      one.get('formatCode') ?? ''
    ])
  )
  const fonts = root.child('fonts')?.elements ?? []
  const borders = (root.child('borders')?.elements ?? []).map(({ elements }) =>
    elements.some((side) => (side.get('style') ?? 'none') !== 'none')
  )
  return (root.child('cellXfs')?.elements ?? []).map((xf) => {
    const number = xf.get('numFmtId') ?? '0'
    const format = codes.get(number) ?? builtInFormat(Number(number))
    const alignment = xf.child('alignment')
    const size = fonts[Number(xf.get('fontId') ?? 0)]?.child('sz')?.get('val')
    return {
      format,
      kind: formatKind(format),
      wraps: isOn(alignment?.get('wrapText')),
      shrinks: isOn(alignment?.get('shrinkToFit')),
      letters: Number(size ?? 11) || 11,
      locked: !['0', 'false'].includes(xf.child('protection')?.get('locked') ?? '1'),
      framed: borders[Number(xf.get('borderId') ?? 0)] ?? false
    }
  })
}

/** Whether an attribute of the type boolean is set. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
