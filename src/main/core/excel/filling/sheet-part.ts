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
    let [low, high] = [0, this.rows.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.rows[middle] as SheetRow
      if (found.row === row) return found
      if (found.row < row) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

  /** A row by its number, added where the sheet has none. */
  rowMade(row: number): SheetRow {
    const found = this.row(row)
    if (found) return found
    const made: SheetRow = { row, attributes: '', cells: [] }
    const next = this.rows.findIndex((one) => one.row > row)
    this.rows.splice(next === -1 ? this.rows.length : next, 0, made)
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

/** Takes the text of a worksheet part apart. Throws `file_damaged` where it is none. */
export function parseSheet(xml: string): SheetPart {
  const start = /<(?:[^\s<>/:]+:)?sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml)
  if (!start) throw new LedgerError('file_damaged')
  const placeholder = start[0].replace(/(?:\s[^>]*)?\/?>$/, '/>')
  const closing = `</${placeholder.slice(1, -2)}`
  const endTag = start[1] === '/' ? -1 : xml.lastIndexOf(closing)
  const end = endTag === -1 ? start.index + start[0].length : xml.indexOf('>', endTag) + 1
  const document = parseXml(xml.slice(0, start.index) + placeholder + xml.slice(end))
  if (document.root.name !== 'worksheet') throw new LedgerError('file_damaged')
  return new SheetPart(document, parseRows(xml.slice(start.index, end)))
}
