import type { IncomingMessage } from 'node:http'
import { LedgerError } from '@shared/api/errors'
import type { Answer, Message } from '@shared/api/messages'
import { readMessage } from '../hosting/read-message'
import { readParts, writeParts } from './multipart'

/** A body to send, in pieces so that a large file is not copied once more. */
export interface Body {
  type: string
  pieces: Uint8Array[]
}

/**
 * Reads a body of at most `limit` bytes. Throws `file_too_large` where there is more, after the rest was
 * read and dropped: a browser that is cut off while sending shows a network fault instead of the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const length = Number(request.headers['content-length'])
  const fits = length <= limit
  const body = Buffer.allocUnsafeSlow(fits ? length : 0)
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (fits) chunk.copy(body, size)
    size += chunk.length
  }
  if (fits) return body
  throw new LedgerError('file_too_large', { reason: `超过 ${Math.floor(limit / 1024 / 1024)} MB` })
}

/**
 * A message from a request body: JSON, or `multipart/form-data` with the parts `message` (JSON) and `file`.
 * Throws `invalid_input`.
 */
export function decodeMessage(type: string, body: Buffer): Message {
  if (type.startsWith('application/json')) return readMessage(parse(body))
  if (!type.startsWith('multipart/form-data')) return readMessage(undefined)
  const parts = readParts(type, body)
  const message = parse(parts.find((part) => part.name === 'message')?.bytes ?? new Uint8Array())
  const file = parts.find((part) => part.name === 'file')
  if (typeof message !== 'object' || !file) return readMessage(undefined)
  return readMessage({ ...message, file: { name: file.fileName ?? '', bytes: file.bytes } })
}

/** An answer as a body: JSON, or `multipart/form-data` with the parts `answer` (JSON) and `file`. */
export function encodeAnswer(answer: Answer): Body {
  if (!answer.ok || !answer.file) {
    return { type: 'application/json', pieces: [Buffer.from(JSON.stringify(answer))] }
  }
  const { file, ...rest } = answer
  return writeParts({ name: 'answer', value: JSON.stringify(rest) }, file)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch {
    return undefined
  }
}
