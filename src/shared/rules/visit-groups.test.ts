import { describe, expect, it } from 'vitest'
import type { MemberValues } from '../registers'
import { type GroupFacts, isInGroup, isUndecided } from './visit-groups'
import { visitGroups } from './visit-plan'

function groupsOf(student: MemberValues, further: Partial<GroupFacts> = {}) {
  const facts = { student, leftBehindType: '非留守', reportedLeftBehind: false, ...further } as const
  return visitGroups.filter((group) => isInGroup(group, facts))
}

describe('the groups of a child', () => {
  it('have everybody in one of them', () => {
    expect(groupsOf({})).toEqual(['全体学生'])
    expect(groupsOf({ boarding: '走读', lowIncome: false })).toEqual(['全体学生'])
    expect(groupsOf({ boarding: '住校' })).toEqual(['住校生', '全体学生'])
  })

  it.each([
    [{ lowIncome: true }],
    [{ orphan: true }],
    [{ registeredPoverty: true }],
    [{ disabled: true }],
    [{ disability: '肢体残疾三级' }]
  ])('take %j for a child in need', (student) => {
    expect(groupsOf(student)).toEqual(['困境儿童', '全体学生'])
  })

  it.each([[{ disability: '无' }], [{ disability: '' }], [{ disabled: false, disability: '肢体' }]])(
    'do not take %j for one',
    (student) => {
      expect(groupsOf(student)).toEqual(['全体学生'])
    }
  )

  it('follow the definition of left-behind children, and a report where the facts do not suffice', () => {
    const leftBehind = (further: Partial<GroupFacts>) => groupsOf({}, further).includes('留守儿童')
    expect(leftBehind({ leftBehindType: '单亲留守' })).toBe(true)
    expect(leftBehind({ leftBehindType: '双亲留守' })).toBe(true)
    expect(leftBehind({ leftBehindType: '非留守', reportedLeftBehind: true })).toBe(false)
    expect(leftBehind({ leftBehindType: null, reportedLeftBehind: true })).toBe(true)
    expect(leftBehind({ leftBehindType: null })).toBe(false)
    expect(isUndecided({ student: {}, leftBehindType: null, reportedLeftBehind: true })).toBe(true)
  })
})
