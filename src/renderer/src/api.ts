import { createClient, type CallOptions } from '@shared/api/client'
import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import { LedgerError } from '@shared/api/errors'
import type { Answer, FileContent, Message, Send } from '@shared/api/messages'
import { currentSession, lockSession, sessionIsOpen, whenUnlocked } from './session'

declare global {
  interface Window {
    /** Set by the preload script of the desktop window; absent in browser mode. */
    ledger?: { send: Send }
  }
}

const client = createClient((message) => window.ledger?.send(message) ?? sendOverHttp(message))

/** Asks the core; throws LedgerError on a refusal. A session that has run out waits for the sign-in, then asks again. */
export function call<Name extends ProcedureName>(
  procedure: Name,
  input: InputOf<Name>,
  options: CallOptions = {}
): Promise<OutputOf<Name>> {
  return keepingPage((session) => client.call(procedure, input, { session, ...options }))
}

/** As `call`, for procedures that answer with a file beside the value. */
export function callForFile<Name extends ProcedureName>(
  procedure: Name,
  input: InputOf<Name>,
  options: CallOptions = {}
): Promise<{ value: OutputOf<Name>; file?: FileContent }> {
  return keepingPage((session) => client.callForFile(procedure, input, { session, ...options }))
}

/** Reads a file the user chose, to go beside a message. */
export async function contentOf(file: File): Promise<FileContent> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function keepingPage<Value>(ask: (session: string | undefined) => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await ask(currentSession())
    } catch (error) {
      const expired = error instanceof LedgerError && error.code === 'not_signed_in' && sessionIsOpen()
      if (!expired) throw error
      lockSession()
      await whenUnlocked()
    }
  }
}

async function sendOverHttp({ file, ...message }: Message): Promise<Answer> {
  const response = await fetch('/api', requestFor(message, file)).catch(() => undefined)
  const type = response?.headers.get('content-type') ?? ''
  if (response && type.startsWith('application/json')) return (await response.json()) as Answer
  if (response && type.startsWith('multipart/form-data')) return readAnswerWithFile(await response.formData())
  throw new LedgerError('connection_lost')
}

function requestFor(message: Omit<Message, 'file'>, file: FileContent | undefined): RequestInit {
  const text = JSON.stringify(message)
  if (!file) return { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }
  const body = new FormData()
  body.append('message', text)
  body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  return { method: 'POST', body }
}

async function readAnswerWithFile(form: FormData): Promise<Answer> {
  const part = form.get('answer')
  const answer = JSON.parse(part instanceof File ? await part.text() : (part ?? '')) as Answer
  const file = form.get('file')
  if (!answer.ok || !(file instanceof File)) return answer
  return { ...answer, file: await contentOf(file) }
}
