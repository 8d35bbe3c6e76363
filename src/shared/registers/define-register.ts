import type { FieldKind, Mask } from './field-kinds'

/** One fact of a record: declared here once; table, form, grid, import mapping and list export derive from it. */
export interface FieldDeclaration {
  kind: FieldKind
  /** The preferred header, in the school's words. Labels may change; keys never do. */
  label: string
  /** Other headers seen for the same fact (domain dictionary §1.1). */
  synonyms?: readonly string[]
  /** For `choice`: the labels that are stored, each with other words seen for it. */
  options?: readonly Option[]
  /** True when a choice also accepts words outside its options (stored as written, with a warning). */
  open?: boolean
  required?: boolean
  mask?: Mask
  /** May appear in a public list. Only name and class do (教育部 2017-12). */
  public?: boolean
  /** The block of the form, and the grouped header of the sheet, that the field belongs to. */
  block: string
  /** Column width in half-width characters, for grid and sheet. */
  width?: number
  /** Not shown as a grid column until the user chooses it. */
  rare?: boolean
}

/** One label of a choice. */
export interface Option {
  label: string
  synonyms?: readonly string[]
}

/** Rows that a record owns, kept in a table of their own. */
export interface CollectionDeclaration {
  label: string
  table: string
  fields: Record<string, FieldDeclaration>
}

/** A register or form, declared once. */
export interface RegisterDeclaration {
  key: string
  /** What users call it, e.g. 学生花名册. */
  label: string
  /** One record, e.g. 学生. */
  recordLabel: string
  table: string
  fields: Record<string, FieldDeclaration>
  collections: Record<string, CollectionDeclaration>
  /** Words in a title, sheet or file name that speak for this register. */
  titleWords: readonly string[]
}

/** Header synonyms written as one line: headers are compared without their spaces, so a space can separate them. */
export function words(line: string): readonly string[] {
  return line.split(' ')
}

/** Checks a declaration at start-up and returns it unchanged, with its literal keys kept for the types. */
export function defineRegister<const R extends RegisterDeclaration>(register: R): R {
  for (const [key, field] of Object.entries(register.fields)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(key)) throw new Error(`field key ${key} of ${register.key}`)
    if (field.kind === 'choice' && !field.options && !field.open) throw new Error(`${key} needs options`)
  }
  return register
}
