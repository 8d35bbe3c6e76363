import { dateSerial } from './columns'
import type { FileCase, TrueRow, Truth } from './truth'
import { gbk, separated, workbook, type Cell, type Format, type Sheet } from './write'

/**
 * A written row and what a careful reader takes from it. Cells stand between bars: `#12` is a number, `@2026-09-18`
 * a true date, `%0.95` a percentage, everything else text. Without a reading (`null`) the row is no record: a total,
 * a separator, or a row that must be refused. The keys at the end are left open for this row.
 */
export type Line = [text: string, made?: TrueRow | null, ...open: string[]]

/** The cells of a written row. */
export function cells(text: string): Cell[] {
  return text.split('|').map((piece): Cell => {
    if (piece === '') return null
    if (/^#[\d.]+$/.test(piece)) return Number(piece.slice(1))
    if (/^%[\d.]+$/.test(piece)) return { t: 'n', v: Number(piece.slice(1)), z: '0.0%' }
    if (/^@\d{4}-\d\d-\d\d$/.test(piece)) return { t: 'n', v: dateSerial(piece.slice(1)), z: 'yyyy/m/d' }
    return piece
  })
}

/** A sheet of written rows. */
export function sheet(name: string, rows: (string | Line)[], merges: string[] = []): Sheet {
  return { name, rows: rows.map((row) => cells(typeof row === 'string' ? row : row[0])), merges }
}

/**
 * What the rows say under these keys, which stand between bars like the cells: a cell as it stands, a list under a
 * key that ends in `[]`, and beside it whatever the reader makes of the row.
 */
export function readAs(keys: string, lines: readonly Line[], every: TrueRow = {}): TrueRow[] {
  return lines.flatMap(([text, made, ...open]) => {
    if (made === null) return []
    const pieces = text.split('|')
    const row: TrueRow = {}
    for (const [place, key] of keys.split('|').entries())
      if (key !== '') row[key.replace('[]', '')] = valueOf(pieces[place] ?? '', key)
    const whole = { ...row, ...every, ...made }
    return [Object.fromEntries(Object.entries(whole).filter(([key]) => !open.includes(key)))]
  })
}

function valueOf(piece: string, key: string): TrueRow[string] {
  if (piece === '') return null
  if (key.endsWith('[]')) return piece.split('、')
  if (/^@\d{4}-/.test(piece)) return piece.slice(1)
  if (!/^#[\d.]+$/.test(piece)) return piece
  return /phone/i.test(key) ? piece.slice(1) : Number(piece.slice(1))
}

/** A class of the school year of the import. */
export function inClass(grade: number, classNo: number): TrueRow {
  return { grade, classNo }
}

interface BlindFile extends Truth {
  fileName: string
  shape: string
  sheets: Sheet[]
  save?: Format | 'csv-gbk'
}

/** A workbook written without a look at the program that reads it. */
export function blind({ fileName, shape, sheets, save = 'xlsx', ...truth }: BlindFile): FileCase {
  const bytes = save === 'csv-gbk' ? gbk(separated(sheets[0]?.rows ?? [], ',')) : workbook(sheets, save)
  return { fileName, shape, bytes, truth }
}
