import type { ListRow } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { informationLine, schoolYearInWords, signatureLine } from '../excel/writing/school-lines'
import type { ExportColumn, ExportRecord } from './export-columns'

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
}

/** Writes the records as the school's list: 序号 first, then the columns given. Records are pulled once, in order. */
export function writeExport(
  frame: ExportFrame,
  columns: readonly ExportColumn[],
  records: Iterable<ExportRecord>
): Uint8Array {
  const { label, schoolName, schoolYear, part, filledBy, day, notes } = frame
  return writeListWorkbook({
    sheets: [
      {
        name: part || label,
        title: `${schoolName}${schoolYearInWords(schoolYear)}${part}${label}`,
        information: informationLine(schoolName, filledBy, day),
        columns: [{ header: '序号', width: 6 }, ...columns],
        rows: numbered(columns, records),
        notes,
        signatures: signatureLine,
        frozenColumns: Math.min(FROZEN_COLUMNS, columns.length)
      }
    ]
  })
}

function* numbered(columns: readonly ExportColumn[], records: Iterable<ExportRecord>): Generator<ListRow> {
  let number = 0
  for (const record of records) yield [++number, ...columns.map((column) => column.cellOf(record))]
}
