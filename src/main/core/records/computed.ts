import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { eventValues } from './event-values'
import { leftBehindValues } from './left-behind-values'
import type { Viewing } from './viewing'

/** What is worked out for a record and never stored (`of: 'computed'`); nothing for most registers. */
export function computedValues(
  register: RegisterDeclaration,
  values: RecordValues,
  viewing: Viewing
): RecordValues {
  if (register.key === 'left_behind_children') {
    return viewing.facts ? leftBehindValues(values, viewing, viewing.facts) : {}
  }
  return eventValues[register.key]?.(values, viewing) ?? {}
}
