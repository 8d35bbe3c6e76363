import type { MemberValues } from '@shared/registers'

/** A cell as it stands in the file, before anything is interpreted. Formulas give their stored result. */
export type Cell = string | number | boolean | null | CellError

/** A cell that holds an error such as `#N/A`. */
export interface CellError {
  error: string
}

/** A merged range; rows and columns from 0, both ends included. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/**
 * One sheet. `rows[r][c]` counts from 0; rows may be shorter than others, missing rows are empty arrays.
 * Only the top left cell of a merge holds its value. A date cell holds its serial number, never a Date.
 */
export interface SheetGrid {
  name: string
  hidden: boolean
  rows: Cell[][]
  merges: Merge[]
  /** Of a list unfolded from cards: for each row the sheet of its card and the row of the name on it, from 1. */
  origins?: { sheet: string; row: number }[]
  /** Of a list unfolded from sign-in sheets: what belongs to each row and stands in none of its cells. */
  beside?: (Record<string, MemberValues[]> | undefined)[]
  /** How many cards were unfolded into it. */
  cards?: number
  /** Where the labels of the cards stand, from 0: nobody need look for a header. */
  headerRow?: number
}

/** A workbook as read. */
export interface WorkbookGrid {
  sheets: SheetGrid[]
  /** True where serial dates count from 1904 (old Mac files). */
  date1904: boolean
  /** What the content is, whatever the file is called. */
  container: 'xlsx' | 'xls' | 'csv' | 'html' | 'xml'
}
