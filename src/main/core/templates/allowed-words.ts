import type { FieldDeclaration, FieldValue } from '@shared/registers'
import { readClassName } from '@shared/rules/class-names'
import { readRelation } from '@shared/rules/relations'
import { answerOf } from '@shared/rules/written-answers'
import { readYesNo } from '@shared/rules/yes-no'
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
  const answer = answerAmong(allowed, field, value)
  if (answer !== null) return answer
  const means = (word: string) => isMeant(word, field, value, context)
  return (
    allowed.find(means) ?? allowed.find((word) => CODE.test(word) && means(word.replace(CODE, ''))) ?? null
  )
}

/** 是 and 否 for a choice of which one word says no: 单亲留守 and 双亲留守 both are 是. */
function answerAmong(
  allowed: readonly string[],
  field: FieldDeclaration,
  value: FieldValue | WritableClass
): string | null {
  if (field.kind !== 'choice' || typeof value !== 'string') return null
  if (allowed.length !== 2 || allowed.some((word) => readYesNo(word) === null)) return null
  const answer = answerOf(field, value)
  return answer === null ? null : (allowed.find((word) => readYesNo(word) === answer) ?? null)
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
  // 健康或良好 of one form is 健康 of the other.
  if (
    field.kind === 'text' &&
    String(value)
      .split(/或|、|\//)
      .includes(word)
  )
    return true
  return readValue(field, word, context).value === value
}

function sameRelation(word: string, stored: string): boolean {
  const [one, other] = [readRelation(word), readRelation(stored)]
  return one.value === other.value || (one.standard !== null && one.standard === other.standard)
}
