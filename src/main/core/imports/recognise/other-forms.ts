import { LedgerError } from '@shared/api/errors'

/** Forms of the programme that are known by their words but have no import of their own yet. */
const FORMS: { label: string; title: RegExp; headers: RegExp[] }[] = [
  {
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
    label: '学生家庭及周边环境登记表',
    title: /家庭及周边环境登记表|学生家庭情况登记表/,
    headers: [/家庭类型/, /上下学方式/, /安全隐患/, /务工地点或工作单位/]
  },
  { label: '家长会记录或签到表', title: /签到表|家长会记录|座谈会记录/, headers: [/家长签名/, /到场时间/] }
]

/** Refuses a workbook that is evidently another form: its title says so and at least two of its headers do too. */
export function refuseOtherForms(title: string, headers: readonly string[]) {
  for (const form of FORMS) {
    const told = form.headers.filter((pattern) => headers.some((header) => pattern.test(header))).length
    if ((form.title.test(title) && told >= 2) || told >= 3)
      throw new LedgerError('register_not_supported', { register: form.label })
  }
}
