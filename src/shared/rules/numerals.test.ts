import { expect, test } from 'vitest'
import {
  chineseDigit,
  chineseNumeral,
  readChineseDigits,
  readChineseNumeral,
  readSmallNumber
} from './numerals'

test('reads digits place by place', () => {
  expect(readChineseDigits('二〇一三')).toBe(2013)
  expect(readChineseDigits('二零一三')).toBe(2013)
  expect(readChineseDigits('二O一○')).toBe(2010)
  expect(readChineseDigits('二千')).toBeNaN()
  expect(readChineseDigits('')).toBeNaN()
})

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['廿三', 23],
  ['三十', 30],
  ['卅一', 31],
  ['九十九', 99]
])('reads %s as %i', (text, number) => {
  expect(readChineseNumeral(text)).toBe(number)
  expect(readSmallNumber(text)).toBe(number)
})

test('refuses what is no numeral', () => {
  for (const text of ['', '三二', '十十', '百', '一十一一']) expect(readChineseNumeral(text)).toBeNaN()
  expect(readSmallNumber('07')).toBe(7)
  expect(readSmallNumber('123')).toBeNaN()
})

test('writes a grade as a character', () => {
  expect([1, 3, 9].map(chineseDigit)).toEqual(['一', '三', '九'])
})

test('writes every number that a class can have as it is read', () => {
  expect([2, 10, 12, 20, 45].map(chineseNumeral)).toEqual(['二', '十', '十二', '二十', '四十五'])
  for (let number = 1; number <= 99; number++) expect(readChineseNumeral(chineseNumeral(number))).toBe(number)
})
