import type { RegisterDeclaration } from '@shared/registers'
import { tidy } from '@shared/rules/text'
import { tellingFields, tellsOfFamily } from '../identity'
import { askedField } from './asked-fields'
import { partOf, type Part } from './composed-columns'
import { senseOf } from './event-senses'
import { addressesParent, headerKey, questionKeys } from './header-key'
import { plainKey } from './plain-key'
import { isBareRelation, type MemberHeader, readMemberHeader } from './member-headers'

/** What a header was understood as. */
export interface HeaderMeaning {
  /**
   * `field`: a field of the record · `member`: a fact about a family member · `relation`: a relation whose
   * person stands beside it · `parent`: a fact about whoever fills in the form, if the child has columns of
   * its own · `grade`, `classNumber`: parts of the class · `serial`: a row number · `foreign`: the school's or
   * the questionnaire's own columns, left out · `part`: one of the columns that a field is spread over · `other`: somebody or something else, kept as an unknown column.
   */
  kind:
    | 'field'
    | 'member'
    | 'relation'
    | 'parent'
    | 'grade'
    | 'classNumber'
    | 'serial'
    | 'foreign'
    | 'part'
    | 'other'
  /** For `field`: the fields it may be, the likeliest first (家庭地址 is 现住址 unless that has a column of its own). */
  fields?: readonly string[]
  member?: MemberHeader
  part?: Part
  /** Two counts that share the column, in their order. */
  pair?: readonly [string, string]
  /** 0–1 */
  confidence: number
}

const GRADE = new Set([
  '年级',
  '年级名称',
  '所在年级',
  '就读年级',
  '所属年级',
  '学生年级',
  '现读年级',
  '年级段'
])
const CLASS_NUMBER = new Set(['班号', '班序号', '班级序号', '班级编号'])
const SERIAL = new Set(['序号', '编号', '序', '号', 'no', '行号', 'id', '序列', '序列号', '顺序号', '项次'])
/** Columns that questionnaires and school systems add, and facts about the school instead of the child. */
const FOREIGN = new Set(
  '提交答卷时间 提交时间 所用时间 来源 来源详情 来自ip ip 总分 提交人 答题时间 填写时间 填表时间 填报时间 开始时间 结束时间 提交者 修改时间 更新时间 创建时间 昵称 微信昵称 填写人 用户 答题序号 学校标识码 学校 学校名称 校区号 校区 所属学校 校名 IP属地 ip属地'.split(
    ' '
  )
)
/** People who are neither the child nor its family: a header that names them is never taken for the child's. */
const OTHER_PEOPLE =
  /户主|班主任|教师|老师|辅导员|校长|填表人|填报人|审核人|负责人|经办人|帮扶|村委|村干部|村组|居委|社区联系|邻居|派出所|医生|推荐人|介绍人|兄弟|姐妹|哥哥|姐姐|弟弟|妹妹/

/** 帮扶对象 over 姓名 is the child who is helped. */
const CHILD_HELPED = /(?:对象|学生|儿童|孩子)$/

/** Understands the headers of one register. */
export interface HeaderDictionary {
  /** The meaning of a header given as its path from the top row down; null for an unknown one. */
  understand(path: readonly string[]): HeaderMeaning | null
  /** The same for a single cell, by its exact words only. */
  understandCell(text: string): HeaderMeaning | null
  /** The header of what names a record of the register, or of its day: without one a table holds no records. */
  isTelling(meaning: HeaderMeaning | null | undefined): boolean
  /** The register whose headers these are. */
  register: RegisterDeclaration
}

/** What was, is not what is: 原班级, 毕业幼儿园, 转出学校. */
const FORMER = /^(?:原|毕业|以前|上学期|上学年|去年|入学前|转入前|转出|升入)/

