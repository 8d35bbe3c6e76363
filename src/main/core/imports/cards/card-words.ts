import { environmentForms } from '@shared/registers/environment-forms'
import { leftBehindChildren } from '@shared/registers/left-behind-children'
import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import { readChoice } from '@shared/rules/choices'
import { tidy } from '@shared/rules/text'
import { readTicks } from '@shared/rules/ticks'
import { createHeaderDictionary, type HeaderDictionary } from '../recognise/header-dictionary'
import { headerKey } from '../recognise/header-key'
import { isBareRelation, readMemberHeader } from '../recognise/member-headers'
import { listsPupils } from '../identity'
import { isPrintedOnly } from './card-values'
import { type InlinePair, inlinePairs } from './inline-pairs'
import { legendOf } from './legends'
import { isPersonFact, isRelative, personIn } from './person-words'

/** Longer texts are sentences, not labels. */
const LONGEST_KNOWN = 24
/** (1)班 and 三(2)班 would lose their brackets and become the word 班. */
const CLASS_NUMBER = /[(（]\s*[一二三四五六七八九十\d]+\s*[)）]\s*班/
/** 族别:汉族 is a label and more. */
const SPEAKS = /[:：]\s*\S/
const COLON_OR_LINE = /[:：_＿]/
/** Telephones, identity numbers and most addresses. */
/** Only questions are so long; an address is no label. */
const LONG_QUESTION = /有无|是否|哪些|多少|什么|(?:情况|隐患|危险|距离|方式|类型)$/
const LONG_NUMBER = /\d{3}/
/** An example of the answer, or the options: 出生日期(如2018-03-04). */
const HINT_BEHIND = /(?<=[\p{Script=Han}])\s*[(（][^()（）]*[)）]\s*[:：]?$/u
const ANSWER = /^(?:男|女|是|否|有|无|√|×|[—/\\-]+|.{1,3}族|\d.*|.*\d{3,}.*)$/
/** 6.学籍号 */
const NUMBERING = /^\d{1,2}[.、．)](?=\p{Script=Han})/u
const ANSWER_TOO =
  /^(?:残疾|孤儿|低保|低保户|住校|寄宿|住宿|独生子女?|留守儿童|随迁子女|建档立卡|脱贫户|其[他它]|学生|说明|备注|学习|品行|心理|家务|作业|阅读|电话)$/
const PHOTO =
  /^(?:贴|粘贴|学生|本人|近期|电子|免冠|一寸|二寸|[12]寸|两寸|彩色|照|相)*(?:照片|相片|近照|照)(?:处|粘贴处|张贴处)?$/
const SIGNATURE = /签名|签字|签章|盖章|公章/
const INSTRUCTION =
  /^(?:[(（【]?(?:填表|填写|填报)(?:说明|要求|须知)|注[:：]|注意(?:事项)?[:：]|说明[:：]|[*※].{6,}|\d+[.、].{20,})/

/** What the words on a form may be. */
export interface CardWords {
  /** The text as labels are compared, see `headerKey`. */
  key(text: string): string
  /** A label that the dictionary or the official forms know, in exactly these words. */
  knows(text: string): boolean
  /** True for cards of pupils, whose names have signs of their own. */
  ofPupils: boolean
  /** The label of a field of the form; `knows` also takes facts of the family and the official left-behind card. */
  isOfForm(text: string): boolean
  /** The label of the student's own name, or of what else tells one card's record. */
  isName(text: string): boolean
  /** What a label asks for, the same for all words for it; null for one that nobody knows. */
  asksFor(label: string): string | null
  /** How unlikely it is that the text is a label: 0 sure, 6 hardly. */
  doubtOfLabel(text: string): number
  /** True for a label whose answers are known. */
  offers(label: string): boolean
  /** True where the text is one of the answers that the label offers. */
  answers(label: string, text: string): boolean
  /** Labels and values that share the cell; see `inlinePairs`. */
  pairs(raw: string): InlinePair[] | null
  personIn(label: string): string | null
  /** Whom a group or a heading is about: 父亲, 监护人情况, also 家庭成员1. */
  about(group: string): string | null
  /** The label as a header, see `headerText`. */
  header(label: string): string
  isPersonFact(label: string): boolean
  isRelative(text: string): boolean
  /** One of the answers that lists of what happened give in every row, such as 委员 and 班级, though it is a label as well. */
  isOffered(text: string): boolean
  isPhoto(text: string): boolean
}

/** The same words come on every card, so each is judged once; what is remembered goes with the import. */
function once<Value>(judge: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) known.set(text, (found = judge(text)))
    return found
  }
}

