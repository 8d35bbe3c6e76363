import { useRef, useState } from 'react'
import type { MemberValues } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import type { RecordPanelProps } from '../../registers/form/record-panel'
import { useAction } from '../../ui/use-action'

const rowsOf = ({ values }: ShownRecord) => (values.attendees ?? []) as MemberValues[]

/**
 * The attendance of a meeting: every change is seen at once and stored in its turn, so that ticks come as fast as
 * somebody clicks. After a refusal it is as it is stored.
 */
export function useAttendees({ register, record, schoolYear, onChanged }: RecordPanelProps) {
  const { run } = useAction()
  const [rows, setRows] = useState(() => rowsOf(record))
  const [taken, setTaken] = useState<ShownRecord | null>(record)
  const [waiting, setWaiting] = useState(0)
  const turn = useRef<Promise<void>>(Promise.resolve())
  const version = useRef(record.version)

  if (record !== taken && waiting === 0) {
    setTaken(record)
    setRows(rowsOf(record))
  }

  function inTurn(work: () => Promise<ShownRecord | undefined>) {
    setWaiting((count) => count + 1)
    turn.current = turn.current.then(async () => {
      const stored = await run(work)
      if (stored) {
        version.current = stored.version
        onChanged(stored)
      } else setTaken(null)
      setWaiting((count) => count - 1)
    })
  }
  function store(attendees: MemberValues[]) {
    setRows(attendees)
    inTurn(async () => {
      const changes = [{ id: record.id, version: version.current, values: { attendees } }]
      const common = { register: register.key, schoolYear }
      const [stored] = await call('records.update', { ...common, origin: 'form', changes })
      return stored
    })
  }
  const callRoll = () => inTurn(() => call('committee.callRoll', { id: record.id, schoolYear }))
  return { rows, store, callRoll }
}
