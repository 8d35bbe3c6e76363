import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { InputOf } from '@shared/api/contract'
import { type Core, createCore } from '../create-core'

const PASSWORD = '春天的 8 棵树'
const SET_UP = {
  schoolName: '青禾实验学校',
  stage: '小学',
  displayName: '林主任',
  password: PASSWORD
} as const
const TEACHER = {
  userName: 'zhou',
  displayName: '周老师',
  role: 'member',
  password: '夏天的 9 朵云'
} as const
const CLASS = { stage: '小学', entryYear: 2024, classNo: 2 } as const
let folder: string
let cores: Core[]
let now: Date
let client: ReturnType<typeof createClient>
let director: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-'))
  now = new Date('2026-09-01T00:00:00Z')
  cores = []
  client = openClient()
  director = (await client.call('session.setUp', SET_UP)).session
})
afterEach(() => {
  for (const core of cores) core.close()
  rmSync(folder, { recursive: true, force: true })
})

function openClient() {
  const options = { dataFolder: folder, resourcesFolder: resolve('resources'), version: '1', now: () => now }
  const core = createCore(options)
  cores.push(core)
  return createClient(core.dispatch)
}

const asDirector = () => ({ session: director })
const create = (changes: Partial<InputOf<'accounts.create'>> = {}) =>
  client.call('accounts.create', { ...TEACHER, ...changes }, asDirector())
const update = (input: InputOf<'accounts.update'>) => client.call('accounts.update', input, asDirector())
const list = () => client.call('accounts.list', {}, asDirector())
const signIn = (userName: string, password: string) => client.call('session.signIn', { userName, password })
const recover = (userName: string, recoveryCode: string) =>
  client.call('session.recover', { userName, recoveryCode, newPassword: '秋天的 7 片叶' })
const refused = (code: string) => expect.objectContaining({ code })
const keyringText = () => readFileSync(join(folder, 'keyring.json'), 'utf8')

describe('a new account', () => {
  it('signs in with its password, and by its recovery code', async () => {
    const { account, recoveryCode } = await create({ classes: [CLASS, { ...CLASS, classNo: 1 }, CLASS] })
    expect(account).toEqual({
      id: 2,
      userName: 'zhou',
      displayName: '周老师',
      role: 'member',
      classes: [
        { ...CLASS, classNo: 1, name: '三(1)班' },
        { ...CLASS, name: '三(2)班' }
      ],
      closed: false
    })
    expect((await list()).map(({ userName, classes }) => [userName, classes.length])).toEqual([
      ['admin', 0],
      ['zhou', 2]
    ])
    await client.call('session.signOut', {}, asDirector())
    expect(await signIn('ZHOU', TEACHER.password)).toMatchObject({ displayName: '周老师', role: 'member' })
    expect(await recover('zhou', recoveryCode)).toMatchObject({ userName: 'zhou' })
    for (const secret of [TEACHER.password, recoveryCode, '周老师'])
      expect(keyringText()).not.toContain(secret)
  })

  it('is made, seen and changed by a director only', async () => {
    await create()
    const { session } = await signIn('zhou', TEACHER.password)
    const calls = [
      client.call('accounts.list', {}, { session }),
      client.call('accounts.create', { ...TEACHER, userName: 'other' }, { session }),
      client.call('accounts.update', { id: 2, classes: [CLASS] }, { session }),
      client.call('accounts.setPassword', { id: 1, password: '一个新的密码呀' }, { session })
    ]
    for (const one of calls) await expect(one).rejects.toEqual(refused('not_allowed'))
  })

  it('is refused with a name that is taken, a short password, or classes for a director', async () => {
    const before = keyringText()
    for (const userName of ['admin', ' ＡDMIN ']) {
      await expect(create({ userName })).rejects.toEqual(refused('account_name_taken'))
    }
    await expect(create({ password: '七个字的密码呀' })).rejects.toEqual(refused('weak_password'))
    await expect(create({ role: 'director', classes: [CLASS] })).rejects.toEqual(refused('invalid_input'))
    expect(keyringText()).toBe(before)
    expect(await list()).toHaveLength(1)
  })
})

