import { useState } from 'react'
import { Button, Input, Modal, Space } from 'antd'
import type { TodoEntry } from '@shared/api/todo'
import { daysLater } from '@shared/rules/calendar'
import { DayInput } from '../../registers/day-input'
import { enterDialog } from '../../ui/enter-dialog'
import { today } from '../../ui/moment'

interface PostponeDialogProps {
  /** The entry to put off; null while the dialog is closed. */
  entry: TodoEntry | null
  busy: boolean
  /** `until` as `YYYY-MM-DD` */
  onPostpone: (until: string, reason: string) => void
  onClose: () => void
}

const LATER = [
  { label: '三天后', days: 3 },
  { label: '一周后', days: 7 },
  { label: '两周后', days: 14 },
  { label: '一个月后', days: 30 }
]

/** Asks until when, and why, an entry is put off: what was promised to a parent is never just ticked away. */
export function PostponeDialog({ entry, busy, onPostpone, onClose }: PostponeDialogProps) {
  const [until, setUntil] = useState(() => dayAhead(7))
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const ready = given !== '' && until > today()
  return (
    <Modal
      title="暂缓"
      open={entry !== null}
      onCancel={onClose}
      onOk={() => onPostpone(until, given)}
      okText="暂缓"
      cancelText="取消"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      afterClose={() => {
        setUntil(dayAhead(7))
        setReason('')
      }}
      afterOpenChange={enterDialog}
      destroyOnHidden
    >
      <p>{entry?.title}</p>
      <Input
        aria-label="暂缓的原因"
        placeholder="写明原因,例:家长本周在外地,约好下周六上门"
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={() => ready && onPostpone(until, given)}
      />
      <Space wrap style={{ marginTop: 12 }}>
        到
        <DayInput label="暂缓到" day={until} onDay={(day) => day && setUntil(day)} />
        {LATER.map(({ label, days }) => (
          <Button key={days} size="small" onClick={() => setUntil(dayAhead(days))}>
            {label}
          </Button>
        ))}
      </Space>
    </Modal>
  )
}

function dayAhead(days: number): string {
  return daysLater(today(), days)
}
