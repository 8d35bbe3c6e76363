import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '@shared/api/client'
import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import type { Settings } from '@shared/api/session'
import { type Core, createCore } from '../create-core'

const register = 'students'
const SET_UP = {
  schoolName: '青禾实验学校',
  stage: '小学',
  displayName: '林主任',
  password: '春天的 8 棵树'
} as const
let folder: string
let core: Core
let session: string
let id: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fields-'))
  core = createCore({
    dataFolder: folder,
    resourcesFolder: resolve('resources'),
    version: '1',
    now: () => new Date('2026-09-08T02:00:00Z')
  })
  session = (await createClient(core.dispatch).call('session.setUp', SET_UP)).session
  const values = { name: '周小一', gender: '男', className: '三(2)班', ethnicity: '汉族', talent: '唱歌' }
  id = (await call('records.create', { register, values })).id
})
afterAll(() => {
  core.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => choose({}))

function call<Name extends ProcedureName>(procedure: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  return createClient(core.dispatch).call(procedure, input, { session })
}
const choose = (fieldChoices: Settings['fieldChoices']) => call('settings.write', { fieldChoices })
const update = async (values: Record<string, unknown>) =>
  (await call('records.update', { register, changes: [{ id, values }] }))[0]
const read = async () => (await call('records.read', { register, id })).values

/** What a text file with these lines brings for the one student. */
async function dryRun(...lines: string[]) {
  const file = { name: '名单.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
  const client = createClient(core.dispatch)
  const { importSession } = await client.call('imports.open', { register }, { session, file })
  const { rows } = await call('imports.rows', { importSession, offset: 0, limit: 10 })
  await call('imports.close', { importSession })
  return rows
}

describe("a school's own fields", () => {
  it('keeps what a hidden field holds', async () => {
    await choose({ students: { talent: { hidden: true } } })
    await update({ ethnicity: '畲族' })
    await choose({})
    expect(await read()).toMatchObject({ talent: '唱歌', ethnicity: '畲族' })
  })

  it('reads files by the new label and by the shipped one', async () => {
    await choose({ students: { talent: { label: '拿手本领' } } })
    for (const header of ['拿手本领', '特长']) {
      const [row] = await dryRun(`姓名,班级,${header}`, '周小一,三(2)班,画画')
      expect(row?.values).toMatchObject({ talent: '画画' })
    }
    await expect(update({ talent: { 画: 1 } })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('refuses what the school requires, under its own label', async () => {
    await choose({ students: { talent: { required: true, label: '爱好' } } })
    await expect(update({ talent: null })).rejects.toMatchObject({
      code: 'value_refused',
      details: { field: 'talent', label: '爱好' }
    })
  })

  it('takes its own options without a doubt, and reads those that it took away', async () => {
    expect((await update({ ethnicity: '客家' }))?.doubts).toMatchObject([{ code: 'choice_unknown' }])
    await choose({ students: { ethnicity: { options: ['汉族', '客家'] } } })
    expect((await update({ ethnicity: '汉' }))?.values.ethnicity).toBe('汉族')
    expect((await update({ ethnicity: '客家' }))?.doubts).toEqual([])
    await choose({ students: { ethnicity: { options: ['畲族'] } } })
    for (const [text, stored] of [
      ['客家', '客家'],
      ['汉', '汉族'],
      ['畲', '畲族']
    ]) {
      const [row] = await dryRun('姓名,班级,民族', `周小一,三(2)班,${text}`)
      expect(row?.values).toMatchObject({ ethnicity: stored })
      expect(row?.issues.filter(({ severity }) => severity === 'warning')).toEqual([])
    }
  })

  it('refuses changes that a field does not allow, and writes nothing of them', async () => {
    const refused = { code: 'invalid_input' }
    await expect(choose({ students: { name: { hidden: true } } })).rejects.toMatchObject(refused)
    await expect(choose({ pupils: {} })).rejects.toMatchObject(refused)
    await expect(
      call('settings.write', { schoolName: '另一所学校', fieldChoices: { students: { x: {} } } })
    ).rejects.toMatchObject(refused)
    expect(await call('settings.read', {})).toMatchObject({ schoolName: '青禾实验学校' })
  })
})
