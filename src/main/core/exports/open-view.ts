import type { View } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { exchangeValues } from '../records/shown'
import { composedStore } from '../records/composed'
import type { Viewing } from '../records/viewing'
import { viewOrder } from '../records/views'
import type { ExportRecord } from './export-columns'

/** Records read at once. */
const BLOCK = 500

/** The records of a view in its order, in full; each pass reads them afresh, so that they never stand in memory together. */
export interface OpenView {
  total: number
  /** Blocks with the number of records up to and including them. */
  blocks(): Generator<{ records: ExportRecord[]; done: number }>
  each(): Generator<ExportRecord>
}

/** Settles which records are in a view, and in which order. */
export function openView(
  ledger: Ledger,
  register: RegisterDeclaration,
  view: View,
  viewing: Viewing
): OpenView {
  const ids = viewOrder(ledger, register, view, viewing)
  const store = composedStore(ledger, register, viewing)

  function* blocks() {
    for (let start = 0; start < ids.length; start += BLOCK) {
      const stored = store.readMany(ids.subarray(start, start + BLOCK))
      const records = stored.map(({ values, otherColumns }) => ({
        values: exchangeValues(register, values, viewing),
        otherColumns,
        ...(typeof values.event === 'string' ? { event: values.event } : {})
      }))
      yield { records, done: Math.min(start + BLOCK, ids.length) }
    }
  }
  function* each() {
    for (const block of blocks()) yield* block.records
  }
  return { total: ids.length, blocks, each }
}
