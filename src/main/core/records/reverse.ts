import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { type ChangeAction, fromLog, type LoggedValues } from './change-log'
import { joinDoubts } from './doubts'
import { recordStore, type StoredRecord } from './store'
import { normal, same } from './stored-values'
import type { Extras, Writer } from './writer'

/** One line of the change log. */
export interface LoggedChange {
  recordId: number
  action: ChangeAction
  before: string | null
  after: string | null
}

/** Values and kept file columns of a record at some time; `null` and absent mean the same. */
interface RecordState {
  values: RecordValues
  others: Record<string, string | null>
}

/** What takes a record back to before a change set. */
interface Reversal {
  values: LoggedValues['values']
  extras: Extras
  deleted: boolean | null
}

/** What reversing came to: records taken back, and places whose present value is not what the change set wrote. */
export interface ReverseResult {
  undone: number
  kept: number
  conflicts: number
}

/**
 * Writes the opposite of a change set's changes (given newest first). A record is taken back as a whole or, where a
 * value was changed again since, left as it is; so is a new student about whom there are records by now.
 */
export function reverseChanges(
  ledger: Ledger,
  register: RegisterDeclaration,
  writer: Writer,
  changes: LoggedChange[]
): ReverseResult {
  const store = recordStore(ledger, register)
  const firstState = firstStateReader(ledger, register)
  const records = recordsAboutReader(ledger, register)
  const byRecord = new Map<number, LoggedChange[]>()
  for (const change of changes) {
    const ofRecord = byRecord.get(change.recordId)
    if (ofRecord) ofRecord.push(change)
    else byRecord.set(change.recordId, [change])
  }
  const result: ReverseResult = { undone: 0, kept: 0, conflicts: 0 }
  const reversals: [id: number, reversal: Reversal][] = []
  for (const [id, ofRecord] of byRecord) {
    const record = store.read(id)
    const planned = record && planReversal(record, ofRecord, firstState)
    const { reversal } = planned ?? { reversal: null }
    // A student who was added and has records since is not taken away under them.
    const isNew = ofRecord.some(({ action }) => action === 'create')
    const conflicts = planned ? planned.conflicts + (isNew ? records(id) : 0) : 1
    result.conflicts += conflicts
    if (!reversal || conflicts > 0) {
      result.kept++
      continue
    }
    reversals.push([id, reversal])
  }
  // All are planned before the first is written: a shared adult taken back in one family is so in the others too.
  for (const [id, reversal] of reversals) {
    writer.update(id, reversal.values, reversal.extras)
    if (reversal.deleted === true) writer.remove(id)
    if (reversal.deleted === false) writer.restore(id)
    result.undone++
  }
  return result
}

function planReversal(
  record: StoredRecord,
  changes: LoggedChange[],
  firstState: (record: StoredRecord) => RecordState
) {
  const state = { ...record.values }
  const others: RecordState['others'] = { ...record.otherColumns }
  const reversal: Reversal = { values: {}, extras: { otherColumns: {} }, deleted: null }
  let conflicts = 0
  for (const { action, before: beforeJson, after: afterJson } of changes) {
    const before = fromLog(beforeJson)
    const after = fromLog(afterJson)
    if (action === 'create') conflicts += differences(firstState(record), { values: state, others })
    if (action === 'update') {
      for (const key in after.values) {
        if (!same(normal(state[key]), normal(after.values[key]))) conflicts++
        reversal.values[key] = state[key] = before.values[key] ?? null
      }
      for (const header in after.otherColumns) {
        if ((others[header] ?? null) !== (after.otherColumns[header] ?? null)) conflicts++
        const text = before.otherColumns?.[header] ?? null
        reversal.extras.otherColumns = { ...reversal.extras.otherColumns, [header]: text }
        others[header] = text
      }
      reversal.extras.doubts = joinDoubts(before.doubts ?? [], reversal.extras.doubts)
      reversal.extras.settled = joinDoubts(after.doubts ?? [], reversal.extras.settled)
    } else {
      reversal.deleted = action !== 'remove'
    }
  }
  return { conflicts, reversal }
}

/** Counts the records about a student that are not in the recycle bin. */
function recordsAboutReader(ledger: Ledger, { key }: RegisterDeclaration) {
  const about = key === registers.students.key ? Object.values<RegisterDeclaration>(registers) : []
  const counts = about
    .filter((register) => register.about)
    .map(({ table }) =>
      ledger.sqlite
        .prepare<unknown[], number>(
          `SELECT count(*) FROM ${table} WHERE student_id = ? AND deleted_at IS NULL`
        )
        .pluck()
    )
  return (studentId: number) => counts.reduce((sum, count) => sum + (count.get(studentId) ?? 0), 0)
}

/** Reads what a record held when it was created, by going back through every update since. */
function firstStateReader({ sqlite }: Ledger, register: RegisterDeclaration) {
  const updates = sqlite
    .prepare<unknown[], string>(
      "SELECT before FROM changes WHERE register = ? AND record_id = ? AND action = 'update' ORDER BY id DESC"
    )
    .pluck()
  return ({ id, version, values, otherColumns }: StoredRecord): RecordState => {
    const state: RecordState = { values: { ...values }, others: { ...otherColumns } }
    if (version === 1) return state
    for (const json of updates.all(register.key, id)) {
      const before = fromLog(json)
      Object.assign(state.values, before.values)
      Object.assign(state.others, before.otherColumns)
    }
    return state
  }
}

function differences(one: RecordState, other: RecordState): number {
  const keys = new Set([...Object.keys(one.values), ...Object.keys(other.values)])
  const headers = new Set([...Object.keys(one.others), ...Object.keys(other.others)])
  let count = 0
  for (const key of keys) if (!same(normal(one.values[key]), normal(other.values[key]))) count++
  for (const header of headers) if ((one.others[header] ?? null) !== (other.others[header] ?? null)) count++
  return count
}
