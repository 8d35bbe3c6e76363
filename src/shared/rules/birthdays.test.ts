import { expect, it } from 'vitest'
import { nextBirthday } from './birthdays'
import { daysBetween } from './calendar'

it.each([
  ['2018-11-28', '2026-11-28', { day: '2026-11-28', age: 8 }],
  ['2018-11-27', '2026-11-28', { day: '2027-11-27', age: 9 }],
  ['2018-01-01', '2026-12-31', { day: '2027-01-01', age: 9 }],
  ['2016-02-29', '2026-02-20', { day: '2026-02-28', age: 10 }],
  ['2016-02-29', '2028-02-20', { day: '2028-02-29', age: 12 }],
  ['2018-11', '2026-11-28', null],
  ['2027-01-01', '2026-11-28', null]
])('who was born on %s has the next birthday after %s', (birthDate, today, next) => {
  expect(nextBirthday(birthDate, today)).toEqual(next)
})

it('counts days over the ends of months and years', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-28', '2026-11-27')).toBe(-1)
})
