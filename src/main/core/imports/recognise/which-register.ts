import { type RegisterKey, registers } from '@shared/registers'
import { createHeaderDictionary } from './header-dictionary'

interface Form {
  register: RegisterKey
  title: RegExp
  headers: RegExp[]
  /** Headers that tell nothing by themselves; under the title a single one of them is enough. */
  underTitle?: RegExp
}

/** Lists and cards of pupils besides the roster, by their words. */
const FORMS: Form[] = [
  {
    register: 'left_behind_children',
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
    register: 'environment_forms',
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
  }
]

interface EventForm {
  register: RegisterKey
  title: RegExp
  /** Where these are among the headers, it is another of the forms with such a title. */
  never?: RegExp
  /** Three of these headers tell without a title. */
  headers?: RegExp[]
  /** Such words stand in the titles of lists of pupils, too. */
  everyday?: true
}

/** Lists and cards of what happened, and of the committee, by the words of their titles, the most telling first. */
const EVENT_FORMS: EventForm[] = [
  {
    register: 'home_visits',
    title: /家访|访[百千万]家|走访.{0,8}(?:记录|记载|登记|台账|情况|汇总)|入户走访/,
    headers: [
      /[家走]访(?:时间|日期)/,
      /[家走]访(?:方式|形式)/,
      /[家走]访(?:教师|老师|人)/,
      /[家走]访(?:内容|情况|记录)/
    ]
  },
  {
    register: 'committee_meetings',
    title: /家长委员会|家委|工作例会/,
    never: /^(?:家长姓名|委员姓名|学生姓名|家委会职务|与学生关系)$/
  },
  {
    register: 'committee_members',
    title: /家长委员会|家委/,
    never: /^(?:议题|议程|主持人|会议(?:时间|内容|主题|地点|议题))$/,
    headers: [/^家长(?:委员)?姓名$|^委员姓名$/, /家委会职务|^职务$|^担任职务$/, /^学生姓名$|^孩子姓名$/]
  },
  {
    register: 'legal_lectures',
    title:
      /法[治制](?:教育|宣传|进校园)*.{0,6}(?:讲座|报告|授课|讲课|课堂)|法[治制](?:教育|宣传|进校园)|普法|法[治制]副校长/,
    never: /^(?:聘期|聘任时间|派出单位|受聘时间|印发份数|期号|期数)$/
  },
  { register: 'legal_vice_principals', title: /法[治制](?:副校长|辅导员)/ },
  {
    register: 'trainings',
    title: /家长学校|函授|家长.{0,4}培训|家庭教育.{0,6}(?:讲座|指导|培训)|家长课堂|家长讲堂/
  },
  {
    register: 'teaching_evaluations',
    title: /评教|满意[度率].{0,4}(?:测评|调查|统计|汇总)|(?:测评|评议).{0,4}教师/
  },
  { register: 'open_days', title: /开放[周日]|教学开放|家长开放/ },
  { register: 'surroundings', title: /周边.{0,6}(?:整治|排查|检查|治理|巡查)|环境整治/ },
  {
    register: 'parent_meetings',
    title: /^(?![^]*(?:家长学校|函授|培训))[^]*(?:家长会|座谈会|签到|家长.{0,4}会议)/,
    everyday: true
  },
  { register: 'publicity', title: /宣传|专刊|黑板报|墙报/, everyday: true },
  { register: 'activities', title: /活动/, everyday: true }
]
/** A sheet on which families sign has few other headers. */
const SIGNED =
  /(?:家长|监护人|本人|参会人?)(?:签名|签字|签到)|^(?:签名|签到|签字)|是否(?:到会|到场|参加)|到会(?:家长|人|情况)|到场时间|未到(?:原因|会原因)/

