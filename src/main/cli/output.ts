import type { ErrorCode, LedgerError } from '@shared/api/errors'
import type { Outcome } from './command'

/** Refusals of what was typed or of the file that was given: exit status 2. */
const WRONG_USE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'usage',
  'invalid_input',
  'weak_password',
  'register_unknown',
  'register_not_recognised',
  'import_without_rows',
  'template_not_recognised',
  'template_not_xlsx',
  'file_missing',
  'file_in_use',
  'file_empty',
  'file_encrypted',
  'file_damaged',
  'file_too_large',
  'file_not_workbook',
  'file_unreadable',
  'backup_damaged'
])

/** 2 for wrong usage or unreadable input, 1 for an operation that failed. */
export function exitStatus(code: ErrorCode): 1 | 2 {
  return WRONG_USE.has(code) ? 2 : 1
}

/** Prints one JSON document, or a short report. */
export function printOutcome(outcome: Outcome, json: boolean) {
  const { remarks = [] } = outcome
  if (!json && remarks.length > 0) process.stderr.write(`${remarks.join('\n')}\n`)
  process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.lines.join('\n')}\n`)
}

/** Prints one sentence with its code: as JSON on stdout for a script, else on stderr. */
export function printFailure(failure: LedgerError, json: boolean) {
  const { code, message } = failure
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
  else process.stderr.write(`${message}(${code})\n`)
}
