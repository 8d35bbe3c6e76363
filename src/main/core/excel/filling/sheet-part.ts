import { LedgerError } from '@shared/api/errors'
import type { Area } from './areas'
import { areaOf } from './areas'
import { parseRows, rowsXml, type SheetRow } from './sheet-rows'
import { parseXml, type XmlDocument, XmlElement } from './xml-tree'

/** A worksheet taken apart: its rows, and everything around them as a tree. */
export class SheetPart {
  constructor(
    private readonly document: XmlDocument,
    public rows: SheetRow[]
  ) {}

  get root(): XmlElement {
    return this.document.root
  }

  /** The prefix of the part's own elements. */
  get prefix(): string {
    return this.root.prefix
  }

  /** A row by its number; rows are in order, and mostly without gaps. */
  row(row: number): SheetRow | undefined {
    const found = this.rows[this.placeOf(row)]
    return found?.row === row ? found : undefined
  }

  /** The place among `rows` of a row, or of the first one behind it. */
  placeOf(row: number): number {
    // Most sheets spell out every row from the first.
    if (this.rows[row]?.row === row) return row
    let [low, high] = [0, this.rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.rows[middle] as SheetRow).row < row) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A row by its number, added where the sheet has none. */
  rowMade(row: number): SheetRow {
    const found = this.row(row)
    if (found) return found
    const made: SheetRow = { row, attributes: '', cells: [] }
    this.rows.splice(this.placeOf(row), 0, made)
    return made
  }

  /** The merged ranges. */
  get merges(): Area[] {
    return (this.root.child('mergeCells')?.elements ?? [])
      .map((one) => areaOf(one.get('ref') ?? ''))
      .filter((area) => area !== null)
  }

  toString(): string {
    const xml = [...rowsXml(this.rows, this.prefix)].join('')
    return this.document.toString().replace(/<(?:[^\s<>/:]+:)?sheetData\/>/, () => xml)
  }
}

/**
 * Takes the text of a worksheet part apart. Rows down to `needed` (from 0) and to the last merge are kept even where
 * they are blank. Throws `file_damaged` where it is none.
 */
export function parseSheet(xml: string, needed = 0): SheetPart {
  const start = /<(?:[^\s<>/:]+:)?sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml)
  if (!start) throw new LedgerError('file_damaged')
  const placeholder = start[0].replace(/(?:\s[^>]*)?\/?>$/, '/>')
  const closing = `</${placeholder.slice(1, -2)}`
  const endTag = start[1] === '/' ? -1 : xml.lastIndexOf(closing)
  const end = endTag === -1 ? start.index + start[0].length : xml.indexOf('>', endTag) + 1
  const document = parseXml(xml.slice(0, start.index) + placeholder + xml.slice(end))
  if (document.root.name !== 'worksheet') throw new LedgerError('file_damaged')
  const sheet = new SheetPart(document, [])
  const merged = sheet.merges.reduce((most, { bottom }) => Math.max(most, bottom), needed)
  sheet.rows = parseRows(xml.slice(start.index, end), merged)
  return sheet
}
