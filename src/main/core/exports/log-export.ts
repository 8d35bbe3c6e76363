import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'

/** Logs that whole records left the programme as a file: `*` instead of a field, no single record. */
export function logExport(
  ledger: Ledger,
  look: { register: RegisterDeclaration; session: { accountId: number; displayName: string }; at: string }
) {
  ledger.sqlite
    .prepare(
      'INSERT INTO looks (at, account_id, account_name, register, record_id, field) VALUES (?, ?, ?, ?, NULL, ?)'
    )
    .run(look.at, look.session.accountId, look.session.displayName, look.register.key, '*')
}
