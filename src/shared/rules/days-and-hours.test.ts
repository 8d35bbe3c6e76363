import { describe, expect, it } from 'vitest'
import { readSpan, type YearHint, yearHintIn } from './days-and-hours'

const today = '2026-09-20'
const none: YearHint = { year: null, schoolYear: null, term: null, today }
const read = (cell: string | number, hint = none) => {
  const { from, to, startTime, endTime, doubt } = readSpan(cell, hint, { date1904: false })
  return [from, to, startTime, endTime, doubt]
}

describe('when something happened', () => {
  it.each([
    ['2026-03-05', ['2026-03-05', null, null, null, null]],
    ['10.8', ['2025-10-08', null, null, null, null]],
    ['9.18', ['2026-09-18', null, null, null, null]],
    ['10月8日(周三)下午', ['2025-10-08', null, null, null, null]],
    ['2024年10月8日19:00-20:30', ['2024-10-08', null, '19:00', '20:30', null]],
    ['2024.10.8 下午3点半—5点', ['2024-10-08', null, '15:30', '17:00', null]],
    ['9月1日-5日', ['2026-09-01', '2026-09-05', null, null, null]],
    ['2026.3.28-4.2', ['2026-03-28', '2026-04-02', null, null, null]],
    ['2026-03-02至2026-03-06', ['2026-03-02', '2026-03-06', null, null, null]],
    ['2025年12月30日至1月2日', ['2025-12-30', '2026-01-02', null, null, null]],
    ['2026年9月-2027年8月', ['2026-09', '2027-08', null, null, null]],
    ['十月八日', ['2025-10-08', null, null, null, null]],
    ['2024-10-08 00:00:00', ['2024-10-08', null, null, null, null]],
    ['上周', [null, null, null, null, 'date_unreadable']],
    ['2026年2月30日', [null, null, null, null, 'date_impossible']],
    ['13.45', [null, null, null, null, 'date_unreadable']]
  ])('%s', (cell, expected) => expect(read(cell)).toEqual(expected))

  it('says where a number may have lost a zero', () => {
    expect(read(9.15)).toEqual(['2026-09-15', null, null, null, null])
    expect(read(9.1)).toEqual(['2026-09-01', null, null, null, 'date_month_day'])
  })

  it.each([
    ['2024—2025学年度第一学期家访登记表', '10.8', '2024-10-08'],
    ['2024—2025学年度第二学期家访登记表', '3月8日', '2025-03-08'],
    ['2024年家访登记表', '3月8日', '2024-03-08'],
    ['家访登记表', '3月8日', '2026-03-08']
  ])('%s: %s', (title, cell, day) => expect(read(cell, yearHintIn(title, today))[0]).toBe(day))
})
