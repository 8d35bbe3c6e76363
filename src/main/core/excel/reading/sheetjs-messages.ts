import type { Cell, SheetGrid, WorkbookGrid } from './sheet-grid'

/** What the SheetJS process is given: the content, decoded where it is text. */
export interface SheetJsTask {
  content: Uint8Array | string
  container: WorkbookGrid['container']
}

/** What the SheetJS process sends: each sheet, its rows in portions, and at last the calendar; or why it refuses. */
export type SheetJsReply =
  | { kind: 'sheet'; sheet: Omit<SheetGrid, 'rows'>; rowCount: number }
  | { kind: 'rows'; rows: Cell[][] }
  | { kind: 'end'; date1904: boolean }
  | { kind: 'refusal'; code: 'file_encrypted' | 'file_damaged' | 'file_unreadable' }
  | { kind: 'refusal'; code: 'file_not_workbook'; reason: string }
