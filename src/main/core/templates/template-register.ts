import { type FieldDeclaration, type RegisterDeclaration, registers } from '@shared/registers'
import { nameOf } from '../imports/identity'

const known = new WeakMap<RegisterDeclaration, RegisterDeclaration>()

/**
 * A register as a template may ask for it: all its fields, also those that are worked out, and every other fact of the
 * student that its records are about. What is sensitive, hidden or internal leaves in no template.
 */
export function templateRegister(register: RegisterDeclaration): RegisterDeclaration {
  let declared = known.get(register)
  if (!declared) {
    const ofStudents = register.about && nameOf(register) === 'name' ? registers.students.fields : {}
    const others = Object.entries<FieldDeclaration>(ofStudents)
      .filter(([key]) => !Object.hasOwn(register.fields, key))
      .map(([key, field]) => [key, { ...field, of: 'student' }] as const)
    const own = Object.entries(register.fields).filter(([, field]) => mayLeave(field))
    declared = { ...register, fields: Object.fromEntries([...own, ...others]) }
    known.set(register, declared)
  }
  return declared
}

/** Whether a field may stand in a file that leaves the school. */
export function mayLeave({ sensitive, hidden, internal }: FieldDeclaration): boolean {
  return !sensitive && !hidden && !internal
}
