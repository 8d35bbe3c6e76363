import type {
  FieldDeclaration,
  FieldValue,
  MemberValues,
  RecordValues,
  RegisterDeclaration
} from '@shared/registers'
import { showClass } from './class-shown'
import { maskField } from './shown'
import { type AnyValue, sameValue } from './stored-values'
import type { Viewing } from './viewing'

/** What changed, as words for the history: masked as declared. */
export interface ChangeWords {
  field: string
  label: string
  before: string
  after: string
}

/** The fields in which two states of a record differ, a class as one field. */
export function changedWords(
  register: RegisterDeclaration,
  before: RecordValues,
  after: RecordValues,
  viewing: Viewing
): ChangeWords[] {
  const changes: ChangeWords[] = []
  for (const [key, field] of Object.entries(register.fields)) {
    const words = (values: RecordValues) =>
      field.kind === 'schoolClass'
        ? classWords(values, viewing)
        : fieldWords(field, values[key] as FieldValue)
    const [old, next] = [words(before), words(after)]
    // A change under the mask does not show in the words, but that there was one must.
    const underMask = (field.mask !== undefined || field.sensitive) && !sameValue(before[key], after[key])
    if (old !== next || underMask) changes.push({ field: key, label: field.label, before: old, after: next })
  }
  for (const [key, { label, fields }] of Object.entries(register.collections)) {
    if (sameValue(before[key], after[key])) continue
    const words = (values: RecordValues) => membersWords(fields, values[key])
    changes.push({ field: key, label, before: words(before), after: words(after) })
  }
  return changes
}

/** A value in words: 是 and 否, masked as declared, nothing as an empty text. */
export function fieldWords(field: FieldDeclaration | undefined, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(maskField(field, value))
}

function classWords({ stage, entryYear, classNo }: RecordValues, viewing: Viewing): string {
  return showClass({ stage, entryYear, classNo } as Parameters<typeof showClass>[0], viewing).className ?? ''
}

function membersWords(fields: Record<string, FieldDeclaration>, value: AnyValue | undefined): string {
  const members = (value ?? []) as MemberValues[]
  return members.map((member) => memberWords(fields, member)).join('；')
}

function memberWords(fields: Record<string, FieldDeclaration>, member: MemberValues): string {
  return Object.keys(fields)
    .filter((key) => !fields[key]?.internal)
    .map((key) => memberFact(fields[key], member[key]))
    .filter(Boolean)
    .join(' ')
}

/** 是 alone says nothing in a line of facts, so its label goes with it. */
function memberFact(field: FieldDeclaration | undefined, value: FieldValue | undefined): string {
  const words = fieldWords(field, value)
  return field?.kind === 'yesNo' && words !== '' ? `${field.label}:${words}` : words
}
