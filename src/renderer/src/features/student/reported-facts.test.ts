import { expect, it } from 'vitest'
import type { MemberValues } from '@shared/registers'
import { reportedFacts } from './reported-facts'

const family: MemberValues[] = [
  { name: '测试父', relation: '父亲', isGuardian: true, workplace: '广东深圳' },
  { name: '测试奶', relation: '祖母', isGuardian: true }
]

it('begins with both parents away where both were reported, and with the guardian who stays', () => {
  expect(reportedFacts({ leftBehind: '双亲留守', guardians: family }, '2026-11-25')).toEqual({
    registeredOn: '2026-11-25',
    parentStates: [
      { parent: '父亲', away: true, place: '广东深圳' },
      { parent: '母亲', away: true }
    ],
    careStates: [{ guardianName: '测试奶', guardianRelation: '祖母' }]
  })
})

it('does not guess which one of the parents is away', () => {
  expect(reportedFacts({ leftBehind: '单亲留守', guardians: family.slice(0, 1) }, '2026-11-25')).toEqual({
    registeredOn: '2026-11-25'
  })
})
