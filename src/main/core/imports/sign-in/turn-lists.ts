import type { Cell, SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import { isBlank, textOf, widthOf } from '../recognise/cells'
import type { HeaderDictionary } from '../recognise/header-dictionary'

/** So many labels in the first column, and so many columns beside them, make a list that lies on its side. */
const FEWEST_LABELS = 4
const FEWEST_RECORDS = 3

/** The workbook with its lists that lie on their side (a class a column, what is told of it as rows) turned round. */
export function turnLists(workbook: WorkbookGrid, dictionary: HeaderDictionary): WorkbookGrid {
  return { ...workbook, sheets: workbook.sheets.map((grid) => turned(grid, dictionary) ?? grid) }
}

function turned(grid: SheetGrid, dictionary: HeaderDictionary): SheetGrid | null {
  const width = widthOf(grid)
  const isLabel = (row: readonly Cell[]) => {
    const text = textOf(row[0])
    return text.length >= 2 && text.length <= 12 && dictionary.understand([text])?.kind === 'field'
  }
  const first = grid.rows.findIndex((row) => isLabel(row) && filledIn(row) > FEWEST_RECORDS)
  if (first < 0) return null
  const lines = grid.rows.slice(first).filter((row) => filledIn(row) > 0)
  const labelled = lines.filter((row) => isLabel(row) && filledIn(row) >= FEWEST_RECORDS)
  const alike = labelled.every(
    (row) => !row.slice(1).some((cell) => typeof cell === 'string' && isHeader(cell))
  )
  if (labelled.length < FEWEST_LABELS || labelled.length * 3 < lines.length * 2 || !alike) return null
  const columns = Array.from({ length: width }, (_, column) => labelled.map((row) => row[column] ?? null))
  const records = columns.filter((column, place) => place === 0 || column.some((cell) => !isBlank(cell)))
  return { ...grid, rows: [...grid.rows.slice(0, first), ...records], merges: [] }

  function isHeader(text: string): boolean {
    return dictionary.understandCell(text)?.kind === 'field'
  }
}

function filledIn(row: readonly Cell[]): number {
  return row.filter((cell) => !isBlank(cell)).length
}
