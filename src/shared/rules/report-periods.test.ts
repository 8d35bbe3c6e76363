import { describe, expect, it } from 'vitest'
import {
  countingDay,
  dayYearBefore,
  daysOf,
  isStretch,
  readPeriod,
  titleOfPeriod,
  yearBefore
} from './report-periods'

describe('the periods of reports', () => {
  it.each([
    ['2026学年', '2026-09-01', '2027-08-31', '2026—2027学年'],
    ['2026年', '2026-01-01', '2026-12-31', '2026年'],
    ['2026-1', '2026-09-01', '2027-02-14', '2026—2027学年第一学期'],
    ['2026-2', '2027-02-15', '2027-08-31', '2026—2027学年第二学期'],
    ['2026-09-01..2026-10-31', '2026-09-01', '2026-10-31', '2026-09-01至2026-10-31']
  ])('%s is from %s to %s', (text, from, to, title) => {
    const choice = readPeriod(text)
    if (!choice) throw new Error(text)
    expect(daysOf(choice, '02-15')).toEqual({ from, to })
    expect(titleOfPeriod(choice)).toBe(title)
  })

  it.each(['', '2026', '2026-3', '26学年', '2026学年第一学期', '2026-09-01', '2026-09-01..'])(
    '%j is none',
    (text) => {
      expect(readPeriod(text)).toBeNull()
    }
  )

  it('goes a year back, on 29 February too', () => {
    expect(yearBefore({ kind: 'term', schoolYear: 2026, term: 2 })).toEqual({
      kind: 'term',
      schoolYear: 2025,
      term: 2
    })
    expect(yearBefore({ kind: 'calendarYear', year: 2026 })).toEqual({ kind: 'calendarYear', year: 2025 })
    expect(yearBefore({ kind: 'dates', from: '2028-02-29', to: '2028-03-01' })).toEqual({
      kind: 'dates',
      from: '2027-02-28',
      to: '2027-03-01'
    })
    expect(dayYearBefore('2026-11-20')).toBe('2025-11-20')
  })

  it('counts as of the last day, or today while the period goes on', () => {
    const period = { from: '2026-09-01', to: '2027-08-31' }
    expect(countingDay(period, '2026-11-20')).toBe('2026-11-20')
    expect(countingDay(period, '2027-09-01')).toBe('2027-08-31')
    expect(countingDay(period, '2026-11-20', '2026-10-01')).toBe('2026-10-01')
  })

  it('knows days that are none, and ends before their beginning', () => {
    expect(isStretch({ from: '2026-09-01', to: '2026-09-01' })).toBe(true)
    expect(isStretch({ from: '2026-09-02', to: '2026-09-01' })).toBe(false)
    expect(isStretch({ from: '2026-02-30', to: '2026-09-01' })).toBe(false)
  })
})
