import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'

/** What the log calls an export in the place of a field: of whole records, or of their evidence. */
export const EXPORTS = { records: '*', evidence: '*evidenceFolder' } as const

/** Logs that whole records, or their evidence, left the programme as a file; no single record is named. */
export function logExport(
  ledger: Ledger,
  look: {
    register: RegisterDeclaration
    session: { accountId: number; displayName: string }
    at: string
    of?: keyof typeof EXPORTS
  }
) {
  ledger.sqlite
    .prepare(
      'INSERT INTO looks (at, account_id, account_name, register, record_id, field) VALUES (?, ?, ?, ?, NULL, ?)'
    )
    .run(
      look.at,
      look.session.accountId,
      look.session.displayName,
      look.register.key,
      EXPORTS[look.of ?? 'records']
    )
}
