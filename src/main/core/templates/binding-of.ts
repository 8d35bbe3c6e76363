import type { Binding, KnownFact } from '@shared/api/templates'
import type { RegisterDeclaration } from '@shared/registers'
import { headerKey } from '../imports/recognise/header-key'
import type { MappedColumn, MemberGroup } from '../imports/recognise/map-columns'

/** What a label is bound to, and how sure that is (0–1). */
export interface Bound {
  binding: Binding
  confidence: number
}

/** Columns about the school and the form instead of a record. */
const FACTS: readonly [RegExp, KnownFact][] = [
  [
    /^(?:学校|学校名称|学校全称|校名|所属学校|就读学校|所在学校|填报学校|填报单位|上报单位|单位名称|报送单位)$/,
    'schoolName'
  ],
  [/^(?:填报人|填表人|制表人|填报人姓名|填表人姓名)$/, 'filledBy'],
  [/^(?:填报|填表|制表|上报|报送)(?:时间|日期)$/, 'day'],
  [/^(?:学年|学年度|所属学年)$/, 'schoolYear'],
  [/^(?:学期|所属学期)$/, 'term']
]
/** How often something happened to the student in the school year. */
const COUNTS: readonly [RegExp, string][] = [
  [/^(?:本?学年)?(?:已)?(?:家访|走访|入户)(?:总)?次数$/, 'home_visits']
]
const AGE = /^(?:学生|儿童)?(?:年龄|周岁|实足年龄|现年龄|年龄周岁)$/
/** 姓名及电话, 姓名、联系电话. */
const WITH_PHONE = /(?:姓名|及|和|与|、|\/|加|\+)(?:其|家长)?(?:联系|手机)?(?:电话|手机|方式|号码)+$/
/** 姓名及关系, 姓名(关系). */
const WITH_RELATION = /姓名?(?:及|和|与|、|\/|加)?与?(?:学生|孩子|儿童|该生)?的?关系$/
/** 工作单位及职务. */
const WITH_JOB = /单位(?:及|和|与|、|\/)?职[务业]$/
/** Two facts of a person in one cell part with a space, a relation stands in brackets. */
const SPACE = ' '

/** The fact of school or form that a label asks for, or null. */
export function factOf(label: string): KnownFact | null {
  const key = headerKey(label)
  return FACTS.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** What a recognised column is bound to; null where nobody can say. */
export function bindingOf(
  column: MappedColumn,
  members: readonly MemberGroup[],
  { register, hasGrade }: { register: RegisterDeclaration; hasGrade: boolean }
): Bound | null {
  const label = column.header.split('/').at(-1) ?? ''
  const key = headerKey(label)
  const count = register.about ? COUNTS.find(([pattern]) => pattern.test(key))?.[1] : undefined
  if (count) return { binding: { kind: 'count', register: count }, confidence: 1 }
  const { field, confidence } = column
  if (column.pair) return { binding: { kind: 'fields', fields: [...column.pair], between: '/' }, confidence }
  if (column.composed) {
    // 父母双方同时外出 may be a question of its own, though it is an answer to another.
    const own = Object.entries(register.fields).find(([, { label }]) => headerKey(label) === key)
    return own ? of(own[0], 1) : null
  }
  if (field === null) {
    const fact = factOf(label)
    if (fact) return { binding: { kind: 'fact', fact }, confidence: 1 }
    return AGE.test(key) && register.fields.birthDate ? of('age', 0.9) : null
  }
  const plain = fieldOf(field, members, register)
  if (plain === null) return null
  const second = secondOf(headerKey(column.header), plain)
  if (second)
    return {
      binding: { kind: 'fields', fields: [plain, second], between: SPACE },
      confidence: Math.min(confidence, 0.9)
    }
  // 年级 and 班级 side by side: the class says its number only.
  if (hasGrade && register.fields[field]?.kind === 'schoolClass') return of('classNo', confidence)
  return of(plain, confidence)
}

/** What each of the columns holds that a field is spread over, by their place on the sheet; stretches of an address are nobody's. */
export function partsOf(columns: readonly MappedColumn[]): Map<number, Binding> {
  const parts = new Map<number, Binding>()
  for (const { composed } of columns) {
    for (const { index, part } of composed?.parts ?? []) {
      if ('stretch' in part) continue
      const which = 'unit' in part ? part.unit : part.option
      parts.set(index, { kind: 'part', field: composed?.field ?? '', part: which })
    }
  }
  return parts
}

function of(field: string, confidence: number): Bound {
  return { binding: { kind: 'field', field }, confidence }
}

/** The other fact of the same person that the label asks for too. */
function secondOf(key: string, field: string): string | null {
  const other = (from: RegExp, fact: string) => (from.test(field) ? field.replace(from, fact) : null)
  if (WITH_PHONE.test(key))
    return other(/(?<=\.)name$/, 'phone') ?? other(/Name$/, 'Phone') ?? (field === 'name' ? 'phone' : null)
  if (WITH_RELATION.test(key))
    return other(/(?<=\.)name$/, 'relation') ?? other(/^guardianName$/, 'guardianRelation')
  if (WITH_JOB.test(key)) return other(/(?<=\.)workplace$/, 'job')
  return null
}

/** In a list of left-behind children each parent and the carer have fields of their own. */
const OWN_FACTS: Record<string, string> = { 父亲: 'father', 母亲: 'mother', 监护人: 'guardian' }

/** A mapped field as a template names it: whose fact it is goes by what the person is called, not by the column. */
function fieldOf(
  field: string,
  members: readonly MemberGroup[],
  register: RegisterDeclaration
): string | null {
  if (field === 'leftBehind' && register.fields.leftBehindType) return 'leftBehindType'
  const [, place, fact = ''] = /^guardians\.(\d+)\.(\w+)$/.exec(field) ?? []
  if (place === undefined) return field
  const member = members[Number(place)]
  if (!member) return null
  const alike = members.slice(0, Number(place)).filter((other) => whoIs(other) === whoIs(member)).length
  const who = whoIs(member)
  const own = alike === 0 && OWN_FACTS[who]
  const ownField = own ? own + fact.charAt(0).toUpperCase() + fact.slice(1) : ''
  if (ownField && register.fields[ownField]) return ownField
  if (who === '') return `guardians.${alike}.${fact}`
  return `guardians.${who}${alike > 0 ? alike + 1 : ''}.${fact}`
}

function whoIs({ relation, guardian, contact }: MemberGroup): string {
  if (relation) return relation
  if (guardian) return '监护人'
  return contact ? '家长' : ''
}
