import { tidy } from './text'

/** The classes of GB/T 4761 that relations are counted by. */
export type StandardRelation =
  | '父亲'
  | '母亲'
  | '祖父'
  | '祖母'
  | '外祖父'
  | '外祖母'
  | '继父或养父'
  | '继母或养母'
  | '兄弟姐妹'
  | '其他亲属'
  | '其他'

/** A relation as read: `value` is stored, `standard` counted; null for a word that is not known. */
export interface ReadRelation {
  value: string
  standard: StandardRelation | null
  changed: boolean
}

/** Words kept as the family says them, because people search for them. */
const KEPT: Record<StandardRelation, string> = {
  父亲: '父亲',
  母亲: '母亲',
  祖父: '祖父 爷爷 爷 公公',
  祖母: '祖母 奶奶 奶',
  外祖父: '外祖父 外公 姥爷 姥爷爷 外爷',
  外祖母: '外祖母 外婆 姥姥 姥娘 家婆',
  继父或养父: '继父或养父 继父 养父 后爸 后父 继养父',
  继母或养母: '继母或养母 继母 养母 后妈 后母 继养母',
  兄弟姐妹: '兄弟姐妹 兄 弟 姐 妹 哥 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 兄妹 姐弟 大哥 大姐 兄长',
  其他亲属:
    '其他亲属 祖父母 外祖父母 祖父母或外祖父母 爷爷奶奶 外公外婆 祖辈 隔代 伯父 伯母 伯伯 大伯 叔父 叔叔 婶母 婶婶 婶子 舅父 舅舅 舅母 舅妈 姨父 姨夫 姨母 姨妈 姨 小姨 阿姨 姑父 姑夫 姑丈 姑母 姑妈 姑姑 姑 叔 伯 舅 叔侄 伯侄 姑侄 舅甥 姨甥 嫂子 嫂嫂 姐夫 堂兄 堂哥 堂姐 表哥 表姐 曾祖父 曾祖母 太公 太婆 太爷爷 太奶奶 亲戚 亲属 亲友',
  其他: '其他 其它 保姆 非亲属 邻居 老师 教师 朋友 监护人 社工 村干部 本人 父母'
}

/** Words that are turned: childish words for parents, and the pair as seen from the child's side (§1.1, §2.4). */
const TURNED: Record<string, StandardRelation> = {
  爸爸: '父亲',
  爸: '父亲',
  父: '父亲',
  父子: '父亲',
  父女: '父亲',
  老爸: '父亲',
  生父: '父亲',
  妈妈: '母亲',
  妈: '母亲',
  母: '母亲',
  母子: '母亲',
  母女: '母亲',
  老妈: '母亲',
  生母: '母亲',
  祖孙: '祖父',
  爷孙: '祖父',
  爷孙女: '祖父',
  婆孙: '祖母',
  奶孙: '祖母',
  外祖孙: '外祖父'
}

const relations = new Map<string, { value: string; standard: StandardRelation }>()
for (const [standard, words] of Object.entries(KEPT) as [StandardRelation, string][]) {
  for (const word of words.split(' ')) relations.set(word, { value: word, standard })
}
for (const [word, standard] of Object.entries(TURNED)) relations.set(word, { value: standard, standard })

const FILLING = /^(?:是|系|为|其|学生的?|孩子的?|该生的?)(?=.)|\s|关系$|[。.]$/g

/**
 * Reads how a family member is related to the student (domain §2.4). 父子, 爸爸 → 父亲; 爷爷 and 外公 stay.
 * An unknown word stays as written, with no standard class: the caller flags it.
 */
export function readRelation(text: string): ReadRelation {
  const known = relations.get(text)
  if (known) return { ...known, changed: known.value !== text }
  const tidied = tidy(text)
  const plain = relations.get(tidied) ?? relations.get(tidied.replace(FILLING, ''))
  return plain
    ? { ...plain, changed: plain.value !== text }
    : { value: tidied, standard: null, changed: tidied !== text }
}
