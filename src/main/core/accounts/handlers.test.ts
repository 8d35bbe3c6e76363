import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstSettings } from '@shared/api/session'
import { createClient } from '@shared/api/client'
import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import { type Core, createCore } from '../create-core'

const DIRECTOR = {
  schoolName: '青禾实验学校',
  stage: '小学',
  displayName: '林主任',
  password: '春天的 8 棵树'
} as const
let folder: string
let core: Core
let now: Date
let session: string | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-'))
  now = new Date('2026-09-01T00:00:00Z')
  session = undefined
  core = openCore()
})
afterEach(() => {
  core.close()
  rmSync(folder, { recursive: true, force: true })
})

function openCore() {
  return createCore({
    dataFolder: folder,
    resourcesFolder: resolve('resources'),
    version: '1.2.3',
    now: () => now
  })
}

/** Ends the programme and starts it again on the same folder. */
function restart() {
  core.close()
  session = undefined
  core = openCore()
}

async function call<Name extends ProcedureName>(
  procedure: Name,
  input: InputOf<Name>
): Promise<OutputOf<Name>> {
  return createClient(core.dispatch).call(procedure, input, { session })
}

async function setUp() {
  const opened = await call('session.setUp', DIRECTOR)
  session = opened.session
  return opened
}

async function signIn(password: string, userName = 'admin') {
  const opened = await call('session.signIn', { userName, password })
  session = opened.session
  return opened
}

function wait(seconds: number) {
  now = new Date(now.getTime() + seconds * 1000)
}

describe('the first run', () => {
  it('goes from empty to open to locked', async () => {
    expect(await call('session.state', {})).toEqual({
      stage: 'empty',
      programmeName: '校家同创台账',
      demo: false,
      version: '1.2.3'
    })
    const opened = await setUp()
    expect(opened).toMatchObject({ userName: 'admin', displayName: '林主任', role: 'director', demo: false })
    expect(opened.settings).toEqual({
      programmeName: '校家同创台账',
      schoolName: '青禾实验学校',
      stage: '小学',
      ...firstSettings
    })
    expect(await call('session.state', {})).toMatchObject({ stage: 'open', schoolName: '青禾实验学校' })
    await call('session.signOut', {})
    const locked = await call('session.state', {})
    expect(locked.stage).toBe('locked')
    expect(locked).not.toHaveProperty('schoolName')
    await expect(call('settings.read', {})).rejects.toMatchObject({ code: 'not_signed_in' })
    expect((await signIn(DIRECTOR.password)).displayName).toBe('林主任')
  })

  it('refuses a short password and a second set-up, and leaves nothing behind', async () => {
    await expect(call('session.setUp', { ...DIRECTOR, password: '七个字的密码呀' })).rejects.toMatchObject({
      code: 'weak_password'
    })
    expect(readdirSync(folder)).toEqual([])
    await setUp()
    await expect(call('session.setUp', DIRECTOR)).rejects.toMatchObject({ code: 'already_set_up' })
    expect(readdirSync(folder).sort()).toEqual(['keyring.bak', 'keyring.json', 'ledger.db', 'ledger.lock'])
  })

  it('keeps no secret and no name in the keyring', async () => {
    const { recoveryCode } = await setUp()
    for (const name of ['keyring.json', 'keyring.bak']) {
      const text = readFileSync(join(folder, name), 'utf8')
      for (const secret of [
        DIRECTOR.password,
        recoveryCode,
        recoveryCode.replaceAll('-', ''),
        '林主任',
        '青禾'
      ]) {
        expect(text).not.toContain(secret)
      }
    }
  })
})

describe('signing in', () => {
  it('delays more and more after the third failure, also after a restart, and forgets it after success', async () => {
    await setUp()
    restart()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(signIn('wrong password')).rejects.toMatchObject({ code: 'sign_in_refused' })
    }
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({
      code: 'sign_in_delayed',
      details: { seconds: 1 }
    })
    restart()
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({ code: 'sign_in_delayed' })
    wait(1)
    await expect(signIn('wrong password')).rejects.toMatchObject({ code: 'sign_in_refused' })
    wait(1)
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({ details: { seconds: 1 } })
    wait(1)
    await signIn(DIRECTOR.password)
    await expect(signIn('wrong password')).rejects.toMatchObject({ code: 'sign_in_refused' })
    await signIn(DIRECTOR.password)
  })

  it('does not wait for a clock that was set back', async () => {
    await setUp()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(signIn('wrong password')).rejects.toMatchObject({ code: 'sign_in_refused' })
    }
    wait(-365 * 86_400)
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({ details: { seconds: 1 } })
    wait(1)
    await signIn(DIRECTOR.password)
  })

  it('treats an unknown user name like a wrong password', async () => {
    await setUp()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(signIn(DIRECTOR.password, 'nobody')).rejects.toMatchObject({ code: 'sign_in_refused' })
    }
    await expect(signIn(DIRECTOR.password, 'nobody')).rejects.toMatchObject({ code: 'sign_in_delayed' })
    await signIn(DIRECTOR.password, ' ＡDMIN ')
  })

  it('locks itself when nobody uses it, and gives the folder free', async () => {
    await setUp()
    wait(14 * 60)
    await call('settings.read', {})
    wait(15 * 60 + 1)
    expect(await call('session.state', {})).toMatchObject({ stage: 'locked' })
    const other = openCore()
    const message = { userName: 'admin', password: DIRECTOR.password }
    expect(await other.dispatch({ procedure: 'session.signIn', input: message })).toMatchObject({ ok: true })
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({ code: 'database_locked' })
    other.close()
    await signIn(DIRECTOR.password)
  })
})

