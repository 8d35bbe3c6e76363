/** What a header says about a person of the family: which person, and which fact. */
export interface MemberHeader {
  /** Keeps the columns of one person together: 父亲, 监护人1, 成员2. */
  group: string
  /** The relation that the header itself gives, for 父亲姓名, 母亲电话 … */
  relation: string | null
  /** True where the header calls the person a guardian. */
  guardian: boolean
  /** A field key of the family member collection. */
  fact: string
}

const RELATIVES: Record<string, string> = {
  父亲: '父亲',
  爸爸: '父亲',
  爸: '父亲',
  父: '父亲',
  母亲: '母亲',
  妈妈: '母亲',
  妈: '母亲',
  母: '母亲',
  爷爷: '爷爷',
  奶奶: '奶奶',
  外公: '外公',
  外婆: '外婆',
  祖父: '祖父',
  祖母: '祖母',
  外祖父: '外祖父',
  外祖母: '外祖母'
}
const PERSONS =
  '(?:第[一二三123])?(?:主要|现|实际|法定|受?委托|临时|代理|直接)?监护人|家庭(?:主要)?成员(?:及(?:主要)?社会关系)?|主要家庭成员|成员|家长|学生家长|孩子家长|代养人|代理家长|紧急联系人|亲属'
const PERSON = new RegExp(
  `^(?:学生|孩子)?(${Object.keys(RELATIVES)
    .sort((a, b) => b.length - a.length)
    .join('|')}|${PERSONS})`
)
const NUMBER = /^[(（]?([0-9]{1,2}|[一二三四五六])[)）]?/

/** Facts by the words that stand after the person, longest reading first (§1.1 g{n}_…). */
const FACTS: [RegExp, string][] = [
  [/^(?:的)?(?:姓名|名字|名)?$/, 'name'],
  [/^(?:的)?姓名(?:及|和|与|加)?(?:联系|手机|电话|方式|号码?)+$/, 'name'],
  [/^(?:的)?关系说明$|^其他关系$/, 'relationNote'],
  [
    /^(?:与|和|跟)?(?:该)?(?:学生|孩子|本人|儿童|幼儿|被监护人)?(?:之间)?的?(?:关系|称谓|称呼|角色|身份|亲属关系|监护关系|是什么关系)$/,
    'relation'
  ],
  [/^(?:的)?是否(?:为|是)?(?:主要)?监护人$/, 'isGuardian'],
  [
    /^(?:的)?(?:联系|家庭|手机|移动)?(?:电话|手机|号码|手机号|电话号码|联系方式|手机号码)(?:号码|号)?$/,
    'phone'
  ],
  [/^(?:的)?(?:居民)?(?:身份证件?|证件)(?:类型|种类)$/, 'idType'],
  [/^(?:的)?(?:公民|居民)?(?:身份证件?|身份|证件)(?:号码?|编号)?$/, 'idNumber'],
  [
    /^(?:的)?(?:工作学习单位|工作单位|单位|务工单位|企业名称|单位名称|工作地点|务工地点|当前务工地点|(?:外出)?务工地址|外出务工地点|务工地|外出地[点址]?|打工地点|工作地|工作单位及职务|工作单位或务工地点|务工地点或工作单位)$/,
    'workplace'
  ],
  [/^(?:的)?(?:现)?(?:从事)?(?:职务|职业|职业职务)$/, 'job'],
  [/^(?:的)?(?:现在?|实际)?(?:年龄|岁数)$/, 'age'],
  [/^(?:的)?(?:出生(?:年月日?|日期|时间)|生日)$/, 'birthDate'],
  [/^(?:的)?(?:文化程度|文化水平|学历|受教育程度|文化)$/, 'education'],
  [/^(?:的)?政治面貌$/, 'politicalStatus'],
  [
    /^(?:的)?(?:是否)?(?:与|和|跟)?(?:该)?(?:学生|孩子|儿童|本人)?(?:共?同住|共同生活|一起居住|一起生活|共同居住|同住生活)$/,
    'livesWith'
  ],
  [/^(?:的)?民族$/, 'ethnicity'],
  [/^(?:的)?(?:户口|户籍)(?:所在地)?(?:行政区划|地址)?$/, 'householdAddress'],
  [/^(?:的)?(?:现住址|住址|地址|家庭住址|居住地址|现居住地|家庭地址|现居地)$/, 'address']
]
/** Relation headers without a person: they belong to the person named beside them. */
/** 您是孩子的…? asks for the relation of whoever fills in the form. */
const OWN_RELATION = /^(?:您|你|他|她|他她|ta)?是(?:该)?(?:孩子|学生)的?(?:什么人|谁|哪位|什么)?$/
const BARE_RELATION =
  /^(?:与|和|跟)?(?:该)?(?:学生|孩子|本人|儿童|幼儿|监护人|被监护人|家长)?的?(?:关系|称谓|角色|监护关系|亲属关系)$/

/** Reads a header key, or two joined ones (父亲情况 + 姓名), as a fact about a family member; null if it is none. */
export function readMemberHeader(key: string): MemberHeader | null {
  const text = key.replace(/(?:基本)?(?:情况|信息|资料)/g, '')
  if (/^与监护人/.test(text) && BARE_RELATION.test(text)) return { ...anybody('监护人'), fact: 'relation' }
  const person = PERSON.exec(text)
  if (!person?.[1]) return null
  let rest = text.slice(person[0].length)
  const number = NUMBER.exec(rest)
  if (number) rest = rest.slice(number[0].length)
  const fact = FACTS.find(([pattern]) => pattern.test(rest))?.[1]
  if (!fact) return null
  const who = person[1]
  const relation = RELATIVES[who] ?? null
  const group = relation ?? plainPerson(who) + (number?.[1] ?? '')
  return { group, relation, guardian: who.includes('监护人'), fact }
}

/** True for a relation header that names no person, such as 与学生关系 or 称谓. */
export function isBareRelation(key: string): boolean {
  return BARE_RELATION.test(key) || OWN_RELATION.test(key)
}

function anybody(group: string): MemberHeader {
  return { group, relation: null, guardian: group.includes('监护人'), fact: 'name' }
}

function plainPerson(who: string): string {
  return who.replace(/^(?:学生|孩子)|^(?:主要|现|实际|法定|直接)(?=监护人)/g, '')
}
