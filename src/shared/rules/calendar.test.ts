import { expect, test } from 'vitest'
import { dateFromDayNumber, dayAfter, isCalendarDate } from './calendar'

test('knows the days of a month, leap years included', () => {
  expect(isCalendarDate(2024, 2, 29)).toBe(true)
  expect(isCalendarDate(2023, 2, 29)).toBe(false)
  expect(isCalendarDate(2000, 2, 29)).toBe(true)
  expect(isCalendarDate(1900, 2, 29)).toBe(false)
  expect(isCalendarDate(2013, 4, 31)).toBe(false)
  expect(isCalendarDate(2013, 13, 1)).toBe(false)
  expect(isCalendarDate(2013, 1, 0)).toBe(false)
  expect(isCalendarDate(213, 1, 1)).toBe(false)
})

test('walks through every day of two centuries without a gap', () => {
  let date = '1900-01-01'
  for (let days = -25567; days < 47_482; days++) {
    expect(dateFromDayNumber(days)).toBe(date)
    date = dayAfter(date)
  }
  expect(date).toBe('2100-01-01')
})
