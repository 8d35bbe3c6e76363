import { expect, test } from 'vitest'
import { fitsDate, readDate, serialToDate } from './dates'

const read = (cell: string | number) => readDate(cell, { date1904: false })

test.each<[string | number, string]>([
  ['20130901', '2013-09-01'],
  ['2013-9-1', '2013-09-01'],
  ['2013/09/01', '2013-09-01'],
  ['2013/9/1', '2013-09-01'],
  ['2013.9.1', '2013-09-01'],
  ['2013．9．1', '2013-09-01'],
  ['2013.09.01.', '2013-09-01'],
  ['2013 - 9 - 1', '2013-09-01'],
  ['2013 9 1', '2013-09-01'],
  ['2013—09—01', '2013-09-01'],
  ['2013、9、1', '2013-09-01'],
  ['2013\\9\\1', '2013-09-01'],
  ['2013-09-01 00:00:00.0', '2013-09-01'],
  ['2013年9月1日', '2013-09-01'],
  ['2013 年 9 月 1 日', '2013-09-01'],
  ['２０１３年９月１日', '2013-09-01'],
  ['2013年9月1号', '2013-09-01'],
  ['2013年9月1日生', '2013-09-01'],
  ['2023年9月起', '2023-09'],
  ['2023.9至今', '2023-09'],
  ['2023年9月-至今', '2023-09'],
  ['2013-09-01 00:00:00', '2013-09-01'],
  ['2013/9/1 8:05', '2013-09-01'],
  ['2013-09-01T00:00:00', '2013-09-01'],
  ['2013-09-01T00:00:00.000Z', '2013-09-01'],
  ['2013-08-31T16:00:00.000Z', '2013-09-01'],
  ['2013-12-31T16:00:00Z', '2014-01-01'],
  ['2013-09-01T00:00:00+08:00', '2013-09-01'],
  ['20130901000000', '2013-09-01'],
  ['20130901.0', '2013-09-01'],
  ['2013-09-01 星期日', '2013-09-01'],
  ['二〇一三年九月一日', '2013-09-01'],
  ['二零一三年十二月三十一日', '2013-12-31'],
  ['二○一三年十月二十日', '2013-10-20'],
  ['9/13/2013', '2013-09-13'],
  ['13/9/2013', '2013-09-13'],
  ['9/9/2013', '2013-09-09'],
  ['41518', '2013-09-01'],
  ['41518.0', '2013-09-01'],
  ["'20130901", '2013-09-01'],
  [20130901, '2013-09-01'],
  [41518, '2013-09-01'],
  [41518.75, '2013-09-01'],
  ['2013.09', '2013-09'],
  ['2013.9', '2013-09'],
  ['2013-09', '2013-09'],
  ['2013年9月', '2013-09'],
  ['2013年09月', '2013-09'],
  ['二〇一三年九月', '2013-09'],
  ['201309', '2013-09'],
  [201309, '2013-09'],
  [2013.09, '2013-09'],
  [2013.9, '2013-09'],
  [2013.11, '2013-11'],
  [2013.12, '2013-12'],
  ['2013', '2013'],
  ['2013年', '2013'],
  ['二〇一三年', '2013'],
  [2013, '2013']
])('reads %j as %s', (cell, value) => {
  expect(read(cell)).toMatchObject({ value, doubt: null })
})

test.each<[string | number, string | null]>([
  ['130901', '2013-09-01'],
  [130901, '2013-09-01'],
  ['13.9.1', '2013-09-01'],
  ['13-9-1', '2013-09-01'],
  ['13年9月1日', '2013-09-01'],
  ['13年9月', '2013-09'],
  ['一三年九月', '2013-09'],
  ['750315', '1975-03-15'],
  ['190612', '2019-06-12'],
  ['200901', '2009-01']
])('reads %j as %s but doubts the year', (cell, value) => {
  expect(read(cell)).toMatchObject({ value, doubt: 'date_two_digit_year' })
})

test.each<string | number>([
  '2013-02-30',
  '2013-13-01',
  '20131301',
  20130230,
  '2013-09-00',
  '0000-00-00',
  '3013-09-01',
  '2023年2月29日',
  '201313'
])('%j is no day', (cell) => {
  expect(read(cell)).toMatchObject({ value: null, doubt: 'date_impossible' })
})

test.each<string | number>([
  '9/1/2013',
  '1/9/2013',
  '9/1/13',
  '13.9',
  '9月1日-5日',
  '农历九月',
  '2025秋',
  '2013901',
  '去年',
  '1234',
  12,
  -3,
  2013.123,
  '约2013年'
])('%j is not guessed', (cell) => {
  expect(read(cell)).toMatchObject({ value: null, doubt: 'date_unreadable' })
})

test('a number 2013.1 is January or October: the year alone, with a doubt', () => {
  expect(read(2013.1)).toEqual({ value: '2013', doubt: 'date_unreadable', changed: true })
})

test.each(['', '/', '无', '0', '—'])('%j says nothing', (cell) => {
  expect(read(cell)).toEqual({ value: null, doubt: null, changed: false })
})

test('tells what it changed: not true date cells, not values as stored', () => {
  expect(read('2013-09-01').changed).toBe(false)
  expect(read('2013-09').changed).toBe(false)
  expect(read('2013').changed).toBe(false)
  expect(read(41518).changed).toBe(false)
  expect(read('2013/09/01').changed).toBe(true)
  expect(read(20130901).changed).toBe(true)
})

test('counts serial numbers in both systems', () => {
  expect(serialToDate(1, false)).toBe('1900-01-01')
  expect(serialToDate(59, false)).toBe('1900-02-28')
  expect(serialToDate(61, false)).toBe('1900-03-01')
  expect(serialToDate(45292, false)).toBe('2024-01-01')
  expect(serialToDate(40056, true)).toBe('2013-09-01')
  expect(readDate(40056, { date1904: true }).value).toBe('2013-09-01')
  expect(readDate('40056', { date1904: true }).value).toBe('2013-09-01')
  expect(serialToDate(0, false)).toBeNull()
  expect(serialToDate(NaN, false)).toBeNull()
  expect(serialToDate(99_999, false)).toBeNull()
})

test('compares dates as far as they go', () => {
  expect(fitsDate('2013-09', '2013-09-01')).toBe(true)
  expect(fitsDate('2013', '2013-09-01')).toBe(true)
  expect(fitsDate('2013-09-01', '2013-09')).toBe(true)
  expect(fitsDate('2013-08', '2013-09-01')).toBe(false)
})

test.each([
  ['公历2016年8月9日', '2016-08-09'],
  ['2016_8_9', '2016-08-09'],
  ['2016年八月九日', '2016-08-09']
])('reads %s', (text, value) =>
  expect(readDate(text, { date1904: false })).toMatchObject({ value, doubt: null })
)

test('does not take a lunar date for one of our calendar', () => {
  expect(readDate('农历2016年7月7日', { date1904: false })).toMatchObject({
    value: null,
    doubt: 'date_unreadable'
  })
})
