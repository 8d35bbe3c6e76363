import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordValues } from '@shared/registers'
import { students } from '@shared/registers/students'
import { madeUpIdNumber, temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import { searchIds } from './search'
import { recordStore } from './store'
import { openChangeSet, openWriter, type WriterOptions } from './writer'

const at = '2026-09-01T01:00:00.000Z'
const options: WriterOptions = {
  origin: 'edit',
  label: '修改',
  session: { accountId: 1, displayName: '示例老师' },
  at
}
const lost = { field: 'idNumber', code: 'id_lost', message: '末尾几位已丢失' }
let temporary: TemporaryLedger

beforeEach(() => (temporary = temporaryLedger(new Date(at))))
afterEach(() => temporary.remove())

const open = () => openWriter(openChangeSet(temporary.ledger, options), students)
const read = (id: number) => recordStore(temporary.ledger, students).read(id)
const logged = () =>
  temporary.ledger.sqlite.prepare('SELECT action, before, after FROM changes ORDER BY id').all() as {
    action: string
    before: string | null
    after: string | null
  }[]

describe('create', () => {
  it('stores every kind of value, members and unknown columns, and leaves out what is empty', () => {
    const values: RecordValues = {
      name: '测试甲',
      stage: '小学',
      entryYear: 2024,
      classNo: 2,
      onlyChild: false,
      address: '',
      phone: null,
      guardians: [{ name: '测试父', relation: '父亲', phone: '13800000001', isGuardian: true }, { name: '' }]
    }
    const id = open().create(values, { otherColumns: { 鞋码: '34' } })
    expect(read(id)).toEqual({
      id,
      version: 1,
      deletedAt: null,
      otherColumns: { 鞋码: '34' },
      doubts: [],
      values: {
        name: '测试甲',
        stage: '小学',
        entryYear: 2024,
        classNo: 2,
        onlyChild: false,
        guardians: [{ name: '测试父', relation: '父亲', phone: '13800000001', isGuardian: true }]
      }
    })
  })

  it('adds the doubts of the values to those that came with the record', () => {
    const id = open().create({ name: '测试甲', phone: '12345' }, { doubts: [lost] })
    expect(read(id)?.doubts.map(({ field, code }) => [field, code])).toEqual([
      ['phone', 'phone_form'],
      ['idNumber', 'id_lost']
    ])
  })

  it('refuses a key that the register does not store', () => {
    expect(() => open().create({ nickname: '小甲' })).toThrow('nickname')
  })
})

describe('update', () => {
  it('logs only what changed, counts the version up and says whether anything did', () => {
    const writer = open()
    const id = writer.create({ name: '测试甲', phone: '13800000001', gender: '男' })
    expect(writer.update(id, { phone: '13800000001', gender: '男' })).toBe(false)
    expect(writer.update(id, { phone: '13900000002', gender: null, address: '某村' })).toBe(true)
    expect(read(id)).toMatchObject({ version: 2, values: { name: '测试甲', phone: '13900000002' } })
    expect(read(id)?.values).not.toHaveProperty('gender')
    const [, change] = logged()
    expect(JSON.parse(change?.before ?? '')).toEqual({ phone: '13800000001', gender: '男', address: null })
    expect(JSON.parse(change?.after ?? '')).toEqual({ phone: '13900000002', gender: null, address: '某村' })
  })

  it('replaces a collection as a whole, and takes members in another order of keys for the same', () => {
    const writer = open()
    const id = writer.create({ name: '测试甲', guardians: [{ name: '测试父', phone: '13800000001' }] })
    expect(writer.update(id, { guardians: [{ phone: '13800000001', name: '测试父' }] })).toBe(false)
    writer.update(id, { guardians: [{ name: '测试母' }, { name: '测试父' }] })
    expect(read(id)?.values.guardians).toEqual([{ name: '测试母' }, { name: '测试父' }])
  })

  it('keeps a doubt that the values cannot give until its field is edited', () => {
    const writer = open()
    const id = writer.create({ name: '测试甲' }, { doubts: [lost] })
    writer.update(id, { address: '某村' })
    expect(read(id)?.doubts).toEqual([lost])
    writer.update(id, { idNumber: madeUpIdNumber('2016-05-04', '001') })
    expect(read(id)?.doubts).toEqual([])
  })

  it('joins unknown columns', () => {
    const writer = open()
    const id = writer.create({ name: '测试甲' }, { otherColumns: { 鞋码: '34', 校服: '140' } })
    writer.update(id, {}, { otherColumns: { 鞋码: '35', 午餐: '是' } })
    expect(read(id)?.otherColumns).toEqual({ 鞋码: '35', 校服: '140', 午餐: '是' })
    writer.update(id, {}, { otherColumns: { 午餐: null } })
    expect(read(id)?.otherColumns).toEqual({ 鞋码: '35', 校服: '140' })
  })

  it('refuses an unknown record', () => {
    expect(() => open().update(99, { phone: null })).toThrow('找不到这条记录')
  })
})

it('moves records into the recycle bin and back, once', () => {
  const writer = open()
  const id = writer.create({ name: '测试甲' })
  expect([writer.remove(id), writer.remove(id)]).toEqual([true, false])
  expect(read(id)?.deletedAt).toBe(at)
  expect([writer.restore(id), writer.restore(id)]).toEqual([true, false])
  expect(read(id)?.deletedAt).toBeNull()
})

it('keeps the search words in step', () => {
  const writer = open()
  const id = writer.create({ name: '测试甲' })
  writer.update(id, { name: '示例乙' })
  expect(searchIds(temporary.ledger, students, '测试')).toEqual([])
  expect(searchIds(temporary.ledger, students, '示例')).toEqual([id])
})

it('lays down no change set where nothing is written', () => {
  const id = open().create({ name: '测试甲' })
  open().update(id, { name: '测试甲' })
  const count = temporary.ledger.sqlite.prepare('SELECT count(*) FROM change_sets').pluck().get()
  expect(count).toBe(1)
})
