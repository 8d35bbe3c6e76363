import type { MatterRegister, OpenMatter, RegisterMatterCount } from '@shared/api/committee'
import { matterRegisters } from '@shared/api/committee'
import type { ParsedInputOf } from '@shared/api/contract'
import type { ShownRecord } from '@shared/api/records'
import { type FieldValue, type MemberValues, registers } from '@shared/registers'
import { closedMatters } from '@shared/registers/gatherings'
import { firstDayOf, lastDayOf } from '@shared/rules/calendar'
import { countMatters, isOpenMatter, latenessOf } from '@shared/rules/matters'
import { calendarDay } from '../calendar-day'
import { type Call, refuse } from '../context'
import { showClassOrGrade, type StoredClass } from '../records/class-shown'
import { composedStore } from '../records/composed'
import { updateRecords } from '../records/edit'
import { scopeCondition } from '../records/scope'
import { seen } from '../records/seen'
import type { StoredRecord } from '../records/store'
import { wordOf } from '../records/stored-values'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'

/** Everything that parents raised and that is not done, within the scope: what is late first, by its deadline. */
export function openMatters(call: Call, { schoolYear }: ParsedInputOf<'matters.open'>): OpenMatter[] {
  const viewing = viewingFor(call, { schoolYear })
  const day = calendarDay(call.core.options.now())
  const open = matterRegisters.flatMap((register) =>
    meetingsWithMatters(call, register, viewing).flatMap((meeting) =>
      mattersOf(meeting).flatMap((matter, position) =>
        isOpenMatter(matter) ? [openMatter(register, meeting, { matter, position }, { day, viewing })] : []
      )
    )
  )
  return open.sort(byUrgency)
}

/**
 * Answers one matter in place, as one step. An end gets today's date where none is given, a matter that is opened again
 * loses it. Refuses with `record_not_found`, and with `record_changed` where another matter stands in that place now.
 */
export function updateMatter(
  call: Call,
  { register: key, id, position, matter, changes, schoolYear }: ParsedInputOf<'matters.update'>
): ShownRecord {
  const { ledger, session } = call
  const register = knownRegister(ledger, key)
  const viewing = viewingFor(call, { schoolYear })
  const now = call.core.options.now()
  const held = mattersOf(seen(composedStore(ledger, register, viewing), id, viewing))[position]
  if (!held || wordOf(held.matter) !== matter) return refuse('record_changed')
  const values: Record<string, FieldValue> = { ...changes }
  const { state } = changes
  if (state !== undefined && changes.closedOn === undefined) {
    const closed = state !== null && closedMatters.has(state)
    if (closed && !held.closedOn) values.closedOn = calendarDay(now)
    if (!closed && held.closedOn) values.closedOn = null
  }
  const cells = Object.entries(values).map(([field, value]) => [`matters.${position}.${field}`, value])
  const [saved] = updateRecords({ ledger, register, session, now, viewing }, 'form', [
    { id, values: Object.fromEntries(cells) as Record<string, unknown> }
  ])
  return saved ?? refuse('record_not_found')
}

/** What parents raised at the meetings of a time, both days included; lists without single matters give their number. */
export function matterCounts(
  call: Call,
  { from, to }: ParsedInputOf<'matters.count'>
): RegisterMatterCount[] {
  const viewing = viewingFor(call)
  const day = calendarDay(call.core.options.now())
  return matterRegisters.map((register) => {
    const sum: RegisterMatterCount = { register, raised: 0, answered: 0, adopted: 0, open: 0, late: 0 }
    for (const meeting of meetings(call, register, viewing)) {
      const date = wordOf(meeting.values.date)
      if (date === '' || firstDayOf(date) < from || lastDayOf(date) > to) continue
      const matters = mattersOf(meeting)
      const { raised, answered, adopted, open } = countMatters(matters)
      const reported = meeting.values.opinionCount
      sum.raised += raised > 0 || typeof reported !== 'number' ? raised : reported
      sum.answered += answered
      sum.adopted += adopted
      sum.open += open
      sum.late += matters.filter((matter) => latenessOf(matter, date, day) !== null).length
    }
    return sum
  })
}

function meetingsWithMatters(call: Call, key: MatterRegister, viewing: Viewing): StoredRecord[] {
  const { table, collections } = registers[key]
  return meetings(call, key, viewing, `id IN (SELECT owner_id FROM ${collections.matters.table})`, table)
}

function meetings(
  { ledger }: Call,
  key: MatterRegister,
  viewing: Viewing,
  condition = '1',
  table: string = registers[key].table
): StoredRecord[] {
  const register = registers[key]
  const scoped = scopeCondition(viewing.scope ?? null, register)
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${table} WHERE deleted_at IS NULL AND ${condition} AND (${scoped.sql})`
    )
    .pluck()
    .all(scoped.parameters)
  return composedStore(ledger, register, viewing).readMany(ids)
}

function mattersOf({ values }: StoredRecord): MemberValues[] {
  return (values.matters ?? []) as MemberValues[]
}

function openMatter(
  register: MatterRegister,
  { id, values }: StoredRecord,
  { matter, position }: { matter: MemberValues; position: number },
  { day, viewing }: { day: string; viewing: Viewing }
): OpenMatter {
  const date = wordOf(values.date)
  const word = (key: string) => wordOf(matter[key])
  return {
    register,
    id,
    position,
    title: wordOf(values.title) || wordOf(values.kind),
    date,
    level: wordOf(values.level),
    className: showClassOrGrade(values as unknown as StoredClass, viewing).className ?? '',
    matter: word('matter'),
    raisedBy: word('raisedBy'),
    answer: word('answer'),
    responsible: word('responsible'),
    deadline: word('deadline'),
    state: word('state'),
    closedOn: word('closedOn'),
    result: word('result'),
    lateness: latenessOf(matter, date === '' ? null : date, day)
  }
}

function byUrgency(one: OpenMatter, other: OpenMatter): number {
  const rank = ({ lateness, deadline }: OpenMatter) =>
    lateness === '已超期' ? 0 : lateness === '久未答复' ? 1 : deadline ? 2 : 3
  const order = rank(one) - rank(other)
  if (order !== 0) return order
  return (one.deadline || one.date).localeCompare(other.deadline || other.date)
}
