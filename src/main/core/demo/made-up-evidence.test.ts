import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

let school: TemporaryCore
beforeAll(async () => {
  school = temporaryCore(() => new Date('2026-11-28T08:00:00+08:00'))
  await school.call('demo.fill', { students: 60, seed: 3 })
})
afterAll(() => school.remove())

it('gives the newest activity pictures that lie sealed beside the ledger', async () => {
  const view = { register: 'activities' }
  const [newest] = (await school.call('records.list', { view, offset: 0, limit: 1 })).rows
  const evidence = await school.call('attachments.list', { register: 'activities', id: newest?.id ?? 0 })
  expect(JSON.stringify(evidence)).toContain('image/')
})

it('lets a file that was changed on the disk be noticed', async () => {
  expect((await school.call('backups.check', {})).findings.join()).not.toContain('佐证材料')
  const folder = join(school.folder, 'attachments')
  const path = join(folder, readdirSync(folder)[0] ?? '')
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect((await school.call('backups.check', {})).findings.join()).toContain('佐证材料')
})
