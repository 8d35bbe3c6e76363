import type { FieldDeclaration, FieldValue, MemberValues, RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'

/** A field with its key, in the order of the declaration. */
export interface KeyedField extends FieldDeclaration {
  key: string
}

/** The fields of a register or collection, in the order they are declared. */
export function fieldsOf(declaration: { fields: Record<string, FieldDeclaration> }): KeyedField[] {
  return Object.entries(declaration.fields).map(([key, field]) => ({ key, ...field }))
}

/** The fields of a register by block, blocks in the order they first appear. */
export function blocksOf(declaration: RegisterDeclaration): { block: string; fields: KeyedField[] }[] {
  const blocks = new Map<string, KeyedField[]>()
  for (const field of fieldsOf(declaration)) {
    blocks.set(field.block, [...(blocks.get(field.block) ?? []), field])
  }
  return [...blocks].map(([block, fields]) => ({ block, fields }))
}

/** A value as people read it: 是/否 for truth values, nothing for what is not known. */
export function textOf(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value)
}

/** What a cell of a record shows for one field; a class shows as 三(2)班. */
export function shownText(record: ShownRecord, field: KeyedField): string {
  const value = record.values[field.kind === 'schoolClass' ? 'className' : field.key]
  return Array.isArray(value) ? '' : textOf(value)
}

/** The values an edit of one field sends; the core reads text in every form it accepts from an import. */
export function valuesFor(field: KeyedField, text: string): Record<string, string | null> {
  return { [field.kind === 'schoolClass' ? 'className' : field.key]: text.trim() === '' ? null : text }
}

/** The words a field offers to choose from, or undefined for a field that is typed. */
export function choicesOf(field: FieldDeclaration): string[] | undefined {
  if (field.kind === 'yesNo') return ['是', '否']
  if (field.kind === 'choice') return field.options?.map((option) => option.label)
  return undefined
}

/** Members in one line for the grid: name, what they are to the child, phone. */
export function membersText(members: unknown): string {
  if (!Array.isArray(members)) return ''
  return (members as MemberValues[])
    .map((member) => {
      const relation = textOf(member.relation)
      return [textOf(member.name) + (relation ? `(${relation})` : ''), textOf(member.phone)]
        .filter(Boolean)
        .join(' ')
    })
    .join(';')
}
