import { expect, test } from 'vitest'
import { readPersonName } from './person-names'

test.each([
  ['王伟', '王伟'],
  ['王 伟', '王伟'],
  ['王　　伟', '王伟'],
  [' 欧阳 娜娜', '欧阳娜娜'],
  ['诸葛 亮', '诸葛亮'],
  ['欧 阳 娜 娜', '欧阳娜娜'],
  ['王 小明', '王小明'],
  ['阿依努尔•买买提', '阿依努尔·买买提'],
  ['阿依努尔．买买提', '阿依努尔·买买提'],
  ['阿依努尔.买买提', '阿依努尔·买买提'],
  ['阿依努尔・买买提', '阿依努尔·买买提'],
  ['阿依努尔‧买买提', '阿依努尔·买买提'],
  ['阿依努尔 · 买买提', '阿依努尔·买买提'],
  ['李\u{20bb7}', '李\u{20bb7}'],
  ['张\ue863', '张\ue863'],
  ['Anna  Maria Li', 'Anna Maria Li'],
  ["O'Neil Jean-Luc", "O'Neil Jean-Luc"],
  ['陳國華', '陳國華']
])('reads %j as %j without a doubt', (raw, value) => {
  expect(readPersonName(raw)).toEqual({ value, remark: null, doubt: null })
})

test.each([
  ['张三(转走)', '张三', '转走', null],
  ['张三（转出）', '张三', '转出', null],
  ['张 三【休学】', '张三', '休学', null],
  ['(借读)张三', '张三', '借读', null],
  ['李四★', '李四', '★', 'name_mark'],
  ['*张伟', '张伟', '*', 'name_mark'],
  ['张伟*', '张伟', '*', 'name_mark'],
  ['张伟1', '张伟', '1', 'name_mark'],
  ['张伟2', '张伟', '2', 'name_mark'],
  ['张伟B', '张伟', 'B', 'name_mark'],
  ['张伟①', '张伟', '①', 'name_mark'],
  ['张伟(大)', '张伟', '大', 'name_mark'],
  ['张伟(1)', '张伟', '1', 'name_mark'],
  ['张伟★(转走)', '张伟', '转走 ★', 'name_mark']
])('reads %j as %j with the remark %j', (raw, value, remark, doubt) => {
  expect(readPersonName(raw)).toEqual({ value, remark, doubt })
})

test.each([
  ['张三 李四', '张三 李四'],
  ['张三/李四', '张三/李四'],
  ['张三13800000000', '张三13800000000'],
  ['1张三', '1张三'],
  ['张*伟', '张*伟'],
  ['王', '王'],
  ['父:张三', '父:张三']
])('keeps %j as written, with a doubt', (raw, value) => {
  expect(readPersonName(raw)).toEqual({ value, remark: null, doubt: 'name_strange' })
})

test('doubts a name longer than any system takes', () => {
  expect(readPersonName('张'.repeat(73)).doubt).toBe('name_strange')
  expect(readPersonName('阿'.repeat(72)).doubt).toBe(null)
})

test.each(['', ' ', '无', '/', '——'])('%j is no name', (raw) => {
  expect(readPersonName(raw)).toEqual({ value: null, remark: null, doubt: null })
})

test('a cell of marks alone gives no name, but keeps the marks', () => {
  expect(readPersonName('★★')).toEqual({ value: null, remark: '★★', doubt: 'name_mark' })
})
