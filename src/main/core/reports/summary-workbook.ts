import type { ReportSummary } from '@shared/api/reports'
import type { ListColumn, ListRow } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { informationLine, signatureLine } from '../excel/writing/school-lines'

/** A column of figures: its header, and the one above it. */
export interface FigureHeader {
  group: string | null
  header: string
  /** Half-width characters; narrow where there are many columns on one page. */
  width?: number
}

/** The summary as a school hands it in: grouped headers, grade and total lines set off, the definition as a note. */
export function writeSummary(
  summary: ReportSummary,
  figures: readonly FigureHeader[],
  { schoolName, filledBy }: { schoolName: string; filledBy: string }
): Uint8Array {
  const columns: ListColumn[] = [
    { header: '班级', width: 14 },
    { header: '班级数', width: 8 },
    ...figures.map(({ group, header, width = 9 }) => ({
      header,
      width,
      ...(group === null ? {} : { group })
    }))
  ]
  const rows = summary.rows.map(({ label, figures }): ListRow => {
    const cells = [label, ...figures]
    return label.endsWith('计') ? { total: cells } : cells
  })
  return writeListWorkbook({
    sheets: [
      {
        name: summary.title,
        title: `${schoolName}${summary.title}`,
        information: informationLine(schoolName, filledBy, summary.asOf),
        columns,
        rows,
        notes: [`注:${summary.definition}`],
        signatures: signatureLine,
        frozenColumns: 1
      }
    ]
  })
}
