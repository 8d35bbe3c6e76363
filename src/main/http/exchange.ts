import type { IncomingMessage } from 'node:http'
import { LedgerError } from '@shared/api/errors'
import type { Answer, Message } from '@shared/api/messages'
import { readMessage } from '../hosting/read-message'

/**
 * Reads a body of at most `limit` bytes. Throws `file_too_large` where there is more, after the rest was
 * read and dropped: a browser that is cut off while sending shows a network fault instead of the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size <= limit) return Buffer.concat(chunks, size)
  throw new LedgerError('file_too_large', { reason: `超过 ${Math.floor(limit / 1024 / 1024)} MB` })
}

/**
 * A message from a request body: JSON, or `multipart/form-data` with the parts `message` (JSON) and `file`.
 * Throws `invalid_input`.
 */
export async function decodeMessage(type: string, body: Buffer<ArrayBuffer>): Promise<Message> {
  if (type.startsWith('application/json')) return readMessage(parse(body.toString('utf8')))
  if (!type.startsWith('multipart/form-data')) return readMessage(undefined)
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null)
  const message = parse(String(form?.get('message') ?? ''))
  const file = form?.get('file')
  if (typeof message !== 'object' || !(file instanceof Blob)) return readMessage(undefined)
  return readMessage({
    ...message,
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  })
}

/** An answer as a response: JSON, or `multipart/form-data` with the parts `answer` (JSON) and `file`. */
export function encodeAnswer(answer: Answer): Response {
  if (!answer.ok || !answer.file) return Response.json(answer)
  const { file, ...rest } = answer
  const form = new FormData()
  form.set('answer', JSON.stringify(rest))
  form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  return new Response(form)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
