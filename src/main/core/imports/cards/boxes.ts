import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import { isBlank, textOf, widthOf } from '../recognise/cells'

/** A cell of a form, merged or not; rows and columns from 0, both ends included. */
export interface Box {
  top: number
  left: number
  bottom: number
  right: number
  cell: Cell
  /** As a person would read it; '' where it is empty. */
  text: string
}

/** A part of a sheet; rows and columns from 0, both ends included. */
export interface Region {
  top: number
  left: number
  bottom: number
  right: number
}

/** The boxes of a sheet's first rows, found by any of the places they cover. */
export class Boxes {
  readonly height: number
  readonly width: number
  private readonly places: (Box | undefined)[][]
  private readonly lines: Box[][] = []

  constructor(grid: SheetGrid, mostRows: number) {
    this.height = Math.min(grid.rows.length, mostRows)
    this.width = widthOf(grid)
    this.places = Array.from({ length: this.height }, () => [])
    for (const merge of grid.merges) {
      if (merge.top >= this.height || merge.left >= this.width) continue
      const bottom = Math.min(merge.bottom, this.height - 1)
      const right = Math.min(merge.right, this.width - 1)
      this.put(grid, { top: merge.top, left: merge.left, bottom, right })
    }
    for (let row = 0; row < this.height; row += 1) {
      for (let column = 0; column < this.width; column += 1) {
        if (!this.places[row]?.[column])
          this.put(grid, { top: row, left: column, bottom: row, right: column })
      }
    }
  }

  /** The box that covers a place; undefined outside the sheet. */
  at(row: number, column: number): Box | undefined {
    return this.places[row]?.[column]
  }

  /** The boxes that begin in a row, from left to right. */
  startingIn(row: number, { left, right }: Pick<Region, 'left' | 'right'>): readonly Box[] {
    const all = (this.lines[row] ??= this.lineOf(row))
    if (left <= 0 && right >= this.width - 1) return all
    return all.filter((box) => box.left <= right && box.right >= left)
  }

  private lineOf(row: number): Box[] {
    const boxes: Box[] = []
    for (let column = 0; column < this.width;) {
      const box = this.at(row, column)
      if (box?.top === row && box !== boxes.at(-1)) boxes.push(box)
      column = Math.max(column, box?.right ?? column) + 1
    }
    return boxes
  }

  /** Overlapping merges, which WPS writes, leave a place with the first of them. */
  private put(grid: SheetGrid, { top, left, bottom, right }: Region) {
    const cell = grid.rows[top]?.[left] ?? null
    const box: Box = { top, left, bottom, right, cell, text: isBlank(cell) ? '' : textOf(cell) }
    for (let row = top; row <= bottom; row += 1) {
      const line = this.places[row]
      if (!line) continue
      for (let column = left; column <= right; column += 1) line[column] ??= box
    }
  }
}
