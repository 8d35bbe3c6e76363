import type { ParsedInputOf } from '@shared/api/contract'
import type { VisitSibling } from '@shared/api/visits'
import { type MemberValues, registers } from '@shared/registers'
import { type Call, refuse } from '../context'
import { composedStore, studentOf } from '../records/composed'
import { showClass } from '../records/class-shown'
import { membersOf } from '../records/left-behind-facts'
import { openRecordWriter } from '../records/record-writer'
import { seen } from '../records/seen'
import { maySee } from '../records/scope'
import type { StoredRecord } from '../records/store'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { openChangeSet } from '../records/writer'
import { siblingsOf } from '../students/siblings'
import { namedWith } from './log'

const { students, home_visits: homeVisits } = registers

/** The brothers and sisters a visit was to, then those it may have been to: confirmed ones before suggested ones. */
export function visitSiblings(
  call: Call,
  { id, studentId, schoolYear }: ParsedInputOf<'visits.siblings'>
): VisitSibling[] {
  const viewing = viewingFor(call, { schoolYear })
  const visit = id === undefined ? null : visitOf(call, id, viewing)
  const about = visit ? studentOf(visit) : (studentId ?? refuse('invalid_input', { reason: '学生' }))
  return [...visitedWith(call, visit, viewing), ...suggested(call, about, viewing)].filter(
    (sibling, place, all) => all.findIndex((one) => one.studentId === sibling.studentId) === place
  )
}

/** Puts the chosen children beside a visit. One of another's class that is there already may stay. */
export function setVisitSiblings(
  call: Call,
  { id, studentIds, schoolYear }: ParsedInputOf<'visits.setSiblings'>
): VisitSibling[] {
  const { ledger, session, core } = call
  const viewing = viewingFor(call, { schoolYear })
  const visit = visitOf(call, id, viewing)
  if (studentIds.includes(studentOf(visit))) refuse('invalid_input', { reason: '家访对象本人不是兄弟姐妹' })
  const present = membersOf(visit.values.visitedSiblings)
  const kept = present.filter(
    (member) => typeof member.studentId !== 'number' || studentIds.includes(member.studentId)
  )
  const added = [...new Set(studentIds)].filter((one) => !present.some((member) => member.studentId === one))
  const siblings = [...kept, ...namedWith(call, added)]
  ledger.sqlite.transaction(() => {
    const label = '修改同访的兄弟姐妹'
    const at = core.options.now().toISOString()
    const changeSet = openChangeSet(ledger, { origin: 'form', label, session, at })
    openRecordWriter(changeSet, knownRegister(ledger, homeVisits.key)).update(id, {
      visitedSiblings: siblings
    })
  })()
  return visitSiblings(call, { id, schoolYear })
}

function visitOf({ ledger }: Call, id: number, viewing: Viewing): StoredRecord {
  const visit = seen(composedStore(ledger, knownRegister(ledger, homeVisits.key), viewing), id, viewing)
  return visit.deletedAt === null ? visit : refuse('record_not_found')
}

/** A child of a class that the account does not see is named as the visit names it, no more. */
function visitedWith({ ledger }: Call, visit: StoredRecord | null, viewing: Viewing): VisitSibling[] {
  const members = membersOf(visit?.values.visitedSiblings)
  const ids = members.flatMap(({ studentId }) => (typeof studentId === 'number' ? [studentId] : []))
  const found = new Map(
    composedStore(ledger, students, viewing)
      .readMany(ids)
      .map((one) => [one.id, one])
  )
  return members.flatMap(({ studentId, name }): VisitSibling[] => {
    if (typeof studentId !== 'number') return []
    const { stage, entryYear, classNo } = (found.get(studentId)?.values ?? {}) as MemberValues
    const values = { stage, entryYear, classNo }
    const className = maySee(viewing.scope ?? null, students, { values })
      ? (showClass({ stage, entryYear, classNo }, viewing).className ?? '未分班')
      : undefined
    const told = { studentId, name: String(name ?? ''), confirmed: false, visited: true }
    return [className === undefined ? told : { ...told, className }]
  })
}

function suggested({ ledger }: Call, studentId: number, viewing: Viewing): VisitSibling[] {
  const store = composedStore(ledger, students, viewing)
  const student = store.read(studentId)
  if (!student || !maySee(viewing.scope ?? null, students, { values: student.values as MemberValues }))
    return []
  return siblingsOf(ledger, student, viewing).map(({ id, name, className, confirmed }) => ({
    studentId: id,
    name,
    className,
    confirmed,
    visited: false
  }))
}
