import type { CellContent, ListRow } from '../excel/writing/list-sheet'
import type { ExportColumn, ExportRecord } from './export-columns'

/** Adds up, while records go by, what the 合计 row of a list says (§1.11). */
export function openTotals(columns: readonly ExportColumn[], unit: string) {
  const sums = columns.map(() => 0)
  const counted = columns.map(() => new Set<string>())
  let records = 0

  function add(record: ExportRecord, cells: readonly CellContent[]) {
    records++
    columns.forEach(({ total }, place) => {
      const cell = cells[place]
      if (!total || typeof cell !== 'number') return
      // The classes of one event have a record each; its hours were held once.
      if (total === 'event' && record.event !== undefined) {
        if (counted[place]?.has(record.event)) return
        counted[place]?.add(record.event)
      }
      sums[place] = (sums[place] ?? 0) + cell
    })
  }

  /** The row under the 序号 column and the others; none where there is nothing to add up. */
  function row(): ListRow | null {
    if (records === 0 || !columns.some(({ total }) => total)) return null
    const cells = columns.map(({ total }, place): CellContent =>
      total ? Math.round((sums[place] ?? 0) * 100) / 100 : place === 0 ? `共${records}${unit}` : null
    )
    return { total: ['合计', ...cells] }
  }
  return { add, row }
}
