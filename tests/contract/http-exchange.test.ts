import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Message } from '@shared/api/messages'
import { type RunningServer, startServer } from '../../src/main/http/server'

/** The transport alone: what comes out of the server's end is what went in, and strangers are refused. */
const received: Message[] = []
let answer: Answer = { ok: true, value: null }
let server: RunningServer
let cookie: string

beforeAll(async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), '校家 window-'))
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>台账</title>')
  writeFileSync(join(pageFolder, '..', 'outside.html'), 'outside')
  const dispatch = (message: Message) => {
    received.push(message)
    return Promise.resolve(answer)
  }
  server = await startServer({ dispatch, pageFolder, port: 0, bodyLimit: 100_000 })
  const entrance = await fetch(server.entrance, { redirect: 'manual' })
  cookie = (entrance.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})

afterAll(() => server.close())

function post(body: BodyInit, headers: Record<string, string> = {}) {
  const own = { Cookie: cookie, Origin: server.origin, ...headers }
  return fetch(`${server.origin}/api`, { method: 'POST', body, headers: own })
}

const json = { 'Content-Type': 'application/json' }

/** A request whose every header is chosen, which fetch does not allow for Host. */
function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = plainRequest(new URL(path, server.origin), { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? '{"procedure":"session.state"}' : undefined)
  })
}

test('a message and its answer travel as JSON', async () => {
  answer = { ok: true, value: { name: '张三' } }
  const message = { procedure: 'session.state', input: { a: 1 }, session: 's', job: 'j' }
  const response = await post(JSON.stringify(message), json)
  expect(await response.json()).toEqual(answer)
  expect(received.at(-1)).toEqual(message)
})

test('a file travels both ways beside the message', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
  answer = { ok: true, value: { rows: 2 }, file: { name: '花名册 "一".xlsx', bytes: bytes.slice(5) } }
  const form = new FormData()
  form.set('message', JSON.stringify({ procedure: 'imports.open', input: {} }))
  form.set('file', new Blob([bytes]), '名单 "二".csv')
  const response = await post(form)
  const back = await response.formData()
  expect(JSON.parse(String(back.get('answer')))).toEqual({ ok: true, value: { rows: 2 } })
  const file = back.get('file') as File
  expect(file.name).toBe('花名册 "一".xlsx')
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes.slice(5))
  expect(received.at(-1)?.file?.name).toBe('名单 "二".csv')
  expect(new Uint8Array(received.at(-1)?.file?.bytes ?? [])).toEqual(bytes)
})

test('an empty file and one that looks like a boundary travel unharmed', async () => {
  answer = { ok: true, value: null, file: { name: '', bytes: new Uint8Array() } }
  for (const text of ['', '\r\n', '--', '\r\n--x--\r\n']) {
    const form = new FormData()
    form.set('message', JSON.stringify({ procedure: 'imports.open', input: {} }))
    form.set('file', new Blob([text]), 'a')
    const back = await (await post(form)).formData()
    expect((back.get('file') as File).size).toBe(0)
    expect(new TextDecoder().decode(received.at(-1)?.file?.bytes)).toBe(text)
  }
})

test.each([
  ['no JSON', 'hello', json],
  ['no procedure', '{"input":{}}', json],
  ['null', 'null', json],
  ['a wrong type', '{"procedure":"session.state"}', { 'Content-Type': 'text/plain' }],
  ['a broken form', 'x', { 'Content-Type': 'multipart/form-data; boundary=q' }],
  ['a form without a boundary', '--\r\n', { 'Content-Type': 'multipart/form-data' }],
  ['a form that ends early', '--q\r\nname="message"', { 'Content-Type': 'multipart/form-data; boundary=q' }]
])('%s is refused with a code before the core is reached', async (_, body, headers) => {
  const before = received.length
  const response = await post(body, headers)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  expect(received.length).toBe(before)
})

test('a body over the limit is refused with a sentence', async () => {
  const response = await post('x'.repeat(300_000), json)
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'file_too_large' } })
})

test('the secret is exchanged for a strict cookie and leaves the address', async () => {
  const response = await fetch(server.entrance, { redirect: 'manual' })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/')
  expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
})

test('the window is served with a strict policy and is not kept', async () => {
  const response = await fetch(`${server.origin}/`, { headers: { Cookie: cookie } })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<title>台账</title>')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe-eval')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('strangers are refused', async () => {
  const host = server.origin.slice('http://'.length)
  const known = { Host: host, Cookie: cookie }
  expect(await status('/', known)).toBe(200)
  expect(await status('/', { ...known, Host: 'evil.example' })).toBe(403)
  expect(await status('/', { ...known, Host: `localhost:${host.split(':')[1]}` })).toBe(403)
  expect(await status('/', { Host: host })).toBe(403)
  expect(await status('/', { ...known, Cookie: cookie.slice(0, -1) })).toBe(403)
  expect(await status('/?key=wrong', { Host: host })).toBe(403)
  const post = { ...known, 'Content-Type': 'application/json', Origin: server.origin }
  expect(await status('/api', post, 'POST')).toBe(200)
  expect(await status('/api', { ...post, Origin: 'http://evil.example' }, 'POST')).toBe(403)
  expect(await status('/api', { ...post, Origin: 'null' }, 'POST')).toBe(403)
  expect(await status('/api', { ...known, 'Content-Type': 'application/json' }, 'POST')).toBe(403)
  expect(await status('/api', { ...post, 'Sec-Fetch-Site': 'same-site' }, 'POST')).toBe(403)
  expect(await status('/api', { ...post, Cookie: '' }, 'POST')).toBe(403)
  expect(await status('/api', known, 'DELETE')).toBe(405)
})

test('nothing outside the window is served', async () => {
  const known = { Cookie: cookie }
  expect(await status('/..%2foutside.html', known)).toBe(404)
  expect(await status('/%2e%2e/outside.html', known)).toBe(404)
  expect(await status('/assets/none.js', known)).toBe(404)
  expect(await status('/%ff.html', known)).toBe(404)
})
