import type { MemberValues } from '@shared/registers'
import { refuse } from '../context'
import type { ComposedStore } from './composed'
import { maySee } from './scope'
import type { StoredRecord } from './store'
import type { Viewing } from './viewing'

/**
 * A record that the account may see. Refuses with `record_not_found` what is not there and, alike, what is of
 * another's class, so that nobody learns whom it is about.
 */
export function seen(store: ComposedStore, id: number, { scope }: Viewing): StoredRecord {
  const record = store.read(id)
  if (!record) return refuse('record_not_found')
  const { stage, entryYear, classNo } = record.values as MemberValues
  const scoped = { values: { stage, entryYear, classNo }, otherChildren: record.otherChildren }
  return maySee(scope ?? null, store.register, scoped) ? record : refuse('record_not_found')
}
