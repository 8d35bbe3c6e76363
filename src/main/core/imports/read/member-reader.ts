import type { Issue } from '@shared/api/imports'
import { familyMembers } from '@shared/registers/family-members'
import type { FieldDeclaration, FieldValue, MemberValues } from '@shared/registers'
import { readRelation } from '@shared/rules/relations'
import { isNullWord, tidy } from '@shared/rules/text'
import type { Cell } from '../../excel/reading/sheet-grid'
import { readValue, type ReadContext } from '../../records/read-value'
import type { MappedColumn, MemberGroup } from '../recognise/map-columns'
import { textOf } from '../recognise/cells'
import { readPeople } from './people'

interface GroupColumns {
  group: MemberGroup
  /** Where in `guardians` the group's issues are reported. */
  place: number
  /** The student has no contact phone but this one, so that what is wrong with it concerns the student too. */
  onlyPhone: boolean
  name: number | null
  relation: number | null
  facts: { key: string; index: number; declaration: FieldDeclaration }[]
}

/** The people read from one row. */
export interface ReadMembers {
  members: MemberValues[]
  /** The first person of each group of columns, as its own cells tell of it; null for a group with nobody in it. */
  byGroup: (MemberValues | null)[]
  /** The phone of the person the school calls (家长), for students without a contact phone of their own. */
  contactPhone: string | null
  /** What stood in a name's cell and names nobody (离异), by the person it was said of. */
  notes: Record<string, string>
}

/** Makes a reader for the family members of a table's rows. */
export function createMemberReader(
  columns: readonly MappedColumn[],
  groups: readonly MemberGroup[],
  context: ReadContext
) {
  const plans = groups.map((group, place) => planOf(columns, group, place))

  return function readMembers(row: readonly Cell[], issues: Issue[]): ReadMembers {
    const members: MemberValues[] = []
    let contactPhone: string | null = null
    const notes: Record<string, string> = {}
    const byGroup: ReadMembers['byGroup'] = []
    for (const plan of plans) {
      const people = readGroup(plan, row, context, { issues, notes })
      byGroup.push(people[0] ? { ...people[0] } : null)
      for (const member of people) {
        if (plan.group.contact) contactPhone ??= (member.phone as string | undefined) ?? null
        join(members, member)
      }
    }
    return { members, byGroup, contactPhone, notes }
  }
}

function planOf(columns: readonly MappedColumn[], group: MemberGroup, place: number): GroupColumns {
  const onlyPhone = group.contact && !columns.some(({ field }) => field === 'phone')
  const plan: GroupColumns = { group, place, onlyPhone, name: null, relation: null, facts: [] }
  const prefix = `guardians.${place}.`
  for (const { field, index } of columns) {
    if (!field?.startsWith(prefix)) continue
    const key = field.slice(prefix.length)
    if (key === 'name') plan.name = index
    else if (key === 'relation') plan.relation = index
    else
      plan.facts.push({
        key,
        index,
        declaration: familyMembers.fields[key as keyof typeof familyMembers.fields]
      })
  }
  return plan
}

