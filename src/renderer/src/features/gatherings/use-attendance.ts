import { useEffect, useState } from 'react'
import type { Attendance, AttendanceRow, Attendee, GatheringKey, Mark } from '@shared/api/gatherings'
import type { ShownRecord } from '@shared/api/records'
import { hasCome, isAbsent, SOMEBODY, ticked } from '@shared/rules/attendance'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'

/** What of a row is typed, besides who came. */
export type Typed = Partial<Pick<AttendanceRow, 'parentName' | 'late' | 'absentReason' | 'makeUpNote'>>

/** What is sent of a row. */
const SENT = ['attendee', 'parentName', 'late', 'absentReason', 'makeUp', 'makeUpDate', 'makeUpNote'] as const
/** Steps that Ctrl+Z takes back before they are saved. */
const MOST_STEPS = 100

/**
 * The attendance of a gathering while it is ticked: ticks stay here until they are saved as one step. `change` tells
 * what was changed in the ledger.
 */
export function useAttendance(
  register: GatheringKey,
  id: number,
  version: number,
  onChanged: (record: ShownRecord) => void
) {
  const { busy, run } = useAction()
  const [state, setState] = useState<Ticking | null>(null)

  useEffect(() => {
    void run(async () => {
      const read = await call('gatherings.attendance', { register, id })
      setState((now) => rebased(now, read))
    })
  }, [id, register, run, version])

  const { stored = null, rows = [], before = [] } = state ?? {}
  const marks = stored ? changedRows(stored.rows, rows) : []
  const take = (attendance: Attendance) => setState(fresh(attendance))
  const step = (change: (row: AttendanceRow) => AttendanceRow) =>
    setState(
      (now) =>
        now && { ...now, rows: now.rows.map(change), before: [...now.before, now.rows].slice(-MOST_STEPS) }
    )
  const replace = (position: number, change: (row: AttendanceRow) => AttendanceRow) =>
    step((row) => (row.position === position ? change(row) : row))

  const send = (input: { marks?: Mark[]; add?: number[]; remove?: number[] }) =>
    run(async () => {
      const { record, attendance } = await call('gatherings.mark', { register, id, marks, ...input })
      take(attendance)
      onChanged(record)
      return true
    })

  return {
    loaded: stored !== null,
    rows,
    joined: stored?.joined ?? [],
    busy,
    unsaved: marks.length > 0,
    tick: (position: number, attendee: Attendee | null) =>
      replace(position, (row) => ticked(row, attendee, row.names)),
    type: (position: number, typed: Typed) => replace(position, (row) => ({ ...row, ...typed })),
    /** Everybody who is not ticked came, each by who usually comes. */
    rest: () =>
      step((row) =>
        hasCome(asMember(row)) || isAbsent(asMember(row))
          ? row
          : ticked(row, row.usual ?? SOMEBODY, row.names)
      ),
    canUndo: before.length > 0,
    undo: () =>
      setState((now) => {
        const last = now?.before.at(-1)
        return now && last ? { ...now, rows: last, before: now.before.slice(0, -1) } : now
      }),
    save: async () => (await send({})) === true,
    add: (studentIds: number[]) => send({ add: studentIds }),
    remove: (position: number) => send({ remove: [position] }),
    take
  }
}

/** The attendance of a gathering while it is ticked. */
export type AttendanceWork = ReturnType<typeof useAttendance>

/** A row as the rules of attendance read it. */
export function asMember({ attendee, parentName, makeUp }: AttendanceRow) {
  return { attendee, parentName, makeUp }
}

/** An attendance as stored, as ticked, and as it was before each step. */
interface Ticking {
  stored: Attendance
  rows: AttendanceRow[]
  before: AttendanceRow[][]
}

function fresh(stored: Attendance): Ticking {
  return { stored, rows: stored.rows, before: [] }
}

/** What was read anew, with the ticks that are not saved yet still over it. */
function rebased(now: Ticking | null, read: Attendance): Ticking {
  if (!now || now.rows.length !== read.rows.length) return fresh(read)
  const changed = new Set(changedRows(now.stored.rows, now.rows).map(({ position }) => position))
  const rows = read.rows.map((row) => (changed.has(row.position) ? (now.rows[row.position] ?? row) : row))
  return { stored: read, rows, before: changed.size > 0 ? now.before : [] }
}

function changedRows(stored: AttendanceRow[], rows: AttendanceRow[]): Mark[] {
  return rows.flatMap((row): Mark[] => {
    const was = stored[row.position]
    const changed = SENT.filter((key) => (was?.[key] ?? null) !== (row[key] ?? null))
    if (changed.length === 0) return []
    const { position, studentId } = row
    return [
      {
        position,
        ...(studentId === null ? {} : { studentId }),
        ...Object.fromEntries(changed.map((key) => [key, row[key]]))
      }
    ]
  })
}
