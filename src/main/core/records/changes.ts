import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { refuse } from '../context'
import { type LoggedChange, reverseChanges, type ReverseResult } from './reverse'
import { scopeOf } from './scope'
import { requireStepInScope } from './step-scope'
import { knownRegister } from './viewing'
import { openChangeSet, openWriter, type WriterOptions } from './writer'

type Undoer = WriterOptions['session']

interface ChangeSet {
  id: number
  label: string
}

/** Steps of an account that undo takes back one by one; an import is undone from the list of imports. */
const LAST_STEP = `SELECT id, label FROM change_sets WHERE account_id = @accountId AND undone_at IS NULL
  AND origin NOT IN ('undo', 'redo', 'import', 'demo') ORDER BY id DESC LIMIT 1`
/** The last undo, unless something was done since. */
const LAST_UNDO = `SELECT undo.id, step.label FROM change_sets AS undo JOIN change_sets AS step ON step.id = undo.undoes
  WHERE undo.account_id = @accountId AND undo.origin = 'undo' AND undo.undone_at IS NULL AND step.origin <> 'import'
  AND NOT EXISTS (SELECT 1 FROM change_sets AS later WHERE later.account_id = @accountId AND later.id > undo.id
    AND later.origin NOT IN ('undo', 'redo'))
  ORDER BY undo.id DESC LIMIT 1`

/** What undo and redo would do now, as words for the menu; null where there is nothing. */
export function undoState({ sqlite }: Ledger, accountId: number) {
  const undo = sqlite.prepare<unknown[], ChangeSet>(LAST_STEP).get({ accountId })
  const redo = sqlite.prepare<unknown[], ChangeSet>(LAST_UNDO).get({ accountId })
  return { undo: undo?.label ?? null, redo: redo?.label ?? null }
}

/** Takes back the account's last step; `at` is an ISO instant. Refuses with `nothing_to_undo`, `undo_conflict` where it was changed again, or `not_allowed` where a child is not of the account's classes any more. */
export function undoLast(ledger: Ledger, session: Undoer, at: string): { label: string } {
  const step =
    ledger.sqlite.prepare<unknown[], ChangeSet>(LAST_STEP).get({ accountId: session.accountId }) ??
    refuse('nothing_to_undo')
  return ledger.sqlite.transaction(() => {
    reverse(ledger, step, 'undo', { session, at, whole: true })
    return { label: step.label }
  })()
}

/** Does again what was undone last. Refuses with `nothing_to_redo`, `undo_conflict` or `not_allowed`. */
export function redoLast(ledger: Ledger, session: Undoer, at: string): { label: string } {
  const undo =
    ledger.sqlite.prepare<unknown[], ChangeSet>(LAST_UNDO).get({ accountId: session.accountId }) ??
    refuse('nothing_to_redo')
  return ledger.sqlite.transaction(() => {
    reverse(ledger, undo, 'redo', { session, at, whole: true })
    ledger.sqlite
      .prepare(
        'UPDATE change_sets SET undone_at = NULL WHERE id = (SELECT undoes FROM change_sets WHERE id = ?)'
      )
      .run(undo.id)
    return { label: undo.label }
  })()
}

/**
 * Takes back a whole change set, such as an import. Records changed since stay as they are and are counted in
 * `kept`. Joins the caller's transaction where there is one.
 */
export function undoChangeSet(
  ledger: Ledger,
  changeSetId: number,
  session: Undoer,
  at: string
): Omit<ReverseResult, 'conflicts'> {
  const set =
    ledger.sqlite
      .prepare<unknown[], ChangeSet>('SELECT id, label FROM change_sets WHERE id = ? AND undone_at IS NULL')
      .get(changeSetId) ?? refuse('nothing_to_undo')
  return ledger.sqlite.transaction(() => {
    const { undone, kept } = reverse(ledger, set, 'undo', { session, at, whole: false })
    return { undone, kept }
  })()
}

function reverse(
  ledger: Ledger,
  set: ChangeSet,
  origin: 'undo' | 'redo',
  { session, at, whole }: { session: Undoer; at: string; whole: boolean }
): ReverseResult {
  const { sqlite } = ledger
  const changes = sqlite
    .prepare<unknown[], LoggedChange & { register: string }>(
      'SELECT register, record_id AS recordId, action, before, after FROM changes WHERE change_set_id = ? ORDER BY id DESC'
    )
    .all(set.id)
  const result: ReverseResult = { undone: 0, kept: 0, conflicts: 0 }
  const label = `${origin === 'undo' ? '撤销' : '恢复'}:${set.label}`
  const reversing = openChangeSet(ledger, { origin, label, session, at, undoes: set.id })
  const scope = session.role ? scopeOf(ledger, { ...session, role: session.role }) : null
  requireStepInScope(ledger, scope, changes)
  for (const register of registersOf(ledger, changes)) {
    const { key } = register
    const ofRegister = changes.filter((change) => change.register === key)
    const { undone, kept, conflicts } = reverseChanges(
      ledger,
      register,
      openWriter(reversing, register),
      ofRegister
    )
    result.undone += undone
    result.kept += kept
    result.conflicts += conflicts
  }
  requireStepInScope(ledger, scope, changes)
  if (whole && result.conflicts > 0) refuse('undo_conflict', { count: result.conflicts })
  sqlite.prepare('UPDATE change_sets SET undone_at = ? WHERE id = ?').run(at, set.id)
  return result
}

/** The registers that a step touched: records about students first, because a student with records is kept. */
function registersOf(ledger: Ledger, changes: readonly { register: string }[]): RegisterDeclaration[] {
  const keys = [...new Set(changes.map(({ register }) => register))]
  const touched = keys.map((key) => knownRegister(ledger, key))
  return [...touched.filter(({ about }) => about), ...touched.filter(({ about }) => !about)]
}
