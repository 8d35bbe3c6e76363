import type { InputOf, OutputOf, ProcedureName } from './contract'
import { LedgerError } from './errors'
import type { FileContent, Message, Send } from './messages'

/** What a call may carry besides its input. */
export interface CallOptions {
  session?: string
  job?: string
  file?: FileContent
}

/**
 * The typed way to the core, the same over every transport.
 * `call` answers with the value, `callForFile` also with the file beside it; both throw LedgerError on a refusal.
 */
export function createClient(send: Send) {
  async function exchange(procedure: ProcedureName, input: unknown, options: CallOptions) {
    const message: Message = { procedure, input: input ?? {}, ...options }
    const answer = await send(message)
    if (answer.ok) return answer
    throw new LedgerError(answer.error.code, answer.error.details)
  }
  return {
    async call<Name extends ProcedureName>(procedure: Name, input: InputOf<Name>, options: CallOptions = {}) {
      return (await exchange(procedure, input, options)).value as OutputOf<Name>
    },
    async callForFile<Name extends ProcedureName>(
      procedure: Name,
      input: InputOf<Name>,
      options: CallOptions = {}
    ) {
      const { value, file } = await exchange(procedure, input, options)
      return { value: value as OutputOf<Name>, file }
    }
  }
}

export type Client = ReturnType<typeof createClient>
