import type { BindableField } from '@shared/api/templates'
import type { FieldDeclaration } from '@shared/registers'
import type { Call } from '../context'
import { knownRegister } from '../records/viewing'
import { mayLeave, templateRegister } from './template-register'

/** Who of the family a template asks for by name. */
const PERSONS = ['父亲', '母亲', '监护人', '监护人2', '家长', '爷爷', '奶奶', '外公', '外婆']

/** Everything a column can be bound to, for the window's choice. */
export function bindableFields({ ledger }: Call, key: string): BindableField[] {
  const register = templateRegister(knownRegister(ledger, key))
  const fields = Object.entries<FieldDeclaration>(register.fields).map(([field, { label, block }]) => ({
    field,
    label,
    group: block
  }))
  const parts = [
    { field: 'grade', label: '年级', group: '基本信息' },
    { field: 'classNo', label: '班号', group: '基本信息' },
    ...(register.fields.birthDate ? [{ field: 'age', label: '年龄', group: '基本信息' }] : [])
  ]
  const { guardians } = register.collections
  const facts = Object.entries<FieldDeclaration>(guardians?.fields ?? {}).filter(([, fact]) => mayLeave(fact))
  const family = [...PERSONS, '0', '1', '2'].flatMap((who) =>
    facts.map(([fact, { label }]) => {
      const person = /^\d$/.test(who) ? `家庭成员${Number(who) + 1}` : who
      return { field: `guardians.${who}.${fact}`, label: `${person}${label}`, group: person }
    })
  )
  return [...fields, ...parts, ...(guardians ? family : [])]
}