describe('changing an account', () => {
  it('changes name and classes; the classes move up each September', async () => {
    await create({ classes: [CLASS] })
    const changed = await update({ id: 2, displayName: '周小雨', classes: [{ ...CLASS, entryYear: 2025 }] })
    expect(changed).toMatchObject({ displayName: '周小雨', classes: [{ name: '二(2)班' }] })
    now = new Date('2027-09-01T00:00:00Z')
    director = (await signIn('admin', PASSWORD)).session
    expect((await list())[1]?.classes).toEqual([{ ...CLASS, entryYear: 2025, name: '三(2)班' }])
    await expect(update({ id: 99, displayName: '无此人' })).rejects.toEqual(refused('record_not_found'))
    await expect(update({ id: 1, classes: [CLASS] })).rejects.toEqual(refused('invalid_input'))
  })

  it('closes it: sessions end at once, and neither password nor recovery code open anything', async () => {
    const { recoveryCode } = await create()
    const { session } = await signIn('zhou', TEACHER.password)
    await client.call('settings.read', {}, { session })
    expect(await update({ id: 2, closed: true })).toMatchObject({ closed: true })
    await expect(client.call('settings.read', {}, { session })).rejects.toEqual(refused('not_signed_in'))
    await expect(signIn('zhou', TEACHER.password)).rejects.toEqual(refused('sign_in_refused'))
    await expect(recover('zhou', recoveryCode)).rejects.toEqual(refused('recovery_refused'))
    expect(keyringText()).not.toContain('zhou')
    expect((await list())[1]).toMatchObject({ userName: 'zhou', closed: true })
    await expect(create()).rejects.toEqual(refused('account_name_taken'))
  })

  it('opens a closed one again with a new password only', async () => {
    await create()
    await update({ id: 2, closed: true })
    await expect(update({ id: 2, closed: false })).rejects.toEqual(refused('invalid_input'))
    await client.call('accounts.setPassword', { id: 2, password: '冬天的 6 场雪' }, asDirector())
    expect((await list())[1]?.closed).toBe(false)
    await expect(signIn('zhou', TEACHER.password)).rejects.toEqual(refused('sign_in_refused'))
    expect(await signIn('zhou', '冬天的 6 场雪')).toMatchObject({ role: 'member' })
  })

  it('never closes the account that calls, so that a director is left', async () => {
    await create({ role: 'director' })
    await expect(update({ id: 1, closed: true })).rejects.toEqual(refused('account_last_director'))
    await update({ id: 2, closed: true })
    await expect(update({ id: 1, closed: true })).rejects.toEqual(refused('account_last_director'))
  })

  it('is not taken back by a window that was trying a password meanwhile', async () => {
    await create()
    const other = openClient()
    const trying = other.call('session.signIn', { userName: 'admin', password: PASSWORD })
    await update({ id: 2, closed: true })
    await expect(trying).rejects.toEqual(refused('database_locked'))
    expect(keyringText()).not.toContain('zhou')
  })
})

describe('a new password from the director', () => {
  it('takes the place of the old one and of the old recovery code, and ends the sessions', async () => {
    const { recoveryCode } = await create()
    const { session } = await signIn('zhou', TEACHER.password)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(signIn('zhou', 'wrong password')).rejects.toEqual(refused('sign_in_refused'))
    }
    const input = { id: 2, password: '冬天的 6 场雪' }
    await expect(
      client.call('accounts.setPassword', { ...input, password: 'short' }, asDirector())
    ).rejects.toEqual(refused('weak_password'))
    const given = await client.call('accounts.setPassword', input, asDirector())
    await expect(client.call('settings.read', {}, { session })).rejects.toEqual(refused('not_signed_in'))
    await expect(signIn('zhou', TEACHER.password)).rejects.toEqual(refused('sign_in_refused'))
    await expect(recover('zhou', recoveryCode)).rejects.toEqual(refused('recovery_refused'))
    await signIn('zhou', '冬天的 6 场雪')
    await recover('zhou', given.recoveryCode)
    await signIn('zhou', '秋天的 7 片叶')
  })

  it('may be for oneself, without ending the session', async () => {
    await client.call('accounts.setPassword', { id: 1, password: '冬天的 6 场雪' }, asDirector())
    await client.call('settings.read', {}, asDirector())
    await expect(signIn('admin', PASSWORD)).rejects.toEqual(refused('sign_in_refused'))
    await signIn('admin', '冬天的 6 场雪')
  })
})

describe('with backups', () => {
  const back = async () => {
    const { file } = await client.callForFile('backups.make', {}, asDirector())
    return () =>
      client.call('backups.restore', { userName: 'admin', password: PASSWORD }, { ...asDirector(), file })
  }

  it('an account made before a backup works after it came back', async () => {
    await create({ classes: [CLASS] })
    const restore = await back()
    await update({ id: 2, classes: [] })
    await restore()
    await signIn('zhou', TEACHER.password)
    director = (await signIn('admin', PASSWORD)).session
    expect((await list())[1]?.classes).toHaveLength(1)
  })

  it('an account made after it works too, without classes; one closed after it stays closed', async () => {
    await create()
    const restore = await back()
    await update({ id: 2, closed: true })
    await create({ userName: 'wu', displayName: '吴老师', classes: [CLASS] })
    await restore()
    await expect(signIn('zhou', TEACHER.password)).rejects.toEqual(refused('sign_in_refused'))
    expect(await signIn('wu', TEACHER.password)).toMatchObject({ displayName: 'wu', role: 'member' })
    director = (await signIn('admin', PASSWORD)).session
    expect(await list()).toMatchObject([
      { userName: 'admin', closed: false },
      { userName: 'zhou', closed: true },
      { userName: 'wu', closed: false, classes: [] }
    ])
  })

  it('an account that was open again after it stays open', async () => {
    await create()
    await update({ id: 2, closed: true })
    const restore = await back()
    await client.call('accounts.setPassword', { id: 2, password: '冬天的 6 场雪' }, asDirector())
    await restore()
    await signIn('zhou', '冬天的 6 场雪')
  })
})

it('has no accounts in the made-up ledger', async () => {
  await client.call('session.signOut', {}, asDirector())
  director = (await client.call('session.startDemo', { students: 10 })).session
  for (const call of [list(), create(), update({ id: 1, displayName: '某' })]) {
    await expect(call).rejects.toEqual(refused('not_in_demo'))
  }
})
