import { LedgerError } from '@shared/api/errors'
import type { RegisterKey } from '@shared/registers'

/** Forms of the programme besides the roster, by their words; those without a register have no import of their own yet. */
const FORMS: { register?: RegisterKey; label: string; title: RegExp; headers: RegExp[] }[] = [
  {
    register: 'left_behind_children',
    label: '留守儿童台账',
    title: /留守儿童(?:台账|花名册|登记|名册|基本情况)|留守(?:学生|儿童).{0,6}(?:台账|统计表)/,
    headers: [/务工地/, /外出(?:务工)?(?:起始)?时间/, /(?:父亲|母亲).*(?:务工|姓名)/, /留守类[型别]/]
  },
  {
    label: '家访登记表',
    title: /家访/,
    headers: [/家访(?:时间|日期)/, /家访(?:方式|形式)/, /家访(?:教师|人)/, /家访内容/]
  },
  {
    label: '家长委员会名单',
    title: /家长委员会|家委会/,
    headers: [/家长姓名/, /家委会职务|^职务$/, /学生姓名/]
  },
  {
    register: 'environment_forms',
    label: '学生家庭及周边环境登记表',
    title: /周边环境登记|家庭(?:基本)?(?:情况|环境)登记|家庭及周边/,
    headers: [
      /家庭(?:类型|结构)/,
      /上下?放?学方式|交通方式/,
      /安全隐患|危险水域/,
      /家庭氛围|家庭关系/,
      /教育方式|教养方式/,
      /对学校.*建议/,
      /不良场所/,
      /经济(?:状况|来源)/,
      /监护方式/,
      /住房/
    ]
  },
  { label: '家长会记录或签到表', title: /签到表|家长会记录|座谈会记录/, headers: [/家长签名/, /到场时间/] }
]

/**
 * The register that a workbook is for: its title says so and at least two of its headers do too, or three headers
 * do; otherwise it is a list of students. Throws register_not_supported for a form without a register.
 */
export function registerFor(title: string, headers: readonly string[]): RegisterKey {
  for (const form of FORMS) {
    const told = form.headers.filter((pattern) => headers.some((header) => pattern.test(header))).length
    if (!((form.title.test(title) && told >= 2) || told >= 3)) continue
    if (!form.register) throw new LedgerError('register_not_supported', { register: form.label })
    return form.register
  }
  return 'students'
}
