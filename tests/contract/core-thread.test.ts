import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CoreThread } from '../../src/main/thread/core-thread'
import { handOver } from '../../src/main/thread/thread-messages'

const dataFolder = mkdtempSync(join(tmpdir(), '台账 thread-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test('the built core answers from its own thread and gives up its lock at the end', async () => {
  const input = { schoolName: '测试小学', stage: '小学', displayName: '甲老师', password: 'made-up-pass1' }
  const first = new CoreThread(dataFolder)
  expect(await first.dispatch({ procedure: 'session.setUp', input })).toMatchObject({ ok: true })
  await first.close()
  expect(await first.dispatch({ procedure: 'session.state', input: {} })).toMatchObject({
    error: { code: 'internal' }
  })

  const second = new CoreThread(dataFolder)
  const signIn = { userName: 'admin', password: input.password }
  expect(await second.dispatch({ procedure: 'session.signIn', input: signIn })).toMatchObject({ ok: true })
  await second.close()
})

test('when the thread dies, waiting calls are answered and the next call starts a new one', async () => {
  const core = new CoreThread(dataFolder, join(import.meta.dirname, 'dying-worker.mjs'))
  const waiting = core.dispatch({ procedure: 'wait', input: {} })
  expect(await core.dispatch({ procedure: 'die', input: {} })).toMatchObject({ error: { code: 'internal' } })
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await core.dispatch({ procedure: 'echo', input: 7 })).toEqual({ ok: true, value: 7 })
  await core.close()
})

test('bytes are handed over without a copy, unless their memory is shared', () => {
  const own = new Uint8Array([1, 2, 3])
  expect(handOver({ name: 'a', bytes: own }).transfer[0]).toBe(own.buffer)
  const part = new Uint8Array([1, 2, 3]).subarray(1)
  const handed = handOver({ name: 'a', bytes: part })
  expect(handed.transfer[0]).not.toBe(part.buffer)
  expect(handed.file?.bytes).toEqual(new Uint8Array([2, 3]))
})
