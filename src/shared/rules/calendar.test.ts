import { expect, test } from 'vitest'
import {
  dateFromDayNumber,
  dayAfter,
  dayNumberOf,
  firstDayOf,
  isCalendarDate,
  lastDayOf,
  monthsLater
} from './calendar'

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
    expect(dayNumberOf(date)).toBe(days)
    date = dayAfter(date)
  }
  expect(date).toBe('2100-01-01')
})

test('gives the days that a coarse date can mean', () => {
  expect(['2025-09-03', '2025-09', '2025'].map(firstDayOf)).toEqual([
    '2025-09-03',
    '2025-09-01',
    '2025-01-01'
  ])
  expect(['2024-02-03', '2024-02', '2024'].map(lastDayOf)).toEqual(['2024-02-03', '2024-02-29', '2024-12-31'])
})

test('counts calendar months, and ends in a short month on its last day', () => {
  expect(monthsLater('2025-09-01', 3)).toBe('2025-12-01')
  expect(monthsLater('2025-10-31', 3)).toBe('2026-01-31')
  expect(monthsLater('2025-11-30', 3)).toBe('2026-02-28')
  expect(monthsLater('2023-11-30', 3)).toBe('2024-02-29')
  expect(monthsLater('2025-08-31', 3)).toBe('2025-11-30')
  expect(monthsLater('2010-05-20', 192)).toBe('2026-05-20')
})
