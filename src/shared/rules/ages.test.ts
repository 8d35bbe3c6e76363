import { describe, expect, it } from 'vitest'
import { ageOn, birthDateOf, yearsBetween } from './ages'

describe('yearsBetween', () => {
  it.each([
    ['2010-09-01', '2026-09-01', 16],
    ['2010-09-02', '2026-09-01', 15],
    ['2010-02-29', '2026-02-28', 15],
    ['2010-09', '2026-09-29', 15],
    ['2010-09', '2026-10-01', 16],
    ['2010', '2026-12-30', 15]
  ])('from %s to %s are %i whole years', (date, day, years) => {
    expect(yearsBetween(date, day)).toBe(years)
  })
})

describe('ageOn', () => {
  it('believes the birth date, then the ID number, then an age that was noted', () => {
    expect(ageOn({ birthDate: '1960-01-01', age: 20, ageYear: 2026 }, '2026-09-01')).toBe(66)
    expect(ageOn({ idNumber: '361002195001010018', age: 20 }, '2026-09-01')).toBe(76)
    expect(ageOn({ age: 64, ageYear: 2024 }, '2026-09-01')).toBe(66)
    expect(ageOn({ name: '张某' }, '2026-09-01')).toBeNull()
  })
})

it('takes the birth date that was entered before the one in the ID number', () => {
  expect(birthDateOf({ birthDate: '2018-03', idNumber: '361099201803040013' })).toBe('2018-03')
  expect(birthDateOf({ idNumber: '361099201803040013' })).toBe('2018-03-04')
  expect(birthDateOf({})).toBeNull()
})
