import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'

const NAMING = new Set<FieldDeclaration['kind']>(['personName', 'text', 'longText'])

/**
 * The field that names a record in a list: the pupil's name, a committee member's, the topic of a meeting. It comes
 * from what the declaration recognises a record by.
 */
export function nameOf({ sameBy = [], fields }: RegisterDeclaration): string {
  return sameBy.find((key) => NAMING.has(fields[key]?.kind ?? 'date')) ?? 'name'
}

/** True where the records are about pupils once each, as in a roster: by who they are, not by what happened when. */
export function listsPupils({ sameBy }: RegisterDeclaration): boolean {
  return sameBy === undefined
}

/** True where a file tells of the pupil's family: other lists have people of their own. */
export function tellsOfFamily({ collections }: RegisterDeclaration): boolean {
  return Object.hasOwn(collections, 'guardians')
}

/** The columns by which a table is known to hold records: what names them and, where they happened, the day. */
export function tellingFields(register: RegisterDeclaration): ReadonlySet<string> {
  const { about, dated, fields } = register
  const happened = dated && fields[dated.from]?.required ? [dated.from] : []
  return new Set([nameOf(register), ...(about ? ['name'] : []), ...happened])
}
