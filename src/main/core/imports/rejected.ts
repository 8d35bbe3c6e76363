import type { FileContent } from '@shared/api/messages'
import { writeRejectedRows } from '../exports/rejected-rows'
import type { ImportSession } from './session'

/** The rejected rows as they stood in the file, with the reason beside them, to be corrected and imported again. */
export function rejectedWorkbook(session: ImportSession): FileContent {
  const sheets = session.tables.flatMap((table, place) => {
    const rows = session.rows.filter((row) => row.table === place && row.action === 'rejected')
    if (rows.length === 0) return []
    return [
      {
        name: table.grid.name,
        headers: table.mapped.map(({ header, letter }) => header.split('/').join('') || letter),
        rows: rows.map(({ row, rejected }) => ({
          cells: table.mapped.map(({ index }) => plain(table.grid.rows[row]?.[index])),
          reason: rejected ?? ''
        }))
      }
    ]
  })
  return { name: '导入退回的行.xlsx', bytes: writeRejectedRows({ sheets }) }
}

function plain(cell: unknown): string | number | boolean | null {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  return cell && typeof cell === 'object' && 'error' in cell ? String(cell.error) : null
}
