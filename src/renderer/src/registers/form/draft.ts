import type { CollectionDeclaration, MemberValues, RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { fieldsOf, shownText, textOf, valuesFor } from '../fields'

/** A member in the form. `origin` is its place in the stored record, null for one that was added. */
export interface DraftMember {
  key: number
  origin: number | null
  texts: Record<string, string>
}

/** What is being typed about one record: the text of every field, the members of every collection. */
export interface Draft {
  texts: Record<string, string>
  members: Record<string, DraftMember[]>
}

/** The draft of a record as stored, or of a new one. */
export function draftOf(register: RegisterDeclaration, record: ShownRecord | null): Draft {
  const texts: Draft['texts'] = {}
  for (const field of fieldsOf(register)) texts[field.key] = record ? shownText(record, field) : ''
  const members: Draft['members'] = {}
  for (const [key, collection] of Object.entries(register.collections)) {
    const rows = record?.values[key]
    members[key] = (Array.isArray(rows) ? rows : []).map((row, at) => ({
      key: at,
      origin: at,
      texts: memberTexts(collection, row)
    }))
  }
  return { texts, members }
}

/** The field texts that differ from the record, as values to send; what is worked out is never sent. */
export function changedValues(
  register: RegisterDeclaration,
  before: Draft,
  after: Draft
): Record<string, string | null> {
  const values = {}
  for (const field of fieldsOf(register)) {
    if (field.of === 'computed' || field.byStep) continue
    const text = after.texts[field.key] ?? ''
    if (text.trim() !== before.texts[field.key]) Object.assign(values, valuesFor(field, text))
  }
  return values
}

/** The collections that differ from the record. */
export function changedCollections(before: Draft, after: Draft): string[] {
  const plain = (members: DraftMember[] | undefined) =>
    JSON.stringify(members?.map(({ origin, texts }) => ({ origin, texts })))
  return Object.keys(after.members).filter((key) => plain(before.members[key]) !== plain(after.members[key]))
}

/** A member as values to send; null where nothing at all was typed. */
export function memberValues(collection: CollectionDeclaration, member: DraftMember): MemberValues | null {
  const values: MemberValues = {}
  for (const { key, kind } of fieldsOf(collection)) {
    const text = (member.texts[key] ?? '').trim()
    if (text !== '') values[key] = kind === 'yesNo' ? text === '是' : text
  }
  return Object.keys(values).length > 0 ? values : null
}

function memberTexts(collection: CollectionDeclaration, row: MemberValues): Record<string, string> {
  return Object.fromEntries(fieldsOf(collection).map(({ key }) => [key, textOf(row[key])]))
}