/** What the words of a workbook tell of its register. */
export interface WorkbookWords {
  /** The names of the file and of its first sheets, with their first lines. */
  title: string
  /** The headers of the first sheet. */
  headers: readonly string[]
  /** Those of the further sheets that are seen. */
  further?: readonly (readonly string[])[]
  /** Some of the pupils are said not to be left behind, so that it is a list of all of them. */
  saysNotLeftBehind: boolean
}

/**
 * The register that a workbook is for: its title says so and its headers do too, or three headers do; otherwise it is
 * a list of students.
 */
export function registerFor(words: WorkbookWords): RegisterKey {
  const sheets = [words.headers, ...(words.further ?? [])]
  const event = sheets.map((headers) => eventFormFor({ ...words, headers })).find((found) => found !== null)
  if (event) return event
  return FORMS.find((form) => isForm(form, words))?.register ?? untitledFormFor(words) ?? 'students'
}

/** A system's export has no title: its headers must be many, of one form more than of any other, and of no pupil. */
function untitledFormFor({ headers }: WorkbookWords): RegisterKey | null {
  const roster = createHeaderDictionary(registers.students)
  if (headers.some((header) => roster.isTelling(roster.understandCell(header)))) return null
  const known = EVENT_FORMS.map(({ register }) => ({ register, ...exactHeaders(register, headers) }))
  const [best, next] = known.toSorted((one, other) => other.count - one.count)
  return best && best.count >= MANY && best.tells && best.count > (next?.count ?? 0) ? best.register : null
}

const MANY = 5

function exactHeaders(key: RegisterKey, headers: readonly string[]) {
  const dictionary = createHeaderDictionary(registers[key])
  const meanings = headers.map((header) => dictionary.understandCell(header))
  const fields = new Set(
    meanings.flatMap((meaning) => (meaning?.kind === 'field' ? [meaning.fields?.[0]] : []))
  )
  return { count: fields.size, tells: meanings.some((meaning) => dictionary.isTelling(meaning)) }
}

/** Of the forms whose title it may be, the one that knows most of the headers. */
function eventFormFor({ title, headers }: WorkbookWords): RegisterKey | null {
  let best: { register: RegisterKey; known: number } | null = null
  for (const { register, title: words, never, headers: telling = [], everyday } of EVENT_FORMS) {
    if (never && headers.some((header) => never.test(header))) continue
    const told = telling.filter((pattern) => headers.some((header) => pattern.test(header))).length
    if (told < 3 && !words.test(title)) continue
    const { known, own, tells, signed } = knownHeaders(register, headers)
    const fits = (signed || known >= 2) && (tells ? own >= 1 : own >= (everyday ? 3 : 2))
    if (fits && known > (best?.known ?? 0)) best = { register, known }
  }
  return best?.register ?? null
}

/**
 * How many facts of a register the headers ask for; how many of these no roster has; and whether what names its
 * records, or their day, is among them.
 */
function knownHeaders(key: RegisterKey, headers: readonly string[]) {
  const dictionary = createHeaderDictionary(registers[key])
  const roster = createHeaderDictionary(registers.students)
  const known = new Set<string>()
  const own = new Set<string>()
  const loose = new Set<string>()
  let tells = false
  const isSigned = Object.hasOwn(dictionary.register.collections, 'attendance')
  for (const header of headers) {
    const meaning = dictionary.understand([header])
    const signature = SIGNED.test(header) ? 'attendance' : undefined
    const told = meaning?.kind === 'field' ? meaning.fields?.[0] : undefined
    const field = (isSigned ? signature : undefined) ?? told ?? signature
    if (!field || dictionary.register.fields[field]?.of === 'student') continue
    if (meaning && meaning.confidence < 0.9 && !known.has(field)) loose.add(field)
    else loose.delete(field)
    known.add(field)
    if (roster.understandCell(header)?.kind !== 'field') own.add(field)
    tells ||= field === 'attendance' || dictionary.isTelling(meaning)
  }
  const signed = own.has('attendance') && isSigned
  return { known: known.size - loose.size / 2, own: own.size, tells, signed }
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
