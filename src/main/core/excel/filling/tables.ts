import { areaOf, type Area } from './areas'
import { relationsOf } from './relations'
import type { FinishedSheet } from './store-results'
import type { WorkbookPackage } from './workbook-package'
import { parseXml, type XmlElement } from './xml-tree'

/** The cells of a table's column, without its header and totals. */
export interface TableColumn {
  sheet: string
  area: Area
}

/** Finds the column of a table, by the names of both, whatever their case. */
export async function tablesOf(
  pack: WorkbookPackage,
  finished: readonly FinishedSheet[]
): Promise<(table: string, column: string) => TableColumn | undefined> {
  const columns = new Map<string, TableColumn>()
  for (const { name, part } of finished)
    for (const { type, target } of await relationsOf(pack, part))
      if (type === 'table' && pack.has(target))
        addColumns(columns, name, parseXml(await pack.text(target)).root)
  return (table, column) => columns.get(`${table}[${column}]`.toLowerCase())
}

function addColumns(columns: Map<string, TableColumn>, sheet: string, table: XmlElement) {
  const area = areaOf(table.get('ref') ?? '')
  if (!area) return
  const top = area.top + Number(table.get('headerRowCount') ?? 1)
  const bottom = area.bottom - Number(table.get('totalsRowCount') ?? 0)
  table.child('tableColumns')?.elements.forEach((column, place) => {
    const at = area.left + place
    const key = `${table.get('displayName') ?? ''}[${column.get('name') ?? ''}]`.toLowerCase()
    columns.set(key, { sheet, area: { top, left: at, bottom, right: at } })
  })
}
