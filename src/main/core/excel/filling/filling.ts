/** A day with the precision it is known in: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and the text to write where the cell takes no date. */
export interface FilledDay {
  day: string
  text: string
}

/**
 * What a cell is filled with. A text stays a text, whatever it looks like; null empties the cell. A day becomes a
 * real date where the number format of the cell is one that shows no more than is known, and its text otherwise.
 */
export type FilledContent = string | number | boolean | null | FilledDay

/** A cell to fill: the top left one of a merge. Row and column from 0, as the template counts them. */
export interface FilledCell {
  row: number
  column: number
  content: FilledContent
}

/**
 * Records that go into the template's own data rows, `first` to `last` (rows from 0): blank, sample or example rows.
 * `last` is `first - 1` where the template has none: rows are put in there. When they run out, rows are inserted behind `last` in the style of the last one, or of the stripes where rows
 * alternate, and everything below moves down. Rows that are left over stay, emptied of example values.
 */
export interface FilledList {
  first: number
  last: number
  /** So many rows at the top are examples, often in red: they take the looks of the row behind them. */
  examples?: number
  /** What each record writes, from the left; `undefined` keeps what the template's row has: a text, or a formula, which is stretched. */
  rows: Iterable<readonly (FilledContent | undefined)[]>
  /** The first and the last column of the list, from 0; the first content of a record goes into the first. All columns where absent. */
  columns?: readonly [number, number]
  /** So many sheet rows hold one record (cells merged downwards); 1 where absent. */
  height?: number
  /** Where each content of a record goes instead, counted from the record's first row and column A. */
  places?: readonly { row: number; column: number }[]
}

/** What is written into one sheet. */
export interface SheetContent {
  cells?: readonly FilledCell[]
  lists?: readonly FilledList[]
}

/** A copy of a sheet, such as the card of one person; the name is made valid and unique. */
export interface SheetCopy extends SheetContent {
  name: string
}

/** What is done to one sheet of a workbook. */
export interface SheetFilling extends SheetContent {
  /** The sheet's place among those that hold cells, from 0, as in `WorkbookGrid.sheets`. */
  sheet: number
  /** Renames the sheet; formulas and defined names follow. */
  name?: string
  /** One sheet for each, all parts of the template's sheet with it; the sheet itself becomes the first copy. */
  copies?: readonly SheetCopy[]
}