function readGroup(
  plan: GroupColumns,
  row: readonly Cell[],
  context: ReadContext,
  { issues, notes }: { issues: Issue[]; notes: Record<string, string> }
): MemberValues[] {
  const field = (key: string) => `guardians.${plan.place}.${key}`
  const facts: MemberValues = {}
  const found: Issue[] = []
  for (const { key, index, declaration } of plan.facts) {
    const cell = row[index]
    if (cell === null || cell === undefined || cell === '') continue
    const read = readValue(declaration, cell, context)
    for (const issue of read.issues) {
      found.push({ field: field(key), ...issue })
      if (key === 'phone' && plan.onlyPhone) issues.push({ field: 'phone', ...issue })
    }
    if (read.value !== null) facts[key] = read.value
  }
  const { people, split, remark } = readPeople(plan.name === null ? '' : textOf(row[plan.name]))
  if (split) {
    found.push({
      field: field('name'),
      severity: 'warning',
      code: 'member_split',
      message: SPLIT
    })
  }
  if (remark !== undefined) {
    const person = plan.group.relation ?? '家庭成员'
    notes[`${person}附注`] = remark
    const message = `${person}姓名处写的不是姓名,已照原样另存,请核对`
    issues.push({ field: field('name'), severity: 'warning', code: 'member_unnamed', message })
  }
  const relation = relationOf(plan, row, found, field('relation'))
  for (const { note, name: called } of people)
    if (note) notes[`${plan.group.relation ?? called ?? '家庭成员'}附注`] = note
  const only = people.length <= 1 ? people[0] : undefined
  if (people.length > 1) {
    const stated = plan.relation === null ? '' : tidy(textOf(row[plan.relation]))
    const relations = relationsOf(stated, people.length)
    if (relations.length < people.length && relations[0])
      found.push({ field: field('relation'), severity: 'warning', code: 'member_split', message: SPLIT })
    const phones = typeof facts.phone === 'string' ? facts.phone.split('、') : []
    for (const { key, declaration } of plan.facts) {
      const value = facts[key]
      if (key === 'phone' || value === undefined || value === null) continue
      notes[`${plan.group.relation ?? '家庭成员'}${declaration.label}附注`] = String(value)
    }
    issues.push(...found)
    return people.map((person, place) =>
      shape(
        person.name,
        relationIn(person.relation ?? relations[place]),
        person.phone ?? phones[place] ?? null,
        {}
      )
    )
  }
  const name = only?.name ?? null
  const phone = only?.phone ?? (facts.phone as FieldValue | undefined) ?? null
  const known = name !== null || phone !== null || Object.keys(facts).some((key) => key !== 'isGuardian')
  // A form filled with 是 and a relation, but with nobody in it, names no person.
  if (!known && !(relation.stated && relation.value)) return []
  issues.push(...found)
  const stated = only?.relation ? readRelation(only.relation).value : relation.value
  return [
    shape(name, stated, phone, {
      ...facts,
      ...(plan.group.guardian && facts.isGuardian === undefined ? { isGuardian: true } : {})
    })
  ]
}

const SPLIT = '一格中有几项内容,已拆开,请核对'
/** Two people by one word. */
const COUPLES: Record<string, readonly string[]> = {
  爷爷奶奶: ['爷爷', '奶奶'],
  祖父母: ['祖父', '祖母'],
  外公外婆: ['外公', '外婆'],
  外祖父母: ['外祖父', '外祖母'],
  父母: ['父亲', '母亲']
}

/** The relations of several people as one cell states them, in their order; of one for all only the first is known. */
function relationsOf(stated: string, count: number): readonly string[] {
  if (isNullWord(stated)) return []
  const couple = COUPLES[stated]
  if (couple && count === couple.length) return couple
  const words = stated.split(/[\s、/,，;；和]+/)
  return words.length === count ? words : words.slice(0, 1)
}

function relationIn(word: string | undefined): string | null {
  return word && !isNullWord(word) ? readRelation(word).value : null
}

function relationOf(plan: GroupColumns, row: readonly Cell[], issues: Issue[], field: string) {
  const text = plan.relation === null ? '' : tidy(textOf(row[plan.relation]))
  if (isNullWord(text)) return { value: plan.group.relation, stated: false }
  const read = readRelation(text)
  if (read.changed)
    issues.push({ field, severity: 'notice', code: 'relation_normalised', message: '关系写法已统一' })
  return { value: read.value, stated: true }
}

function shape(
  name: string | null,
  relation: string | null,
  phone: FieldValue,
  others: MemberValues
): MemberValues {
  const member: MemberValues = {}
  if (name !== null) member.name = name
  if (relation !== null) member.relation = relation
  if (phone !== null) member.phone = phone
  for (const [key, value] of Object.entries(others)) if (key !== 'phone') member[key] = value
  return member
}

/** The same person under 父亲 and under 监护人 is one person; a mother and a grandmother of one name are two. */
function join(members: MemberValues[], member: MemberValues) {
  const same = members.find(
    (other) => (member.name ? isSamePerson(other, member) : false) || isByPhoneAlone(other, member)
  )
  if (!same) members.push(member)
  else for (const [key, value] of Object.entries(member)) same[key] ??= value
}

function isSamePerson(one: MemberValues, other: MemberValues): boolean {
  return one.name === other.name && mayBeOne(one.relation, other.relation)
}

/** A guardian of whom a list gives nothing but the mother's telephone is the mother. */
function isByPhoneAlone(one: MemberValues, other: MemberValues): boolean {
  const unnamed = [one, other].some(({ name, relation }) => !name && !relation)
  return unnamed && typeof one.phone === 'string' && one.phone === other.phone
}

function mayBeOne(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return true
  const [first, second] = [standardOf(one), standardOf(other)]
  return first === second || first === undefined || second === undefined
}

/** Who stands under 父亲 may be a stepfather; 其他 may be anybody. */
function standardOf(relation: string): string | undefined {
  const { standard } = readRelation(relation)
  return standard === null || standard === '其他' ? undefined : standard.replace(/^继(.)或养.$/, '$1亲')
}
