import { describe, expect, it } from 'vitest'
import { dayWithin, formatTerm, isMonthAndDay, liesIn, termBefore, termOf, termPeriod } from './terms'

const usual = '02-15'
const first = { schoolYear: 2026, term: 1 } as const
const second = { schoolYear: 2026, term: 2 } as const

describe('the two terms of a school year', () => {
  it('begin on 1 September and on the day the school says, without a gap between them', () => {
    expect(termPeriod(first, usual)).toEqual({ from: '2026-09-01', to: '2027-02-14' })
    expect(termPeriod(second, usual)).toEqual({ from: '2027-02-15', to: '2027-08-31' })
    expect(termPeriod(first, '03-01')).toEqual({ from: '2026-09-01', to: '2027-02-28' })
    expect(termPeriod({ schoolYear: 2027, term: 1 }, '03-01').to).toBe('2028-02-29')
    expect(termPeriod(first, '01-01').to).toBe('2026-12-31')
  })

  it('begin on 1 March where the day is 29 February and the year has none', () => {
    expect(termPeriod(first, '02-29').to).toBe('2027-02-28')
    expect(termPeriod(second, '02-29').from).toBe('2027-03-01')
    expect(termPeriod({ schoolYear: 2027, term: 2 }, '02-29').from).toBe('2028-02-29')
  })

  it.each([
    ['2026-08-31', 2025, 2],
    ['2026-09-01', 2026, 1],
    ['2026-12-31', 2026, 1],
    ['2027-01-31', 2026, 1],
    ['2027-02-14', 2026, 1],
    ['2027-02-15', 2026, 2],
    ['2027-08-31', 2026, 2],
    ['2028-02-29', 2027, 2]
  ])('have %s in the school year %i, term %i', (day, schoolYear, term) => {
    expect(termOf(day, usual)).toEqual({ schoolYear, term })
  })

  it('follow each other', () => {
    expect(termBefore(second)).toEqual(first)
    expect(termBefore(first)).toEqual({ schoolYear: 2025, term: 2 })
    expect(formatTerm(first)).toBe('2026—2027学年第一学期')
    expect(formatTerm(second)).toBe('2026—2027学年第二学期')
  })
})

it('has a coarse date in a period only with all of its days', () => {
  const [autumn, spring] = [termPeriod(first, usual), termPeriod(second, usual)]
  expect(liesIn('2026-10', autumn)).toBe(true)
  expect(liesIn('2026-08', autumn)).toBe(false)
  expect(liesIn('2027-02', autumn)).toBe(false)
  expect(liesIn('2027-02', spring)).toBe(false)
  expect(liesIn('2027-02', termPeriod(first, '03-01'))).toBe(true)
  expect(liesIn('2027-08', spring)).toBe(true)
  expect(liesIn('2027', spring)).toBe(false)
})

it('finds a day of the year in a period, and keeps it there', () => {
  expect(dayWithin(termPeriod(first, usual), '01-31')).toBe('2027-01-31')
  expect(dayWithin(termPeriod(first, usual), '12-31')).toBe('2026-12-31')
  expect(dayWithin(termPeriod(first, '01-20'), '01-31')).toBe('2027-01-19')
  expect(dayWithin(termPeriod(second, usual), '01-31')).toBe('2027-02-15')
  expect(dayWithin(termPeriod(first, '03-01'), '02-29')).toBe('2027-02-28')
  expect(dayWithin(termPeriod(first, '03-15'), '02-29')).toBe('2027-02-28')
  expect(dayWithin(termPeriod({ schoolYear: 2027, term: 1 }, '03-01'), '02-29')).toBe('2028-02-29')
})

it('knows the days that there are', () => {
  expect(['02-29', '12-31', '01-01'].every(isMonthAndDay)).toBe(true)
  expect(['02-30', '13-01', '2-15', '', '0215', '00-10'].some(isMonthAndDay)).toBe(false)
})
