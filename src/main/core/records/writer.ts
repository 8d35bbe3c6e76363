import type { Doubt } from '@shared/api/records'
import type { FieldValue, MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import { tellsWho } from '@shared/rules/anonymity'
import { type StoredColumn, toColumn } from '../database/columns'
import { refuse, type Session } from '../context'
import type { Ledger } from '../database/ledger'
import { type ChangeAction, type LoggedValues, toLog } from './change-log'
import { countWrite } from './data-version'
import { computedDoubts, holdsDoubt, joinDoubts, lastingDoubts } from './doubts'
import { nameKeyOf } from './pinyin'
import { searchWords } from './search-words'
import { familiesChangedWith, withAgeYears, withoutReplacedAdults } from './shared-adults'
import type { StoredRecord } from './store'
import { existing, joinTexts, normal, same } from './stored-values'
import { insertChangeSet, writerStatements } from './writer-statements'

/** How a change came about; shown in the history and in the name of the undo step. */
export type Origin =
  'edit' | 'paste' | 'form' | 'fix' | 'create' | 'remove' | 'restore' | 'import' | 'demo' | 'undo' | 'redo'

/** What a change set says about itself. `at` is an ISO instant. */
export interface WriterOptions {
  origin: Origin
  /** What the step is called, without personal data: 修改 3 处. */
  label: string
  /** Who takes the step. Without a role the programme itself does, for made-up data. */
  session: Pick<Session, 'accountId' | 'displayName'> & Partial<Pick<Session, 'role'>>
  at: string
  importId?: string
  /** The change set that this one reverses. */
  undoes?: number
}

/** What goes with the values of a record. */
export interface Extras {
  /** Doubts besides those that the values give by themselves; they stay until their field changes. */
  doubts?: Doubt[]
  /** Doubts of that kind that are settled. */
  settled?: Doubt[]
  /** Columns of a file that have no field; on an update they join those that are there, and `null` takes one away. */
  otherColumns?: Record<string, string | null>
}

/** The one way the rows of a register are written. */
export interface Writer {
  /** What everything is logged in. */
  changeSet: ChangeSet
  /** Stores a new record and answers with its id. */
  create(values: RecordValues, extras?: Extras): number
  /** Changes stored values; `null` empties one, a collection is replaced as a whole. False where nothing was different. */
  update(id: number, changes: RecordValues, extras?: Extras): boolean
  /** Puts a record into the recycle bin. False where it is there already. */
  remove(id: number): boolean
  /** Takes a record out of the recycle bin. False where it is not in there. */
  restore(id: number): boolean
}

/** One step somebody takes, which may touch records of several registers and is undone as a whole. */
export interface ChangeSet {
  ledger: Ledger
  options: WriterOptions
  /** Its number in the log; laid down with the first change, or when this is first asked for. */
  readonly id: number
}

/** Begins a change set. The caller holds the transaction. */
export function openChangeSet(ledger: Ledger, options: WriterOptions): ChangeSet {
  let id: number | undefined
  return {
    ledger,
    options,
    get id() {
      id ??= insertChangeSet(ledger, options)
      return id
    }
  }
}

/**
 * The writer of one register within a change set. Every write keeps rows, collections, search index and change log
 * together. Refuses an unknown id with `record_not_found`, and with `record_exists` a second record about the same
 * student; an unknown key is a fault of the caller.
 */
export function openWriter(changeSet: ChangeSet, register: RegisterDeclaration): Writer {
  const { ledger, options } = changeSet
  const statements = writerStatements(ledger, register)
  const { store, plan } = statements

  function log(id: number, action: ChangeAction, before: string | null, after: string | null) {
    statements.insertChange.run(changeSet.id, register.key, id, action, before, after)
    countWrite(ledger)
  }

  function checkKeys(values: RecordValues) {
    for (const key in values) {
      if (!statements.keys.has(key)) throw new Error(`${register.key} stores no ${key}`)
    }
  }

  function writeMembers(
    id: number,
    values: RecordValues,
    { key, columns }: (typeof store.collections)[number]
  ) {
    const members = values[key] as MemberValues[] | null | undefined
    if (!members) return
    let position = 0
    for (const member of members) {
      const parameters: unknown[] = [id, position]
      const known = knownColumns(columns, member, parameters)
      if (known.length === 0) continue
      statements.insertMember(key, known, parameters)
      position++
    }
  }

  function nameKey(values: RecordValues) {
    const name = plan.names[0] === undefined ? undefined : values[plan.names[0]]
    return typeof name === 'string' ? nameKeyOf(name) : null
  }

  function create(given: RecordValues, extras: Extras = {}): number {
    checkKeys(given)
    refuseSecond(given)
    const values = withAgeYears(register, given, options)
    const doubts = joinDoubts(computedDoubts(register, values), extras.doubts)
    const others = joinTexts({}, keptColumns(register, extras))
    const parameters: unknown[] = [options.at, options.at, others.json, jsonOf(doubts), nameKey(values)]
    const known = knownColumns(store.columns, values as MemberValues, parameters)
    const id = statements.insert(known, parameters)
    for (const collection of store.collections) writeMembers(id, values, collection)
    statements.addWords?.run(id, searchWords(plan, values))
    log(id, 'create', null, null)
    return id
  }

  function update(id: number, given: RecordValues, extras: Extras = {}): boolean {
    checkKeys(given)
    const change = updateAlone(id, given, extras)
    if (!change) return false
    for (const { studentId, guardians, doubts } of familiesChangedWith(ledger, register, id, change)) {
      updateAlone(studentId, { guardians }, { doubts })
    }
    return true
  }

  /** Changes one record, and answers with the values that it changed. */
  function updateAlone(id: number, wanted: RecordValues, extras: Extras) {
    const record = existing(store, id)
    const known = withoutReplacedAdults(register, wanted, options, record.values)
    const given = withAgeYears(register, known, options, record.values)
    const before: LoggedValues = { values: {} }
    const after: LoggedValues = { values: {} }
    const values = { ...record.values }
    for (const key in given) {
      const next = normal(given[key])
      const present = normal(values[key])
      if (same(present, next)) continue
      before.values[key] = present
      after.values[key] = values[key] = next
    }
    const others = joinTexts(record.otherColumns, keptColumns(register, extras))
    before.otherColumns = others.before
    after.otherColumns = others.after
    const changed = new Set(Object.keys(after.values))
    const lasting = lastingDoubts(register, record.values, record.doubts)
    const kept = lasting.filter(
      (doubt) => !isEdited(doubt, changed) && !holdsDoubt(extras.settled ?? [], doubt)
    )
    const doubts = joinDoubts(joinDoubts(computedDoubts(register, values), extras.doubts), kept)
    if (changed.size === 0 && !others.after && same(record.doubts, doubts)) return null
    const lost = lasting.filter((doubt) => !holdsDoubt(doubts, doubt))
    const gained = (extras.doubts ?? []).filter((doubt) => !holdsDoubt(record.doubts, doubt))
    if (lost.length > 0) before.doubts = lost
    if (gained.length > 0) after.doubts = gained

    const columns = store.columns.filter(({ key }) => changed.has(key))
    statements.updateRow(columns, [
      ...columns.map(({ key }) => toColumn(values[key] as FieldValue)),
      options.at,
      others.json,
      jsonOf(doubts),
      nameKey(values),
      id
    ])
    for (const collection of store.collections) {
      if (!changed.has(collection.key)) continue
      statements.deleteMembers[collection.key]?.run(id)
      writeMembers(id, values, collection)
    }
    if (statements.searched.some((key) => changed.has(key))) {
      statements.replaceWords?.run(id, searchWords(plan, values))
    }
    log(id, 'update', toLog(before), toLog(after))
    return { before: before.values, after: after.values }
  }

  function isEdited({ field }: Doubt, changed: Set<string>) {
    const [key = ''] = field.split('.')
    return changed.has(key) || store.columns.some((column) => column.field === key && changed.has(column.key))
  }

  /** Of a student there is one left-behind record, and one form a school year. */
  function refuseSecond({ studentId, schoolYear }: RecordValues) {
    if (!statements.another) return
    const parameters = register.about === 'studentInSchoolYear' ? [studentId, schoolYear] : [studentId]
    if (statements.another.get(parameters)) refuse('record_exists', { record: register.recordLabel })
  }

  function setDeleted(id: number, deletedAt: string | null): boolean {
    const record: StoredRecord = existing(store, id)
    if ((record.deletedAt === null) === (deletedAt === null)) return false
    if (deletedAt === null) refuseSecond(record.values)
    statements.setDeleted.run(deletedAt, options.at, id)
    log(id, deletedAt === null ? 'restore' : 'remove', null, null)
    return true
  }

  return {
    changeSet,
    create,
    update,
    remove: (id) => setDeleted(id, options.at),
    restore: (id) => setDeleted(id, null)
  }
}

/** The columns that have a value, which goes to the parameters: most columns of most records are empty. */
function knownColumns(columns: StoredColumn[], values: MemberValues, parameters: unknown[]): StoredColumn[] {
  return columns.filter(({ key }) => {
    const value = values[key]
    if (value === undefined || value === null || value === '') return false
    parameters.push(toColumn(value))
    return true
  })
}

/** Columns without a field that may be kept: where people must not be found out, not those that tell who they are. */
function keptColumns({ anonymous }: RegisterDeclaration, { otherColumns }: Extras): Extras['otherColumns'] {
  if (!anonymous || !otherColumns) return otherColumns
  return Object.fromEntries(
    Object.entries(otherColumns).filter(([header, text]) => text === null || !tellsWho(header))
  )
}

function jsonOf(doubts: Doubt[]) {
  return doubts.length > 0 ? JSON.stringify(doubts) : null
}
