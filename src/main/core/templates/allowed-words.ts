import type { FieldDeclaration, FieldValue } from '@shared/registers'
import { readClassName } from '@shared/rules/class-names'
import { readRelation } from '@shared/rules/relations'
import type { WritableClass } from '@shared/rules/written-classes'
import { type ReadContext, readValue } from '../records/read-value'

/** 1-男, 2.女, A、走读: a code in front of the word. */
const CODE = /^[\dA-Za-z]{1,3}\s*[-—.、:：]\s*/

/**
 * Of the words a validation allows the one that means the stored value: each is read as an import would read it. The
 * written text itself comes first. Null where none of them means it.
 */
export function wordFor(
  allowed: readonly string[],
  { field, value, written }: { field: FieldDeclaration; value: FieldValue | WritableClass; written: string },
  context: ReadContext
): string | null {
  if (allowed.includes(written)) return written
  const means = (word: string) => isMeant(word, field, value, context)
  return (
    allowed.find(means) ?? allowed.find((word) => CODE.test(word) && means(word.replace(CODE, ''))) ?? null
  )
}

function isMeant(
  word: string,
  field: FieldDeclaration,
  value: FieldValue | WritableClass,
  context: ReadContext
): boolean {
  if (value !== null && typeof value === 'object') {
    const { stage, primaryGrades } = context.settings
    const read = readClassName(word, { schoolYear: context.schoolYear, stage, primaryGrades })
    return read.grade !== null && read.grade === value.grade && read.classNo === value.classNo
  }
  if (value === null || field.kind === 'schoolClass') return false
  if (field.relation) return sameRelation(word, String(value))
  return readValue(field, word, context).value === value
}

function sameRelation(word: string, stored: string): boolean {
  const [one, other] = [readRelation(word), readRelation(stored)]
  return one.value === other.value || (one.standard !== null && one.standard === other.standard)
}
