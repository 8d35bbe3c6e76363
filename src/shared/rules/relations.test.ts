import { expect, test } from 'vitest'
import { readRelation } from './relations'

test.each([
  ['父亲', '父亲', '父亲', false],
  ['爸爸', '父亲', '父亲', true],
  ['父子', '父亲', '父亲', true],
  ['父女', '父亲', '父亲', true],
  ['母女', '母亲', '母亲', true],
  ['妈', '母亲', '母亲', true],
  ['祖孙', '祖父', '祖父', true],
  ['爷爷', '爷爷', '祖父', false],
  ['外公', '外公', '外祖父', false],
  ['姥姥', '姥姥', '外祖母', false],
  [' 奶 奶 ', '奶奶', '祖母', true],
  ['是父亲', '父亲', '父亲', true],
  ['母女关系', '母亲', '母亲', true],
  ['后爸', '后爸', '继父或养父', false],
  ['养母', '养母', '继母或养母', false],
  ['姐姐', '姐姐', '兄弟姐妹', false],
  ['姑妈', '姑妈', '其他亲属', false],
  ['爷爷奶奶', '爷爷奶奶', '其他亲属', false],
  ['保姆', '保姆', '其他', false],
  ['干爹', '干爹', null, false],
  ['儿子', '儿子', null, false]
])('reads %j as %s, counted as %s', (text, value, standard, changed) => {
  expect(readRelation(text)).toEqual({ value, standard, changed })
})
