import * as xlsx from 'xlsx'
import type { Cell, Sheet } from './write'

/** What stands in a box of a form, how many columns it spans, and how many rows. */
export type Place = Cell | [text: Cell, across: number, down?: number]

/** A form drawn line by line, as people do in WPS: boxes from left to right, those of tall boxes above left out. */
export class Paper {
  private readonly rows: Cell[][] = []
  private readonly merges: string[] = []
  private readonly taken = new Set<string>()
  private next = 0

  constructor(
    private readonly name: string,
    private readonly left = 0
  ) {}

  /** Draws one line. */
  line(...places: Place[]): this {
    const row = this.next
    this.next += 1
    this.rows[row] ??= []
    let column = this.left
    for (const place of places) {
      const [text, across, down = 1] = Array.isArray(place) ? place : [place, 1]
      while (this.taken.has(`${row},${column}`)) column += 1
      this.box(row, column, text, across, down)
      column += across
    }
    return this
  }

  /** Leaves lines free, as between two cards on one sheet. */
  skip(lines: number): this {
    this.next += lines
    return this
  }

  /** Draws a second card to the right of what comes next. */
  beside(left: number): Paper {
    const paper = new Paper(this.name, left)
    return Object.assign(paper, {
      rows: this.rows,
      merges: this.merges,
      taken: this.taken,
      next: this.next
    })
  }

  /** The sheet as drawn. */
  sheet(): Sheet {
    return { name: this.name, rows: this.filledRows(), merges: this.merges }
  }

  private box(row: number, column: number, text: Cell, across: number, down: number) {
    for (let below = row; below < row + down; below += 1) {
      const line = (this.rows[below] ??= [])
      while (line.length < column + across) line.push(null)
      for (let right = column; right < column + across; right += 1) this.taken.add(`${below},${right}`)
    }
    const line = this.rows[row]
    if (line) line[column] = text
    if (across * down === 1) return
    const range = { s: { r: row, c: column }, e: { r: row + down - 1, c: column + across - 1 } }
    this.merges.push(xlsx.utils.encode_range(range))
  }

  private filledRows(): Cell[][] {
    return Array.from({ length: Math.max(this.rows.length, this.next) }, (_, row) => this.rows[row] ?? [])
  }
}
