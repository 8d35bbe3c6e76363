import { readPersonName } from '@shared/rules/person-names'
import { isNullWord, tidy } from '@shared/rules/text'

/** A person written into one cell, perhaps with relation and phone: 父:张三 13800000000. */
export interface WrittenPerson {
  name: string | null
  relation: string | null
  phone: string | null
  /** What stands in brackets behind the name: 已故. */
  note?: string
}

const SIMPLE = /^[\u3400-\u9fff]{2,4}$/
const RELATION =
  '父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|祖父|祖母|外祖父|外祖母|姑姑|姑妈|叔叔|伯伯|舅舅|阿姨|姐姐|哥哥|父|母|爸|妈'
const LABELLED = new RegExp(
  `(${RELATION})(?:亲)?\\s*[::]?\\s*([\\u3400-\\u9fff·]{2,8})?\\s*[:\uff1a,\uff0c]?\\s*(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})?`,
  'g'
)
const STARTS_LABELLED = new RegExp(
  `^(?:(?:${RELATION})\\s*[::]|(?:父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆)[\\u3400-\\u9fff]{2,4}(?:[,\uff0c\\s]*(?:1[3-9]|0\\d{2})|$))`
)
/** 王然(母亲): the relation in brackets behind the name. */
const RELATION_BEHIND = new RegExp(
  `^([\\u3400-\\u9fff·]{2,8})\\s*[(\uff08]\\s*(${RELATION})\\s*[)\uff09]\\s*[,\uff0c]?\\s*(1[3-9]\\d{9})?$`
)
/** Said of a parent instead of a name (domain §3.5, free text that carries other facts). */
const ABSENT =
  /^(?:已|父母|双方)?(?:离异|离婚|去世|过世|病故|亡故|身故|故|死亡|离世|失踪|失联|服刑|改嫁|出走|离家出走|不在世|不在|丧偶|单亲|无父|无母)(?:了|多年)?$/
/** 奶奶 in place of a name says who it is, but not how he or she is called. */
const ONLY_RELATION =
  /^(?:父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|祖父|祖母|外祖父|外祖母|姥姥|姥爷|姑姑|姑妈|叔叔|婶婶|伯伯|伯父|伯母|舅舅|舅妈|姨妈|阿姨|姐姐|哥哥|爷爷奶奶|外公外婆|祖父母)$/
/** Asked first, because thousands of names pass here. */
const ABSENT_SIGNS = /[离去过病亡故死失服改出在丧单无]/
const PHONE = /1[3-9]\d{9}|0\d{2,3}-?\d{7,8}/g
const BETWEEN = /[/、,\uff0c;\uff1b\n|&和]+|\s+/

/** The people of a cell; `remark` is what stood there instead of anybody: 离异, or a lone number. */
export interface ReadPeople {
  people: WrittenPerson[]
  split: boolean
  remark?: string
}

/**
 * Reads a cell that should hold a person's name. `split` is true where it held more than one name, or a name
 * glued to something else, so that the reading is shown to the user.
 */
export function readPeople(raw: string): ReadPeople {
  if (SIMPLE.test(raw) && ONLY_RELATION.test(raw))
    return { people: [{ name: null, relation: raw, phone: null }], split: false }
  if (SIMPLE.test(raw) && !(ABSENT_SIGNS.test(raw) && ABSENT.test(raw)))
    return { people: [{ name: raw, relation: null, phone: null }], split: false }
  const text = tidy(raw)
  if (isNullWord(text)) return { people: [], split: false }
  if (ABSENT.test(text) || !/\p{L}|1[3-9]\d{9}/u.test(text)) return { people: [], split: false, remark: text }
  const behind = RELATION_BEHIND.exec(text)
  if (behind) {
    return {
      people: [{ name: behind[1] ?? null, relation: behind[2] ?? null, phone: behind[3] ?? null }],
      split: false
    }
  }
  if (STARTS_LABELLED.test(text)) return { people: labelled(text), split: true }
  const phones = text.match(PHONE) ?? []
  const names = text
    .replace(PHONE, ' ')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
  if (phones.length === 0 && (names.length < 2 || isOneName(raw)))
    return { people: [person(text, null)], split: false }
  if (names.length === 0)
    return { people: phones.map((phone) => ({ name: null, relation: null, phone })), split: true }
  return { people: names.map((name, place) => person(name, phones[place] ?? null)), split: true }
}

/** A name with a space in it for alignment (王 伟), or broken over two lines of a narrow cell (梁海 英). */
function isOneName(raw: string): boolean {
  const parts = raw.trim().split(/\s+/)
  return (
    parts.length === 2 &&
    /^\p{Script=Han}{2,4}$/u.test(parts.join('')) &&
    parts.some((part) => part.length === 1)
  )
}

function person(text: string, phone: string | null): WrittenPerson {
  const { value, remark } = readPersonName(text)
  return { name: value, relation: null, phone, ...(remark ? { note: remark } : {}) }
}

function labelled(text: string): WrittenPerson[] {
  return [...text.matchAll(LABELLED)]
    .filter((found) => found[2] || found[3])
    .map((found) => ({ relation: found[1] ?? null, name: found[2] ?? null, phone: found[3] ?? null }))
}
