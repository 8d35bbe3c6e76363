import { sheetRows } from '../reading/limits'
import type { Area } from './areas'

/** Rows that are inserted behind data rows. All rows from 0, as the template counts them. */
export interface Insertion {
  /** The data rows of the template. */
  first: number
  last: number
  /** So many rows hold one record. */
  height: number
  /** So many rows at the end of the data rows are repeated in turn: one record, or the records of one run of stripes. */
  pattern: number
  /** Where the template has no data row: the row whose looks the inserted ones take; `pattern` is 0, `last` is the row above. */
  looks?: number
  /** How many rows are inserted. */
  count: number
}

/** Where the rows of a sheet go when rows are inserted. */
export class RowMoves {
  readonly insertions: readonly Insertion[]

  constructor(insertions: readonly Insertion[]) {
    this.insertions = insertions.filter(({ count }) => count > 0).sort((one, other) => one.last - other.last)
  }

  get none(): boolean {
    return this.insertions.length === 0
  }

  /** The new place of a row; never beyond the last row of a sheet. */
  row(row: number): number {
    let moved = row
    for (const { last, count } of this.insertions) if (last < row) moved += count
    return Math.min(moved, sheetRows - 1)
  }

  /** The insertion whose data rows hold the row. */
  around(row: number): Insertion | undefined {
    return this.insertions.find(({ first, last }) => row >= first && row <= last)
  }

  /**
   * The new first and last row of a range. One that reaches the last data row covers the inserted rows too, where
   * `widened`; but one that is about the last of several records alone stays with it.
   */
  range(top: number, bottom: number, widened = true): [number, number] {
    const ended = this.insertions.find(
      ({ first, last, height }) => bottom === last && (top <= first || top < last - height + 1)
    )
    return [this.row(top), this.row(bottom) + (widened && ended ? ended.count : 0)]
  }

  /**
   * The new areas of an area that something applies to: a validation, a merge. What lies within the rows that are
   * repeated is repeated with them: always for a `merge`, else where it does not cover a whole record. A merge above
   * rows that had none to follow is one of the header, and ends there.
   */
  areas(area: Area, merge = false): Area[] {
    if (area.bottom === sheetRows - 1) return [{ ...area, top: this.row(area.top) }]
    const around = this.insertions.find(
      ({ last, pattern }) => area.top > last - pattern && area.bottom <= last
    )
    const repeated = around && (merge || !coversRecord(area, around))
    if (around && !repeated)
      return [{ ...area, top: this.row(area.top), bottom: this.row(area.bottom) + around.count }]
    if (!repeated) {
      const ofHeader =
        merge && this.insertions.some(({ last, pattern }) => pattern === 0 && last === area.bottom)
      const [top, bottom] = this.range(area.top, area.bottom, !ofHeader)
      return [{ ...area, top, bottom }]
    }
    const moved = { ...area, top: this.row(area.top), bottom: this.row(area.bottom) }
    return [moved, ...repeats(around).map((by) => shifted(moved, by))].filter(
      ({ bottom }) => bottom <= this.row(around.last) + around.count
    )
  }

  /** How far below its origin each repeat of a row of the pattern lies, for rows inserted behind it. */
  repeatsOf(row: number): number[] {
    const around = this.insertions.find(({ last, pattern }) => row > last - pattern && row <= last)
    return around
      ? repeats(around).filter((by) => this.row(row) + by <= this.row(around.last) + around.count)
      : []
  }
}

function coversRecord({ top, bottom }: Area, { last, height, pattern }: Insertion) {
  return bottom === last && top <= last - height + 1 && (pattern === height || top <= last - pattern + 1)
}

function repeats({ count, pattern }: Insertion): number[] {
  return Array.from({ length: Math.ceil(count / pattern) }, (_, turn) => (turn + 1) * pattern)
}

function shifted(area: Area, by: number): Area {
  return { ...area, top: area.top + by, bottom: area.bottom + by }
}
