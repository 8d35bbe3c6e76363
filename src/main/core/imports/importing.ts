import { type FieldDeclaration, type RegisterDeclaration, registers } from '@shared/registers'
import { nameOf } from './identity'

const known = new WeakMap<RegisterDeclaration, RegisterDeclaration>()

/**
 * A register as a file may fill it. A file about students may tell every fact of a student, also those that the
 * register does not show (a 学籍号 in a list of left-behind children); its own fields come first. A computed field can
 * be told by a file where it declares headers (外出起始时间); the people of a file are read as family members. A list
 * that names somebody else (家长委员会) tells that person's facts, and of the student only what it declares. Members that
 * are names and nothing else (同访的兄弟姐妹) are told in one cell.
 */
export function importing(register: RegisterDeclaration): RegisterDeclaration {
  if (!register.about) return register
  let declared = known.get(register)
  if (!declared) {
    const others = Object.entries<FieldDeclaration>(registers.students.fields)
      .filter(([key]) => nameOf(register) === 'name' && !Object.hasOwn(register.fields, key))
      .map(([key, field]) => [key, { ...field, of: 'student' }] as const)
    const told = Object.entries(register.fields).filter(
      ([, { of, synonyms }]) => of !== 'computed' || synonyms
    )
    const fields = [...told, ...columnsOfNames(register), ...others]
    declared = { ...register, fields: Object.fromEntries(fields) }
    known.set(register, declared)
  }
  return declared
}

/** A column that is stored with the collection, and so is no column of the table. */
function columnsOfNames({ collections }: RegisterDeclaration): [string, FieldDeclaration][] {
  return Object.entries(collections).flatMap(([key, { label, fields }]): [string, FieldDeclaration][] => {
    const [only, ...others] = Object.values(fields).filter(({ internal }) => !internal)
    return only?.kind === 'personName' && others.length === 0
      ? [[key, { kind: 'text', label, block: only.block, of: 'computed', reportedAs: key }]]
      : []
  })
}
