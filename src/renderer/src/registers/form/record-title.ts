import type { RegisterDeclaration } from '@shared/registers'
import { fieldsOf } from '../fields'

/** What a record is called in the heading of its form: its person, or else its day, class and first text. */
export function titleOf(register: RegisterDeclaration, texts: Record<string, string>): string {
  if (register.key === 'students') return texts.name ?? ''
  const { dated } = register
  const required = fieldsOf(register).filter(({ key, required }) => required && key !== dated?.from)
  const first = texts.name || required.map(({ key }) => texts[key] ?? '').find(Boolean)
  const day = dated && !dated.standing ? texts[dated.from] : ''
  return [day, texts.schoolClass, first].filter((part, at, all) => part && all.indexOf(part) === at).join(' ')
}
