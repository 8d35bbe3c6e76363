import type { ShownRecord } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import { fieldsOf, isStandIn, ownPart, shownText } from '../fields'
import type { NewRecord } from './use-record-draft'

/**
 * What a copy of a record begins with: its own texts, but no day, nothing that belongs to that record alone, nothing
 * that is hidden or worked out, and none of its lists. What the record left empty stays empty.
 */
export function copyOf(register: RegisterDeclaration, record: ShownRecord): NewRecord {
  const texts: Record<string, string> = {}
  for (const field of fieldsOf(ownPart(register))) {
    if (field.of === 'computed' || field.byStep) continue
    const text = shownText(record, field)
    const isDay = field.kind === 'date' && !field.carried
    if (isDay && field.key === register.dated?.from) continue
    texts[field.key] = isDay || field.once || field.sensitive || isStandIn(field, text) ? '' : text
  }
  return { texts }
}
