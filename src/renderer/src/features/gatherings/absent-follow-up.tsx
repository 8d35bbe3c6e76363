import { useState } from 'react'
import { App, Button, Checkbox, Space } from 'antd'
import { HomeOutlined, PhoneOutlined } from '@ant-design/icons'
import type { AttendanceRow, GatheringKey, MakeUpWay, MarkedGathering } from '@shared/api/gatherings'
import { isAbsent, isUntold } from '@shared/rules/attendance'
import { call } from '../../api'
import { today } from '../../ui/moment'
import { useAction } from '../../ui/use-action'
import { asMember } from './use-attendance'

interface AbsentFollowUpProps {
  register: GatheringKey
  id: number
  rows: readonly AttendanceRow[]
  readOnly: boolean
  /** Saves the ticks first; false where that was refused. */
  onSave: () => Promise<boolean>
  onTold: (changed: MarkedGathering) => void
}

/** Ways that are offered by one click; the others are chosen in the to-do list or on a visit. */
const WAYS: { way: MakeUpWay; label: string; icon: React.ReactNode }[] = [
  { way: '电话', label: '电话补访', icon: <PhoneOutlined aria-hidden /> },
  { way: '家访', label: '家访补访', icon: <HomeOutlined aria-hidden /> }
]

/** The families that did not come: told by one click, each or all of them, and as a visit where that is wanted. */
export function AbsentFollowUp({ register, id, rows, readOnly, onSave, onTold }: AbsentFollowUpProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [logVisits, setLogVisits] = useState(false)
  const absent = rows.filter((row) => isAbsent(asMember(row)))
  const untold = absent.filter((row) => isUntold(asMember(row)))
  if (absent.length === 0) return null

  const tell = (whom: AttendanceRow[], way: MakeUpWay) =>
    run(async () => {
      if (!(await onSave())) return
      const { told, visits, ...changed } = await call('gatherings.makeUp', {
        register,
        id,
        studentIds: whom.flatMap(({ studentId }) => studentId ?? []),
        positions: whom.flatMap(({ studentId, position }) => (studentId === null ? position : [])),
        way,
        date: today(),
        logVisits
      })
      void message.success(`已登记 ${told} 名缺席家长的${way}补访${visits > 0 ? `,记家访 ${visits} 次` : ''}`)
      onTold(changed)
    })
  const ways = (whom: AttendanceRow[], all: string) =>
    WAYS.map(({ way, label, icon }) => (
      <Button key={way} size="small" icon={icon} loading={busy} onClick={() => void tell(whom, way)}>
        {all}
        {label}
      </Button>
    ))
  return (
    <section className="absent-families" aria-label="缺席补访">
      <div className="attendance-head">
        <strong>
          缺席补访:{absent.length} 名缺席,{untold.length} 名还没有补访
        </strong>
        {!readOnly && untold.length > 0 && (
          <Space size={6}>
            <Checkbox checked={logVisits} onChange={({ target }) => setLogVisits(target.checked)}>
              同时记一次家访
            </Checkbox>
            {ways(untold, '全部')}
          </Space>
        )}
      </div>
      {absent.map((row) => (
        <div key={row.position} className="absent-family" role="group" aria-label={`${row.name}缺席`}>
          <span>{row.name}</span>
          <span className="hint">{row.absentReason ?? '没有填原因'}</span>
          <span>
            {row.makeUp
              ? `${row.makeUpDate ?? ''} ${row.makeUp}补访${row.makeUpNote ? `:${row.makeUpNote}` : ''}`
              : !readOnly && <Space size={6}>{ways([row], '')}</Space>}
          </span>
        </div>
      ))}
    </section>
  )
}
