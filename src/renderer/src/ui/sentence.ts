import { LedgerError } from '@shared/api/errors'

/** The one sentence shown for a failure; never a stack. */
export function sentenceOf(error: unknown): string {
  return error instanceof LedgerError ? error.message : '程序遇到意外问题,数据没有改动。请重试。'
}
