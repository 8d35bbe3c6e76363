import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type ProcedureName } from '@shared/api/contract'
import type { Message } from '@shared/api/messages'
import type { SessionOpened } from '@shared/api/session'
import type { CoreState } from '../../src/main/core/context'
import { createDispatch } from '../../src/main/core/dispatch'
import { handlers } from '../../src/main/core/handlers'

const names = Object.keys(contract) as ProcedureName[]
const AT_ONCE = ['work.progress', 'work.cancel']

let core: CoreState
let dispatch: ReturnType<typeof createDispatch>
let session: string

beforeAll(async () => {
  const options = {
    dataFolder: mkdtempSync(join(tmpdir(), '台账 contract-')),
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    version: '0.0.0',
    now: () => new Date()
  }
  core = { options, ledger: null, demo: false, sessions: new Map() }
  dispatch = createDispatch(core)
  const input = { schoolName: '测试小学', stage: '小学', displayName: '甲老师', password: 'made-up-pass1' }
  const answer = await dispatch({ procedure: 'session.setUp', input })
  if (!answer.ok) throw new Error(answer.error.code)
  session = (answer.value as SessionOpened).session
})

afterAll(() => {
  core.ledger?.close()
  rmSync(core.options.dataFolder, { recursive: true, force: true })
})

async function codeOf(message: Message): Promise<string> {
  const answer = await dispatch(message)
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  return answer.ok ? 'ok' : answer.error.code
}

test('every procedure has a handler, and every handler a procedure', () => {
  expect([...Object.keys(handlers), ...AT_ONCE].sort()).toEqual([...names].sort())
})

test.each(['', 'toString', '__proto__', 'constructor', 'records.List'])(
  'the procedure “%s” does not exist',
  async (procedure) => {
    expect(await codeOf({ procedure, input: {}, session })).toBe('unknown_procedure')
  }
)

test.each(names.filter((name) => contract[name].role !== 'anyone'))(
  '%s is refused without a session and with a wrong one',
  async (procedure) => {
    expect(await codeOf({ procedure, input: {} })).toBe('not_signed_in')
    expect(await codeOf({ procedure, input: {}, session: 'guessed' })).toBe('not_signed_in')
  }
)

test.each(names.filter((name) => contract[name].role === 'director'))(
  '%s is refused to a class teacher',
  async (procedure) => {
    const opened = core.sessions.get(session)
    if (!opened) throw new Error('no session')
    core.sessions.set('teacher', { ...opened, id: 'teacher', role: 'member' })
    expect(await codeOf({ procedure, input: {}, session: 'teacher' })).toBe('not_allowed')
  }
)

const acceptsNothing = (name: ProcedureName) => contract[name].input.safeParse({}).success

test.each(names.filter((name) => !acceptsNothing(name) && !AT_ONCE.includes(name)))(
  '%s refuses an input of the wrong shape',
  async (procedure) => {
    for (const input of [{}, [], 'text', 7]) {
      expect(await codeOf({ procedure, input, session })).toBe('invalid_input')
    }
  }
)

test.each(['session.state', 'settings.read', 'records.undoState', 'imports.list'])(
  '%s answers with plain JSON',
  async (procedure) => {
    expect(await codeOf({ procedure, input: {}, session })).toBe('ok')
  }
)

test('a refusal carries one sentence and never a stack', async () => {
  const answer = await dispatch({
    procedure: 'records.read',
    input: { register: 'students', id: 999 },
    session
  })
  expect(answer.ok).toBe(false)
  expect(JSON.stringify(answer)).not.toMatch(/\bat |\.ts|\.js/)
})

test('a session that was not used for long is over', async () => {
  const opened = core.sessions.get(session)
  if (!opened) throw new Error('no session')
  core.sessions.set('old', { ...opened, id: 'old', lastUsed: Date.now() - 24 * 3600_000 })
  expect(await codeOf({ procedure: 'settings.read', input: {}, session: 'old' })).toBe('not_signed_in')
})
