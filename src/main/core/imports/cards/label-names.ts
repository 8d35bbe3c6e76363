import { readMemberHeader } from '../recognise/member-headers'
import type { CardWords } from './card-words'

/** What the labels before one say about it. */
export interface LabelContext {
  /** The words of the group cell or heading around it. */
  group: string
  /** Whom the last label that named somebody spoke of. */
  person: string | null
  /** The row begins with the person, as with the heading of a group. */
  leads: boolean
  /** Whom the row above spoke of last. */
  carried: string | null
  /** The label before it in the row. */
  before: string
}

/** The context at the beginning of a stretch of a row. */
export function openContext(group: string, words: CardWords): LabelContext {
  return { group, person: words.about(group), leads: false, carried: null, before: '' }
}

/** Stands before the facts of a person whom the form does not name. */
const SOMEBODY = '另一人'
/** Asked of adults only. */
const ADULT = /^(?:职业|职务|(?:现)?工作单位.*|务工.*|文化程度|学历)$/
/** Asked of every student; asked a second time, it is another's. */
const STUDENT_TOO = /^(?:性别|民族|健康状况|身体状况|政治面貌|出生.*|.*身份.*)$/

/**
 * The header under which a label's value is listed. A label that any person may have says whose it is:
 * 联系电话 behind 监护人姓名 is 监护人联系电话; 距离 behind 不良场所 is not the way to school. A label that came
 * before is told apart by its group, or else by a number. The context is moved on.
 */
export function namedHeader(
  label: string,
  context: LabelContext,
  words: CardWords,
  taken: (header: string) => boolean,
  asked: (label: string) => boolean
): string {
  const own = withGroup(words.header(label), context.group, words)
  const person = words.personIn(own)
  const { before, group } = context
  context.before = own
  // A second 姓名 is not the student's, and what follows is not either.
  if (words.isName(own) && asked(own)) context.person ??= SOMEBODY
  if (person !== null) context.person = person
  else if (ADULT.test(words.key(own)) || (STUDENT_TOO.test(words.key(own)) && asked(own)))
    context.person ??= context.carried
  else if (!words.isPersonFact(own) && words.knows(own)) context.person = words.about(group)
  const another =
    context.person !== null &&
    (words.about(group) !== null || !STUDENT_TOO.test(words.key(own)) || asked(own))
  const header =
    person === null && words.isPersonFact(own)
      ? factOf(another ? context.person : null, own, words)
      : placed(own, [before, group], words)
  return taken(header) ? apart(header, group, taken) : header
}

/** 类型 in the group 家庭 is 家庭类型, where nobody knows it by itself. */
function withGroup(label: string, group: string, words: CardWords): string {
  const together = `${group}${label}`
  return group && !words.isOfForm(label) && words.isOfForm(together) ? together : label
}

function factOf(person: string | null, fact: string, words: CardWords): string {
  if (person === null) return fact
  const header = `${person}${fact}`
  if (readMemberHeader(words.key(header))) return header
  // 村(社区)联系人 has a 村(社区)联系电话.
  return person.endsWith('联系人') && /电话|手机/.test(fact) ? `${person.slice(0, -3)}联系电话` : header
}

/** The distance of what was asked of before. */
function placed(own: string, around: readonly string[], words: CardWords): string {
  const places = around.some((text) => /场所|网吧|摊点/.test(text))
  return places && /^(?:大约|相距)?距离$/.test(words.key(own)) ? `不良场所${own}` : own
}

function apart(header: string, group: string, taken: (header: string) => boolean): string {
  const inGroup = group ? `${group}${header}` : ''
  if (inGroup && !taken(inGroup)) return inGroup
  for (let count = 2; ; count += 1) {
    const numbered = `${header}(第${count}处)`
    if (!taken(numbered)) return numbered
  }
}
