import { environmentForms } from '@shared/registers/environment-forms'
import { leftBehindChildren } from '@shared/registers/left-behind-children'
import type { FieldDeclaration } from '@shared/registers'
import { readChoice } from '@shared/rules/choices'
import { readRelation } from '@shared/rules/relations'
import { readTicks } from '@shared/rules/ticks'
import { createHeaderDictionary, type HeaderDictionary } from '../recognise/header-dictionary'
import { headerKey } from '../recognise/header-key'
import { isBareRelation, readMemberHeader } from '../recognise/member-headers'

/** Longer texts are sentences, not labels. */
const LONGEST_KNOWN = 24
/** (1)班 and 三(2)班 would lose their brackets and become the word 班. */
const CLASS_NUMBER = /[(（]\s*[一二三四五六七八九十\d]+\s*[)）]\s*班/
const ANSWER = /^(?:男|女|是|否|有|无|√|×|[—/\\-]+|.{1,3}族|\d.*|.*\d{3,}.*)$/
/** 6.学籍号 */
const NUMBERING = /^\d{1,2}[.、．)](?=\p{Script=Han})/u
const PHOTO =
  /^(?:贴|粘贴|学生|本人|近期|电子|免冠|一寸|二寸|[12]寸|两寸|彩色|照|相)*(?:照片|相片|近照|照)(?:处|粘贴处|张贴处)?$/
const SIGNATURE = /签名|签字|签章|盖章|公章/
const INSTRUCTION =
  /^(?:[(（【]?(?:填表|填写|填报)(?:说明|要求|须知)|注[:：]|注意(?:事项)?[:：]|说明[:：]|备注[:：].{25,}|[*※].{6,}|\d+[.、].{20,})/
const PERSON =
  /^(?:学生|孩子|儿童)?((?:亲生|实际|主要|临时|法定|委托|受委托|现|第[一二])*(?:父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|祖父|祖母|外祖父|外祖母|监护人|照料人|照顾人|抚养人)|(?:学生)?家长|代养人|代理家长|紧急联系人|接送人|(?:帮扶|结对|包保)(?:教师|老师|干部|责任人|人)|班主任|校长|(?:村|社区|居委会?|村委会?|村居|村社区|社区村)*(?:联系人|干部|主任|负责人)|儿童主任)/
/** What is asked of any person, so that the words before must tell of whom. */
const PERSON_FACT =
  /^(?:姓名|名字|性别|民族|年龄|出生(?:年月日?|日期)|与?(?:该|被)?(?:学生|孩子|儿童|本人|监护人|被监护人)?的?(?:关系|称谓)|(?:联系|手机|移动)?(?:电话|号码)(?:号码)?|手机号?码?|联系方式|(?:居民|公民)?身份证?(?:件)?(?:号码?)|身份证|工作单位.*|务工(?:地点?|单位|地址)|(?:当前|现)务工地点|打工地点|单位|职业|职务|文化程度|文化水平|学历|政治面貌|健康状况|身体状况|(?:现|居住|联系)?(?:地址|住址)|是否(?:健在|同住|外出.*|监护人)|有无监护能力|监护能力)$/

/** What the words on a form may be. */
export interface CardWords {
  /** A label that the dictionary or the official forms know, in exactly these words. */
  knows(text: string): boolean
  /** The label of the student's own name. */
  isName(text: string): boolean
  /** What a label asks for, the same for all words for it; null for one that nobody knows. */
  asksFor(label: string): string | null
  /** How unlikely it is that the text is a label: 0 sure, 6 hardly. */
  doubtOfLabel(text: string): number
  /** True where the text is one of the answers that the label offers. */
  answers(label: string, text: string): boolean
}

/** Knows labels by the dictionary of the import and by the declarations of the two forms. */
export function createCardWords(dictionary: HeaderDictionary): CardWords {
  const official = createHeaderDictionary(leftBehindChildren)
  const known = new Map<string, boolean>()

  function find(text: string): boolean {
    if (!text || text.length > LONGEST_KNOWN || CLASS_NUMBER.test(text)) return false
    if (dictionary.understandCell(text) ?? official.understandCell(text)) return true
    const member = readMemberHeader(`家庭成员${headerKey(text)}`)
    return member !== null && headerKey(text) !== ''
  }

  function knows(text: string): boolean {
    let found = known.get(text)
    if (found === undefined) known.set(text, (found = find(text)))
    return found
  }

  return {
    knows,
    isName(text) {
      const meaning = text.length > LONGEST_KNOWN ? null : dictionary.understandCell(text)
      return meaning?.kind === 'field' && meaning.fields?.[0] === 'name'
    },
    asksFor(label) {
      const meaning = dictionary.understand([label]) ?? official.understand([label])
      // 距离(米) and 距离(公里) do not ask for the same.
      const bracket = /[(（].*[)）]/.exec(label)?.[0] ?? ''
      if (meaning?.kind === 'field') return `${meaning.fields?.[0]}${bracket}`
      return meaning?.member ? `${meaning.member.group}.${meaning.member.fact}${bracket}` : null
    },
    doubtOfLabel(text) {
      if (!text) return Infinity
      if (knows(text)) return isRelative(text) ? 0.5 : 0
      const key = headerKey(text)
      if (/[:：]\s*$/.test(text) && key.length <= 16) return 0
      if (ANSWER.test(text.replace(/\s/g, '').replace(NUMBERING, '')) || readTicks(text)) return 6
      if (/^(?:是否|有无|有没有)/.test(key) && key.length <= 20) return 0.2
      if (key.length > 16 || /[，。；！？!]/.test(text)) return 6
      if (dictionary.understand([text]) ?? official.understand([text])) return 0.5
      return key.length <= 8 ? 1 : 2
    },
    answers(label, text) {
      if (isBareRelation(headerKey(label))) return isRelative(text)
      const options = optionsOf(dictionary, label) ?? optionsOf(official, label)
      return options !== undefined && readChoice(options, text).value !== null
    }
  }
}

function optionsOf(dictionary: HeaderDictionary, label: string): FieldDeclaration['options'] {
  const field = dictionary.understandCell(label)?.fields?.[0]
  const declarations: Record<string, FieldDeclaration>[] = [
    environmentForms.fields,
    leftBehindChildren.fields
  ]
  return declarations.map((fields) => (field ? fields[field]?.options : undefined)).find(Boolean)
}

/** 父亲, 奶奶, 姑姑: a person by the relation to the child. */
export function isRelative(text: string): boolean {
  return text.length <= 6 && readRelation(text).standard !== null
}

/** The person a label speaks of (委托监护人姓名 → 委托监护人), or null. */
export function personIn(label: string): string | null {
  const key = headerKey(label).replace(/(?:基本)?(?:情况|信息)$/, '')
  const person = PERSON.exec(key)?.[1]
  if (!person) return isRelative(key) ? key : null
  const rest = key.slice(key.indexOf(person) + person.length)
  return rest === '' || isPersonFact(rest) || /^\d$/.test(rest) ? person : null
}

/** True for a label that could be asked of any person: 联系电话, 年龄. */
export function isPersonFact(label: string): boolean {
  return PERSON_FACT.test(headerKey(label))
}

/** The place for a photograph. */
export function isPhoto(text: string): boolean {
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
