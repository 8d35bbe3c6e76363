import type { RegisterDeclaration } from './define-register'
import { environmentForms } from './environment-forms'
import { leftBehindChildren } from './left-behind-children'
import { students } from './students'

/** Every register of the product, by key. A new register is one file here and a line below. */
export const registers = {
  students,
  environment_forms: environmentForms,
  left_behind_children: leftBehindChildren
} as const

/** A key of a register, such as `students`. */
export type RegisterKey = keyof typeof registers

/** The declaration for a key, or undefined for a key that is not a register. */
export function findRegister(key: string): RegisterDeclaration | undefined {
  return Object.hasOwn(registers, key) ? registers[key as RegisterKey] : undefined
}

export type { CollectionDeclaration, FieldDeclaration, Option, RegisterDeclaration } from './define-register'
export type { FieldKind, FieldValue, Mask, MemberValues, RecordValues } from './field-kinds'
