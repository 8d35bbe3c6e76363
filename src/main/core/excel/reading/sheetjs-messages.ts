import type { Cell, SheetGrid, WorkbookGrid } from './sheet-grid'

/** What SheetJS shall read as grids: the content, decoded where it is text. */
export interface SheetJsTask {
  content: Uint8Array | string
  container: WorkbookGrid['container']
}

/** Everything the SheetJS process can be asked for. */
export type SheetJsRequest =
  | ({ kind: 'grids' } & SheetJsTask)
  /** The stream of records inside a compound file. */
  | { kind: 'unpack'; content: Uint8Array }
  /** What SheetJS makes of the formulas, comments and links in a stream of BIFF 8 records. */
  | { kind: 'formulas'; stream: Uint8Array }

/** Why the process refuses a file. */
export type SheetJsRefusal =
  | { kind: 'refusal'; code: 'file_encrypted' | 'file_damaged' | 'file_unreadable' }
  | { kind: 'refusal'; code: 'file_not_workbook'; reason: string }

/** What the process sends for grids: each sheet, its rows in portions, and at last the calendar. */
export type GridsReply =
  | { kind: 'sheet'; sheet: Omit<SheetGrid, 'rows'>; rowCount: number }
  | { kind: 'rows'; rows: Cell[][] }
  | { kind: 'end'; date1904: boolean }

/** The stream of a workbook, and the names of everything in its compound file. */
export interface UnpackReply {
  kind: 'stream'
  stream: Uint8Array
  entries: string[]
}

/** A place in a sheet; row and column from 0. */
export interface Place {
  row: number
  column: number
}

/** What SheetJS reads of one sheet: formulas without their equals sign (`area` for one over several cells), comments, links. */
export interface FormulaSheet {
  name: string
  formulas: (Place & { formula: string; area?: string })[]
  comments: (Place & { author: string; text: string })[]
  links: (Place & { target: string })[]
}

/** All formulas of a workbook; names in the order of the file, `sheet` from 0 where one belongs to a sheet. */
export interface FormulasReply {
  kind: 'formulas'
  sheets: FormulaSheet[]
  names: { name: string; formula: string; sheet?: number; comment?: string }[]
}

/** Everything the process can send. */
export type SheetJsReply = GridsReply | UnpackReply | FormulasReply | SheetJsRefusal
