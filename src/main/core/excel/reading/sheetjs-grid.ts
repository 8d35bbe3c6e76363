import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { read, set_cptable, type CellObject, type Range } from 'xlsx'
import type { Cell, SheetGrid, WorkbookGrid } from './sheet-grid'

set_cptable(codepages)

/** Reads a whole workbook with SheetJS: every container it knows, at its price in time and memory. Throws SheetJS's own errors. */
export function readWithSheetJs(bytes: Uint8Array, container: WorkbookGrid['container']): WorkbookGrid {
  const workbook = read(bytes, {
    type: 'array',
    dense: true,
    cellDates: false,
    cellText: false,
    cellHTML: false,
    raw: true
  })
  const sheets = workbook.SheetNames.map((name, index): SheetGrid => {
    const sheet = workbook.Sheets[name] ?? {}
    const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
    const merges: Range[] = sheet['!merges'] ?? []
    return {
      name,
      hidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden),
      rows: Array.from(data, (row) => Array.from(row ?? [], toCell)),
      merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    }
  })
  return { sheets, date1904: Boolean(workbook.Workbook?.WBProps?.date1904), container }
}

function toCell(cell: CellObject | undefined): Cell {
  if (!cell) return null
  if (cell.t === 'e') return { error: cell.w ?? '#VALUE!' }
  if (typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean') return cell.v
  return cell.f === undefined ? null : { error: '#NO_RESULT' }
}
