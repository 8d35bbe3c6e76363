import type { CountedRow } from './counting'
import type { Division } from './lines'

/** A record behind a number, with what it adds to it. */
export interface RowBehind {
  register: CountedRow['register']
  id: number
  amount: number
}

/**
 * The records of some counted rows, each once: their amounts add up to the number. Of rows that count once together the
 * oldest record has the amount, so that a newer one takes nothing from it, and the others are there with 0.
 */
export function rowsBehind(rows: readonly CountedRow[]): RowBehind[] {
  const behind = new Map<string, RowBehind>()
  const met = new Set<string | number>()
  for (const { register, id, amount, once } of oldestFirst(rows)) {
    const key = `${register}:${id}`
    const known = behind.get(key) ?? { register, id, amount: 0 }
    behind.set(key, known)
    if (once !== undefined) {
      if (met.has(once)) continue
      met.add(once)
    }
    known.amount = Math.round((known.amount + amount) * 100) / 100
  }
  return [...behind.values()]
}

function oldestFirst(rows: readonly CountedRow[]): readonly CountedRow[] {
  const together = rows.some(({ once }) => once !== undefined)
  return together ? rows.toSorted((one, other) => one.id - other.id) : rows
}

/** The counted rows of a figure by the key of their line, all of them under `school`. */
export function rowsByLine(
  rows: readonly CountedRow[],
  { by, lineOf }: Division
): Map<string, readonly CountedRow[]> {
  const lines = new Map<string, CountedRow[]>()
  if (by !== 'school') {
    for (const row of rows) {
      const key = lineOf(row.place)
      const line = lines.get(key)
      if (line) line.push(row)
      else lines.set(key, [row])
    }
  }
  return new Map<string, readonly CountedRow[]>([...lines, ['school', rows]])
}
