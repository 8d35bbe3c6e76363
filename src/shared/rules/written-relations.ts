import type { RelationForm } from '../api/wording'
import { readRelation, type StandardRelation } from './relations'

/** The five words of the 学籍 system; 继父, 叔叔 and everybody else are 其他 there, with a 关系说明 (domain §2.4). */
const SYSTEM_WORDS: Record<StandardRelation, string> = {
  父亲: '父亲',
  母亲: '母亲',
  祖父: '祖父母或外祖父母',
  祖母: '祖父母或外祖父母',
  外祖父: '祖父母或外祖父母',
  外祖母: '祖父母或外祖父母',
  继父或养父: '其他',
  继母或养母: '其他',
  兄弟姐妹: '兄弟姐妹',
  其他亲属: '其他',
  其他: '其他'
}
/** Grandparents that are no one person. */
const GRANDPARENTS = new Set('祖父母 外祖父母 祖父母或外祖父母 爷爷奶奶 外公外婆 祖辈 隔代'.split(' '))

const EVERYDAY: Record<string, string> = {
  父亲: '爸爸',
  母亲: '妈妈',
  祖父: '爷爷',
  祖母: '奶奶',
  外祖父: '外公',
  外祖母: '外婆',
  兄: '哥哥',
  弟: '弟弟',
  姐: '姐姐',
  妹: '妹妹',
  伯父: '伯伯',
  叔父: '叔叔',
  婶母: '婶婶',
  舅父: '舅舅',
  舅母: '舅妈',
  姨母: '姨妈',
  姨父: '姨夫',
  姑母: '姑妈',
  姑父: '姑夫'
}

/** 祖孙 would be read as the grandfather wherever it comes back, so each grandparent has the word for that pair. */
const PAIRS: Partial<Record<StandardRelation, string | Partial<Record<string, string>>>> = {
  父亲: { 男: '父子', 女: '父女' },
  母亲: { 男: '母子', 女: '母女' },
  祖父: '爷孙',
  祖母: '婆孙',
  外祖父: '外祖孙'
}

/**
 * Writes how a family member is related to the student in the words of a form. `gender` is the child's, which 父子 and
 * 母女 need. A word that nobody knows, or that the form has none for, stays as it was entered.
 */
export function writeRelation(stored: string, form: RelationForm, gender: string | null): string {
  const { value, standard } = readRelation(stored)
  if (form === '按登记' || standard === null) return stored
  if (form === '学籍系统') return GRANDPARENTS.has(value) ? SYSTEM_WORDS.祖父 : SYSTEM_WORDS[standard]
  if (form === '爸爸妈妈') return EVERYDAY[value] ?? stored
  const pair = PAIRS[standard]
  return (typeof pair === 'string' ? pair : pair?.[gender ?? '']) ?? stored
}
