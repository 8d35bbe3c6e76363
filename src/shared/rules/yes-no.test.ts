import { expect, test } from 'vitest'
import { readYesNo } from './yes-no'

test.each(['是', '√', '✓', '✔', '有', 'Y', 'yes', '1', '对', 'T', 'true', ' 是 ', 'Ｙ', '是(低保)', 'A.是'])(
  '%j is yes',
  (text) => {
    expect(readYesNo(text)).toBe(true)
  }
)

test.each([
  '否',
  '×',
  '✗',
  '无',
  'N',
  'no',
  '0',
  '错',
  'F',
  'false',
  '非随迁子女',
  '不是独生子女',
  '没有',
  '没有外出',
  '否(已脱贫)',
  'B、否'
])('%j is no', (text) => {
  expect(readYesNo(text)).toBe(false)
})

test.each(['', '不详', '不清楚', '随迁子女', '待定', '/'])('%j is not an answer', (text) => {
  expect(readYesNo(text)).toBeNull()
})

test('a word of the question itself is yes', () => {
  expect(readYesNo('随迁子女', '是否随迁子女')).toBe(true)
  expect(readYesNo('随迁子女', '是否进城务工人员随迁子女')).toBe(true)
  expect(readYesNo('独生', '是否独生子女')).toBe(true)
  expect(readYesNo('是独生子女', '是否独生子女')).toBe(true)
  expect(readYesNo('非独生子女', '是否独生子女')).toBe(false)
  expect(readYesNo('孤儿', '是否独生子女')).toBeNull()
})
