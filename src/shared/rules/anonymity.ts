import { tidy } from './text'

const FAMILY = /学生|孩子|子女|小孩|家长|父亲|母亲|爸爸|妈妈|监护人/
const ONLY_FAMILY = /^(?:学生|孩子|子女|小孩|家长|父亲|母亲|爸爸|妈妈|监护人)$/
/** By what somebody could be found: names, numbers, where they sit or live, who filled it in, and with what. */
const IDENTITY =
  /姓名|名字|手机|电话|联系|号码|身份证|学号|学籍|住址|地址|座号|座位|填写人|填表人|填报人|提交人|答卷人|评价人|评分人|签名|签字|昵称|微信|邮箱|账号|用户|IP/i
/** The teacher who is marked is no secret. */
const TEACHER = /教师|老师/
/** A number of people names nobody. */
const NUMBER = /(?:人数|人次|户数|份数|票数|条数|数量|比例|率|%)\)?$/

/**
 * Whether a column of an evaluation could tell which parent gave which mark (§1.10: never stored): one that names a
 * parent or child, or what identifies them. Sums (参评家长人数, 家长满意率) may stay.
 */
export function tellsWho(header: string): boolean {
  const text = tidy(header).replaceAll(' ', '')
  if (NUMBER.test(text)) return false
  if (ONLY_FAMILY.test(text)) return true
  return IDENTITY.test(text) && (FAMILY.test(text) || !TEACHER.test(text))
}
