import type { Binding } from '@shared/api/templates'
import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { mayLeave } from './template-register'

const WORKED_OUT = new Set(['grade', 'classNo', 'age'])

/** Whether a binding names something a register has, and that may leave the school. */
export function isKnownBinding(binding: Binding, register: RegisterDeclaration): boolean {
  if (binding.kind === 'field' || binding.kind === 'part') return isKnownField(binding.field, register)
  if (binding.kind === 'fields') return binding.fields.every((field) => isKnownField(field, register))
  if (binding.kind === 'count') return findRegister(binding.register)?.about === 'studentOften'
  return true
}

function isKnownField(field: string, { fields, collections }: RegisterDeclaration): boolean {
  const [key = '', who, fact] = field.split('.')
  if (who === undefined) return WORKED_OUT.has(field) || Object.hasOwn(fields, field)
  const declared = fact === undefined ? undefined : collections[key]?.fields[fact]
  return key === 'guardians' && declared !== undefined && mayLeave(declared)
}
