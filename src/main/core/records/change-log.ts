import type { Doubt } from '@shared/api/records'
import type { RecordValues } from '@shared/registers'

/**
 * What the change log keeps of a record, before or after: the changed stored values, and what goes with them.
 * A creation keeps nothing: the row holds the values, and going back through the later changes gives the first ones.
 */
export interface LoggedValues {
  values: RecordValues
  /** Headers of kept file columns with their texts; `null` for one that was not there. */
  otherColumns?: Record<string, string | null>
  /** Doubts that the values cannot give again: before, those that were lost; after, those that came. */
  doubts?: Doubt[]
}

/** What happens to a record in one change. */
export type ChangeAction = 'create' | 'update' | 'remove' | 'restore'

/** The log's JSON: values side by side, with what goes with them under keys that no field can have. */
export function toLog({ values, otherColumns, doubts }: LoggedValues): string {
  return JSON.stringify(
    otherColumns || doubts ? { ...values, _otherColumns: otherColumns, _doubts: doubts } : values
  )
}

/** Reads what `toLog` wrote. */
export function fromLog(text: string | null): LoggedValues {
  if (text === null) return { values: {} }
  const { _otherColumns, _doubts, ...values } = JSON.parse(text) as RecordValues & {
    _otherColumns?: Record<string, string | null>
    _doubts?: Doubt[]
  }
  return { values, otherColumns: _otherColumns, doubts: _doubts }
}
