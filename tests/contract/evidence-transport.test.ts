import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOST_EVIDENCE_BYTES } from '@shared/api/evidence'
import type { Answer, Message } from '@shared/api/messages'
import { type RunningServer, startServer } from '../../src/main/http/server'
import { CoreThread } from '../../src/main/thread/core-thread'
import { PDF } from '../sample-evidence'

/** The largest file of evidence on the whole way: browser, server, thread of the core, disk and back. */
let folder: string
let core: CoreThread
let server: RunningServer
let cookie: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-transport-'))
  core = new CoreThread(join(folder, 'data'))
  server = await startServer({ dispatch: (message) => core.dispatch(message), pageFolder: folder, port: 0 })
  const entrance = await fetch(server.entrance, { redirect: 'manual' })
  cookie = (entrance.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})
afterAll(async () => {
  await server.close()
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

async function send({ file, ...message }: Message) {
  const body = new FormData()
  body.append('message', JSON.stringify(message))
  if (file) body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  const headers = {
    Cookie: cookie,
    Origin: server.origin,
    ...(file ? {} : { 'Content-Type': 'application/json' })
  }
  const response = await fetch(`${server.origin}/api`, {
    method: 'POST',
    headers,
    body: file ? body : JSON.stringify(message)
  })
  if (response.headers.get('content-type')?.startsWith('application/json')) {
    return { answer: (await response.json()) as Answer, bytes: null }
  }
  const form = await response.formData()
  const bytes = Buffer.from(await (form.get('file') as File).arrayBuffer())
  return { answer: JSON.parse(String(form.get('answer'))) as Answer, bytes }
}

async function valueOf<Value>(message: Message): Promise<Value> {
  const { answer } = await send(message)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value as Value
}

test('a file of 20 MB goes in and comes out as it was, and its backup with it', async () => {
  const school = { schoolName: '测试小学', stage: '小学', displayName: '甲老师', password: 'made-up-pass1' }
  const { session } = await valueOf<{ session: string }>({ procedure: 'session.setUp', input: school })
  const values = { name: '示例一', className: '三(1)班' }
  const record = { register: 'students', values }
  const { id } = await valueOf<{ id: number }>({ procedure: 'records.create', input: record, session })
  const bytes = Buffer.alloc(MOST_EVIDENCE_BYTES, PDF)
  const input = { register: 'students', id }
  const file = { name: '扫描件.pdf', bytes }
  const added = await valueOf<{ id: number }>({ procedure: 'attachments.add', input, session, file })
  const read = await send({ procedure: 'attachments.read', input: { id: added.id }, session })
  expect(read.answer).toMatchObject({ ok: true })
  expect(read.bytes?.equals(bytes)).toBe(true)
  const backup = await send({ procedure: 'backups.make', input: {}, session })
  expect(backup.answer).toEqual({ ok: true, value: { students: 1, evidence: 1, left: [] } })
  expect(backup.bytes?.length).toBeGreaterThan(MOST_EVIDENCE_BYTES)
})
