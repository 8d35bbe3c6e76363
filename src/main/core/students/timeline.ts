import type { TimelineEntry } from '@shared/api/students'
import { type RegisterDeclaration, type RegisterKey, registers } from '@shared/registers'
import { firstDayOf } from '@shared/rules/calendar'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { composedStore } from '../records/composed'
import { looksAt, recordChanges } from '../records/history'
import { seen } from '../records/seen'
import { recordStore, type StoredRecord } from '../records/store'
import { existing } from '../records/stored-values'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { visitsTo } from '../visits/visits-to'
import { datedFacts } from './dated-facts'
import { evidenceEntries } from './evidence-entries'
import { gatheringEntries } from '../gatherings/timeline-entries'
import { type AboutRecord, nameOf, stepEntries } from './steps'

/**
 * All that happened around a student, newest first: steps taken in the programme (one entry each, whatever they
 * touched), deliberate looks, the days that the left-behind facts tell of, the forms by the day they were filled in, and
 * the home visits by theirs, also those to a brother or sister, and who came to the meetings and sessions that the
 * family was expected at.
 */
export function studentTimeline(call: Call, id: number): TimelineEntry[] {
  const { ledger } = call
  const viewing = viewingFor(call)
  seen(composedStore(ledger, knownRegister(ledger, 'students'), viewing), id, viewing)
  const records = recordsAround(call, id)
  const changes = records.flatMap((about) =>
    recordChanges(ledger, about.register, about.record.id, viewing).map((change) => ({ about, change }))
  )
  const steps = stepEntries(changes)
  const entries = [
    ...steps,
    ...records.flatMap(({ register, record }) => lookEntries(call, register, record)),
    ...records.flatMap((about) => evidenceEntries(ledger, about)),
    ...records.flatMap((about) => {
      const { register, record } = about
      if (record.deletedAt !== null) return []
      if (register.key === registers.left_behind_children.key) return datedFacts(record.values)
      return register.key === registers.environment_forms.key ? filledEntries(about, steps) : []
    }),
    ...gatheringEntries(ledger, id),
    ...visitEntries(call, id, viewing)
  ]
  return entries.sort((one, other) => compare(dayOf(other), dayOf(one)) || compare(other.at, one.at))
}

/** The student and every record about it, also those in the recycle bin: what happened to them happened. */
function recordsAround({ ledger }: Call, studentId: number): AboutRecord[] {
  return (Object.keys(registers) as RegisterKey[]).flatMap((key) => {
    const register = knownRegister(ledger, key)
    const store = recordStore(ledger, register)
    if (!register.about) return key === 'students' ? [{ register, record: existing(store, studentId) }] : []
    const ids = ledger.sqlite
      .prepare<unknown[], number>(`SELECT id FROM ${register.table} WHERE student_id = ? ORDER BY id`)
      .pluck()
      .all(studentId)
    return store.readMany(ids).map((record) => ({ register, record }))
  })
}

function lookEntries({ ledger }: Call, register: RegisterDeclaration, record: StoredRecord): TimelineEntry[] {
  return looksAt(ledger, register, record.id).map(({ at, account, changes }) => ({
    at,
    kind: 'look',
    title: `查看${changes.map(({ label }) => label).join('、')}`,
    detail: register.label,
    account
  }))
}

/** A form by the day on its paper, unless the step that confirmed it on that day tells of it already. */
function filledEntries(about: AboutRecord, steps: TimelineEntry[]): TimelineEntry[] {
  const { filledOn } = about.record.values
  if (typeof filledOn !== 'string') return []
  const name = nameOf(about)
  const told = steps.some((step) => step.title.includes(`${name} 已确认`) && dayOf(step) === filledOn)
  return told ? [] : [{ at: filledOn, kind: 'form', title: `填写${name}`, detail: '' }]
}

/** A visit by its day; one without a date happened on none. */
function visitEntries({ ledger }: Call, studentId: number, viewing: Viewing): TimelineEntry[] {
  const ids = (visitsTo(ledger, [studentId]).get(studentId) ?? []).map(({ id }) => id)
  const visits = composedStore(ledger, knownRegister(ledger, registers.home_visits.key), viewing)
  return visits.readMany(ids).flatMap(({ values }): TimelineEntry[] => {
    const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '')
    if (text('visitDate') === '') return []
    const whose = values.studentId === studentId ? '' : `(与${text('name')}一同)`
    const detail = [text('teachers'), text('content')].filter(Boolean).join(':')
    return [{ at: text('visitDate'), kind: 'visit', title: `${text('method') || '家访'}${whose}`, detail }]
  })
}

/** The calendar day of an entry, by which days and instants are put in one order. */
function dayOf({ at }: TimelineEntry): string {
  return at.includes('T') ? calendarDay(new Date(at)) : firstDayOf(at)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
