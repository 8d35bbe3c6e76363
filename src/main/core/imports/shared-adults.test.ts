import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MemberValues } from '@shared/registers'
import { students } from '@shared/registers/students'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { madeUpIdNumber } from '../../../../tests/temporary-ledger'
import { recordStore } from '../records/store'

const now = new Date('2026-09-10T01:00:00.000Z')
const HEADER = '班级,姓名,身份证号,父亲姓名,父亲联系电话,母亲姓名,母亲联系电话'
const ONE = `三(2)班,测试甲,${madeUpIdNumber('2018-03-04', '001')}`
const OTHER = `五(1)班,测试乙,${madeUpIdNumber('2016-03-04', '001')}`
let school: TemporaryCore

beforeEach(async () => {
  school = temporaryCore(() => now)
  await importRows(`${ONE},王大,13800000001,李二,13800000002`, `${OTHER},王大,13800000001,李二,13800000002`)
  await school.call('students.linkAdults', {
    one: { studentId: 1, place: 0 },
    other: { studentId: 2, place: 0 }
  })
})
afterEach(() => school.remove())

async function importRows(...rows: string[]) {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\n'))
  const { importSession } = await school.call('imports.open', {}, { name: '名单.csv', bytes })
  return school.call('imports.apply', { importSession })
}
const family = (id: number) =>
  recordStore(school.ledger, students).read(id)?.values.guardians as MemberValues[]
const phones = (id: number) => family(id).map(({ phone }) => phone)

it('writes the new phone of a shared father to both families, and its undo takes both back', async () => {
  const { importId } = await importRows(`${ONE},王大,13900000009,,`)
  expect([phones(1), phones(2)]).toEqual([
    ['13900000009', '13800000002'],
    ['13900000009', '13800000002']
  ])
  expect(family(1)[0]?.adultKey).toBe(family(2)[0]?.adultKey)
  expect(await school.call('imports.undo', { importId })).toEqual({ undone: 2, kept: 0 })
  expect([phones(1), phones(2)]).toEqual([
    ['13800000001', '13800000002'],
    ['13800000001', '13800000002']
  ])
})

it('keeps what an earlier row of the file said of him when a later row changes the other family', async () => {
  await importRows(`${ONE},王大,13900000009,,`, `${OTHER},王大,,李二,13900000008`)
  expect([phones(1), phones(2)]).toEqual([
    ['13900000009', '13800000002'],
    ['13900000009', '13900000008']
  ])
})
