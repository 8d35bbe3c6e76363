import { LedgerError } from '@shared/api/errors'
import type { RegisterKey } from '@shared/registers'

interface Form {
  register?: RegisterKey
  label: string
  title: RegExp
  headers: RegExp[]
  /** Headers that tell nothing by themselves; under the title a single one of them is enough. */
  underTitle?: RegExp
}

/** Forms of the programme besides the roster, by their words; those without a register have no import of their own yet. */
const FORMS: Form[] = [
  {
    label: '家访登记表',
    title: /家访/,
    headers: [/家访(?:时间|日期)/, /家访(?:方式|形式)/, /家访(?:教师|人)/, /家访内容/]
  },
  {
    register: 'left_behind_children',
    label: '留守儿童台账',
    // 外出务工人员子女 stay behind; 随迁 are those who went along.
    title: /留守|(?<!进城)(?:外出|在外)[务打]工(?:人员|家长|家庭)?的?(?:子女|孩子)(?!.*随迁)/,
    headers: [
      /[务打]工(?:地|省|市)/,
      /外出(?:[务打]工)?(?:起始)?(?:时间|年月|日期)/,
      /(?:父亲|母亲).*(?:[务打]工|姓名|外出)/,
      /留守(?:类[型别]|情况)/
    ],
    underTitle: /父亲|母亲|父母|家长|监护|代养|委托|外出|[务打]工|帮扶|留守|[单双]亲/
  },
  {
    label: '家长委员会名单',
    title: /家长委员会|家委会/,
    headers: [/家长姓名/, /家委会职务|^职务$/, /学生姓名/]
  },
  {
    register: 'environment_forms',
    label: '学生家庭及周边环境登记表',
    title:
      /周边环境登记|家庭(?:基本)?(?:情况|环境|状况)(?:调查)?登记|家庭及周边|家庭(?:基本)?(?:情况|环境|状况).{0,12}调查.{0,4}表/,
    headers: [
      /家庭(?:的)?(?:类型|类别|结构)|哪种家庭/,
      /上下?放?学(?:交通)?(?:方式|工具)|交通(?:方式|工具)|怎[么样].*上学/,
      /安全隐患|危险水域|(?:周边|周围|附近).*危险|不安全因素/,
      /家庭氛围|家庭关系/,
      /教育方式|教养方式/,
      /对学校.*建议/,
      /不良场所/,
      /经济(?:状况|来源)/,
      /监护方式/,
      /住房/,
      /家.*(?:学校|校).*(?:距离|多远|公里)|上下?放?学距离|(?:距离?|离)学?校/
    ]
  },
  {
    label: '家长会记录或签到表',
    title: /签到表|家长会记录|座谈会记录/,
    headers: [/家长签名/, /到场时间/],
    underTitle: /签名|签到|签字/
  }
]

/** What the words of a workbook tell of its register. */
export interface WorkbookWords {
  /** The names of the file and of its first sheets, with their first lines. */
  title: string
  /** The headers of the first sheet. */
  headers: readonly string[]
  /** Some of the pupils are said not to be left behind, so that it is a list of all of them. */
  saysNotLeftBehind: boolean
}

/**
 * The register that a workbook is for: its title says so and its headers do too, or three headers do; otherwise it is
 * a list of students. Throws register_not_supported for a form without a register.
 */
export function registerFor(words: WorkbookWords): RegisterKey {
  for (const form of FORMS) {
    if (!isForm(form, words)) continue
    if (!form.register) throw new LedgerError('register_not_supported', { register: form.label })
    return form.register
  }
  return 'students'
}

function isForm(form: Form, { title, headers, saysNotLeftBehind }: WorkbookWords): boolean {
  // A registration form that left-behind children fill in is still the form.
  const otherForm = saysNotLeftBehind || /周边环境登记/.test(title)
  if (form.register === 'left_behind_children' && otherForm) return false
  const told = form.headers.filter((pattern) => headers.some((header) => pattern.test(header))).length
  if (told >= 3) return true
  const { underTitle } = form
  const fits = told >= 2 || (underTitle !== undefined && headers.some((header) => underTitle.test(header)))
  return fits && form.title.test(title)
}