describe('keys', () => {
  it('changes the password without touching the database', async () => {
    const { recoveryCode } = await setUp()
    await expect(
      call('session.changePassword', { oldPassword: 'wrong password', newPassword: 'another long one' })
    ).rejects.toMatchObject({ code: 'sign_in_refused' })
    const before = readFileSync(join(folder, 'ledger.db'))
    await call('session.changePassword', { oldPassword: DIRECTOR.password, newPassword: 'another long one' })
    expect(readFileSync(join(folder, 'ledger.db')).equals(before)).toBe(true)
    restart()
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({ code: 'sign_in_refused' })
    await signIn('another long one')
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ')
    await call('session.recover', {
      userName: 'admin',
      recoveryCode: typed,
      newPassword: 'a third, long one'
    })
    await signIn('a third, long one')
  })

  it('recovers with the code, more than once, and refuses a wrong one', async () => {
    const { recoveryCode } = await setUp()
    restart()
    const wrong = (recoveryCode[0] === '7' ? '8' : '7') + recoveryCode.slice(1)
    const newPassword = 'new password'
    await expect(
      call('session.recover', { userName: 'admin', recoveryCode: wrong, newPassword })
    ).rejects.toMatchObject({ code: 'recovery_refused' })
    await expect(
      call('session.recover', { userName: 'admin', recoveryCode, newPassword: 'short' })
    ).rejects.toMatchObject({ code: 'weak_password' })
    for (const newPassword of ['first new one', 'second new one']) {
      const opened = await call('session.recover', { userName: 'admin', recoveryCode, newPassword })
      expect(opened.displayName).toBe('林主任')
      restart()
      await signIn(newPassword)
      restart()
    }
  })

  it('opens from the second copy of the keyring', async () => {
    await setUp()
    restart()
    writeFileSync(join(folder, 'keyring.json'), '{"format": 1, "acc')
    expect((await signIn(DIRECTOR.password)).displayName).toBe('林主任')
    restart()
    writeFileSync(join(folder, 'keyring.json'), 'x')
    writeFileSync(join(folder, 'keyring.bak'), 'x')
    expect((await call('session.state', {})).stage).toBe('locked')
    await expect(signIn(DIRECTOR.password)).rejects.toMatchObject({ code: 'keyring_damaged' })
    await expect(call('session.setUp', DIRECTOR)).rejects.toMatchObject({ code: 'already_set_up' })
  })
})

describe('settings and preferences', () => {
  it('shows a changed programme name while locked', async () => {
    await setUp()
    expect(await call('settings.write', { programmeName: '家校台账' })).toMatchObject({ stage: '小学' })
    restart()
    expect((await call('session.state', {})).programmeName).toBe('家校台账')
    await signIn(DIRECTOR.password)
    expect((await call('settings.read', {})).programmeName).toBe('家校台账')
  })

  it('keeps preferences between sessions', async () => {
    await setUp()
    expect(await call('preferences.read', { key: 'columns' })).toBeNull()
    await call('preferences.write', { key: 'columns', value: ['name', { width: 8 }] })
    restart()
    await signIn(DIRECTOR.password)
    expect(await call('preferences.read', { key: 'columns' })).toEqual(['name', { width: 8 }])
  })
})

describe('the made-up ledger', () => {
  it('opens without a password, and is gone afterwards', async () => {
    const opened = await call('session.startDemo', { students: 30 })
    session = opened.session
    expect(opened).toMatchObject({ demo: true, role: 'director' })
    expect(await call('session.state', {})).toMatchObject({ stage: 'open', demo: true })
    await call('session.endDemo', {})
    expect(readdirSync(folder)).toEqual([])
    expect(await call('session.state', {})).toMatchObject({ stage: 'empty', demo: false })
  })

  it('is gone after signing out, and what a crash left is gone at the next start', async () => {
    session = (await call('session.startDemo', { students: 10 })).session
    await call('session.signOut', {})
    expect(readdirSync(folder)).toEqual([])
    await call('session.startDemo', { students: 10 })
    restart()
    expect(readdirSync(folder)).toEqual(['demo'])
    expect(await call('session.state', {})).toMatchObject({ stage: 'empty', demo: false })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not taken away from another window', async () => {
    await call('session.startDemo', { students: 10 })
    const other = createClient(openCore().dispatch)
    await expect(other.call('session.startDemo', { students: 10 })).rejects.toMatchObject({
      code: 'database_locked'
    })
    await other.call('session.setUp', DIRECTOR)
    expect(readdirSync(join(folder, 'demo'))).toContain('ledger.db')
  })

  it('never takes the place of an open ledger', async () => {
    await setUp()
    await expect(call('session.startDemo', { students: 10 })).rejects.toMatchObject({ code: 'demo_refused' })
    expect(await call('session.state', {})).toMatchObject({ stage: 'open', demo: false })
  })
})
