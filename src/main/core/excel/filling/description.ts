import type { Area } from './areas'
import type { CellLook } from './styles'

/** A rule of a template for what may be typed into its cells. */
export interface ValidationRule {
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`. */
  type: string
  areas: Area[]
  /** `between` (the default), `notBetween`, `equal`, `notEqual`, `greaterThan`, `lessThan`, `greaterThanOrEqual`, `lessThanOrEqual`. */
  operator: string
  /** As written, without `=`; what it refers to counts from the top left cell of the first area. */
  formula1?: string
  formula2?: string
  /** What a list offers; absent where it is worked out by a formula that is not followed. */
  values?: string[]
  blankAllowed: boolean
  /** Whether other input is refused at all (`stop`), or only warned about. */
  errorStyle: 'stop' | 'warning' | 'information' | 'none'
  errorTitle?: string
  errorText?: string
  promptText?: string
}

/** A formula of a template, without `=`. */
export interface DescribedFormula {
  row: number
  column: number
  formula: string
}

/** A comment on a cell. */
export interface DescribedComment {
  row: number
  column: number
  text: string
}

/** How a sheet prints. */
export interface PrintSetUp {
  areas: Area[]
  /** Rows repeated on every page, from 0. */
  titleRows?: { first: number; last: number }
  orientation: 'portrait' | 'landscape' | 'default'
  /** The number of the paper size in the format: 9 is A4. */
  paper?: number
  /** Pages wide and high it is scaled to; 0 is as many as needed. */
  fit?: { wide: number; high: number }
}

/** What a caller must know of a sheet before filling it. Rows and columns from 0. */
export interface SheetDescription {
  name: string
  state: 'visible' | 'hidden' | 'veryHidden'
  protected: boolean
  /** Rows and columns down to the last cell that the file spells out; blank rows far below everything are left out. */
  rows: number
  columns: number
  merges: Area[]
  formulas: DescribedFormula[]
  validations: ValidationRule[]
  comments: DescribedComment[]
  print: PrintSetUp
  /** The number format, wrapping and lock of a cell, one that is not spelled out in the file included. */
  look(row: number, column: number): CellLook
  /** Whether typing into the cell is refused: it is locked, and the sheet protected. */
  locked(row: number, column: number): boolean
}

/** What a caller must know of a workbook before filling it. */
export interface WorkbookDescription {
  sheets: SheetDescription[]
  date1904: boolean
  /** Whether it holds macros, which are kept. */
  macros: boolean
}
