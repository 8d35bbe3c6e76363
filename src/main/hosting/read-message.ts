import { z } from 'zod'
import { LedgerError } from '@shared/api/errors'
import type { Answer, Message } from '@shared/api/messages'

const messageSchema = z.object({
  procedure: z.string().max(60),
  input: z.unknown().default({}),
  session: z.string().max(100).optional(),
  job: z.string().max(40).optional(),
  file: z.object({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) }).optional()
})

/** Checks the outer shape of what a window sent; the core checks the input. Throws `invalid_input`. */
export function readMessage(value: unknown): Message {
  const parsed = messageSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new LedgerError('invalid_input', { reason: '请求' })
}

/** A refusal as an answer, for what goes wrong before the core is reached. */
export function refusal(error: LedgerError): Answer {
  return { ok: false, error: { code: error.code, message: error.message, details: error.details } }
}
