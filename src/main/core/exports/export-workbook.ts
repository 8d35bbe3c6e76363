import type { ListRow } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { informationLine, schoolYearInWords, signatureLine } from '../excel/writing/school-lines'
import type { ExportColumn, ExportRecord } from './export-columns'
import type { MemberSheet } from './member-sheet'
import { openTotals } from './totals'

/** Columns that stay in sight: 序号 and, where it comes next, the name. */
const FROZEN_COLUMNS = 2

/** What stands around the rows of an export. */
export interface ExportFrame {
  /** What the list is called: 学生花名册. */
  label: string
  schoolName: string
  /** Grades and classes in the sheet are those of this school year, named by its start year. */
  schoolYear: number
  /** 三(2)班 where the export is of one class only, otherwise empty. */
  part: string
  filledBy: string
  /** `YYYY-MM-DD` */
  day: string
  /** What is said under the rows. */
  notes: readonly string[]
  /** How records are counted: 次. */
  unit: string
}

/**
 * Writes the records as the school's list: 序号 first, then the columns given, numbers added up in a last row; further
 * sheets follow with the members of collections. Records are pulled once, in order.
 */
export function writeExport(
  frame: ExportFrame,
  columns: readonly ExportColumn[],
  records: Iterable<ExportRecord>,
  further: readonly MemberSheet[] = []
): Uint8Array {
  const { label, part, notes, unit } = frame
  const list = {
    ...around(frame, label),
    name: part || label,
    columns: [NUMBERS, ...columns],
    rows: numbered(columns, records, unit),
    notes,
    frozenColumns: Math.min(FROZEN_COLUMNS, columns.length)
  }
  const sheets = further.map((sheet) => ({
    ...around(frame, `${label}(${sheet.label})`),
    name: sheet.label,
    columns: [NUMBERS, ...sheet.columns],
    rows: sheet.rows(),
    frozenColumns: 1
  }))
  return writeListWorkbook({ sheets: [list, ...sheets] })
}

const NUMBERS = { header: '序号', width: 6 }

function around({ schoolName, schoolYear, part, filledBy, day }: ExportFrame, label: string) {
  return {
    title: `${schoolName}${schoolYearInWords(schoolYear)}${part}${label}`,
    information: informationLine(schoolName, filledBy, day),
    signatures: signatureLine
  }
}

function* numbered(
  columns: readonly ExportColumn[],
  records: Iterable<ExportRecord>,
  unit: string
): Generator<ListRow> {
  const totals = openTotals(columns, unit)
  let number = 0
  for (const record of records) {
    const cells = columns.map((column) => column.cellOf(record))
    totals.add(record, cells)
    yield [++number, ...cells]
  }
  const total = totals.row()
  if (total) yield total
}
