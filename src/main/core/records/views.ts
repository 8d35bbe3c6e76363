import type { Filter, RecordPage, View } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { CLASS_ORDER, classConditions, classFilterCondition, hasClass } from './class-conditions'
import { composedStore } from './composed'
import { ComputedColumns } from './computed-columns'
import { datedConditions, datedOrder } from './dated-conditions'
import { dataVersion } from './data-version'
import { searchIds } from './search'
import { showRecord } from './shown'
import { sourceOf } from './record-source'
import { scopeCondition } from './scope'
import { CLASS_FIELDS, columnOf, type Condition, filterCondition } from './view-conditions'
import type { Viewing } from './viewing'

interface KnownOrder {
  version: number
  ids: Int32Array
}

/** A grid, its search and an export are open at a time; each order is 400 KB at 100,000 records. */
const MOST_ORDERS = 8
const orders = new WeakMap<Ledger['sqlite'], Map<string, KnownOrder>>()

/** A block of a view, masked. Beyond the end it is empty. */
export function listRecords(
  ledger: Ledger,
  register: RegisterDeclaration,
  view: View,
  { offset, limit, viewing }: { offset: number; limit: number; viewing: Viewing }
): RecordPage {
  const ids = viewOrder(ledger, register, view, viewing)
  const store = composedStore(ledger, register, viewing)
  const rows = store
    .readMany(ids.subarray(offset, offset + limit))
    .map((record) => showRecord(register, record, viewing))
  return { total: ids.length, rows }
}

/**
 * The ids of a view in its order. Worked out once and kept until a record is written, so that any block of it is
 * found by place (docs/decisions/0004-views-and-blocks.md).
 */
export function viewOrder(
  ledger: Ledger,
  register: RegisterDeclaration,
  view: View,
  viewing: Viewing
): Int32Array {
  const { ids, ...whole } = view
  if (ids) return among(viewOrder(ledger, register, whole, viewing), ids)
  let known = orders.get(ledger.sqlite)
  if (!known) orders.set(ledger.sqlite, (known = new Map()))
  const version = dataVersion(ledger)
  const key = JSON.stringify([register.key, view, viewing])
  let order = known.get(key)
  if (order?.version !== version) order = { version, ids: makeOrder(ledger, register, view, viewing) }
  known.delete(key)
  known.set(key, order)
  for (const oldest of known.keys()) {
    if (known.size <= MOST_ORDERS) break
    known.delete(oldest)
  }
  return order.ids
}

function makeOrder(ledger: Ledger, register: RegisterDeclaration, view: View, viewing: Viewing): Int32Array {
  const { search, ...unsearched } = view
  const found = search === undefined ? null : searchIds(ledger, register, search)
  if (found) return among(viewOrder(ledger, register, unsearched, viewing), found)
  const computed = new ComputedColumns(ledger, register, viewing)
  const conditions = viewConditions(ledger, register, view, viewing, computed)
  const sql = `SELECT id FROM ${sourceOf(register)} WHERE ${conditions.map((one) => `(${one.sql})`).join(' AND ')} ORDER BY ${orderTerms(register, view).join(', ')}`
  const ids = ledger.sqlite
    .prepare<unknown[], number>(sql)
    .pluck()
    .all(conditions.flatMap(({ parameters }) => parameters))
  return Int32Array.from(computed.sort(ids, view.sort ?? []))
}

/** The wanted ids in the order of the view; those outside the view fall away. */
function among(order: Int32Array, ids: number[]): Int32Array {
  // As long as the view needs it, whatever ids are asked for: an index beyond it is not kept.
  const wanted = new Uint8Array(order.reduce((most, id) => Math.max(most, id), 0) + 1)
  for (const id of ids) wanted[id] = 1
  return order.filter((id) => wanted[id] === 1)
}

function viewConditions(
  ledger: Ledger,
  register: RegisterDeclaration,
  view: View,
  viewing: Viewing,
  computed: ComputedColumns
): Condition[] {
  const conditions: Condition[] = [{ sql: `deleted_at IS ${view.deleted ? 'NOT ' : ''}NULL`, parameters: [] }]
  if (view.flagged) conditions.push({ sql: 'doubts IS NOT NULL', parameters: [] })
  if (viewing.scope) conditions.push(scopeCondition(viewing.scope, register))
  const { everyYear } = view
  if (register.about === 'studentInSchoolYear' && !everyYear) {
    conditions.push({ sql: 'school_year = ?', parameters: [viewing.schoolYear] })
  }
  if (!view.deleted && !everyYear) conditions.push(...datedConditions(register, viewing))
  if (hasClass(register) && !view.deleted && !everyYear) conditions.push(...classConditions(view, viewing))
  for (const filter of view.filters ?? []) conditions.push(conditionOf(filter))
  return conditions

  function conditionOf(filter: Filter): Condition {
    if (computed.has(filter.field)) return computed.condition(filter)
    return hasClass(register) && CLASS_FIELDS.has(filter.field)
      ? classFilterCondition(ledger, register, filter, viewing)
      : filterCondition(register, filter)
  }
}

/** What the user sorted by, then class by class, names by pinyin; the recycle bin shows the latest first. */
function orderTerms(register: RegisterDeclaration, view: View): string[] {
  const terms = (view.sort ?? []).flatMap(({ field, descending }) => {
    const direction = descending ? ' DESC' : ''
    if (hasClass(register) && CLASS_FIELDS.has(field))
      return field === 'classNo' ? [`class_no${direction}`] : classOrder(descending)
    if (register.fields[field]?.of === 'computed') return []
    const column = columnOf(register.fields, field)
    if (register.fields[field]?.kind === 'personName') return [`name_key${direction}`]
    return [`${column.name} IS NULL`, `${column.name}${direction}`]
  })
  if (view.deleted) terms.push('deleted_at DESC')
  terms.push(...datedOrder(register))
  if (hasClass(register)) terms.push(...CLASS_ORDER)
  return [...terms, 'name_key', 'id']
}

function classOrder(descending: boolean): string[] {
  return descending ? ['stage', 'entry_year', 'class_no DESC'] : CLASS_ORDER
}
