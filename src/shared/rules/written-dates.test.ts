import { describe, expect, test } from 'vitest'
import { type DateForm, dateForms } from '../api/wording'
import { dateFromDayNumber, dayNumberOf } from './calendar'
import { readDate } from './dates'
import { isMonthForm, writeDate } from './written-dates'

test.each<[DateForm, string, string, string]>([
  ['2016-09-01', '2016-09-01', '2016-09', '2016'],
  ['2016.09.01', '2016.09.01', '2016.09', '2016'],
  ['2016/09/01', '2016/09/01', '2016/09', '2016'],
  ['2016-9-1', '2016-9-1', '2016-9', '2016'],
  ['2016.9.1', '2016.9.1', '2016.9', '2016'],
  ['2016/9/1', '2016/9/1', '2016/9', '2016'],
  ['20160901', '20160901', '201609', '2016'],
  ['2016年9月1日', '2016年9月1日', '2016年9月', '2016年'],
  ['2016年09月01日', '2016年09月01日', '2016年09月', '2016年'],
  ['2016-09', '2016-09', '2016-09', '2016'],
  ['2016.09', '2016.09', '2016.09', '2016'],
  ['2016/09', '2016/09', '2016/09', '2016'],
  ['2016.9', '2016.9', '2016.9', '2016'],
  ['201609', '201609', '201609', '2016'],
  ['2016年9月', '2016年9月', '2016年9月', '2016年'],
  ['2016年09月', '2016年09月', '2016年09月', '2016年']
])('%s', (form, day, month, year) => {
  expect(writeDate('2016-09-01', form)).toBe(day)
  expect(writeDate('2016-09', form)).toBe(month)
  expect(writeDate('2016', form)).toBe(year)
  expect(form).toBe(writeDate('2016-09-01', form))
})

test('what is no date stays as it is', () => {
  expect(writeDate('约2016年', '2016.09.01')).toBe('约2016年')
})

describe('the import reads every form back', () => {
  const first = dayNumberOf('1948-01-01')
  /** Every 41st day of a century, so that all months, days and leap years come up. */
  const days = Array.from({ length: 900 }, (_, step) => dateFromDayNumber(first + step * 41))

  test.each(dateForms)('%s', (form) => {
    for (const stored of days.flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)])) {
      const kept = isMonthForm(form) ? stored.slice(0, 7) : stored
      const read = readDate(writeDate(stored, form), { date1904: false })
      // 201209 may be the ninth of December 2020: read rightly, but shown for certainty's sake.
      if (!/^\d{6}$/.test(writeDate(stored, form))) expect(read.doubt).toBeNull()
      if (!unreadable(kept, form)) expect(read.value, `${stored} as ${form}`).toBe(kept)
    }
  })

  /** Six digits before 1950 are taken for a day with a two-digit year. */
  function unreadable(kept: string, form: DateForm): boolean {
    return kept.length === 7 && kept < '1950' && /^\d{6}$/.test(writeDate(kept, form))
  }
})
