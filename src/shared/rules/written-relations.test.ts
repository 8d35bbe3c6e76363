import { expect, test } from 'vitest'
import { relationForms } from '../api/wording'
import { readRelation } from './relations'
import { writeRelation } from './written-relations'

/** The words of GB/T 4761 that schools use, and everyday ones (domain §2.4). */
const WORDS =
  '父亲 母亲 祖父 祖母 外祖父 外祖母 继父 养父 继母 养母 兄 弟 姐 妹 哥哥 爷爷 奶奶 外公 外婆 姥姥 伯父 伯母 叔父 婶母 舅父 舅母 姨父 姨母 姑父 姑母 其他亲属 保姆 非亲属 祖父母 外公外婆'.split(
    ' '
  )

test.each([
  ['父亲', '父亲', '爸爸', '父子', '父女'],
  ['妈妈', '母亲', '妈妈', '母子', '母女'],
  ['祖母', '祖父母或外祖父母', '奶奶', '婆孙', '婆孙'],
  ['爷爷', '祖父母或外祖父母', '爷爷', '爷孙', '爷孙'],
  ['外公', '祖父母或外祖父母', '外公', '外祖孙', '外祖孙'],
  ['外婆', '祖父母或外祖父母', '外婆', '外婆', '外婆'],
  ['外公外婆', '祖父母或外祖父母', '外公外婆', '外公外婆', '外公外婆'],
  ['继父', '其他', '继父', '继父', '继父'],
  ['姐', '兄弟姐妹', '姐姐', '姐', '姐'],
  ['舅父', '其他', '舅舅', '舅父', '舅父'],
  ['干爹', '干爹', '干爹', '干爹', '干爹']
])('%s is %s, %s, %s of a boy and %s of a girl', (stored, system, everyday, boy, girl) => {
  expect(writeRelation(stored, '按登记', '男')).toBe(stored)
  expect(writeRelation(stored, '学籍系统', '男')).toBe(system)
  expect(writeRelation(stored, '爸爸妈妈', '男')).toBe(everyday)
  expect(writeRelation(stored, '父子母女', '男')).toBe(boy)
  expect(writeRelation(stored, '父子母女', '女')).toBe(girl)
})

test('a pair that needs the child’s gender is not guessed', () => {
  expect(writeRelation('父亲', '父子母女', null)).toBe('父亲')
  expect(writeRelation('祖母', '父子母女', null)).toBe('婆孙')
})

test.each(relationForms)('%s is read back as the same relation', (form) => {
  for (const word of WORDS) {
    const { standard } = readRelation(word)
    for (const gender of ['男', '女', null]) {
      const written = writeRelation(word, form, gender)
      const read = readRelation(written).standard
      expect(read, `${word} as ${written}`).not.toBeNull()
      // The 学籍 system has one word for all grandparents, and one for everybody whom it does not name.
      const saysLess = form === '学籍系统' && /^(?:祖父母或外祖父母|其他)$/.test(written)
      if (!saysLess) expect(read, `${word} as ${written}`).toBe(standard)
    }
  }
})
