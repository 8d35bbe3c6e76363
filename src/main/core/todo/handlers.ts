import type { TodoEntry, TodoKind } from '@shared/api/todo'
import { todoKinds } from '@shared/api/todo'
import { calendarDay } from '../calendar-day'
import { type Call, type Handlers, refuse } from '../context'
import { viewingFor } from '../records/viewing'
import { absentSource } from './absent-source'
import { birthdaySource } from './birthday-source'
import { followUpsSource } from './follow-ups-source'
import { formsSource } from './forms-source'
import { mattersSource } from './matters-source'
import { postpone, postponedEntries } from './postponed'
import type { TodoSource } from './source'
import { surroundingsSource } from './surroundings-source'
import { termsSource } from './terms-source'
import { visitsSource } from './visits-source'

type Names = 'todo.list' | 'todo.postpone' | 'todo.resume'

/** Where the entries come from. There is no list of who recorded how much: it must not be one (教师厅〔2025〕2号). */
const sources: TodoSource[] = [
  visitsSource,
  followUpsSource,
  mattersSource,
  absentSource,
  formsSource,
  termsSource,
  birthdaySource,
  surroundingsSource
]

/** One list an account of what waits for it, worked out from the records; only what was put off is stored. */
export const todoHandlers: Handlers<Names> = {
  'todo.list'(call, { kind, className, postponed, offset, limit }) {
    const all = allEntries(call)
    const open = all.filter((entry) => !entry.postponed)
    const shown = postponed ? all.filter((entry) => entry.postponed) : open
    const wanted = shown.filter(
      (entry) =>
        (kind === undefined || entry.kind === kind) &&
        (className === undefined || entry.className === className)
    )
    return {
      counts: countByKind(open),
      postponed: all.length - open.length,
      total: wanted.length,
      entries: wanted.slice(offset, offset + limit)
    }
  },
  'todo.postpone'(call, { entry, until, reason }) {
    const { core, ledger, session } = call
    const now = core.options.now()
    if (until <= calendarDay(now)) refuse('invalid_input', { reason: '暂缓到的日期要在今天以后' })
    if (!allEntries(call).some((one) => one.entry === entry)) refuse('record_not_found')
    postpone(ledger, session, { entry, until, reason, at: now.toISOString() })
    return null
  },
  'todo.resume'({ core, ledger, session }, { entry }) {
    const now = core.options.now()
    const today = calendarDay(now)
    if (!postponedEntries(ledger, session, today).has(entry)) refuse('record_not_found')
    postpone(ledger, session, { entry, until: today, reason: '恢复', at: now.toISOString() })
    return null
  }
}

/** What is overdue first, then by the last day for it; what has none comes last. */
function allEntries(call: Call): TodoEntry[] {
  const today = calendarDay(call.core.options.now())
  const look = { viewing: viewingFor(call), today }
  const putOff = postponedEntries(call.ledger, call.session, today)
  return sources
    .flatMap((source) => source(call, look))
    .map((entry) => {
      const postponed = putOff.get(entry.entry)
      return postponed ? { ...entry, postponed } : entry
    })
    .sort(
      (one, other) =>
        Number(other.overdue) - Number(one.overdue) || compare(one.due ?? '9999', other.due ?? '9999')
    )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** In the order in which the kinds are declared; kinds of which nothing waits are left out. */
function countByKind(entries: readonly TodoEntry[]) {
  return (Object.keys(todoKinds) as TodoKind[]).flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind)
    const overdue = own.filter((entry) => entry.overdue).length
    return own.length > 0 ? [{ kind, label: todoKinds[kind], count: own.length, overdue }] : []
  })
}
