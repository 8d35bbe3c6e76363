import { describe, expect, it } from 'vitest'
import { daysLater } from './calendar'
import { readTypedDate, weekdayOf } from './typed-dates'

const TODAY = '2026-10-08'
const past = (text: string) => readTypedDate(text, TODAY, true)
const near = (text: string) => readTypedDate(text, TODAY, false)

describe('a day as it is typed', () => {
  it.each([
    ['今天', '2026-10-08'],
    ['昨天', '2026-10-07'],
    ['前天', '2026-10-06'],
    ['10.8', '2026-10-08'],
    ['10月8日', '2026-10-08'],
    ['10月8号', '2026-10-08'],
    ['10-7', '2026-10-07'],
    ['10/7', '2026-10-07'],
    ['1007', '2026-10-07'],
    ['927', '2026-09-27'],
    ['九月二十七', '2026-09-27'],
    ['８.９', '2026-08-09'],
    ['7号', '2026-10-07'],
    ['2026.9.1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['2026-09-01', '2026-09-01']
  ])('%s is %s', (text, day) => expect(past(text)).toBe(day))

  it('is the latest not after today for what has happened, else the nearest', () => {
    expect(past('10.9')).toBe('2025-10-09')
    expect(near('10.9')).toBe('2026-10-09')
    expect(past('12.31')).toBe('2025-12-31')
    expect(near('3.5')).toBe('2027-03-05')
    expect(near('5.5')).toBe('2026-05-05')
    expect(readTypedDate('1.5', '2026-12-20', false)).toBe('2027-01-05')
    expect(past('9号')).toBe('2026-09-09')
    expect(near('9号')).toBe('2026-10-09')
    expect(near('后天')).toBe('2026-10-10')
  })

  it('is looked for in a year that has it', () => {
    expect(readTypedDate('2.29', '2027-03-02', true)).toBe(null)
    expect(readTypedDate('2.29', '2025-02-02', true)).toBe('2024-02-29')
    expect(readTypedDate('31号', '2026-10-08', true)).toBe('2026-08-31')
  })

  it.each(['', '2026', '2026-09', '13.1', '2.30', '32号', '上周', '26.9.1', '9/1/2026'])(
    '%s is none',
    (text) => expect(past(text)).toBeNull()
  )
})

it('goes on over the ends of months', () => {
  expect(daysLater('2026-02-28', 1)).toBe('2026-03-01')
  expect(daysLater('2026-01-01', -1)).toBe('2025-12-31')
})

it('knows the day of the week', () => {
  expect(['1970-01-01', '2026-10-08', '2026-10-11'].map(weekdayOf)).toEqual(['周四', '周四', '周日'])
})
