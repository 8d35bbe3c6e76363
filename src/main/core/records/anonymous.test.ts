import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FieldDeclaration, type RegisterDeclaration, registers } from '@shared/registers'
import { tellsWho } from '@shared/rules/anonymity'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { openRecordWriter } from './record-writer'
import { openChangeSet } from './writer'

const register: RegisterDeclaration = registers.teaching_evaluations
let core: TemporaryCore

beforeEach(() => {
  core = temporaryCore()
})
afterEach(() => core.remove())

describe('the evaluation of teaching', () => {
  it('has no field for a parent or a student, and is about none', () => {
    expect(register).toMatchObject({ anonymous: true, collections: {} })
    expect(register.about).toBeUndefined()
    const fields: [string, FieldDeclaration][] = Object.entries(register.fields)
    const telling = fields.filter(
      ([key, { label, kind, of, mask, sensitive }]) =>
        tellsWho(label) ||
        of === 'student' ||
        mask !== undefined ||
        sensitive ||
        ['phone', 'idNumber'].includes(kind) ||
        (kind === 'personName' && key !== 'teacher')
    )
    expect(telling).toEqual([])
  })

  it('keeps no column that could tell who gave a mark, when it is written and when it is changed', () => {
    const set = openChangeSet(core.ledger, {
      origin: 'import',
      label: '导入',
      session: { accountId: core.accountId, displayName: '德育处' },
      at: '2026-09-20T00:00:00.000Z'
    })
    const writer = openRecordWriter(set, register)
    const telling = { 家长姓名: '何志强', 学生姓名: '何向阳', 手机: '13800001111', 来自IP: '10.0.0.8' }
    const id = writer.create({ teacher: '王老师' }, { otherColumns: { ...telling, 教研组: '语文组' } })
    writer.update(id, { subject: '语文' }, { otherColumns: { ...telling, 参评家长人数: '40' } })
    writer.update(id, {}, { otherColumns: telling })
    const row = core.ledger.sqlite.prepare('SELECT * FROM teaching_evaluations').get()
    expect(row).toMatchObject({ other_columns: '{"教研组":"语文组","参评家长人数":"40"}' })
    const log = JSON.stringify(core.ledger.sqlite.prepare('SELECT * FROM changes').all())
    for (const text of Object.values(telling)) expect(log).not.toContain(text)
  })

  it('takes no such field from a form', async () => {
    const values = { teacher: '王老师', parentName: '何志强' }
    await expect(
      core.call('records.create', { register: 'teaching_evaluations', values })
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
