import { useEffect, useRef, useState } from 'react'
import { Alert, App, Button, Empty, Input, Space } from 'antd'
import type { GatheringKey } from '@shared/api/gatherings'
import type { RecordPanelProps } from '../../registers/form/record-panel'
import { AbsentFollowUp } from './absent-follow-up'
import { AttendanceList } from './attendance-list'
import { AttendanceSum } from './attendance-sum'
import { foundBy, REST_KEY } from './attendee-keys'
import { ChildDetails } from './child-details'
import { useAttendance } from './use-attendance'
import './gatherings.css'

/** The tab 出席 of a meeting: the class list, ticked by keyboard or mouse, and who is to be told afterwards. */
export function ClassAttendancePanel({ register, record, readOnly, onChanged, onUnsaved }: RecordPanelProps) {
  const key = register.key as GatheringKey
  const { modal } = App.useApp()
  const work = useAttendance(key, record.id, record.version, onChanged)
  const { rows, joined, unsaved, loaded, save } = work
  const [at, setAt] = useState(0)
  const [sought, setSought] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const row = rows[Math.min(at, rows.length - 1)]

  const saving = useRef(save)
  useEffect(() => {
    saving.current = save
  })
  useEffect(() => onUnsaved(unsaved ? () => saving.current() : null), [onUnsaved, unsaved])
  useEffect(() => () => onUnsaved(null), [onUnsaved])
  const filled = loaded && rows.length > 0
  useEffect(() => {
    if (filled) list.current?.focus()
  }, [filled])

  if (!loaded) return null
  const ofClass = typeof record.values.className === 'string'
  if (rows.length === 0) {
    return (
      <Empty
        description={
          ofClass
            ? `还没有出席名单,本班有 ${joined.length} 名学生`
            : '没有填班级的,不登记出席名单,人数填在“填报应到人数”和“填报实到人数”里'
        }
      >
        {ofClass && !readOnly && joined.length > 0 && (
          <Button type="primary" loading={work.busy} onClick={() => void work.add(joined.map(idOf))}>
            按班级名单登记出席
          </Button>
        )}
      </Empty>
    )
  }

  function rest() {
    work.rest()
    list.current?.focus()
  }
  async function remove() {
    if (!row) return
    const sure = await modal.confirm({
      title: `把 ${row.name} 移出这次的名单?`,
      content: '移出后不再算应到。只用于本来就不该到会的学生;没有来的请登记缺席。',
      okText: '移出名单',
      cancelText: '取消'
    })
    if (sure) await work.remove(row.position)
  }
  return (
    <div className="attendance-panel">
      <div className="attendance-head">
        <AttendanceSum rows={rows} />
        <Space size={6}>
          <Input
            size="small"
            allowClear
            aria-label="找学生"
            placeholder="姓名或拼音首字母"
            style={{ width: 150 }}
            value={sought}
            onChange={({ target }) => {
              setSought(target.value)
              const [first] = foundBy(rows, target.value)
              if (first !== undefined) setAt(first)
            }}
            onPressEnter={() => list.current?.focus()}
          />
          {!readOnly && (
            <Button size="small" disabled={!work.canUndo} onClick={work.undo}>
              退回一步
            </Button>
          )}
          {!readOnly && (
            <Button size="small" type="primary" onClick={rest}>
              其余到会({REST_KEY})
            </Button>
          )}
        </Space>
      </div>
      {joined.length > 0 && !readOnly && (
        <Alert
          type="info"
          title={`本班还有 ${joined.length} 名学生不在名单里:${joined.map(({ name }) => name).join('、')}`}
          action={
            <Button size="small" loading={work.busy} onClick={() => void work.add(joined.map(idOf))}>
              加入名单
            </Button>
          }
        />
      )}
      {row && (
        <ChildDetails
          details={details}
          row={row}
          readOnly={readOnly}
          onType={(typed) => work.type(row.position, typed)}
          onDone={(next) => {
            if (next) setAt(Math.min(at + 1, rows.length - 1))
            list.current?.focus()
          }}
          onRemove={() => void remove()}
        />
      )}
      <AttendanceList
        list={list}
        rows={rows}
        at={at}
        sought={sought}
        readOnly={readOnly}
        onAt={setAt}
        onSought={setSought}
        onTick={({ position }, attendee) => work.tick(position, attendee)}
        onRest={rest}
        onUndo={work.undo}
        onDetails={() => details.current?.querySelector('input')?.focus()}
      />
      <p className="hint">
        方向键选学生,按 1 父亲、2 母亲、3 祖辈、4 其他、5 代开、6 缺席,自动到下一名;打拼音首字母找学生; 按 0
        其余到会;按回车填家长姓名或缺席原因。虚线框是上次或平时来的人。
      </p>
      <AbsentFollowUp
        register={key}
        id={record.id}
        rows={rows}
        readOnly={readOnly}
        onSave={async () => !unsaved || (await save())}
        onTold={({ record: changed, attendance }) => {
          work.take(attendance)
          onChanged(changed)
        }}
      />
    </div>
  )
}

function idOf({ studentId }: { studentId: number }): number {
  return studentId
}