/** Words before a known header that leave it the child's. */
const HARMLESS_FRONT =
  /^(?:学生|孩子|小孩|儿童|幼儿|本人|个人|家庭|家里|目前|当前|现在|现|实际|常用|常住|主要|紧急|备用|固定|移动|联系|详细|真实|正式|完整|准确|有效|所在|所属|就读|在读|全国|国家|电子|居住|租住|租房|暂住|阳历|公历|户口本|上的?|是否(?:为|是|属于)?|在校|的)+$/
/** Words that change nothing where no family is told of: 家长主要意见建议, 本次会议时间. */
const HARMLESS_FRONT_OF_EVENTS =
  /^(?:家长|学生|参会|到会|会议|活动|家访|本次|此次|主要|具体|有关|相关|学校|班级|实际|详细|简要|情况|的|及|与|和)+$/
/** Words and numbers behind a known header that leave it what it is. */
const HARMLESS_END =
  /^(?:[0-9一二三]|情况|信息|资料|类型|类别|种类|名称|代?码|号码?|生|状况|详情|登记|填写|采集|核对)+$/
/** What a bracket can say of a header: whose it is, or that it is counted otherwise. */
const BRACKET = /[([{【（〔]([^()[\]{}【】（）〔〕]*)[)\]}】）〕]/
const OTHERWISE = /^(?:农历|阴历|复印件|旧|原|户主|班主任|教师|老师)/

const PAIR = /^(.*?)[(（]?([^(（/／]+)[/／]([^)）/／]+)[)）]?$/
const SHARE = /^(?:满意|好评)?(?:百分比|比例|占比|比率|百分率|%|率|度)$/
const MEASURE = /^(?:满意|好评)?(?:票数|人数|份数|数量|数|票|份|人|个数|户数|次数|件)$/

const PARENT = /^(?:父亲|母亲|监护人)$/
const OF_PARENTS = /^父母(?:双方|亲)?(?=.)/
/** Under these, 父亲 asks who he is; under any other heading that nobody knows it asks something else of him. */
const ABOUT_PEOPLE = /(?:情况|信息|资料|成员|姓名|名字|家长|父母|家庭|关系|监护人|人员|亲属|电话|方式)$/
/** 寄宿与否 asks as 是否寄宿 does. */
const OR_NOT = /(?<=.{2})与否$/

/** The heading says what and the label whose it is: 联系电话 / 父亲. */
function turnedMember(path: readonly string[]): MemberHeader | null {
  const leaf = path.at(-1) ?? ''
  if (!PARENT.test(leaf)) return null
  return readMemberHeader(plainKey(leaf + path.slice(0, -1).join('').replace(OF_PARENTS, '')))
}

/** What everybody has, the child and whoever looks after it. */
const PERSONAL = new Set(
  'gender birthDate ethnicity health medicalHistory disability disabled bloodType formerName birthplace nativePlace nationality householdType politicalStatus email talent'.split(
    ' '
  )
)

