import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { leftBehindValues } from './left-behind-values'
import type { Viewing } from './viewing'

/** What is worked out for a record and never stored (`of: 'computed'`); nothing for most registers. */
export function computedValues(
  register: RegisterDeclaration,
  values: RecordValues,
  viewing: Viewing
): RecordValues {
  return register.key === 'left_behind_children' && viewing.facts
    ? leftBehindValues(values, viewing, viewing.facts)
    : {}
}
