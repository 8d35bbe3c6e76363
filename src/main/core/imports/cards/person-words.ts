import { readRelation } from '@shared/rules/relations'
import { headerKey } from '../recognise/header-key'

const PERSON =
  /^(?:学生|孩子|儿童)?((?:亲生|实际|主要|临时|法定|委托|受委托|现|第[一二])*(?:父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|祖父|祖母|外祖父|外祖母|监护人|照料人|照顾人|抚养人)|(?:学生)?家长|代养人|代理家长|紧急联系人|接送人|(?:帮扶|结对|包保)(?:教师|老师|干部|责任人|人)|班主任|校长|(?:村|社区|居委会?|村委会?|村居|村社区|社区村)*(?:联系人|干部|主任|负责人)|儿童主任)/
/** What is asked of any person, so that the words before must tell of whom. */
const PERSON_FACT =
  /^(?:姓名|名字|性别|民族|年龄|出生(?:年月日?|日期)|与?(?:该|被)?(?:学生|孩子|儿童|本人|监护人|被监护人)?的?(?:关系|称谓)|(?:联系|手机|移动)?(?:电话|号码)(?:号码)?|手机号?码?|联系方式|(?:居民|公民)?身份证?(?:件)?(?:号码?)|身份证|工作单位.*|务工(?:地点?|单位|地址)|(?:当前|现)务工地点|外出(?:务工)?地[点址]?|打工地点|单位|职业|职务|文化程度|文化水平|学历|政治面貌|健康状况|身体状况|(?:现|居住|联系)?(?:地址|住址)|是否(?:健在|同住|外出.*|监护人)|有无监护能力|监护能力)$/

/** 父亲, 奶奶, 姑姑: a person by the relation to the child. */
export function isRelative(text: string): boolean {
  return text.length <= 6 && readRelation(text).standard !== null
}

/** The person a label speaks of (委托监护人姓名 → 委托监护人), or null. */
export function personIn(label: string): string | null {
  const key = headerKey(label).replace(/(?:基本)?(?:情况|信息)$/, '')
  const person = PERSON.exec(key)?.[1]
  if (!person) return isRelative(key) && !/^其[他它]$/.test(key) ? key : null
  const rest = key.slice(key.indexOf(person) + person.length)
  return rest === '' || isPersonFact(rest) || /^\d$/.test(rest) ? person : null
}

/** True for a label that could be asked of any person: 联系电话, 年龄. */
export function isPersonFact(label: string): boolean {
  return PERSON_FACT.test(headerKey(label))
}
