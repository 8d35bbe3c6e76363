import { expect, test } from 'vitest'
import { isDitto, isNullWord, tidy } from './text'

test.each([
  ['３６１００２Ｘ', '361002X'],
  ['一（１）班', '一(1)班'],
  ['2013／09．01：', '2013/09.01:'],
  ['王\u3000伟 ', '王 伟'],
  ['\u00a0张\u200b三\ufeff', '张三'],
  ["'361002", '361002'],
  ['\t361002', '361002'],
  ['a  b\r\n c', 'a b c'],
  ['你好,世界。!', '你好,世界。!'],
  ['你好，世界。！？、“是”', '你好，世界。！？、“是”'],
  ['⽅⼩明', '方小明'],
  ['12.0', '12.0'],
  ['', ''],
  ['   ', ''],
  ["'", "'"]
])('tidies %j to %j', (raw, expected) => {
  expect(tidy(raw)).toBe(expected)
})

test.each([
  '',
  '空',
  '无',
  '/',
  '\\',
  '—',
  '——',
  '-',
  '--',
  '、',
  '暂无',
  '不详',
  '未知',
  '没有',
  'N/A',
  'NA',
  'null',
  'none',
  '无无'
])('%j says that there is nothing', (word) => {
  expect(isNullWord(tidy(word))).toBe(true)
})

test.each(['0', '同上', '〃', '″', '无残疾', '吴', '-1', '没有电话'])('%j is a value', (word) => {
  expect(isNullWord(word)).toBe(false)
})

test('ditto words refer to the row above', () => {
  for (const word of ['同上', '〃', '″', '同']) expect(isDitto(word)).toBe(true)
  for (const word of ['', '同学', '上', '同上吗']) expect(isDitto(word)).toBe(false)
})
