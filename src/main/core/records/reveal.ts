import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { composedStore } from './composed'
import { seen } from './seen'
import { findField } from './shown'
import type { Viewing } from './viewing'
import type { WriterOptions } from './writer'

/** Who looks at which value of which record; `field` as in a doubt: `idNumber`, `guardians.0.phone`. */
export interface Look {
  register: RegisterDeclaration
  id: number
  field: string
  session: WriterOptions['session']
  /** An ISO instant. */
  at: string
  viewing: Viewing
}

/** One value in full; that somebody looked is logged before it is handed out. Refuses unknown records, unknown and internal fields. */
export function revealValue(
  ledger: Ledger,
  { register, id, field, session, at, viewing }: Look
): { value: string } {
  const declared = findField(register, field)
  if (!declared || declared.internal) refuse('invalid_input', { reason: '没有这一栏' })
  const { values } = seen(composedStore(ledger, register, viewing), id, viewing)
  const [key = '', position, memberKey] = field.split('.')
  const value =
    memberKey === undefined
      ? values[key]
      : (values[key] as MemberValues[] | undefined)?.[Number(position)]?.[memberKey]
  logLook(ledger, { register, id, field, session, at })
  return { value: value === undefined || value === null ? '' : String(value) }
}

/** Logs that somebody deliberately looked at a value of a record, or at its evidence. */
export function logLook(ledger: Ledger, { register, id, field, session, at }: Omit<Look, 'viewing'>): void {
  ledger.sqlite
    .prepare(
      'INSERT INTO looks (at, account_id, account_name, register, record_id, field) VALUES (?, ?, ?, ?, ?, ?)'
    )
    .run(at, session.accountId, session.displayName, register.key, id, field)
}
