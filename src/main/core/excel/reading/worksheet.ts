import { LedgerError } from '@shared/api/errors'
import { CellText } from './cell-text'
import { cellValue, type ValueSource } from './cell-values'
import type { GridBuilder } from './grid-builder'
import type { Merge } from './sheet-grid'
import type { XmlScanner } from './xml-scanner'

/** A formula whose result the file does not hold; shown as an error so that it is never taken for an empty cell. */
export const noResult = { error: '#NO_RESULT' }

/** Takes the cells and merges of one sheet from its XML. */
export class WorksheetReader {
  readonly merges: Merge[] = []
  /** Rows met so far, empty ones included. */
  rowsSeen = 0
  private row = -1
  private column = -1
  private type: string | undefined
  private formula = false
  private collecting = false
  private inRuby = false
  private readonly text = new CellText()

  constructor(
    private readonly grid: GridBuilder,
    private readonly source: ValueSource
  ) {}

  take(scanner: XmlScanner) {
    while (scanner.next()) {
      if (scanner.kind === 'text') {
        if (this.collecting) this.text.add(scanner.content())
      } else if (scanner.kind === 'open') this.open(scanner)
      else this.close(scanner.name)
    }
  }

  private open(scanner: XmlScanner) {
    const { name, selfClosing } = scanner
    if (name === 'c') this.startCell(scanner)
    else if (name === 'v' || name === 't') this.collecting = !selfClosing && !this.inRuby
    else if (name === 'f') this.formula = true
    else if (name === 'row') this.startRow(scanner.attribute('r'))
    else if (name === 'rPh') this.inRuby = !selfClosing
    else if (name === 'mergeCell') this.addMerge(scanner.attribute('ref') ?? '')
  }

  private close(name: string) {
    if (name === 'v' || name === 't') this.collecting = false
    else if (name === 'rPh') this.inRuby = false
    else if (name === 'c') this.endCell()
  }

  private startRow(reference: string | undefined) {
    this.row = reference === undefined ? this.row + 1 : Number(reference) - 1
    this.column = -1
    this.rowsSeen += 1
  }

  private startCell(scanner: XmlScanner) {
    const reference = scanner.attribute('r')
    this.column = reference === undefined ? this.column + 1 : columnOf(reference)
    if (scanner.selfClosing) return
    this.type = scanner.attribute('t')
    this.formula = false
    this.text.clear()
  }

  private endCell() {
    const unsolved = this.formula && this.text.raw === '' && this.type !== 'str'
    this.grid.set(this.row, this.column, unsolved ? noResult : cellValue(this.type, this.text, this.source))
  }

  private addMerge(reference: string) {
    const [first, last = first] = reference.split(':')
    if (first === undefined || last === undefined) return
    this.merges.push({ top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) })
  }
}

/** The column of a reference such as `AB12`, from 0; −1 where it names none. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~0x20
    if (code < 0x41 || code > 0x5a) break
    column = column * 26 + code - 0x40
  }
  return column - 1
}

/** The row of a reference such as `AB12`, from 0. Throws `file_damaged` where it names none. */
export function rowOf(reference: string): number {
  const row = Number(/\d+$/.exec(reference)?.[0])
  if (Number.isNaN(row)) throw new LedgerError('file_damaged')
  return row - 1
}
