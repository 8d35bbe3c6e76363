import { randomBytes } from 'node:crypto'
import type { MemberPlace, Sibling } from '@shared/api/students'
import { type MemberValues, registers } from '@shared/registers'
import { type Call, refuse } from '../context'
import { composedStore } from '../records/composed'
import { seen } from '../records/seen'
import { ADULT_FACTS, familiesWith, familyOf } from '../records/shared-adults'
import { recordStore, type StoredRecord } from '../records/store'
import { existing } from '../records/stored-values'
import { viewingFor } from '../records/viewing'
import { openChangeSet, openWriter, type Writer } from '../records/writer'
import { siblingsOf } from './siblings'

/** What the steps are called in the log; the timeline knows them by it. */
export const LINK_LABEL = '确认为同一名家长'
export const UNLINK_LABEL = '不再视为同一名家长'

/**
 * Says that a member of one family is the same person as one of another, as one step. What is known of the first
 * counts for both; what only the other family knew comes to the first. Whoever was the same person as either is so
 * from now on as both. Answers with the siblings of the first student. Refuses with `record_not_found` what is not
 * there, and with `invalid_input` two members of one family.
 */
export function linkAdults(call: Call, one: MemberPlace, other: MemberPlace): Sibling[] {
  const { ledger } = call
  const [member, otherMember] = [memberAt(call, one), memberAt(call, other)]
  const adultKey = String(member.adultKey ?? otherMember.adultKey ?? randomBytes(8).toString('hex'))
  const facts = factsOf(member, otherMember)
  const keys = [member.adultKey, otherMember.adultKey].filter((key) => typeof key === 'string')
  const ids = new Set([one, other].map(({ studentId }) => studentId))
  for (const key of keys) for (const id of familiesWith(ledger, key)) ids.add(id)

  const families = recordStore(ledger, registers.students)
    .readMany(ids)
    .map(({ id, values }) => {
      const family = familyOf(values)
      const places = family.flatMap(({ adultKey: key }, place) => {
        const isMeant = [one, other].some((meant) => meant.studentId === id && meant.place === place)
        return isMeant || (key && keys.includes(key as string)) ? [place] : []
      })
      if (places.length > 1) refuse('invalid_input', { reason: '同一名学生的两位家庭成员不能是同一个人' })
      return {
        id,
        guardians: family.map((own, at) => (places.includes(at) ? { ...own, ...facts, adultKey } : own))
      }
    })
  return asStep(call, LINK_LABEL, one.studentId, (writer) => {
    for (const { id, guardians } of families) writer.update(id, { guardians })
  })
}

/** Takes back that a member is the same person as one of another family; the facts of both stay as they are. */
export function unlinkAdult(call: Call, place: MemberPlace): Sibling[] {
  const { adultKey } = memberAt(call, place)
  return asStep(call, UNLINK_LABEL, place.studentId, (writer) => {
    if (typeof adultKey !== 'string') return
    const left = familiesWith(call.ledger, adultKey).filter((id) => id !== place.studentId)
    for (const id of left.length === 1 ? [place.studentId, ...left] : [place.studentId]) {
      const { values } = existing(recordStore(call.ledger, registers.students), id)
      const guardians = familyOf(values).map((member) =>
        member.adultKey === adultKey ? { ...member, adultKey: null } : member
      )
      writer.update(id, { guardians })
    }
  })
}

/** A blank never erases. An age goes with the year it was said in. */
function factsOf(member: MemberValues, other: MemberValues): MemberValues {
  const facts: MemberValues = {}
  for (const key of ADULT_FACTS) facts[key] = member[key] ?? other[key] ?? null
  facts.ageYear = (member.age === undefined ? other : member).ageYear ?? null
  return facts
}

function memberAt(call: Call, { studentId, place }: MemberPlace): MemberValues {
  return familyOf(presentStudent(call, studentId).values)[place] ?? refuse('record_not_found')
}

function presentStudent(call: Call, id: number): StoredRecord {
  const viewing = viewingFor(call)
  const student = seen(composedStore(call.ledger, registers.students, viewing), id, viewing)
  return student.deletedAt === null ? student : refuse('record_not_found')
}

function asStep(call: Call, label: string, studentId: number, write: (writer: Writer) => void): Sibling[] {
  const { ledger, session, core } = call
  const at = core.options.now().toISOString()
  ledger.sqlite.transaction(() =>
    write(openWriter(openChangeSet(ledger, { origin: 'edit', label, session, at }), registers.students))
  )()
  return siblingsOf(ledger, presentStudent(call, studentId), viewingFor(call))
}
