import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import { firstSettings } from '@shared/api/session'
import { type Call, WithFile } from '../context'
import type { Ledger } from '../database/ledger'
import { createLedgerFile } from '../database/open-ledger'
import { Job } from '../job'
import { reportHandlers } from './handlers'

const settings = {
  programmeName: '台账',
  schoolName: '示例小学',
  stage: '小学',
  ...firstSettings
} as const
let folder: string
let ledger: Ledger

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  ledger = createLedgerFile(folder, randomBytes(32), settings, options())
})
afterEach(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

function options() {
  return { dataFolder: folder, resourcesFolder: resolve('resources'), version: '0', now: () => new Date() }
}

function summary(input: { register: string; asOf: string }) {
  const call: Call = {
    core: { options: options(), ledger, demo: false, sessions: new Map() },
    ledger,
    session: { id: '1', accountId: 1, userName: 'a', displayName: '示例老师', role: 'member', lastUsed: 0 },
    file: undefined,
    job: new Job()
  }
  return reportHandlers['reports.summary'](call, input)
}

describe('reports.summary', () => {
  it('answers with the figures and the workbook beside them', async () => {
    const answer = await summary({ register: 'students', asOf: '2026-09-01' })
    if (!(answer instanceof WithFile)) throw new Error('a report answers with a file')
    expect(answer.value.asOf).toBe('2026-09-01')
    expect(answer.file.name).toBe('示例小学在校学生情况统计表2026-09-01.xlsx')
    expect(read(answer.file.bytes).SheetNames).toEqual(['在校学生情况统计表'])
  })

  it('refuses a day that does not exist and a register that is not counted', () => {
    const invalid = expect.objectContaining({ code: 'invalid_input' })
    expect(() => summary({ register: 'students', asOf: '2026-02-30' })).toThrow(invalid)
    const unknown = expect.objectContaining({ code: 'register_unknown' })
    expect(() => summary({ register: 'nothing', asOf: '2026-09-01' })).toThrow(unknown)
  })
})
