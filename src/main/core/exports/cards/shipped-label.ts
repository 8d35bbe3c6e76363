import { findRegister, type RegisterDeclaration } from '@shared/registers'

/** What a field is called where a school changed nothing: marks of forms do not change with the labels on them. */
export function shippedLabel({ key, fields }: RegisterDeclaration, field: string): string {
  return (findRegister(key)?.fields[field] ?? fields[field])?.label ?? field
}