/** Builds the dictionary of a register from its labels and synonyms (§1.1). */
export function createHeaderDictionary(register: RegisterDeclaration): HeaderDictionary {
  const aliases = aliasesOf(register)
  const known = new Map<string, HeaderMeaning | null>()
  const telling = tellingFields(register)
  const ofFamily = tellsOfFamily(register)
  /** A list of what happened has no pupils whose facts another's might be taken for. */
  const ofEvents = !ofFamily && register.about === undefined

  function exact(key: string): HeaderMeaning | null {
    if (!key) return null
    const fields = aliases.get(key)
    if (!fields && SERIAL.has(key)) return { kind: 'serial', confidence: 1 }
    // 填表时间 is the school's own column in a list of students, and a field of a form.
    if (!fields && FOREIGN.has(key)) return { kind: 'foreign', confidence: 1 }
    if (GRADE.has(key)) return { kind: 'grade', confidence: 1 }
    if (CLASS_NUMBER.has(key) || (!ofFamily && key === '班')) return { kind: 'classNumber', confidence: 1 }
    if (fields) return { kind: 'field', fields: orHour(key, fields), confidence: 1 }
    if (!ofFamily) return null
    const plain = plainKey(key)
    const member = readMemberHeader(plain)
    if (member) return { kind: 'member', member, confidence: 0.98 }
    if (isBareRelation(plain)) return { kind: 'relation', confidence: 0.95 }
    return null
  }

  /** 时间 beside 日期 says at what time of the day. */
  function orHour(key: string, fields: readonly string[]): readonly string[] {
    const asksTime = ofEvents || register.about === 'studentOften' ? /(?:时间|时段)$/.test(key) : false
    const ofDay = fields[0] === register.dated?.from && register.fields.startTime
    return asksTime && ofDay ? [...fields, 'startTime'] : fields
  }

  function loosely(text: string): HeaderMeaning | null {
    const key = headerKey(text)
    if (isOfOthers(key) || FORMER.test(key)) return { kind: 'other', confidence: 0.8 }
    const keys = questionKeys(text)
    for (const question of keys) {
      const meaning = exact(question)
      if (!meaning) continue
      const parent = ofFamily && addressesParent(key) ? parentFact(question) : null
      return parent
        ? { ...meaning, kind: 'parent', member: parent, confidence: 0.9 }
        : { ...meaning, confidence: 0.9 }
    }
    return containing(keys.at(-1) ?? key) ?? asked(key)
  }

  function isOtherPeople(heading: string): boolean {
    return OTHER_PEOPLE.test(heading) && !CHILD_HELPED.test(heading)
  }

  /** Names people who are neither pupils nor their families, unless the register asks for them. */
  function isOfOthers(key: string): boolean {
    if (ofEvents || !OTHER_PEOPLE.test(key)) return false
    return ofFamily || !(containing(key) ?? senseOf(key, register))
  }

  /** 意见表(发放/收回) and 应到/实到: two counts in one column; the first claims it. */
  function pairOf(text: string): HeaderMeaning | null {
    const [, front = '', one = '', other = ''] = ofFamily ? [] : (PAIR.exec(tidy(text)) ?? [])
    const [first, second] = [one, other].map(
      (part) => exact(headerKey(front + part)) ?? exact(headerKey(part))
    )
    const fields = [first?.fields?.[0], second?.fields?.[0]]
    if (!fields.every((field) => field && register.fields[field]?.kind === 'number')) return null
    return {
      kind: 'field',
      fields: [fields[0] as string],
      pair: fields as [string, string],
      confidence: 0.95
    }
  }

  /** 很满意 over 票数 counts; over 百分比 it is a share of what is counted. */
  function measureOf(group: HeaderMeaning | null, leaf: string): HeaderMeaning | null {
    const field = ofFamily ? undefined : group?.fields?.[0]
    const kind = field && group?.kind === 'field' ? register.fields[field]?.kind : undefined
    const [share, count] = [SHARE.test(leaf), MEASURE.test(leaf)]
    if ((kind !== 'number' && kind !== 'text') || (!share && !count)) return null
    // A mark is a share, votes are counted.
    return (kind === 'text') === share ? group : { kind: 'other', confidence: 0.9 }
  }

  /** 很满意(%) is a share of the votes and no number of them. */
  function shareOf(text: string): HeaderMeaning | null {
    if (ofFamily || !/[(（]\s*[%％]\s*[)）]|百分比|占比/.test(text)) return null
    const field = exact(headerKey(text))?.fields?.[0]
    const declared = field ? register.fields[field] : undefined
    return declared?.kind === 'number' && !/[%％]/.test(declared.label)
      ? { kind: 'other', confidence: 0.9 }
      : null
  }

  /** The labels of a registration form are no list of words: what one asks for is told by its sense. */
  function asked(key: string): HeaderMeaning | null {
    const senses = ofFamily ? null : senseOf(key, register)
    if (senses) return { kind: 'field', fields: orHour(key, senses), confidence: 0.7 }
    const field = register.key === 'environment_forms' ? askedField(key) : null
    return field ? { kind: 'field', fields: [field], confidence: 0.7 } : null
  }

  /**
   * A fact of a list that heading and label name together: 代理家长 / 姓名, 父亲情况 / 外出时间, also 外出情况 / 父亲.
   * The student's own fields are left to the rules for family members: 家长 / 电话 is no phone of the child.
   */
  function joinedAlias([heading = '', ...labels]: readonly string[]): readonly string[] | undefined {
    const person = heading.replace(/(?:基本)?(?:情况|信息|资料)$/, '')
    const leaf = labels.at(-1) ?? ''
    const turned = [heading, ...labels.slice(0, -1)].join('').replace(OF_PARENTS, '')
    const fields =
      aliases.get(person + labels.join('')) ?? (PARENT.test(leaf) ? aliases.get(leaf + turned) : undefined)
    return fields?.every((field) => isOfTheList(field)) ? fields : undefined
  }

  /** Worked out from the list, or stored with it: neither the student's own nor the family's. */
  function isOfTheList(field: string): boolean {
    if (!ofFamily) return true
    const of = register.fields[field]?.of
    return of === 'computed' || (of === undefined && register.about !== undefined)
  }

  /** 身体状况 and 性别 below 监护人 are the guardian's, of whom no such thing is stored. */
  function isOfHeading(heading: string, leaf: string): boolean {
    if (!ofFamily) return false
    const fields = readMemberHeader(plainKey(heading))?.fact === 'name' ? exact(leaf)?.fields : undefined
    return fields?.every((field) => PERSONAL.has(field)) ?? false
  }

  /** The same question asked about the parent: 您的手机号码 is 家长手机号码. */
  function parentFact(question: string): MemberHeader | null {
    return isBareRelation(question) ? readMemberHeader('家长关系') : readMemberHeader(`家长${question}`)
  }

  /**
   * A longer header that ends with a known one (户口本姓名), or a known one with a word behind it that changes nothing
   * (留守儿童类型). Any other word may make it somebody else's or another thing: 户主姓名, 学校地址, 身份证有效期.
   */
  function containing(key: string): HeaderMeaning | null {
    let best: { alias: string; fields: readonly string[] } | null = null
    for (const [alias, fields] of aliases) {
      if (alias.length < 2 || alias.length <= (best?.alias.length ?? 0)) continue
      const meansTheSame =
        (key.endsWith(alias) && isHarmless(key.slice(0, -alias.length))) ||
        (key.startsWith(alias) && HARMLESS_END.test(key.slice(alias.length)))
      if (meansTheSame) best = { alias, fields }
    }
    return best ? { kind: 'field', fields: best.fields, confidence: 0.65 } : null
  }

  function isHarmless(front: string): boolean {
    return HARMLESS_FRONT.test(front) || (!ofFamily && HARMLESS_FRONT_OF_EVENTS.test(front))
  }

  /** 身份证号码(家长) is a family member's, 生日(农历) is not the date we know. */
  function bracketed(text: string): HeaderMeaning | null {
    const hint = headerKey(BRACKET.exec(tidy(text))?.[1] ?? '')
    if (!hint) return null
    const member = ofFamily && readMemberHeader(`${hint.replace(/的$/, '')}${headerKey(text)}`)
    if (member) return { kind: 'member', member, confidence: 0.95 }
    return OTHERWISE.test(hint) ? { kind: 'other', confidence: 0.8 } : null
  }

  /** 聘任时间 over 起 and 止: the first and the last day. */
  function endOf(group: HeaderMeaning | null, leaf: string): HeaderMeaning | null {
    const { from, to } = register.dated ?? {}
    if (!to || group?.fields?.[0] !== from) return null
    if (/^(?:止|至|到|结束|截止|终止?|届满)(?:时间|日期|年月)?$/.test(leaf))
      return { kind: 'field', fields: [to], confidence: 0.98 }
    return /^(?:起|自|从|开始|起始)(?:时间|日期|年月)?$/.test(leaf) ? group : null
  }

  function find(path: readonly string[]): HeaderMeaning | null {
    const keys = path.map(headerKey).filter(Boolean)
    const leaf = keys.at(-1)
    if (!leaf) return null
    const group = path.length > 1 ? find(path.slice(0, -1)) : null
    const part = partOf(register, group?.kind === 'field' ? group.fields?.[0] : undefined, leaf)
    const whose =
      !ofFamily && group && /^(?:学生|家长)$/.test(leaf) ? senseOf(`${leaf}${keys.at(-2)}`, register) : null
    if (whose) return { kind: 'field', fields: whose, confidence: 0.9 }
    const term =
      endOf(group, leaf) ?? measureOf(group, leaf) ?? shareOf(path.at(-1) ?? '') ?? pairOf(path.at(-1) ?? '')
    if (term) return term
    // 外出情况 / 父亲 asks about the father, though 父亲 is an answer to 外出情况 as well.
    if (part && group && !PARENT.test(leaf)) return part
    // A family member's columns stand under a heading: 父亲 / 姓名. The heading decides before the leaf does.
    for (let from = 0; from < keys.length - 1; from += 1) {
      const own = joinedAlias(keys.slice(from))
      if (own) return { kind: 'field', fields: own, confidence: 0.98 }
      const joined = ofFamily
        ? (readMemberHeader(plainKey(keys.slice(from).join(''))) ?? turnedMember(keys.slice(from)))
        : null
      if (joined) return { kind: 'member', member: joined, confidence: 0.98 }
      if (isOfHeading(keys[from] ?? '', leaf)) return { kind: 'other', confidence: 0.9 }
      if (!ofEvents && isOtherPeople(keys[from] ?? '')) return { kind: 'other', confidence: 0.9 }
    }
    if (part) return part
    const heading = keys.at(-2)
    if (PARENT.test(leaf) && heading && !group && !ABOUT_PEOPLE.test(heading))
      return { kind: 'other', confidence: 0.8 }
    return (
      bracketed(path.at(-1) ?? '') ??
      exact(leaf) ??
      exact(leaf.replace(OR_NOT, '')) ??
      exact(keys.slice(-2).join('')) ??
      loosely(path.findLast((text) => headerKey(text)) ?? '')
    )
  }

  const cells = new Map<string, HeaderMeaning | null>()
  return {
    register,
    isTelling: (meaning) => meaning?.fields !== undefined && telling.has(meaning.fields[0] ?? ''),
    understandCell(text) {
      let meaning = cells.get(text)
      if (meaning === undefined) {
        meaning = exact(headerKey(text))
        // Every name and address of a large file passes here once; only so many are worth remembering.
        if (cells.size < 20_000) cells.set(text, meaning)
      }
      return meaning
    },
    understand(path) {
      const key = path.join('\u0000')
      let meaning = known.get(key)
      if (meaning === undefined) {
        meaning = find(path)
        known.set(key, meaning)
      }
      return meaning
    }
  }
}

const gathered = new WeakMap<RegisterDeclaration, Map<string, readonly string[]>>()

/** Labels and synonyms with the fields they name. A declaration never changes, so that they are gathered once. */
function aliasesOf(register: RegisterDeclaration): Map<string, readonly string[]> {
  let aliases = gathered.get(register)
  if (!aliases) gathered.set(register, (aliases = gatherAliases(register)))
  return aliases
}

function gatherAliases(register: RegisterDeclaration): Map<string, readonly string[]> {
  const aliases = new Map<string, string[]>()
  for (const [field, { kind, label, synonyms = [], internal }] of Object.entries(register.fields)) {
    if (internal) continue
    // Some registers call it 年级班级.
    const plain = kind === 'schoolClass' ? ['班级'] : []
    for (const header of [label, ...plain, ...synonyms]) {
      const key = headerKey(header)
      const fields = aliases.get(key)
      if (!fields) aliases.set(key, [field])
      else if (!fields.includes(field)) fields.push(field)
    }
  }
  return aliases
}
