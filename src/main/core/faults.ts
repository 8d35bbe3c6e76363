import { randomBytes } from 'node:crypto'
import { type ErrorCode, LedgerError } from '@shared/api/errors'
import type { Answer } from '@shared/api/messages'

/** Faults of disk and database that have a sentence of their own, by the code Node or SQLite gives. */
const OPERATIONAL: Record<string, ErrorCode> = {
  SQLITE_FULL: 'disk_full',
  ENOSPC: 'disk_full',
  SQLITE_NOTADB: 'database_damaged',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_BUSY: 'database_locked',
  SQLITE_LOCKED: 'database_locked',
  SQLITE_READONLY: 'folder_unwritable',
  SQLITE_CANTOPEN: 'folder_unwritable',
  EACCES: 'folder_unwritable',
  EPERM: 'folder_unwritable',
  EROFS: 'folder_unwritable'
}

/** What a refusal or a fault is answered with. An unexpected fault is `internal`, with a reference to the log. */
export function describeFault(error: unknown): Extract<Answer, { ok: false }>['error'] {
  const { code, message, details } = asRefusal(error)
  return { code, message, details }
}

function asRefusal(error: unknown): LedgerError {
  if (error instanceof LedgerError) return error
  const code = String((error as { code?: unknown })?.code ?? '')
  // SQLite's extended codes go on after the basic one: SQLITE_CORRUPT_INDEX.
  const known = OPERATIONAL[code] ?? OPERATIONAL[code.split('_').slice(0, 2).join('_')]
  if (known) return new LedgerError(known)
  const reference = randomBytes(4).toString('hex')
  logFault(reference, error)
  return new LedgerError('internal', { reference })
}

/** Writes where in the code a fault arose, never its message: a message can quote a record. */
function logFault(reference: string, error: unknown) {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? error.name : typeof error
  process.stderr.write(`fault ${reference} ${name}\n${frames.slice(0, 8).join('\n')}\n`)
}
