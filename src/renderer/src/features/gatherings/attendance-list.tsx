import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { AttendanceRow, Attendee } from '@shared/api/gatherings'
import { hasCome, isAbsent } from '@shared/rules/attendance'
import { ATTENDEES, attendeeOf, foundBy, REST_KEY, stepTo } from './attendee-keys'
import { asMember } from './use-attendance'

interface AttendanceListProps {
  list: RefObject<HTMLDivElement | null>
  rows: readonly AttendanceRow[]
  /** The place of the child that the keys are for. */
  at: number
  /** What was typed of a name. */
  sought: string
  readOnly: boolean
  onAt: (at: number) => void
  onSought: (sought: string) => void
  onTick: (row: AttendanceRow, attendee: Attendee | null) => void
  onRest: () => void
  onUndo: () => void
  /** Enter: goes to what is typed about the child. */
  onDetails: () => void
}

/** More children than this stand in three columns. */
const TWO_COLUMNS_HOLD = 30

/**
 * The class list with a row of buttons for each child. One place of the keyboard: arrows move, digits tick and move on,
 * letters look for a child.
 */
export function AttendanceList(props: AttendanceListProps) {
  const { rows, at, sought, readOnly, list } = props
  const lines = Math.ceil(rows.length / (rows.length > TWO_COLUMNS_HOLD ? 3 : 2))
  const found = foundBy(rows, sought)

  function pressed(event: KeyboardEvent) {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (key.toLowerCase() !== 'z' || event.altKey) return
      event.preventDefault()
      return props.onUndo()
    }
    const row = rows[at]
    const attendee = attendeeOf(key)
    if (attendee && row && !readOnly) {
      props.onTick(row, attendee)
      props.onSought('')
      props.onAt(Math.min(at + 1, rows.length - 1))
    } else if (key === REST_KEY && !readOnly) props.onRest()
    else if (key === 'Enter') props.onDetails()
    else if (key === 'Delete' && row && !readOnly) props.onTick(row, null)
    else if (key === 'Escape' && sought !== '') {
      event.stopPropagation()
      props.onSought('')
    } else if (key === 'Backspace') search(sought.slice(0, -1))
    else if (/^[a-zA-Z]$/.test(key)) search(sought + key.toLowerCase())
    else if (sought !== '' && (key === 'ArrowDown' || key === 'ArrowUp')) another(key === 'ArrowDown')
    else if (stepTo(at, key, rows.length, lines) !== at) {
      props.onSought('')
      props.onAt(stepTo(at, key, rows.length, lines))
    } else return
    event.preventDefault()
  }
  function search(text: string) {
    props.onSought(text)
    const [first] = foundBy(rows, text)
    if (first !== undefined) props.onAt(first)
  }
  /** The next or the last of several children who were found. */
  function another(next: boolean) {
    const others = next ? found.filter((one) => one > at) : found.filter((one) => one < at).reverse()
    if (others[0] !== undefined) props.onAt(others[0])
  }

  return (
    <div
      ref={list}
      className="attendance-list"
      role="group"
      aria-label="出席名单"
      tabIndex={0}
      style={{ gridTemplateRows: `repeat(${lines}, auto)` }}
      onKeyDown={pressed}
    >
      {rows.map((row, place) => (
        <Child
          key={row.position}
          row={row}
          here={place === at}
          found={found.includes(place)}
          readOnly={readOnly}
          onHere={() => props.onAt(place)}
          onTick={(attendee) => {
            props.onAt(place)
            props.onTick(row, row.attendee === attendee ? null : attendee)
          }}
        />
      ))}
    </div>
  )
}

interface ChildProps {
  row: AttendanceRow
  here: boolean
  found: boolean
  readOnly: boolean
  onHere: () => void
  onTick: (attendee: Attendee) => void
}

function Child({ row, here, found, readOnly, onHere, onTick }: ChildProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const member = asMember(row)
  const state = isAbsent(member) ? ' absent' : hasCome(member) ? ' came' : ''
  const note = isAbsent(member) ? row.absentReason : row.parentName
  return (
    <div
      ref={line}
      className={`attending${here ? ' here' : ''}${found ? ' found' : ''}${state}`}
      role="group"
      aria-label={row.name}
      aria-current={here}
      onClick={onHere}
    >
      <span className="attending-number">{row.position + 1}</span>
      <span className="attending-name" title={row.name}>
        {row.name}
      </span>
      {ATTENDEES.map(({ attendee, key, short }) => (
        <button
          key={attendee}
          type="button"
          tabIndex={-1}
          disabled={readOnly}
          className={row.usual === attendee ? 'usual' : undefined}
          aria-label={attendee}
          aria-pressed={row.attendee === attendee}
          title={`${attendee}(${key})${row.usual === attendee ? ',上次或平时来的人' : ''}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation()
            onTick(attendee)
          }}
        >
          {short}
        </button>
      ))}
      <span className="attending-note" title={note ?? undefined}>
        {note}
        {row.late ? '(迟到)' : ''}
      </span>
    </div>
  )
}
