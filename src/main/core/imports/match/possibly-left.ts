import type { Ledger } from '../../database/ledger'
import { listsPupils } from '../identity'
import type { ImportSession } from '../session'

/**
 * Students of the classes in the file who are not in it: perhaps they left (§3.7). Nothing is done to them.
 * A class of which the file holds less than half is not taken for a whole class list.
 */
export function findLeft(session: ImportSession, { sqlite }: Ledger): number[] {
  // A list of left-behind children or the cards that were handed in are no class lists.
  if (session.register.about || !listsPupils(session.register)) return []
  const classes = new Map<
    string,
    { stage: unknown; entryYear: unknown; classNo: unknown; found: Set<number> }
  >()
  const everywhere = new Set<number>()
  for (const { id, stored, action } of session.rows) {
    if (id !== null) everywhere.add(id)
    if (action === 'rejected') continue
    const { stage, entryYear, classNo } = stored
    const key = `${String(stage)}/${String(entryYear)}/${String(classNo)}`
    let found = classes.get(key)
    if (!found) classes.set(key, (found = { stage, entryYear, classNo, found: new Set() }))
    if (id !== null) found.found.add(id)
  }
  const members = sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${session.register.table} WHERE stage = ? AND entry_year = ? AND class_no = ? AND deleted_at IS NULL ORDER BY name_key`
    )
    .pluck()
  return [...classes.values()].flatMap(({ stage, entryYear, classNo, found }) => {
    if (found.size === 0 || stage === undefined) return []
    const ids = members.all(stage, entryYear, classNo)
    return found.size * 2 >= ids.length ? ids.filter((id) => !everywhere.has(id)) : []
  })
}
