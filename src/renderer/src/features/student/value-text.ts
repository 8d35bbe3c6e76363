import type { MemberValues, RecordValues } from '@shared/registers'
import { textOf } from '../../registers/fields'

/** One plain value of a record as people read it; nothing for a collection. */
export function valueText(values: RecordValues, key: string): string {
  const value = values[key]
  return Array.isArray(value) ? '' : textOf(value)
}

/** The rows of a collection of a record, in the order they are stored. */
export function rowsOf(values: RecordValues | undefined, key: string): MemberValues[] {
  const rows = values?.[key]
  return Array.isArray(rows) ? rows : []
}
