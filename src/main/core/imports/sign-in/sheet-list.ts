import type { MemberValues } from '@shared/registers'
import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import type { SheetFacts } from './sheet-facts'

/** One record of a sheet: the facts around its table, and the table itself. */
export interface SheetRecord {
  facts: SheetFacts
  beside: Record<string, MemberValues[]>
}

/** A sheet as a list with a row a record: the facts under their labels, the rows of the table beside them. */
export function listOfFacts(grid: SheetGrid, records: readonly SheetRecord[]): SheetGrid {
  const labels = [...new Set(records.flatMap(({ facts }) => [...facts.cells.keys()]))]
  const rows = records.map(({ facts }): Cell[] => [
    facts.className || null,
    ...labels.map((label) => facts.cells.get(label) ?? null)
  ])
  const origin = { sheet: grid.name, row: 1 }
  return {
    name: grid.name,
    hidden: false,
    rows: [[records[0]?.facts.title ?? ''], ['班级', ...labels], ...rows],
    merges: [],
    headerRow: 1,
    origins: [origin, origin, ...rows.map(() => origin)],
    beside: [undefined, undefined, ...records.map(({ beside }) => beside)]
  }
}
