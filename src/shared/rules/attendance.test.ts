import { describe, expect, it } from 'vitest'
import type { MemberValues } from '../registers'
import {
  attendanceOf,
  attendanceRate,
  comerOf,
  comerOfFamily,
  committeeAttendanceOf,
  fitsTick,
  hasCome,
  isAbsent,
  isTicked,
  isUntold,
  ticked
} from './attendance'

describe('attendanceOf', () => {
  it('expects every row and counts who came, also who stood in and who is only named', () => {
    const rows: MemberValues[] = [
      { name: '甲', attendee: '母亲' },
      { name: '乙', attendee: '代开' },
      { name: '丙', parentName: '丙的家长' },
      { name: '丁', attendee: '缺席' },
      { name: '戊' }
    ]
    expect(attendanceOf(rows)).toEqual({ expected: 5, present: 3 })
  })

  it('counts nobody as come before anybody was ticked, and knows nothing without rows', () => {
    expect(attendanceOf([{ name: '甲' }, { name: '乙' }])).toEqual({ expected: 2, present: 0 })
    expect(attendanceOf([])).toBeNull()
  })

  it('takes a family that is marked absent for absent, whoever was named before', () => {
    const row = { name: '甲', attendee: '缺席', parentName: '某' }
    expect([hasCome(row), isAbsent(row)]).toEqual([false, true])
  })
})

it('gives the rate in percent to one place, and none where nobody was expected', () => {
  expect(attendanceRate({ expected: 45, present: 40 })).toBe(88.9)
  expect(attendanceRate({ expected: 3, present: 3 })).toBe(100)
  expect(attendanceRate({ expected: 0, present: 0 })).toBeNull()
})

it('tells an attendance that somebody filled in from one that nobody did', () => {
  expect(isTicked([{ name: '甲' }])).toBe(false)
  expect(isTicked([{ name: '甲' }, { name: '乙', attendee: '缺席' }])).toBe(true)
  expect(isTicked([{ name: '甲', attendee: '父亲' }])).toBe(true)
})

it('has told an absent family once a way is noted, and has nothing to tell one that came', () => {
  expect(isUntold({ attendee: '缺席' })).toBe(true)
  expect(isUntold({ attendee: '缺席', makeUp: '电话' })).toBe(false)
  expect(isUntold({ attendee: '母亲' })).toBe(false)
  expect(isUntold({})).toBe(false)
})

describe('ticked', () => {
  const names = { 母亲: '某某' }

  it('names who came as the family does, and forgets why nobody did', () => {
    const row = {
      name: '甲',
      attendee: '缺席',
      absentReason: '生病',
      makeUp: '电话',
      makeUpDate: '2026-11-06'
    }
    expect(ticked(row, '母亲', names)).toEqual({
      name: '甲',
      attendee: '母亲',
      parentName: '某某',
      late: null,
      absentReason: null,
      makeUp: null,
      makeUpDate: null,
      makeUpNote: null
    })
  })

  it('forgets who came where nobody did, and the other one where somebody else did', () => {
    const row = { name: '甲', attendee: '母亲', parentName: '某某', late: true }
    expect(ticked(row, '缺席', names)).toMatchObject({ attendee: '缺席', parentName: null, late: null })
    expect(ticked(row, '父亲', names)).toMatchObject({ attendee: '父亲', parentName: null })
    expect(ticked(row, null, names)).toMatchObject({ attendee: null, parentName: null })
  })

  it('lets a reason stand where nobody came, and a name where somebody did', () => {
    expect(fitsTick({ attendee: '缺席' }, 'absentReason')).toBe(true)
    expect(fitsTick({ attendee: '缺席' }, 'parentName')).toBe(false)
    expect(fitsTick({ attendee: '母亲' }, 'makeUp')).toBe(false)
    expect(fitsTick({ attendee: '母亲' }, 'late')).toBe(true)
  })
})

describe('comerOf', () => {
  it.each([
    ['父亲', '父亲'],
    ['爸爸', '父亲'],
    ['继父', '父亲'],
    ['养母', '母亲'],
    ['爷爷', '祖辈'],
    ['外婆', '祖辈'],
    ['姥姥', '祖辈'],
    ['爷爷奶奶', '祖辈'],
    ['外祖父母', '祖辈'],
    ['曾祖父', '祖辈'],
    ['隔代', '祖辈'],
    ['姑姑', '其他'],
    ['邻居', '其他'],
    ['奇怪的词', '其他'],
    ['', null],
    [null, null]
  ])('%s → %s', (relation, comer) => expect(comerOf(relation)).toBe(comer))
})

it('takes the guardian for who would come, else the first of the family whose relation is known', () => {
  const family: MemberValues[] = [
    { name: '甲', relation: null },
    { name: '乙', relation: '父亲' },
    { name: '丙', relation: '奶奶', isGuardian: true }
  ]
  expect(comerOfFamily(family)).toBe('祖辈')
  expect(comerOfFamily(family.slice(0, 2))).toBe('父亲')
  expect(comerOfFamily(family.slice(0, 1))).toBeNull()
})

it('counts of a committee who is there, and expects those without a state', () => {
  const rows: MemberValues[] = [{ state: '到会' }, { state: '请假' }, {}]
  expect(committeeAttendanceOf(rows)).toEqual({ expected: 3, present: 1 })
  expect(committeeAttendanceOf([])).toBeNull()
})
