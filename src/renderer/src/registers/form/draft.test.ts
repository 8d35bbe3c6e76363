import { expect, it } from 'vitest'
import { registers } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { changedCollections, changedValues, draftOf, memberValues } from './draft'

const record: ShownRecord = {
  id: 1,
  version: 1,
  doubts: [],
  values: {
    name: '测试甲',
    className: '三(2)班',
    onlyChild: true,
    phone: '138****0001',
    guardians: [{ name: '测试父', relation: '父亲', phone: '138****0002', isGuardian: false }]
  }
}
const before = draftOf(registers.students, record)

it('sends the fields that were changed and no others', () => {
  const after = {
    ...before,
    texts: { ...before.texts, name: '测试丙', schoolClass: '三(3)班', onlyChild: '' }
  }
  expect(changedValues(registers.students, before, after)).toEqual({
    name: '测试丙',
    className: '三(3)班',
    onlyChild: null
  })
  expect(changedValues(registers.students, before, before)).toEqual({})
})

it('sees a changed, added or removed member, and leaves an empty one out', () => {
  expect(changedCollections(before, before)).toEqual([])
  expect(changedCollections(before, { ...before, members: { guardians: [] } })).toEqual(['guardians'])
  const { guardians } = registers.students.collections
  expect(memberValues(guardians, { key: 1, origin: null, texts: { name: ' ' } })).toBeNull()
  const [father] = before.members.guardians ?? []
  expect(father && memberValues(guardians, father)).toEqual({
    name: '测试父',
    relation: '父亲',
    phone: '138****0002',
    isGuardian: false
  })
})