/** Knows labels by the dictionary of the import and by the declarations of the two forms. */
export function createCardWords(dictionary: HeaderDictionary): CardWords {
  const official = listsPupils(dictionary.register) ? createHeaderDictionary(leftBehindChildren) : dictionary
  const offered = answersIn(dictionary.register)
  const key = once(headerKey)
  const knows = once((text) => {
    if (!text || CLASS_NUMBER.test(text)) return false
    const bare = text.replace(HINT_BEHIND, '')
    if (bare.length > LONGEST_KNOWN || LONG_NUMBER.test(bare) || SPEAKS.test(bare)) return false
    if (dictionary.understandCell(text) ?? official.understandCell(text)) return true
    return /\p{L}/u.test(key(text)) && readMemberHeader(`家庭成员${key(text)}`) !== null
  })

  function doubt(text: string): number {
    if (!text) return Infinity
    if (knows(text)) return words.isRelative(text) ? 0.5 : 0
    const label = key(text)
    if (/[:：]\s*$/.test(text) && label.length <= 16) return 0
    if (ANSWER.test(text.replace(/\s/g, '').replace(NUMBERING, '')) || isPrintedOnly(text)) return 6
    if (legendOf(text)) return 0.2
    if (readTicks(text)) return 6
    if (/^(?:是否|有无|有没有)/.test(label) && label.length <= 20) return 0.2
    if (label.length > (LONG_QUESTION.test(label) ? LONGEST_KNOWN : 16)) return 6
    if (/[，。；！？!](?!$)/.test(text)) return 6
    if (label.length >= 4 && (dictionary.understand([text]) ?? official.understand([text]))) return 0.5
    if (label.length > 16 || /[，。；！？!]/.test(text)) return 6
    return label.length <= 8 ? 1 : 2
  }

  const pairs = once((raw) => inlinePairs(raw, knows))
  const options = once((label) => optionsOf(dictionary, label) ?? optionsOf(official, label))

  const words: CardWords = {
    key,
    knows,
    ofPupils: listsPupils(dictionary.register),
    isOfForm: (text) => dictionary.understandCell(text)?.kind === 'field',
    isName: once((text) => {
      const meaning = knows(text) ? dictionary.understandCell(text) : null
      return meaning?.kind === 'field' && dictionary.isTelling(meaning) && !offered.has(text)
    }),
    asksFor: once((label) => {
      const meaning = dictionary.understand([label]) ?? official.understand([label])
      // 距离(米) and 距离(公里) do not ask for the same.
      const bracket = /[(（].*[)）]/.exec(label)?.[0] ?? ''
      if (meaning?.kind === 'field') return `${meaning.fields?.[0]}${bracket}`
      return meaning?.member ? `${meaning.member.group}.${meaning.member.fact}${bracket}` : null
    }),
    doubtOfLabel: once(doubt),
    offers: (label) => options(label) !== undefined,
    answers(label, text) {
      if (isBareRelation(key(label))) return words.isRelative(text)
      const offered = options(label)
      return offered !== undefined && readChoice(offered, text).value !== null
    },
    pairs: (raw) => (COLON_OR_LINE.test(raw) ? pairs(raw) : null),
    personIn: once(personIn),
    about: once((group) => {
      if (!group) return null
      return words.personIn(group) ?? (readMemberHeader(`${key(group)}姓名`) ? key(group) : null)
    }),
    header: once(headerText),
    isPersonFact: once(isPersonFact),
    isRelative: once(isRelative),
    isOffered: (text) => offered.has(text),
    isPhoto: (text) => /[照相]/.test(text) && isPhoto(text)
  }
  return words
}

/** The options of all questions of a register of what happened; of pupils' forms the labels are surer. */
function answersIn(register: RegisterDeclaration): ReadonlySet<string> {
  if (listsPupils(register)) return new Set()
  return new Set(
    Object.values(register.fields).flatMap(({ options = [] }) => options.map(({ label }) => label))
  )
}

function optionsOf(dictionary: HeaderDictionary, label: string): FieldDeclaration['options'] {
  const field = dictionary.understandCell(label)?.fields?.[0]
  const declarations: Record<string, FieldDeclaration>[] = [
    dictionary.register.fields,
    environmentForms.fields,
    leftBehindChildren.fields
  ]
  return declarations.map((fields) => (field ? fields[field]?.options : undefined)).find(Boolean)
}

const SPACE_BETWEEN_SIGNS = /(?<=[\p{Script=Han}()（）])\s+(?=[\p{Script=Han}()（）])/gu

/** The label as a header: without the colon behind it, and the spaces that only fill its cell. */
function headerText(label: string): string {
  return tidy(label)
    .replace(SPACE_BETWEEN_SIGNS, '')
    .replace(/\s*[:：]$/, '')
}

/** Words that are labels on some forms and answers on others. */
export function isAnswerToo(text: string): boolean {
  return ANSWER_TOO.test(text)
}

/** The place for a photograph. */
function isPhoto(text: string): boolean {
  return text.length <= 30 && PHOTO.test(headerKey(text).replace(/[一二12两]寸|免冠|彩色/g, ''))
}

/** A line to be signed or stamped. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text)
}

/** What the form tells whoever fills it in. */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text)
}
