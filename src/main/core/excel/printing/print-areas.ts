import type { Span } from './pagination'

/** Rows and columns that are printed together. */
export interface Area {
  rows: Span
  columns: Span
}

/** How far an area may reach beyond what is used: empty lines of a form are printed, a million empty rows are not. */
const MOST_EMPTY = { rows: 1000, columns: 50 }

/** The areas named by a workbook, as `$A$1:$S$40` with commas between several; what is used where it names none. */
export function printAreas(named: string | undefined, used: Area | undefined): Area[] {
  const areas = (named ?? '').split(',').flatMap((text) => {
    const [first, last] = text.split(':').map(placeOf)
    if (!first) return []
    const { row = used?.rows.to ?? 0, column = used?.columns.to ?? 0 } = last ?? first
    const end = {
      row: Math.min(row, (used?.rows.to ?? 0) + MOST_EMPTY.rows),
      column: Math.min(column, (used?.columns.to ?? 0) + MOST_EMPTY.columns)
    }
    const area = {
      rows: { from: first.row ?? 0, to: end.row },
      columns: { from: first.column ?? 0, to: end.column }
    }
    return area.rows.from <= end.row && area.columns.from <= end.column ? [area] : []
  })
  if (areas.length > 0) return areas
  return used ? [used] : []
}

/** Rows (`$1:$4`) or columns (`$A:$C`) that are repeated. */
export function titleSpan(text: string | undefined): Span | undefined {
  const [first, last = first] = (text ?? '').split(':').map(placeOf)
  const from = first?.row ?? first?.column
  const to = last?.row ?? last?.column
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** A cell, a row or a column, from 0. A name of a sheet before it is passed over. */
function placeOf(text: string): { row?: number; column?: number } | undefined {
  const parts = /(?:^|!)\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(text.trim())
  if (!parts || (!parts[1] && !parts[2])) return undefined
  return {
    ...(parts[2] ? { row: Number(parts[2]) - 1 } : {}),
    ...(parts[1] ? { column: columnOf(parts[1]) } : {})
  }
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
