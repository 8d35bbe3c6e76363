import { registers, type RegisterDeclaration } from '@shared/registers'
import type { FieldDeclaration } from '@shared/registers'

/** A field whose words a recipient may call otherwise. */
export interface WordField {
  register: string
  /** As in `wording.words`: a member's with its collection, `guardians.relation`. */
  key: string
  label: string
  /** The words that are stored; empty where the field takes any. */
  words: string[]
}

/** The fields of a register that hold words of a list, answers or relations, its members' too. */
export function wordFields(register: RegisterDeclaration): WordField[] {
  const own = Object.entries(register.fields).map(([key, field]) => wordField(register, key, field))
  const members = Object.entries(register.collections).flatMap(([collection, { label, fields }]) =>
    Object.entries(fields).map(([key, field]) =>
      wordField(register, `${collection}.${key}`, { ...field, label: `${label}:${field.label}` })
    )
  )
  return [...own, ...members].filter((field) => field !== null)
}

function wordField({ key: register }: RegisterDeclaration, key: string, field: FieldDeclaration) {
  const { kind, options = [], relation, sensitive, internal, label } = field
  if (sensitive || internal) return null
  if (relation) return { register, key, label, words: [] }
  if (kind === 'yesNo') return { register, key, label, words: ['是', '否'] }
  if ((kind !== 'choice' && kind !== 'choices') || options.length === 0) return null
  return { register, key, label, words: options.map((option) => option.label) }
}

/** All of them by register, for a choice in groups. */
export function wordFieldGroups(): { register: RegisterDeclaration; fields: WordField[] }[] {
  return Object.values<RegisterDeclaration>(registers).map((register) => ({
    register,
    fields: wordFields(register)
  }))
}
