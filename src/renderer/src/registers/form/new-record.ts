import type { TypingOffers } from '@shared/api/typing'
import type { RegisterDeclaration } from '@shared/registers'
import { fieldsOf, opensFirst } from '../fields'
import type { NewRecord } from './use-record-draft'

/**
 * What a new record begins with: today, the only class of a class teacher, what stays the same as last time, and over
 * all of them what it is given. `carried` are the fields that hold what the last record held.
 */
export function newRecordFrom(
  register: RegisterDeclaration,
  { today, carried, ownClass }: TypingOffers,
  given: NewRecord = {}
): { seed: NewRecord; carried: ReadonlySet<string> } {
  const { dated } = register
  const ownClassField =
    opensFirst(register) === 'form' &&
    fieldsOf(register).find(({ kind, of }) => kind === 'schoolClass' && !of)
  const texts = {
    ...(ownClass && ownClassField ? { [ownClassField.key]: ownClass } : {}),
    ...(dated && !dated.standing ? { [dated.from]: today } : {}),
    ...carried,
    ...given.texts
  }
  const kept = Object.keys(carried).filter((key) => given.texts?.[key] === undefined)
  return { seed: { ...given, texts }, carried: new Set(kept) }
}
