import type { Sibling } from '@shared/api/students'
import { type FieldValue, type MemberValues, registers } from '@shared/registers'
import { familyMembers } from '@shared/registers/family-members'
import { readRelation } from '@shared/rules/relations'
import type { Ledger } from '../database/ledger'
import { showClass } from '../records/class-shown'
import { inScope } from '../records/scope'
import { ADULT_FACTS, familyOf } from '../records/shared-adults'
import { recordStore, type StoredRecord } from '../records/store'
import { fieldWords } from '../records/value-words'
import type { Viewing } from '../records/viewing'

/** By what two members of two families are one person, the surest first. */
type Sign = Sibling['adults'][number]['by']

/** People whom many families name without being of them. */
const OUTSIDERS = new Set(['本人', '老师', '教师', '社工', '村干部', '邻居', '朋友', '保姆', '非亲属'])
/** Shorter texts in the place of a number are words such as 无 or 办理中. */
const SHORTEST_ID_NUMBER = 6

/** Students with a member who may be one of these, looked for by the indexes of family members. */
const CANDIDATES = `SELECT DISTINCT owner_id FROM family_members
  JOIN students ON students.id = owner_id AND students.deleted_at IS NULL
  WHERE owner_id <> @student AND `
const BY_KEY = `${CANDIDATES} family_members.adult_key = @value`
const BY_ID_NUMBER = `${CANDIDATES} family_members.id_number = @value`
const BY_NAME = `${CANDIDATES} family_members.name = @value AND family_members.phone IS NOT NULL`

/**
 * The students who share an adult with this one, confirmed first: suggested where an adult has the same ID number, or
 * the same name and a common phone number. Only those whom the viewer may see.
 */
export function siblingsOf(ledger: Ledger, student: StoredRecord, viewing: Viewing): Sibling[] {
  const family = familyOf(student.values)
  const siblings = recordStore(ledger, registers.students)
    .readMany(candidateIds(ledger, student.id, family))
    .flatMap((other): Sibling[] => {
      const { stage, entryYear, classNo } = other.values as MemberValues
      if (!inScope(viewing.scope ?? null, { stage, entryYear, classNo })) return []
      const adults = commonAdults(family, familyOf(other.values))
      if (adults.length === 0) return []
      return [
        {
          id: other.id,
          name: String(other.values.name ?? ''),
          className: showClass({ stage, entryYear, classNo }, viewing).className ?? '未分班',
          confirmed: adults.some(({ by }) => by === 'confirmed'),
          adults
        }
      ]
    })
  return siblings.sort((one, other) => Number(other.confirmed) - Number(one.confirmed))
}

function candidateIds({ sqlite }: Ledger, student: number, family: MemberValues[]): Set<number> {
  const ids = new Set<number>()
  const find = (sql: string, value: FieldValue | undefined) => {
    if (value === undefined || value === null) return
    for (const id of sqlite.prepare<unknown[], number>(sql).pluck().all({ student, value })) ids.add(id)
  }
  for (const member of family) {
    find(BY_KEY, member.adultKey)
    if (!isAdult(member)) continue
    find(BY_ID_NUMBER, member.idNumber)
    if (member.phone) find(BY_NAME, member.name)
  }
  return ids
}

function commonAdults(family: MemberValues[], otherFamily: MemberValues[]): Sibling['adults'] {
  return family.flatMap((member, place) => {
    const found = otherFamily
      .map((other, otherPlace) => ({ other, otherPlace, by: signOf(member, other) }))
      .filter((one): one is typeof one & { by: Sign } => one.by !== null)
      .sort((one, another) => SIGNS.indexOf(one.by) - SIGNS.indexOf(another.by))[0]
    if (!found) return []
    const { other, otherPlace, by } = found
    return [
      {
        name: String(member.name ?? other.name ?? ''),
        relation: String(member.relation ?? ''),
        place,
        otherPlace,
        by,
        differences: differences(member, other)
      }
    ]
  })
}

const SIGNS: Sign[] = ['confirmed', 'idNumber', 'phone']

function signOf(one: MemberValues, other: MemberValues): Sign | null {
  if (one.adultKey && one.adultKey === other.adultKey) return 'confirmed'
  if (!isAdult(one) || !isAdult(other)) return null
  if (isIdNumber(one.idNumber) && one.idNumber === other.idNumber) return 'idNumber'
  return one.name && one.name === other.name && haveCommonPhone(one, other) ? 'phone' : null
}

function isIdNumber(value: FieldValue | undefined): boolean {
  return typeof value === 'string' && value.length >= SHORTEST_ID_NUMBER
}

/** Brothers and sisters are family, but no adults that two families share. */
function isAdult({ relation }: MemberValues): boolean {
  if (typeof relation !== 'string') return true
  return !OUTSIDERS.has(relation) && readRelation(relation).standard !== '兄弟姐妹'
}

function haveCommonPhone(one: MemberValues, other: MemberValues): boolean {
  const phones = new Set(phonesOf(one))
  return phonesOf(other).some((phone) => phones.has(phone))
}

/** Several numbers of one person are stored joined by 、 (`readPhones`). */
function phonesOf({ phone }: MemberValues): string[] {
  return typeof phone === 'string' ? phone.split('、').filter(Boolean) : []
}

/** Facts that both families know, and know differently: in words, and masked as declared. */
function differences(here: MemberValues, there: MemberValues) {
  return ADULT_FACTS.flatMap((key) => {
    const field = familyMembers.fields[key]
    const [one, other] = [here[key] ?? null, there[key] ?? null]
    if ('internal' in field || one === null || other === null || one === other) return []
    return [{ label: field.label, here: fieldWords(field, one), there: fieldWords(field, other) }]
  })
}
