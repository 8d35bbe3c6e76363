import type { Cell } from 'hucre'
import { expect, it } from 'vitest'
import { SSF } from 'xlsx'
import { cellWords } from './cell-words'
import { numberInRoom } from './number-room'

const shown = (value: Cell['value'], numFmt = 'General') =>
  cellWords({ value, type: 'number', style: { numFmt } }, SSF).text
const day = new Date(Date.UTC(2016, 8, 1))

it.each([
  ['yyyy"年"m"月"d"日"', day, '2016年9月1日'],
  ['[$-804]yyyy"年"m"月"d"日";@', day, '2016年9月1日'],
  ['yyyy\\-mm\\-dd', day, '2016-09-01'],
  ['aaaa', day, '星期四'],
  ['[DBNum1][$-804]yyyy"年"m"月"', day, '2016年9月'],
  ['0.00%', 0.256, '25.60%'],
  ['#,##0.00', -1234.5, '-1,234.50'],
  ['0"人"', 12, '12人'],
  ['0;-0;;@', 0, ''],
  ['0;-0;;@', '文字', '文字'],
  ['@', 3, '3'],
  ['General', 1 / 3, '0.333333333'],
  ['General', '=SUM(A1)', '=SUM(A1)'],
  ['nonsense [', 5, '5']
])('%s shows %s as WPS does', (format, value, text) => {
  expect(shown(value, format)).toBe(text)
})

it('stands texts left, numbers right, and what is true or wrong in the middle', () => {
  expect(cellWords({ value: '字', type: 'string' }, SSF).stands).toBe('left')
  expect(cellWords({ value: 1, type: 'number' }, SSF).stands).toBe('right')
  expect(cellWords({ value: true, type: 'boolean' }, SSF)).toEqual({ text: 'TRUE', stands: 'center' })
  expect(cellWords({ value: '#N/A', type: 'error' }, SSF)).toEqual({ text: '#N/A', stands: 'center' })
})

it('never cuts a number so that it reads as another', () => {
  expect(numberInRoom('1,234,567', 10, 100, false)).toBe('1,234,567')
  expect(numberInRoom('1,234,567', 10, 30, false)).toMatch(/^#+$/)
  expect(numberInRoom('0.333333333', 10, 30, true)).toBe('0.333')
  expect(numberInRoom('1234567', 10, 20, true)).toMatch(/^#+$/)
})
